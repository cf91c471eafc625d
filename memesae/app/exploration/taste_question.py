"""The question which two pictures to choose between next, with what the choices so far tell of a taste."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from memesae.analysis.score_vector import as_vector
from memesae.analysis.taste import describe_pictures, learn, next_pair
from memesae.analysis.taste_choices import Choice, TasteChoices
from memesae.app.exploration.analysed_library import SHOWN_PICTURES, AnalysedLibrary
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.steering.searcher import Preference

TOLD = 8
"""Features that explain a taste."""
_BEST = 30
"""Liked pictures from which half of the candidates for the next pair are drawn."""


@dataclass(frozen=True, slots=True)
class LikedFeature:
    """A feature that a taste depends on.

    Attributes:
        feature: its number; it has a name.
        weight: above 0 if it is liked.
        deviation: standard deviation of the weight, 1 before any choice.
    """

    feature: int
    weight: float
    deviation: float


@dataclass(frozen=True, eq=False)
class LearnedTaste:
    """What the choices of a library tell.

    Attributes:
        choices: number of choices made.
        known: of these, those between pictures that are still in the library.
        pair: the images of the next choice.
        features: those with the largest weights.
        pictures: that show each of them best.
        best: the images that are liked most, best first.
        worth: float64, of these.
        weights: float64, of the axes and the features with a name.
        preference: for searches, with the weight that is stored; None without choices.
    """

    choices: int
    known: int
    pair: tuple[int, int]
    features: tuple[LikedFeature, ...]
    pictures: Mapping[int, tuple[int, ...]]
    best: tuple[int, ...]
    worth: np.ndarray
    weights: np.ndarray
    preference: Preference | None


@dataclass(frozen=True, slots=True)
class AskTaste:
    """Which two pictures next, after what the person has just done?

    Attributes:
        preferred: the image that was chosen just now, to be stored; None if none was.
        other: the image that it was preferred to.
        take_back: whether the last choice is to be forgotten.
        passed: number of pairs passed over, so that others come.
        seed: of the pairs drawn.
        top: number of liked images.
        shown: pictures of each feature.
    """

    preferred: int | None = None
    other: int | None = None
    take_back: bool = False
    passed: int = 0
    seed: int = 0
    top: int = _BEST
    shown: int = SHOWN_PICTURES

    def answer(self, library: AnalysedLibrary, token: Token) -> LearnedTaste:
        """See `Question`; the choice is stored before anything is learned.

        Raises:
            MemesaeError: there are fewer than two pictures, or the choices cannot be read or written.
        """
        view = library.view
        if len(view.codes.ids) < 2:
            raise MemesaeError(N_("There are no two pictures to choose between."))
        choices = TasteChoices(library.session.library.directory)
        if self.take_back:
            choices.take_back()
        if self.preferred is not None and self.other is not None:
            choices.add([Choice(library.digest(self.preferred), library.digest(self.other))])
        made = choices.all()
        token.check()
        named, described = _described(library)
        row_of = _rows_by_digest(library) if made else {}
        known = [one for one in made if one.preferred in row_of and one.other in row_of]
        preferred = [row_of[one.preferred] for one in known]
        learned = learn(described[preferred] - described[[row_of[one.other] for one in known]])
        token.check()
        worth = learned.worth(described)
        best = np.argsort(-worth, kind="stable")[: self.top] if known else np.zeros(0, np.int64)
        pair = next_pair(learned, described, best, seed=self.seed + len(made) + 1000 * self.passed)
        weights = learned.mean[-len(named) :] if len(named) else learned.mean[:0]
        strongest = np.argsort(-np.abs(weights), kind="stable")[: TOLD if known else 0].tolist()
        single = np.zeros((len(strongest), len(learned.mean)))
        single[
            range(len(strongest)), [len(learned.mean) - len(named) + one for one in strongest]
        ] = 1
        deviations = np.sqrt(learned.variance(single))
        features = tuple(
            LikedFeature(int(named[one]), float(weights[one]), float(deviation))
            for one, deviation in zip(strongest, deviations, strict=True)
        )
        return LearnedTaste(
            len(made),
            len(known),
            (int(view.codes.ids[pair[0]]), int(view.codes.ids[pair[1]])),
            features,
            library.strongest([one.feature for one in features], None, self.shown),
            library.ids_of(best),
            worth[best],
            learned.mean,
            _preference(library, worth, choices.weight) if known else None,
        )


def _described(library: AnalysedLibrary) -> tuple[np.ndarray, np.ndarray]:
    """The features with a name, and the description of every picture; kept, since each choice needs it."""
    view = library.view
    named = np.flatnonzero([library.name(one) is not None for one in range(len(view))])
    kept = library.kept.get("taste")
    if isinstance(kept, _Described) and np.array_equal(kept.named, named):
        return named, kept.rows
    rows = describe_pictures(library.vectors, view.codes.codes.dense()[:, named])
    library.kept["taste"] = _Described(named, rows)
    return named, rows


def _rows_by_digest(library: AnalysedLibrary) -> dict[str, int]:
    kept = library.kept.get("rows by digest")
    if isinstance(kept, _Rows):
        return kept.by_digest
    ids: list[int] = library.view.codes.ids.tolist()
    images = library.session.library.images(ids)
    rows = _Rows({images[image].hash.hex(): row for row, image in enumerate(ids)})
    library.kept["rows by digest"] = rows
    return rows.by_digest


@dataclass(frozen=True, slots=True)
class _Rows:
    by_digest: dict[str, int]


@dataclass(frozen=True, eq=False)
class _Described:
    named: np.ndarray
    rows: np.ndarray


def _preference(library: AnalysedLibrary, worth: np.ndarray, weight: float) -> Preference:
    products = library.property_basis.products
    vector = as_vector(worth, library.vectors, products)
    return Preference(vector, products.mean, products.covariance, weight)
