"""The question which pictures have a property, with the features to tick."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.analysis.properties import propose
from memesae.app.exploration.analysed_library import SHOWN_PICTURES, AnalysedLibrary
from memesae.app.exploration.property_term import MeasuredProperty
from memesae.app.exploration.questions import Answer
from memesae.base.cancellation import Token
from memesae.steering.query.query_model import PropertyValue

RESULTS = 60


@dataclass(frozen=True, slots=True)
class ProposedFeature:
    """A feature that may belong to a property.

    Attributes:
        feature: its number.
        relevance: -1 to 1.
        weight: its share in what the features say, 0 if it does not count.
    """

    feature: int
    relevance: float
    weight: float


@dataclass(frozen=True, slots=True)
class PropertyFound:
    """A property, the features to tick, and the pictures that have it.

    Attributes:
        value: the question.
        proposed: most relevant first, then those ticked that were not proposed.
        results: images, best first.
        scores: of these, in standard deviations above the mean of all pictures.
    """

    value: PropertyValue
    proposed: tuple[ProposedFeature, ...]
    results: tuple[int, ...]
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class AskProperty:
    """Which pictures have a property?

    Attributes:
        value: its words or examples, and the features that fit.
        folder: only its pictures; all of the library if None.
        top: most pictures found.
        shown: pictures of each feature.
    """

    value: PropertyValue
    folder: Path | None = None
    top: int = RESULTS
    shown: int = SHOWN_PICTURES

    def answer(self, library: AnalysedLibrary, token: Token) -> Answer[PropertyFound]:
        """See `Question`; the pictures are those that a search for the term finds."""
        measured = MeasuredProperty.of(
            self.value,
            library.view,
            library.vectors,
            library.property_basis,
            library.session.encoder.get,
        )
        token.check()
        rows = library.rows_in(self.folder)
        scores = library.vectors @ measured.vector
        scores = (scores - scores.mean()) / max(float(scores.std()), 1e-9)
        best = rows[np.argsort(-scores[rows], kind="stable")[: self.top]]
        numbers = propose(measured.relevance).tolist()
        numbers += [one for one in self.value.ticked if one not in numbers]
        described = measured.described
        weights = dict(zip(described.features.tolist(), described.weights.tolist(), strict=True))
        proposed = tuple(
            ProposedFeature(one, float(measured.relevance[one]), weights.get(one, 0.0))
            for one in numbers
        )
        found = PropertyFound(
            self.value, proposed, library.ids_of(best), tuple(scores[best].tolist())
        )
        return Answer(found, library.strongest(numbers, rows, self.shown), len(rows))
