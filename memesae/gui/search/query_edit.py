"""The line in which the query is typed, with completions: filters, their values, and earlier queries."""

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
from memesae.gui.i18n.translate import translate_core
from memesae.gui.open_library import OpenLibrary
from memesae.gui.widgets.line_list import LineDelegate
from memesae.gui.widgets.painting import UNIT, scaled
from memesae.library.filters import FILTERS, Filter
from memesae.steering.query.query_model import render_filter
from memesae.steering.query.query_parser import completing

if TYPE_CHECKING:
    from memesae.app.session import Session


WAVE = 2.0


class QueryEdit(QLineEdit):
    """Plain text, with a wave under what cannot be understood.

    Attributes:
        up: the person asks for the query before.
        down: the person asks for the query after, or leaves downwards.
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
        # dropped pictures are the window's business
        self.setAcceptDrops(False)

    def underline(self, position: int, length: int) -> None:
        """Draw the wave under `length` characters from `position`."""
        self._mistake = (position, max(1, length))
        self.update()

    def clear_underline(self) -> None:
        """Take the wave away."""
        self._mistake = None
        self.update()

    def underlined(self) -> QRect | None:
        """Where the wave is, in the widget's pixels; None without a mistake."""
        if self._mistake is None:
            return None
        position, length = self._mistake
        left, right = self._x_of(position), self._x_of(position + length)
        if right <= left:
            right = left + self.fontMetrics().averageCharWidth()
        baseline = (self.height() + self.fontMetrics().ascent()) // 2
        return QRect(left, baseline + 1, right - left, 5)

    def _x_of(self, position: int) -> int:
        """The x of a character, from the cursor's place and the width of what lies between."""
        width = self.fontMetrics().horizontalAdvance
        here = self.cursorRect().center().x() + 1
        return here + width(self.text()[:position]) - width(self.text()[: self.cursorPosition()])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the wave."""
        super().paintEvent(event)
        place = self.underlined()
        if place is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.BrightText), 1.5))
        steps = range(int(place.width() / WAVE) + 1)
        middle = place.center().y()
        painter.drawPolyline(
            QPolygonF(
                [QPointF(place.left() + step * WAVE, middle + WAVE * (step % 2)) for step in steps]
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go through the queries; the rest is typing."""
        if event.key() == Qt.Key.Key_Up and not event.modifiers():
            self.up.emit()
        elif event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.down.emit()
        else:
            super().keyPressEvent(event)


MOST = 8
ENOUGH = 3
"""Letters of a filter's name before it is proposed: shorter ones begin half of all words."""


RECENT = 4
"""How many recent queries are proposed; from two letters on, since one fits nearly all."""


class Known(NamedTuple):
    """What only the open library knows.

    Attributes:
        tags: the tags in use.
        recent: the queries made lately, oldest first.
        values: by the name of a filter the values that find something.
    """

    tags: Sequence[str] = ()
    recent: Sequence[str] = ()
    values: Mapping[str, Sequence[str]] = MappingProxyType({})


NOTHING_KNOWN = Known()


class Proposal(NamedTuple):
    """One way to go on.

    Attributes:
        shown: what the list says.
        text: the whole query after it is taken.
        cursor: where the cursor stands then.
        whole: whether it is a whole query, to be searched for at once.
    """

    shown: str
    text: str
    cursor: int
    whole: bool = False


def proposals(text: str, cursor: int, known: Known = NOTHING_KNOWN) -> list[Proposal]:
    """How the piece before the cursor may go on; nothing where nothing was typed of it.

    Names and values of filters are proposed, and whole queries made before: the words of a new
    query are the person's own.
    """
    before = _made_before(text, cursor, known.recent)
    return [*_going_on(text, cursor, known), *before][:MOST]


def _going_on(text: str, cursor: int, known: Known) -> list[Proposal]:
    piece = completing(text, cursor)
    if not piece.typed and piece.kind != "filter value":
        return []
    if piece.kind == "filter value":
        typed = piece.typed.casefold()
        values = _values(piece.name, known)
        fitting = [one for one in values if one.casefold().startswith(typed)]
        # of a folder deep inside, the inner name is what one remembers
        fitting += [one for one in values if f"/{typed}" in one.casefold() and one not in fitting]
        endings = [
            (one, render_filter(Filter(piece.name, "is", one)).partition(":")[2] + " ")
            for one in fitting
            if one.casefold() != typed
        ]
    else:
        named = FILTERS if len(piece.typed) >= ENOUGH else {}
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
    """What a filter can be asked for: what this library has of it, then what there may be."""
    if name == "tag":
        return known.tags
    here = known.values.get(name, ())
    return [*here, *(one for one in FILTERS[name].values if one not in here)]


def _made_before(text: str, cursor: int, recent: Sequence[str]) -> list[Proposal]:
    """Queries that begin with what is typed, or have a word that does; the latest first."""
    typed = text.casefold().strip()
    if cursor < len(text) or len(typed) < 2:
        return []
    others = [one for one in reversed(recent) if one.casefold() != typed]
    first = [one for one in others if one.casefold().startswith(typed)]
    more = [one for one in others if f" {typed}" in one.casefold() and one not in first]
    return [Proposal(one, one, len(one), whole=True) for one in (first + more)[:RECENT]]


Values = dict[str, tuple[str, ...]]


class KnownValues(QObject):
    """Gathers them in the background, whenever it is told that the library has changed.

    Attributes:
        values: by the name of a filter; empty until they are gathered.
    """

    def __init__(self, current: OpenLibrary, tasks: Tasks) -> None:
        super().__init__(current)
        self._current = current
        self._tasks = tasks
        self.values: Values = {}
        current.changed.connect(self._forget)

    def learn(self) -> None:
        """Gather them anew."""
        session = self._current.session
        if session is not None:
            work = partial(_gather, session)
            self._tasks.start(Pool.DISK, work, done=self._show, replaces="values")

    def follow(self, indexing: bool) -> None:
        """Gather them anew when an index run has ended."""
        if not indexing:
            self.learn()

    def _show(self, values: Values) -> None:
        self.values = values

    def _forget(self) -> None:
        self.values = {}


def _gather(session: Session, token: Token) -> Values:
    token.check()
    return session.library.filter_values()


Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
WIDTH = 52 * UNIT


class ProposalList(QCompleter):
    """Opens while a filter is typed; Down and Enter take a proposal, Escape closes it.

    Attributes:
        taken: a proposal was put into the line (the new text).
        whole_taken: it was a whole query.
        known: tells the tags and recent queries to propose.
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
        # only now: the completer brings one of its own
        self._list.setItemDelegate(LineDelegate(self._list))
        self.activated.connect(self._take)
        edit.textEdited.connect(self._propose)

    @property
    def choosing(self) -> bool:
        """Whether Enter means the proposal that is marked, and not what is typed."""
        return self._list.isVisible() and self._list.currentIndex().isValid()

    def _propose(self, text: str) -> None:
        self._proposals = proposals(text, self._edit.cursorPosition(), self.known())
        self._lines.setStringList([proposal.shown for proposal in self._proposals])
        if not self._proposals:
            self._list.hide()
            return
        below = QRect(self._edit.cursorRect().left(), 0, WIDTH, self._edit.height() + UNIT // 2)
        self.complete(below)

    def _take(self, shown: str) -> None:
        for proposal in self._proposals:
            if proposal.shown == shown:
                self._edit.setText(proposal.text)
                self._edit.setCursorPosition(proposal.cursor)
                self.taken.emit(proposal.text)
                if proposal.whole:
                    self.whole_taken.emit()
                return
