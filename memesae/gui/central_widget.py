"""The window's layout: central widget, folding of the side panels, and saved geometry."""

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
"""Height up to which a window gets a compact layout."""
SNUG = 100 * UNIT
"""Height up to which margins are narrower, so that the pictures of nine directions are recognisable."""
SNUG_AROUND_FIELD = (3 * UNIT, UNIT // 2, 3 * UNIT, UNIT)


class CentralWidget(QWidget):
    """Search field at the top, results between sidebar and panel, timeline, status bar at the bottom.

    Attributes:
        results: the grid or the empty page.
        column: the results with the chips above them and the timeline below.
        middle: this column and the panels to its right.
        beside: the row of sidebar and middle.
        below: the place between results and status bar.
        panel_width: width of the panel when it is first shown; 0 for its size hint.
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
        # where the focus goes when what had it is gone
        self.setFocusProxy(grid)
        self.middle = QSplitter(Qt.Orientation.Horizontal, self)
        self.middle.setChildrenCollapsible(False)
        self.column = QWidget(self)
        self.middle.addWidget(self.column)
        self.beside = QHBoxLayout()
        self.below = QVBoxLayout()
        self.panel_width = 0
        self._lay_out()

    def _lay_out(self) -> None:
        top = self._top = QVBoxLayout()
        top.setContentsMargins(*AROUND_FIELD)
        top.addWidget(self.field)
        # beside the panel, not above and below it: its rows keep their place when the first chip appears
        column = QVBoxLayout(self.column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        chips = QHBoxLayout()
        chips.setContentsMargins(UNIT, 0, 0, 0)
        chips.addWidget(self.field.chips)
        column.addLayout(chips)
        column.addWidget(self.results, 1)
        column.addLayout(self.below)
        # the sidebar is inserted before this
        self.beside.setSpacing(0)
        self.beside.addSpacing(2 * UNIT)
        self.beside.addWidget(self.middle, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(self.beside, 1)
        whole.addWidget(self.status)

    def add_sidebar(self, sidebar: QWidget) -> None:
        """Add the sidebar at the left edge."""
        self.beside.insertWidget(0, sidebar)

    def add_panel(self, panel: QWidget) -> None:
        """Add a panel to the right of the results, which get most of any extra width."""
        index = self.middle.count()
        self.middle.addWidget(panel)
        self.middle.setStretchFactor(0, 2)
        self.middle.setStretchFactor(index, 1)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Set the width of a panel when it is first shown; afterwards the user decides."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            index = self.middle.indexOf(watched)
            sizes = self.middle.sizes()
            wanted = self.panel_width or watched.sizeHint().width()
            # the splitter handle appears with the panel
            sizes[0] = max(0, self.middle.width() - self.middle.handleWidth() - wanted)
            sizes[index] = wanted
            self.middle.setSizes(sizes)
        return False

    def minimumSizeHint(self) -> QSize:
        """Without the sidebar, which folds if there is no room."""
        least = super().minimumSizeHint()
        beside = self.middle.minimumSizeHint().width() + 2 * UNIT
        return QSize(max(beside, self.field.minimumSizeHint().width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use narrow margins in a low window."""
        low, snug = self.height() < LOW, self.height() < SNUG
        snug_margins = SNUG_AROUND_FIELD if snug else AROUND_FIELD
        self._top.setContentsMargins(*(CLOSE_AROUND_FIELD if low else snug_margins))
        self.status.setFixedHeight((3 if snug else 5) * UNIT)
        super().resizeEvent(event)

    def show_grid(self) -> None:
        """Show the grid."""
        self.results.setCurrentWidget(self.grid)

    def show_empty(self) -> None:
        """Show the empty page."""
        self.results.setCurrentWidget(self.empty)


MIN_RESULTS = 40 * UNIT
"""Minimum width of the results next to both side panels; otherwise one of them folds."""


class SidePanels(QObject):
    """Hides the less recently requested side panel in a narrow window, and shows it again when there is room.

    Args:
        central: the central widget.
        sidebar: shown or hidden by the user.
        panel: the steering panel.
    """

    def __init__(self, central: QWidget, sidebar: QWidget, panel: QWidget) -> None:
        super().__init__(central)
        self._central = central
        self._sidebar = sidebar
        self._panel = panel
        self._last = panel
        self._folded: QWidget | None = None
        for widget in (central, sidebar):
            widget.installEventFilter(self)

    def ask(self, widget: QWidget) -> None:
        """Show one of the two at the user's request."""
        self._last = widget
        if self._folded is widget:
            self._folded = None
        widget.show()
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Check the available width after a resize."""
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
        return self._central.width() >= self._sidebar.minimumWidth() + panel + MIN_RESULTS


FILE_NAME = "window.ini"
FIRST_SIZE = QSize(1280, 800)
FRAME = QSize(UNIT, 5 * UNIT)
"""What a window manager's frame and title bar take from the screen."""
KEY = "geometry"
PANEL = "panel_width"
CLOSED = "closed_parts"


class Geometry:
    """Saves and restores geometry in a file in the home folder, apart from the readable settings.

    Args:
        home: memesae's own folder.
        central: the central widget.
        panel: whose width is saved.
        sidebar: whose collapsed sections are saved.
    """

    def __init__(
        self, home: Path, central: CentralWidget, panel: QWidget, sidebar: Sidebar
    ) -> None:
        self._store = QSettings(str(home / FILE_NAME), QSettings.Format.IniFormat)
        self._central = central
        self._panel = panel
        self._sidebar = sidebar

    def restore(self, window: QMainWindow) -> None:
        """Restore the window's geometry, or set a default size."""
        room = window.screen().availableSize() - FRAME
        window.resize(FIRST_SIZE.boundedTo(room))
        geometry = self._store.value(KEY, QByteArray(), type=QByteArray)
        if isinstance(geometry, QByteArray) and not geometry.isEmpty():
            window.restoreGeometry(geometry)
        width = str(self._store.value(PANEL, ""))
        self._central.panel_width = int(width) if width.isdecimal() else 0
        self._sidebar.close_sections(str(self._store.value(CLOSED, "")).split())

    def save(self, window: QMainWindow) -> None:
        """Save the window's geometry."""
        self._store.setValue(KEY, window.saveGeometry())
        if self._panel.isVisible():
            self._store.setValue(PANEL, self._panel.width())
        # joined: QSettings turns a list of one into a string, and an empty list into nothing
        self._store.setValue(CLOSED, " ".join(self._sidebar.closed))
        self._store.sync()
