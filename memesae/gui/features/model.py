"""The features listed, as Qt asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from memesae.gui.words import tr

if TYPE_CHECKING:
    from memesae.app.features import FeatureView

Index = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()
FEATURE = Qt.ItemDataRole.UserRole
FACTS = Qt.ItemDataRole.UserRole + 1
"""One muted line: how common it is, how sure its name."""
IMAGES = Qt.ItemDataRole.UserRole + 2
"""Ids of the images that show it most."""
SHORT_FACTS = Qt.ItemDataRole.UserRole + 3
"""How common it is, where there is little room."""
SHOWN = 8


def share(value: float) -> str:
    """A share as percent, with as many digits as tell something."""
    percent = 100 * value
    return f"{percent:.0f} %" if percent >= 10 else f"{percent:.1f} %"


def facts(rate: float, confidence: float) -> str:
    """How common a feature is and how sure its name, in one line."""
    on = tr("{share} of all").format(share=share(rate))
    if confidence <= 0:
        return on
    sure = tr("name {share} sure").format(share=share(confidence))
    return f"{on} · {sure}"


class FeatureListModel(QAbstractListModel):
    """One row per feature, in the order given."""

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
        """Where a feature stands; -1 if it is not listed."""
        return self._features.index(feature) if feature in self._features else -1

    def rowCount(self, parent: Index = NOTHING) -> int:
        """How many are listed."""
        return 0 if parent.isValid() else len(self._features)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, facts and pictures of one feature."""
        view = self._view
        if view is None or not index.isValid():
            return None
        feature = self._features[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return view.label(feature)
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
