"""Where things stand in the window."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from memesae.gui.empty_page import EmptyPage
from memesae.gui.grid.view import GridView
from memesae.gui.paint import UNIT
from memesae.gui.search.field import SearchField
from memesae.gui.status import StatusBar

AROUND_FIELD = (3 * UNIT, UNIT, 3 * UNIT, 2 * UNIT)
CLOSE_AROUND_FIELD = (2 * UNIT, UNIT // 2, 2 * UNIT, UNIT // 2)
LOW = 50 * UNIT
"""A window no higher than this has no room to spare."""


class Body(QWidget):
    """Search field on top, results with a panel beside them, a strip below, status at the bottom.

    Attributes:
        results: the grid, or the page that says why there is none.
        middle: the results and, to their right, whatever panels are added.
        beside: the row of a side bar and the middle.
        below: the column for strips between the results and the status bar.
        panel_width: how wide the panel is to be when it is first shown; 0 for as wide as it asks.
    """

    def __init__(
        self, field: SearchField, grid: GridView, empty: EmptyPage, status: StatusBar
    ) -> None:
        super().__init__()
        self.field = field
        self.grid = grid
        self.empty = empty
        self.status = status
        self.results = QStackedWidget(self)
        self.results.addWidget(empty)
        self.results.addWidget(grid)
        self.middle = QSplitter(Qt.Orientation.Horizontal, self)
        self.middle.setChildrenCollapsible(False)
        self.middle.addWidget(self.results)
        self.beside = QHBoxLayout()
        self.below = QVBoxLayout()
        self.panel_width = 0
        self._lay_out()

    def _lay_out(self) -> None:
        top = self._top = QVBoxLayout()
        top.setContentsMargins(*AROUND_FIELD)
        top.addWidget(self.field)
        # a side bar comes before this
        self.beside.setSpacing(0)
        self.beside.addSpacing(2 * UNIT)
        self.beside.addWidget(self.middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self.beside, 1)
        column.addLayout(self.below)
        column.addWidget(self.status)

    def add_sidebar(self, sidebar: QWidget) -> None:
        """Put a side bar at the left edge."""
        self.beside.insertWidget(0, sidebar)

    def add_panel(self, panel: QWidget) -> None:
        """Put a panel to the right of the results; most of the room that is won goes to the results."""
        place = self.middle.count()
        self.middle.addWidget(panel)
        self.middle.setStretchFactor(0, 2)
        self.middle.setStretchFactor(place, 1)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a panel the width it asks for when it is first shown; then the person decides."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            place = self.middle.indexOf(watched)
            sizes = self.middle.sizes()
            wanted = self.panel_width or watched.sizeHint().width()
            # the handle between them was not there while the panel was hidden
            sizes[0] = max(0, self.middle.width() - self.middle.handleWidth() - wanted)
            sizes[place] = wanted
            self.middle.setSizes(sizes)
        return False

    def minimumSizeHint(self) -> QSize:
        """The side bar does not count: it folds where there is no room for it."""
        least = super().minimumSizeHint()
        beside = self.middle.minimumSizeHint().width() + 2 * UNIT
        return QSize(max(beside, self.field.minimumSizeHint().width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave as much as possible of a low window to the results."""
        low = self.height() < LOW
        self._top.setContentsMargins(*(CLOSE_AROUND_FIELD if low else AROUND_FIELD))
        self.status.setFixedHeight((3 if low else 5) * UNIT)
        super().resizeEvent(event)

    def show_grid(self) -> None:
        """Show the pictures."""
        self.results.setCurrentWidget(self.grid)

    def show_empty(self) -> None:
        """Show the page that says why there are none."""
        self.results.setCurrentWidget(self.empty)
