"""Starts memesae: the window, or one command in the terminal."""

import sys
from collections.abc import Sequence
from pathlib import Path

from memesae.base import scheduling


def open_window(folders: Sequence[Path], home: Path) -> int:
    """Open the window; Qt is loaded here and not before, since commands need none."""
    from memesae.gui.application import run

    return run(list(folders), home)


def save_screenshot(folder: Path, query: str, out: Path, home: Path) -> None:
    """Draw the window without a display and save it as a PNG."""
    from memesae.gui.screenshot import save

    save(folder, query, out, home=home)


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; returns the exit status."""
    scheduling.limit_numpy_to_one_thread()
    from memesae.cli.main import run
    from memesae.cli.window import Window

    window = Window(open=open_window, screenshot=save_screenshot)
    return run(sys.argv[1:] if argv is None else argv, window)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # in a packaged program the working process is this very program, started in another way
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
