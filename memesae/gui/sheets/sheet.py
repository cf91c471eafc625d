"""What every sheet over the window shares: scrim, card, focus kept inside, ways to close."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.widgets.buttons import IconButton
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, grown, rounded, scaled

Role = QPalette.ColorRole
SCRIM = QColor(0, 0, 0, 110)
MARGINS = QMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 4 * UNIT)
SMALL = QSize(90 * UNIT, 60 * UNIT)
"""A window smaller than this in either direction has no room to spare around a card."""
NARROW_MARGINS = QMargins(UNIT, UNIT, UNIT, UNIT)


class Card(QWidget):
    """The rounded sheet of paper; a bare one has neither ground nor border."""

    bare = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and border."""
        if self.bare:
            return
        colours = self.palette()
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            fill=colours.color(Role.Base),
            line=colours.color(Role.Mid),
            radius=12,
        )


class Overlay(QWidget):
    """Covers its parent while open. Escape, or a click beside the card, closes it.

    Attributes:
        closed: it is no longer shown.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, size: QSize | None = None) -> None:
        """Make it, hidden.

        Args:
            parent: what it will cover.
            size: of the card where there is room for it; as large as its contents if None.
        """
        super().__init__(parent)
        self._size = size
        self._parent = parent
        self._before: QWidget | None = None
        self.card = Card(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_went)  # pyright: ignore

    def open(self) -> None:
        """Show it over everything and take the keyboard."""
        if self.isVisible():
            return
        self._before = QApplication.focusWidget()
        self._cover()
        self.show()
        self.raise_()
        first = self.first_focus()
        # the keyboard must not stay behind; and what has it is to be seen
        usable = first.isEnabled() and first.isVisible()
        (first if usable else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def first_focus(self) -> QWidget:
        """What gets the keyboard first."""
        return self

    def dismiss(self) -> None:
        """Hide it and give the keyboard back to who had it."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        inside = self._holds(QApplication.focusWidget())
        self.hide()
        if inside and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self._parent and self.isVisible():
            self._cover()
        return False

    def _cover(self) -> None:
        self.resize(self._parent.size())
        self.place_card()

    def place_card(self) -> None:
        """Put the card into the middle, no larger than the window allows."""
        small = self.width() < SMALL.width() or self.height() < SMALL.height()
        room = self.size().shrunkBy(NARROW_MARGINS if small else MARGINS)
        # larger letters need a larger card
        size = self.card.sizeHint() if self._size is None else self._size * grown(self.font())
        size = size.expandedTo(self.card.minimumSize()).boundedTo(room)
        self.card.resize(size)
        self.card.move((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what lies behind."""
        QPainter(self).fillRect(self.rect(), SCRIM)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt calls it
        """Keep Tab inside while it is open."""
        inside = [
            child
            for child in self.findChildren(QWidget)
            if child.isVisible()
            and child.isEnabled()
            and child.focusPolicy() & Qt.FocusPolicy.TabFocus
            # such a part hands the keyboard back to the whole, which would be gone to for ever
            and child.focusProxy() is None
        ]
        if not inside:
            return True
        now = QApplication.focusWidget()
        place = inside.index(now) if now in inside else -1
        there = inside[(place + (1 if next else -1)) % len(inside)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        _scroll_to(there)
        return True

    def _focus_went(self, _: QWidget | None, now: QWidget | None) -> None:
        if (
            now is not None
            and self.isVisible()
            and not self._holds(now)
            and now.window() is self.window()
        ):
            self.dismiss()

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is self or (widget is not None and self.isAncestorOf(widget))


def _scroll_to(widget: QWidget) -> None:
    """Bring a widget into view where it lies in a page that scrolls."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and around.widget() is not None:
            around.ensureWidgetVisible(widget, 2 * UNIT, 2 * UNIT)
        around = around.parentWidget()


class _Contents(QScrollArea):
    """The contents of a sheet: as large as they ask for where the window allows it."""

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        make_slim(self)

    def sizeHint(self) -> QSize:
        """No scroll bar is wanted."""
        return self._page.sizeHint()


class Sheet(Overlay):
    """An overlay with a heading and a button to close it; what does not fit below can be scrolled to.

    Attributes:
        body: the column to put the contents into.
    """

    def __init__(self, title: str, parent: QWidget, size: QSize | None = None) -> None:
        super().__init__(parent, size)
        self.setAccessibleName(title)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(4 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        heading = QHBoxLayout()
        self.title = QLabel(title, self.card)
        self.title.setFont(scaled(self.font(), 1.35))
        self._close = IconButton("close", self.tr("Close"), self.card, size=32)
        self._close.clicked.connect(self.dismiss)
        heading.addWidget(self.title, 1)
        heading.addWidget(self._close)
        column.addLayout(heading)
        page = QWidget(self.card)
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(0, 0, UNIT, UNIT)
        self.body.setSpacing(UNIT)
        self._contents = _Contents(page, self.card)
        column.addWidget(self._contents, 1)

    def place_card(self) -> None:
        """Ask the contents anew how large they are: what lies in them cannot tell the card."""
        self._contents.updateGeometry()
        super().place_card()
