"""The search field: the line edit, its buttons, an error below, and the chips, which the window shows above the results."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.search.chips import ChipRow
from memesae.gui.search.query_edit import ProposalList, QueryEdit
from memesae.gui.translation import translate_error
from memesae.gui.widgets.buttons import IconButton, Label
from memesae.gui.widgets.painting import UNIT, glyph, rounded
from memesae.steering.query.query_model import Query, QueryError

Role = QPalette.ColorRole


class _Box(QWidget):
    """The rounded frame around line edit and buttons, with a focus ring."""

    def __init__(self, edit: QueryEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._edit = edit
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: object) -> bool:
        if isinstance(event, QFocusEvent):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = self.palette()
        typing = self._edit.hasFocus()
        line = colours.color(Role.Highlight if typing else Role.Dark)
        ground = colours.color(Role.Base)
        rounded(
            painter,
            QRectF(self.rect()),
            fill=ground,
            line=line,
            width=2 if typing else 1,
            radius=12,
        )
        ratio = self.devicePixelRatioF()
        sign = glyph("search", colours.color(Role.PlaceholderText), 20, ratio)
        painter.drawPixmap(2 * UNIT, (self.height() - 20) // 2, sign)


class SearchField(QWidget):
    """The field for the query.

    Attributes:
        entered: Enter was pressed, other than to accept a completion.
        emptied: the clear button was pressed.
    """

    entered = Signal()
    emptied = Signal()

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QueryEdit(self)
        self.chips = ChipRow(thumbnails, self)
        self.proposals = ProposalList(self.edit)
        self._note = False
        self._mistake = Label(self)
        self._mistake.setForegroundRole(Role.BrightText)
        self._mistake.setWordWrap(True)
        self._mistake.setContentsMargins(2 * UNIT, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._box())
        column.addWidget(self._mistake)
        self.chips.hide()
        self._mistake.hide()
        self._connect()

    def _box(self) -> QWidget:
        box = _Box(self.edit, self)
        box.setFixedHeight(6 * UNIT)
        row = self._row = QHBoxLayout(box)
        row.setContentsMargins(6 * UNIT, 2, UNIT, 2)
        row.setSpacing(4)
        self._clear = IconButton("close", self.tr("Clear search"), box, size=32)
        self._clear.hide()
        self.choose = IconButton(
            "picture", self.tr("Search with a picture file"), box, size=32, glyph_size=20
        )
        row.addWidget(self.edit, 1)
        row.addWidget(self._clear)
        row.addWidget(self.choose)
        return box

    def add(self, widget: QWidget) -> None:
        """Add a widget to the right of the text."""
        self._row.insertWidget(self._row.indexOf(self.choose), widget)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._toggle_clear)
        self.edit.returnPressed.connect(self._enter)
        self._clear.clicked.connect(self._empty)

    @property
    def text(self) -> str:
        """The query in the field."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Replace the query; the cursor moves to its end."""
        if text != self.edit.text():
            self.edit.setText(text)

    def expect_another(self) -> None:
        """Select the text, so that typing replaces it."""
        # focusWidget() rather than hasFocus(): another program's window may be active
        if self.window().focusWidget() is self.edit:
            self.edit.selectAll()

    def focus(self) -> None:
        """Focus the field and select its text."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def show_query(self, query: Query) -> None:
        """Show the chips of a query."""
        self.edit.clear_underline()
        self._end_message()
        self.chips.show_query(query)

    def show_mistake(self, error: QueryError) -> None:
        """Underline the error and show its message."""
        self._end_message()
        self.edit.underline(error.position, error.length)
        self._mistake.setText(" ".join(translate_error(error)).strip())
        self.chips.hide()
        self._mistake.show()

    def show_note(self, words: str) -> None:
        """Show a note in place of an error message."""
        self._note = True
        self._mistake.setForegroundRole(Role.PlaceholderText)
        self._mistake.setText(words)
        self._mistake.show()

    def hide_note(self) -> None:
        """Hide the note, but not an error message."""
        if self._note:
            self._end_message()

    def _end_message(self) -> None:
        self._note = False
        self._mistake.hide()
        self._mistake.setForegroundRole(Role.BrightText)

    def mistake(self) -> str:
        """The error message or note shown; empty if there is none."""
        return self._mistake.text() if self._mistake.isVisibleTo(self) else ""

    def _enter(self) -> None:
        # the line edit receives Enter before the popup does
        if not self.proposals.choosing:
            self.entered.emit()

    def _toggle_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _empty(self) -> None:
        self.edit.clear()
        self.edit.setFocus()
        self.emptied.emit()
