"""Taking in features that another program learnt: a foreign file is read by the engine, never by the window."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.app.engine.request import Tell, Workshop
from memesae.app.features.serving import adopt
from memesae.base.priority import FAR_BEHIND
from memesae.base.token import Token
from memesae.library.library import Library
from memesae.sae.importers.entry import import_sae
from memesae.sae.metrics import Quality
from memesae.vectors.store import saved


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What was taken in.

    Attributes:
        format: the program that wrote it.
        features: how many there are.
        k: how many are active on one image, or None where a threshold decides.
        metrics: measured on the library's own vectors.
    """

    format: str
    features: int
    k: int | None
    metrics: Quality


@dataclass(frozen=True, slots=True)
class Importing:
    """Read another program's features, prove them on the vectors saved last, and let them serve.

    Reading such a file loads PyTorch, and a damaged one may end the process that reads it.

    Attributes:
        place: the library's own folder.
        model: id of the model that made the vectors.
        path: the foreign file or folder.
    """

    place: Path
    model: str
    path: Path
    steps_back: int = FAR_BEHIND

    def run(self, workshop: Workshop, token: Token, tell: Tell) -> ImportReport:
        """Raises SaeFileError where the file cannot be used; nothing changes then."""
        with Library.open(self.place) as library:
            _, vectors = saved(library, self.model)
            return self.take_in(library, vectors, token)

    def take_in(self, library: Library, vectors: np.ndarray, token: Token) -> ImportReport:
        """Prove the features on some vectors, and let them serve.

        Args:
            library: gets the features.
            vectors: [n, d], its own.
            token: a stop before they serve leaves everything as it was.

        Raises:
            SaeFileError: damaged, unsafe, unknown, of another width, or of no use here; nothing changes.
            Cancelled: the token was cancelled; nothing changes.
        """
        imported = import_sae(self.path, vectors)
        token.check()
        sae, metrics = imported.sae, imported.metrics
        adopt(library, self.model, sae, metrics.rounded())
        return ImportReport(imported.format, sae.features, sae.k, metrics)
