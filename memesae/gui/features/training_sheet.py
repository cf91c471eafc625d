"""The sheet from which features are trained: what will happen, the live curve, what it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from memesae.gui.features.trainer import Trainer, TrainingRequest
from memesae.gui.i18n.translate import translate_core
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import clock, number, tr
from memesae.gui.widgets.buttons import TextButton
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
    """Two lines from left to right: on the pictures learnt from, and on pictures kept aside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[CurvePoint] = []
        self._steps = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("How much is explained, as learning goes on"))

    @property
    def points(self) -> list[CurvePoint]:
        """The points drawn."""
        return list(self._points)

    def show_points(self, points: Sequence[CurvePoint], steps: int) -> None:
        """Draw these points; the right edge is step number `steps`."""
        self._points, self._steps = list(points), max(1, steps)
        if points:
            explained = 100 * (1 - points[-1].held_out_fvu)
            self.setAccessibleDescription(self.tr("{share:.0f} % now").format(share=explained))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(60 * UNIT, 24 * UNIT)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(40 * UNIT, 16 * UNIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grid and lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(LEFT, UNIT, -UNIT, -BELOW)
        self._paint_grid(painter, field)
        colours = self.palette()
        muted, accent = colours.color(Role.PlaceholderText), colours.color(Role.Highlight)
        self._paint_line(painter, field, [1 - one.train_fvu for one in self._points], muted, 1.5)
        self._paint_line(
            painter, field, [1 - one.held_out_fvu for one in self._points], accent, 2.5
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
        words = self.tr("thin: pictures learnt from · thick: pictures kept aside to check")
        painter.drawText(legend, Qt.AlignmentFlag.AlignLeft, words)

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
    """Shows a verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grade = "open"
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def show_verdict(self, verdict: Verdict) -> None:
        """Show this one."""
        self._grade = verdict.grade.value
        self._words = sentence(verdict)
        self.setAccessibleName(f"{grade_name(self._grade)}: {self._words}")
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(50 * UNIT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint mark and sentence."""
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
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)


def grade_name(grade: str) -> str:
    """How good something is, in one word."""
    names = {
        "good": tr("good"),
        "fair": tr("fair"),
        "poor": tr("poor"),
        "open": tr("too early to say"),
    }
    return names[grade]


def sentence(verdict: Verdict) -> str:
    """What a verdict says, in plain words."""
    share = f"{100 * verdict.share:.0f} %"
    grade = verdict.grade.value
    if verdict.about == "explained":
        ends = {
            "good": tr(
                "{share} of what tells your pictures apart is explained: as much as it should be."
            ),
            "fair": tr(
                "{share} of what tells your pictures apart is explained: usable, more pictures would help."
            ),
            "poor": tr(
                "{share} of what tells your pictures apart is explained: too little, the built-in features serve you better."
            ),
            "open": tr("{share} of what tells your pictures apart is explained so far."),
        }
    elif verdict.about == "unused":
        ends = {
            "good": tr("{share} of the features are never used."),
            "fair": tr("{share} of the features are never used: ask for fewer next time."),
            "poor": tr("{share} of the features are never used: ask for far fewer."),
            "open": tr("{share} of the features are not used yet."),
        }
    else:
        ends = {
            "good": tr("The best so far is what is kept."),
            "fair": tr("It gets no better any more: you may stop, the best so far is kept."),
        }
    return ends.get(grade, ends["good"]).format(share=share)


SIZE = QSize(760, 640)
MOST_FEATURES = 65_536
MOST_ACTIVE = 512


class TrainingSheet(Sheet):
    """May be closed at any time: learning goes on behind, and so does searching."""

    def __init__(self, trainer: Trainer, parent: QWidget) -> None:
        super().__init__(self.tr("Learn features from these pictures"), parent, SIZE)
        self._trainer = trainer
        self._outset: TrainingReadiness | None = None
        self.intro = QLabel(self.card)
        self.intro.setWordWrap(True)
        self.intro.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._make_choices()
        self.curve = Curve(self.card)
        self.verdicts = [VerdictLine(self.card) for _ in range(3)]
        self.state = QLabel(self.card)
        self.act = TextButton("", self.card, primary=True)
        self.act.clicked.connect(self._act)
        self._lay_out()
        trainer.changed.connect(self._follow)

    def _make_choices(self) -> None:
        self.choices = QWidget(self.card)
        self.features = NumberField(self.choices)
        self.features.setRange(64, MOST_FEATURES)
        self.features.setSingleStep(64)
        self.features.setGroupSeparatorShown(True)
        self.features.setAccessibleName(self.tr("How many features"))
        self.active = NumberField(self.choices)
        self.active.setRange(4, MOST_ACTIVE)
        self.active.setAccessibleName(self.tr("How many show on one picture"))
        self.onward = Tick(self.tr("Go on from the features in use"), self.choices)
        self.onward.setToolTip(self.tr("Quicker for a library that has grown; names stay put"))
        self.onward.toggled.connect(self._choose_onward)
        form = QFormLayout(self.choices)
        form.setContentsMargins(0, UNIT, 0, UNIT)
        form.setHorizontalSpacing(2 * UNIT)
        form.addRow(self.tr("How many features"), self.features)
        form.addRow(self.tr("How many show on one picture"), self.active)
        form.addRow("", self.onward)

    def _lay_out(self) -> None:
        self.body.addWidget(self.intro)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.curve, 1)
        for line in self.verdicts:
            self.body.addWidget(line)
        lower = QHBoxLayout()
        lower.addWidget(self.state, 1)
        lower.addWidget(self.act)
        self.body.addLayout(lower)

    def show_outset(self, training_readiness: TrainingReadiness) -> None:
        """Open with what there is to learn from."""
        self._outset = training_readiness
        if not self._trainer.running:
            self.features.setValue(training_readiness.features)
            self.active.setValue(training_readiness.k)
            self.onward.setChecked(False)
        self.onward.setVisible(training_readiness.in_use > 0)
        self.intro.setText(self._intro(training_readiness))
        self._follow()
        self.open()

    def first_focus(self) -> QWidget:
        """The one thing to do here."""
        return self.act

    def _intro(self, training_readiness: TrainingReadiness) -> str:
        if training_readiness.obstacle:
            return translate_core(training_readiness.obstacle)
        words = self.tr(
            "memesae looks for what your {n} pictures have in common. It takes a minute or a few;"
            " searching goes on meanwhile, and you may close this. What you named keeps its name"
            " where it is found again."
        ).format(n=number(training_readiness.images))
        if training_readiness.trained_on:
            more = training_readiness.images - training_readiness.trained_on
            words += " " + self.tr(
                "%Ln picture(s) have come since the last time.", "", max(0, more)
            )
        return words

    def _choose_onward(self, onward: bool) -> None:
        self.features.setEnabled(not onward)
        if onward and self._outset is not None:
            self.features.setValue(self._outset.in_use)

    # how it goes

    def _follow(self) -> None:
        from memesae.app.features.feature_training import verdicts

        trainer, training_readiness = self._trainer, self._outset
        if training_readiness is None:
            return
        possible = not training_readiness.obstacle
        self.choices.setVisible(possible and not trainer.running)
        self.curve.setVisible(possible)
        self.act.setVisible(possible)
        self.act.setEnabled(not trainer.stopping)
        self.act.setText(self._what_to_do(training_readiness))
        self.act.updateGeometry()
        self.state.setText(self._said())
        steps = trainer.progress.total if trainer.progress else None
        self.curve.show_points(trainer.curve, steps or 1)
        said = verdicts(trainer.curve, over=not trainer.running)
        for place, line in enumerate(self.verdicts):
            line.setVisible(place < len(said))
            if place < len(said):
                line.show_verdict(said[place])

    def _what_to_do(self, training_readiness: TrainingReadiness) -> str:
        if self._trainer.running:
            return self.tr("Stop and keep the best")
        return self.tr("Go on") if training_readiness.unfinished else self.tr("Learn features")

    def _said(self) -> str:
        trainer = self._trainer
        if trainer.stopping:
            return self.tr("Stopping…")
        if not trainer.running:
            return ""
        progress = trainer.progress
        if progress is None or not progress.total:
            return self.tr("Waiting for its turn…")
        left = progress.seconds_left
        share = self.tr("{percent} %").format(percent=100 * progress.done // progress.total)
        return f"{share}, {self.tr('{time} left').format(time=clock(left))}" if left else share

    def _act(self) -> None:
        if self._trainer.running:
            self._trainer.stop()
        else:
            order = TrainingRequest(
                self.features.value(), self.active.value(), self.onward.isChecked()
            )
            self._trainer.start(order)
