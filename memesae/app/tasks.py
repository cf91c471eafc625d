"""Background work: six thread pools whose results are delivered to one thread."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from functools import partial
from typing import TypeVar

from memesae.base.cancellation import Progress, Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.scheduling import BACKGROUND_PRIORITY, LOW_PRIORITY, YieldGate, lower_priority

T = TypeVar("T")

_log = logging.getLogger("memesae")


class Pool(Enum):
    """The thread pool that a task runs in."""

    DISK = "disk"
    """Scanning, thumbnails: I/O bound."""
    MODEL = "model"
    """Encoding and training: one at a time, since they share the processor or the GPU."""
    FEATURES = "features"
    """Loading features: takes seconds and must not wait for an index run."""
    SEARCH = "search"
    """Searching: one at a time; a new search supersedes the previous one."""
    WORDS = "words"
    """OCR: may take hours."""
    QUESTIONS = "questions"
    """Waiting for the engine to answer questions on the library; a short one does not wait for the map."""


THREADS = {
    Pool.DISK: 2,
    Pool.MODEL: 1,
    Pool.FEATURES: 1,
    Pool.SEARCH: 1,
    Pool.WORDS: 1,
    Pool.QUESTIONS: 2,
}
STEPS_BACK = {Pool.SEARCH: LOW_PRIORITY}
"""How far thread priorities are lowered: search runs behind the window's thread, all others far behind."""

YIELDING = {Pool.MODEL, Pool.FEATURES, Pool.WORDS}
"""Pools whose tasks wait at their next check while a search runs and until its results are shown."""


def _never() -> None:
    """The `give_way` of tasks that never wait."""


def _nothing(_: object) -> None:
    """The default listener: ignores the result."""


class Tasks:
    """Runs tasks in the background and delivers their results.

    Unexpected errors (other than MemesaeError) are also logged.

    Args:
        wake: called on any thread, once per result; it makes the receiving thread call `deliver_next`, as the
            window's event loop does. Without it, results are delivered on the thread that made them.
        on_error: receives errors of tasks started without a `failed` listener.
    """

    def __init__(
        self,
        wake: Callable[[], None] | None = None,
        on_error: Callable[[BaseException], None] = _nothing,
    ) -> None:
        self._wake = wake
        self._waiting: deque[Callable[[], None]] = deque()
        self._closed = False
        self._on_error = on_error
        self._pools = {
            pool: ThreadPoolExecutor(
                threads, pool.value, lower_priority, (STEPS_BACK.get(pool, BACKGROUND_PRIORITY),)
            )
            for pool, threads in THREADS.items()
        }
        self._running: set[Token] = set()
        self._latest: dict[str, Token] = {}
        self._lock = threading.Lock()
        self._yield_gate = YieldGate()

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
            pool: the pool.
            work: must check its token at least every 100 ms.
            done: receives the result, unless the task was cancelled.
            failed: receives the error, unless the task was cancelled.
            progress: receives progress reports, unless the task was cancelled.
            ended: called when the task has ended in any way, cancelled or not.
            replaces: a name; an earlier task of the same name is cancelled.

        Returns:
                The token that pauses, resumes and cancels the task.
        """

        def send(call: Callable[[], None]) -> None:
            self.post(lambda: None if token.cancelled else call())

        def run() -> None:
            try:
                token.check()
                result = work(token)
                send(lambda: done(result))
            except Cancelled:
                pass  # no result to deliver; `ended` is still called
            except Exception as caught:  # noqa: BLE001 - delivered to the listener, never dropped
                error = caught
                if not isinstance(error, MemesaeError):
                    # listeners show only the message; the traceback is available only here
                    _log.error("unexpected error in background work", exc_info=error)
                send(lambda: (failed or self._on_error)(error))
            finally:
                self.post(finish)

        def finish() -> None:
            # after the result was handled, not only computed
            try:
                if ended is not None:
                    ended()
            finally:
                with self._lock:
                    self._running.discard(token)
                if pool is Pool.SEARCH:
                    self._yield_gate.release()

        token = Token(
            lambda report: send(lambda: progress(report)),
            self._yield_gate.give if pool in YIELDING else _never,
        )
        with self._lock:
            earlier = self._latest.get(replaces) if replaces else None
            if replaces:
                self._latest[replaces] = token
            self._running.add(token)
        if earlier is not None:
            earlier.cancel()
        if pool is Pool.SEARCH:
            self._yield_gate.take()
        self._pools[pool].submit(run)
        return token

    def post(self, call: Callable[[], None]) -> None:
        """Call something on the thread that results are delivered to; may be called on any thread."""
        if self._wake is None:
            call()
            return
        self._waiting.append(call)
        self._wake()

    def deliver_next(self) -> None:
        """Make the longest waiting call; after `shutdown`, drop it."""
        call = self._waiting.popleft()
        if not self._closed:
            call()

    @property
    def busy(self) -> int:
        """Number of tasks waiting or running, or whose results were not handled yet."""
        with self._lock:
            return len(self._running)

    def cancel_all(self) -> None:
        """Cancel all tasks; the pools stay usable."""
        with self._lock:
            running = list(self._running)
        for token in running:
            token.cancel()

    def shutdown(self) -> None:
        """Cancel all tasks and wait until the threads have ended; results not delivered yet are dropped.

        Without waiting, a thread still importing torch while Python exits would raise from its exit hooks.
        """
        self._closed = True
        self.cancel_all()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=False)
        # their results were dropped
        with self._lock:
            self._running.clear()


class SupersedingTask:
    """A task that is cancelled when a newer one is started.

    Use it only on the thread that results are delivered to.

    Args:
        tasks: runs it.
        pool: the pool.
        name: unique among all tasks.
        failed: receives the error.
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
        """Whether the newest task has ended and its result was delivered."""
        return self._token is None

    def start(
        self,
        work: Callable[[Token], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run `work`, superseding the previous task.

        Args:
            work: must check its token at least every 100 ms.
            done: receives the result, unless the task is superseded.
            failed: receives the error instead of the common listener.
        """
        self._token = self._tasks.start(
            self._pool,
            work,
            done=partial(self._done, done),
            failed=partial(self._task_failed, failed or self._failed),
            replaces=self._name,
        )

    def cancel(self) -> None:
        """Cancel the running task."""
        if self._token is not None:
            self._token.cancel()
            self._token = None

    def _done(self, done: Callable[[T], None], result: T) -> None:
        self._token = None
        done(result)

    def _task_failed(self, failed: Callable[[BaseException], None], error: BaseException) -> None:
        self._token = None
        failed(error)
