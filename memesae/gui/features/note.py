"""The person's own words about a feature."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from memesae.gui.framed import TextField
from memesae.gui.paint import UNIT


class NoteEdit(TextField):
    """A few lines of free text, kept when the person leaves them.

    Attributes:
        written: the text as it stands when it is left.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Anything you want to remember about it"))
        self.setAccessibleName(self.tr("Your note"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_note(self, note: str) -> None:
        """Show what was written before."""
        if note != self.toPlainText():
            self.setPlainText(note)

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(30 * UNIT, 9 * UNIT)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written."""
        super().focusOutEvent(event)
        self.written.emit(self.toPlainText().strip())
