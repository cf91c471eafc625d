"""Everything worth showing about one feature, as one page."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from memesae.app.features.feature_view import FeatureView
from memesae.sae.features.feature_catalogue import NOBODY

STRONGEST = 16
OPPOSITE = 8
RELATED = 8
WORDS = 5
ALIKE = 0.1
"""Directions with a smaller cosine than this share nothing a person would see."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Images on which the feature is about equally strong.

    Attributes:
        least: its weakest activation here, as a share of the strongest on this library.
        most: its strongest here, likewise.
        images: some of their ids.
    """

    least: float
    most: float
    images: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RelatedFeature:
    """Another feature, and how close it is.

    Attributes:
        feature: its number.
        label: what it is called.
        closeness: cosine of the directions, or association of the activations, 0 to 1.
    """

    feature: int
    label: str
    closeness: float


@dataclass(frozen=True, slots=True)
class FeatureDetails:
    """One feature on one library.

    Attributes:
        feature: its number.
        label: what it is called.
        own_name: what the person called it, or "".
        note: what the person wrote about it, or "".
        hidden: whether the person hid it.
        confidence: how sure the label is, 0 to 1.
        rate: share of the images on which it is active.
        words: the vocabulary's best words for it, best first.
        strongest: ids of the images that show it most, strongest first.
        opposite: ids of the images farthest against it, farthest first.
        intervals: from the strongest images to the weakest; empty intervals are left out.
        histogram: how many images lie in each equal interval between 0 and its strongest activation.
        similar: features that point the same way.
        together: features often active on the same images.
    """

    feature: int
    label: str
    own_name: str
    note: str
    hidden: bool
    confidence: float
    rate: float
    words: tuple[str, ...]
    strongest: tuple[int, ...]
    opposite: tuple[int, ...]
    intervals: tuple[Interval, ...]
    histogram: tuple[int, ...]
    similar: tuple[RelatedFeature, ...]
    together: tuple[RelatedFeature, ...]


def details_of(view: FeatureView, feature: int) -> FeatureDetails:
    """The page of one feature."""
    catalogue, said = view.catalogue, view.said.get(feature)
    return FeatureDetails(
        feature=feature,
        label=view.label(feature),
        own_name=said.name if said else "",
        note=said.note if said else "",
        hidden=bool(said and said.hidden),
        confidence=view.confidence(feature),
        rate=float(catalogue.rate[feature]),
        words=tuple(view.labels.best(feature, WORDS)),
        strongest=tuple(image for image, _ in view.strongest(feature, STRONGEST)),
        opposite=_people(catalogue.opposite[feature, :OPPOSITE]),
        intervals=_intervals(catalogue.intervals[feature]),
        histogram=tuple(int(count) for count in catalogue.histogram[feature]),
        similar=_relatives(view, catalogue.nearest[feature], catalogue.similarity[feature], ALIKE),
        together=_relatives(view, catalogue.cooccurring[feature], catalogue.association[feature]),
    )


def _intervals(images: np.ndarray) -> tuple[Interval, ...]:
    count = len(images)
    found = [
        Interval(place / count, (place + 1) / count, _people(images[place]))
        for place in reversed(range(count))
    ]
    return tuple(one for one in found if one.images)


def _people(images: Sequence[int] | np.ndarray) -> tuple[int, ...]:
    return tuple(int(image) for image in images if image != NOBODY)


def _relatives(
    view: FeatureView, features: np.ndarray, closeness: np.ndarray, least: float = 0.0
) -> tuple[RelatedFeature, ...]:
    pairs = zip(features.tolist(), closeness.tolist(), strict=True)
    hidden = {one for one, said in view.said.items() if said.hidden}
    return tuple(
        RelatedFeature(int(one), view.label(int(one)), float(value))
        for one, value in pairs
        if one != NOBODY and value > least and one not in hidden and view.catalogue.alive[one]
    )[:RELATED]
