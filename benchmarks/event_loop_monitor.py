"""Measures gaps between the timer events of the GUI thread, and samples all stacks during long ones."""

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

INTERVAL_MS = 5
SAMPLE_AFTER = 0.030
"""Seconds without a timer event after which the watchdog samples stacks."""
STALL = 0.050
"""Seconds from which a gap counts as a stall."""
DEPTH = 14
EVENTS_BETWEEN_SCHEDULE_READS = 20
THREAD_PATTERN = re.compile(r"^(?:Current thread|Thread) (0x[0-9a-f]+).*$", re.MULTILINE)
FRAME_PATTERN = re.compile(r'File "(?P<file>[^"]+)", line (?P<line>\d+) in (?P<name>\S+)')
IDLE_FILES = {"threading", "thread", "queue", "inotify_c"}
"""Stems of the files in which an idle thread waits."""


@dataclass(slots=True)
class Gap:
    """The time between two timer events.

    Attributes:
        seconds: its length.
        start: its start, on `time.perf_counter`'s clock.
        running: seconds of CPU time of the GUI thread.
        runnable: seconds that the thread waited for a core; includes a little time before the gap.
        samples: stacks of the threads, the GUI thread's first.
    """

    seconds: float
    start: float
    running: float
    runnable: float = 0.0
    samples: list[str] = field(default_factory=list[str])

    @property
    def blocked(self) -> float:
        """Seconds that the thread slept, for the interpreter's lock or another one: an event was due."""
        return max(0.0, self.seconds - self.running - self.runnable)


class EventLoopMonitor(QObject):
    """A timer in the GUI thread, and a watchdog thread that samples stacks when an event is late.

    Attributes:
        gaps: all gaps since `reset`.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.gaps: list[Gap] = []
        self._read_schedule = _schedule_reader()
        self._last_runnable = 0.0
        self._main = threading.get_ident()
        self._last = self._now()
        self._samples: list[str] = []
        self._timer = QTimer(self, interval=INTERVAL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer)
        self._stopped = threading.Event()
        self._notes = tempfile.TemporaryFile()  # noqa: SIM115 - open until `stop`
        self._watchdog = threading.Thread(  # noqa: TID251 - watches the program from outside
            target=self._watch, name="watchdog", daemon=True
        )

    def start(self) -> None:
        """Start the timer and the watchdog."""
        self._timer.start()
        self._watchdog.start()

    def reset(self) -> None:
        """Discard the gaps measured so far."""
        self._last, self.gaps = self._now(), []

    def stop(self) -> None:
        """Stop the timer and the watchdog."""
        self._timer.stop()
        self._stopped.set()
        self._watchdog.join()
        self._notes.close()

    def _now(self) -> tuple[float, float]:
        """Wall-clock time and this thread's CPU time, in seconds."""
        return time.perf_counter(), time.thread_time()

    def _on_timer(self) -> None:
        (now, ran), (then, had_run) = self._now(), self._last
        gap = Gap(now - then, then, ran - had_run)
        stalled = gap.seconds > STALL
        if stalled or len(self.gaps) % EVENTS_BETWEEN_SCHEDULE_READS == 0:
            # not at every event: reading the file releases the interpreter's lock and waits to reacquire it
            runnable = self._read_schedule()
            gap.runnable, self._last_runnable = runnable - self._last_runnable, runnable
        if stalled:
            gap.samples = self._samples
        self._samples = []
        self.gaps.append(gap)
        self._last = self._now()

    def _watch(self) -> None:
        while not self._stopped.wait(0.010):
            if time.perf_counter() - self._last[0] > SAMPLE_AFTER and len(self._samples) < 40:
                self._samples.extend(self._sample())

    def _sample(self) -> list[str]:
        """The stack of each thread in one line, the GUI thread's first; idle threads are left out."""
        late = 1000 * (time.perf_counter() - self._last[0])
        names = {thread.ident: thread.name for thread in threading.enumerate()}
        stacks = self._stacks()
        lines = [f"after {late:.0f} ms, window: {in_one_line(stacks.pop(self._main), DEPTH)}"]
        for ident, stack in stacks.items():
            name = names.get(ident, "another")
            if name != "watchdog" and Path(stack[0].group("file")).stem not in IDLE_FILES:
                lines.append(f"    {name}: {in_one_line(stack, 4)}")
        return lines

    def _stacks(self) -> dict[int, list[re.Match[str]]]:
        """The frames of each thread, innermost first.

        They are written by `faulthandler`, which holds no reference to a frame: a reference would keep a
        QPainter in it alive beyond its paint event, which crashes Qt. It is called with the interpreter's lock,
        since dumping frames that change would crash too; so the code that held the lock is not seen.
        """
        self._notes.seek(0)
        faulthandler.dump_traceback(self._notes)
        size = os.lseek(self._notes.fileno(), 0, os.SEEK_CUR)
        parts = THREAD_PATTERN.split(os.pread(self._notes.fileno(), size, 0).decode())
        pairs = zip(parts[1::2], parts[2::2], strict=True)
        found = {int(ident, 16): list(FRAME_PATTERN.finditer(text)) for ident, text in pairs}
        return {ident: stack for ident, stack in found.items() if stack}


def in_one_line(stack: list[re.Match[str]], depth: int) -> str:
    """The innermost frames of a stack, outermost first."""
    inner = reversed(stack[:depth])
    return " > ".join(f"{Path(one['file']).stem}:{one['line']} {one['name']}" for one in inner)


def _schedule_reader() -> Callable[[], float]:
    """A function that returns the seconds this thread has waited for a core; 0 on other systems than Linux."""
    if not sys.platform.startswith("linux"):
        return lambda: 0.0
    file = os.open(f"/proc/self/task/{threading.get_native_id()}/schedstat", os.O_RDONLY)
    return lambda: int(os.pread(file, 100, 0).split()[1]) / 1e9
