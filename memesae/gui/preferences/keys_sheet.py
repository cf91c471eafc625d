"""The sheet for changing keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QWidget

from memesae.app.settings import Settings
from memesae.gui.command_registry import Command, CommandRegistry, KeyClashError
from memesae.gui.libraries.entry_list import EntryList, ListEntry
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import command_description, command_title
from memesae.gui.translation import translate_error
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import LineField
from memesae.gui.widgets.painting import UNIT, native

SIZE = QSize(720, 640)
Role = QPalette.ColorRole


class KeysSheet(Sheet):
    """Lists the commands and assigns keys to them; a key already in use is rejected with a message.

    Attributes:
        changed: emitted when the keys in the settings have changed.
    """

    changed = Signal()

    def __init__(self, commands: CommandRegistry, settings: Settings, parent: QWidget) -> None:
        super().__init__(self.tr("Change keys"), parent, SIZE)
        self._commands = commands
        self._settings = settings
        self.filter_field = LineField(self.card)
        self.filter_field.setPlaceholderText(self.tr("Find a command"))
        self.filter_field.setAccessibleName(self.filter_field.placeholderText())
        self.filter_field.setMinimumHeight(4 * UNIT)
        self.filter_field.textChanged.connect(self._refresh)
        self.list = EntryList(self.tr("Commands and their keys"), self.card)
        self.list.selectionModel().currentChanged.connect(self._clear_input)
        self.edit = QKeySequenceEdit(self.card)
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("New key: press the key"))
        self.edit.keySequenceChanged.connect(self._assign)
        self.message = Label(self.card)
        self.message.setForegroundRole(Role.BrightText)
        self.message.setWordWrap(True)
        self.reset_button = TextButton(self.tr("Reset to default"), self.card)
        self.reset_button.clicked.connect(self._reset_one)
        self.reset_all_button = TextButton(self.tr("Reset all"), self.card)
        self.reset_all_button.clicked.connect(self._reset_all)
        self._lay_out()
        self._refresh()

    def _lay_out(self) -> None:
        self.body.addWidget(self.filter_field)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("New key"), self.card))
        row.addWidget(self.edit, 1)
        row.addWidget(self.reset_button)
        row.addWidget(self.reset_all_button)
        self.body.addLayout(row)
        self.body.addWidget(self.message)

    def first_focus(self) -> QWidget:
        """The filter field."""
        return self.filter_field

    def _refresh(self, typed: str = "") -> None:
        needle = typed.casefold()
        found = [item for item in self._commands if needle in command_title(item).casefold()]
        self.list.show_entries([self._entry(item) for item in found])

    def _entry(self, item: Command) -> ListEntry:
        keys = self._settings.keys.get(item.id, list(item.keys))
        shown = ", ".join(native(key) for key in keys) or self.tr("no key")
        return ListEntry(
            f"{command_title(item)}    {shown}",
            command_description(item),
            item,
            current=item.id in self._settings.keys,
        )

    @property
    def command(self) -> Command | None:
        """The current command."""
        entry = self.list.current
        return None if entry is None else entry.value  # pyright: ignore - entries hold these

    def _clear_input(self, _: QModelIndex, __: QModelIndex) -> None:
        self.message.clear()
        self.edit.clear()

    def _assign(self, sequence: QKeySequence) -> None:
        item = self.command
        if item is None or sequence.isEmpty():
            return
        self._apply({**self._settings.keys, item.id: [portable(sequence)]})

    def _reset_one(self) -> None:
        item = self.command
        if item is not None:
            others = {name: keys for name, keys in self._settings.keys.items() if name != item.id}
            self._apply(others)

    def _reset_all(self) -> None:
        self._apply({})

    def _apply(self, keys: dict[str, list[str]]) -> None:
        """Save these keys, unless one is assigned twice in the same scope."""
        try:
            self._commands.bindings(keys)
        except KeyClashError as error:
            self.message.setText(translate_error(error)[0])
            return
        self._settings.keys = keys
        self.message.clear()
        self._refresh(self.filter_field.text())
        self.edit.clear()
        self.changed.emit()


def portable(sequence: QKeySequence) -> str:
    """A key in the format of the settings."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
