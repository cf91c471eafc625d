"""The whole known-item benchmark: every way of searching, each at its best step size."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from memesae.base.token import Progress, Token
from memesae.steering.benchmark.cases import Case
from memesae.steering.benchmark.gallery import Gallery
from memesae.steering.benchmark.people import Person
from memesae.steering.benchmark.simulate import simulate
from memesae.steering.benchmark.statistics import Outcome
from memesae.steering.benchmark.strategies import Both, MoreLike, Retyping, Steering, Strategy
from memesae.steering.directions.direction import Source
from memesae.steering.offer import OfferMaker

_STEPS = (0.5, 1.0, 1.5)
_WEIGHTS = (0.5, 1.0, 2.0)

Build = Callable[[float], Strategy]


@dataclass(frozen=True, eq=False)
class Found:
    """How one way of searching did for one kind of person."""

    way: str
    person: Person
    step: float
    outcome: Outcome

    def row(self) -> dict[str, object]:
        """The figures as one row of a table."""
        success = self.outcome.success
        return {
            "way": self.way,
            "person": str(self.person),
            "step": self.step,
            "targets": len(self.outcome.steps),
            "success": round(success.value, 4),
            "low": round(success.low, 4),
            "high": round(success.high, 4),
            "median": self.outcome.median if np.isfinite(self.outcome.median) else None,
            "seconds": round(self.outcome.seconds, 1),
        }


@dataclass(frozen=True, eq=False)
class Way:
    """A way of searching, and the step sizes to choose its best from."""

    name: str
    build: Build
    steps: tuple[float, ...]


def ways(maker: OfferMaker) -> list[Way]:
    """Everything that is compared; the default offer is "features + contrasts"."""

    def steering(kind: Source | None) -> Build:
        return lambda step: Steering(maker, kind, step)

    def both(step: float) -> Strategy:
        return Both(Steering(maker, None, step), MoreLike(1.0))

    return [
        Way("features", steering(Source.FEATURE), _STEPS),
        Way("contrasts", steering(Source.CONTRAST), _STEPS),
        Way("features + contrasts", steering(None), _STEPS),
        Way("components", steering(Source.PCA), _STEPS),
        Way("random", steering(Source.RANDOM), _STEPS),
        Way("coordinates", steering(Source.AXIS), _STEPS),
        Way("more like the best", MoreLike, _WEIGHTS),
        Way("default + more like", both, _STEPS),
        Way("retyping", lambda _: Retyping(), (1.0,)),
    ]


def compare(
    gallery: Gallery,
    maker: OfferMaker,
    tuning: Sequence[Case],
    testing: Sequence[Case],
    token: Token,
    *,
    people: Sequence[Person] = tuple(Person),
    seed: int = 0,
) -> list[Found]:
    """Let every kind of person search every way: step sizes chosen on `tuning`, told on `testing`.

    Raises:
        Cancelled: the token was cancelled.
    """
    found: list[Found] = []
    every = ways(maker)
    for person in people:
        for way in every:
            token.report(Progress(f"{way.name}, {person}", len(found), len(every) * len(people)))
            step = _best_step(gallery, way, tuning, person, token, seed)
            outcome = simulate(gallery, testing, way.build(step), person, token, seed)
            found.append(Found(way.name, person, step, outcome))
    return found


def _best_step(
    gallery: Gallery, way: Way, tuning: Sequence[Case], person: Person, token: Token, seed: int
) -> float:
    """The step size that finds most, and among equals the one that needs fewest presses."""
    if len(way.steps) == 1:
        return way.steps[0]

    def worth(step: float) -> tuple[float, float]:
        outcome = simulate(gallery, tuning, way.build(step), person, token, seed)
        return outcome.success.value, sum(outcome.curve)

    return max(way.steps, key=worth)


def curves(found: Sequence[Found], person: Person) -> Mapping[str, Sequence[float]]:
    """The curves of one kind of person by way of searching, for `draw_curves`."""
    return {one.way: one.outcome.curve for one in found if one.person is person}
