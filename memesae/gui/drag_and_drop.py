"""Dropping pictures and folders on the window."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QWidget

from memesae.gui.dropped_images import Received, has_content, paths_in
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.pictures.clipboard import is_own
from memesae.gui.search.commands import SearchController
from memesae.gui.search.search_field import SearchField
from memesae.gui.widgets.painting import UNIT, mixed, rounded, scaled

Role = QPalette.ColorRole


class DropSign(QWidget):
    """An overlay with a frame and a text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        parent.installEventFilter(self)

    def show_text(self, words: str) -> None:
        """Show the overlay with a text."""
        self._words = words
        self.resize(self._parent.size())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.resize(self._parent.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the overlay."""
        painter = QPainter(self)
        colours = self.palette()
        accent = colours.color(Role.Highlight)
        veil = QColor(mixed(colours.color(Role.Window), accent, 0.1))
        veil.setAlphaF(0.9)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(2 * UNIT, 2 * UNIT, -2 * UNIT, -2 * UNIT)
        rounded(painter, frame, line=accent, width=3, radius=16)
        painter.setFont(scaled(self.font(), 1.6, weight=QFont.Weight.DemiBold))
        painter.setPen(colours.color(Role.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)


class Drops(QObject):
    """Opens dropped folders as libraries, and adds dropped pictures to the query."""

    def __init__(
        self,
        over: QWidget,
        field: SearchField,
        query: SearchController,
        library: IndexingController,
    ) -> None:
        super().__init__(over)
        self._field = field
        self._query = query
        self._library = library
        self._sign = DropSign(over)
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle drag and drop events of the window."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragMove and isinstance(event, QDragMoveEvent):
            return self._move(event)
        if event.type() == QEvent.Type.DragLeave:
            self._sign.hide()
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._sign.hide()
            event.acceptProposedAction()
            self.take(event.mimeData())
            return True
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not has_content(event.mimeData()):
            return False
        event.acceptProposedAction()
        if not is_own(event.mimeData()):
            # one look at the disk, which may be slow; the rest is looked at after the drop
            folder = any(path.is_dir() for path in paths_in(event.mimeData())[:1])
            self._sign.show_text(
                self.tr("Open this folder") if folder else self.tr("Search with this picture")
            )
        return True

    def _move(self, event: QDragMoveEvent) -> bool:
        """Accept pictures dragged from the grid over the search field only."""
        if not is_own(event.mimeData()):
            return False
        over_field = self._field.geometry().contains(event.position().toPoint())
        event.setAccepted(over_field)
        return True

    def take(self, mime: QMimeData) -> None:
        """Open the folders, or search with the pictures."""
        self._query.receive(Received.of(mime), self._library.open)
