"""The calm line that says how many pictures are selected."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from memesae.gui.words import number


class SelectionNote(QLabel):
    """Shown from two on: a single one is seen by its ring."""

    def __init__(self, view: QAbstractItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = view.selectionModel()
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._selection.selectionChanged.connect(self._count)
        # a new result drops the selection without a word
        view.model().modelReset.connect(self._count)
        self.hide()

    def _count(self) -> None:
        # by ranges: one by one, all of a large library would take seconds
        count = sum(span.height() for span in self._selection.selection().toList())
        self.setText(self.tr("{n} selected").format(n=number(count)))
        self.setVisible(count > 1)
