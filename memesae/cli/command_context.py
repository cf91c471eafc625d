"""What a command gets: its arguments, its output, the window, and access to libraries."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import home
from memesae.library.roots import address_of

if TYPE_CHECKING:
    # opening the window must not load these
    from memesae.app.searched_folder import SearchedFolder
    from memesae.app.session import Session
    from memesae.app.settings import Settings
    from memesae.library.library import Library


def _no_picker(folders: Sequence[Path], home: Path) -> int:
    """The default of `Window.pick`, for windows that cannot show one."""
    return 1


@dataclass(frozen=True, slots=True)
class Window:
    """What commands can do with the window without importing Qt.

    Attributes:
        open: opens the window on folders, given the home folder; returns the exit status.
        screenshot: draws the window without a display and saves it as a PNG; takes the folder, the query, the
            file and the home folder.
        pick: shows the quick picker as `open` opens the window.
    """

    open: Callable[[Sequence[Path], Path], int]
    screenshot: Callable[[Path, str, Path, Path], None]
    pick: Callable[[Sequence[Path], Path], int] = _no_picker


class Context:
    """One run of one command."""

    def __init__(self, args: Namespace, window: Window) -> None:
        from memesae.cli.output import Output

        self.args = args
        self.window = window
        self.home = home(args.home)
        self.output = Output(
            json_wanted=args.json, null_wanted=getattr(args, "null", False) and not args.json
        )

    def settings(self) -> Settings:
        """The settings file's settings, with this run's `--device` on top."""
        from memesae.app.settings import load

        settings = load(self.home)
        settings.device = getattr(self.args, "device", None) or settings.device
        return settings

    def open_library(self, folder: Path) -> Session:
        """A session on the whole library of a folder that is already indexed.

        A folder inside of one of the library's is pointed out, since the command concerns all of them.

        Raises:
            NoLibraryError: the folder does not exist, or is not indexed.
        """
        from memesae.app.session import Session

        library = self.find_library(folder)
        self.note_wider(library, folder)
        return Session(library, self.settings(), self.home)

    def find_library(self, folder: Path) -> Library:
        """The library that has this folder.

        Raises:
            NoLibraryError: the folder does not exist, or is not indexed.
        """
        from memesae.app.searched_folder import find_indexed

        return find_indexed(self.home, folder)

    def note_wider(self, library: Library, folder: Path) -> None:
        """Say on stderr that a command concerns the whole library of a folder that is only a part of it."""
        from memesae.app.searched_folder import inner_folder

        if inner_folder(library, folder) is not None:
            self.output.note(
                f"{folder} is a part of the library {library.name}; this concerns all of it."
            )


def open_folder(context: Context) -> SearchedFolder:
    """The argument `folder`, which alone is searched where it is only a part of a library."""
    from memesae.app.searched_folder import SearchedFolder
    from memesae.app.session import Session

    folder: Path = context.args.folder
    library = context.find_library(folder)
    return SearchedFolder(Session(library, context.settings(), context.home), folder)


def has_display() -> bool:
    """Whether a window can be shown to a person; only a Linux without a display server cannot."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def require_display() -> None:
    """Refuse to open the window where Qt would abort the process.

    Raises:
        MemesaeError: there is no display, and no other platform of Qt's is asked for.
    """
    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        raise MemesaeError(
            N_("The window cannot be opened: this terminal has no display."),
            hint=N_(
                "Search here by commands (memesae --help), or start it in a graphical session."
            ),
        )


def query_text(args: Namespace) -> str:
    """The query on a command line, whether it was quoted or is several words."""
    words: str | list[str] = args.query
    return words if isinstance(words, str) else " ".join(words)


def image_of(
    library: Library, path: Path, folder: Path, usable: Callable[[int], bool] = lambda _: True
) -> int:
    """The image of a file, named from here or from a folder of the library.

    Args:
        library: to look in.
        path: of the file.
        folder: from which it may be named too.
        usable: whether an image can be used.

    Raises:
        MemesaeError: the library has no usable image there.
    """
    for place in (path.expanduser(), folder / path):
        image = library.image_at(place if address_of(place) else place.absolute())
        if image is not None and usable(image):
            return image
    raise MemesaeError(
        N_("{path} is not in this library."),
        kept=N_("Nothing was changed."),
        hint=N_("Index the folder again if the file is new: memesae index {folder}"),
        path=path,
        folder=folder,
    )
