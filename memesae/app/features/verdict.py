"""What the curve of a training means, in plain words, and whether it is good."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from memesae.sae.training.curve import Point

WELL_EXPLAINED = 0.75
"""The built-in features reach this share on photos and memes; PCA with as many numbers does not."""
BARELY_EXPLAINED = 0.55
"""As much as the 32 main axes of a library explain: fewer, and features are no gain."""
FEW_UNUSED = 0.02
PATIENCE = 6
"""Points of the curve without a new best before it is said to have stopped rising."""


class Grade(Enum):
    """How good something is."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    OPEN = "open"
    """Too early to say."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing to know about a training.

    Attributes:
        about: which: "explained", "unused", "rising".
        share: the number behind it, 0 to 1.
        grade: how good that is.
    """

    about: str
    share: float
    grade: Grade


def verdicts(curve: Sequence[Point], *, over: bool = False) -> tuple[Verdict, ...]:
    """What can be said so far; nothing before the first point.

    Args:
        curve: the points in order.
        over: whether training has ended.
    """
    if not curve:
        return ()
    best = min(range(len(curve)), key=lambda place: curve[place].held_out_fvu)
    explained = 1 - curve[best].held_out_fvu
    dead = curve[-1].dead
    return (
        Verdict("explained", explained, _explained(explained, over)),
        Verdict("unused", dead, _unused(dead, over)),
        Verdict("rising", (best + 1) / len(curve), _rising(len(curve) - 1 - best, over)),
    )


def _explained(share: float, over: bool) -> Grade:
    if share >= WELL_EXPLAINED:
        return Grade.GOOD
    if not over:
        return Grade.OPEN
    return Grade.FAIR if share >= BARELY_EXPLAINED else Grade.POOR


def _unused(share: float, over: bool) -> Grade:
    if share <= FEW_UNUSED:
        return Grade.GOOD
    if not over:
        return Grade.OPEN
    return Grade.FAIR if share <= 5 * FEW_UNUSED else Grade.POOR


def _rising(since_best: int, over: bool) -> Grade:
    return Grade.GOOD if over or since_best < PATIENCE else Grade.FAIR
