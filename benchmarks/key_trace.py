"""Which files of the program run from the key `1` to other pictures in the grid.

    python -m benchmarks.key_trace [--images 400] [--all]

Makes a library of rows and vectors (no pictures, no model), opens the window on it without a screen and with the engine in
this process, and searches for one of its images, so that there are directions to push along. Then it presses `1` with a
profile function on the window's thread and on each task's, until the grid's model is reset.

A file counts as on the way if a function of it is on the call stack at one of the hand-overs (a task is started, vectors are
searched, the model is reset), or is one of `MAKERS`, which make what is handed over. Everything else that ran meanwhile, as
parsing, cancellation, and what else follows from a changed step, is listed with --all.
"""

import argparse
import os
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from memesae.vectors.synthetic import mixture
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import memesae
from benchmarks.start import make
from benchmarks.until import until
from memesae.app.results.result_layout import lay_out
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.app.steering import SteeringSession
from memesae.app.tasks import Tasks
from memesae.gui import theme
from memesae.gui.application import application
from memesae.gui.screenshot import wait_until
from memesae.gui.window import MainWindow
from memesae.library.library_registry import find_library
from memesae.steering.nudges import pressed
from memesae.steering.timeline import Timeline
from memesae.vectors.exact_index import ExactIndex

PACKAGE = Path(memesae.__file__).parent
HAND_OVERS: set[CodeType] = {Tasks.start.__code__, ExactIndex.search.__code__}
MAKERS: set[CodeType] = {
    function.__code__ for function in (SteeringSession.push, pressed, Timeline.do, lay_out)
}
"""They return the pushed state, the nudge, the step, and the layout of what was found."""
OUTSIDE: set[CodeType] = {until.__code__, wait_until.__code__}
"""They turn the event loop here, as `QApplication.exec` does in the program."""


class Trace:
    """Notes which files run, in the order in which each is first entered."""

    def __init__(self) -> None:
        self.ran: dict[str, None] = {}
        self.on_the_way: dict[str, None] = {}
        self._lock = threading.Lock()
        self._over = True

    def begin(self) -> None:
        """Follow this thread."""
        self._over = False
        sys.setprofile(self._note)

    def end(self) -> None:
        """The model was reset: follow nothing any more."""
        if not self._over:
            self._add_stack(sys._getframe(1))
            self._over = True
        sys.setprofile(None)

    def followed(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """`work`, followed on whichever thread it runs."""

        def run(*given: object) -> object:
            sys.setprofile(self._note)
            try:
                return work(*given)
            finally:
                sys.setprofile(None)

        return run

    def _note(self, frame: FrameType, event: str, _: object) -> None:
        name = own(frame)
        if self._over or event != "call" or not name:
            return
        with self._lock:
            self.ran[name] = None
            if frame.f_code in MAKERS:
                self.on_the_way[name] = None
        if frame.f_code in HAND_OVERS:
            self._add_stack(frame)

    def _add_stack(self, frame: FrameType | None) -> None:
        stack: list[str] = []
        while frame is not None and frame.f_code not in OUTSIDE:
            stack.append(own(frame))
            frame = frame.f_back
        with self._lock:
            self.on_the_way.update(dict.fromkeys(name for name in reversed(stack) if name))


def own(frame: FrameType) -> str:
    """The file of the program that a function is in; empty for all other code."""
    path = Path(frame.f_code.co_filename)
    return path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else ""


def traced(window: MainWindow) -> Trace:
    """Press `1`, and follow what runs until the model is reset."""
    trace, start = Trace(), window.tasks.start

    def follow(pool: Any, work: Callable[..., Any], **named: Any) -> object:  # noqa: ANN401 - as it is
        return start(pool, trace.followed(work), **named)

    window.tasks.start = follow  # type: ignore[method-assign]
    window.model.modelReset.connect(trace.end)
    before = window.model.ids.tolist()
    trace.begin()
    QTest.keyClick(window.grid, Qt.Key.Key_1)
    until(lambda: window.settled)
    assert window.model.ids.tolist() != before
    return trace


def main() -> None:
    """Print the files in order, and how many they are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--images", type=int, default=400)
    parser.add_argument("--all", action="store_true", help="also what ran beside the way")
    args = parser.parse_args()
    app = application()
    theme.apply(app, "light")
    with tempfile.TemporaryDirectory() as scratch:
        home, drive = Path(scratch) / "home", Path(scratch) / "drive"
        make(home, drive, mixture(args.images, 384))
        settings = Settings()
        library = find_library(home, drive)
        assert library is not None
        window = MainWindow(settings, home, lambda _: Session(library, settings, home))
        window.resize(1200, 800)
        window.show()
        window.open([drive])
        until(lambda: window.settled and window.model.rowCount() > 0)
        window.controllers.search.set_text("image:1")
        until(lambda: window.settled and len(window.search.steering.offer.entries) > 0)
        window.grid.setFocus()
        trace = traced(window)
        window.close()
    way = [name for name in trace.ran if name in trace.on_the_way]
    for number, name in enumerate(way, start=1):
        print(f"{number:3}  {name}")
    beside = [name for name in trace.ran if name not in trace.on_the_way]
    if args.all:
        print("\nbeside the way\n" + "\n".join(f"     {name}" for name in beside))
    print(f"\n{len(way)} files on the way, {len(beside)} more ran beside it.")


if __name__ == "__main__":
    main()
