"""The timeline below the results: a button for each item, branches, and the drift."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
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
from memesae.gui.search.chips import words_of_query
from memesae.gui.status_bar import ProgressLine
from memesae.gui.text_formatting import as_plain, tr
from memesae.gui.translation import translate_core
from memesae.gui.widgets.buttons import IconButton, Label
from memesae.gui.widgets.painting import UNIT, mixed, rounded, scaled

if TYPE_CHECKING:
    from memesae.app.steering.timeline_items import Branch, TimelineItem

Role = QPalette.ColorRole

BAR_HEIGHT = 34
ITEM_HEIGHT = 26
LONGEST = 26 * UNIT
NARROW = 70 * UNIT
"""Width up to which the drift is hidden."""


def step_title(label: str | Message) -> str:
    """The title of a step: user text as is, the program's labels translated."""
    if isinstance(label, Message):
        return translate_core(label)
    # a nudge along a direction without a name is its amount alone
    return tr("unnamed") + label if label.startswith(" ") else words_of_query(label)


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
    """A row of buttons that scrolls to the current step.

    Attributes:
        wanted: the user wants to go to a step (its number).
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
        row.setContentsMargins(UNIT, 1, 2 * UNIT, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._area, 1)
        row.addWidget(self.drift)
        # after the new buttons are laid out
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._scroll_to_current)
        # and again if the layout changes later, for example when the drift appears
        self._area.horizontalScrollBar().rangeChanged.connect(self._scroll_to_current)
        self.hide()

    @property
    def items(self) -> list[TimelineItemButton]:
        """The buttons of the items."""
        return [entry.button for entry in self._entries]

    @property
    def branches(self) -> list[BranchButton]:
        """The buttons of other branches."""
        return [entry.branches for entry in self._entries if entry.branches is not None]

    def show_items(self, items: Sequence[TimelineItem]) -> None:
        """Show these items; a single one hides the bar.

        Existing buttons are reused: a long session has a hundred, and creating them takes longer than a frame.
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
            entry.button.set_state(here=item.here, ahead=item.ahead)
        for item in items[same:]:
            self._add(item)
        self._follow.start()

    def _add(self, item: TimelineItem) -> None:
        button = TimelineItemButton(item, self.wanted.emit, self._line)
        arrow = _arrow(self._line) if self._entries else None
        others = item.branches
        branches = BranchButton(others, self.wanted.emit, self._line) if others else None
        entry = _Entry(item, button, arrow, branches)
        self._entries.append(entry)
        for widget in entry.widgets:
            # before the stretch item
            self._row.insertWidget(self._row.count() - 1, widget)

    def _scroll_to_current(self) -> None:
        for item in self.items:
            if item.here:
                self._area.ensureWidgetVisible(item, 12 * UNIT, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the drift where the steps need the room."""
        super().resizeEvent(event)
        self.drift.set_narrow(self.width() < NARROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that separates it from the pictures."""
        QPainter(self).fillRect(0, 0, self.width(), 1, self.palette().color(Role.Mid))


def _shows(pair: tuple[_Entry, TimelineItem]) -> bool:
    """Whether an entry already shows this item, whichever step is current."""
    shown, item = pair[0].item, pair[1]
    return (shown.number, shown.label, shown.branches) == (
        item.number,
        item.label,
        item.branches,
    )


def _arrow(parent: QWidget) -> QLabel:
    arrow = Label("›", parent)
    arrow.setForegroundRole(Role.PlaceholderText)
    return arrow


class TimelineItemButton(QAbstractButton):
    """The button of an item.

    Args:
        item: the item.
        go_to: called with the number of its step.
        parent: the row.
    """

    def __init__(self, item: TimelineItem, go_to: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.number = item.number
        words = step_title(item.label)
        self._go_to = go_to
        # repaint on hover
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(words)
        self.setToolTip(as_plain(words))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._plain = scaled(self.font(), 0.92)
        self._strong = scaled(self.font(), 0.92, weight=QFont.Weight.DemiBold)
        self.clicked.connect(self._clicked)
        self.set_state(here=item.here, ahead=item.ahead)

    def set_state(self, *, here: bool, ahead: bool) -> None:
        """Set whether it is the current step, or one that was undone."""
        self.here, self.ahead = here, ahead
        name = self.tr("{step}, current step") if here else self.tr("{step}, go to this step")
        self.setAccessibleName(name.format(step=self.text()))
        self.setFont(self._strong if here else self._plain)
        self.update()

    def _clicked(self) -> None:
        self._go_to(self.number)

    def sizeHint(self) -> QSize:
        """The width of its text, up to a limit."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * UNIT + 2
        return QSize(min(width, LONGEST), ITEM_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Buttons do not shrink: the bar scrolls instead."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text: the current step on a background, an undone one muted."""
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
    """Opens a menu of other branches.

    Args:
        branches: that start at an item.
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
            # an ampersand alone would mark a key
            action = QAction(step_title(branch.label).replace("&", "&&"), self.menu)
            action.setData(branch.number)
            self.menu.addAction(action)
        self.menu.triggered.connect(self._choose)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        """Open the menu upwards, since the bar is at the bottom of the window."""
        height = QPoint(0, self.menu.sizeHint().height())
        self.menu.popup(self.mapToGlobal(self.rect().topLeft()) - height)

    def _choose(self, action: QAction) -> None:
        self._go_to(action.data())


class DriftGauge(QWidget):
    """The distance from the typed query as a number and a bar, and the warning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(scaled(self.font(), 0.92))
        self.warning = Label(self.tr("Outside this library (U to undo)"), self)
        self.warning.setToolTip(
            self.tr(
                "No picture here is close to what the search was steered to, so results may be unreliable"
            )
        )
        self.warning.setForegroundRole(QPalette.ColorRole.BrightText)
        self.words = Label(self)
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
                "How far the search was steered from what you typed: 0 is not at all, 1 is all the way"
            )
        )
        self._drift: float | None = None
        self._outside = False
        self._narrow = False
        self._show_parts()

    def show_drift(self, drift: float | None) -> None:
        """Show the drift, as 1 - cosine; None without nudges."""
        self._drift = drift
        self._show_parts()
        if drift is not None:
            self.words.setText(self.tr("distance from your words {drift:.2f}").format(drift=drift))
            self.line.fill(min(1.0, drift))

    def warn(self, outside: bool) -> None:
        """Show or hide the warning that the query has left the library."""
        self._outside = outside
        self._show_parts()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the room to the steps, except for the warning."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_parts()

    def _show_parts(self) -> None:
        # the warning says it all, and beside the panel there is no room for both
        self.warning.setVisible(self._outside)
        known = self._drift is not None and not self._narrow
        self.words.setVisible(known and not self._outside)
        self.line.setVisible(known)
