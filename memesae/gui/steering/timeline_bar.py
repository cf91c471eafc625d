"""The timeline under the results: a button for each step, branches, and the drift."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from memesae.base.messages import Message
from memesae.gui.i18n.translate import translate_core
from memesae.gui.search.chips import words_of_query
from memesae.gui.status_bar import ProgressLine
from memesae.gui.text_formatting import tr
from memesae.gui.widgets.buttons import IconButton
from memesae.gui.widgets.painting import UNIT, mixed, rounded, scaled

if TYPE_CHECKING:
    from memesae.app.steering.timeline_items import Branch, TimelineItem

Role = QPalette.ColorRole

BAR_HEIGHT = 34
ITEM_HEIGHT = 26
LONGEST = 26 * UNIT


def step_title(label: str | Message) -> str:
    """What a step is called: the person's own words as they are, the program's translated."""
    return translate_core(label) if isinstance(label, Message) else words_of_query(label)


@dataclass(frozen=True, slots=True)
class _Entry:
    """The widgets of one item."""

    item: TimelineItem
    button: TimelineItemButton
    arrow: QLabel | None
    branches: BranchButton | None

    @property
    def widgets(self) -> list[QWidget]:
        """All of them, from left to right."""
        return [one for one in (self.arrow, self.button, self.branches) if one is not None]


class TimelineBar(QWidget):
    """A row of buttons that scrolls to the present step.

    Attributes:
        wanted: the person wants to go to a step (its number).
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR_HEIGHT)
        self.setAccessibleName(self.tr("Timeline"))
        self.drift = DriftGauge(self)
        self._entries: list[_Entry] = []
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._line = QWidget()
        self._area.setWidget(self._line)
        self._line.setAutoFillBackground(False)
        self._row = QHBoxLayout(self._line)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 1, 2 * UNIT, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._area, 1)
        row.addWidget(self.drift)
        # once the new line is laid out
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._show_present)
        # and again where that comes later, or the drift takes its place
        self._area.horizontalScrollBar().rangeChanged.connect(self._show_present)
        self.hide()

    @property
    def items(self) -> list[TimelineItemButton]:
        """One for each step."""
        return [entry.button for entry in self._entries]

    @property
    def branches(self) -> list[BranchButton]:
        """Where other branches leave."""
        return [entry.branches for entry in self._entries if entry.branches is not None]

    def show_items(self, items: Sequence[TimelineItem]) -> None:
        """Show these steps; one alone needs no line.

        Those that stand there already stay: a long evening has a hundred, and making them takes longer
        than a frame.
        """
        self.setVisible(len(items) > 1)
        same = sum(1 for _ in takewhile(_shows, zip(self._entries, items, strict=False)))
        for entry in self._entries[same:]:
            for widget in entry.widgets:
                self._row.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        del self._entries[same:]
        for entry, item in zip(self._entries, items, strict=False):
            entry.button.stand(here=item.here, ahead=item.ahead)
        for item in items[same:]:
            self._add(item)
        self._follow.start()

    def _add(self, item: TimelineItem) -> None:
        words = step_title(item.label)
        button = TimelineItemButton(
            item.number,
            words,
            self.wanted.emit,
            self._line,
            here=item.here,
            ahead=item.ahead,
        )
        arrow = _arrow(self._line) if self._entries else None
        others = item.branches
        branches = BranchButton(others, self.wanted.emit, self._line) if others else None
        entry = _Entry(item, button, arrow, branches)
        self._entries.append(entry)
        for widget in entry.widgets:
            # before the stretch
            self._row.insertWidget(self._row.count() - 1, widget)

    def _show_present(self) -> None:
        for item in self.items:
            if item.here:
                self._area.ensureWidgetVisible(item, 12 * UNIT, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that separates it from the pictures."""
        QPainter(self).fillRect(0, 0, self.width(), 1, self.palette().color(Role.Mid))


def _shows(pair: tuple[_Entry, TimelineItem]) -> bool:
    """Whether an entry shows this step already, wherever the person is."""
    shown, item = pair[0].item, pair[1]
    return (shown.number, shown.label, shown.branches) == (
        item.number,
        item.label,
        item.branches,
    )


def _arrow(parent: QWidget) -> QLabel:
    arrow = QLabel("›", parent)
    arrow.setForegroundRole(Role.PlaceholderText)
    return arrow


class TimelineItemButton(QAbstractButton):
    """Goes to its step.

    Args:
        number: of the step.
        words: what was done in it.
        go_to: called with the number of the step.
        parent: the row.
        here: whether it is the present step.
        ahead: whether it was undone.
    """

    def __init__(
        self,
        number: int,
        words: str,
        go_to: Callable[[int], None],
        parent: QWidget,
        *,
        here: bool,
        ahead: bool,
    ) -> None:
        super().__init__(parent)
        self.number = number
        self._go_to = go_to
        # painted anew when the mouse comes and goes
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._plain = scaled(self.font(), 0.92)
        self._strong = scaled(self.font(), 0.92, weight=QFont.Weight.DemiBold)
        self.clicked.connect(self._clicked)
        self.stand(here=here, ahead=ahead)

    def stand(self, *, here: bool, ahead: bool) -> None:
        """Say whether it is the present step, or one that was undone."""
        self.here, self.ahead = here, ahead
        told = self.tr("{step}, present step") if here else self.tr("{step}, go to this step")
        self.setAccessibleName(told.format(step=self.text()))
        self.setFont(self._strong if here else self._plain)
        self.update()

    def _clicked(self) -> None:
        self._go_to(self.number)

    def sizeHint(self) -> QSize:
        """As wide as its words, up to a limit."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * UNIT + 2
        return QSize(min(width, LONGEST), ITEM_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never squeezed: the bar scrolls instead."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words: the present step on ground, an undone one muted."""
        painter = QPainter(self)
        colours = self.palette()
        rect = QRectF(self.rect())
        ink = colours.color(Role.PlaceholderText if self.ahead else Role.WindowText)
        if self.here or self.underMouse() or self.isDown():
            ground = colours.color(Role.AlternateBase)
            fill = mixed(ground, ink, 0.1) if self.underMouse() and self.here else ground
            rounded(painter, rect, fill=fill, radius=6)
        if self.hasFocus():
            rounded(painter, rect, line=colours.color(Role.Highlight), width=2, radius=6)
        painter.setPen(ink)
        painter.setFont(self.font())
        room = self.rect().adjusted(UNIT, 0, -UNIT, 0)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


class BranchButton(IconButton):
    """Opens the list of branches.

    Args:
        branches: that leave from a step.
        go_to: called with the number of the last step of a branch.
        parent: the row.
    """

    def __init__(
        self, branches: Sequence[Branch], go_to: Callable[[int], None], parent: QWidget
    ) -> None:
        name = tr("%Ln other way(s) from here", "", len(branches))
        super().__init__("branch", name, parent, size=24, glyph_size=14)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._go_to = go_to
        self.menu = QMenu(self)
        for branch in branches:
            action = QAction(step_title(branch.label), self.menu)
            action.setData(branch.number)
            self.menu.addAction(action)
        self.menu.triggered.connect(self._choose)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        """Upwards: the bar lies at the bottom of the window."""
        height = QPoint(0, self.menu.sizeHint().height())
        self.menu.popup(self.mapToGlobal(self.rect().topLeft()) - height)

    def _choose(self, action: QAction) -> None:
        self._go_to(action.data())


class DriftGauge(QWidget):
    """A number, a line that fills, and a warning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(scaled(self.font(), 0.92))
        self.warning = QLabel(
            self.tr("Far from every picture here: results may be odd. U goes back."), self
        )
        self.warning.setForegroundRole(QPalette.ColorRole.BrightText)
        self.words = QLabel(self)
        self.words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.line = ProgressLine(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.warning)
        row.addWidget(self.words)
        row.addWidget(self.line, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setToolTip(
            self.tr(
                "How far the pushes took the search from what was typed: 0 not at all, 1 all the way"
            )
        )
        self.show_drift(None)
        self.warn(False)

    def show_drift(self, drift: float | None) -> None:
        """Show how far, as 1 - cosine; None where nothing is pushed."""
        for widget in (self.words, self.line):
            widget.setVisible(drift is not None)
        if drift is not None:
            self.words.setText(self.tr("drift {drift:.2f}").format(drift=drift))
            self.line.fill(min(1.0, drift))

    def warn(self, outside: bool) -> None:
        """Warn that the query left the library, or stop warning."""
        self.warning.setVisible(outside)
