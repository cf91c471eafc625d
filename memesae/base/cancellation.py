"""Cancellation, pausing and progress reports of long-running work."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from memesae.base.errors import Cancelled
from memesae.base.messages import Message


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a piece of work.

    Attributes:
        stage: what is being done, in the user's words ("reading the folder").
        done: finished units.
        total: all units, or None while unknown.
        rate: units per second over the last interval, 0 while unknown.
        note: one sentence to show once ("GPU memory is full: smaller batches"), or "".
    """

    stage: str | Message
    done: int = 0
    total: int | None = None
    rate: float = 0.0
    note: str | Message = ""

    @property
    def seconds_left(self) -> float | None:
        """Time to go at the present rate, in seconds; None while unknown."""
        if self.total is None or self.rate <= 0:
            return None
        return (self.total - self.done) / self.rate


def _ignore(_: Progress) -> None:
    """The default listener: ignores reports."""


def _never_wait() -> None:
    """The default gate: never waits."""


class Token:
    """Cancels, pauses and observes one piece of work; shared by the worker and its observers.

    The work calls `check()` at least every 100 ms and `report()` on progress;
    others call `cancel()`, `pause()` and `resume()`, from any thread.

    Args:
        listener: gets each report.
        yield_to_searches: called at each check; blocks while a search has priority.
    """

    def __init__(
        self,
        listener: Callable[[Progress], None] = _ignore,
        yield_to_searches: Callable[[], None] = _never_wait,
    ) -> None:
        self._listener = listener
        self._give_way = yield_to_searches
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()

    @property
    def cancelled(self) -> bool:
        """Whether cancellation was requested."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether the work is asked to wait."""
        return not self._running.is_set()

    def cancel(self) -> None:
        """Request cancellation; paused work wakes up and ends."""
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        """Make the work wait at its next check."""
        self._running.clear()

    def resume(self) -> None:
        """Resume paused work."""
        self._running.set()

    def check(self) -> None:
        """Wait here while paused.

        Raises:
            Cancelled: cancellation was requested.
        """
        self._running.wait()
        if not self._cancelled.is_set():
            self._give_way()
        if self._cancelled.is_set():
            raise Cancelled

    def report(self, progress: Progress) -> None:
        """Pass a report to the listener, in the calling thread."""
        self._listener(progress)


class RateMeter:
    """Measures a rate over the last few seconds, so that a pause or a slow start is soon forgotten."""

    def __init__(self, window: float = 5.0, breath: float = 1.0) -> None:
        self._window = window
        self._breath = breath
        self._marks: list[tuple[float, int]] = [(time.perf_counter(), 0)]

    def rate(self, done: int) -> float:
        """Units per second, now that `done` units are finished."""
        now = time.perf_counter()
        self._marks.append((now, done))
        # of reports that came in one breath, after a pause, no rate can be told
        while len(self._marks) > 2 and self._stale(now) and now - self._marks[1][0] >= self._breath:
            self._marks.pop(0)
        began, before = self._marks[0]
        return (done - before) / (now - began) if now > began else 0.0

    def _stale(self, now: float) -> bool:
        return now - self._marks[0][0] > self._window


class Throttle:
    """Limits an action to once per interval."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._last = time.perf_counter()

    def due(self) -> bool:
        """Whether the interval has passed; if so, starts the next one."""
        now = time.perf_counter()
        if now - self._last < self._seconds:
            return False
        self._last = now
        return True
