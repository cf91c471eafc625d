"""A popup with many exemplars of one direction, at both its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from memesae.gui.features.feature_pictures import PictureTable
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.steering.offer_row import shown_ends
from memesae.gui.widgets.buttons import Label
from memesae.gui.widgets.painting import UNIT, rounded, scaled

if TYPE_CHECKING:
    from memesae.steering.offer import Offered

Role = QPalette.ColorRole
COLUMNS = 4
EDGE = 62
SHOWN = 16
ENDS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class ExemplarPopup(QWidget):
    """A popup over the results that the next key, click or turn of the wheel closes."""

    def __init__(self, thumbnails: ThumbnailLoader, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.key = 0
        self.less_name, self.more_name = Label(self), Label(self)
        self.less = PictureTable(thumbnails, "", COLUMNS, EDGE, self)
        self.more = PictureTable(thumbnails, "", COLUMNS, EDGE, self)
        table = QGridLayout(self)
        table.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        table.setHorizontalSpacing(3 * UNIT)
        table.setVerticalSpacing(UNIT)
        for column, (name, pictures) in enumerate(
            ((self.less_name, self.less), (self.more_name, self.more))
        ):
            name.setFont(scaled(self.font(), 1.05, weight=QFont.Weight.DemiBold))
            table.addWidget(name, 0, column)
            table.addWidget(pictures, 1, column, Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def open_beside(self, entry: Offered, beside: QWidget) -> None:
        """Show both ends of a direction to the left of its row."""
        direction = entry.direction
        self.key = entry.key
        more, less = shown_ends(direction)
        less = less or self.tr("less {name}").format(name=more)
        for label, words, table, ids in (
            (self.less_name, less, self.less, entry.less),
            (self.more_name, more, self.more, entry.more),
        ):
            label.setText(words)
            table.setAccessibleName(words)
            table.show_ids(ids[:SHOWN])
        self.setAccessibleName(f"{less} – {more}")
        self.adjustSize()
        corner = beside.mapTo(self._over, QPoint(0, beside.height() // 2))
        left = max(UNIT, corner.x() - self.width() - UNIT)
        top = corner.y() - self.height() // 2
        self.move(left, max(UNIT, min(top, self._over.height() - self.height() - UNIT)))
        self.show()
        self.raise_()
        QApplication.instance().installEventFilter(self)  # pyright: ignore - there is one

    def end(self) -> None:
        """Close the popup."""
        if self.isVisible():
            QApplication.instance().removeEventFilter(self)  # pyright: ignore - there is one
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at the next input, which is passed on to the widget below; Escape only closes."""
        if event.type() in ENDS and isinstance(watched, QWidget):
            self.end()
            return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background."""
        colours = self.palette()
        paper, line = colours.color(Role.Base), colours.color(Role.Mid)
        rounded(QPainter(self), QRectF(self.rect()), fill=paper, line=line, radius=12)
