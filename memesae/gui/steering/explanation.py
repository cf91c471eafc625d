"""The page that says why a picture is here, or what tells two apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from memesae.gui.buttons import IconButton
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import UNIT, scaled
from memesae.gui.scroll_bar import make_slim
from memesae.gui.steering.bar import BarRow

if TYPE_CHECKING:
    from memesae.app.steering.explanation_view import ExplanationBar, ExplanationView

EDGE = 12 * UNIT


class Explanation(QWidget):
    """Pictures on top, bars below.

    Attributes:
        stepped: the person wants more or less of a part (the key, +1 or -1).
        closed: the person goes back to the directions.
    """

    stepped = Signal(int, int)
    closed = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.reading: ExplanationView | None = None
        self.bars: list[BarRow] = []
        self.back = IconButton("previous", self.tr("Back to the directions (X)"), self)
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(self.closed)
        self._title = QLabel(self)
        self._title.setFont(scaled(self.font(), 1.1, weight=QFont.Weight.DemiBold))
        self._pictures = [QLabel(self), QLabel(self)]
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        make_slim(self._area)
        thumbnails.loaded.connect(self._show_pictures)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        pictures = QHBoxLayout()
        pictures.addWidget(self._pictures[0])
        pictures.addStretch(1)
        pictures.addWidget(self._pictures[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(head)
        column.addLayout(pictures)
        column.addWidget(self._sentence)
        column.addWidget(self._area, 1)

    def show_reading(self, reading: ExplanationView) -> None:
        """Show a reading."""
        self.reading = reading
        two = len(reading.images) > 1
        self._title.setText(
            self.tr("What tells these two apart") if two else self.tr("Why is this here?")
        )
        self._sentence.setText(self._said(reading))
        self._pictures[1].setVisible(two)
        self._show_pictures()
        self._fill(reading)

    def _said(self, reading: ExplanationView) -> str:
        if len(reading.images) > 1:
            return self.tr(
                "Each bar points to the picture that has more of it. A number gives more of that thing, Shift and the number less."
            )
        score = f"{reading.score or 0.0:.2f}"
        return self.tr(
            "It fits by {score}: the bars add up to that. A number gives more of a part, Shift and the number less."
        ).format(score=score)

    def _show_pictures(self) -> None:
        if self.reading is None:
            return
        for label, image_id in zip(self._pictures, self.reading.images, strict=False):
            pixmap = self._thumbnails.pixmap(image_id)
            if pixmap is not None:
                edge = round(EDGE * pixmap.devicePixelRatio())
                smooth = Qt.TransformationMode.SmoothTransformation
                label.setPixmap(pixmap.scaledToHeight(edge, smooth))

    def _fill(self, reading: ExplanationView) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, UNIT, 0)
        column.setSpacing(0)
        self.bars = []
        heading = self.tr("What the picture shows") if len(reading.images) == 1 else ""
        self._add(column, heading, reading.bars, reading.rest)
        self._add(column, self.tr("What was asked for"), reading.terms, None)
        column.addStretch(1)
        self._area.setWidget(page)
        page.setAutoFillBackground(False)

    def _add(
        self, column: QVBoxLayout, heading: str, bars: Sequence[ExplanationBar], rest: float | None
    ) -> None:
        if not bars:
            return
        if heading:
            label = QLabel(heading)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            column.addWidget(label)
            column.addSpacing(4)
        shown = [*bars, *self._rest(rest)]
        scale = max(abs(bar.share) for bar in shown)
        for bar in shown:
            row = BarRow(bar, scale, mirrored=not heading)
            row.stepped.connect(self.stepped)
            self.bars.append(row)
            column.addWidget(row)
        column.addSpacing(UNIT)

    def _rest(self, rest: float | None) -> list[ExplanationBar]:
        from memesae.app.steering.explanation_view import ExplanationBar

        return [] if rest is None else [ExplanationBar(self.tr("everything else"), rest)]
