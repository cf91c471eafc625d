"""Base classes of sheets: an overlay with a scrim and a card that keeps the focus inside."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.widgets.buttons import IconButton, Label, TextButton
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, font_growth, rounded, scaled

Role = QPalette.ColorRole
SCRIM = QColor(0, 0, 0, 110)
MARGINS = QMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 4 * UNIT)
SMALL_WINDOW = QSize(90 * UNIT, 60 * UNIT)
"""Below this size in either direction, cards have narrow margins."""
NARROW_MARGINS = QMargins(UNIT, UNIT, UNIT, UNIT)


class Card(QWidget):
    """The rounded panel of a sheet; a bare one has neither background nor border."""

    bare = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint background and border."""
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
    """Covers its parent while open; Escape or a click outside the card closes it.

    Attributes:
        closed: emitted when it has been closed.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, size: QSize | None = None) -> None:
        """Create the overlay, hidden.

        Args:
            parent: the widget to cover.
            size: preferred size of the card; the size of its contents if None.
        """
        super().__init__(parent)
        self._size = size
        self._parent = parent
        self._previous_focus: QWidget | None = None
        self.card = Card(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # pyright: ignore

    def open(self) -> None:
        """Show the overlay on top and move the focus into it."""
        if self.isVisible():
            return
        self._previous_focus = _focus_below(QApplication.focusWidget())
        self._cover()
        self.show()
        self.raise_()
        first = self.first_focus()
        # the focus must move into the overlay, to a visible widget
        usable = first.isEnabled() and first.isVisible()
        (first if usable else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def previous_focus(self) -> QWidget | None:
        """The widget that had the focus before it was opened."""
        return self._previous_focus

    def first_focus(self) -> QWidget:
        """The widget that gets the focus on opening."""
        return self

    def dismiss(self) -> None:
        """Hide the overlay and restore the focus."""
        if not self.isVisible():
            return
        previous, self._previous_focus = self._previous_focus, None
        inside = self._contains(QApplication.focusWidget())
        self.hide()
        if inside:
            # without the focus anywhere, the keyboard would be dead until a click
            usable = previous if previous is not None and previous.isVisible() else self._parent
            usable.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the parent."""
        if event.type() == QEvent.Type.Resize and watched is self._parent and self.isVisible():
            self._cover()
        return False

    def _cover(self) -> None:
        self.resize(self._parent.size())
        self.place_card()

    def place_card(self) -> None:
        """Centre the card, no larger than the window allows."""
        small = self.width() < SMALL_WINDOW.width() or self.height() < SMALL_WINDOW.height()
        room = self.size().shrunkBy(NARROW_MARGINS if small else MARGINS)
        # a larger font needs a larger card
        size = self.card.sizeHint() if self._size is None else self._size * font_growth(self.font())
        size = size.expandedTo(self.card.minimumSize()).boundedTo(room)
        self.card.resize(size)
        self.card.move((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click outside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scrim."""
        QPainter(self).fillRect(self.rect(), SCRIM)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt calls it
        """Keep Tab within the overlay."""
        inside = [
            child
            for child in self.findChildren(QWidget)
            if child.isVisible()
            and child.isEnabled()
            and child.focusPolicy() & Qt.FocusPolicy.TabFocus
            # a focus proxy would return the focus to its owner, in an endless loop
            and child.focusProxy() is None
        ]
        if not inside:
            return True
        current = QApplication.focusWidget()
        index = inside.index(current) if current in inside else -1
        target = inside[(index + (1 if next else -1)) % len(inside)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        _scroll_to(target)
        return True

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if (
            now is not None
            and self.isVisible()
            and not self._contains(now)
            and now.window() is self.window()
        ):
            self.dismiss()

    def _contains(self, widget: QWidget | None) -> bool:
        return widget is self or (widget is not None and self.isAncestorOf(widget))


def _focus_below(widget: QWidget | None) -> QWidget | None:
    """Where the focus returns to: an overlay that another one covers closes, so what had the focus before it."""
    ancestor = widget
    while ancestor is not None:
        if isinstance(ancestor, Overlay):
            return ancestor.previous_focus
        ancestor = ancestor.parentWidget()
    return widget


def _scroll_to(widget: QWidget) -> None:
    """Scroll all enclosing scroll areas to a widget."""
    ancestor = widget.parentWidget()
    while ancestor is not None:
        if isinstance(ancestor, QScrollArea) and ancestor.widget() is not None:
            ancestor.ensureWidgetVisible(widget, 2 * UNIT, 2 * UNIT)
        ancestor = ancestor.parentWidget()


class _Contents(QScrollArea):
    """Scroll area for the contents of a sheet, with their size as its size hint."""

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
        """The size at which no scroll bar is needed."""
        return self._page.sizeHint()


class Sheet(Overlay):
    """An overlay with a title, a close button and contents that scroll if they do not fit.

    Attributes:
        body: the layout of the contents.
    """

    def __init__(self, title: str, parent: QWidget, size: QSize | None = None) -> None:
        super().__init__(parent, size)
        self.setAccessibleName(title)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(4 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        heading = QHBoxLayout()
        self.title = Label(title, self.card)
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
        """Place the card after updating the size hint of the contents, which the card cannot observe."""
        self._contents.updateGeometry()
        super().place_card()


QUESTION_WIDTH = 56 * UNIT


class QuestionSheet(Sheet):
    """Asks before something is done: Enter confirms, Escape cancels.

    Attributes:
        confirmed: it is to be done; whether to ask the next time too (bool).
        yes: the button that confirms.
        no: the button that cancels.
    """

    confirmed = Signal(bool)

    def __init__(
        self, title: str, answer: str, contents: Sequence[QWidget], parent: QWidget
    ) -> None:
        """Create the sheet, hidden.

        Args:
            title: the question in short.
            answer: what the button that confirms says.
            contents: between the title and the buttons.
            parent: the widget to cover.
        """
        super().__init__(title, parent)
        self.card.setMinimumWidth(QUESTION_WIDTH)
        self.yes = TextButton(answer, self.card, primary=True)
        self.no = TextButton(self.tr("Cancel"), self.card)
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self.dismiss)
        for widget in contents:
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self.body.addSpacing(UNIT)
        self.body.addLayout(row)

    @property
    def asks_again(self) -> bool:
        """Whether the question is to be asked the next time too."""
        return True

    def first_focus(self) -> QWidget:
        """The button that confirms."""
        return self.yes

    def _confirm(self) -> None:
        self.dismiss()
        self.confirmed.emit(self.asks_again)
