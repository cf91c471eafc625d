"""The question how features split when the dictionary grows, and what each width lacks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from memesae.analysis.matching import correlations
from memesae.analysis.splitting import Splitting, find_splits
from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.app.exploration.kept_dictionaries import (
    TrainedDictionary,
    read_dictionaries,
    train_dictionaries,
)
from memesae.app.exploration.questions import Pictures
from memesae.base.cancellation import Token
from memesae.base.scheduling import LOWEST_PRIORITY
from memesae.sae.build_catalogue import open_catalogue
from memesae.sae.feature_catalogue import PADDING
from memesae.sae.feature_labels import open_names
from memesae.sae.library_codes import open_codes
from memesae.sae.sparse_autoencoder import Codes
from memesae.sae.word_classifiers import open_word_classifiers

SAME_FEATURE = 0.7
"""Correlation of activations from which a feature is the same as one in use."""


@dataclass(frozen=True, slots=True)
class Width:
    """A dictionary of one width, and what its features show.

    Attributes:
        features: their number.
        fvu: fraction of the variance of held-out pictures that it leaves unexplained.
        images: number of the library's pictures when it was trained.
        names: of each feature the name that passed the test, "" where none did.
        rates: of each feature the share of the pictures on which it is active.
        pictures: images that show each feature best, one of each burst; those active on none are left out.
        in_use: of features that are the same as one in use, the number of that one.
    """

    features: int
    fvu: float
    images: int
    names: tuple[str, ...]
    rates: tuple[float, ...]
    pictures: Pictures
    in_use: dict[int, int]


@dataclass(frozen=True, slots=True)
class Splits:
    """How features split from each width to the next.

    Attributes:
        widths: narrowest first.
        steps: from each width but the last to the next.
        outdated: whether the library's pictures are others than those that were trained on.
    """

    widths: tuple[Width, ...]
    steps: tuple[Splitting, ...]
    outdated: bool


@dataclass(frozen=True, slots=True)
class AskSplitting:
    """How do features split when the dictionary grows?

    Attributes:
        widths: numbers of features, narrowest first.
        train: whether what is not kept may be trained, which takes minutes.
        seed: of the split and the initial weights; any if nothing is to be trained and it is None.
    """

    widths: tuple[int, ...]
    train: bool = False
    seed: int | None = None

    @property
    def steps_back(self) -> int:
        """Training is farther back than other questions; see `Request`."""
        return LOWEST_PRIORITY

    def answer(self, library: AnalysedLibrary, token: Token) -> Splits | None:
        """See `Question`; None where nothing is kept and nothing may be trained.

        Raises:
            SaeError: the library is too small, or a width too large for it.
        """
        if self.train:
            trained = train_dictionaries(library, self.widths, self.seed or 0, token)
        else:
            trained = read_dictionaries(library, self.widths, self.seed)
        if trained is None:
            return None
        codes: list[Codes] = []
        widths: list[Width] = []
        for one in trained:
            some, width = _measured(library, one, token)
            codes.append(some)
            widths.append(width)
        steps: list[Splitting] = []
        for narrow, wide in pairwise(codes):
            token.check()
            steps.append(find_splits(narrow, wide))
        return Splits(tuple(widths), tuple(steps), any(one.outdated for one in trained))


def _measured(
    library: AnalysedLibrary, trained: TrainedDictionary, token: Token
) -> tuple[Codes, Width]:
    """The codes of all pictures by a dictionary, and what its features show."""
    view, sae = library.view, trained.sae
    codes = open_codes(trained.folder, sae, view.codes.ids, library.vectors, token)
    catalogue = open_catalogue(trained.folder, sae, codes, library.vectors, token)
    classifiers = open_word_classifiers(library.session.features.model)
    names, _ = open_names(
        trained.folder, sae, catalogue, codes, library.vectors, classifiers, token
    )
    pictures: dict[int, tuple[int, ...]] = {}
    for feature, images in enumerate(catalogue.exemplars):
        rows = view.rows_of(images[images != PADDING])
        if len(rows):
            pictures[feature] = library.first_of_bursts(rows, len(rows))
    token.check()
    alike = correlations(codes.codes, view.codes.codes)
    best = alike.argmax(axis=1)
    same = np.flatnonzero(alike[np.arange(len(best)), best] >= SAME_FEATURE)
    width = Width(
        sae.features,
        trained.fvu,
        trained.images,
        tuple(names),
        tuple(catalogue.rate.tolist()),
        pictures,
        {int(one): int(best[one]) for one in same},
    )
    return codes.codes, width
