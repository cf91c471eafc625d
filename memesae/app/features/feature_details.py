"""The contents of the page of one feature."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from memesae.app.features.feature_view import FeatureView
from memesae.sae.feature_catalogue import PADDING

STRONGEST = 16
OPPOSITE = 8
RELATED = 8
WORDS = 5
MIN_COSINE = 0.1
"""Directions with a smaller cosine have nothing visible in common."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Images with activations in one interval.

    Attributes:
        least: lower bound, as a share of the feature's maximum on this library.
        most: upper bound, likewise.
        images: some of their ids.
    """

    least: float
    most: float
    images: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RelatedFeature:
    """A related feature and its similarity.

    Attributes:
        feature: its number.
        label: its label.
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
        label: its label.
        own_name: the name given by the user, or "".
        note: the user's note, or "".
        hidden: whether the user hid it.
        confidence: of the label, 0 to 1.
        rate: firing rate: the share of images on which it is active.
        words: the vocabulary's best words for it, best first.
        strongest: ids of the images with the highest activations, highest first.
        opposite: ids of the images with the lowest projection on its direction, lowest first.
        intervals: from the highest activations to the lowest, without empty intervals.
        histogram: number of images in equal intervals from 0 to the maximum activation.
        similar: features with similar directions.
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
    """Collect the details of one feature."""
    catalogue, custom = view.catalogue, view.custom_names.get(feature)
    return FeatureDetails(
        feature=feature,
        label=view.label(feature),
        own_name=custom.name if custom else "",
        note=custom.note if custom else "",
        hidden=bool(custom and custom.hidden),
        confidence=view.confidence(feature),
        rate=float(catalogue.rate[feature]),
        words=tuple(view.labels.best(feature, WORDS)),
        strongest=tuple(image for image, _ in view.strongest(feature, STRONGEST)),
        opposite=_image_ids(catalogue.opposite[feature, :OPPOSITE]),
        intervals=_intervals(catalogue.intervals[feature]),
        histogram=tuple(int(count) for count in catalogue.histogram[feature]),
        similar=_related(
            view, catalogue.nearest[feature], catalogue.similarity[feature], MIN_COSINE
        ),
        together=_related(view, catalogue.cooccurring[feature], catalogue.association[feature]),
    )


def _intervals(images: np.ndarray) -> tuple[Interval, ...]:
    count = len(images)
    found = [
        Interval(row / count, (row + 1) / count, _image_ids(images[row]))
        for row in reversed(range(count))
    ]
    return tuple(one for one in found if one.images)


def _image_ids(images: Sequence[int] | np.ndarray) -> tuple[int, ...]:
    return tuple(int(image) for image in images if image != PADDING)


def _related(
    view: FeatureView, features: np.ndarray, closeness: np.ndarray, least: float = 0.0
) -> tuple[RelatedFeature, ...]:
    pairs = zip(features.tolist(), closeness.tolist(), strict=True)
    hidden = {one for one, custom in view.custom_names.items() if custom.hidden}
    return tuple(
        RelatedFeature(int(one), view.label(int(one)), float(value))
        for one, value in pairs
        if one != PADDING and value > least and one not in hidden and view.catalogue.alive[one]
    )[:RELATED]
