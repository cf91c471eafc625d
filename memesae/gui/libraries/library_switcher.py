"""The sheet of libraries: go to one, rename it, forget it, open another folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMessageBox, QWidget

from memesae.gui.i18n.translate import translate_core
from memesae.gui.libraries.entry_list import EntryList, ListEntry
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.widgets.buttons import TextButton

if TYPE_CHECKING:
    from memesae.library.library_registry import LibraryInfo


SIZE = QSize(680, 480)


class LibrarySwitcher(Sheet):
    """Lists every library, the one opened last in front.

    Attributes:
        chosen: go to this one (Shelved).
        renamed: call it so (Shelved, the name).
        forgotten: delete what is known about it (Shelved); the person has agreed.
        folder_wanted: open a folder that is in none of them.
    """

    chosen = Signal(object)
    renamed = Signal(object, str)
    forgotten = Signal(object)
    folder_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Libraries"), parent, SIZE)
        self.list = EntryList(self.tr("Libraries"), self.card)
        self.list.activated.connect(self._choose)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        self.open_button = self._button(row, self.tr("Go to it"), self._choose_current)
        self.rename_button = self._button(row, self.tr("Rename…"), self._ask_name)
        self.forget_button = self._button(row, self.tr("Forget it…"), self._ask_to_forget)
        row.addStretch(1)
        self._button(row, self.tr("Open another folder…"), self._want_folder)
        self.body.addLayout(row)

    def _button(self, row: QHBoxLayout, words: str, act: object) -> TextButton:
        button = TextButton(words, self.card)
        button.clicked.connect(act)
        row.addWidget(button)
        return button

    def show_libraries(self, libraries: Sequence[LibraryInfo], here: Path | None) -> None:
        """List these; `here` is the place of the one that is open."""
        self.list.show_entries([self._entry(one, here) for one in libraries])

    def _entry(self, one: LibraryInfo, here: Path | None) -> ListEntry:
        there = [root.present for root in one.roots]
        facts = translate_core(one.problem) or " · ".join(self._facts(one, all(there)))
        away = bool(one.problem) or not any(there)
        return ListEntry(one.name, facts, one, here=one.place == here, away=away)

    def _facts(self, one: LibraryInfo, complete: bool) -> list[str]:
        opened = QDateTime.fromSecsSinceEpoch(int(one.last_opened))
        when = QLocale().toString(opened.date(), QLocale.FormatType.ShortFormat)
        facts = [
            self.tr("%Ln picture(s)", "", one.counts.images),
            self.tr("opened {date}").format(date=when),
        ]
        if not complete:
            facts.append(self.tr("a folder is not there now"))
        return [*facts, ", ".join(str(root.path) for root in one.roots)]

    def first_focus(self) -> QWidget:
        """The list, for the arrow keys."""
        return self.list

    @property
    def _current(self) -> LibraryInfo | None:
        entry = self.list.current
        return None if entry is None else entry.value  # pyright: ignore - entries hold these

    def _choose(self, _: QModelIndex) -> None:
        self._choose_current()

    def _choose_current(self) -> None:
        if self._current is not None:
            self.dismiss()
            self.chosen.emit(self._current)

    def _want_folder(self) -> None:
        self.dismiss()
        self.folder_wanted.emit()

    def _ask_name(self) -> None:
        one = self._current
        if one is None:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Rename this library"))
        dialog.setLabelText(self.tr("Name; empty for the names of its folders"))
        dialog.setTextValue(one.name)
        dialog.textValueSelected.connect(lambda name: self.renamed.emit(one, name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_to_forget(self) -> None:
        one = self._current
        if one is None:
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Forget this library"))
        box.setText(
            self.tr("Forget everything memesae knows about “{name}”?").format(name=one.name)
        )
        box.setInformativeText(
            self.tr(
                "Your pictures are not touched. Tags, kept searches and names of features of this"
                " library are lost, and it would have to be indexed anew."
            )
        )
        yes = box.addButton(self.tr("Forget it"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._answered(button is yes, one))
        box.finished.connect(box.deleteLater)
        box.open()

    def _answered(self, agreed: bool, one: LibraryInfo) -> None:
        if agreed:
            self.forgotten.emit(one)
