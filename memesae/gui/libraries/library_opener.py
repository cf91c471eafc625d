"""Opens libraries for the window: the one of the given folders, or the last one."""

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
    """Opens the libraries in one home folder; they share one engine, and with it the loaded model.

    Args:
        settings: the settings of the program.
        home: the folder that contains the libraries.
        engine: executes long runs; by default one in a separate process.
    """

    def __init__(self, settings: Settings, home: Path, engine: Engine | None = None) -> None:
        self._settings = settings
        self._home = home
        self._engine = engine

    def __call__(self, folders: Sequence[Path]) -> Session | None:
        """Open the library of some folders, or the last one if none are given; None if there is none.

        Raises:
            MemesaeError: the library cannot be opened.
        """
        # imported here, in the opening thread, when the window is already visible
        from memesae.app.engine.engines import SubprocessEngine
        from memesae.app.session import Session

        settings, home = self._settings, self._home
        engine = self._engine = self._engine or SubprocessEngine(home)
        library = _known(home, folders) if folders else _last(home)
        if library is not None:
            return Session(library, settings, home, engine=engine)
        return Session.open(folders, settings, home, engine=engine) if folders else None

    def close(self) -> None:
        """Close the engine; no request may follow."""
        if self._engine is not None:
            self._engine.close()


def _last(home: Path) -> Library | None:
    """The library opened last, preferring one that has no problem; None if there is none."""
    from memesae.library.library import Library
    from memesae.library.library_registry import all_libraries

    infos = sorted(all_libraries(home), key=lambda item: (bool(item.problem), -item.last_opened))
    return Library.open(infos[0].directory) if infos else None


def _known(home: Path, folders: Sequence[Path]) -> Library | None:
    """The library of an unavailable folder, for example on an unplugged drive; None otherwise."""
    from memesae.library.library_registry import find_library

    for folder in folders:
        if not folder.is_dir():
            return find_library(home, folder)
    return None
