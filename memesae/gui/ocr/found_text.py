"""Text found in pictures: looked up as cells are seen, painted in cells and in quick look, and its weight."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.open_library import OpenLibrary
from memesae.gui.widgets.buttons import IconButton
from memesae.gui.widgets.painting import RADIUS, UNIT, rounded, scaled
from memesae.library.text_lines import Corners

if TYPE_CHECKING:
    from memesae.app.results.found_words import FoundWords
    from memesae.app.session import Session


Found = dict[int, "FoundWords | None"]


class FoundInPictures(QObject):
    """The words found, by image: here at once if known, announced by `changed` otherwise.

    Attributes:
        changed: there is more to show, or other things.
    """

    changed = Signal()

    def __init__(self, current: OpenLibrary, tasks: Tasks, parent: QObject | None = None) -> None:
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


_FILL = 0.22


def paint_boxes(
    painter: QPainter, picture: QRectF, palette: QPalette, boxes: Sequence[Corners]
) -> None:
    """Paint a box over each place; what stands there can still be read.

    Args:
        painter: of the widget.
        picture: where the picture is painted.
        palette: gives the colour.
        boxes: corners as shares of the picture's width and height.
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
    """Paint the text around what was looked for, this in bold, cut off where the room ends."""
    painter.save()
    strip = QRect(tile.left(), tile.bottom() + 1 - HEIGHT, tile.width(), HEIGHT)
    rounded(painter, QRectF(strip), fill=palette.color(Role.Base), radius=RADIUS)
    # only the lower corners are round
    painter.fillRect(strip.adjusted(0, 0, 0, -RADIUS), palette.color(Role.Base))
    plain = scaled(painter.font(), 0.88)
    bold = scaled(painter.font(), 0.88, weight=QFont.Weight.Bold)
    left, right = strip.left() + _PAD, strip.right() - _PAD
    for piece in found.pieces:
        font = bold if piece.marked else plain
        metrics = QFontMetrics(font)
        words = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(font)
        painter.setPen(palette.color(Role.Text if piece.marked else Role.PlaceholderText))
        room = QRect(left, strip.top(), right - left + 1, HEIGHT)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        left += metrics.horizontalAdvance(words) + QFontMetrics(plain).horizontalAdvance(" ")
        if words != piece.text or left >= right:
            break
    painter.restore()


class WordsWeight(QWidget):
    """A switch, and beside it, while it is on, the weight with less and more.

    Attributes:
        switch: the button that lets words count, or no longer.
        less: count them less.
        more: count them more.
    """

    less = Signal()
    more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = IconButton("words", "", self, size=32, glyph_size=20)
        self.minus = IconButton("minus", self.tr("Words in pictures count less"), self, size=24)
        self.plus = IconButton("plus", self.tr("Words in pictures count more"), self, size=24)
        self.number = QLabel(self)
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
        """Say how much the words count."""
        for widget in (self.minus, self.number, self.plus):
            widget.setVisible(on)
        self.number.setText(f"{weight:.1f}")
        if on:
            name = self.tr("Words in pictures count {weight:.1f}: press to leave them out")
            self.switch.show_as("words", name.format(weight=weight))
        else:
            self.switch.show_as("words-off", self.tr("Look for words in the pictures too"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel weighs."""
        if self.number.isVisibleTo(self):
            (self.more if event.angleDelta().y() > 0 else self.less).emit()
        event.accept()
