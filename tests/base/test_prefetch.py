import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from memesae.base.scheduling import prefetched


@pytest.fixture
def pool():
    with ThreadPoolExecutor(2) as pool:
        yield pool


def test_outcomes_come_in_order_beside_their_pieces(pool):
    assert list(prefetched(pool, lambda n: n * n, range(7), 2)) == [(n, n * n) for n in range(7)]


def test_the_next_pieces_are_begun_but_not_all(pool):
    begun, third = [], threading.Event()

    def work(number):
        begun.append(number)
        if number == 2:
            third.set()

    outcomes = prefetched(pool, work, range(100), 2)
    next(outcomes)
    assert third.wait(600), "two are ahead of the one that is looked at"
    assert max(begun) == 2


def test_an_error_comes_out_at_its_piece_and_ends_it(pool):
    outcomes = prefetched(pool, lambda n: 1 // (2 - n), range(100), 1)
    assert [next(outcomes), next(outcomes)] == [(0, 0), (1, 1)]
    with pytest.raises(ZeroDivisionError):
        next(outcomes)
    with pytest.raises(StopIteration):
        next(outcomes)


def test_what_was_not_begun_is_given_up_with_the_rest():
    gate, begun = threading.Event(), []

    def work(number):
        begun.append(number)
        if number:
            gate.wait(600)

    with ThreadPoolExecutor(1) as pool:
        outcomes: Any = prefetched(pool, work, range(100), 3)
        next(outcomes)
        outcomes.close()
        gate.set()
    assert set(begun) <= {0, 1}
