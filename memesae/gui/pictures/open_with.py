"""Opening pictures in other programs: the default one, or any other."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QProcess, QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memesae.app.files.programs import Program
from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.gui.context import WindowContext
from memesae.gui.file_dialogs import ask_program, reveal
from memesae.gui.pictures.selection import Selection
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import number, tr
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.line_list import LineList

if TYPE_CHECKING:
    from memesae.app.files.programs import Program


SIZE = QSize(440, 400)


class ProgramSheet(Sheet):
    """Lists programs; Enter chooses one.

    Attributes:
        program_chosen: emitted to open the pictures in a program (Program).
        other_requested: emitted to choose a program that is not listed.
    """

    program_chosen = Signal(object)
    other_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Open with"), parent, SIZE)
        self._programs: list[Program] = []
        self.list = LineList(tr("Open with"), self.card)
        self.list.activated.connect(self._choose)
        self.empty_note = Label(
            self.tr("No program is registered for this type of picture."), self.card
        )
        self.empty_note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.other = TextButton(self.tr("Other program…"), self.card)
        self.other.clicked.connect(self._request_other)
        row = QHBoxLayout()
        row.addWidget(self.other)
        row.addStretch(1)
        self.body.addWidget(self.empty_note)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)

    def show_programs(self, programs: Sequence[Program]) -> None:
        """Open the sheet on these programs."""
        self._programs = list(programs)
        self.list.show_lines([program.name for program in programs])
        self.empty_note.setVisible(not programs)
        self.list.setVisible(bool(programs))
        self.list.select_row(0)
        self.open()

    def first_focus(self) -> QWidget:
        """The list, or the button if the list is empty."""
        return self.list if self._programs else self.other

    def _choose(self, index: QModelIndex) -> None:
        self.dismiss()
        self.program_chosen.emit(self._programs[index.row()])

    def _request_other(self) -> None:
        self.dismiss()
        self.other_requested.emit()


MAX_OPENED = 12
"""Most pictures opened at once."""
DEFAULT_FORMAT = "JPEG"
"""The format assumed where the library does not know it."""


class ExternalOpener(QObject):
    """Opens the selected pictures in other programs."""

    def __init__(self, context: WindowContext, selection: Selection) -> None:
        super().__init__(selection)
        self._selection = selection
        self._over = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._paths: list[Path] = []

    @cached_property
    def sheet(self) -> ProgramSheet:
        """The sheet of programs, built on first use."""
        sheet = ProgramSheet(self._over)
        sheet.program_chosen.connect(self.open_in)
        sheet.other_requested.connect(self._ask_other)
        sheet.closed.connect(self._selection.focus)
        return sheet

    def open(self) -> None:
        """Open the pictures in their default program."""
        for path in self._paths_to_open():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _paths_to_open(self) -> list[Path]:
        """The selected files; none, with a message, if they are too many."""
        paths = self._selection.paths()
        if len(paths) <= MAX_OPENED:
            return paths
        self._toasts.say(
            self.tr("This would open {n} pictures at once.").format(n=number(len(paths))),
            self.tr("Select {n} pictures or fewer.").format(n=MAX_OPENED),
        )
        return []

    def reveal(self) -> None:
        """Show the pictures in the file manager."""
        paths = self._selection.paths()
        if paths:
            reveal(paths)

    # with another program

    def open_with(self) -> None:
        """Ask for a program, with the chooser of the platform where it has one."""
        self._paths = self._paths_to_open()
        if not self._paths:
            return
        if sys.platform == "win32":
            _start(["rundll32.exe", "shell32.dll,OpenAs_RunDLL", str(self._paths[0])])
        elif sys.platform == "darwin":
            self._ask_other()
        else:
            self._tasks.start(Pool.DISK, self._list_programs(), done=self.sheet.show_programs)

    def _list_programs(self) -> partial[list[Program]]:
        from memesae.app.files.programs import mime_type

        session, ids = self._selection.session, self._selection.ids()
        facts = session.library.images(ids[:1]) if session is not None else {}
        image_format = facts[ids[0]].format if ids and ids[0] in facts else DEFAULT_FORMAT
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
        """Open the pictures in the program with this path."""
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
    # PySide returns a tuple of success and process id
    if not (started[0] if isinstance(started, tuple) else started):
        raise MemesaeError(
            N_("{name} could not be started."),
            hint=N_("Choose another program."),
            name=Path(call[0]).name,
        )
