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
"""Seconds without a beat after which it is noted what all threads are doing, and again after as many."""
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
    """Beats every few milliseconds; where a beat is late, all threads' calls are noted down.

    That is done by a thread of `faulthandler`, in C: it needs no lock of the interpreter, so it sees who holds
    it. And it keeps no frame: one kept a moment too long would keep the painter in it, and Qt does not survive
    a painter that ends after its event.

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
        self._notes = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the pulse beats
        self._timer = QTimer(self, interval=EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Beat from now on."""
        self._timer.start()

    def begin(self) -> None:
        """Forget what was; what comes now is counted."""
        self._last, self.gaps = self._now(), []

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        faulthandler.cancel_dump_traceback_later()
        self._notes.close()

    def _now(self) -> tuple[float, float]:
        """Seconds: the clock's, and for how long this thread ran."""
        return time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        (now, ran), (then, had_run) = self._now(), self._last
        faulthandler.cancel_dump_traceback_later()
        gap = Gap(now - then, then, ran - had_run)
        stalled = gap.seconds > STALL
        if stalled or len(self.gaps) % BEATS_BETWEEN_LOOKS == 0:
            # not at each beat: reading lets go of the interpreter's lock, and would wait for it
            queued = self._schedule()
            gap.queueing, self._queued = queued - self._queued, queued
        if gap.seconds > LATE:
            gap.seen = self._noted() if stalled else []
            os.ftruncate(self._notes.fileno(), 0)
            os.lseek(self._notes.fileno(), 0, os.SEEK_SET)
        self.gaps.append(gap)
        self._last = self._now()
        faulthandler.dump_traceback_later(LATE, repeat=True, file=self._notes)

    def _noted(self) -> list[str]:
        """What the threads did, the window's first; those that waited for work are left out."""
        noted = os.pread(self._notes.fileno(), 1_000_000, 0).decode()
        names = {thread.ident: thread.name for thread in threading.enumerate()}
        told: list[str] = []
        for number, look in enumerate(noted.split("Timeout (")[1:], 1):
            parts = THREAD.split(look)
            pairs = zip(parts[1::2], parts[2::2], strict=True)
            calls = {int(ident, 16): list(CALL.finditer(text)) for ident, text in pairs}
            window = in_one_line(calls.pop(self._main, []), DEPTH)
            told.append(f"after {1000 * LATE * number:.0f} ms, window: {window}")
            told += [
                f"    {names.get(ident, 'another')}: {in_one_line(stack, 4)}"
                for ident, stack in calls.items()
                if stack and Path(stack[0]["file"]).stem not in RESTING
            ]
        return told


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
