"""The sheet that asks which program to open pictures with."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.app.pictures.programs import Program
from memesae.gui.buttons import TextButton
from memesae.gui.overlays.line_list import LineList
from memesae.gui.overlays.overlay import Sheet
from memesae.gui.words import tr

SIZE = QSize(440, 400)


class ProgramSheet(Sheet):
    """Lists programs; Enter takes one.

    Attributes:
        program_chosen: open with this (Program).
        other_wanted: choose one that is not in the list.
    """

    program_chosen = Signal(object)
    other_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Open with"), parent, SIZE)
        self._programs: list[Program] = []
        self.list = LineList(tr("Open with"), self.card)
        self.list.activated.connect(self._choose)
        self.none = QLabel(self.tr("No program says that it can open this picture."), self.card)
        self.none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.other = TextButton(self.tr("Another program…"), self.card)
        self.other.clicked.connect(self._want_other)
        row = QHBoxLayout()
        row.addWidget(self.other)
        row.addStretch(1)
        self.body.addWidget(self.none)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)

    def show_programs(self, programs: Sequence[Program]) -> None:
        """Open the sheet on these programs."""
        self._programs = list(programs)
        self.list.show_lines([program.name for program in programs])
        self.none.setVisible(not programs)
        self.list.setVisible(bool(programs))
        self.list.go_to(0)
        self.open()

    def first_focus(self) -> QWidget:
        """The list, for the arrow keys; the button where there is none."""
        return self.list if self._programs else self.other

    def _choose(self, index: QModelIndex) -> None:
        self.dismiss()
        self.program_chosen.emit(self._programs[index.row()])

    def _want_other(self) -> None:
        self.dismiss()
        self.other_wanted.emit()
