"""Training of features in the background, and its indicator in the status bar."""

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
    """Settings of a training run.

    Attributes:
        features: number of features.
        k: number of features active on one image.
        warm_start: whether to start from the features in use.
    """

    features: int
    k: int
    warm_start: bool


class Trainer(QObject):
    """Runs one training at a time in the background.

    Attributes:
        changed: emitted when training starts, makes progress or ends.
        trained: emitted when features of the open library have been trained (TrainReport).
        failed: emitted when training fails (the error).
    """

    changed = Signal()
    trained = Signal(object)
    failed = Signal(object)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.current)
        self._current = context.current
        self._tasks = context.tasks
        self._token: Token | None = None
        self._reports: list[TrainReport] = []
        self._session: Session | None = None
        self.curve: list[CurvePoint] = []
        self.progress: Progress | None = None
        context.current.changed.connect(self._reset)

    @property
    def running(self) -> bool:
        """Whether a training runs or is queued."""
        return self._token is not None

    @property
    def stopping(self) -> bool:
        """Whether the training has been cancelled and has not ended yet."""
        return self._token is not None and self._token.cancelled

    def start(self, request: TrainingRequest) -> None:
        """Start a training, or resume an interrupted one with the same settings."""
        session = self._current.session
        if session is None or self._token is not None:
            return
        self.curve, self.progress, self._reports = [], None, []
        self._session = session
        self._token = self._tasks.start(
            Pool.MODEL,
            partial(_train, session, request, self._send_point, self._reports),
            failed=self.failed.emit,
            progress=self._set_progress,
            ended=self._ended,
        )
        self.changed.emit()

    def stop(self) -> None:
        """Stop; the best features so far are put in use."""
        if self._token is not None:
            self._token.cancel()
            self.changed.emit()

    def _send_point(self, point: CurvePoint) -> None:
        self._tasks.post(partial(self._add_point, point))

    def _add_point(self, point: CurvePoint) -> None:
        self.curve.append(point)
        self.changed.emit()

    def _set_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _ended(self) -> None:
        self._token = None
        self.changed.emit()
        # a cancelled run has a report too, although its task has no result
        if self._reports and self._session is self._current.session:
            self.trained.emit(self._reports[0])

    def _reset(self) -> None:
        self.stop()
        self.curve = []
        self.changed.emit()


def _train(
    session: Session,
    request: TrainingRequest,
    on_step: Callable[[CurvePoint], None],
    reports: list[TrainReport],
    token: Token,
) -> None:
    report = session.features.train(
        token,
        on_step,
        features=request.features,
        k=request.k,
        device=session.settings.device,
        onward=request.warm_start,
    )
    reports.append(report)


class TrainingNote(TextButton):
    """Button in the status bar that shows the progress of training; hidden while there is none."""

    def __init__(self, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._trainer = trainer
        self.setFont(scaled(self.font(), 0.92))
        trainer.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self.setVisible(self._trainer.running)
        progress = self._trainer.progress
        if progress is not None and progress.total:
            text = self.tr("training features {percent} %")
            self.setText(text.format(percent=100 * progress.done // progress.total))
        else:
            self.setText(self.tr("training features"))
        self.updateGeometry()
