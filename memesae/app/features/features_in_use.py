"""Which features of a library are in use, and importing those of other programs."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.app.engine.requests import OnEvent, WorkerContext
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.scheduling import FAR_BEHIND
from memesae.library.library import Library
from memesae.sae.feature_names import FeatureNames
from memesae.sae.importers.import_sae import import_sae
from memesae.sae.library_codes import sae_fingerprint
from memesae.sae.metrics import Quality
from memesae.sae.sae_files import (
    SavedSae,
    built_in_sae,
    load_sae,
    save_for_library,
    save_sae,
    saved_saes,
)
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.vectors.vector_store import saved


class NoFeaturesError(MemesaeError):
    """The library has no features, and none are built in for its model."""


def serving(library: Library, model: str) -> tuple[SavedSae | None, SparseAutoencoder]:
    """The newest features learnt or taken in, with where they came from; the built-in ones, with None.

    Args:
        library: whose.
        model: id of the model whose vectors they read.

    Raises:
        NoFeaturesError: there are neither.
    """
    for kept in saved_saes(library, model):
        if kept.path.is_dir():
            return kept, load_sae(kept.path)
    built_in = built_in_sae(model)
    if built_in is None:
        raise NoFeaturesError(
            N_("This library has no features yet."),
            hint=N_("Learn them: memesae train FOLDER."),
        )
    return None, built_in


def adopt(library: Library, model: str, sae: SparseAutoencoder, metrics: dict[str, float]) -> None:
    """Let these features serve from now on, and carry the person's names over to them."""
    folder = library.place / "sae" / sae_fingerprint(sae)
    save_sae(sae, folder)
    save_for_library(library, sae, model, folder, metrics)
    FeatureNames(library, sae, model).carry_over()


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

    def run(self, workshop: WorkerContext, token: Token, tell: OnEvent) -> ImportReport:
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
