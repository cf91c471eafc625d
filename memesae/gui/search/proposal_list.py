"""The list of proposals under the search field."""

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QStringListModel,
    Signal,
)
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QListView,
)

from memesae.gui.overlays.line_list import LineDelegate
from memesae.gui.paint import UNIT
from memesae.gui.search.completion import Known, Proposal, proposals
from memesae.gui.search.edit import QueryEdit

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
