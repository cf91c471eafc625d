"""The whole story of an error, for whoever wants to report it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QWidget

from memesae.gui.buttons import TextButton
from memesae.gui.overlays.overlay import Sheet
from memesae.gui.scroll_bar import make_slim
from memesae.gui.words import tr

SIZE = QSize(760, 520)


class Details(Sheet):
    """Text that can be read and copied."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("What happened"), parent, SIZE)
        self.text = QPlainTextEdit(self.card)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(tr("What happened"))
        make_slim(self.text)
        self.copy = TextButton("", self.card)
        self.copy.clicked.connect(self.copy_text)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        self.body.addWidget(self.text, 1)
        self.body.addLayout(row)

    def show_text(self, text: str) -> None:
        """Open with this text."""
        self.text.setPlainText(text)
        self.copy.setText(self.tr("Copy"))
        self.open()

    def copy_text(self) -> None:
        """Put all of it on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(self.tr("Copied"))

    def first_focus(self) -> QWidget:
        """The button, since copying is what one comes for."""
        return self.copy
