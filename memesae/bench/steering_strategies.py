"""The ways of searching that are compared: which moves each of them offers at every step."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from memesae.bench.simulated_people import Gallery, SimulatedSearch, best_on_screen
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.lookahead import queries_after, unit_norm
from memesae.steering.offer import Offer, OfferMaker, passed_over
from memesae.steering.scene import END_PICTURES

_STEPS = (0.5, 1.0, 1.5)
_WEIGHTS = (0.5, 1.0, 2.0)


@dataclass(frozen=True, eq=False)
class Moves:
    """The moves that one person may choose from.

    Attributes:
        queries: float32 [m, d], the query after each move, unit norm.
        pictures: int64 [m, e], rows of the pictures shown for each move.
        offer: whose directions the first 2 n moves are (all "more", then all "less"), if any.
    """

    queries: np.ndarray
    pictures: np.ndarray
    offer: Offer = field(default_factory=Offer)

    def direction(self, move: int) -> Direction | None:
        """The direction that a move goes along, or None for another kind of move."""
        directions = self.offer.directions
        return directions[move % len(directions)] if move < 2 * len(directions) else None


class Strategy(Protocol):
    """A way of searching."""

    def moves(self, gallery: Gallery, search: SimulatedSearch, screen: np.ndarray) -> Moves:
        """The moves of a person who sees these result rows [n]."""
        ...


@dataclass(frozen=True, eq=False)
class Steering:
    """The offer of one kind of direction, or the default offer, at one step size."""

    maker: OfferMaker
    kind: DirectionKind | None
    step: float

    def moves(self, gallery: Gallery, search: SimulatedSearch, screen: np.ndarray) -> Moves:
        """One step more or less along each offered direction; see `Strategy`."""
        scene = gallery.scene(search.query, screen)
        offer = self.maker.offer(scene, self.kind, passed=search.passed)
        ends = [entry.more for entry in offer.entries] + [entry.less for entry in offer.entries]
        queries = queries_after(search.query, offer.directions, self.step)
        return Moves(queries, np.array(ends, np.int64), offer)


@dataclass(frozen=True, eq=False)
class MoreLike:
    """Relevance feedback: adding the best picture on the screen to the query, with one weight."""

    weight: float

    def moves(self, gallery: Gallery, search: SimulatedSearch, screen: np.ndarray) -> Moves:
        """The only move; see `Strategy`."""
        best = best_on_screen(gallery, screen, search.case.target, search.rng)
        query = unit_norm(search.query + self.weight * gallery.vectors[best][None])
        return Moves(query, np.full((1, END_PICTURES), best, np.int64))


@dataclass(frozen=True, eq=False)
class Both:
    """Steering, or more like the best picture, whichever seems better at each step."""

    steering: Steering
    more_like: MoreLike

    def moves(self, gallery: Gallery, search: SimulatedSearch, screen: np.ndarray) -> Moves:
        """The moves of both; see `Strategy`."""
        steering = self.steering.moves(gallery, search, screen)
        more_like = self.more_like.moves(gallery, search, screen)
        return Moves(
            np.concatenate([steering.queries, more_like.queries]),
            np.concatenate([steering.pictures, more_like.pictures]),
            steering.offer,
        )


@dataclass(frozen=True)
class Retyping:
    """Typing the next word of the caption; nothing when all are typed."""

    def moves(self, gallery: Gallery, search: SimulatedSearch, screen: np.ndarray) -> Moves:
        """The only move; see `Strategy`."""
        typed = search.case.retyped[min(search.taken, len(search.case.retyped) - 1) :][:1]
        queries = typed if len(typed) else search.query[None]
        return Moves(queries, screen[None, :END_PICTURES])


def apply_move(search: SimulatedSearch, moves: Moves, move: int) -> None:
    """Advance a search by one of its moves."""
    search.passed = passed_over(search.passed, moves.offer, moves.direction(move))
    search.query = moves.queries[move]
    search.taken += 1


Build = Callable[[float], Strategy]


@dataclass(frozen=True, eq=False)
class StrategyFamily:
    """One strategy at several step sizes, of which tuning chooses the best.

    Attributes:
        name: as tables and charts show it.
        build: makes the strategy for a step size.
        steps: the step sizes, or weights, to choose from.
    """

    name: str
    build: Build
    steps: tuple[float, ...]


def strategy_families(maker: OfferMaker) -> list[StrategyFamily]:
    """All strategies that are compared; "features + contrasts" is the default offer."""

    def steering(kind: DirectionKind | None) -> Build:
        return lambda step: Steering(maker, kind, step)

    def both(step: float) -> Strategy:
        return Both(Steering(maker, None, step), MoreLike(1.0))

    return [
        StrategyFamily("features", steering(DirectionKind.FEATURE), _STEPS),
        StrategyFamily("contrasts", steering(DirectionKind.CONTRAST), _STEPS),
        StrategyFamily("features + contrasts", steering(None), _STEPS),
        StrategyFamily("components", steering(DirectionKind.PCA), _STEPS),
        StrategyFamily("random", steering(DirectionKind.RANDOM), _STEPS),
        StrategyFamily("coordinates", steering(DirectionKind.AXIS), _STEPS),
        StrategyFamily("more like the best", MoreLike, _WEIGHTS),
        StrategyFamily("default + more like", both, _STEPS),
        StrategyFamily("retyping", lambda _: Retyping(), (1.0,)),
    ]
