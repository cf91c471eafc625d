"""The query's line edit with its completions: filters, their values, and recent queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QLineEdit,
    QListView,
    QWidget,
)

from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.open_library import OpenLibrary
from memesae.gui.translation import translate_core
from memesae.gui.widgets.line_list import LineDelegate
from memesae.gui.widgets.painting import UNIT, scaled
from memesae.library.filters import FILTERS, Filter
from memesae.steering.query.query_model import render_filter
from memesae.steering.query.query_parser import completing

if TYPE_CHECKING:
    from memesae.app.session import Session


WAVE = 2.0


class QueryEdit(QLineEdit):
    """A line edit with a wavy underline for errors.

    Attributes:
        up: Up was pressed, for the previous query.
        down: Down was pressed, for the next query or to leave downwards.
    """

    up = Signal()
    down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mistake: tuple[int, int] | None = None
        self.setFrame(False)
        self.setFont(scaled(self.font(), 1.25))
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("What are you thinking of?"))
        self.setDragEnabled(False)
        # the window handles dropped pictures
        self.setAcceptDrops(False)

    def underline(self, position: int, length: int) -> None:
        """Underline `length` characters from `position`."""
        self._mistake = (position, max(1, length))
        self.update()

    def clear_underline(self) -> None:
        """Remove the underline."""
        self._mistake = None
        self.update()

    def underlined(self) -> QRect | None:
        """The rectangle of the underline in the widget's pixels; None if there is none."""
        if self._mistake is None:
            return None
        position, length = self._mistake
        left, right = self._x_of(position), self._x_of(position + length)
        if right <= left:
            right = left + self.fontMetrics().averageCharWidth()
        baseline = (self.height() + self.fontMetrics().ascent()) // 2
        return QRect(left, baseline + 1, right - left, 5)

    def _x_of(self, position: int) -> int:
        """The x position of a character, computed relative to the cursor."""
        width = self.fontMetrics().horizontalAdvance
        here = self.cursorRect().center().x() + 1
        return here + width(self.text()[:position]) - width(self.text()[: self.cursorPosition()])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text and the underline."""
        super().paintEvent(event)
        rect = self.underlined()
        if rect is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.BrightText), 1.5))
        steps = range(int(rect.width() / WAVE) + 1)
        middle = rect.center().y()
        painter.drawPolyline(
            QPolygonF(
                [QPointF(rect.left() + step * WAVE, middle + WAVE * (step % 2)) for step in steps]
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk through recent queries; other keys edit."""
        if event.key() == Qt.Key.Key_Up and not event.modifiers():
            self.up.emit()
        elif event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.down.emit()
        else:
            super().keyPressEvent(event)


MAX_PROPOSALS = 8
MIN_LETTERS = 3
"""Letters of a filter's name before it is proposed: shorter prefixes begin half of all words."""


MAX_RECENT = 4
"""Maximum number of recent queries proposed; from two letters on, since one matches nearly all."""


class Known(NamedTuple):
    """Completion data of the open library.

    Attributes:
        tags: the tags in use.
        recent: recent queries, oldest first.
        values: by filter name, the values that match something.
    """

    tags: Sequence[str] = ()
    recent: Sequence[str] = ()
    values: Mapping[str, Sequence[str]] = MappingProxyType({})


NOTHING_KNOWN = Known()


class Proposal(NamedTuple):
    """One completion.

    Attributes:
        shown: the text in the list.
        text: the whole query with the completion applied.
        cursor: the cursor position in it.
        whole: whether it is a complete query, to be searched for at once.
    """

    shown: str
    text: str
    cursor: int
    whole: bool = False


def proposals(text: str, cursor: int, known: Known = NOTHING_KNOWN) -> list[Proposal]:
    """Completions of the text before the cursor.

    Names and values of filters and recent queries are proposed; plain words are not completed.
    """
    recent = _recent_proposals(text, cursor, known.recent)
    return [*_filter_proposals(text, cursor, known), *recent][:MAX_PROPOSALS]


