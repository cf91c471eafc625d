"""Letting many simulated people search side by side."""

import time
from collections.abc import Sequence

import numpy as np

from memesae.base.token import Token
from memesae.steering.benchmark.cases import Case
from memesae.steering.benchmark.gallery import FIRST_SCREEN, Gallery
from memesae.steering.benchmark.people import Person, read_gain, unsure
from memesae.steering.benchmark.statistics import Outcome
from memesae.steering.benchmark.strategies import Moves, Seat, Strategy, settle
from memesae.steering.lookahead import SHOWN
from memesae.steering.scene import SCENE_RESULTS

STEPS = 10


def simulate(
    gallery: Gallery,
    cases: Sequence[Case],
    strategy: Strategy,
    person: Person,
    token: Token,
    seed: int = 0,
) -> Outcome:
    """Let one person search for each case until the target is on the first screen, or ten presses.

    Args:
        gallery: the library.
        cases: what is looked for.
        strategy: what people can do.
        person: how they choose.
        token: stops the run between two steps.
        seed: of everybody's doubts; the same for every strategy that is to be compared.
    """
    began = time.perf_counter()
    seats = [
        Seat(case, case.start, np.random.default_rng([seed, n])) for n, case in enumerate(cases)
    ]
    needed = np.full(len(cases), -1, np.int64)
    for step in range(STEPS + 1):
        token.check()
        searching = [n for n in range(len(seats)) if needed[n] < 0]
        found = _found(gallery, [seats[n] for n in searching])
        needed[np.array(searching, np.int64)[found]] = step
        if step < STEPS:
            rest = [seats[n] for n in searching if needed[n] < 0]
            _everybody_moves(gallery, rest, strategy, person)
    return Outcome(needed, STEPS, time.perf_counter() - began)


def _found(gallery: Gallery, seats: Sequence[Seat]) -> np.ndarray:
    """Who has their target on the first screen, bool [n]."""
    if not seats:
        return np.zeros(0, bool)
    queries = np.stack([seat.query for seat in seats])
    targets = np.array([seat.case.target for seat in seats], np.int64)
    return gallery.ranks(queries, targets) < FIRST_SCREEN


def _everybody_moves(
    gallery: Gallery, seats: Sequence[Seat], strategy: Strategy, person: Person
) -> None:
    if not seats:
        return
    screens = gallery.top(np.stack([seat.query for seat in seats]), SCENE_RESULTS)
    offered = [strategy.moves(gallery, *one) for one in zip(seats, screens, strict=True)]
    seen = _look_aheads(gallery, offered) if person is Person.LOOKS else _pictures(offered)
    for seat, screen, moves, pictures in zip(seats, screens, offered, seen, strict=True):
        gain = read_gain(gallery, pictures, screen, seat.case.target)
        settle(seat, moves, int(unsure(gain, seat.rng).argmax()))


def _pictures(offered: Sequence[Moves]) -> list[np.ndarray]:
    return [moves.pictures for moves in offered]


def _look_aheads(gallery: Gallery, offered: Sequence[Moves]) -> list[np.ndarray]:
    """The first pictures after every move of every person, searched for in one batch."""
    rows = gallery.top(np.concatenate([moves.queries for moves in offered]), SHOWN)
    ends = np.cumsum([len(moves.queries) for moves in offered])
    return np.split(rows, ends[:-1])
