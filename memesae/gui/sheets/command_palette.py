"""The palette: every command, found by a few letters, run by Enter."""

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
    QLabel,
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
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, grown, paint_caps, rounded, scaled

START_OF_WORD = 3.0
NEXT_TO_LAST = 2.0
ANYWHERE = 1.0


def fuzzy_score(typed: str, title: str) -> float:
    """How well letters typed in order fit a title; 0 where they do not.

    Letters at the start of a word count most, then letters right after the one before. The best
    placing is found, not the first one.
    """
    letters, text = typed.casefold().replace(" ", ""), title.casefold()
    starts = {match.start() for match in re.finditer(r"\b\w", text)}
    # best[place]: the best placing of the letters so far whose last letter stands at `place`
    best: dict[int, float] = {-1: 0.0}
    for letter in letters:
        best = {
            place: max(
                so_far + _worth(place, last, starts)
                for last, so_far in best.items()
                if last < place
            )
            for place, found in enumerate(text)
            if found == letter and any(last < place for last in best)
        }
        if not best:
            return 0.0
    # short titles win among equals
    return max(best.values()) + 1 / (1 + len(text))


def _worth(place: int, last: int, starts: set[int]) -> float:
    if place in starts:
        return START_OF_WORD
    return NEXT_TO_LAST if last >= 0 and place == last + 1 else ANYWHERE


Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
COMMAND = Qt.ItemDataRole.UserRole
KEYS = Qt.ItemDataRole.UserRole + 1
NOTHING = QModelIndex()
WORTH_SHOWING = 0.7
"""Share of the best match's score that a command must reach to be shown beside it."""


class CommandModel(QAbstractListModel):
    """The commands that fit what was typed, best first."""

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
        """Show these keys from now on."""
        self.beginResetModel()
        self._keys = keys
        self.endResetModel()

    def narrow(self, typed: str) -> None:
        """Keep the commands whose title has these letters in order."""
        self.beginResetModel()
        self._shown = self._fitting(typed) if typed.strip() else list(self._all)
        self.endResetModel()

    def _fitting(self, typed: str) -> list[Command]:
        scores = {item.id: fuzzy_score(typed, command_title(item)) for item in self._all}
        # letters strewn all over a title are no match where another has them together
        enough = max(scores.values()) * WORTH_SHOWING
        fitting = [item for item in self._all if 0 < scores[item.id] >= enough]
        return sorted(fitting, key=lambda item: -scores[item.id])

    def rowCount(self, parent: Index = NOTHING) -> int:
        """How many commands fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, description and keys of a command, or the command itself."""
        if not index.isValid():
            return None
        item = self._shown[index.row()]
        told = {
            Qt.ItemDataRole.DisplayRole: command_title(item),
            Qt.ItemDataRole.ToolTipRole: command_description(item),
            Qt.ItemDataRole.AccessibleDescriptionRole: command_description(item),
            COMMAND: item,
            KEYS: list(self._keys.get(item.id, ())),
        }
        return told.get(role)


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
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            rounded(painter, QRectF(rect), fill=palette.color(Role.Highlight), radius=8)
        inner = rect.adjusted(2 * UNIT, UNIT, -2 * UNIT, -UNIT)
        keys = index.data(KEYS)
        room = paint_caps(painter, inner, palette, keys[:1], chosen=chosen)
        _paint_words(painter, inner.adjusted(0, 0, -room - UNIT, 0), palette, index, chosen)
        painter.restore()


def _paint_words(
    painter: QPainter, rect: QRect, palette: QPalette, index: Index, chosen: bool
) -> None:
    ink = palette.color(Role.HighlightedText if chosen else Role.Text)
    quiet = ink if chosen else palette.color(Role.PlaceholderText)
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
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(Overlay):
    """Type to narrow, arrows to choose, Enter to do.

    Attributes:
        chosen: the command to run (Command).
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
        self._none = QLabel(self.tr("No command is called that."), self.card)
        self._none.setContentsMargins(2 * UNIT, UNIT, UNIT, UNIT)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self.edit)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        self._narrow("")
        self.edit.installEventFilter(self)

    def _make_edit(self) -> QLineEdit:
        edit = QLineEdit(self.card)
        edit.setFrame(False)
        edit.setFont(scaled(self.font(), 1.2))
        edit.setMinimumHeight(5 * UNIT)
        edit.setTextMargins(2 * UNIT, 0, UNIT, 0)
        edit.setPlaceholderText(self.tr("What do you want to do?"))
        edit.setAccessibleName(self.tr("Find a command"))
        edit.textChanged.connect(self._narrow)
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
        """Show these keys from now on."""
        self._model.show_keys(keys)

    def first_focus(self) -> QWidget:
        """The line to type in, empty."""
        self.edit.clear()
        self._narrow("")
        return self.edit

    def place_card(self) -> None:
        """Hang it in the upper third, where it does not jump as the list gets shorter."""
        size = (SIZE * grown(self.font())).boundedTo(self.size() - QSize(4 * UNIT, 4 * UNIT))
        self.card.resize(size)
        self.card.move(
            (self.width() - size.width()) // 2, min(10 * UNIT, (self.height() - size.height()) // 2)
        )

    def _narrow(self, typed: str) -> None:
        self._model.narrow(typed)
        self._none.setVisible(self._model.rowCount() == 0)
        self.list.setCurrentIndex(self._model.index(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the line hand arrows and Enter to the list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is self.edit
        ):
            if event.key() in MOVES:
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
