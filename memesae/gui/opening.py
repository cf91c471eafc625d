"""Opens libraries for the window: the named folders', or the one used last."""

from collections.abc import Sequence
from pathlib import Path

from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.gui.desk.library import Opener
from memesae.library.shelf import all_libraries


def opener(settings: Settings, home: Path) -> Opener:
    """A function that opens libraries of this home with these settings."""

    def open_(folders: Sequence[Path]) -> Session | None:
        wanted = list(folders) or last_folders(home)
        return Session.open(wanted, settings, home) if wanted else None

    return open_


def last_folders(home: Path) -> list[Path]:
    """The folders of the library opened last; none where there is no library."""
    shelved = sorted(all_libraries(home), key=lambda item: item.last_opened, reverse=True)
    return [root.path for root in shelved[0].roots] if shelved else []
