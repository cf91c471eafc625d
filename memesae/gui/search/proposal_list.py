"""The list of proposals under the search field."""

from PySide6.QtCore import QRect, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QListView

from memesae.gui.paint import UNIT
from memesae.gui.search.completion import Proposal, proposals
from memesae.gui.search.edit import QueryEdit

WIDTH = 52 * UNIT


class ProposalList(QCompleter):
    """Opens while a filter is typed; Down and Enter take a proposal, Escape closes it.

    Attributes:
        taken: a proposal was put into the line (the new text).
    """

    taken = Signal(str)

    def __init__(self, edit: QueryEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._proposals: list[Proposal] = []
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.setWidget(edit)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list = QListView()
        self.setPopup(self._list)
        self.activated.connect(self._take)
        edit.textEdited.connect(self._propose)

    def _propose(self, text: str) -> None:
        self._proposals = proposals(text, self._edit.cursorPosition())
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
                return
