"""Requests that only tests make; the worker process finds them by name."""

import os
import threading
from dataclasses import dataclass
from pathlib import Path

from memesae.base.cancellation import Progress
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.paths import read_checked_json

TICK = threading.Event()


@dataclass(frozen=True)
class Double:
    """Twice a number, and where that was found."""

    number: int
    steps_back: int = 0

    def run(self, context, token, on_event):
        return 2 * self.number, os.getpid()


@dataclass(frozen=True)
class Count:
    """Count until it is stopped; tells every number, and gives the last one at the stop."""

    steps_back: int = 5

    def run(self, context, token, on_event):
        number = 0
        while True:
            try:
                token.check()
            except Cancelled:
                return number
            number += 1
            on_event(number)
            token.report(Progress("counting", number))
            TICK.wait(0.01)


@dataclass(frozen=True)
class CountUntilStopped:
    """Count, and end badly at the stop."""

    steps_back: int = 5

    def run(self, context, token, on_event):
        on_event(0)
        while not token.cancelled:
            TICK.wait(0.01)
        token.check()


@dataclass(frozen=True)
class NoticePause:
    """Tell when it is asked to pause, and whether it still is when it may go on."""

    steps_back: int = 5

    def run(self, context, token, on_event):
        on_event("begun")
        while not token.paused and not token.cancelled:
            TICK.wait(0.01)
        on_event("asked to pause")
        token.check()
        on_event("still paused" if token.paused else "resumed")


@dataclass(frozen=True)
class Complain:
    """Go wrong in a way the person can act on."""

    steps_back: int = 5

    def run(self, context, token, on_event):
        raise MemesaeError("It rains.", kept="The umbrella.", hint="Stay in.")


class OddError(Exception):
    """One that cannot be made again from what it says."""

    def __init__(self, first, second):
        super().__init__(f"{first} and {second}")


@dataclass(frozen=True)
class GoOddlyWrong:
    """Go wrong with something that does not travel."""

    steps_back: int = 5

    def run(self, context, token, on_event):
        raise OddError("this", "that")


@dataclass(frozen=True)
class Die:
    """End the whole process."""

    steps_back: int = 5

    def run(self, context, token, on_event):
        os._exit(3)


@dataclass(frozen=True)
class Outlive:
    """Note in a file for as long as the process lives that it does."""

    path: Path
    steps_back: int = 5

    def run(self, context, token, on_event):
        on_event(os.getpid())
        while True:
            self.path.touch()
            TICK.wait(0.01)


@dataclass(frozen=True)
class Priority:
    """How far behind other programs the work is."""

    steps_back: int

    def run(self, context, token, on_event):
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


@dataclass(frozen=True)
class ReadDamagedCache:
    """Read a cache that is damaged; its place."""

    path: Path
    steps_back: int = 0

    def run(self, context, token, on_event):
        assert read_checked_json(self.path) is None
        return context.home
