"""The sheet of kept searches: keep this one, go to one, forget one, pass them on."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import tr
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.controls import FlowLayout, LineField
from memesae.gui.widgets.line_list import LineList
from memesae.gui.widgets.painting import UNIT

SIZE = QSize(560, 480)


class SavedSearchesSheet(Sheet):
    """Shows names; does nothing by itself.

    Attributes:
        named: the person gives the present search a name.
        chosen: go to a search (its name).
        dropped: forget a search (its name).
        reading_wanted: bring in searches from a file.
        writing_wanted: write all into a file.
    """

    named = Signal(str)
    chosen = Signal(str)
    dropped = Signal(str)
    reading_wanted = Signal()
    writing_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Kept searches"), parent, SIZE)
        self.name = LineField(self.card)
        self.name.setMinimumHeight(4 * UNIT)
        self.name.setPlaceholderText(self.tr("Name for the present search"))
        self.name.setAccessibleName(self.tr("Name for the present search"))
        self.name.returnPressed.connect(self._keep)
        self.keep = TextButton(self.tr("Keep"), self.card)
        self.keep.clicked.connect(self._keep)
        self.list = LineList(self.tr("Kept searches"), self.card)
        self.list.activated.connect(self._choose)
        self.none = QLabel(self.tr("None yet. Keep one to come back to it any time."), self.card)
        self.none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._naming = False
        self._lay_out()

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.addWidget(self.name, 1)
        upper.addWidget(self.keep)
        self.body.addLayout(upper)
        self.body.addWidget(self.none)
        self.body.addWidget(self.list, 1)
        lower = FlowLayout(gap=UNIT)
        for words, act in (
            (self.tr("Go to it"), self._choose_current),
            (self.tr("Forget it"), self._drop),
            (self.tr("Bring in from a file…"), self.reading_wanted),
            (self.tr("Write to a file…"), self.writing_wanted),
        ):
            button = TextButton(words, self.card)
            button.clicked.connect(act)
            lower.addWidget(button)
        self.body.addLayout(lower)

    def show_names(self, names: Sequence[str]) -> None:
        """List these searches."""
        self.list.show_lines(names)
        self.none.setVisible(not names)
        if names and not self.list.currentIndex().isValid():
            self.list.go_to(0)

    def open_for(self, proposal: str, *, naming: bool) -> None:
        """Open the sheet.

        Args:
            proposal: a name for the present search; empty where there is none to keep.
            naming: whether the person wants to keep it, and not to look at the others.
        """
        self._naming = naming
        self.name.setText(proposal)
        self.name.selectAll()
        for widget in (self.name, self.keep):
            widget.setEnabled(bool(proposal))
        self.open()

    def first_focus(self) -> QWidget:
        """The name while naming, the list otherwise."""
        return self.name if self._naming else self.list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete forgets the current one."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._drop()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if self.name.text().strip():
            self.named.emit(self.name.text().strip())

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data()))

    def _choose_current(self) -> None:
        if self.list.currentIndex().isValid():
            self._choose(self.list.currentIndex())

    def _drop(self) -> None:
        if self.list.currentIndex().isValid():
            self.dropped.emit(str(self.list.currentIndex().data()))
