"""Training features in the background, and its note in the status bar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from memesae.app.tasks import Pool
from memesae.base.cancellation import Progress, Token
from memesae.gui.context import WindowContext
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.painting import scaled

if TYPE_CHECKING:
    from collections.abc import Callable

    from memesae.app.features.feature_training import TrainReport
    from memesae.app.session import Session
    from memesae.sae.training.training_state import CurvePoint


@dataclass(frozen=True, slots=True)
class TrainingRequest:
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
        self.curve: list[CurvePoint] = []
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

    def start(self, order: TrainingRequest) -> None:
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

    def _point_in_worker(self, point: CurvePoint) -> None:
        self._main_thread.send(partial(self._point, point))

    def _point(self, point: CurvePoint) -> None:
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
    order: TrainingRequest,
    on_step: Callable[[CurvePoint], None],
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


class TrainingNote(TextButton):
    """There only while something is being learnt."""

    def __init__(self, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._trainer = trainer
        self.setFont(scaled(self.font(), 0.92))
        trainer.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setVisible(self._trainer.running)
        progress = self._trainer.progress
        if progress is not None and progress.total:
            words = self.tr("learning features {percent} %")
            self.setText(words.format(percent=100 * progress.done // progress.total))
        else:
            self.setText(self.tr("learning features"))
        self.updateGeometry()
