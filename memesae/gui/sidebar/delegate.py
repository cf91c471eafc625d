"""Paints a line of the side bar: a glyph or a picture, the words, a number."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from memesae.gui.grid.squares import Squares
from memesae.gui.icons import glyph
from memesae.gui.paint import UNIT, mixed, rounded, scaled
from memesae.gui.sidebar.entries import Entry, Kind, Section
from memesae.gui.sidebar.model import ENTRY
from memesae.gui.words import number

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
State = QStyle.StateFlag
LINE = 4 * UNIT
SIGN = 2 * UNIT
PICTURE = 3 * UNIT
INSET = UNIT


class SidebarDelegate(QStyledItemDelegate):
    """Paints from palette roles.

    Args:
        squares: small pictures for the kept searches.
        is_open: whether the lines of a section are shown.
    """

    def __init__(
        self, squares: Squares, is_open: Callable[[Section], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._squares = squares
        self._is_open = is_open

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings have room above them."""
        heading = index.data(ENTRY).kind is Kind.HEADING
        return QSize(20 * UNIT, LINE + (UNIT if heading and index.row() else 0))

    def updateEditorGeometry(  # noqa: N802 - Qt calls it
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Let a name be typed where it stands."""
        editor.setGeometry(option.rect.adjusted(INSET + 2 * UNIT + PICTURE, 1, -INSET, -1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        entry: Entry = index.data(ENTRY)
        painter.save()
        line = QRect(option.rect)
        line.setTop(line.bottom() + 1 - LINE)
        self._paint_ground(painter, line, option)
        inside = line.adjusted(INSET + UNIT, 0, -INSET - UNIT, 0)
        if entry.kind is Kind.HEADING:
            self._paint_heading(painter, inside, entry, option.palette)
        else:
            self._paint_entry(painter, inside, entry, option)
        painter.restore()

    def _paint_ground(self, painter: QPainter, line: QRect, option: QStyleOptionViewItem) -> None:
        """The chosen line is tinted, and strongly so while the keyboard is there."""
        colours: QPalette = option.palette
        chosen, hovered = option.state & State.State_Selected, option.state & State.State_MouseOver
        if not (chosen or hovered):
            return
        active = chosen and option.state & State.State_Active and self._has_keyboard()
        tint = 0.14 if active else 0.1 if chosen else 0.05
        ground = mixed(colours.color(Role.Window), colours.color(Role.Highlight), tint)
        ring = colours.color(Role.Highlight) if active else None
        place = QRectF(line).adjusted(INSET, 1, -INSET, -1)
        rounded(painter, place, fill=ground, line=ring, width=1.5, radius=6)

    def _has_keyboard(self) -> bool:
        view = self.parent()
        return isinstance(view, QWidget) and view.hasFocus()

    def _paint_heading(
        self, painter: QPainter, inside: QRect, entry: Entry, colours: QPalette
    ) -> None:
        painter.setFont(scaled(painter.font(), 0.9, weight=QFont.Weight.DemiBold))
        painter.setPen(colours.color(Role.PlaceholderText))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, entry.text)
        if not self._is_open(entry.section):
            painter.drawText(
                inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "…"
            )

    def _paint_entry(
        self, painter: QPainter, inside: QRect, entry: Entry, option: QStyleOptionViewItem
    ) -> None:
        colours: QPalette = option.palette
        hint = entry.kind is Kind.HINT
        inside = inside.adjusted(2 * UNIT * entry.depth, 0, 0, 0)
        if not hint:
            self._paint_sign(painter, inside, entry, colours)
            inside = inside.adjusted(PICTURE + UNIT, 0, 0, 0)
        painter.setFont(scaled(painter.font(), 0.9 if hint else 1.0))
        right = _paint_number(painter, inside, entry, colours)
        painter.setPen(colours.color(Role.PlaceholderText if hint else Role.Text))
        room = inside.adjusted(0, 0, right - inside.right(), 0)
        words = painter.fontMetrics().elidedText(
            entry.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_sign(
        self, painter: QPainter, inside: QRect, entry: Entry, colours: QPalette
    ) -> None:
        ratio = painter.device().devicePixelRatio()
        place = QRect(inside.left(), 0, PICTURE, PICTURE)
        place.moveTop(inside.center().y() + 1 - PICTURE // 2)
        if entry.image is not None:
            rounded(painter, QRectF(place), fill=colours.color(Role.AlternateBase), radius=5)
            self._squares.paint(painter, place, entry.image, ratio)
            return
        role = Role.BrightText if entry.kind is Kind.FAVOURITES else Role.PlaceholderText
        sign = glyph(entry.kind.value, colours.color(role), SIGN, ratio)
        inset = (PICTURE - SIGN) // 2
        painter.drawPixmap(place.left() + inset, place.top() + inset, sign)


def _paint_number(painter: QPainter, inside: QRect, entry: Entry, colours: QPalette) -> int:
    """The count, and before it how many are new; gives the x where the words must end."""
    right = inside.right()
    metrics = painter.fontMetrics()
    if entry.count:
        painter.setPen(colours.color(Role.PlaceholderText))
        beside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, beside, entry.count)
        right -= metrics.horizontalAdvance(entry.count) + UNIT
    if entry.fresh:
        words = f"+{number(entry.fresh)}"
        width = metrics.horizontalAdvance(words) + 2 * UNIT
        badge = QRect(right - width, inside.center().y() - 9, width, 20)
        rounded(painter, QRectF(badge), fill=colours.color(Role.Highlight), radius=10)
        painter.setPen(colours.color(Role.HighlightedText))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        right -= width + UNIT
    return right
