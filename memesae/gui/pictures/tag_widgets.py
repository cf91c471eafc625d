"""Tags as a row of chips, preceded by a heart for favourites."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from memesae.gui.text_formatting import as_plain
from memesae.gui.widgets.controls import FlowLayout
from memesae.gui.widgets.painting import UNIT, Sign, glyph, rounded, scaled

Role = QPalette.ColorRole
HEIGHT = 3 * UNIT
GLYPH = 12


class TagChip(QWidget):
    """A chip for one tag.

    Attributes:
        removed: emitted to remove the tag (its name).
    """

    removed = Signal(str)

    def __init__(self, tag: str, parent: QWidget, *, removable: bool = False) -> None:
        super().__init__(parent)
        self.tag = tag
        self._removable = removable
        self.setFont(scaled(self.font(), 0.92))
        self.setAccessibleName(tag)
        if removable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(as_plain(self.tr("Remove “{tag}”").format(tag=tag)))

    def sizeHint(self) -> QSize:
        """Room for the tag and the cross."""
        width = self.fontMetrics().horizontalAdvance(self.tag) + 3 * UNIT
        return QSize(width + (GLYPH + UNIT // 2 if self._removable else 0), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The same: a chip is never narrower."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint background, tag, cross and focus ring."""
        painter = QPainter(self)
        colours = self.palette()
        line = colours.color(Role.Highlight) if self.hasFocus() else None
        background = colours.color(Role.AlternateBase)
        half = self.height() / 2
        rounded(painter, QRectF(self.rect()), fill=background, line=line, width=2, radius=half)
        painter.setPen(colours.color(Role.Text))
        text_rect = self.rect().adjusted(12, 0, -12, 0)
        painter.drawText(text_rect, Qt.AlignmentFlag.AlignVCenter, self.tag)
        if self._removable:
            cross = glyph(
                "close", colours.color(Role.PlaceholderText), GLYPH, self.devicePixelRatioF()
            )
            left = self.width() - GLYPH - UNIT
            painter.drawPixmap(left, (self.height() - GLYPH) // 2, cross)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remove the tag on a click."""
        if self._removable:
            self.removed.emit(self.tag)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the tag on Delete, Backspace, Enter or Space."""
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space)
        if self._removable and event.key() in keys:
            self.removed.emit(self.tag)
        else:
            super().keyPressEvent(event)


HEART = 20


class TagRow(QWidget):
    """Shows the tags of one or several pictures.

    Attributes:
        removed: emitted to remove a tag (its name).
    """

    removed = Signal(str)

    def __init__(self, parent: QWidget, *, removable: bool = False) -> None:
        super().__init__(parent)
        self._removable = removable
        self._flow = FlowLayout(self, gap=UNIT)
        self._heart = Sign("heart", QPalette.ColorRole.BrightText, HEART, self)
        self._heart.setFixedHeight(3 * UNIT)
        self._heart.setAccessibleName(self.tr("Favourite"))
        self._heart.hide()
        self.chips: list[TagChip] = []
        self.hide()

    def show_tags(self, tags: Sequence[str], *, favourite: bool = False) -> None:
        """Show these tags; the row is hidden if there is nothing to show."""
        if favourite != self.favourite or [chip.tag for chip in self.chips] != list(tags):
            self._heart.setVisible(favourite)
            self._fill(tags)
        self.setVisible(favourite or bool(tags))
        self.updateGeometry()

    @property
    def favourite(self) -> bool:
        """Whether the heart is shown."""
        return not self._heart.isHidden()

    def _fill(self, tags: Sequence[str]) -> None:
        had_focus = next((index for index, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._flow.removeWidget(self._heart)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        if self.favourite:
            self._flow.addWidget(self._heart)
        self.chips = [TagChip(tag, self, removable=self._removable) for tag in tags]
        for chip in self.chips:
            chip.removed.connect(self.removed)
            self._flow.addWidget(chip)
            chip.show()
        if had_focus is not None and self.chips:
            self.chips[min(had_focus, len(self.chips) - 1)].setFocus()
