"""Working ahead: the next pieces are being done while the last one is looked at."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import TypeVar

P = TypeVar("P")
R = TypeVar("R")


def done_ahead(
    pool: Executor, work: Callable[[P], R], pieces: Iterable[P], ahead: int
) -> Iterator[tuple[P, R]]:
    """Each piece with what came of it, in order.

    Executor.map would begin all of them at once, however slowly their outcomes are taken.

    Args:
        pool: where the work is done.
        work: what is done with a piece; its errors come out at that piece.
        pieces: what is to be done.
        ahead: how many pieces are begun before the first is asked for, and stay so many ahead.
    """
    waiting: deque[tuple[P, Future[R]]] = deque()
    try:
        for piece in pieces:
            waiting.append((piece, pool.submit(work, piece)))
            if len(waiting) > ahead:
                first, future = waiting.popleft()
                yield first, future.result()
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()
    finally:
        for _, future in waiting:
            future.cancel()
