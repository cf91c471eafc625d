"""The sheet that asks whether pictures shall go into the trash."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.gui.buttons import TextButton
from memesae.gui.framed import Tick
from memesae.gui.overlays.overlay import Sheet
from memesae.gui.paint import UNIT
from memesae.gui.words import number, tr
from memesae.library.records import ImageFile

WIDTH = 56 * UNIT
NAMED = 5
"""How many files are named; of more, the number says enough."""


class TrashSheet(Sheet):
    """Enter agrees, Escape does not.

    Attributes:
        agreed: they shall go; whether to ask the next time too (bool).
    """

    agreed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Move to the trash?"), parent)
        self.card.setMinimumWidth(WIDTH)
        self.question = QLabel(self.card)
        self.names = QLabel(self.card)
        self.names.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.silent = Tick(self.tr("Do not ask again; Undo is there each time"), self.card)
        self.yes = TextButton(self.tr("Move to the trash"), self.card, primary=True)
        self.no = TextButton(self.tr("Cancel"), self.card)
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self.dismiss)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        for widget in (self.question, self.names, self.silent):
            self.body.addWidget(widget)
        self.body.addSpacing(UNIT)
        self.body.addLayout(row)

    def ask(self, pictures: int, files: Sequence[ImageFile]) -> None:
        """Open the question.

        Args:
            pictures: how many pictures were chosen.
            files: all their files that are there, copies included.
        """
        said = self.tr("%Ln picture(s) go into the trash of your system.", "", pictures)
        if len(files) > pictures:
            copies = self.tr("With their copies these are {n} files.")
            said += " " + copies.format(n=number(len(files)))
        self.question.setText(said)
        shorten = self.names.fontMetrics().elidedText
        middle, room = Qt.TextElideMode.ElideMiddle, WIDTH - 8 * UNIT
        shown = [shorten(str(file.path), middle, room) for file in files[:NAMED]]
        self.names.setText("\n".join([*shown, *(["…"] if len(files) > NAMED else [])]))
        self.silent.setChecked(False)
        self.open()

    def first_focus(self) -> QWidget:
        """The button that agrees."""
        return self.yes

    def _agree(self) -> None:
        self.dismiss()
        self.agreed.emit(not self.silent.isChecked())
