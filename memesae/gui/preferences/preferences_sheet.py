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
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import Choice, FlowLayout, Tick, make_slim
from memesae.gui.widgets.painting import UNIT, scaled


def toggled_settings() -> tuple[tuple[str, str, str], ...]:
    """Name in the settings, label and id of the command that toggles it, for each check box."""
    return (
        ("watch", tr("Watch folders for changes"), "toggle-watching"),
        ("group_duplicates", tr("Group near-duplicates"), "group-duplicates"),
        ("mark_end", tr("Show relevance line"), "mark-end"),
        ("show_scores", tr("Show scores"), "toggle-scores"),
        ("play_animations", tr("Play animations"), "toggle-animations"),
        ("mix_words", tr("Search text in pictures"), "mix-words"),
        ("sidebar", tr("Show sidebar"), "toggle-sidebar"),
    )


class Toggles(QWidget):
    """Check boxes for settings; a click runs the command that toggles the setting."""

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
        for name, label, command in toggled_settings():
            box = Tick(label, self)
            box.setToolTip(command_description(commands[command]))
            box.clicked.connect(partial(self._toggle, name, command))
            self.boxes[name] = box
            column.addWidget(box)
        self.refresh()

    def refresh(self) -> None:
        """Show the current settings."""
        for name, box in self.boxes.items():
            box.setChecked(bool(getattr(self._settings, name)))

    def _toggle(self, name: str, command: str) -> None:
        if bool(getattr(self._settings, name)) is not self.boxes[name].isChecked():
            self._run(self._commands[command])
        # the setting is unchanged if the command failed
        self.refresh()


def category_name(category: StoredData) -> str:
    """The name of a category of stored data."""
    names = {
        StoredData.LIBRARY: tr(
            "Library: data about your pictures, tags, saved searches, feature names"
        ),
        StoredData.THUMBNAILS: tr("Thumbnails"),
        StoredData.VECTORS: tr("Search index"),
        StoredData.FEATURES: tr("Feature statistics"),
        StoredData.WORDS: tr("Words for feature names (all libraries)"),
    }
    return names[category]


class StorageRows(QWidget):
    """A row for each category of stored data, with its size.

    Attributes:
        cleared: emitted to clear a cache (Kept).
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
        for row, category in enumerate(StoredData):
            name = Label(category_name(category), self)
            name.setWordWrap(True)
            size = Label("…", self)
            size.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            table.addWidget(name, row, 0)
            table.addWidget(size, row, 1, Qt.AlignmentFlag.AlignRight)
            self.sizes[category] = size
            if category in CLEARABLE:
                button = TextButton(self.tr("Clear"), self)
                button.setAccessibleName(
                    self.tr("Clear: {name}").format(name=category_name(category))
                )
                button.clicked.connect(partial(self.cleared.emit, category))
                table.addWidget(button, row, 2)
                self.buttons[category] = button

    def show_usage(self, usages: Sequence[Usage]) -> None:
        """Show the disk space of each category."""
        for usage in usages:
            self.sizes[usage.data].setText(size_of_file(usage.size))


SIZE = QSize(720, 720)


def theme_name(theme: str) -> str:
    """The name of a theme."""
    return {"system": tr("System"), "light": tr("Light"), "dark": tr("Dark")}[theme]


def device_name(device: str) -> str:
    """The name of a device."""
    names = {
        "auto": tr("Automatic (graphics card if available)"),
        "cpu": tr("CPU"),
        "cuda": tr("Nvidia or AMD graphics card"),
        "mps": tr("Apple graphics"),
    }
    return names[device]


class PreferencesSheet(Sheet):
    """All preferences, the disk space used, and the path of the settings file.

    Attributes:
        changed: emitted when a setting has been changed (its name).
        keys: button that opens the sheet of keys.
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
        appearance = self._form(self.tr("Appearance"))
        self._choice(
            appearance, "theme", self.tr("Colours"), [(name, theme_name(name)) for name in THEMES]
        )
        sizes = [(size, self.tr("{n} pixels").format(n=size)) for size in THUMBNAIL_SIZES]
        self._choice(appearance, "thumbnail_size", self.tr("Thumbnail size"), sizes)
        # created in tab order
        self.toggles = Toggles(self._commands, self._settings, self._run, self._page)
        self._column.addWidget(self.toggles)
        steering = self._form(self.tr("Steering"))
        steps = [(step, f"{step:g}") for step in STEP_SIZES]
        self._choice(steering, "step", self.tr("Step size"), steps)
        kinds = [(kind, kind_name(kind)) for kind in STEERED_BY]
        self._choice(steering, "steer_by", self.tr("Steer by"), kinds)
        library = self._form(self.tr("Library and model"))
        devices = [(device, device_name(device)) for device in DEVICES]
        self._choice(library, "device", self.tr("Processor (takes effect after restart)"), devices)
        self._buttons("folders", "choose-model", "read-words")
        self._form(self.tr("Keys"))
        self.keys = TextButton(self.tr("Change keys…"), self._page)
        self._row(self.keys)
        self._form(self.tr("Storage"))
        self.storage = StorageRows(self._page)
        self._column.addWidget(self.storage)
        path = Label(self.tr("Settings are saved in {file}").format(file=file), self._page)
        path.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        path.setWordWrap(True)
        self._column.addSpacing(UNIT)
        self._column.addWidget(path)
        self._column.addStretch(1)

    def _form(self, heading: str) -> QFormLayout:
        label = Label(heading, self._page)
        label.setFont(scaled(self.font(), 1.0, weight=QFont.Weight.DemiBold))
        form = QFormLayout()
        form.setHorizontalSpacing(2 * UNIT)
        self._column.addSpacing(UNIT)
        self._column.addWidget(label)
        self._column.addLayout(form)
        return form

    def _choice(
        self, form: QFormLayout, name: str, label: str, values: Sequence[tuple[object, str]]
    ) -> None:
        box = Choice(self._page)
        box.setAccessibleName(label)
        for value, title in values:
            box.addItem(title, value)
        box.activated.connect(partial(self._choose, name))
        self.choices[name] = box
        form.addRow(label, box)

    def _buttons(self, *commands: str) -> None:
        buttons = [TextButton(command_title(self._commands[name]), self._page) for name in commands]
        for name, button in zip(commands, buttons, strict=True):
            button.clicked.connect(partial(self._close_and_run, name))
        self._row(*buttons)

    def _row(self, *buttons: TextButton) -> None:
        row = FlowLayout(gap=UNIT)
        for button in buttons:
            row.addWidget(button)
        self._column.addLayout(row)

    def open(self) -> None:
        """Open with the current settings."""
        for name, box in self.choices.items():
            box.setCurrentIndex(box.findData(getattr(self._settings, name)))
        self.toggles.refresh()
        super().open()

    def first_focus(self) -> QWidget:
        """The first choice."""
        return self.choices["theme"]

    def _choose(self, name: str, _: int) -> None:
        setattr(self._settings, name, self.choices[name].currentData())
        self.changed.emit(name)

    def _close_and_run(self, name: str) -> None:
        self.dismiss()
        self._run(self._commands[name])
