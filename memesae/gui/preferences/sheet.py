"""The sheet of preferences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memesae.app.settings import DEVICES, STEERED_BY, STEP_SIZES, THEMES, THUMBNAIL_SIZES, Settings
from memesae.gui.buttons import TextButton
from memesae.gui.command_registry import Command, CommandRegistry
from memesae.gui.flow import FlowLayout
from memesae.gui.framed import Choice
from memesae.gui.overlays.overlay import Sheet
from memesae.gui.paint import UNIT, scaled
from memesae.gui.preferences.storage_rows import StorageRows
from memesae.gui.preferences.toggles import Toggles
from memesae.gui.scroll_bar import make_slim
from memesae.gui.steering.steering_panel import kind_name
from memesae.gui.words import command_title, tr

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
