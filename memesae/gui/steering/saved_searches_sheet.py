"""The sheet of saved searches: save, open, remove, import, export."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import tr
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import FlowLayout, LineField
from memesae.gui.widgets.line_list import LineList
from memesae.gui.widgets.painting import UNIT

SIZE = QSize(560, 480)


class SavedSearchesSheet(Sheet):
    """Lists saved searches; the owner acts on the signals.

    Attributes:
        named: save the current search (the name).
        chosen: open a search (its name).
        dropped: remove a search (its name).
    """

    named = Signal(str)
    chosen = Signal(str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Saved searches"), parent, SIZE)
        self.name = LineField(self.card)
        self.name.setMinimumHeight(4 * UNIT)
        self.name.setPlaceholderText(self.tr("Name of the current search"))
        self.name.setAccessibleName(self.tr("Name of the current search"))
        self.name.returnPressed.connect(self._emit_name)
        self.save = TextButton(self.tr("Save"), self.card)
        self.save.clicked.connect(self._emit_name)
        self.list = LineList(self.tr("Saved searches"), self.card)
        self.list.activated.connect(self._choose)
        self.open_button = TextButton(self.tr("Open"), self.card)
        self.open_button.clicked.connect(self._choose_current)
        self.remove = TextButton(self.tr("Remove"), self.card)
        self.remove.clicked.connect(self._drop)
        self.import_button = TextButton(self.tr("Import…"), self.card)
        self.export_button = TextButton(self.tr("Export…"), self.card)
        self.none = Label(self.tr("None yet. Save a search to return to it later."), self.card)
        self.none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._naming = False
        self._lay_out()

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.addWidget(self.name, 1)
        upper.addWidget(self.save)
        self.body.addLayout(upper)
        self.body.addWidget(self.none)
        self.body.addWidget(self.list, 1)
        lower = FlowLayout(gap=UNIT)
        for button in (self.open_button, self.remove, self.import_button, self.export_button):
            lower.addWidget(button)
        self.body.addLayout(lower)

    def show_names(self, names: Sequence[str]) -> None:
        """Set the list of searches."""
        self.list.show_lines(names)
        self.none.setVisible(not names)
        if names and not self.list.currentIndex().isValid():
            self.list.select_row(0)

    def open_for(self, proposal: str, *, naming: bool) -> None:
        """Open the sheet.

        Args:
            proposal: a name for the current search; empty if it cannot be saved.
            naming: whether to focus the name rather than the list.
        """
        self._naming = naming
        self.name.setText(proposal)
        self.name.selectAll()
        for widget in (self.name, self.save):
            widget.setEnabled(bool(proposal))
        self.open()

    def first_focus(self) -> QWidget:
        """The name when saving, else the list."""
        return self.name if self._naming else self.list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the current search."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._drop()
        else:
            super().keyPressEvent(event)

    def _emit_name(self) -> None:
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
