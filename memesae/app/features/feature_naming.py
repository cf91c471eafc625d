"""Labelling features with the words of a vocabulary."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from memesae.app.engine.requests import OnEvent, WorkerContext
from memesae.app.features.library_words import open_library_words
from memesae.base.cancellation import Token
from memesae.base.paths import write_atomically
from memesae.base.scheduling import BACKGROUND_PRIORITY
from memesae.library.library import Library
from memesae.sae.build_catalogue import open_catalogue
from memesae.sae.feature_catalogue import FeatureCatalogue
from memesae.sae.feature_labels import FeatureLabels, open_labels, open_names
from memesae.sae.library_codes import LibraryCodes, open_codes, sae_fingerprint
from memesae.sae.local_words import LocalWords
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.sae.vocabulary import (
    class_names,
    distinct,
    open_vocabulary,
    shipped_words,
    words_in_file,
)
from memesae.sae.word_classifiers import open_word_classifiers
from memesae.vectors.exact_index import Ids
from memesae.vectors.local_store import saved

WORD_LIST = "words.txt"
"""The user's word list, in memesae's home folder."""


def vocabulary_words(home: Path, in_names: Iterable[str]) -> list[str]:
    """The shipped words, ImageNet's classes, the user's list, and words from the images' file names."""
    return distinct([*shipped_words(), *class_names(), *_own_words(home), *in_names])


def add_own_words(home: Path, path: Path) -> int:
    """Add the words of a text file to the user's list; returns how many are new.

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
class CodesAndCatalogue:
    """The codes and the catalogue of a library's features.

    Attributes:
        codes: of all images.
        catalogue: of the features.
    """

    codes: LibraryCodes
    catalogue: FeatureCatalogue


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """The computed labels.

    Attributes:
        labels: of the features.
        mean: float32 [d], the mean vector of the vocabulary.
        local_words: words of the library itself.
    """

    labels: FeatureLabels
    mean: np.ndarray
    local_words: LocalWords


def codes_and_catalogue(
    library: Library, sae: SparseAutoencoder, ids: Ids, matrix: np.ndarray, token: Token
) -> CodesAndCatalogue:
    """Compute codes and catalogue, or load them from the cache.

    Args:
        library: whose cache is used.
        sae: encodes the vectors.
        ids: int64 [n], of the images.
        matrix: float16 [n, d], their vectors.
        token: cancels the work and receives its progress.

    Raises:
        Cancelled: the token was cancelled.
    """
    folder = _folder(library, sae)
    codes = open_codes(folder, sae, ids, matrix, token)
    return CodesAndCatalogue(codes, open_catalogue(folder, sae, codes, matrix, token))


@dataclass(frozen=True, slots=True, eq=False)
class NameFeatures:
    """Compute codes, catalogue and labels on the saved vectors, and cache them.

    Attributes:
        directory: the library's own folder.
        model: id of the model of the vectors.
        name: the model's name.
        device: auto, cpu or cuda.
        sae: the sparse autoencoder.
    """

    directory: Path
    model: str
    name: str
    device: str
    sae: SparseAutoencoder
    steps_back: int = BACKGROUND_PRIORITY

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> Named:
        """Raises ModelError if the model is not available, Cancelled if the token was cancelled."""
        with Library.open(self.directory) as library:
            ids, matrix = saved(library, self.model)
            computed = codes_and_catalogue(library, self.sae, ids, matrix, token)
            words = open_library_words(library, computed.codes, matrix, token)
            vocabulary = open_vocabulary(
                vocabulary_words(context.home, words.in_names),
                context.encoder(self.name, self.device, token),
                context.home / "cache",
                token,
            )
            folder = _folder(library, self.sae)
            labels = open_labels(
                folder, self.sae, computed.catalogue, computed.codes, matrix, vocabulary, token
            )
            names, confidence = open_names(
                folder,
                self.sae,
                computed.catalogue,
                computed.codes,
                matrix,
                open_word_classifiers(self.model),
                token,
            )
            tested = replace(labels, names=names, confidence=confidence)
            return Named(tested, vocabulary.mean, words.local)


def _folder(library: Library, sae: SparseAutoencoder) -> Path:
    return library.directory / "features" / sae_fingerprint(sae)
