"""The list of features, which can also be a grid."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from memesae.gui.features.delegate import CARD, FeatureDelegate
from memesae.gui.features.model import FEATURE, FeatureListModel, Index
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.scroll_bar import make_slim


class FeatureList(QListView):
    """Rows or cards of features.

    Attributes:
        came_to: the keyboard or the mouse came to another feature (its number).
        used: the person double-clicked one (its number).
    """

    came_to = Signal(int)
    used = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.features = FeatureListModel(self)
        self._cells = FeatureDelegate(thumbnails, self)
        self.setModel(self.features)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Features"))
        make_slim(self)
        self.doubleClicked.connect(self._use)
        thumbnails.loaded.connect(self._arrived)

    @property
    def cards(self) -> bool:
        """Whether the features stand in a grid."""
        return self._cells.cards

    def set_cards(self, cards: bool) -> None:
        """Show a grid of cards, or a list of rows."""
        self._cells.cards = cards
        mode = QListView.ViewMode.IconMode if cards else QListView.ViewMode.ListMode
        self.setViewMode(mode)
        # changing the mode sets what was asked for above back
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setGridSize(CARD if cards else QSize())
        self.scrollTo(self.currentIndex())

    @property
    def current(self) -> int | None:
        """The feature the keyboard is at."""
        feature = self.currentIndex().data(FEATURE)
        return None if feature is None else int(feature)

    def go_to(self, feature: int) -> bool:
        """Go to a feature; False if it is not listed."""
        row = self.features.row_of(feature)
        if row >= 0:
            self.setCurrentIndex(self.features.index(row))
            self.scrollTo(self.currentIndex())
        return row >= 0

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt calls it
        """Tell where the person came to."""
        super().currentChanged(current, previous)
        feature = current.data(FEATURE)
        if feature is not None:
            self.came_to.emit(int(feature))

    def _use(self, index: QModelIndex) -> None:
        self.used.emit(int(index.data(FEATURE)))

    def _arrived(self, _: list[int]) -> None:
        if self.isVisible():
            self.viewport().update()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt calls it
        """Letters are typed into the line above, not searched for here."""


ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
