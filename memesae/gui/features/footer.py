"""What can be done with the feature on the page, each with its key."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from memesae.gui.buttons import TextButton
from memesae.gui.features.use import Use
from memesae.gui.flow import FlowLayout
from memesae.gui.paint import UNIT


class Footer(QWidget):
    """A line of buttons.

    Attributes:
        used: use the feature (Use).
        alike: the button that lists the features like it.
        orphans: the button that shows the names that found no feature.
        learn: the button that has features learnt from these pictures.
    """

    used = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=UNIT)
        row.setContentsMargins(0, 0, 0, 0)
        self.more = self._button(self.tr("More of it"), "Return")
        self.less = self._button(self.tr("Less of it"), "Shift+Return")
        self.term = self._button(self.tr("Search for it"), "Ctrl+Return")
        self.alike = self._button(self.tr("Features like it"), "Ctrl+J")
        for button, use in ((self.more, Use.MORE), (self.less, Use.LESS), (self.term, Use.TERM)):
            button.clicked.connect(partial(self.used.emit, use))
        self.orphans = TextButton("", self)
        self.learn = TextButton(self.tr("Learn features from these pictures…"), self)
        for button in (self.more, self.less, self.term, self.alike):
            row.addWidget(button)
        row.addWidget(self.orphans)
        row.addWidget(self.learn)

    def _button(self, words: str, key: str) -> TextButton:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button = TextButton(f"{words}  {native}", self)
        button.setAccessibleName(words)
        return button

    def show_orphans(self, count: int) -> None:
        """Offer the list of names that found no feature, if there are any."""
        self.orphans.setVisible(count > 0)
        self.orphans.setText(self.tr("%Ln name(s) without a feature", "", count))
