"""A list of lines in a sheet, of which one is taken."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QFrame, QListView, QWidget

from memesae.gui.scroll_bar import make_slim
from memesae.gui.search.proposal_list import LineDelegate


class LineList(QListView):
    """Shows lines as the search field shows its proposals; Enter or a double click activates one.

    Args:
        name: what it is called where it is read out.
        parent: the sheet's card.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(LineDelegate(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)
        make_slim(self)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these; none of them is the current one any more."""
        self._lines.setStringList(list(lines))

    def go_to(self, row: int) -> None:
        """Make a line the current one."""
        self.setCurrentIndex(self._lines.index(row))
