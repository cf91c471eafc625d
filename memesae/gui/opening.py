"""Opens libraries for the window: the named folders', or the one used last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.app.settings import Settings
from memesae.gui.desk.library import Opener

if TYPE_CHECKING:
    from memesae.app.encoder import LastEncoder
    from memesae.app.session import Session
    from memesae.library.library import Library


def opener(settings: Settings, home: Path) -> Opener:
    """A function that opens libraries of this home with these settings."""
    loaded: list[LastEncoder] = []

    def open_(folders: Sequence[Path]) -> Session | None:
        # loaded here, in the thread that opens: the window is on the screen by then
        from memesae.app.encoder import LastEncoder
        from memesae.app.session import Session

        if not loaded:
            loaded.append(LastEncoder())
        library = _known(home, folders) if folders else _last(home)
        if library is not None:
            return Session(library, settings, home, last=loaded[0])
        return Session.open(folders, settings, home, last=loaded[0]) if folders else None

    return open_


def _last(home: Path) -> Library | None:
    """The library opened last, one without trouble before one with; None where there is none."""
    from memesae.library.library import Library
    from memesae.library.shelf import all_libraries

    shelved = sorted(all_libraries(home), key=lambda item: (bool(item.problem), -item.last_opened))
    return Library.open(shelved[0].place) if shelved else None


def _known(home: Path, folders: Sequence[Path]) -> Library | None:
    """The library of a folder that is not there now: an unplugged drive is no new folder."""
    from memesae.library.shelf import find

    for folder in folders:
        if not folder.is_dir():
            return find(home, folder)
    return None
