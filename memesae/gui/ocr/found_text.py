"""Text found in pictures: loaded for visible cells, painted in cells and quick look; its weight."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.open_library import OpenLibrary
from memesae.gui.widgets.buttons import IconButton, Label
from memesae.gui.widgets.painting import RADIUS, UNIT, rounded, scaled
from memesae.library.text_lines import Corners

if TYPE_CHECKING:
    from memesae.app.results.found_words import FoundWords
    from memesae.app.session import Session


Found = dict[int, "FoundWords | None"]


class FoundInPictures(QObject):
    """The text that the query matches in each image, loaded on first access.

    Attributes:
        changed: emitted when more text has been loaded or the query has changed.
    """

    changed = Signal()

    def __init__(self, current: OpenLibrary, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._tasks = tasks
        self._text = ""
        self._known: Found = {}
        self._requested: set[int] = set()
        self._waiting: dict[int, None] = {}
        # batches the requests of one pass of the event loop: each cell is painted separately
        self._start = QTimer(self, interval=0, singleShot=True)
        self._start.timeout.connect(self._load)
        current.changed.connect(self._known.clear)

    def set_query(self, text: str) -> None:
        """Set the query; everything is loaded again, as OCR may have read more text."""
        if text != self._text:
            self._text = text
            self._known.clear()
        self._requested.clear()
        self._waiting.clear()
        self.changed.emit()

    def words(self, image_id: int) -> FoundWords | None:
        """The text found in an image; None if there is none or it is not loaded yet."""
        if self._text and image_id not in self._requested:
            self._requested.add(image_id)
            self._waiting[image_id] = None
            self._start.start()
        return self._known.get(image_id)

    def _load(self) -> None:
        session = self._current.session
        if session is not None and self._waiting:
            ids = list(self._waiting)
            self._waiting.clear()
            work = partial(_find_text, session, self._text, ids)
            self._tasks.start(Pool.DISK, work, done=self._add_found)

    def _add_found(self, answer: tuple[str, Found]) -> None:
        text, found = answer
        if text == self._text and found != {image: self._known.get(image) for image in found}:
            self._known.update(found)
            self.changed.emit()


def _find_text(session: Session, text: str, ids: Sequence[int], token: Token) -> tuple[str, Found]:
    token.check()
    return text, dict.fromkeys(ids) | session.found_words(text, ids)


_FILL = 0.22


def paint_boxes(
    painter: QPainter, picture: QRectF, palette: QPalette, boxes: Sequence[Corners]
) -> None:
    """Paint translucent boxes over the text found.

    Args:
        painter: the painter of the widget.
        picture: the rectangle of the picture.
        palette: the palette that defines the colours.
        boxes: corners as fractions of the width and height of the picture.
    """
    line = palette.color(QPalette.ColorRole.Highlight)
    fill = palette.color(QPalette.ColorRole.Highlight)
    fill.setAlphaF(_FILL)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 2))
    painter.setBrush(fill)
    for box in boxes:
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(picture.x() + x * picture.width(), picture.y() + y * picture.height())
                    for x, y in box
                ]
            )
        )


Role = QPalette.ColorRole

HEIGHT = 3 * UNIT
_PAD = UNIT


def paint_found(painter: QPainter, tile: QRect, palette: QPalette, found: FoundWords) -> None:
    """Paint a line of text at the bottom of a tile, the match in bold, elided at the end."""
    painter.save()
    strip = QRect(tile.left(), tile.bottom() + 1 - HEIGHT, tile.width(), HEIGHT)
    rounded(painter, QRectF(strip), fill=palette.color(Role.Base), radius=RADIUS)
    # only the lower corners are rounded
    painter.fillRect(strip.adjusted(0, 0, 0, -RADIUS), palette.color(Role.Base))
    plain = scaled(painter.font(), 0.88)
    bold = scaled(painter.font(), 0.88, weight=QFont.Weight.Bold)
    left, right = strip.left() + _PAD, strip.right() - _PAD
    for piece in found.pieces:
        font = bold if piece.marked else plain
        metrics = QFontMetrics(font)
        text = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(font)
        painter.setPen(palette.color(Role.Text if piece.marked else Role.PlaceholderText))
        room = QRect(left, strip.top(), right - left + 1, HEIGHT)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        left += metrics.horizontalAdvance(text) + QFontMetrics(plain).horizontalAdvance(" ")
        if text != piece.text or left >= right:
            break
    painter.restore()


class WordsWeight(QWidget):
    """A switch for searching text in pictures, and the weight of the text while it is on.

    Attributes:
        switch: button that includes or excludes the text.
        less: emitted to decrease the weight.
        more: emitted to increase the weight.
    """

    less = Signal()
    more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = IconButton("words", "", self, size=32, glyph_size=20)
        self.minus = IconButton("minus", self.tr("Less weight on text in pictures"), self, size=24)
        self.plus = IconButton("plus", self.tr("More weight on text in pictures"), self, size=24)
        self.number = Label(self)
        self.number.setFont(scaled(self.font(), 0.92))
        self.number.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setFixedWidth(self.fontMetrics().horizontalAdvance("0.0") + 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.switch, self.minus, self.number, self.plus):
            row.addWidget(widget)
        self.minus.clicked.connect(self.less)
        self.plus.clicked.connect(self.more)

    def show_weight(self, weight: float, *, on: bool) -> None:
        """Show the weight, or that text is excluded."""
        for widget in (self.minus, self.number, self.plus):
            widget.setVisible(on)
        self.number.setText(f"{weight:.1f}")
        if on:
            name = self.tr("Weight of text in pictures {weight:.1f}: press to exclude it")
            self.switch.show_as("words", name.format(weight=weight))
        else:
            self.switch.show_as("words-off", self.tr("Search text in pictures"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the weight by the mouse wheel."""
        if self.number.isVisibleTo(self):
            (self.more if event.angleDelta().y() > 0 else self.less).emit()
        event.accept()
