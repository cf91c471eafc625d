"""The sheet from which features are learnt: what will happen, how it goes, what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QWidget

from memesae.gui.buttons import TextButton
from memesae.gui.features.curve import Curve
from memesae.gui.features.trainer import Order, Trainer
from memesae.gui.features.verdict_line import VerdictLine
from memesae.gui.framed import NumberField, Tick
from memesae.gui.i18n.translate import translate_core
from memesae.gui.overlays.overlay import Sheet
from memesae.gui.paint import UNIT
from memesae.gui.words import clock, number

if TYPE_CHECKING:
    from memesae.app.features import Outset

SIZE = QSize(760, 640)
MOST_FEATURES = 65_536
MOST_ACTIVE = 512


class TrainingSheet(Sheet):
    """May be closed at any time: learning goes on behind, and so does searching."""

    def __init__(self, trainer: Trainer, parent: QWidget) -> None:
        super().__init__(self.tr("Learn features from these pictures"), parent, SIZE)
        self._trainer = trainer
        self._outset: Outset | None = None
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

    def show_outset(self, outset: Outset) -> None:
        """Open with what there is to learn from."""
        self._outset = outset
        if not self._trainer.running:
            self.features.setValue(outset.features)
            self.active.setValue(outset.k)
            self.onward.setChecked(False)
        self.onward.setVisible(outset.serving > 0)
        self.intro.setText(self._intro(outset))
        self._follow()
        self.open()

    def first_focus(self) -> QWidget:
        """The one thing to do here."""
        return self.act

    def _intro(self, outset: Outset) -> str:
        if outset.obstacle:
            return translate_core(outset.obstacle)
        words = self.tr(
            "memesae looks for what your {n} pictures have in common. It takes a minute or a few;"
            " searching goes on meanwhile, and you may close this. What you named keeps its name"
            " where it is found again."
        ).format(n=number(outset.images))
        if outset.learnt_from:
            more = outset.images - outset.learnt_from
            words += " " + self.tr(
                "%Ln picture(s) have come since the last time.", "", max(0, more)
            )
        return words

    def _choose_onward(self, onward: bool) -> None:
        self.features.setEnabled(not onward)
        if onward and self._outset is not None:
            self.features.setValue(self._outset.serving)

    # how it goes

    def _follow(self) -> None:
        from memesae.app.features.verdict import verdicts

        trainer, outset = self._trainer, self._outset
        if outset is None:
            return
        possible = not outset.obstacle
        self.choices.setVisible(possible and not trainer.running)
        self.curve.setVisible(possible)
        self.act.setVisible(possible)
        self.act.setEnabled(not trainer.stopping)
        self.act.setText(self._what_to_do(outset))
        self.act.updateGeometry()
        self.state.setText(self._said())
        steps = trainer.progress.total if trainer.progress else None
        self.curve.show_points(trainer.curve, steps or 1)
        said = verdicts(trainer.curve, over=not trainer.running)
        for place, line in enumerate(self.verdicts):
            line.setVisible(place < len(said))
            if place < len(said):
                line.show_verdict(said[place])

    def _what_to_do(self, outset: Outset) -> str:
        if self._trainer.running:
            return self.tr("Stop and keep the best")
        return self.tr("Go on") if outset.unfinished else self.tr("Learn features")

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
            order = Order(self.features.value(), self.active.value(), self.onward.isChecked())
            self._trainer.start(order)
