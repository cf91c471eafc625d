"""One part of an explanation: its number, its name, and a bar to the right or left of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from memesae.gui.buttons import IconButton
from memesae.gui.paint import UNIT, mixed, rounded, scaled

if TYPE_CHECKING:
    from memesae.app.steering.explanation_view import ExplanationBar

Role = QPalette.ColorRole
HEIGHT = 36
CAP = 17
THICK = 6


class BarRow(QWidget):
    """A bar that is also two buttons where a key lies behind it.

    Attributes:
        stepped: the person wants more or less of it (the key, +1 or -1).
    """

    stepped = Signal(int, int)

    def __init__(
        self,
        bar: ExplanationBar,
        scale: float,
        parent: QWidget | None = None,
        *,
        mirrored: bool = False,
    ) -> None:
        """Make a row.

        Args:
            bar: what it shows.
            scale: the share that fills the whole width.
            parent: the page.
            mirrored: whether what is above zero goes to the left, where the first of two images is.
        """
        super().__init__(parent)
        self._mirrored = mirrored
        self.bar = bar
        self._scale = max(scale, 1e-9)
        self._line = max(18, self.fontMetrics().height())
        self.setFixedHeight(HEIGHT - 18 + self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{bar.label}: {bar.share:+.3f}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addStretch(1)
        self.less, self.more = (
            IconButton(icon, name.format(name=bar.label), self, size=24, glyph_size=12)
            for icon, name in (
                ("minus", self.tr("Less of {name}")),
                ("plus", self.tr("More of {name}")),
            )
        )
        for button in (self.less, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setVisible(bar.key is not None)
            row.addWidget(button)
        self.less.clicked.connect(self._step_back)
        self.more.clicked.connect(self._step_on)

    def _step_back(self) -> None:
        if self.bar.key is not None:
            self.stepped.emit(self.bar.key, -1)

    def _step_on(self) -> None:
        if self.bar.key is not None:
            self.stepped.emit(self.bar.key, +1)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(30 * UNIT, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint cap, name, number and bar."""
        painter = QPainter(self)
        room = self.rect().adjusted(CAP + UNIT, 0, -7 * UNIT, 0)
        upper = QRect(room.left(), 2, room.width(), self._line)
        if self.bar.key is not None:
            self._paint_cap(painter)
        colours = self.palette()
        painter.setFont(scaled(self.font(), 0.9))
        share = abs(self.bar.share) if self._mirrored else self.bar.share
        number = f"{share:.2f}" if self._mirrored else f"{share:+.2f}".replace("-", "−")
        wide = painter.fontMetrics().horizontalAdvance(number)
        painter.setPen(colours.color(Role.PlaceholderText))
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        painter.setFont(self.font())
        painter.setPen(colours.color(Role.WindowText))
        upper.setRight(upper.right() - wide - UNIT)
        words = painter.fontMetrics().elidedText(
            self.bar.label, Qt.TextElideMode.ElideRight, upper.width()
        )
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        self._paint_bar(painter, QRectF(room.left(), 6 + self._line, room.width(), THICK))

    def _paint_cap(self, painter: QPainter) -> None:
        colours = self.palette()
        cap = QRect(0, 3, CAP, CAP)
        ground, line = colours.color(Role.AlternateBase), colours.color(Role.Mid)
        rounded(painter, QRectF(cap), fill=ground, line=line, radius=4)
        painter.setFont(scaled(self.font(), 0.85))
        painter.setPen(colours.color(Role.Text))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(self.bar.key))

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        """What adds goes to the right in the accent, what takes away to the left, muted."""
        colours = self.palette()
        middle = room.center().x()
        length = min(1.0, abs(self.bar.share) / self._scale) * room.width() / 2
        muted = colours.color(Role.PlaceholderText)
        adds = self.bar.share > 0 or self._mirrored
        fill = colours.color(Role.Highlight) if adds else muted
        left = middle - length if (self.bar.share < 0) is not self._mirrored else middle
        rounded(painter, room, fill=mixed(colours.color(Role.Window), muted, 0.12), radius=3)
        if length >= 1:
            rounded(painter, QRectF(left, room.top(), length, THICK), fill=fill, radius=3)
        painter.setPen(QPen(muted, 1))
        painter.drawLine(QLineF(middle, room.top() - 3, middle, room.bottom() + 3))
