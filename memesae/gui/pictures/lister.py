"""Writes the chosen pictures down as a list, to pass on or to work with elsewhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool
from memesae.base.token import Token
from memesae.gui.choosers import ask_list
from memesae.gui.context import WindowContext
from memesae.gui.pictures.chosen import Chosen

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session

Scored = list[tuple[int, float | None]]


class Lister(QObject):
    """Asks where to, then writes behind the window."""

    def __init__(self, context: WindowContext, chosen: Chosen) -> None:
        super().__init__(chosen)
        self._chosen = chosen
        self._window = context.over
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._scored: Scored = []

    def ask(self) -> None:
        """Ask where to write the list."""
        # as they are now: what is found may change while the person chooses
        self._scored = [(one, self._chosen.score(one)) for one in self._chosen.ids()]
        if self._scored:
            ask_list(self._window, self.write)

    def write(self, path: str) -> None:
        """Write the pictures chosen before into a file."""
        session = self._chosen.session
        if session is not None:
            work = partial(_write, session, self._scored, Path(path))
            done = partial(self._written, Path(path).name)
            self._tasks.start(Pool.DISK, work, done=done, failed=self._toasts.show_error)

    def _written(self, name: str, count: int) -> None:
        said = self.tr("%Ln picture(s) are listed.", "", count)
        self._toasts.say(said, self.tr("The list is in {name}.").format(name=name))


def _write(session: Session, scored: Scored, path: Path, token: Token) -> int:
    token.check()
    ids = [one for one, _ in scored]
    files, tags = session.library.files_of(ids), session.library.tags.of(ids)
    from memesae.app.pictures.listing import Line, write_list

    lines: list[Line] = []
    for one, score in scored:
        places = [file.path for file in files.get(one, [])]
        if places:
            lines.append(Line(places[0], score, tags.get(one, ()), tuple(places[1:])))
    write_list(lines, path)
    return len(lines)
