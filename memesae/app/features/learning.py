"""What is known before features are learnt, and what learning reached."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outset:
    """What there is before learning begins.

    Attributes:
        images: how many there are to learn from.
        features: how many the library's size suggests.
        k: how many of them are active on one image.
        serving: how many features are in use now; 0 where there are none.
        learnt_from: how many images those were learnt from; 0 for built-in ones.
        unfinished: whether a stopped run can go on.
        obstacle: why learning is not possible, or "".
    """

    images: int
    features: int
    k: int
    serving: int
    learnt_from: int
    unfinished: bool
    obstacle: str


@dataclass(frozen=True, slots=True)
class TrainReport:
    """What training reached, on held-out images; the fields of its JSON document."""

    features: int
    k: int
    images: int
    steps: int
    fvu: float
    cosine: float
    l0: float
    dead: float
    seconds: float
