"""The sheet of libraries: open, rename or remove one, or open another folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMessageBox, QWidget

from memesae.gui.libraries.entry_list import EntryList, ListEntry
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.translation import translate_core
from memesae.gui.widgets.buttons import TextButton

if TYPE_CHECKING:
    from memesae.library.library_registry import LibraryInfo


SIZE = QSize(680, 480)


class LibrarySwitcher(Sheet):
    """Lists all libraries, the one opened last first.

    Attributes:
        chosen: emitted to switch to a library (LibraryInfo).
        renamed: emitted to rename a library (LibraryInfo, the name).
        removed: emitted when the removal of a library has been confirmed (LibraryInfo).
        folder_requested: emitted to open another folder.
    """

    chosen = Signal(object)
    renamed = Signal(object, str)
    removed = Signal(object)
    folder_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Libraries"), parent, SIZE)
        self.list = EntryList(self.tr("Libraries"), self.card)
        self.list.activated.connect(self._choose)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        self.open_button = self._button(row, self.tr("Open"), self._choose_current)
        self.rename_button = self._button(row, self.tr("Rename…"), self._ask_name)
        self.remove_button = self._button(row, self.tr("Remove…"), self._ask_to_remove)
        row.addStretch(1)
        self._button(row, self.tr("Open another folder…"), self._request_folder)
        self.body.addLayout(row)

    def _button(self, row: QHBoxLayout, title: str, action: object) -> TextButton:
        button = TextButton(title, self.card)
        button.clicked.connect(action)
        row.addWidget(button)
        return button

    def show_libraries(self, libraries: Sequence[LibraryInfo], current: Path | None) -> None:
        """List these; `current` is the folder of the one that is open."""
        self.list.show_entries([self._entry(info, current) for info in libraries])

    def _entry(self, info: LibraryInfo, current: Path | None) -> ListEntry:
        present = [root.present for root in info.roots]
        facts = translate_core(info.problem) or " · ".join(self._facts(info, all(present)))
        return ListEntry(
            info.name,
            facts,
            info,
            current=info.directory == current,
            unavailable=bool(info.problem) or not any(present),
        )

    def _facts(self, info: LibraryInfo, complete: bool) -> list[str]:
        opened = QDateTime.fromSecsSinceEpoch(int(info.last_opened))
        when = QLocale().toString(opened.date(), QLocale.FormatType.ShortFormat)
        facts = [
            self.tr("%Ln picture(s)", "", info.counts.images),
            self.tr("opened {date}").format(date=when),
        ]
        if not complete:
            facts.append(self.tr("a folder is unavailable"))
        return [*facts, ", ".join(str(root.path) for root in info.roots)]

    def first_focus(self) -> QWidget:
        """The list."""
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

    def _request_folder(self) -> None:
        self.dismiss()
        self.folder_requested.emit()

    def _ask_name(self) -> None:
        info = self._current
        if info is None:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Rename library"))
        dialog.setLabelText(self.tr("Name (leave empty to use the names of its folders)"))
        dialog.setTextValue(info.name)
        dialog.textValueSelected.connect(lambda name: self.renamed.emit(info, name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_to_remove(self) -> None:
        info = self._current
        if info is None:
            return
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Remove library"))
        box.setText(self.tr("Remove the library “{name}”?").format(name=info.name))
        box.setInformativeText(
            self.tr(
                "Your pictures are not touched. The tags, saved searches and feature names of this"
                " library are deleted, and it would have to be indexed again."
            )
        )
        yes = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._confirmed(button is yes, info))
        box.finished.connect(box.deleteLater)
        box.open()

    def _confirmed(self, agreed: bool, info: LibraryInfo) -> None:
        if agreed:
            self.removed.emit(info)
