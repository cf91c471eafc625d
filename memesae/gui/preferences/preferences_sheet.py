"""The sheet of preferences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memesae.app.settings import DEVICES, STEERED_BY, STEP_SIZES, THEMES, THUMBNAIL_SIZES, Settings
from memesae.app.storage import CLEARABLE, StoredData, Usage
from memesae.gui.command_registry import Command, CommandRegistry
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.steering.steering_panel import kind_name
from memesae.gui.text_formatting import command_description, command_title, size_of_file, tr
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.controls import Choice, FlowLayout, Tick, make_slim
from memesae.gui.widgets.painting import UNIT, scaled


def toggled_settings() -> tuple[tuple[str, str, str], ...]:
    """Name in the settings, what it is called, the command that turns it."""
    return (
        ("watch", tr("Notice new and changed pictures at once"), "toggle-watching"),
        ("together", tr("Show near-duplicates as one"), "together"),
        ("mark_end", tr("Show where relevance ends"), "mark-end"),
        ("show_scores", tr("Show how close each picture is"), "toggle-scores"),
        ("mix_words", tr("Look for words in the pictures too"), "mix-words"),
        ("sidebar", tr("Show the side bar"), "toggle-sidebar"),
    )


class Toggles(QWidget):
    """A box for each; ticking it does what the command does."""

    def __init__(
        self,
        commands: CommandRegistry,
        settings: Settings,
        run: Callable[[Command], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._settings = settings
        self._run = run
        self.boxes: dict[str, Tick] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for name, words, command in toggled_settings():
            box = Tick(words, self)
            box.setToolTip(command_description(commands[command]))
            box.clicked.connect(partial(self._turn, name, command))
            self.boxes[name] = box
            column.addWidget(box)
        self.follow()

    def follow(self) -> None:
        """Show the settings as they are."""
        for name, box in self.boxes.items():
            box.setChecked(bool(getattr(self._settings, name)))

    def _turn(self, name: str, command: str) -> None:
        if bool(getattr(self._settings, name)) is not self.boxes[name].isChecked():
            self._run(self._commands[command])
        # a command that could not be done leaves the setting as it was
        self.follow()


def storage_name(data: StoredData) -> str:
    """What it is, in plain words."""
    names = {
        StoredData.LIBRARY: tr(
            "The library: what is known about your pictures, tags, searches, features"
        ),
        StoredData.THUMBNAILS: tr("Small pictures"),
        StoredData.VECTORS: tr("What makes searching quick"),
        StoredData.FEATURES: tr("What the features do on these pictures"),
        StoredData.WORDS: tr("Words that name features, for all libraries"),
    }
    return names[data]


class StorageRows(QWidget):
    """A row for each thing that is data.

    Attributes:
        cleared: the person wants this cache cleared (Kept).
    """

    cleared = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sizes: dict[StoredData, QLabel] = {}
        self.buttons: dict[StoredData, TextButton] = {}
        table = QGridLayout(self)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(2 * UNIT)
        table.setColumnStretch(0, 1)
        for row, data in enumerate(StoredData):
            name = QLabel(storage_name(data), self)
            name.setWordWrap(True)
            size = QLabel("…", self)
            size.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            table.addWidget(name, row, 0)
            table.addWidget(size, row, 1, Qt.AlignmentFlag.AlignRight)
            self.sizes[data] = size
            if data in CLEARABLE:
                button = TextButton(self.tr("Clear"), self)
                button.setAccessibleName(self.tr("Clear: {name}").format(name=storage_name(data)))
                button.clicked.connect(partial(self.cleared.emit, data))
                table.addWidget(button, row, 2)
                self.buttons[data] = button

    def show_usage(self, usages: Sequence[Usage]) -> None:
        """Show how much each takes."""
        for one in usages:
            self.sizes[one.data].setText(size_of_file(one.size))


SIZE = QSize(720, 720)


def theme_name(theme: str) -> str:
    """What a theme is called."""
    return {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}[theme]


def device_name(device: str) -> str:
    """What a device is called."""
    names = {
        "auto": tr("Graphics card where there is one"),
        "cpu": tr("Processor"),
        "cuda": tr("Nvidia or AMD graphics card"),
        "mps": tr("Apple graphics"),
    }
    return names[device]


class PreferencesSheet(Sheet):
    """Everything that can be chosen; the file behind it is named at the end.

    Attributes:
        changed: a choice was made (its name in the settings); it is in the settings already.
        keys: the button that shows the sheet of keys.
    """

    changed = Signal(str)

    def __init__(
        self,
        commands: CommandRegistry,
        settings: Settings,
        file: str,
        run: Callable[[Command], None],
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Preferences"), parent, SIZE)
        self._commands = commands
        self._settings = settings
        self._run = run
        self.choices: dict[str, Choice] = {}
        self._page = QWidget(self.card)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 2 * UNIT, 0)
        self._column.setSpacing(UNIT)
        self._fill(file)
        area = QScrollArea(self.card)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.accessibleName())
        area.setWidget(self._page)
        area.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)
        make_slim(area)
        self.body.addWidget(area, 1)

    def _fill(self, file: str) -> None:
        looks = self._form(self.tr("Looks"))
        self._choice(looks, "theme", self.tr("Colours"), [(one, theme_name(one)) for one in THEMES])
        sizes = [(size, self.tr("{n} pixels").format(n=size)) for size in THUMBNAIL_SIZES]
        self._choice(looks, "thumbnail_size", self.tr("Size of pictures"), sizes)
        # made in the order in which Tab goes through them
        self.toggles = Toggles(self._commands, self._settings, self._run, self._page)
        self._column.addWidget(self.toggles)
        steering = self._form(self.tr("Steering"))
        steps = [(step, f"{step:g}") for step in STEP_SIZES]
        self._choice(steering, "step", self.tr("First step"), steps)
        kinds = [(kind, kind_name(kind)) for kind in STEERED_BY]
        self._choice(steering, "steer_by", self.tr("Steer by"), kinds)
        library = self._form(self.tr("Library and model"))
        devices = [(device, device_name(device)) for device in DEVICES]
        self._choice(library, "device", self.tr("Compute on (from the next start)"), devices)
        self._buttons("folders", "choose-model", "read-words")
        self._form(self.tr("Keys"))
        self.keys = TextButton(self.tr("Change keys…"), self._page)
        self._row(self.keys)
        self._form(self.tr("Storage"))
        self.storage = StorageRows(self._page)
        self._column.addWidget(self.storage)
        place = QLabel(self.tr("All of this is kept in {file}").format(file=file), self._page)
        place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        place.setWordWrap(True)
        self._column.addSpacing(UNIT)
        self._column.addWidget(place)
        self._column.addStretch(1)

    def _form(self, heading: str) -> QFormLayout:
        label = QLabel(heading, self._page)
        label.setFont(scaled(self.font(), 1.0, weight=QFont.Weight.DemiBold))
        form = QFormLayout()
        form.setHorizontalSpacing(2 * UNIT)
        self._column.addSpacing(UNIT)
        self._column.addWidget(label)
        self._column.addLayout(form)
        return form

    def _choice(
        self, form: QFormLayout, name: str, words: str, values: Sequence[tuple[object, str]]
    ) -> None:
        box = Choice(self._page)
        box.setAccessibleName(words)
        for value, shown in values:
            box.addItem(shown, value)
        box.activated.connect(partial(self._choose, name))
        self.choices[name] = box
        form.addRow(words, box)

    def _buttons(self, *commands: str) -> None:
        buttons = [TextButton(command_title(self._commands[name]), self._page) for name in commands]
        for name, button in zip(commands, buttons, strict=True):
            button.clicked.connect(partial(self._leave_for, name))
        self._row(*buttons)

    def _row(self, *buttons: TextButton) -> None:
        row = FlowLayout(gap=UNIT)
        for button in buttons:
            row.addWidget(button)
        self._column.addLayout(row)

    def open(self) -> None:
        """Show the settings as they are now."""
        for name, box in self.choices.items():
            box.setCurrentIndex(box.findData(getattr(self._settings, name)))
        self.toggles.follow()
        super().open()

    def first_focus(self) -> QWidget:
        """The first choice."""
        return self.choices["theme"]

    def _choose(self, name: str, _: int) -> None:
        setattr(self._settings, name, self.choices[name].currentData())
        self.changed.emit(name)

    def _leave_for(self, name: str) -> None:
        self.dismiss()
        self._run(self._commands[name])
