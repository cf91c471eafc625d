"""What the exported pages say about one feature, and how its numbers are shown."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from memesae.sae.catalogue import NOBODY, FeatureCatalogue
from memesae.sae.labels import FeatureLabels
from memesae.sae.naming import FeatureName

_STRONGEST = 10
_OPPOSITE = 8
HISTOGRAM_HEIGHT = 40
"""Pixels of the tallest bar."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One feature, ready to be written down.

    Attributes:
        feature: its number.
        name: the person's name for it, else its label, else "".
        words: the words that fit best, best first.
        note: the person's note, or "".
        rate: share of the images on which it is active.
        confidence: of the label, 0 to 1.
        histogram: images in each interval of activation.
        strongest: image ids, strongest first.
        opposite: image ids, most opposite first.
    """

    feature: int
    name: str
    words: Sequence[str]
    note: str
    rate: float
    confidence: float
    histogram: Sequence[int]
    strongest: Sequence[int]
    opposite: Sequence[int]


def entries(
    features: Sequence[int],
    catalogue: FeatureCatalogue,
    labels: FeatureLabels,
    names: Mapping[int, FeatureName],
) -> list[Entry]:
    """The entries of `features` in their order, without the hidden ones."""
    shown = [feature for feature in features if not _said(names, feature).hidden]
    return [_entry(feature, catalogue, labels, _said(names, feature)) for feature in shown]


def _said(names: Mapping[int, FeatureName], feature: int) -> FeatureName:
    return names.get(feature) or FeatureName(feature)


def _entry(
    feature: int, catalogue: FeatureCatalogue, labels: FeatureLabels, said: FeatureName
) -> Entry:
    return Entry(
        feature=feature,
        name=said.name or labels.labels[feature],
        words=labels.best(feature),
        note=said.note,
        rate=float(catalogue.rate[feature]),
        confidence=float(labels.confidence[feature]),
        histogram=[int(count) for count in catalogue.histogram[feature]],
        strongest=_images(catalogue.exemplars[feature], _STRONGEST),
        opposite=_images(catalogue.opposite[feature], _OPPOSITE),
    )


def _images(ids: np.ndarray, most: int) -> list[int]:
    return [int(image) for image in ids[:most] if image != NOBODY]


def share(rate: float) -> str:
    """A share of images as a person reads it: 12 %, 3.4 %, 0.02 %."""
    percent = 100 * rate
    if percent == 0 or percent >= 10:
        return f"{percent:.0f} %"
    digits = max(1, -math.floor(math.log10(percent)))
    return f"{percent:.{min(digits, 4)}f} %"


def bar_heights(counts: Sequence[int]) -> list[float]:
    """The heights of a histogram's bars in pixels; logarithmic, for strong activations are rare."""
    tallest = math.log1p(max(counts, default=0)) or 1.0
    return [round(HISTOGRAM_HEIGHT * math.log1p(count) / tallest, 1) for count in counts]
