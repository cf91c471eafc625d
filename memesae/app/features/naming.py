"""Looking at the features of a library, and what the vocabulary calls them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.app.engine.request import Tell, Workshop
from memesae.app.features.words import vocabulary_words
from memesae.base.priority import FAR_BEHIND
from memesae.base.token import Token
from memesae.library.library import Library
from memesae.sae.catalogue import FeatureCatalogue, open_catalogue
from memesae.sae.fingerprint import fingerprint
from memesae.sae.labels import FeatureLabels, open_labels
from memesae.sae.library_codes import LibraryCodes, open_codes
from memesae.sae.model import SparseAutoencoder
from memesae.sae.vocabulary import open_vocabulary
from memesae.vectors.neighbours import Ids
from memesae.vectors.store import saved


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What features do on a library.

    Attributes:
        codes: of all images.
        catalogue: of the features.
    """

    codes: LibraryCodes
    catalogue: FeatureCatalogue


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """What the vocabulary has to say.

    Attributes:
        labels: what it calls the features.
        mean: float32 [d], where texts lie on the whole.
    """

    labels: FeatureLabels
    mean: np.ndarray


def look(
    library: Library, sae: SparseAutoencoder, ids: Ids, matrix: np.ndarray, token: Token
) -> Seen:
    """Codes and catalogue, from the cache as far as they are there.

    Args:
        library: whose cache.
        sae: whose features.
        ids: int64 [n], of the images.
        matrix: float16 [n, d], their vectors.
        token: stops and watches.

    Raises:
        Cancelled: the token was cancelled.
    """
    folder = _folder(library, sae)
    codes = open_codes(folder, sae, ids, matrix, token)
    return Seen(codes, open_catalogue(folder, sae, codes, matrix, token))


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """Look at features on the vectors saved last, and name them; the cache has all of it from then on.

    Attributes:
        place: the library's own folder.
        model: id of the model that made the vectors.
        name: the model's name.
        device: auto, cpu or cuda.
        sae: whose features.
    """

    place: Path
    model: str
    name: str
    device: str
    sae: SparseAutoencoder
    steps_back: int = FAR_BEHIND

    def run(self, workshop: Workshop, token: Token, tell: Tell) -> Named:
        """Raises ModelError where the model cannot be had, Cancelled after a stop."""
        with Library.open(self.place) as library:
            ids, matrix = saved(library, self.model)
            seen = look(library, self.sae, ids, matrix, token)
            vocabulary = open_vocabulary(
                vocabulary_words(workshop.home, library, ids),
                workshop.encoder(self.name, self.device, token),
                workshop.home / "cache",
                token,
            )
            folder = _folder(library, self.sae)
            labels = open_labels(
                folder, self.sae, seen.catalogue, seen.codes, matrix, vocabulary, token
            )
            return Named(labels, vocabulary.mean)


def _folder(library: Library, sae: SparseAutoencoder) -> Path:
    return library.place / "features" / fingerprint(sae)
