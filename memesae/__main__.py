"""The entry point of `memesae` and `python -m memesae`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from memesae.base import scheduling


def open_window(folders: Sequence[Path], home: Path, *, pick: bool = False) -> int:
    """Open the window, or bring up the one of this home; imports Qt only here, since commands do not need it."""
    from memesae.base.paths import WINDOW_SOCKET

    if sys.platform == "win32" or (home / WINDOW_SOCKET).exists():
        from memesae.gui.single_instance import Request, ask_running

        if ask_running(home, Request(tuple(folders), pick)):
            return 0
    from memesae.gui.application import run

    return run(list(folders), home, pick=pick)


def open_picker(folders: Sequence[Path], home: Path) -> int:
    """Show the quick picker, in the window that is open if there is one."""
    return open_window(folders, home, pick=True)


def save_screenshot(folder: Path, query: str, out: Path, home: Path) -> None:
    """Render the window off-screen and save it as a PNG."""
    from memesae.gui.screenshot import save

    save(folder, query, out, home=home)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line, by default the process's own; returns the exit status."""
    scheduling.limit_numpy_to_one_thread()
    from memesae.cli.command_context import Window
    from memesae.cli.main import run

    window = Window(open=open_window, screenshot=save_screenshot, pick=open_picker)
    return run(sys.argv[1:] if argv is None else argv, window)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # in a PyInstaller build, the engine process starts this program again
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
