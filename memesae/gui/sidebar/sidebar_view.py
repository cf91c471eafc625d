"""The sidebar as a list view, and the delegate that paints its entries."""

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
    """Paints headings, hints and entries.

    Args:
        squares: thumbnails for saved searches.
        is_open: returns whether the entries of a section are shown.
    """

    def __init__(
        self, squares: SquarePixmaps, is_open: Callable[[Section], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._squares = squares
        self._is_open = is_open

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a line, with a gap above headings."""
        heading = index.data(ENTRY).kind is Kind.HEADING
        return QSize(20 * UNIT, LINE + (UNIT if heading and index.row() else 0))

    def updateEditorGeometry(  # noqa: N802 - Qt calls it
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Place the editor over the name."""
        editor.setGeometry(option.rect.adjusted(INSET + 2 * UNIT + PICTURE, 1, -INSET, -1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        entry: SidebarEntry = index.data(ENTRY)
        painter.save()
        line = QRect(option.rect)
        line.setTop(line.bottom() + 1 - LINE)
        self._paint_background(painter, line, option)
        inside = line.adjusted(INSET + UNIT, 0, -INSET - UNIT, 0)
        if entry.kind is Kind.HEADING:
            self._paint_heading(painter, inside, entry, option.palette)
        else:
            self._paint_entry(painter, inside, entry, option)
        painter.restore()

    def _paint_background(
        self, painter: QPainter, line: QRect, option: QStyleOptionViewItem
    ) -> None:
        """Tint the current line, more strongly while the view has the focus."""
        colours: QPalette = option.palette
        selected, hovered = (
            option.state & State.State_Selected,
            option.state & State.State_MouseOver,
        )
        if not (selected or hovered):
            return
        active = selected and option.state & State.State_Active and self._has_focus()
        tint = 0.14 if active else 0.1 if selected else 0.05
        background = mixed(colours.color(Role.Window), colours.color(Role.Highlight), tint)
        ring = colours.color(Role.Highlight) if active else None
        rect = QRectF(line).adjusted(INSET, 1, -INSET, -1)
        rounded(painter, rect, fill=background, line=ring, width=1.5, radius=6)

    def _has_focus(self) -> bool:
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
        text = painter.fontMetrics().elidedText(
            entry.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_sign(
        self, painter: QPainter, inside: QRect, entry: SidebarEntry, colours: QPalette
    ) -> None:
        ratio = painter.device().devicePixelRatio()
        rect = QRect(inside.left(), 0, PICTURE, PICTURE)
        rect.moveTop(inside.center().y() + 1 - PICTURE // 2)
        if entry.image is not None:
            rounded(painter, QRectF(rect), fill=colours.color(Role.AlternateBase), radius=5)
            self._squares.paint(painter, rect, entry.image, ratio)
            return
        role = Role.BrightText if entry.kind is Kind.FAVOURITES else Role.PlaceholderText
        sign = glyph(entry.kind.value, colours.color(role), SIGN, ratio)
        inset = (PICTURE - SIGN) // 2
        painter.drawPixmap(rect.left() + inset, rect.top() + inset, sign)


def _paint_number(painter: QPainter, inside: QRect, entry: SidebarEntry, colours: QPalette) -> int:
    """Paint the count and the badge for new pictures; returns the right edge left for the text."""
    right = inside.right()
    metrics = painter.fontMetrics()
    if entry.count:
        painter.setPen(colours.color(Role.PlaceholderText))
        beside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, beside, entry.count)
        right -= metrics.horizontalAdvance(entry.count) + UNIT
    if entry.fresh:
        badge_text = f"+{number(entry.fresh)}"
        width = metrics.horizontalAdvance(badge_text) + 2 * UNIT
        badge = QRect(right - width, inside.center().y() - 9, width, 20)
        rounded(painter, QRectF(badge), fill=colours.color(Role.Highlight), radius=10)
        painter.setPen(colours.color(Role.HighlightedText))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, badge_text)
        right -= width + UNIT
    return right


WIDTH = 29 * UNIT
REMOVE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Sidebar(QListView):
    """Enter or a click applies an entry, F2 renames it, Delete removes it, Escape leaves.

    With Ctrl, Enter and a click narrow the current search by a tag or a folder.

    Attributes:
        chosen: emitted to apply an entry (SidebarEntry), and whether to narrow the search (bool).
        removed: emitted to remove an entry (SidebarEntry).
        left: emitted to move the focus back to the results.
        asked: emitted when the sidebar has been shown on request.
        entries_model: the model of the entries; its signal reports a new name.
    """

    chosen = Signal(object, bool)
    removed = Signal(object)
    left = Signal()
    asked = Signal()

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview, self._recent = Overview(), list[str]()
        self._closed: set[Section] = set()
        self.entries_model = SidebarModel(self)
        self.setModel(self.entries_model)
        self.setItemDelegate(SidebarDelegate(thumbnails.squares, self._is_open, self))
        thumbnails.loaded.connect(lambda _: self.viewport().update())
        self.setAccessibleName(self.tr("Sidebar"))
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
        """The fixed width."""
        return QSize(WIDTH, 40 * UNIT)

    # content

    @property
    def entries(self) -> list[SidebarEntry]:
        """The entries shown."""
        return self.entries_model.entries

    def show_overview(self, overview: Overview) -> None:
        """Show an overview of the library."""
        self._overview = overview
        self._fill()

    def show_recent(self, queries: Sequence[str]) -> None:
        """Show the recent queries, given oldest first."""
        self._recent = list(queries)
        self._fill()

    def _fill(self) -> None:
        if self.state() is QListView.State.EditingState:
            # an editor is open: `closeEditor` fills the list
            return
        current: SidebarEntry | None = self.currentIndex().data(ENTRY)
        row = self.currentIndex().row()
        self.entries_model.show(entries_of(self._overview, self._recent, self._closed))
        self._restore_current(current, row)

    def _restore_current(self, entry: SidebarEntry | None, row: int) -> None:
        """Make the same entry current again, or the one now in its row if it is gone."""
        if entry is None:
            return
        same = [
            index
            for index, other in enumerate(self.entries)
            if (other.kind, other.section, other.text) == (entry.kind, entry.section, entry.text)
        ]
        row = same[0] if same else min(row, self.entries_model.rowCount() - 1)
        self.setCurrentIndex(self.entries_model.index(row))

    @property
    def closed(self) -> list[str]:
        """The names of the collapsed sections."""
        return sorted(section.name for section in self._closed)

    def close_sections(self, names: Sequence[str]) -> None:
        """Collapse the sections of these names; unknown names are ignored."""
        self._closed = {section for section in Section if section.name in names}
        self._fill()

    def _is_open(self, section: Section) -> bool:
        return section not in self._closed

    # input

    def focus(self) -> None:
        """Take the focus, at first on the first entry with a query."""
        # before setFocus, which would select the first heading
        if not self.currentIndex().isValid():
            usable = (index for index, entry in enumerate(self.entries) if entry.query)
            self.setCurrentIndex(self.entries_model.index(next(usable, 0)))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Delete removes, Escape leaves, Left and Right collapse and expand a section."""
        index, key = self.currentIndex(), event.key()
        entry: SidebarEntry | None = index.data(ENTRY)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use(index, event.modifiers())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in REMOVE_KEYS and entry is not None and entry.removable:
            self.removed.emit(entry)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and entry is not None:
            self._set_open(entry.section, key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        self._use(index, QGuiApplication.keyboardModifiers())

    def _use(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        entry: SidebarEntry | None = index.data(ENTRY)
        if entry is None or entry.kind is Kind.HINT:
            return
        if entry.kind is Kind.HEADING:
            self._set_open(entry.section, not self._is_open(entry.section))
        else:
            self.chosen.emit(entry, bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    def _set_open(self, section: Section, shown: bool) -> None:
        if shown:
            self._closed.discard(section)
        else:
            self._closed.add(section)
            heading = [
                entry.kind is Kind.HEADING and entry.section is section for entry in self.entries
            ]
            self.setCurrentIndex(self.entries_model.index(heading.index(True)))
        self._fill()
        self.viewport().update()

    def closeEditor(  # noqa: N802 - Qt calls it
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Apply changes made while the editor was open."""
        super().closeEditor(editor, hint)
        self._fill()

    def _show_menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        entry: SidebarEntry | None = index.data(ENTRY)
        if entry is None or not entry.removable:
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry.renamable:
            menu.addAction(self.tr("Rename") + "\tF2", lambda: self.edit(index))
        menu.addAction(self.tr("Remove") + "\tDel", lambda: self.removed.emit(entry))
        menu.popup(self.viewport().mapToGlobal(position))
