"""Who runs first: thread priorities, yielding to searches, prefetching, and the threads of numpy."""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

LOW_PRIORITY = 2
"""For work whose result the user is waiting for, such as a search, or will soon need, such as loading the model."""
BACKGROUND_PRIORITY = 5
"""For background work, such as thumbnails or feature statistics.

Not farther: where another program is busy, such a thread would hardly run, and the window waits for it
whenever it holds the lock of the interpreter.
"""
LOWEST_PRIORITY = 15
"""For what runs in another process than the window, such as indexing, and cannot block it.

Beside other programs that take all cores it still goes on, slowly.
"""


def lower_priority(steps: int = BACKGROUND_PRIORITY) -> None:
    """Give the calling thread, and all that it begins, a lower priority where threads have one.

    Args:
        steps: how far behind the program's first thread.
    """
    # elsewhere the number means the whole process, whose window must stay quick
    if sys.platform == "linux":
        # the process's first thread has the priority that the program was started with
        started_with = os.getpriority(os.PRIO_PROCESS, os.getpid())
        now = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
        # forward again only an administrator's thread could go
        back = max(now, min(started_with + steps, 19))
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), back)


LONGEST_YIELD = 0.25
"""Longest wait in seconds at one check, so that work continues slowly under constant searching."""


class YieldGate:
    """Lets background work yield to searches: `take` closes it, `give` waits until it is open. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._takers = 0
        self._free = threading.Event()
        self._free.set()

    def take(self) -> None:
        """Make background work wait until `release` is called as often as this."""
        self._count(+1)

    def release(self) -> None:
        """Let background work continue."""
        self._count(-1)

    def give(self) -> None:
        """Wait while a search holds it, at most `LONGEST_YIELD` seconds."""
        self._free.wait(LONGEST_YIELD)

    def _count(self, more: int) -> None:
        with self._lock:
            self._takers += more
            if self._takers:
                self._free.clear()
            else:
                self._free.set()


P = TypeVar("P")
R = TypeVar("R")


def prefetched(
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


_LIBRARIES = ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def limit_numpy_to_one_thread() -> None:
    """Let every product run on the thread that asked for it, if numpy is still to be imported.

    The products of a nudge are small. Split over all cores each part of one waits for the slowest, and for any
    other program on that core: with two of those running a nudge among 10,000 pictures took 195 ms, on one
    thread 10 ms. On a quiet machine there is no difference. Who sets these variables is obeyed. Where numpy is
    there already it would not listen any more: nothing is set then, which other programs would inherit.
    """
    if "numpy" not in sys.modules:
        for name in _LIBRARIES:
            os.environ.setdefault(name, "1")
