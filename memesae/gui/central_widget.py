"""Where things are in the window, also where there is room for one side panel only; restored at the next start."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QSettings, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.empty_page import EmptyPage
from memesae.gui.grid.grid_view import GridView
from memesae.gui.search.search_field import SearchField
from memesae.gui.sidebar.sidebar_view import Sidebar
from memesae.gui.status_bar import StatusBar
from memesae.gui.widgets.painting import UNIT

AROUND_FIELD = (3 * UNIT, UNIT, 3 * UNIT, 2 * UNIT)
CLOSE_AROUND_FIELD = (2 * UNIT, UNIT // 2, 2 * UNIT, UNIT // 2)
LOW = 50 * UNIT
"""A window no higher than this has no room to spare."""


class CentralWidget(QWidget):
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


RESULTS = 40 * UNIT
"""What is left to the results beside both, or else one of them folds."""


class SidePanels(QObject):
    """Hides what was asked for longer ago, and shows it again as soon as there is room.

    Args:
        body: where both stand.
        sidebar: shown or hidden by the person.
        panel: always wanted.
    """

    def __init__(self, body: QWidget, sidebar: QWidget, panel: QWidget) -> None:
        super().__init__(body)
        self._body = body
        self._sidebar = sidebar
        self._panel = panel
        self._last = panel
        self._folded: QWidget | None = None
        for widget in (body, sidebar):
            widget.installEventFilter(self)

    def ask(self, widget: QWidget) -> None:
        """The person wants to see one of the two."""
        self._last = widget
        if self._folded is widget:
            self._folded = None
        widget.show()
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look anew whenever the room changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.HideToParent):
            self._arrange()
        return False

    def _arrange(self) -> None:
        folded = self._folded
        if folded is not None and (self._has_room() or self._other(folded).isHidden()):
            self._folded = None
            folded.show()
        elif folded is None and not self._has_room():
            other = self._other(self._last)
            if not (other.isHidden() or self._last.isHidden()):
                self._folded = other
                other.hide()

    def _other(self, widget: QWidget) -> QWidget:
        return self._panel if widget is self._sidebar else self._sidebar

    def _has_room(self) -> bool:
        panel = self._panel.minimumSizeHint().width()
        return self._body.width() >= self._sidebar.minimumWidth() + panel + RESULTS


FILE_NAME = "window.ini"
FIRST_SIZE = QSize(1280, 800)
KEY = "geometry"
PANEL = "panel_width"
CLOSED = "closed_parts"


class Geometry:
    """Keeps Qt's own bytes in a file of the home; everything a person may want to read is elsewhere.

    Args:
        home: where the file is.
        body: what is divided.
        panel: whose width is kept.
        sidebar: whose closed parts are kept.
    """

    def __init__(self, home: Path, body: CentralWidget, panel: QWidget, sidebar: Sidebar) -> None:
        self._store = QSettings(str(home / FILE_NAME), QSettings.Format.IniFormat)
        self._body = body
        self._panel = panel
        self._sidebar = sidebar

    def restore(self, window: QMainWindow) -> None:
        """Put the window where it was; to a good size where it never was."""
        window.resize(FIRST_SIZE)
        kept = self._store.value(KEY, QByteArray(), type=QByteArray)
        if isinstance(kept, QByteArray) and not kept.isEmpty():
            window.restoreGeometry(kept)
        width = str(self._store.value(PANEL, ""))
        self._body.panel_width = int(width) if width.isdecimal() else 0
        self._sidebar.close_parts(str(self._store.value(CLOSED, "")).split())

    def keep(self, window: QMainWindow) -> None:
        """Write down where the window is."""
        self._store.setValue(KEY, window.saveGeometry())
        if self._panel.isVisible():
            self._store.setValue(PANEL, self._panel.width())
        # one text: the file turns a list of one into a text, and an empty one into nothing
        self._store.setValue(CLOSED, " ".join(self._sidebar.closed))
        self._store.sync()
