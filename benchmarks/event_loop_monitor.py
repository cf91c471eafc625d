"""A heartbeat in the window's thread: how long it did not answer, and what it was doing then."""

import faulthandler
import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 5
LATE = 0.030
"""Seconds without a beat from which the watchdog notes what all threads are doing."""
STALL = 0.050
DEPTH = 14
BEATS_BETWEEN_LOOKS = 20
THREAD = re.compile(r"^(?:Current thread|Thread) (0x[0-9a-f]+).*$", re.MULTILINE)
CALL = re.compile(r'File "(?P<file>[^"]+)", line (?P<line>\d+) in (?P<name>\S+)')
RESTING = {"threading", "thread", "queue", "inotify_c"}
"""Files in which a thread is while it waits for work."""


@dataclass(slots=True)
class Gap:
    """A stretch without a beat.

    Attributes:
        seconds: how long.
        at: when it began, on `time.perf_counter`'s clock.
        working: seconds of it in which the thread ran.
        queueing: seconds in which it could have run, but had no core; a little before it included.
        seen: what the threads were doing, the window's first.
    """

    seconds: float
    at: float
    working: float
    queueing: float = 0.0
    seen: list[str] = field(default_factory=list[str])

    @property
    def waiting(self) -> float:
        """Seconds in which it slept: for the interpreter's lock or another one, since a beat was due."""
        return max(0.0, self.seconds - self.working - self.queueing)


class Pulse(QObject):
    """Beats every few milliseconds; a second thread looks on when a beat is late.

    Attributes:
        gaps: all stretches between two beats since `begin`.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.gaps: list[Gap] = []
        self._schedule = _schedule_of_this_thread()
        self._queued = 0.0
        self._main = threading.get_ident()
        self._last = self._now()
        self._seen: list[str] = []
        self._timer = QTimer(self, interval=EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._over = threading.Event()
        self._notes = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the pulse beats
        self._watchdog = threading.Thread(  # noqa: TID251 - watches the program from outside
            target=self._watch, name="watchdog", daemon=True
        )

    def start(self) -> None:
        """Beat from now on."""
        self._timer.start()
        self._watchdog.start()

    def begin(self) -> None:
        """Forget what was; what comes now is counted."""
        self._last, self.gaps = self._now(), []

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._over.set()
        self._watchdog.join()
        self._notes.close()

    def _now(self) -> tuple[float, float]:
        """Seconds: the clock's, and for how long this thread ran."""
        return time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        (now, ran), (then, had_run) = self._now(), self._last
        gap = Gap(now - then, then, ran - had_run)
        stalled = gap.seconds > STALL
        if stalled or len(self.gaps) % BEATS_BETWEEN_LOOKS == 0:
            # not at each beat: reading lets go of the interpreter's lock, and would wait for it
            queued = self._schedule()
            gap.queueing, self._queued = queued - self._queued, queued
        if stalled:
            gap.seen = self._seen
        self._seen = []
        self.gaps.append(gap)
        self._last = self._now()

    def _watch(self) -> None:
        while not self._over.wait(0.010):
            if time.perf_counter() - self._last[0] > LATE and len(self._seen) < 40:
                self._seen.extend(self._look())

    def _look(self) -> list[str]:
        """What the threads do, the window's first; those that wait for work are left out."""
        late = 1000 * (time.perf_counter() - self._last[0])
        names = {thread.ident: thread.name for thread in threading.enumerate()}
        calls = self._calls()
        told = [f"after {late:.0f} ms, window: {in_one_line(calls.pop(self._main), DEPTH)}"]
        for ident, stack in calls.items():
            name = names.get(ident, "another")
            if name != "watchdog" and Path(stack[0].group("file")).stem not in RESTING:
                told.append(f"    {name}: {in_one_line(stack, 4)}")
        return told

    def _calls(self) -> dict[int, list[re.Match[str]]]:
        """The calls of each thread, innermost first.

        Written by C code that keeps no frame: a frame kept a moment too long keeps the painter in it, and Qt
        does not survive a painter that ends after its event. It is called with the interpreter's lock, since
        frames that change meanwhile are no more survived: what held the lock is over by then.
        """
        self._notes.seek(0)
        faulthandler.dump_traceback(self._notes)
        size = os.lseek(self._notes.fileno(), 0, os.SEEK_CUR)
        parts = THREAD.split(os.pread(self._notes.fileno(), size, 0).decode())
        pairs = zip(parts[1::2], parts[2::2], strict=True)
        found = {int(ident, 16): list(CALL.finditer(text)) for ident, text in pairs}
        return {ident: stack for ident, stack in found.items() if stack}


def in_one_line(stack: list[re.Match[str]], depth: int) -> str:
    """The innermost calls of a thread, the outer first."""
    inner = reversed(stack[:depth])
    return " > ".join(f"{Path(one['file']).stem}:{one['line']} {one['name']}" for one in inner)


def _schedule_of_this_thread() -> Callable[[], float]:
    """Tells for how many seconds this thread has waited for a core; 0 where the system does not say."""
    if not sys.platform.startswith("linux"):
        return lambda: 0.0
    file = os.open(f"/proc/self/task/{threading.get_native_id()}/schedstat", os.O_RDONLY)
    return lambda: int(os.pread(file, 100, 0).split()[1]) / 1e9
