"""Opens libraries for the window: the named folders', or the one used last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.app.settings import Settings

if TYPE_CHECKING:
    from memesae.app.engine.requests import Engine
    from memesae.app.session import Session
    from memesae.library.library import Library


class LibraryOpener:
    """Opens the libraries of one home; all of them share one engine, and so the loaded model.

    Args:
        settings: the person's.
        home: where libraries lie.
        engine: does the long runs; one in a process of its own where None.
    """

    def __init__(self, settings: Settings, home: Path, engine: Engine | None = None) -> None:
        self._settings = settings
        self._home = home
        self._engine = engine

    def __call__(self, folders: Sequence[Path]) -> Session | None:
        """Open the library of some folders; the last one where none is named, None where there is none.

        Raises:
            MemesaeError: it cannot be opened.
        """
        # loaded here, in the thread that opens: the window is on the screen by then
        from memesae.app.engine.engines import SubprocessEngine
        from memesae.app.session import Session

        settings, home = self._settings, self._home
        engine = self._engine = self._engine or SubprocessEngine(home)
        library = _known(home, folders) if folders else _last(home)
        if library is not None:
            return Session(library, settings, home, engine=engine)
        return Session.open(folders, settings, home, engine=engine) if folders else None

    def close(self) -> None:
        """Let go of the engine; to be called when nothing is asked of it any more."""
        if self._engine is not None:
            self._engine.close()


def _last(home: Path) -> Library | None:
    """The library opened last, one without trouble before one with; None where there is none."""
    from memesae.library.library import Library
    from memesae.library.library_registry import all_libraries

    shelved = sorted(all_libraries(home), key=lambda item: (bool(item.problem), -item.last_opened))
    return Library.open(shelved[0].place) if shelved else None


def _known(home: Path, folders: Sequence[Path]) -> Library | None:
    """The library of a folder that is not there now: an unplugged drive is no new folder."""
    from memesae.library.library_registry import find_library

    for folder in folders:
        if not folder.is_dir():
            return find_library(home, folder)
    return None
