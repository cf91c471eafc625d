"""The quick picker: a small window in which a picture is searched for, chosen and copied by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from memesae.app.tasks import Pool, SupersedingTask
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.pictures.clipboard import Clipboard
from memesae.gui.pictures.marks import Marks
from memesae.gui.pictures.selection import Selection
from memesae.gui.search.query_edit import QueryEdit
from memesae.gui.widgets.painting import UNIT, rounded
from memesae.gui.widgets.toasts import Toasts
from memesae.steering.query.query_model import QueryError

if TYPE_CHECKING:
    from memesae.app.session import Session
    from memesae.steering.searcher import Hits

Key = Qt.Key
SIZE = QSize(680, 480)
EDGE = 112
"""Edge length of a thumbnail, in pixels."""
SHOWN = 24
"""Number of results: more would have to be scrolled through, where another word is quicker."""
TYPING_PAUSE_MS = 120
_MOVES = frozenset((Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right))
_ENTER = frozenset((Key.Key_Return, Key.Key_Enter))


class QuickPicker(QWidget):
    """A line edit above a few results; it searches the library that the main window has open.

    Args:
        context: shared by the window's objects.
        marks: favourites and tags of the pictures.
    """

    def __init__(self, context: WindowContext, marks: Marks) -> None:
        # without a parent it shows where the main window is minimised
        super().__init__(None, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Quick picker"))
        self.setAccessibleName(self.tr("Quick picker"))
        self.resize(SIZE)
        self._current = context.current
        self._say = context.toasts.say
        self.edit = QueryEdit(self)
        self.thumbnails = ThumbnailLoader(context.current, context.tasks, self)
        self.model = ResultsModel(self.thumbnails, marks, self)
        self.grid = GridView(self.model, self.thumbnails, EDGE, self)
        self.grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.toasts = Toasts(self, lift=2 * UNIT)
        own = replace(context, toasts=self.toasts)
        self._clipboard = Clipboard(own, Selection(own, self.grid, self.model))
        self._clipboard.copied.connect(self._copied)
        self._task = SupersedingTask(context.tasks, Pool.SEARCH, "pick", self._failed)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self._then: Callable[[], None] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, UNIT, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self.edit)
        column.addWidget(self.grid, 1)
        self.edit.textEdited.connect(self._typed)
        self.edit.installEventFilter(self)
        self.grid.doubleClicked.connect(self._clipboard.copy_image)
        context.current.changed.connect(self._another_library)

    def open(self) -> None:
        """Show the picker in front, with the results of the last text, which typing replaces."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.edit.setFocus()
        self.edit.selectAll()
        self.search()

    def search(self) -> None:
        """Search for the text, in the background; without a library, once one is open."""
        self._pause.stop()
        session = self._current.session
        if session is not None:
            self._task.start(partial(_search, session, self.edit.text()), self._found)

    def _typed(self) -> None:
        # Enter before was about other words
        self._then = None
        self._pause.start()

    def _found(self, hits: Hits) -> None:
        self.edit.clear_underline()
        self.model.show(hits.ids[:SHOWN], hits.scores[:SHOWN])
        self.grid.scrollToTop()
        if self.model.rowCount():
            self.grid.go_to(0)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _failed(self, error: BaseException) -> None:
        self._then = None
        self.model.clear()
        if isinstance(error, QueryError):
            self.edit.underline(error.position, error.length)
        else:
            self.toasts.show_error(error)

    def _another_library(self) -> None:
        self.model.clear()
        if self.isVisible():
            self.search()

    def _choose(self, copy: Callable[[], None]) -> None:
        """Copy the current picture; if the text has no results yet, the first of them."""
        if self._pause.isActive():
            self.search()
        if self._task.idle:
            copy()
        else:
            self._then = copy

    def _copied(self, sentence: str) -> None:
        self.hide()
        self._say(sentence)

    def hideEvent(self, event: QEvent) -> None:
        """Forget what was pressed or is being searched for."""
        self._pause.stop()
        self._task.cancel()
        self._then = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the results while the cursor stays in the text; Enter and Escape end."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _MOVES and not plain:
            self.grid.keyPressEvent(event)
        elif key in _ENTER and not plain:
            self._choose(self._clipboard.copy_image)
        elif key in _ENTER and plain == Qt.KeyboardModifier.ShiftModifier:
            self._choose(self._clipboard.copy_files)
        elif key == Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the border that the window system does not, since the window has no frame."""
        colours = self.palette()
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            fill=colours.color(QPalette.ColorRole.Window),
            line=colours.color(QPalette.ColorRole.Dark),
            radius=0,
        )


def _search(session: Session, text: str, token: Token) -> Hits:
    token.check()
    return session.search(text, (), SHOWN)
