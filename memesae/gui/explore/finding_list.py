"""The list of what a question found: pictures first, then a name that passed its test, then the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from memesae.gui.features.feature_page import Use
from memesae.gui.grid.pixmap_cache import CORNER, SquarePixmaps
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, paint_line, paint_state, paint_tick, rounded, scaled

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
NOTHING = QModelIndex()
FINDING = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Finding:
    """A row: what was found, and what it stands for in a search.

    Attributes:
        title: names that passed the test; "" where pictures stand alone, or the text of a heading.
        facts: the numbers, with their interval.
        pictures: images that show it.
        features: that it stands for; without any, it stands for its pictures.
        depth: in a tree, 0 for the root.
        curve: shares of the pictures over time, nan where there are none.
        ticked: whether the person ticked it; None where nothing can be ticked.
        term: value of the `property:` term that it stands for instead; "" for none.
        replaces: value of the term in the query that it is to replace; "" for none.
        others: images of the set compared with that show it.
        stands_for: images that it stands for, where these are not the pictures shown.
    """

    title: str
    facts: str = ""
    pictures: tuple[int, ...] = ()
    features: tuple[int, ...] = ()
    depth: int = 0
    curve: tuple[float, ...] = ()
    ticked: bool | None = None
    term: str = ""
    replaces: str = ""
    others: tuple[int, ...] = ()
    stands_for: tuple[int, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it stands for nothing."""
        return not (self.features or self.pictures)


class FindingModel(QAbstractListModel):
    """List model of findings."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.findings: list[Finding] = []

    def show(self, findings: Sequence[Finding]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.findings = list(findings)
        self.endResetModel()

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self.findings)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be selected."""
        heading = index.isValid() and self.findings[index.row()].is_heading
        return Qt.ItemFlag.NoItemFlags if heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row, its title, or its numbers for screen readers."""
        if not index.isValid():
            return None
        finding = self.findings[index.row()]
        if role == FINDING:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return finding.title
        if role == Qt.ItemDataRole.CheckStateRole and finding.ticked is not None:
            return Qt.CheckState.Checked if finding.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return finding.title or finding.facts
        return finding.facts if role == Qt.ItemDataRole.AccessibleDescriptionRole else None


EDGE = 56
GAP = 3
INDENT = 3 * UNIT
ROW_HEIGHT = EDGE + 2 * UNIT
HEADING_HEIGHT = 5 * UNIT
CURVE_WIDTH = 18 * UNIT
TICK = 2 * UNIT


class FindingDelegate(QStyledItemDelegate):
    """Paints a finding: pictures, title, numbers, and the curve at the right.

    Attributes:
        columns: width of the pictures of all rows, so that texts are aligned.
        other_columns: that of the pictures of the set compared with.
        other_squares: the thumbnails of these.
    """

    def __init__(self, thumbnails: ThumbnailLoader, parent: QObject) -> None:
        super().__init__(parent)
        self._squares = thumbnails.squares
        self.columns = 0
        self.other_columns = 0
        self.other_squares = thumbnails.squares

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row or a heading."""
        finding: Finding = index.data(FINDING)
        return QSize(400, HEADING_HEIGHT if finding.is_heading else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        finding: Finding = index.data(FINDING)
        painter.save()
        palette: QPalette = option.palette
        rect: QRect = option.rect
        if finding.is_heading:
            font = scaled(option.font, 1.0, weight=QFont.Weight.DemiBold)
            line = rect.adjusted(UNIT, UNIT, -UNIT, 0)
            paint_line(painter, line, palette.color(Role.PlaceholderText), finding.title, font)
        else:
            paint_state(painter, option)
            self._paint_row(painter, option, finding, rect)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, finding: Finding, rect: QRect
    ) -> None:
        palette: QPalette = option.palette
        left = rect.left() + UNIT + finding.depth * INDENT
        top = rect.top() + (rect.height() - EDGE) // 2
        ratio = painter.device().devicePixelRatioF()
        if finding.ticked is not None:
            box = QRect(left, rect.center().y() - TICK // 2, TICK, TICK)
            paint_tick(painter, QRectF(box), palette, ticked=finding.ticked, ratio=ratio)
            left += INDENT
        ground = palette.color(Role.AlternateBase)
        begin = left + self.columns * (EDGE + GAP) + UNIT
        _paint_squares(painter, self._squares, finding.pictures, QPoint(left, top), ground)
        if self.other_columns:
            place = QPoint(begin + UNIT, top)
            _paint_squares(painter, self.other_squares, finding.others, place, ground)
            begin = place.x() + self.other_columns * (EDGE + GAP) + UNIT
        end = rect.right() - UNIT
        if finding.curve:
            end -= CURVE_WIDTH + 2 * UNIT
            room = QRect(end + 2 * UNIT, top + UNIT, CURVE_WIDTH, EDGE - 2 * UNIT)
            _paint_curve(painter, QRectF(room), palette, finding.curve)
        text = QRect(begin, rect.top(), max(0, end - begin), rect.height())
        _paint_texts(painter, option, finding, text)


def _paint_squares(
    painter: QPainter, squares: SquarePixmaps, images: Sequence[int], place: QPoint, ground: QColor
) -> None:
    ratio = painter.device().devicePixelRatioF()
    for number, image in enumerate(images):
        square = QRect(place.x() + number * (EDGE + GAP), place.y(), EDGE, EDGE)
        rounded(painter, QRectF(square), fill=ground, radius=CORNER)
        squares.paint(painter, square, image, ratio)


def _paint_texts(
    painter: QPainter, option: QStyleOptionViewItem, finding: Finding, room: QRect
) -> None:
    palette: QPalette = option.palette
    muted, small = palette.color(Role.PlaceholderText), scaled(option.font, 0.92)
    lines = finding.facts.split("\n") if finding.facts else []
    step = 5 * UNIT // 2
    height = step * (len(lines) + bool(finding.title))
    line = QRect(room.left(), room.center().y() - height // 2, room.width(), step)
    if finding.title:
        bold = scaled(option.font, 1.0, weight=QFont.Weight.DemiBold)
        paint_line(painter, line, palette.color(Role.Text), finding.title, bold)
        line.translate(0, step)
    for text in lines:
        paint_line(painter, line, muted, text, small)
        line.translate(0, step)


def _paint_curve(
    painter: QPainter, room: QRectF, palette: QPalette, shares: Sequence[float]
) -> None:
    """Paint shares from zero to the highest; a gap where a period has no pictures."""
    top = max((one for one in shares if isfinite(one)), default=0.0) or 1.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(Role.Mid), 1))
    painter.drawLine(room.bottomLeft(), room.bottomRight())
    ink: QColor = palette.color(Role.Highlight)
    painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    run = QPolygonF()
    for place, one in enumerate([*shares, float("nan")]):
        if isfinite(one):
            across = room.width() * place / max(1, len(shares) - 1)
            point = QPointF(room.left() + across, room.bottom() - one / top * room.height())
            run.append(point)
        elif run.size() == 1:
            painter.drawPoint(run.first())
            run = QPolygonF()
        else:
            painter.drawPolyline(run)
            run = QPolygonF()


