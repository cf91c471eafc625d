"""The only place for threads: five pools, one way for results to come back."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from functools import partial
from typing import TypeVar

from memesae.base.cancellation import Progress, Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.scheduling import BEHIND, FAR_BEHIND, YieldGate, lower_priority

T = TypeVar("T")

_log = logging.getLogger("memesae")


class Pool(Enum):
    """Where a piece of work runs."""

    DISK = "disk"
    """Scanning, thumbnails: waits for the disk."""
    MODEL = "model"
    """Encoding and training: one at a time, since they share the processor or the GPU."""
    FEATURES = "features"
    """Looking at the features: seconds, which must not wait for an index run to end."""
    SEARCH = "search"
    """Searching: one at a time, a new search replaces the old."""
    WORDS = "words"
    """Reading the words in pictures: may take hours, and nobody waits for it."""


THREADS = {Pool.DISK: 2, Pool.MODEL: 1, Pool.FEATURES: 1, Pool.SEARCH: 1, Pool.WORDS: 1}
STEPS_BACK = {Pool.SEARCH: BEHIND}
"""Behind the window's own thread, which paints what comes of it; all others far behind."""

GIVING_WAY = {Pool.MODEL, Pool.FEATURES, Pool.WORDS}
"""These stand aside at their next check from the moment something is searched for until it is shown."""


def _never() -> None:
    """Work that stands aside for nobody."""


def at_once(call: Callable[[], None]) -> None:
    """Deliver on the thread that did the work: right where there is no window."""
    call()


def _nothing(_: object) -> None:
    """The listener of work whose outcome nobody waits for."""


class Tasks:
    """Runs work in the background and hands its outcome to the one who asked.

    Errors that are not made for people, which are faults of the program, are logged as well.

    Args:
        deliver: runs a callable where outcomes belong (the window passes its own thread's queue).
        on_error: told of errors of work that was started without a `failed` listener.
    """

    def __init__(
        self,
        deliver: Callable[[Callable[[], None]], None] = at_once,
        on_error: Callable[[BaseException], None] = _nothing,
    ) -> None:
        self._deliver = deliver
        self._on_error = on_error
        self._pools = {
            pool: ThreadPoolExecutor(
                threads, pool.value, lower_priority, (STEPS_BACK.get(pool, FAR_BEHIND),)
            )
            for pool, threads in THREADS.items()
        }
        self._running: set[Token] = set()
        self._latest: dict[str, Token] = {}
        self._lock = threading.Lock()
        self._way = YieldGate()

    def start(
        self,
        pool: Pool,
        work: Callable[[Token], T],
        *,
        done: Callable[[T], None] = _nothing,
        failed: Callable[[BaseException], None] | None = None,
        progress: Callable[[Progress], None] = _nothing,
        ended: Callable[[], None] | None = None,
        replaces: str = "",
    ) -> Token:
        """Run `work(token)` in a pool.

        Args:
            pool: where it runs.
            work: checks its token at least every 100 ms.
            done: gets the result, unless the work was cancelled meanwhile.
            failed: gets the error, unless the work was cancelled meanwhile.
            progress: gets each report, likewise.
            ended: told when the work is over, however it ended, cancelled or not.
            replaces: a name; work started earlier under the same name is cancelled.

        Returns:
            The token by which the work can be paused, resumed and cancelled.
        """

        def send(call: Callable[[], None]) -> None:
            self._deliver(lambda: None if token.cancelled else call())

        def run() -> None:
            try:
                token.check()
                result = work(token)
                send(lambda: done(result))
            except Cancelled:
                pass  # whoever cancelled knows; `ended` tells the rest
            except Exception as caught:  # noqa: BLE001 - handed on to the listener, never dropped
                error = caught
                if not isinstance(error, MemesaeError):
                    # whoever listens shows a sentence; where it lies in the code is known only here
                    _log.error("unexpected error in background work", exc_info=error)
                send(lambda: (failed or self._on_error)(error))
            finally:
                with self._lock:
                    self._running.discard(token)
                if ended is not None:
                    self._deliver(ended)
                if pool is Pool.SEARCH:
                    # when the outcome was dealt with, not only found
                    self._deliver(self._way.release)

        token = Token(
            lambda report: send(lambda: progress(report)),
            self._way.give if pool in GIVING_WAY else _never,
        )
        with self._lock:
            earlier = self._latest.get(replaces) if replaces else None
            if replaces:
                self._latest[replaces] = token
            self._running.add(token)
        if earlier is not None:
            earlier.cancel()
        if pool is Pool.SEARCH:
            self._way.take()
        self._pools[pool].submit(run)
        return token

    @property
    def busy(self) -> int:
        """How many pieces of work are waiting or running."""
        with self._lock:
            return len(self._running)

    def cancel_all(self) -> None:
        """Ask all work to stop; the pools stay usable."""
        with self._lock:
            running = list(self._running)
        for token in running:
            token.cancel()

    def shutdown(self) -> None:
        """Cancel everything and wait until the threads have ended.

        Waiting matters: a thread still importing torch while Python exits raises from its exit hooks.
        """
        self.cancel_all()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=False)


class SupersedingTask:
    """One piece of work at a time under one name: a newer one takes the place of what still runs.

    Belongs to the thread that outcomes are delivered to.

    Args:
        tasks: where it runs.
        pool: in which pool.
        name: no other work may go by.
        failed: gets the error of work that could not be done.
    """

    def __init__(
        self,
        tasks: Tasks,
        pool: Pool,
        name: str,
        failed: Callable[[BaseException], None] = _nothing,
    ) -> None:
        self._tasks = tasks
        self._pool = pool
        self._name = name
        self._failed = failed
        self._token: Token | None = None

    @property
    def idle(self) -> bool:
        """Whether the newest work is done and its outcome was delivered."""
        return self._token is None

    def start(
        self,
        work: Callable[[Token], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `work`; `done` gets what it returns, unless newer work comes first.

        Args:
            work: checks its token at least every 100 ms.
            done: gets the result.
            failed: gets the error in place of the listener that all work has.
        """
        self._token = self._tasks.start(
            self._pool,
            work,
            done=partial(self._done, done),
            failed=partial(self._went_wrong, failed or self._failed),
            replaces=self._name,
        )

    def cancel(self) -> None:
        """Give up what is running."""
        if self._token is not None:
            self._token.cancel()
            self._token = None

    def _done(self, done: Callable[[T], None], result: T) -> None:
        self._token = None
        done(result)

    def _went_wrong(self, failed: Callable[[BaseException], None], error: BaseException) -> None:
        self._token = None
        failed(error)
