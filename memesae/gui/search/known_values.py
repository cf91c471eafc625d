"""The values of filters that find something in the open library, at hand while one is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool, Tasks
from memesae.base.token import Token
from memesae.gui.current import Current

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session

Values = dict[str, tuple[str, ...]]


class KnownValues(QObject):
    """Gathers them in the background, whenever it is told that the library has changed.

    Attributes:
        values: by the name of a filter; empty until they are gathered.
    """

    def __init__(self, current: Current, tasks: Tasks) -> None:
        super().__init__(current)
        self._current = current
        self._tasks = tasks
        self.values: Values = {}
        current.changed.connect(self._forget)

    def learn(self) -> None:
        """Gather them anew."""
        session = self._current.session
        if session is not None:
            work = partial(_gather, session)
            self._tasks.start(Pool.DISK, work, done=self._show, replaces="values")

    def follow(self, indexing: bool) -> None:
        """Gather them anew when an index run has ended."""
        if not indexing:
            self.learn()

    def _show(self, values: Values) -> None:
        self.values = values

    def _forget(self) -> None:
        self.values = {}


def _gather(session: Session, token: Token) -> Values:
    token.check()
    return session.library.filter_values()
