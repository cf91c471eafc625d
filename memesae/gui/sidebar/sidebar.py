"""The side bar: a list that is gone through by arrow keys and used by Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QListView, QMenu, QWidget

from memesae.app.overview import Overview
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import UNIT
from memesae.gui.scroll_bar import make_slim
from memesae.gui.sidebar.delegate import SidebarDelegate
from memesae.gui.sidebar.entries import Entry, Kind, Section, entries_of
from memesae.gui.sidebar.model import ENTRY, SidebarModel

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

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
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
    def entries(self) -> list[Entry]:
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
        current: Entry | None = self.currentIndex().data(ENTRY)
        row = self.currentIndex().row()
        self.lines.show(entries_of(self._overview, self._recent, self._closed))
        self._go_back_to(current, row)

    def _go_back_to(self, entry: Entry | None, row: int) -> None:
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
        entry: Entry | None = index.data(ENTRY)
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
        entry: Entry | None = index.data(ENTRY)
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
        entry: Entry | None = index.data(ENTRY)
        if entry is None or not entry.removable:
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry.renamable:
            menu.addAction(self.tr("Rename") + "\tF2", lambda: self.edit(index))
        menu.addAction(self.tr("Forget") + "\tDel", lambda: self.forgotten.emit(entry))
        menu.popup(self.viewport().mapToGlobal(place))
