"""One piece of work at a time under one name: a newer one takes the place of what still runs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool, Tasks
from memesae.base.token import Token


class Latest(QObject):
    """Runs the newest work only.

    Attributes:
        failed: it could not be done (the error).
    """

    failed = Signal(object)

    def __init__(self, tasks: Tasks, pool: Pool, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pool = pool
        self._name = name
        self._work: Token | None = None

    @property
    def idle(self) -> bool:
        """Whether the newest work is done and its outcome was told."""
        return self._work is None

    def start(self, work: Callable[[Token], object], done: Callable[..., None]) -> None:
        """Run `work`; `done` gets what it returns, unless newer work comes first."""
        self._work = self._tasks.start(
            self._pool,
            work,
            done=partial(self._finished, done),
            failed=self._went_wrong,
            replaces=self._name,
        )

    def cancel(self) -> None:
        """Give up what is running."""
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _finished(self, done: Callable[..., None], result: object) -> None:
        self._work = None
        done(result)

    def _went_wrong(self, error: BaseException) -> None:
        self._work = None
        self.failed.emit(error)
