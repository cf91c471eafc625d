"""Which of the words looked for stand in the pictures on the screen, asked for as they are seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from memesae.app.tasks import Pool, Tasks
from memesae.base.token import Token
from memesae.gui.current import Current

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.found_words import FoundWords
    from memesae.app.session import Session

Found = dict[int, "FoundWords | None"]


class FoundInPictures(QObject):
    """The words found, by image: here at once if known, announced by `changed` otherwise.

    Attributes:
        changed: there is more to show, or other things.
    """

    changed = Signal()

    def __init__(self, current: Current, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._tasks = tasks
        self._text = ""
        self._known: Found = {}
        self._asked: set[int] = set()
        self._waiting: dict[int, None] = {}
        # one request per event loop round: painting asks for each cell by itself
        self._start = QTimer(self, interval=0, singleShot=True)
        self._start.timeout.connect(self._begin)
        current.changed.connect(self._known.clear)

    def look_for(self, text: str) -> None:
        """Say what is looked for; all is looked at anew, since more words may have been read."""
        if text != self._text:
            self._text = text
            self._known.clear()
        self._asked.clear()
        self._waiting.clear()
        self.changed.emit()

    def words(self, image_id: int) -> FoundWords | None:
        """What was found in an image; None where nothing was, or where that is not known yet."""
        if self._text and image_id not in self._asked:
            self._asked.add(image_id)
            self._waiting[image_id] = None
            self._start.start()
        return self._known.get(image_id)

    def _begin(self) -> None:
        session = self._current.session
        if session is not None and self._waiting:
            ids = list(self._waiting)
            self._waiting.clear()
            work = partial(_look, session, self._text, ids)
            self._tasks.start(Pool.DISK, work, done=self._arrived)

    def _arrived(self, answer: tuple[str, Found]) -> None:
        text, found = answer
        if text == self._text and found != {image: self._known.get(image) for image in found}:
            self._known.update(found)
            self.changed.emit()


def _look(session: Session, text: str, ids: Sequence[int], token: Token) -> tuple[str, Found]:
    token.check()
    return text, dict.fromkeys(ids) | session.found_words(text, ids)
