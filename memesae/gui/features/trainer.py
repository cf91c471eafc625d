"""Has features learnt in the background: started, stopped, gone on with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from memesae.app.tasks import Pool
from memesae.base.token import Progress, Token
from memesae.gui.context import WindowContext

if TYPE_CHECKING:
    from collections.abc import Callable

    from memesae.app.features import TrainReport
    from memesae.app.session import Session
    from memesae.sae.training.curve import Point


@dataclass(frozen=True, slots=True)
class Order:
    """What the person asked for.

    Attributes:
        features: how many to learn.
        k: how many are active on one image.
        onward: whether to start from the features in use.
    """

    features: int
    k: int
    onward: bool


class Trainer(QObject):
    """One training at a time.

    Attributes:
        changed: it began, got further, or ended.
        learnt: features were learnt (TrainReport), of the library that is open.
        failed: it went wrong (the error).
    """

    changed = Signal()
    learnt = Signal(object)
    failed = Signal(object)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.current)
        self._current = context.current
        self._tasks = context.tasks
        self._main_thread = context.main_thread
        self._token: Token | None = None
        self._reports: list[TrainReport] = []
        self._session: Session | None = None
        self.curve: list[Point] = []
        self.progress: Progress | None = None
        context.current.changed.connect(self._another_library)

    @property
    def running(self) -> bool:
        """Whether something is being learnt, or waits for its turn."""
        return self._token is not None

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not ended yet."""
        return self._token is not None and self._token.cancelled

    def start(self, order: Order) -> None:
        """Begin, or go on where a run with the same order was stopped."""
        session = self._current.session
        if session is None or self._token is not None:
            return
        self.curve, self.progress, self._reports = [], None, []
        self._session = session
        self._token = self._tasks.start(
            Pool.MODEL,
            partial(_learn, session, order, self._point_in_worker, self._reports),
            failed=self.failed.emit,
            progress=self._got_further,
            ended=self._ended,
        )
        self.changed.emit()

    def stop(self) -> None:
        """Stop; the best so far serves."""
        if self._token is not None:
            self._token.cancel()
            self.changed.emit()

    def _point_in_worker(self, point: Point) -> None:
        self._main_thread.send(partial(self._point, point))

    def _point(self, point: Point) -> None:
        self.curve.append(point)
        self.changed.emit()

    def _got_further(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _ended(self) -> None:
        self._token = None
        self.changed.emit()
        # a stopped run too has something to show, which its own outcome does not tell
        if self._reports and self._session is self._current.session:
            self.learnt.emit(self._reports[0])

    def _another_library(self) -> None:
        self.stop()
        self.curve = []
        self.changed.emit()


def _learn(
    session: Session,
    order: Order,
    on_step: Callable[[Point], None],
    reports: list[TrainReport],
    token: Token,
) -> None:
    report = session.features.train(
        token,
        on_step,
        features=order.features,
        k=order.k,
        device=session.settings.device,
        onward=order.onward,
    )
    reports.append(report)