def _filter_proposals(text: str, cursor: int, known: Known) -> list[Proposal]:
    piece = completing(text, cursor)
    if not piece.typed and piece.kind != "filter value":
        return []
    if piece.kind == "filter value":
        typed = piece.typed.casefold()
        values = _values(piece.name, known)
        matching = [one for one in values if one.casefold().startswith(typed)]
        # match inner folder names, too: people remember them rather than the path
        matching += [one for one in values if f"/{typed}" in one.casefold() and one not in matching]
        endings = [
            (one, render_filter(Filter(piece.name, "is", one)).partition(":")[2] + " ")
            for one in matching
            if one.casefold() != typed
        ]
    else:
        named = FILTERS if len(piece.typed) >= MIN_LETTERS else {}
        names = [name for name in piece.names if name in named]
        endings = [
            (f"{name}:  {translate_core(FILTERS[name].sentence)}", f"{name}:") for name in names
        ]
    start, end = piece.span
    return [
        Proposal(shown, text[:start] + ending + text[end:].lstrip(), start + len(ending))
        for shown, ending in endings
    ]


def _values(name: str, known: Known) -> Sequence[str]:
    """Values of a filter: those in this library, then the other possible ones."""
    if name == "tag":
        return known.tags
    here = known.values.get(name, ())
    return [*here, *(one for one in FILTERS[name].values if one not in here)]


def _recent_proposals(text: str, cursor: int, recent: Sequence[str]) -> list[Proposal]:
    """Recent queries that start with the typed text, or have a word that does; newest first."""
    typed = text.casefold().strip()
    if cursor < len(text) or len(typed) < 2:
        return []
    others = [one for one in reversed(recent) if one.casefold() != typed]
    first = [one for one in others if one.casefold().startswith(typed)]
    more = [one for one in others if f" {typed}" in one.casefold() and one not in first]
    return [Proposal(one, one, len(one), whole=True) for one in (first + more)[:MAX_RECENT]]


Values = dict[str, tuple[str, ...]]


class KnownValues(QObject):
    """Loads the values of filters in the background whenever the library has changed.

    Attributes:
        values: by filter name; empty until they are loaded.
    """

    def __init__(self, current: OpenLibrary, tasks: Tasks) -> None:
        super().__init__(current)
        self._current = current
        self._tasks = tasks
        self.values: Values = {}
        current.changed.connect(self._clear)

    def load(self) -> None:
        """Load the values again."""
        session = self._current.session
        if session is not None:
            work = partial(_gather, session)
            self._tasks.start(Pool.DISK, work, done=self._show, replaces="values")

    def follow(self, indexing: bool) -> None:
        """Load them again when an index run has ended."""
        if not indexing:
            self.load()

    def _show(self, values: Values) -> None:
        self.values = values

    def _clear(self) -> None:
        self.values = {}


def _gather(session: Session, token: Token) -> Values:
    token.check()
    return session.library.filter_values()


Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
WIDTH = 52 * UNIT


class ProposalList(QCompleter):
    """The popup with completions; Down and Enter accept one, Escape closes it.

    Attributes:
        taken: a completion was applied (the new text).
        whole_taken: it was a complete query.
        known: returns the completion data.
    """

    taken = Signal(str)
    whole_taken = Signal()

    def __init__(self, edit: QueryEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._proposals: list[Proposal] = []
        self.known: Callable[[], Known] = Known
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.setWidget(edit)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list = QListView()
        self._list.setFrameShape(QFrame.Shape.StyledPanel)
        self.setPopup(self._list)
        # after setPopup, which installs its own delegate
        self._list.setItemDelegate(LineDelegate(self._list))
        self.activated.connect(self._take)
        edit.textEdited.connect(self._propose)

    @property
    def choosing(self) -> bool:
        """Whether Enter accepts the selected completion rather than the typed text."""
        return self._list.isVisible() and self._list.currentIndex().isValid()

    def _propose(self, text: str) -> None:
        self._proposals = proposals(text, self._edit.cursorPosition(), self.known())
        self._lines.setStringList([proposal.shown for proposal in self._proposals])
        if not self._proposals:
            self._list.hide()
            return
        below = QRect(self._edit.cursorRect().left(), 0, WIDTH, self._edit.height() + UNIT // 2)
        self.complete(below)
        # Qt makes the first one current without showing it, and Enter would take that instead of what was typed
        self._list.setCurrentIndex(QModelIndex())

    def _take(self, shown: str) -> None:
        for proposal in self._proposals:
            if proposal.shown == shown:
                self._edit.setText(proposal.text)
                self._edit.setCursorPosition(proposal.cursor)
                self.taken.emit(proposal.text)
                if proposal.whole:
                    self.whole_taken.emit()
                return
