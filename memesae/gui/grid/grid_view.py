"""The grid of results, and the drag pixmap."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from memesae.gui.grid.lined_view import Cells, LinedView, spans
from memesae.gui.grid.result_delegate import HEIGHT as HEADING
from memesae.gui.grid.result_delegate import ResultDelegate, paint_band
from memesae.gui.grid.results_model import COPIES, ResultsModel
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.ocr.found_text import FoundInPictures
from memesae.gui.text_formatting import number
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, rounded

Role = QPalette.ColorRole
EDGE = 12 * UNIT


def drag_pixmap(thumbnail: QPixmap | None, count: int, over: QWidget) -> QPixmap:
    """The pixmap shown while pictures are dragged.

    Args:
        thumbnail: of the current picture; None if it is not loaded.
        count: number of pictures dragged.
        over: the widget whose palette, font and screen are used.
    """
    ratio = over.devicePixelRatioF()
    canvas = QPixmap(QSize(EDGE, EDGE) * ratio)
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    whole = QRectF(0, 0, EDGE, EDGE)
    if thumbnail is None:
        rounded(painter, whole, fill=over.palette().color(Role.AlternateBase))
    else:
        size = thumbnail.size().scaled(EDGE, EDGE, Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(whole.center())
        painter.drawPixmap(target, thumbnail, QRectF(thumbnail.rect()))
    if count > 1:
        _paint_count(painter, number(count), over)
    painter.end()
    return canvas


def _paint_count(painter: QPainter, words: str, over: QWidget) -> None:
    painter.setFont(over.font())
    width = max(3 * UNIT, painter.fontMetrics().horizontalAdvance(words) + 2 * UNIT)
    badge = QRectF(EDGE - width, 0, width, 3 * UNIT)
    rounded(painter, badge, fill=over.palette().color(Role.Highlight), radius=12)
    painter.setPen(over.palette().color(Role.HighlightedText))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


State = QStyle.StateFlag

GAP = 2 * UNIT


@dataclass(frozen=True, slots=True)
class ViewState:
    """Selection and scroll position by image rather than by row.

    Attributes:
        selected: the selected images.
        current: the current image.
        top: the topmost visible image; None if scrolled to the top.
        offset: its distance from the upper edge, in pixels.
    """

    selected: frozenset[int]
    current: int | None
    top: int | None
    offset: int


def _nothing() -> None:
    """The default of `GridView.drag_data`: nothing can be dragged."""


def _no_escape() -> bool:
    """The default of `GridView.escape`: there is nothing to leave."""
    return False


class GridView(LinedView):
    """A grid of thumbnails whose columns share the width evenly.

    Attributes:
        left_upwards: Up was pressed in the first row.
        copies_pressed: the number of near-duplicates of a picture was clicked (its row).
        drag_data: returns the data of the selected pictures; None if there is nothing to drag.
        escape: called when Escape is pressed; returns whether it left something, such as the explanation.
    """

    left_upwards = Signal()
    copies_pressed = Signal(int)

    def __init__(
        self,
        model: ResultsModel,
        thumbnails: ThumbnailLoader,
        edge: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._cells = ResultDelegate(self)
        self.drag_data: Callable[[], QMimeData | None] = _nothing
        self.escape: Callable[[], bool] = _no_escape
        self.results = model
        self.setModel(model)
        self.setItemDelegate(self._cells)
        thumbnails.outdated.connect(self.viewport().update)
        model.modelReset.connect(self.lay_out)
        self._set_up()
        self.setAccessibleName(self.tr("Results"))
        self.set_edge(edge)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setBackgroundRole(self.backgroundRole())
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        make_slim(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    @property
    def edge(self) -> int:
        """Edge length of a thumbnail, in pixels at 100 %."""
        return self._cells.edge

    def set_edge(self, edge: int) -> None:
        """Set the size of thumbnails."""
        self._cells.edge = edge
        self._thumbnails.fit(edge, self.devicePixelRatioF())
        self.lay_out()

    @property
    def scores(self) -> bool:
        """Whether each picture shows its score."""
        return self._cells.scores

    def show_found(self, found: FoundInPictures) -> None:
        """Show matching text in the pictures."""
        self._cells.found = found
        found.changed.connect(self.viewport().update)

    def show_moving(self, image_id: int | None, frame: QImage) -> None:
        """Show a frame in place of a picture's thumbnail; the thumbnails of all others and for None.

        Args:
            image_id: the picture.
            frame: fitted, in device pixels.
        """
        before, _ = self._cells.moving
        pixmap = QPixmap.fromImage(frame)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._cells.moving = image_id, pixmap
        for shown in {before, image_id} - {None}:
            row = None if shown is None else self.results.row_of(shown)
            if row is not None:
                self.viewport().update(self.visualRect(self.results.index(row)))

    def set_scores(self, shown: bool) -> None:
        """Show or hide the scores."""
        self._cells.scores = shown
        self.viewport().update()

    @property
    def columns(self) -> int:
        """Number of columns."""
        return max(1, self._room() // (self.edge + GAP))

    def current_row(self) -> int:
        """The current row; -1 if none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Make a row the current and only selected one, and scroll to it."""
        # not setCurrentIndex, which adds to the selection while Ctrl or Shift is held
        self.selectionModel().setCurrentIndex(
            self.model().index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def view_state(self) -> ViewState:
        """Selection, current picture and scroll position."""
        rows = self.lines.rows_between(self.verticalOffset(), self.verticalOffset())
        ids = self.results.ids_at(self.selectedIndexes())
        current = self.current_row()
        top = rows[0] if len(rows) else -1
        return ViewState(
            frozenset(ids),
            self.results.id_at(current) if current >= 0 else None,
            self.results.id_at(top) if top > 0 else None,
            self.lines.place(top)[1] - self.verticalOffset() if top > 0 else 0,
        )

    def restore(self, state: ViewState) -> None:
        """Restore selection, current picture and scroll position after the rows have changed."""
        rows = [row for row in map(self.results.row_of, state.selected) if row is not None]
        selection = QItemSelection()
        for first, last in spans(sorted(rows)):
            selection.select(self.results.index(first), self.results.index(last))
        row = None if state.current is None else self.results.row_of(state.current)
        if row is not None:
            self.selectionModel().setCurrentIndex(
                self.results.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        top = None if state.top is None else self.results.row_of(state.top)
        if top is not None:
            self.verticalScrollBar().setValue(self.lines.place(top)[1] - state.offset)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the columns for the new width."""
        self._thumbnails.fit(self.edge, self.devicePixelRatioF())
        self.lay_out()
        super().resizeEvent(event)

    def cells(self) -> Cells:
        """The measures of the cells."""
        columns = self.columns
        return Cells(columns, self._room() // columns, self.edge + GAP, HEADING)

    def headings(self) -> tuple[int, ...]:
        """The first row under each heading."""
        return tuple(band.start for band in self.results.bands)

    def target(self, cell: QRect) -> QRect:
        """The rectangle of the thumbnail in a cell."""
        return self._cells.tile(cell)

    def _room(self) -> int:
        return max(1, self.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible pictures and headings, and the rubber band."""
        painter = QPainter(self.viewport())
        down = self.verticalOffset()
        top, bottom = event.rect().top() + down, event.rect().bottom() + down
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        for row in self.lines.rows_between(top, bottom):
            self._paint_cell(painter, option, self.model().index(row, 0))
        for heading in self.lines.headings_between(top, bottom):
            rect = QRect(0, self.lines.heading_top(heading) - down, self._room(), HEADING)
            words, quiet = self.results.heading(heading)
            paint_band(painter, rect, self.palette(), words, quiet=quiet)
        if self.rubber is not None:
            self._paint_rubber(painter, self.rubber)

    def _paint_cell(
        self, painter: QPainter, plain: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        option = QStyleOptionViewItem(plain)
        option.rect = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            option.state |= State.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            option.state |= State.State_HasFocus
        self._cells.paint(painter, option, index)

    def _paint_rubber(self, painter: QPainter, rubber: QRect) -> None:
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        ground = self.palette().color(QPalette.ColorRole.Highlight)
        ground.setAlpha(40)
        rounded(painter, QRectF(rubber), fill=ground, line=colour, radius=4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the number of near-duplicates does not select."""
        index = self.indexAt(event.position().toPoint())
        if (
            index.isValid()
            and event.button() is Qt.MouseButton.LeftButton
            and (index.data(COPIES) or 0) > 1
            and self._cells.badge(self.visualRect(index)).contains(event.position().toPoint())
        ):
            self.copies_pressed.emit(index.row())
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up in the first row leaves the grid; letters are left to the commands instead of keyboard search."""
        row = self.current_row()
        first_row = 0 <= row < self.lines.count and self.lines.above(row) < 0
        if event.key() == Qt.Key.Key_Up and first_row and not event.modifiers():
            self.left_upwards.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if not self.escape():
                self.clearSelection()
        elif event.text() and event.text().isprintable() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        """Drag the selected pictures as copies."""
        data = self.drag_data()
        if data is None:
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        count = len(self.selected())
        drag.setPixmap(
            drag_pixmap(self.currentIndex().data(Qt.ItemDataRole.DecorationRole), count, self)
        )
        drag.exec(Qt.DropAction.CopyAction)

    def selected(self) -> list[QModelIndex]:
        """The selected indexes, or the current one if nothing is selected."""
        chosen = self.selectedIndexes()
        if chosen or not self.currentIndex().isValid():
            return chosen
        return [self.currentIndex()]
