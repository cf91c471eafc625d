"""The sheet of a library's folders: add, remove and relocate them, and edit the ignore rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from memesae.gui.libraries.entry_list import EntryList, ListEntry
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import TextField
from memesae.gui.widgets.painting import UNIT

if TYPE_CHECKING:
    from memesae.library.records import Root

SIZE = QSize(680, 560)


class FoldersSheet(Sheet):
    """Lists the folders of this library and edits its ignore rules.

    Attributes:
        add_requested: emitted to add a folder.
        removed: emitted when the removal of a folder has been confirmed (Root).
        locate_requested: emitted to choose the new path of a moved folder (Root).
        rules_changed: emitted with the new ignore rules (list of str).
    """

    add_requested = Signal()
    removed = Signal(object)
    locate_requested = Signal(object)
    rules_changed = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Folders of this library"), parent, SIZE)
        self._rules: list[str] = []
        self.list = EntryList(self.tr("Folders"), self.card)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        for title, action in (
            (self.tr("Add folder…"), self.add_requested.emit),
            (self.tr("Folder moved…"), self._request_locate),
            (self.tr("Remove from library…"), self._ask_to_remove),
        ):
            button = TextButton(title, self.card)
            button.clicked.connect(action)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addSpacing(UNIT)
        note = Label(
            self.tr("Ignored files, one rule per line as in .gitignore: screens/ or *.tmp.png")
        )
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        note.setWordWrap(True)
        self.rules = TextField(self.card)
        self.rules.setAccessibleName(self.tr("Ignored files"))
        self.rules.setMaximumHeight(12 * UNIT)
        note.setBuddy(self.rules)
        self.body.addWidget(note)
        self.body.addWidget(self.rules)
        self.closed.connect(self._save_rules)

    def show_folders(
        self, roots: Sequence[Root], counts: Mapping[int, int], rules: Sequence[str]
    ) -> None:
        """List these folders with the number of pictures in each (by root id), and the ignore rules."""
        self.list.show_entries([self._entry(root, counts.get(root.id, 0)) for root in roots])
        self._rules = list(rules)
        if not self.isVisible():
            self.rules.setPlainText("\n".join(rules))

    def _entry(self, root: Root, count: int) -> ListEntry:
        pictures = self.tr("%Ln picture(s)", "", count)
        unavailable = self.tr("unavailable: is its drive plugged in?")
        facts = pictures if root.present else f"{pictures} · {unavailable}"
        return ListEntry(str(root.path), facts, root, unavailable=not root.present)

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list

    @property
    def _current(self) -> Root | None:
        entry = self.list.current
        return None if entry is None else entry.value  # pyright: ignore - entries hold these

    def _request_locate(self) -> None:
        if self._current is not None:
            self.locate_requested.emit(self._current)

    def _ask_to_remove(self) -> None:
        root = self._current
        if root is None:
            return
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Remove folder"))
        box.setText(self.tr("Remove {path} from this library?").format(path=root.path))
        box.setInformativeText(self.tr("Your pictures are not touched and keep their tags."))
        yes = box.addButton(self.tr("Remove from library"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._confirmed(button is yes, root))
        box.finished.connect(box.deleteLater)
        box.open()

    def _confirmed(self, agreed: bool, root: Root) -> None:
        if agreed:
            self.removed.emit(root)

    def _save_rules(self) -> None:
        rules = [line.strip() for line in self.rules.toPlainText().splitlines() if line.strip()]
        if rules != self._rules:
            self.rules_changed.emit(rules)
