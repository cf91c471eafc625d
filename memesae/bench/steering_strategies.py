"""The search strategies that are compared, and the moves that each offers at every step."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np

from memesae.bench.simulated_people import Gallery, SimulatedSearch, best_on_screen
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.nudges import Nudge, nudged
from memesae.steering.offer import Offer, OfferMaker, nudges_after, passed_over, unit_norm
from memesae.steering.scene import EXEMPLARS_PER_END

_STEPS = (0.5, 1.0, 1.5)
_WEIGHTS = (0.5, 1.0, 2.0)


@dataclass(frozen=True, eq=False)
class Moves:
    """The moves that a person can choose from.

    Attributes:
        queries: float32 [m, d], the query after each move, unit norm.
        pictures: int64 [m, e], rows of the pictures shown for each move.
        offer: the offer whose n directions are the first 2 n moves: all "more", then all "less"; may be empty.
        nudges: those in effect after each of them.
        names: what the window writes beside each move, "" where it writes nothing; may be empty.
    """

    queries: np.ndarray
    pictures: np.ndarray
    offer: Offer = field(default_factory=Offer)
    nudges: tuple[tuple[Nudge, ...], ...] = ()
    names: tuple[str, ...] = ()

    def direction(self, move: int) -> Direction | None:
        """The direction of a move, or None if it is not a nudge."""
        directions = self.offer.directions
        return directions[move % len(directions)] if move < 2 * len(directions) else None


class Strategy(Protocol):
    """A search strategy."""

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
        after = nudges_after(search.start, search.nudges, offer.directions, self.step)
        queries = np.stack([nudged(search.start, one) for one in after])
        return Moves(queries, np.array(ends, np.int64), offer, tuple(after), _names(offer))


def _names(offer: Offer) -> tuple[str, ...]:
    """What the window writes at the "more" and then at the "less" ends."""
    named = [one.named for one in offer.directions]
    more = [one.label if said else "" for one, said in zip(offer.directions, named, strict=True)]
    less = [one.opposite if said else "" for one, said in zip(offer.directions, named, strict=True)]
    return (*more, *less)


@dataclass(frozen=True, eq=False)
class Misnamed:
    """Steering with the names of an offer shuffled among its ends, or without any."""

    steering: Steering
    shuffled: bool

    def moves(self, gallery: Gallery, search: SimulatedSearch, screen: np.ndarray) -> Moves:
        """The moves with other names; see `Strategy`."""
        moves = self.steering.moves(gallery, search, screen)
        names = np.array(moves.names)
        said = np.flatnonzero(names != "")
        names[said] = names[search.rng.permutation(said)] if self.shuffled else ""
        return replace(moves, names=tuple(names.tolist()))


@dataclass(frozen=True, eq=False)
class MoreLike:
    """Relevance feedback: adding the best picture on the screen to the query, with one weight."""

    weight: float

    def moves(self, gallery: Gallery, search: SimulatedSearch, screen: np.ndarray) -> Moves:
        """The only move; see `Strategy`."""
        best = best_on_screen(gallery, screen, search.case.target, search.rng)
        query = unit_norm(search.query + self.weight * gallery.vectors[best][None])
        return Moves(query, np.full((1, EXEMPLARS_PER_END), best, np.int64))


@dataclass(frozen=True, eq=False)
class Both:
    """Steering or relevance feedback, whichever a person judges better at each step."""

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
            steering.nudges,
        )


@dataclass(frozen=True)
class Retyping:
    """Typing the next word of the caption, until all are typed."""

    def moves(self, gallery: Gallery, search: SimulatedSearch, screen: np.ndarray) -> Moves:
        """The only move; see `Strategy`."""
        typed = search.case.retyped[min(search.taken, len(search.case.retyped) - 1) :][:1]
        queries = typed if len(typed) else search.query[None]
        return Moves(queries, screen[None, :EXEMPLARS_PER_END])


def apply_move(search: SimulatedSearch, moves: Moves, move: int) -> None:
    """Advance a search by one of its moves."""
    search.passed = passed_over(search.passed, moves.offer, moves.direction(move))
    search.query = moves.queries[move]
    if move < len(moves.nudges):
        search.nudges = moves.nudges[move]
    else:
        search.start, search.nudges = search.query, ()
    search.taken += 1


Build = Callable[[float], Strategy]


@dataclass(frozen=True, eq=False)
class StrategyFamily:
    """One strategy at several step sizes, of which tuning chooses the best.

    Attributes:
        name: its name in tables and charts.
        build: makes the strategy for a step size.
        steps: the step sizes, or weights, to choose from.
    """

    name: str
    build: Build
    steps: tuple[float, ...]


def word_families(maker: OfferMaker) -> list[StrategyFamily]:
    """The strategies compared for a person who reads only names."""

    def misnamed(*, shuffled: bool) -> Build:
        return lambda step: Misnamed(Steering(maker, None, step), shuffled)

    return [
        StrategyFamily("default offer", lambda step: Steering(maker, None, step), _STEPS),
        StrategyFamily("names shuffled", misnamed(shuffled=True), (1.0,)),
        StrategyFamily("random presses", misnamed(shuffled=False), (1.0,)),
    ]


def strategy_families(maker: OfferMaker) -> list[StrategyFamily]:
    """The strategies compared for a person who sees pictures."""

    def steering(kind: DirectionKind | None) -> Build:
        return lambda step: Steering(maker, kind, step)

    def both(step: float) -> Strategy:
        return Both(Steering(maker, None, step), MoreLike(1.0))

    return [
        StrategyFamily("features", steering(DirectionKind.FEATURE), _STEPS),
        StrategyFamily("contrasts", steering(DirectionKind.CONTRAST), _STEPS),
        StrategyFamily("default offer", steering(None), _STEPS),
        StrategyFamily("components", steering(DirectionKind.PCA), _STEPS),
        StrategyFamily("random", steering(DirectionKind.RANDOM), _STEPS),
        StrategyFamily("coordinates", steering(DirectionKind.AXIS), _STEPS),
        StrategyFamily("more like the best", MoreLike, _WEIGHTS),
        StrategyFamily("default + more like", both, _STEPS),
        StrategyFamily("retyping", lambda _: Retyping(), (1.0,)),
    ]
