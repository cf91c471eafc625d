"""What a person can do at each step: the moves that every way of searching offers."""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from memesae.steering.benchmark.cases import Case
from memesae.steering.benchmark.gallery import Gallery
from memesae.steering.benchmark.people import best_on_screen
from memesae.steering.directions.direction import Direction, Source
from memesae.steering.directions.ends import END_PICTURES
from memesae.steering.lookahead import queries_after, unit_norm
from memesae.steering.offer import Offer, OfferMaker, passed_over


@dataclass(eq=False)
class Seat:
    """One person at work on one case.

    Attributes:
        case: what they look for.
        query: float32 [d], as it stands, unit norm.
        rng: their own chance, so that other people's steps change nothing for them.
        passed: how often each direction was offered and not taken.
        taken: how many steps they made.
    """

    case: Case
    query: np.ndarray
    rng: np.random.Generator
    passed: dict[str, int] = field(default_factory=dict[str, int])
    taken: int = 0


@dataclass(frozen=True, eq=False)
class Moves:
    """What one person could do now.

    Attributes:
        queries: float32 [m, d], the query after each move, unit norm.
        pictures: int64 [m, e], rows of the pictures shown beside each move.
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

    def moves(self, gallery: Gallery, seat: Seat, screen: np.ndarray) -> Moves:
        """What a person can do, who has these result rows [n] before them."""
        ...


@dataclass(frozen=True, eq=False)
class Steering:
    """The offer of one kind, or the default offer, at one step size."""

    maker: OfferMaker
    kind: Source | None
    step: float

    def moves(self, gallery: Gallery, seat: Seat, screen: np.ndarray) -> Moves:
        """One step more or less along each offered direction; see `Strategy`."""
        scene = gallery.scene(seat.query, screen)
        offer = self.maker.offer(scene, self.kind, passed=seat.passed)
        ends = [entry.more for entry in offer.entries] + [entry.less for entry in offer.entries]
        queries = queries_after(seat.query, offer.directions, self.step)
        return Moves(queries, np.array(ends, np.int64), offer)


@dataclass(frozen=True, eq=False)
class MoreLike:
    """Adding the best picture on the screen to the query, with one weight."""

    weight: float

    def moves(self, gallery: Gallery, seat: Seat, screen: np.ndarray) -> Moves:
        """The one move there is; see `Strategy`."""
        best = best_on_screen(gallery, screen, seat.case.target, seat.rng)
        query = unit_norm(seat.query + self.weight * gallery.vectors[best][None])
        return Moves(query, np.full((1, END_PICTURES), best, np.int64))


@dataclass(frozen=True, eq=False)
class Both:
    """Steering, and more like the best picture, whichever seems better at each step."""

    steering: Steering
    more_like: MoreLike

    def moves(self, gallery: Gallery, seat: Seat, screen: np.ndarray) -> Moves:
        """The moves of both; see `Strategy`."""
        steering = self.steering.moves(gallery, seat, screen)
        more_like = self.more_like.moves(gallery, seat, screen)
        return Moves(
            np.concatenate([steering.queries, more_like.queries]),
            np.concatenate([steering.pictures, more_like.pictures]),
            steering.offer,
        )


@dataclass(frozen=True)
class Retyping:
    """Typing the next word of the caption; nothing when all are typed."""

    def moves(self, gallery: Gallery, seat: Seat, screen: np.ndarray) -> Moves:
        """The one move there is; see `Strategy`."""
        typed = seat.case.retyped[min(seat.taken, len(seat.case.retyped) - 1) :][:1]
        queries = typed if len(typed) else seat.query[None]
        return Moves(queries, screen[None, :END_PICTURES])


def settle(seat: Seat, moves: Moves, move: int) -> None:
    """Let a person make one of their moves."""
    seat.passed = passed_over(seat.passed, moves.offer, moves.direction(move))
    seat.query = moves.queries[move]
    seat.taken += 1
