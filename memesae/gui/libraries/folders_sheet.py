"""The sheet of a library's folders: add, let go of, relocate, and what to pass over in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QWidget

from memesae.gui.libraries.entry_list import EntryList, ListEntry
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.controls import TextField
from memesae.gui.widgets.painting import UNIT

if TYPE_CHECKING:
    from memesae.library.records import Root

SIZE = QSize(680, 560)


class FoldersSheet(Sheet):
    """Shows where the pictures of this library lie.

    Attributes:
        adding_wanted: the person wants one more folder.
        removed: let go of this one (Root); the person has agreed.
        elsewhere: this one lies elsewhere now (Root).
        rules_changed: pass these over from now on (list of str).
    """

    adding_wanted = Signal()
    removed = Signal(object)
    elsewhere = Signal(object)
    rules_changed = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Folders of this library"), parent, SIZE)
        self._rules: list[str] = []
        self.list = EntryList(self.tr("Folders"), self.card)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        for words, act in (
            (self.tr("Add a folder…"), self.adding_wanted.emit),
            (self.tr("It lies elsewhere now…"), self._move),
            (self.tr("Let go of it…"), self._ask_to_remove),
        ):
            button = TextButton(words, self.card)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addSpacing(UNIT)
        note = QLabel(
            self.tr("Pass over, one rule a line (as in .gitignore): screens/ or *.tmp.png")
        )
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        note.setWordWrap(True)
        self.rules = TextField(self.card)
        self.rules.setAccessibleName(self.tr("What to pass over"))
        self.rules.setMaximumHeight(12 * UNIT)
        note.setBuddy(self.rules)
        self.body.addWidget(note)
        self.body.addWidget(self.rules)
        self.closed.connect(self._keep_rules)

    def show_folders(
        self, roots: Sequence[Root], held: Mapping[int, int], rules: Sequence[str]
    ) -> None:
        """List these folders, how many pictures each holds, and what is passed over."""
        self.list.show_entries([self._entry(root, held.get(root.id, 0)) for root in roots])
        self._rules = list(rules)
        if not self.isVisible():
            self.rules.setPlainText("\n".join(rules))

    def _entry(self, root: Root, count: int) -> ListEntry:
        pictures = self.tr("%Ln picture(s)", "", count)
        away = self.tr("not there now: is its drive plugged in?")
        facts = pictures if root.present else f"{pictures} · {away}"
        return ListEntry(str(root.path), facts, root, away=not root.present)

    def first_focus(self) -> QWidget:
        """The list, for the arrow keys."""
        return self.list

    @property
    def _current(self) -> Root | None:
        entry = self.list.current
        return None if entry is None else entry.value  # pyright: ignore - entries hold these

    def _move(self) -> None:
        if self._current is not None:
            self.elsewhere.emit(self._current)

    def _ask_to_remove(self) -> None:
        root = self._current
        if root is None:
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Let go of a folder"))
        box.setText(self.tr("Take {path} out of this library?").format(path=root.path))
        box.setInformativeText(self.tr("Your pictures are not touched; their tags are kept."))
        yes = box.addButton(self.tr("Let go of it"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._answered(button is yes, root))
        box.finished.connect(box.deleteLater)
        box.open()

    def _answered(self, agreed: bool, root: Root) -> None:
        if agreed:
            self.removed.emit(root)

    def _keep_rules(self) -> None:
        rules = [line.strip() for line in self.rules.toPlainText().splitlines() if line.strip()]
        if rules != self._rules:
            self.rules_changed.emit(rules)
