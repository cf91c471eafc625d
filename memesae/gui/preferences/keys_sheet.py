"""The sheet on which keys are changed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLabel, QWidget

from memesae.app.settings import Settings
from memesae.gui.command_registry import Command, CommandRegistry, KeyClashError
from memesae.gui.i18n.translate import translate_error
from memesae.gui.libraries.entry_list import EntryList, ListEntry
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import command_description, command_title
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.controls import LineField
from memesae.gui.widgets.painting import UNIT, native

SIZE = QSize(720, 640)
Role = QPalette.ColorRole


class KeysSheet(Sheet):
    """Choose a command, press its new key. Keys that are taken are refused with a word about it.

    Attributes:
        changed: the keys in the settings are others now.
    """

    changed = Signal()

    def __init__(self, commands: CommandRegistry, settings: Settings, parent: QWidget) -> None:
        super().__init__(self.tr("Change keys"), parent, SIZE)
        self._commands = commands
        self._settings = settings
        self.line = LineField(self.card)
        self.line.setPlaceholderText(self.tr("Find a command"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setMinimumHeight(4 * UNIT)
        self.line.textChanged.connect(self._list)
        self.list = EntryList(self.tr("Commands and their keys"), self.card)
        self.list.selectionModel().currentChanged.connect(self._came_to)
        self.edit = QKeySequenceEdit(self.card)
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("New key: press it"))
        self.edit.keySequenceChanged.connect(self._typed)
        self.told = QLabel(self.card)
        self.told.setForegroundRole(Role.BrightText)
        self.told.setWordWrap(True)
        self.usual = TextButton(self.tr("Its usual keys"), self.card)
        self.usual.clicked.connect(self._reset_one)
        self.all_usual = TextButton(self.tr("All usual keys"), self.card)
        self.all_usual.clicked.connect(self._reset_all)
        self._lay_out()
        self._list()

    def _lay_out(self) -> None:
        self.body.addWidget(self.line)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("New key"), self.card))
        row.addWidget(self.edit, 1)
        row.addWidget(self.usual)
        row.addWidget(self.all_usual)
        self.body.addLayout(row)
        self.body.addWidget(self.told)

    def first_focus(self) -> QWidget:
        """The line to type in."""
        return self.line

    def _list(self, typed: str = "") -> None:
        wanted = typed.casefold()
        found = [item for item in self._commands if wanted in command_title(item).casefold()]
        self.list.show_entries([self._entry(item) for item in found])

    def _entry(self, item: Command) -> ListEntry:
        keys = self._settings.keys.get(item.id, list(item.keys))
        shown = ", ".join(native(key) for key in keys) or self.tr("no key")
        return ListEntry(
            f"{command_title(item)}    {shown}",
            command_description(item),
            item,
            here=item.id in self._settings.keys,
        )

    @property
    def command(self) -> Command | None:
        """The command the keyboard is at."""
        entry = self.list.current
        return None if entry is None else entry.value  # pyright: ignore - entries hold these

    def _came_to(self, _: QModelIndex, __: QModelIndex) -> None:
        self.told.clear()
        self.edit.clear()

    def _typed(self, sequence: QKeySequence) -> None:
        item = self.command
        if item is None or sequence.isEmpty():
            return
        self._try({**self._settings.keys, item.id: [portable(sequence)]})

    def _reset_one(self) -> None:
        item = self.command
        if item is not None:
            kept = {name: keys for name, keys in self._settings.keys.items() if name != item.id}
            self._try(kept)

    def _reset_all(self) -> None:
        self._try({})

    def _try(self, keys: dict[str, list[str]]) -> None:
        """Use these keys, unless one of them would do two things."""
        try:
            self._commands.bindings(keys)
        except KeyClashError as error:
            self.told.setText(translate_error(error)[0])
            return
        self._settings.keys = keys
        self.told.clear()
        self._list(self.line.text())
        self.edit.clear()
        self.changed.emit()


def portable(sequence: QKeySequence) -> str:
    """A key as the settings hold it."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