KEYS: dict[int, Use] = {
    Qt.Key.Key_Return: Use.TERM,
    Qt.Key.Key_Enter: Use.TERM,
    Qt.Key.Key_M: Use.MORE,
    Qt.Key.Key_N: Use.LESS,
    Qt.Key.Key_F: Use.ONLY,
}
"""The keys that lead back into searching, the same for everything that is found; M and N as in the results."""


class FindingList(QListView):
    """List view of findings.

    Attributes:
        used: the current finding is to be used in the search (Finding, Use).
    """

    used = Signal(object, object)

    def __init__(self, name: str, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = FindingModel(self)
        self._cells = FindingDelegate(thumbnails, self)
        self.setModel(self.found)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(name)
        make_slim(self)
        self.doubleClicked.connect(lambda _: self.use(Use.TERM))
        thumbnails.loaded.connect(self._repaint)

    @property
    def current(self) -> Finding | None:
        """The current finding."""
        return self.currentIndex().data(FINDING)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Replace the rows; the row that was current stays so, else the first that is no heading is."""
        row = max(0, self.currentIndex().row())
        self._cells.columns = max((len(one.pictures) for one in findings), default=0)
        self._cells.other_columns = max((len(one.others) for one in findings), default=0)
        self.found.show(findings)
        usable = [place for place, one in enumerate(findings) if not one.is_heading]
        if usable:
            self.setCurrentIndex(self.found.index(row if row in usable else usable[0]))

    def show_others_by(self, squares: SquarePixmaps) -> None:
        """Take the pictures of the set compared with from these thumbnails."""
        self._cells.other_squares = squares

    def use(self, use: Use) -> None:
        """Use the current finding in the search."""
        finding = self.current
        if finding is not None:
            self.used.emit(finding, use)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use the current finding, or move."""
        use = KEYS.get(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if use is Use.ONLY and held == Qt.KeyboardModifier.ShiftModifier:
            self.use(Use.WITHOUT)
        elif use is not None and not held:
            self.use(use)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt calls it
        """Do nothing: letters are keys here."""

    def _repaint(self, _: list[int]) -> None:
        if self.isVisible():
            self.viewport().update()
