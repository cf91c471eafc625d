"""The handle in the search field that says how much the words in pictures count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.gui.buttons import IconButton
from memesae.gui.paint import scaled


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
