"""The grid of results."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from memesae.gui.grid.carried import carried
from memesae.gui.grid.delegate import ResultDelegate
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import UNIT
from memesae.gui.scroll_bar import make_slim

GAP = 2 * UNIT
LAID_OUT_AT_ONCE = 500


def _nothing() -> None:
    """What is carried before anybody said what can be."""


class GridView(QListView):
    """Thumbnails in rows that share the width evenly.

    Attributes:
        left_upwards: the person pressed Up in the first row.
        carry: gives what is dragged out, the selected pictures; None where there is nothing.
    """

    left_upwards = Signal()

    def __init__(
        self, model: ResultsModel, thumbnails: Thumbnails, edge: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._cells = ResultDelegate(self)
        self.carry: Callable[[], QMimeData | None] = _nothing
        self.setModel(model)
        self.setItemDelegate(self._cells)
        thumbnails.outdated.connect(self.viewport().update)
        self._lay_out()
        self._set_up_selection()
        self.setAccessibleName(self.tr("Results"))
        self.set_edge(edge)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # together these two lay out 100,000 rows in 7 ms instead of 700
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(LAID_OUT_AT_ONCE)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setBackgroundRole(self.backgroundRole())
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        make_slim(self)

    def _set_up_selection(self) -> None:
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)

    @property
    def edge(self) -> int:
        """Edge of a thumbnail, in pixels at 100 %."""
        return self._cells.edge

    def set_edge(self, edge: int) -> None:
        """Show thumbnails of another size."""
        self._cells.edge = edge
        self._thumbnails.fit(edge, self.devicePixelRatioF())
        self._share_width()
        self.viewport().update()

    @property
    def scores(self) -> bool:
        """Whether each picture shows its score."""
        return self._cells.scores

    def set_scores(self, shown: bool) -> None:
        """Show or hide the scores."""
        self._cells.scores = shown
        self.viewport().update()

    @property
    def columns(self) -> int:
        """How many thumbnails stand side by side."""
        return max(1, self._room() // (self.edge + GAP))

    def current_row(self) -> int:
        """The row the keyboard is at; -1 if none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Make a row the current and the only selected one, and scroll to it."""
        self.setCurrentIndex(self.model().index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        self._thumbnails.fit(self.edge, self.devicePixelRatioF())
        self._share_width()
        super().resizeEvent(event)

    def _share_width(self) -> None:
        width = self._room() // self.columns
        wanted = QSize(width, self.edge + GAP)
        if wanted != self.gridSize():
            self.setGridSize(wanted)

    def _room(self) -> int:
        # one pixel less than there is, or rounding may wrap the last column
        return max(1, self.viewport().width() - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave upwards from the first row; letters are keys of commands, not a search by name."""
        first_row = 0 <= self.current_row() < self.columns
        if event.key() == Qt.Key.Key_Up and first_row and not event.modifiers():
            self.left_upwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        elif event.text() and event.text().isprintable() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt calls it
        """The picture at a place; between the pictures is none, so that a rubber band can begin."""
        found = super().indexAt(point)
        on_it = found.isValid() and self._cells.tile(self.visualRect(found)).contains(point)
        return found if on_it else QModelIndex()

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        """Carry the selected pictures out, to be copied wherever they are dropped."""
        data = self.carry()
        if data is None:
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        count = len(self.selected())
        drag.setPixmap(
            carried(self.currentIndex().data(Qt.ItemDataRole.DecorationRole), count, self)
        )
        drag.exec(Qt.DropAction.CopyAction)

    def selected(self) -> list[QModelIndex]:
        """The selected indexes; the current one where nothing is selected."""
        chosen = self.selectedIndexes()
        if chosen or not self.currentIndex().isValid():
            return chosen
        return [self.currentIndex()]
