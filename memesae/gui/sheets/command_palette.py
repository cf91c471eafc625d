"""The command palette: fuzzy search over all commands."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
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
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.command_registry import Command
from memesae.gui.sheets.sheet import Overlay
from memesae.gui.text_formatting import command_description, command_title
from memesae.gui.widgets.buttons import Label
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, font_growth, paint_caps, rounded, scaled

START_OF_WORD = 3.0
NEXT_TO_LAST = 2.0
ANYWHERE = 1.0


def fuzzy_score(typed: str, title: str) -> float:
    """Score of a fuzzy match of typed letters, in order, against a title; 0 without a match.

    Letters at the start of a word score most, then letters that follow the previous match. The best
    alignment is found, not the first one.
    """
    letters, text = typed.casefold().replace(" ", ""), title.casefold()
    starts = {match.start() for match in re.finditer(r"\b\w", text)}
    # best[index]: the best score of the letters so far with the last one matched at `index`
    best: dict[int, float] = {-1: 0.0}
    for letter in letters:
        best = {
            index: max(
                so_far + _letter_score(index, last, starts)
                for last, so_far in best.items()
                if last < index
            )
            for index, found in enumerate(text)
            if found == letter and any(last < index for last in best)
        }
        if not best:
            return 0.0
    # ties go to shorter titles
    return max(best.values()) + 1 / (1 + len(text))


def _letter_score(index: int, last: int, starts: set[int]) -> float:
    if index in starts:
        return START_OF_WORD
    return NEXT_TO_LAST if last >= 0 and index == last + 1 else ANYWHERE


Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
COMMAND = Qt.ItemDataRole.UserRole
KEYS = Qt.ItemDataRole.UserRole + 1
NOTHING = QModelIndex()
MIN_RELATIVE_SCORE = 0.7
"""Commands below this share of the best score are not listed."""


class CommandModel(QAbstractListModel):
    """List model of the commands that match the typed text, best first."""

    def __init__(
        self,
        commands: Sequence[Command],
        keys: Mapping[str, Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._all = list(commands)
        self._keys = keys
        self._shown = list(commands)

    def show_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Replace the keys shown."""
        self.beginResetModel()
        self._keys = keys
        self.endResetModel()

    def narrow(self, typed: str) -> None:
        """Show the commands whose titles match the typed text."""
        self.beginResetModel()
        self._shown = self._matching(typed) if typed.strip() else list(self._all)
        self.endResetModel()

    def _matching(self, typed: str) -> list[Command]:
        scores = {item.id: fuzzy_score(typed, command_title(item)) for item in self._all}
        # scattered letters do not count where another title has them together
        threshold = max(scores.values()) * MIN_RELATIVE_SCORE
        matching = [item for item in self._all if 0 < scores[item.id] >= threshold]
        return sorted(matching, key=lambda item: -scores[item.id])

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Number of matching commands."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, description, keys or the command itself, by role."""
        if not index.isValid():
            return None
        item = self._shown[index.row()]
        values = {
            Qt.ItemDataRole.DisplayRole: command_title(item),
            Qt.ItemDataRole.ToolTipRole: command_description(item),
            Qt.ItemDataRole.AccessibleDescriptionRole: command_description(item),
            COMMAND: item,
            KEYS: list(self._keys.get(item.id, ())),
        }
        return values.get(role)


class CommandDelegate(QStyledItemDelegate):
    """Paints title and description on the left, the first key on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text."""
        return QSize(320, 7 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one command."""
        painter.save()
        rect: QRect = option.rect
        palette: QPalette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            rounded(painter, QRectF(rect), fill=palette.color(Role.Highlight), radius=8)
        inner = rect.adjusted(2 * UNIT, UNIT, -2 * UNIT, -UNIT)
        keys = index.data(KEYS)
        room = paint_caps(painter, inner, palette, keys[:1], selected=selected)
        _paint_text(painter, inner.adjusted(0, 0, -room - UNIT, 0), palette, index, selected)
        painter.restore()


def _paint_text(
    painter: QPainter, rect: QRect, palette: QPalette, index: Index, selected: bool
) -> None:
    ink = palette.color(Role.HighlightedText if selected else Role.Text)
    quiet = ink if selected else palette.color(Role.PlaceholderText)
    half = QSize(rect.width(), rect.height() // 2)
    painter.setPen(ink)
    title = str(index.data(Qt.ItemDataRole.DisplayRole))
    painter.drawText(QRect(rect.topLeft(), half), Qt.AlignmentFlag.AlignVCenter, title)
    painter.setFont(scaled(painter.font(), 0.85))
    painter.setPen(quiet)
    description = painter.fontMetrics().elidedText(
        str(index.data(Qt.ItemDataRole.ToolTipRole)), Qt.TextElideMode.ElideRight, rect.width()
    )
    lower = QRect(rect.topLeft() + QPoint(0, half.height()), half)
    painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, description)


SIZE = QSize(600, 480)
NAVIGATION_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(Overlay):
    """Typing filters the commands, arrow keys select one, Enter runs it.

    Attributes:
        chosen: emitted to run a command (Command).
    """

    chosen = Signal(object)

    def __init__(
        self, commands: Sequence[Command], keys: Mapping[str, Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Commands"))
        self._model = CommandModel(commands, keys, self)
        self.edit = self._make_edit()
        self.list = self._make_list()
        self._empty_note = Label(self.tr("No matching command."), self.card)
        self._empty_note.setContentsMargins(2 * UNIT, UNIT, UNIT, UNIT)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self.edit)
        column.addWidget(self._empty_note)
        column.addWidget(self.list, 1)
        self._filter("")
        self.edit.installEventFilter(self)

    def _make_edit(self) -> QLineEdit:
        edit = QLineEdit(self.card)
        edit.setFrame(False)
        edit.setFont(scaled(self.font(), 1.2))
        edit.setMinimumHeight(5 * UNIT)
        edit.setTextMargins(2 * UNIT, 0, UNIT, 0)
        edit.setPlaceholderText(self.tr("Type a command"))
        edit.setAccessibleName(self.tr("Find a command"))
        edit.textChanged.connect(self._filter)
        return edit

    def _make_list(self) -> QListView:
        view = QListView(self.card)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setModel(self._model)
        view.setItemDelegate(CommandDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setAccessibleName(self.tr("Commands"))
        view.entered.connect(view.setCurrentIndex)
        view.clicked.connect(self._run)
        make_slim(view)
        return view

    def show_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Replace the keys shown."""
        self._model.show_keys(keys)

    def first_focus(self) -> QWidget:
        """The input field, cleared."""
        self.edit.clear()
        self._filter("")
        return self.edit

    def place_card(self) -> None:
        """Place the card in the upper third; its size does not depend on the number of commands."""
        size = (SIZE * font_growth(self.font())).boundedTo(self.size() - QSize(4 * UNIT, 4 * UNIT))
        self.card.resize(size)
        self.card.move(
            (self.width() - size.width()) // 2, min(10 * UNIT, (self.height() - size.height()) // 2)
        )

    def _filter(self, typed: str) -> None:
        self._model.narrow(typed)
        self._empty_note.setVisible(self._model.rowCount() == 0)
        self.list.setCurrentIndex(self._model.index(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass arrow keys from the input field to the list; Enter runs the current command."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is self.edit
        ):
            if event.key() in NAVIGATION_KEYS:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _run(self, index: QModelIndex) -> None:
        command = index.data(COMMAND)
        if command is not None:
            self.dismiss()
            self.chosen.emit(command)
