"""The sidebar: a list walked through by arrow keys and used by Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from memesae.app.overview import Overview
from memesae.gui.grid.pixmap_cache import SquarePixmaps
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.sidebar.sidebar_entries import (
    ENTRY,
    Kind,
    Section,
    SidebarEntry,
    SidebarModel,
    entries_of,
)
from memesae.gui.text_formatting import number
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, glyph, mixed, rounded, scaled

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
        self, squares: SquarePixmaps, is_open: Callable[[Section], bool], parent: QObject
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
        entry: SidebarEntry = index.data(ENTRY)
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
        self, painter: QPainter, inside: QRect, entry: SidebarEntry, colours: QPalette
    ) -> None:
        painter.setFont(scaled(painter.font(), 0.9, weight=QFont.Weight.DemiBold))
        painter.setPen(colours.color(Role.PlaceholderText))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, entry.text)
        if not self._is_open(entry.section):
            painter.drawText(
                inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "…"
            )

    def _paint_entry(
        self, painter: QPainter, inside: QRect, entry: SidebarEntry, option: QStyleOptionViewItem
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
        self, painter: QPainter, inside: QRect, entry: SidebarEntry, colours: QPalette
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


def _paint_number(painter: QPainter, inside: QRect, entry: SidebarEntry, colours: QPalette) -> int:
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


WIDTH = 29 * UNIT
FORGET = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Sidebar(QListView):
    """Enter or a click uses a line, F2 renames it, Delete forgets it, Escape goes to the pictures.

    With Ctrl, Enter and a click narrow the present search by a tag or a folder.

    Attributes:
        chosen: search for this (Entry), or only narrow the present search by it (bool).
        forgotten: forget this (Entry).
        left: the person goes back to the pictures.
        asked: the person wants to see it.
        lines: what is listed; says when a line is given another name.
    """

    chosen = Signal(object, bool)
    forgotten = Signal(object)
    left = Signal()
    asked = Signal()

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview, self._recent = Overview(), list[str]()
        self._closed: set[Section] = set()
        self.lines = SidebarModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(SidebarDelegate(thumbnails.squares, self._is_open, self))
        thumbnails.loaded.connect(lambda _: self.viewport().update())
        self.setAccessibleName(self.tr("Side bar"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.clicked.connect(self._clicked)
        make_slim(self)

    def sizeHint(self) -> QSize:
        """As wide as it is."""
        return QSize(WIDTH, 40 * UNIT)

    # what it shows

    @property
    def entries(self) -> list[SidebarEntry]:
        """The lines shown."""
        return self.lines.entries

    def show_overview(self, overview: Overview) -> None:
        """Show what the library offers."""
        self._overview = overview
        self._fill()

    def show_recent(self, queries: Sequence[str]) -> None:
        """Show the recent queries, given oldest first."""
        self._recent = list(queries)
        self._fill()

    def _fill(self) -> None:
        if self.state() is QListView.State.EditingState:
            # a name is being typed: the lines follow when it is done
            return
        current: SidebarEntry | None = self.currentIndex().data(ENTRY)
        row = self.currentIndex().row()
        self.lines.show(entries_of(self._overview, self._recent, self._closed))
        self._go_back_to(current, row)

    def _go_back_to(self, entry: SidebarEntry | None, row: int) -> None:
        """Stay at a line whatever came before it; where it is gone, at what took its place."""
        if entry is None:
            return
        same = [
            place
            for place, one in enumerate(self.entries)
            if (one.kind, one.section, one.text) == (entry.kind, entry.section, entry.text)
        ]
        place = same[0] if same else min(row, self.lines.rowCount() - 1)
        self.setCurrentIndex(self.lines.index(place))

    @property
    def closed(self) -> list[str]:
        """The names of the parts whose lines are hidden."""
        return sorted(section.name for section in self._closed)

    def close_parts(self, names: Sequence[str]) -> None:
        """Hide the lines of these parts; names of none are passed over."""
        self._closed = {section for section in Section if section.name in names}
        self._fill()

    def _is_open(self, section: Section) -> bool:
        return section not in self._closed

    # what the person does

    def focus(self) -> None:
        """Go there, to the first line that searches for something."""
        # before it has the keyboard: it would go to the first heading by itself
        if not self.currentIndex().isValid():
            usable = (at for at, one in enumerate(self.entries) if one.query)
            self.setCurrentIndex(self.lines.index(next(usable, 0)))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses, Delete forgets, Escape leaves, Left and Right close and open a part."""
        index, key = self.currentIndex(), event.key()
        entry: SidebarEntry | None = index.data(ENTRY)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use(index, event.modifiers())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in FORGET and entry is not None and entry.removable:
            self.forgotten.emit(entry)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and entry is not None:
            self._open(entry.section, key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        self._use(index, QGuiApplication.keyboardModifiers())

    def _use(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        entry: SidebarEntry | None = index.data(ENTRY)
        if entry is None or entry.kind is Kind.HINT:
            return
        if entry.kind is Kind.HEADING:
            self._open(entry.section, not self._is_open(entry.section))
        else:
            self.chosen.emit(entry, bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    def _open(self, section: Section, shown: bool) -> None:
        if shown:
            self._closed.discard(section)
        else:
            self._closed.add(section)
            heading = [one.kind is Kind.HEADING and one.section is section for one in self.entries]
            self.setCurrentIndex(self.lines.index(heading.index(True)))
        self._fill()
        self.viewport().update()

    def closeEditor(  # noqa: N802 - Qt calls it
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Follow what changed while a name was typed."""
        super().closeEditor(editor, hint)
        self._fill()

    def _show_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        entry: SidebarEntry | None = index.data(ENTRY)
        if entry is None or not entry.removable:
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry.renamable:
            menu.addAction(self.tr("Rename") + "\tF2", lambda: self.edit(index))
        menu.addAction(self.tr("Forget") + "\tDel", lambda: self.forgotten.emit(entry))
        menu.popup(self.viewport().mapToGlobal(place))
