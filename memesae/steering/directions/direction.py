"""A direction: what a query can be moved along, whichever source it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # only named here: the window opens before numpy is loaded
    import numpy as np

    from memesae.steering.scene import Scene


class Source(StrEnum):
    """Where directions come from; the names are those of `memesae offer --by`."""

    FEATURE = "feature"
    CONTRAST = "contrast"
    PCA = "pca"
    RANDOM = "random"
    AXIS = "axis"
    DIFFERENCE = "difference"


PRESS = {
    Source.FEATURE: 4.0,
    Source.CONTRAST: 8.0,
    Source.PCA: 4.0,
    Source.RANDOM: 8.0,
    Source.AXIS: 8.0,
    Source.DIFFERENCE: 4.0,
}
"""How many units one press weighs at step size 1.

Measured with the known-item benchmark: the number at which simulated people found most. A feature's
unit is already that of a strongly active image, one standard deviation of a library is little.
"""


_NAMED_ANEW = (Source.CONTRAST, Source.DIFFERENCE)


def feature_id(feature: int) -> str:
    """The id of the direction that a feature is."""
    return f"f{feature}"


@dataclass(frozen=True, eq=False)
class Direction:
    """A unit vector to move along, and how far one unit reaches on this library.

    Attributes:
        id: short and unique within a library ("f12", "p3"); that of a contrast ("c1") within one offer.
        source: where it comes from.
        label: what lies at the "more" end, in words.
        vector: float32 [d], unit norm.
        unit: the length of one unit in the space of the vectors, above 0: a feature's 95th percentile
            activation, the library's standard deviation along anything else.
        confidence: how sure the label is, 0 to 1.
        opposite: what lies at the "less" end, or "" where only "less of it" can be said.
    """

    id: str
    source: Source
    label: str
    vector: np.ndarray = field(repr=False)
    unit: float
    confidence: float = 1.0
    opposite: str = ""

    @property
    def feature(self) -> int | None:
        """The number of the feature that this is; None where it is none, or made of several."""
        number = self.id.removeprefix("f")
        return int(number) if self.source is Source.FEATURE and number.isdecimal() else None

    def same(self, other: Direction) -> bool:
        """Whether both are one; contrasts are numbered anew in every offer, so their vectors decide."""
        if self.source is not other.source:
            return False
        if self.source not in _NAMED_ANEW:
            return self.id == other.id
        return self.vector is other.vector or bool((self.vector == other.vector).all())

    @property
    def sentence(self) -> str:
        """Both ends in one line: "more: beach, sky / less: indoors, text"."""
        return f"more: {self.label} / less: {self.opposite or self.label}"


class DirectionSource(Protocol):
    """Something that proposes directions for what is on the screen."""

    @property
    def source(self) -> Source:
        """The kind of directions it proposes."""
        ...

    def propose(self, scene: Scene, count: int, passed: Mapping[str, int]) -> list[Direction]:
        """Up to `count` directions worth a key now, best first.

        Args:
            scene: the query and its results.
            count: how many at most.
            passed: how often each direction, by id, was offered and not taken.
        """
        ...
