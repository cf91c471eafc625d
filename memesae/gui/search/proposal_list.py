"""The list of proposals under the search field."""

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from memesae.gui.paint import UNIT, rounded
from memesae.gui.search.completion import Known, Proposal, proposals
from memesae.gui.search.edit import QueryEdit

Index = QModelIndex | QPersistentModelIndex
Role = QPalette.ColorRole
WIDTH = 52 * UNIT


class LineDelegate(QStyledItemDelegate):
    """Paints a proposal with room around it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line of text."""
        return QSize(WIDTH // 2, 4 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one proposal."""
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            ground = option.palette.color(Role.Highlight)
            rounded(painter, option.rect.toRectF().adjusted(3, 1, -3, -1), fill=ground, radius=6)
        painter.setPen(option.palette.color(Role.HighlightedText if chosen else Role.Text))
        place = option.rect.adjusted(12, 0, -12, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()


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
