"""The page that explains a picture's score, or how two pictures differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.search.chips import words_of_query
from memesae.gui.widgets.buttons import IconButton, Label
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, mixed, rounded, scaled

if TYPE_CHECKING:
    from memesae.app.steering.explanation_view import ExplanationBar, ExplanationView

Role = QPalette.ColorRole
EDGE = 12 * UNIT
ROW_HEIGHT = 36
CAP = 17
THICK = 6


class ExplanationPage(QWidget):
    """Pictures at the top, bars below.

    Attributes:
        stepped: the user wants more or less of a part (the key, +1 or -1).
    """

    stepped = Signal(int, int)

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.view: ExplanationView | None = None
        self.bars: list[BarRow] = []
        self.back = IconButton("previous", self.tr("Back to the directions (X)"), self)
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title = Label(self)
        self._title.setFont(scaled(self.font(), 1.1, weight=QFont.Weight.DemiBold))
        self._pictures = [Label(self), Label(self)]
        self._sentence = Label(self)
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

    def show_view(self, view: ExplanationView) -> None:
        """Show an explanation."""
        self.view = view
        two = len(view.images) > 1
        self._title.setText(self.tr("How these two differ") if two else self.tr("Why this result?"))
        self._sentence.setText(self._summary(view))
        self._pictures[1].setVisible(two)
        self._show_pictures()
        self._fill(view)

    def row_of(self, key: int) -> QWidget | None:
        """The bar that a number key nudges along; None if it has none."""
        return next((row for row in self.bars if row.bar.key == key), None)

    def guide(self, words: str) -> None:
        """Show what the next number key does; the summary if empty."""
        if self.view is not None:
            self._sentence.setText(words or self._summary(self.view))

    def _summary(self, view: ExplanationView) -> str:
        if len(view.images) > 1:
            return self.tr(
                "Each bar points to the picture that has more of it. Press a number for more of a part, Shift+number for less."
            )
        score = f"{view.score or 0.0:.2f}"
        return self.tr(
            "Score {score}, made up of the parts below. Press a number for more of a part, Shift+number for less."
        ).format(score=score)

    def _show_pictures(self) -> None:
        if self.view is None:
            return
        for label, image_id in zip(self._pictures, self.view.images, strict=False):
            pixmap = self._thumbnails.pixmap(image_id)
            if pixmap is not None:
                edge = round(EDGE * pixmap.devicePixelRatio())
                smooth = Qt.TransformationMode.SmoothTransformation
                label.setPixmap(pixmap.scaledToHeight(edge, smooth))

    def _fill(self, view: ExplanationView) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, UNIT, 0)
        column.setSpacing(0)
        self.bars = []
        heading = self.tr("What the picture shows") if len(view.images) == 1 else ""
        self._add(column, heading, view.bars, view.rest)
        self._add(column, self.tr("Your search"), view.terms, None)
        column.addStretch(1)
        self._area.setWidget(page)
        page.setAutoFillBackground(False)

    def _add(
        self, column: QVBoxLayout, heading: str, bars: Sequence[ExplanationBar], rest: float | None
    ) -> None:
        if not bars:
            return
        if heading:
            label = Label(heading)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            column.addWidget(label)
            column.addSpacing(4)
        shown = [*bars, *self._rest(rest)]
        scale = max(abs(bar.share) for bar in shown)
        for bar in shown:
            # a picture of the library is not called by its number
            named = replace(bar, label=words_of_query(bar.label))
            row = BarRow(named, scale, self.stepped.emit, mirrored=not heading)
            self.bars.append(row)
            column.addWidget(row)
        column.addSpacing(UNIT)

    def _rest(self, rest: float | None) -> list[ExplanationBar]:
        from memesae.app.steering.explanation_view import ExplanationBar

        return [] if rest is None else [ExplanationBar(self.tr("everything else"), rest)]


class BarRow(QWidget):
    """A bar, with buttons for less and more if it has a key."""

    def __init__(
        self,
        bar: ExplanationBar,
        scale: float,
        step: Callable[[int, int], None],
        parent: QWidget | None = None,
        *,
        mirrored: bool = False,
    ) -> None:
        """Create a row.

        Args:
            bar: the part to show.
            scale: the share that fills the whole width.
            step: called with the key and +1 or -1 when the user wants more or less of it.
            parent: the page.
            mirrored: whether positive shares extend to the left, where the first of two images is.
        """
        super().__init__(parent)
        self._mirrored = mirrored
        self.bar = bar
        self._step = step
        self._scale = max(scale, 1e-9)
        self._line = max(18, self.fontMetrics().height())
        self.setFixedHeight(ROW_HEIGHT - 18 + self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{bar.label}: {bar.share:+.3f}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addStretch(1)
        self.less, self.more = (
            IconButton(icon, name.format(name=bar.label), self, size=24, glyph_size=12)
            for icon, name in (
                ("minus", self.tr("Less of {name}")),
                ("plus", self.tr("More of {name}")),
            )
        )
        for button in (self.less, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setVisible(bar.key is not None)
            row.addWidget(button)
        self.less.clicked.connect(self._step_back)
        self.more.clicked.connect(self._step_on)

    def _step_back(self) -> None:
        if self.bar.key is not None:
            self._step(self.bar.key, -1)

    def _step_on(self) -> None:
        if self.bar.key is not None:
            self._step(self.bar.key, +1)

    def sizeHint(self) -> QSize:
        """The preferred size."""
        return QSize(30 * UNIT, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint key cap, label, value and bar."""
        painter = QPainter(self)
        room = self.rect().adjusted(CAP + UNIT, 0, -7 * UNIT, 0)
        upper = QRect(room.left(), 2, room.width(), self._line)
        if self.bar.key is not None:
            self._paint_cap(painter)
        colours = self.palette()
        painter.setFont(scaled(self.font(), 0.9))
        share = abs(self.bar.share) if self._mirrored else self.bar.share
        number = f"{share:.2f}" if self._mirrored else f"{share:+.2f}".replace("-", "−")
        wide = painter.fontMetrics().horizontalAdvance(number)
        painter.setPen(colours.color(Role.PlaceholderText))
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        painter.setFont(self.font())
        painter.setPen(colours.color(Role.WindowText))
        upper.setRight(upper.right() - wide - UNIT)
        words = painter.fontMetrics().elidedText(
            self.bar.label, Qt.TextElideMode.ElideRight, upper.width()
        )
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        self._paint_bar(painter, QRectF(room.left(), 6 + self._line, room.width(), THICK))

    def _paint_cap(self, painter: QPainter) -> None:
        colours = self.palette()
        cap = QRect(0, 3, CAP, CAP)
        ground, line = colours.color(Role.AlternateBase), colours.color(Role.Mid)
        rounded(painter, QRectF(cap), fill=ground, line=line, radius=4)
        painter.setFont(scaled(self.font(), 0.85))
        painter.setPen(colours.color(Role.Text))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(self.bar.key))

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        """Positive shares extend to the right in the accent colour, negative ones to the left, muted."""
        colours = self.palette()
        middle = room.center().x()
        length = min(1.0, abs(self.bar.share) / self._scale) * room.width() / 2
        muted = colours.color(Role.PlaceholderText)
        adds = self.bar.share > 0 or self._mirrored
        fill = colours.color(Role.Highlight) if adds else muted
        left = middle - length if (self.bar.share < 0) is not self._mirrored else middle
        rounded(painter, room, fill=mixed(colours.color(Role.Window), muted, 0.12), radius=3)
        if length >= 1:
            rounded(painter, QRectF(left, room.top(), length, THICK), fill=fill, radius=3)
        painter.setPen(QPen(muted, 1))
        painter.drawLine(QLineF(middle, room.top() - 3, middle, room.bottom() + 3))
