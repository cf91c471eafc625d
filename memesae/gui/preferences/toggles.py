"""Settings that are on or off, each of them a command too."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from memesae.app.settings import Settings
from memesae.gui.command_registry import Command, CommandRegistry
from memesae.gui.framed import Tick
from memesae.gui.words import command_description, tr


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
