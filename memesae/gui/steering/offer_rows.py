"""The nine rows of the offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.steering.offer_row import OfferRow, shown_ends

if TYPE_CHECKING:
    from memesae.app.steering.offer_preview import OfferPreview
    from memesae.app.steering.steering_session import SteeringSession

KEYS = range(1, 10)


class OfferRows(QWidget):
    """Shows a preview in nine rows; rows without a direction are hidden. The rows themselves emit signals."""

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [OfferRow(key, thumbnails, self) for key in KEYS]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows:
            row.hide()
            column.addWidget(row)
        column.addStretch(1)

    def row(self, key: int) -> OfferRow:
        """The row of a key."""
        return self.rows[key - 1]

    def show_preview(self, preview: OfferPreview, steering: SteeringSession) -> None:
        """Show an offer with its look-ahead."""
        entries = {entry.key: (index, entry) for index, entry in enumerate(preview.offer.entries)}
        for row in self.rows:
            row.setVisible(row.key in entries)
            if row.key in entries:
                index, entry = entries[row.key]
                row.show_offered(entry)
                ahead = preview.ahead
                mark = preview.marks.get(row.key)
                where = None if mark is None else entry.direction.in_presses(mark)
                row.show_ahead(ahead.less[index], ahead.more[index], where)
        self._fit()
        self.show_pins(steering)
        self.follow(steering)

    def follow(self, steering: SteeringSession) -> None:
        """Show the query's amount along each direction."""
        for entry in steering.offer.entries:
            self.row(entry.key).show_amount(steering.presses(entry.direction))

    def show_pins(self, steering: SteeringSession) -> None:
        """Show which directions are pinned."""
        for entry in steering.offer.entries:
            more, _ = shown_ends(entry.direction)
            self.row(entry.key).show_pin(steering.pins(entry.direction), more)

    def minimumSizeHint(self) -> QSize:
        """The size of nine rows with the smallest pictures."""
        return QSize(super().minimumSizeHint().width(), sum(row.smallest for row in self.rows))

    def sizeHint(self) -> QSize:
        """The minimum; more space makes the pictures larger."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the height among the rows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each row its share of the height; rows without labels have larger pictures."""
        for row in self.rows:
            row.fit(self.width(), self.height() // len(self.rows))
