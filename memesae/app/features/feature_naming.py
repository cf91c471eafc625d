"""What the vocabulary, and the person, call the features of a library."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.app.engine.requests import OnEvent, WorkerContext
from memesae.base.cancellation import Token
from memesae.base.paths import write_atomically
from memesae.base.scheduling import FAR_BEHIND
from memesae.library.library import Library
from memesae.sae.features.build_catalogue import open_catalogue
from memesae.sae.features.feature_catalogue import FeatureCatalogue
from memesae.sae.labels.feature_labels import FeatureLabels, open_labels
from memesae.sae.labels.vocabulary import (
    class_names,
    distinct,
    open_vocabulary,
    shipped_words,
    words_in_file,
    words_in_names,
)
from memesae.sae.library_codes import LibraryCodes, open_codes, sae_fingerprint
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.vectors.exact_index import Ids
from memesae.vectors.vector_store import saved

WORD_LIST = "words.txt"
"""The person's own word list, in memesae's home."""


def vocabulary_words(home: Path, library: Library, images: Iterable[int]) -> list[str]:
    """The shipped words, ImageNet's classes, the person's list, and words of their file names."""
    files = library.files_of([int(image) for image in images]).values()
    names = words_in_names(place.relative for places in files for place in places)
    return distinct([*shipped_words(), *class_names(), *_own_words(home), *names])


def add_own_words(home: Path, path: Path) -> int:
    """Add a text file to the person's list; how many words are new.

    Raises:
        MemesaeError: the file cannot be read as text.
    """
    before = _own_words(home)
    both = distinct([*before, *words_in_file(path)])
    write_atomically(
        home / WORD_LIST, lambda stream: stream.write("\n".join(both).encode() + b"\n")
    )
    return len(both) - len(before)


def _own_words(home: Path) -> list[str]:
    own = home / WORD_LIST
    return words_in_file(own) if own.exists() else []


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
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


def survey(
    library: Library, sae: SparseAutoencoder, ids: Ids, matrix: np.ndarray, token: Token
) -> Survey:
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
    return Survey(codes, open_catalogue(folder, sae, codes, matrix, token))


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

    def run(self, workshop: WorkerContext, token: Token, tell: OnEvent) -> Named:
        """Raises ModelError where the model cannot be had, Cancelled after a stop."""
        with Library.open(self.place) as library:
            ids, matrix = saved(library, self.model)
            seen = survey(library, self.sae, ids, matrix, token)
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
    return library.place / "features" / sae_fingerprint(sae)
