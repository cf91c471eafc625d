"""Lists the files of the program that run between the key `1` and the new results in the grid.

    python -m benchmarks.key_trace [--images 400] [--all]

Makes a library of rows and vectors (no pictures, no model), opens the window on it off-screen with an in-process engine,
and searches for one of its images to get an offer. Then it presses `1` with a profile function on the GUI thread and on
every task's thread, until the grid's model is reset.

A file is on the path if one of its functions is on the call stack at a hand-over (a task is started, vectors are searched,
the model is reset) or is one of `PRODUCERS`, which return what is handed over. Everything else that ran meanwhile, such
as parsing, cancellation and other reactions to the new step, is listed with --all.
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

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import memesae
from benchmarks.startup_time import make_library
from benchmarks.synthetic_vectors import mixture
from benchmarks.window_wait import wait_for
from memesae.app.results.result_layout import lay_out
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.app.steering.steering_session import SteeringSession
from memesae.app.tasks import Tasks
from memesae.gui import theme
from memesae.gui.application import application
from memesae.gui.screenshot import wait_until
from memesae.gui.window import MainWindow
from memesae.library.library_registry import find_library
from memesae.steering.nudges import with_presses
from memesae.steering.timeline import Timeline
from memesae.vectors.exact_index import ExactIndex

PACKAGE = Path(memesae.__file__).parent
HAND_OVERS: set[CodeType] = {Tasks.start.__code__, ExactIndex.search.__code__}
PRODUCERS: set[CodeType] = {
    function.__code__ for function in (SteeringSession.press, with_presses, Timeline.do, lay_out)
}
"""They return the steered state, the nudge, the step, and the layout of the results."""
OUTSIDE: set[CodeType] = {wait_for.__code__, wait_until.__code__}
"""They run the event loop here, as `QApplication.exec` does in the program."""


class Trace:
    """Records which files run, in the order in which they are first entered."""

    def __init__(self) -> None:
        self.ran: dict[str, None] = {}
        self.on_path: dict[str, None] = {}
        self._lock = threading.Lock()
        self._ended = True

    def begin(self) -> None:
        """Start recording, on this thread."""
        self._ended = False
        sys.setprofile(self._profile)

    def end(self) -> None:
        """Stop recording: the model was reset."""
        if not self._ended:
            self._add_stack(sys._getframe(1))
            self._ended = True
        sys.setprofile(None)

    def wrap(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """A function that does `work` and records it, on any thread."""

        def run(*given: object) -> object:
            sys.setprofile(self._profile)
            try:
                return work(*given)
            finally:
                sys.setprofile(None)

        return run

    def _profile(self, frame: FrameType, event: str, _: object) -> None:
        name = program_file(frame)
        if self._ended or event != "call" or not name:
            return
        with self._lock:
            self.ran[name] = None
            if frame.f_code in PRODUCERS:
                self.on_path[name] = None
        if frame.f_code in HAND_OVERS:
            self._add_stack(frame)

    def _add_stack(self, frame: FrameType | None) -> None:
        stack: list[str] = []
        while frame is not None and frame.f_code not in OUTSIDE:
            stack.append(program_file(frame))
            frame = frame.f_back
        with self._lock:
            self.on_path.update(dict.fromkeys(name for name in reversed(stack) if name))


def program_file(frame: FrameType) -> str:
    """The path of a frame's file in the package; empty for other code."""
    path = Path(frame.f_code.co_filename)
    return path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else ""


def traced(window: MainWindow) -> Trace:
    """Press `1`, and record what runs until the model is reset."""
    trace, start = Trace(), window.tasks.start

    def start_recorded(pool: Any, work: Callable[..., Any], **named: Any) -> object:  # noqa: ANN401 - as in Tasks.start
        return start(pool, trace.wrap(work), **named)

    window.tasks.start = start_recorded  # type: ignore[method-assign]
    window.model.modelReset.connect(trace.end)
    before = window.model.ids.tolist()
    trace.begin()
    QTest.keyClick(window.grid, Qt.Key.Key_1)
    wait_for(lambda: window.settled)
    assert window.model.ids.tolist() != before
    return trace


def main() -> None:
    """Print the files in order, and their number."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--images", type=int, default=400)
    parser.add_argument("--all", action="store_true", help="also list files off the path")
    args = parser.parse_args()
    app = application()
    theme.apply(app, "light")
    with tempfile.TemporaryDirectory() as scratch:
        home, drive = Path(scratch) / "home", Path(scratch) / "drive"
        make_library(home, drive, mixture(args.images, 384))
        settings = Settings()
        library = find_library(home, drive)
        assert library is not None
        window = MainWindow(settings, home, lambda _: Session(library, settings, home))
        window.resize(1200, 800)
        window.show()
        window.open([drive])
        wait_for(lambda: window.settled and window.model.rowCount() > 0)
        window.controllers.search.set_text("image:1")
        wait_for(lambda: window.settled and len(window.search.steering.offer.entries) > 0)
        window.grid.setFocus()
        trace = traced(window)
        window.close()
    path = [name for name in trace.ran if name in trace.on_path]
    for number, name in enumerate(path, start=1):
        print(f"{number:3}  {name}")
    others = [name for name in trace.ran if name not in trace.on_path]
    if args.all:
        print("\noff the path\n" + "\n".join(f"     {name}" for name in others))
    print(f"\n{len(path)} files on the path, {len(others)} others ran meanwhile.")


if __name__ == "__main__":
    main()
