"""What a command gets: its arguments, its output, the window, and access to libraries."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import home

if TYPE_CHECKING:
    # opening the window must not load these
    from memesae.app.session import Session
    from memesae.app.settings import Settings


class NoLibraryError(MemesaeError):
    """The folder was never indexed."""


@dataclass(frozen=True, slots=True)
class Window:
    """What commands can do with the window without importing Qt.

    Attributes:
        open: opens the window on folders, given the home folder; returns the exit status.
        screenshot: draws the window without a display and saves it as a PNG; takes the folder, the query, the
            file and the home folder.
    """

    open: Callable[[Sequence[Path], Path], int]
    screenshot: Callable[[Path, str, Path, Path], None]


class Context:
    """One run of one command."""

    def __init__(self, args: Namespace, window: Window) -> None:
        from memesae.cli.output import Output

        self.args = args
        self.window = window
        self.home = home(args.home)
        self.output = Output(json_wanted=args.json)

    def settings(self) -> Settings:
        """The settings file's settings, with this run's `--device` on top."""
        from memesae.app.settings import load

        settings = load(self.home)
        settings.device = getattr(self.args, "device", None) or settings.device
        return settings

    def open_library(self, folder: Path) -> Session:
        """A session on the library of a folder that is already indexed.

        Raises:
            NoLibraryError: the folder is not indexed.
        """
        from memesae.app.session import Session
        from memesae.library.library_registry import find_library

        library = find_library(self.home, folder)
        if library is None:
            raise NoLibraryError(
                N_("{folder} has not been indexed yet."),
                hint=N_("Run: memesae index {folder}"),
                folder=folder,
            )
        return Session(library, self.settings(), self.home)


def query_text(args: Namespace) -> str:
    """The query on a command line, whether it was quoted or is several words."""
    words: str | list[str] = args.query
    return words if isinstance(words, str) else " ".join(words)
