"""Opening pictures in other programs: the default one, or any other."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QProcess, QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.app.files.programs import Program
from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.context import WindowContext
from memesae.gui.file_dialogs import ask_program, reveal
from memesae.gui.pictures.selection import Selection
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import number, tr
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.line_list import LineList

if TYPE_CHECKING:
    from memesae.app.files.programs import Program


SIZE = QSize(440, 400)


class ProgramSheet(Sheet):
    """Lists programs; Enter takes one.

    Attributes:
        program_chosen: open with this (Program).
        other_wanted: choose one that is not in the list.
    """

    program_chosen = Signal(object)
    other_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Open with"), parent, SIZE)
        self._programs: list[Program] = []
        self.list = LineList(tr("Open with"), self.card)
        self.list.activated.connect(self._choose)
        self.none = QLabel(self.tr("No program says that it can open this picture."), self.card)
        self.none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.other = TextButton(self.tr("Another program…"), self.card)
        self.other.clicked.connect(self._want_other)
        row = QHBoxLayout()
        row.addWidget(self.other)
        row.addStretch(1)
        self.body.addWidget(self.none)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)

    def show_programs(self, programs: Sequence[Program]) -> None:
        """Open the sheet on these programs."""
        self._programs = list(programs)
        self.list.show_lines([program.name for program in programs])
        self.none.setVisible(not programs)
        self.list.setVisible(bool(programs))
        self.list.go_to(0)
        self.open()

    def first_focus(self) -> QWidget:
        """The list, for the arrow keys; the button where there is none."""
        return self.list if self._programs else self.other

    def _choose(self, index: QModelIndex) -> None:
        self.dismiss()
        self.program_chosen.emit(self._programs[index.row()])

    def _want_other(self) -> None:
        self.dismiss()
        self.other_wanted.emit()


OPEN_AT_ONCE = 12
PLAIN = "JPEG"
"""The format asked about where the library does not know one."""


class Opening(QObject):
    """Hands the chosen pictures to other programs."""

    def __init__(self, context: WindowContext, chosen: Selection) -> None:
        super().__init__(chosen)
        self._chosen = chosen
        self._over = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._paths: list[Path] = []

    @cached_property
    def sheet(self) -> ProgramSheet:
        """The programs that could open the pictures."""
        # REMOVED-IMPORT

        sheet = ProgramSheet(self._over)
        sheet.program_chosen.connect(self.open_in)
        sheet.other_wanted.connect(self._ask_other)
        sheet.closed.connect(self._chosen.focus)
        return sheet

    def open(self) -> None:
        """Open the pictures in the program made for them."""
        for path in self._few():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _few(self) -> list[Path]:
        """The chosen files, unless they are too many to open."""
        paths = self._chosen.paths()
        if len(paths) <= OPEN_AT_ONCE:
            return paths
        self._toasts.say(
            self.tr("That would open {n} programs at once.").format(n=number(len(paths))),
            self.tr("Select {n} pictures or fewer.").format(n=OPEN_AT_ONCE),
        )
        return []

    def reveal(self) -> None:
        """Show the pictures in the file manager."""
        paths = self._chosen.paths()
        if paths:
            reveal(paths)

    # with another program

    def open_with(self) -> None:
        """Let the person choose a program, in the way the system has for it."""
        self._paths = self._few()
        if not self._paths:
            return
        if sys.platform == "win32":
            _start(["rundll32.exe", "shell32.dll,OpenAs_RunDLL", str(self._paths[0])])
        elif sys.platform == "darwin":
            self._ask_other()
        else:
            self._tasks.start(Pool.DISK, self._look(), done=self.sheet.show_programs)

    def _look(self) -> partial[list[Program]]:
        from memesae.app.files.programs import mime_type

        session, ids = self._chosen.session, self._chosen.ids()
        facts = session.library.images(ids[:1]) if session is not None else {}
        image_format = facts[ids[0]].format if ids and ids[0] in facts else PLAIN
        return partial(_programs, mime_type(image_format))

    def open_in(self, program: Program) -> None:
        """Open the pictures in a program."""
        try:
            for call in program.calls(self._paths):
                _start(call)
        except MemesaeError as error:
            self._toasts.show_error(error)

    def _ask_other(self) -> None:
        ask_program(self.sheet, self.open_in_file)

    def open_in_file(self, path: str) -> None:
        """Open the pictures in the program that a file is."""
        if sys.platform == "darwin":
            _start(["open", "-a", path, *map(str, self._paths)])
        else:
            from memesae.app.files.programs import Program

            quoted = path.replace("\\", "\\\\").replace('"', '\\"')
            self.open_in(Program(Path(path).stem, f'"{quoted}"'))


def _programs(mime: str, token: Token) -> list[Program]:
    from memesae.app.files.programs import programs_for

    token.check()
    return programs_for(mime)


def _start(call: list[str]) -> None:
    started = QProcess.startDetached(call[0], call[1:])
    # PySide gives the process number along with whether it started
    if not (started[0] if isinstance(started, tuple) else started):
        raise MemesaeError(
            f"{Path(call[0]).name} could not be started.", hint="Choose another program."
        )
