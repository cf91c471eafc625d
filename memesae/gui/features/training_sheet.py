"""The training sheet: settings, learning curve and what the curve means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QSizePolicy, QWidget

from memesae.gui.features.trainer import Trainer, TrainingRequest
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import clock, number, tr
from memesae.gui.translation import translate_core
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import NumberField, Tick
from memesae.gui.widgets.painting import UNIT, glyph, scaled

if TYPE_CHECKING:
    from memesae.app.features.feature_training import TrainingReadiness, Verdict
    from memesae.sae.training.training_state import CurvePoint


Role = QPalette.ColorRole
LEFT = 5 * UNIT
BELOW = 3 * UNIT
GRID = (0.25, 0.5, 0.75, 1.0)


class Curve(QWidget):
    """The learning curve: share of variance explained on the training pictures and on held-out ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[CurvePoint] = []
        self._steps = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Learning curve"))

    @property
    def points(self) -> list[CurvePoint]:
        """The points drawn."""
        return list(self._points)

    def show_points(self, points: Sequence[CurvePoint], steps: int) -> None:
        """Draw these points; the right edge is step `steps`."""
        self._points, self._steps = list(points), max(1, steps)
        if points:
            explained = 100 * (1 - points[-1].held_out_fvu)
            self.setAccessibleDescription(self.tr("{share:.0f} % now").format(share=explained))
        self.update()

    def sizeHint(self) -> QSize:
        """The preferred size."""
        return QSize(60 * UNIT, 24 * UNIT)

    def minimumSizeHint(self) -> QSize:
        """The smallest readable size."""
        return QSize(40 * UNIT, 16 * UNIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid and both lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(LEFT, UNIT, -UNIT, -BELOW)
        self._paint_grid(painter, field)
        colours = self.palette()
        muted, accent = colours.color(Role.PlaceholderText), colours.color(Role.Highlight)
        self._paint_line(
            painter, field, [1 - point.train_fvu for point in self._points], muted, 1.5
        )
        self._paint_line(
            painter, field, [1 - point.held_out_fvu for point in self._points], accent, 2.5
        )

    def _paint_grid(self, painter: QPainter, field: QRectF) -> None:
        colours = self.palette()
        painter.setFont(scaled(self.font(), 0.85))
        for share in GRID:
            y = field.bottom() - share * field.height()
            painter.setPen(QPen(colours.color(Role.Mid), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(colours.color(Role.PlaceholderText))
            label = QRectF(0, y - UNIT, LEFT - UNIT / 2, 2 * UNIT)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight, f"{100 * share:.0f} %")
        painter.setPen(QPen(colours.color(Role.Mid), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        legend = QRectF(field.left(), field.bottom() + 4, field.width(), BELOW)
        painter.setPen(colours.color(Role.PlaceholderText))
        text = self.tr("thin: training pictures · thick: held-out pictures")
        painter.drawText(legend, Qt.AlignmentFlag.AlignLeft, text)

    def _paint_line(
        self, painter: QPainter, field: QRectF, shares: list[float], ink: QColor, width: float
    ) -> None:
        if not shares:
            return
        line = QPolygonF()
        for point, share in zip(self._points, shares, strict=True):
            x = field.left() + field.width() * min(1.0, point.step / self._steps)
            line.append(QPointF(x, field.bottom() - max(0.0, share) * field.height()))
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if line.size() == 1:
            painter.drawPoint(line.first())
        else:
            painter.drawPolyline(line)


HEIGHT = 3 * UNIT
MARK = 14


class VerdictLine(QWidget):
    """One line with an icon and a sentence about the training."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grade = "open"
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a verdict."""
        self._grade = verdict.grade.value
        self._text = sentence(verdict)
        self.setAccessibleName(f"{grade_name(self._grade)}: {self._text}")
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(50 * UNIT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and sentence."""
        painter = QPainter(self)
        colours = self.palette()
        icon, ink = {
            "good": ("done", colours.color(Role.LinkVisited)),
            "fair": ("minus", colours.color(Role.PlaceholderText)),
            "poor": ("warning", colours.color(Role.BrightText)),
            "open": ("next", colours.color(Role.PlaceholderText)),
        }[self._grade]
        picture = glyph(icon, ink, MARK, self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - MARK) // 2, picture)
        painter.setPen(colours.color(Role.Text))
        room = QRectF(self.rect()).adjusted(3 * UNIT, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._text)


def grade_name(grade: str) -> str:
    """The name of a grade, for screen readers."""
    names = {
        "good": tr("good"),
        "fair": tr("fair"),
        "poor": tr("poor"),
        "open": tr("too early to say"),
    }
    return names[grade]


def sentence(verdict: Verdict) -> str:
    """A verdict as a sentence."""
    share = f"{100 * verdict.share:.0f} %"
    grade = verdict.grade.value
    if verdict.about == "explained":
        sentences = {
            "good": tr("{share} of the differences between your pictures are captured: good."),
            "fair": tr(
                "{share} of the differences between your pictures are captured: usable, more pictures would help."
            ),
            "poor": tr(
                "{share} of the differences between your pictures are captured: too little, use the built-in features."
            ),
            "open": tr("{share} of the differences between your pictures are captured so far."),
        }
    elif verdict.about == "unused":
        sentences = {
            "good": tr("{share} of the features are never active."),
            "fair": tr("{share} of the features are never active: train fewer next time."),
            "poor": tr("{share} of the features are never active: train far fewer."),
            "open": tr("{share} of the features are not active yet."),
        }
    else:
        sentences = {
            "good": tr("The best result so far is saved."),
            "fair": tr("No further improvement: you can stop, the best result so far is saved."),
        }
    return sentences.get(grade, sentences["good"]).format(share=share)


SIZE = QSize(760, 640)
MOST_FEATURES = 65_536
MOST_ACTIVE = 512


class TrainingSheet(Sheet):
    """Starts, shows and stops training, which continues in the background when the sheet is closed."""

    def __init__(self, trainer: Trainer, parent: QWidget) -> None:
        super().__init__(self.tr("Train features on these pictures"), parent, SIZE)
        self._trainer = trainer
        self._readiness: TrainingReadiness | None = None
        self.intro = Label(self.card)
        self.intro.setWordWrap(True)
        self.intro.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._make_choices()
        self.curve = Curve(self.card)
        self.verdicts = [VerdictLine(self.card) for _ in range(3)]
        self.state = Label(self.card)
        self.action = TextButton("", self.card, primary=True)
        self.action.clicked.connect(self._start_or_stop)
        self._lay_out()
        trainer.changed.connect(self._refresh)

    def _make_choices(self) -> None:
        self.choices = QWidget(self.card)
        self.features = NumberField(self.choices)
        self.features.setRange(64, MOST_FEATURES)
        self.features.setSingleStep(64)
        self.features.setGroupSeparatorShown(True)
        self.features.setAccessibleName(self.tr("Number of features"))
        self.active = NumberField(self.choices)
        self.active.setRange(4, MOST_ACTIVE)
        self.active.setAccessibleName(self.tr("Active features per picture"))
        self.warm_start = Tick(self.tr("Start from the features in use"), self.choices)
        self.warm_start.setToolTip(
            self.tr("Faster for a library that has grown; names are preserved")
        )
        self.warm_start.toggled.connect(self._set_warm_start)
        form = QFormLayout(self.choices)
        form.setContentsMargins(0, UNIT, 0, UNIT)
        form.setHorizontalSpacing(2 * UNIT)
        form.addRow(self.tr("Number of features"), self.features)
        form.addRow(self.tr("Active features per picture"), self.active)
        form.addRow("", self.warm_start)

    def _lay_out(self) -> None:
        self.body.addWidget(self.intro)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.curve, 1)
        for line in self.verdicts:
            self.body.addWidget(line)
        lower = QHBoxLayout()
        lower.addWidget(self.state, 1)
        lower.addWidget(self.action)
        self.body.addLayout(lower)

    def show_readiness(self, readiness: TrainingReadiness) -> None:
        """Open with the settings suggested for the library."""
        self._readiness = readiness
        if not self._trainer.running:
            self.features.setValue(readiness.features)
            self.active.setValue(readiness.k)
            self.warm_start.setChecked(False)
        self.warm_start.setVisible(readiness.in_use > 0)
        self.intro.setText(self._intro(readiness))
        self._refresh()
        self.open()

    def first_focus(self) -> QWidget:
        """The button that starts and stops training."""
        return self.action

    def _intro(self, readiness: TrainingReadiness) -> str:
        if readiness.obstacle:
            return translate_core(readiness.obstacle)
        text = self.tr(
            "memesae finds features that your {n} pictures have in common. This takes a few minutes."
            " You can close this sheet and keep searching. Features that you named keep their names"
            " if they are found again."
        ).format(n=number(readiness.images))
        if readiness.trained_on:
            more = readiness.images - readiness.trained_on
            text += " " + self.tr("%Ln picture(s) added since the last training.", "", max(0, more))
        return text

    def _set_warm_start(self, warm_start: bool) -> None:
        self.features.setEnabled(not warm_start)
        if warm_start and self._readiness is not None:
            self.features.setValue(self._readiness.in_use)

    # progress

    def _refresh(self) -> None:
        from memesae.app.features.feature_training import verdicts

        trainer, readiness = self._trainer, self._readiness
        if readiness is None:
            return
        possible = not readiness.obstacle
        self.choices.setVisible(possible and not trainer.running)
        self.curve.setVisible(possible)
        self.action.setVisible(possible)
        self.action.setEnabled(not trainer.stopping)
        self.action.setText(self._action_title(readiness))
        self.action.updateGeometry()
        self.state.setText(self._state_text())
        steps = trainer.progress.total if trainer.progress else None
        self.curve.show_points(trainer.curve, steps or 1)
        shown = verdicts(trainer.curve, over=not trainer.running)
        for position, line in enumerate(self.verdicts):
            line.setVisible(position < len(shown))
            if position < len(shown):
                line.show_verdict(shown[position])

    def _action_title(self, readiness: TrainingReadiness) -> str:
        if self._trainer.running:
            return self.tr("Stop and use the best")
        return self.tr("Resume") if readiness.unfinished else self.tr("Train features")

    def _state_text(self) -> str:
        trainer = self._trainer
        if trainer.stopping:
            return self.tr("Stopping…")
        if not trainer.running:
            return ""
        progress = trainer.progress
        if progress is None or not progress.total:
            return self.tr("Queued…")
        left = progress.seconds_left
        share = self.tr("{percent} %").format(percent=100 * progress.done // progress.total)
        return f"{share}, {self.tr('{time} left').format(time=clock(left))}" if left else share

    def _start_or_stop(self) -> None:
        if self._trainer.running:
            self._trainer.stop()
        else:
            request = TrainingRequest(
                self.features.value(), self.active.value(), self.warm_start.isChecked()
            )
            self._trainer.start(request)
