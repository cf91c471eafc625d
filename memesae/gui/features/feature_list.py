"""The list of features, as rows or cards: its model, its delegate and its view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from memesae.gui.grid.pixmap_cache import CORNER
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import tr
from memesae.gui.translation import shown_name
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, paint_line, paint_state, rounded, scaled

if TYPE_CHECKING:
    from memesae.app.features.feature_view import FeatureView


Index = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()
FEATURE = Qt.ItemDataRole.UserRole
FACTS = Qt.ItemDataRole.UserRole + 1
"""A line for the rate of a feature and its label confidence."""
IMAGES = Qt.ItemDataRole.UserRole + 2
"""Ids of the images on which the feature is strongest."""
SHORT_FACTS = Qt.ItemDataRole.UserRole + 3
"""The rate alone, for cards."""
SHOWN = 8
"""Pictures per feature that the model provides."""


def share(value: float) -> str:
    """A share as a percentage, with one decimal below 10 %."""
    percent = 100 * value
    return f"{percent:.0f} %" if percent >= 10 else f"{percent:.1f} %"


def facts(rate: float, confidence: float) -> str:
    """The rate of a feature and its label confidence, in one line."""
    frequency = tr("{share} of all").format(share=share(rate))
    if confidence <= 0:
        return frequency
    certainty = tr("label confidence {share}").format(share=share(confidence))
    return f"{frequency} · {certainty}"


class FeatureListModel(QAbstractListModel):
    """List model with one row per feature, in the given order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: FeatureView | None = None
        self._features: list[int] = []

    def show(self, view: FeatureView | None, features: Sequence[int]) -> None:
        """List these features of a view."""
        self.beginResetModel()
        self._view = view
        self._features = list(features)
        self.endResetModel()

    @property
    def features(self) -> list[int]:
        """The features listed, in order."""
        return list(self._features)

    def row_of(self, feature: int) -> int:
        """The row of a feature; -1 if it is not listed."""
        return self._features.index(feature) if feature in self._features else -1

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Number of features listed."""
        return 0 if parent.isValid() else len(self._features)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, facts or pictures of a feature, by role."""
        view = self._view
        if view is None or not index.isValid():
            return None
        feature = self._features[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(view.label(feature))
        if role == FEATURE:
            return feature
        if role == IMAGES:
            return tuple(image for image, _ in view.strongest(feature, SHOWN))
        if role == SHORT_FACTS:
            return tr("{share} of all").format(share=share(float(view.catalogue.rate[feature])))
        if role in (FACTS, Qt.ItemDataRole.AccessibleDescriptionRole):
            rate = float(view.catalogue.rate[feature])
            return facts(rate, view.confidence(feature) if view.has_name(feature) else 0.0)
        return None


Role = QPalette.ColorRole
SMALL = 44
LARGE = 72
GAP = 3
IN_ROW = 5
IN_CARD = (2, 2)
ROW_HEIGHT = SMALL + 2 * UNIT
CARD = QSize(2 * LARGE + GAP + 2 * UNIT, 2 * LARGE + GAP + 7 * UNIT)


class FeatureDelegate(QStyledItemDelegate):
    """Paints a feature as a row or a card: its name, its facts and its strongest pictures.

    Attributes:
        cards: whether features are painted as cards.
    """

    def __init__(self, thumbnails: ThumbnailLoader, parent: QObject) -> None:
        super().__init__(parent)
        self._squares = thumbnails.squares
        self.cards = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The size of a card, or the height of a row."""
        return CARD if self.cards else QSize(400, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one feature."""
        painter.save()
        rect: QRect = option.rect
        paint_state(painter, option)
        if self.cards:
            self._paint_card(painter, option, index, rect)
        else:
            self._paint_row(painter, option, index, rect)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect
    ) -> None:
        pictures_width = IN_ROW * SMALL + (IN_ROW - 1) * GAP
        left = rect.right() - UNIT - pictures_width
        top = rect.top() + (rect.height() - SMALL) // 2
        self._paint_pictures(painter, option, index, (left, top), (IN_ROW, 1), SMALL)
        text_rect = QRect(rect.left() + 2 * UNIT, rect.top(), left - rect.left() - 3 * UNIT, 0)
        self._paint_text(painter, option, index, text_rect, top + 2)

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect
    ) -> None:
        corner = (rect.left() + UNIT, rect.top() + UNIT)
        self._paint_pictures(painter, option, index, corner, IN_CARD, LARGE)
        text_rect = QRect(rect.left() + UNIT, 0, rect.width() - 2 * UNIT, 0)
        self._paint_text(painter, option, index, text_rect, corner[1] + 2 * LARGE + GAP + 2)

    def _paint_pictures(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        corner: tuple[int, int],
        shape: tuple[int, int],
        edge: int,
    ) -> None:
        columns, rows = shape
        images: tuple[int, ...] = index.data(IMAGES)
        background = option.palette.color(Role.AlternateBase)
        ratio = painter.device().devicePixelRatioF()
        for position in range(columns * rows):
            row, column = divmod(position, columns)
            left, top = corner[0] + column * (edge + GAP), corner[1] + row * (edge + GAP)
            square = QRect(left, top, edge, edge)
            rounded(painter, QRectF(square), fill=background, radius=CORNER)
            if position < len(images):
                self._squares.paint(painter, square, images[position], ratio)

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        room: QRect,
        top: int,
    ) -> None:
        palette: QPalette = option.palette
        name = QRect(room.left(), top, room.width(), SMALL // 2)
        bold = scaled(option.font, 1.0, weight=QFont.Weight.DemiBold)
        paint_line(painter, name, palette.color(Role.Text), str(index.data()), bold)
        facts = name.translated(0, SMALL // 2 - 2)
        muted = palette.color(Role.PlaceholderText)
        text = str(index.data(SHORT_FACTS if self.cards else FACTS))
        paint_line(painter, facts, muted, text, scaled(option.font, 0.88))


class FeatureList(QListView):
    """List view of features as rows or cards.

    Attributes:
        current_feature_changed: emitted when another feature becomes current (its number).
        used: emitted on a double click (the number of the feature).
    """

    current_feature_changed = Signal(int)
    used = Signal(int)

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
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
        thumbnails.loaded.connect(self._repaint)

    @property
    def cards(self) -> bool:
        """Whether features are shown as cards."""
        return self._cells.cards

    def set_cards(self, cards: bool) -> None:
        """Show features as a grid of cards or a list of rows."""
        self._cells.cards = cards
        mode = QListView.ViewMode.IconMode if cards else QListView.ViewMode.ListMode
        self.setViewMode(mode)
        # setViewMode resets movement and resize mode
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setGridSize(CARD if cards else QSize())
        self.scrollTo(self.currentIndex())

    @property
    def current(self) -> int | None:
        """The current feature."""
        feature = self.currentIndex().data(FEATURE)
        return None if feature is None else int(feature)

    def select_feature(self, feature: int) -> bool:
        """Make a feature current and scroll to it; False if it is not listed."""
        row = self.features.row_of(feature)
        if row >= 0:
            self.setCurrentIndex(self.features.index(row))
            self.scrollTo(self.currentIndex())
        return row >= 0

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt calls it
        """Emit `current_feature_changed`."""
        super().currentChanged(current, previous)
        feature = current.data(FEATURE)
        if feature is not None:
            self.current_feature_changed.emit(int(feature))

    def _use(self, index: QModelIndex) -> None:
        self.used.emit(int(index.data(FEATURE)))

    def _repaint(self, _: list[int]) -> None:
        if self.isVisible():
            self.viewport().update()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt calls it
        """Do nothing: letters go into the filter field above."""


ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
