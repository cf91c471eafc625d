"""The results as a Qt model: ids and scores; everything else is loaded when a row is shown."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.pictures.marks import Marks
from memesae.gui.text_formatting import as_plain, number, tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from memesae.app.results.result_layout import Band, ResultLayout


Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole

ID = ItemRole.UserRole
SCORE = ItemRole.UserRole + 1
OFFLINE = ItemRole.UserRole + 2
FAVOURITE = ItemRole.UserRole + 3

STRENGTH = ItemRole.UserRole + 4
COPIES = ItemRole.UserRole + 5
OPENED = ItemRole.UserRole + 6
MOVES = ItemRole.UserRole + 7

NOTHING = QModelIndex()


class ResultsModel(QAbstractListModel):
    """One row per result, in display order."""

    def __init__(
        self, thumbnails: ThumbnailLoader, marks: Marks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._marks = marks
        self._shown: ResultLayout | None = None
        self._rows: dict[int, int] = {}
        thumbnails.loaded.connect(self._refresh)

    @property
    def ids(self) -> NDArray[np.int64]:
        """The images shown, int64 [n]."""
        return self.shown.ids

    @property
    def bands(self) -> tuple[Band, ...]:
        """The headings between the images."""
        return () if self._shown is None else self._shown.bands

    @property
    def shown(self) -> ResultLayout:
        """The layout shown."""
        if self._shown is None:
            from memesae.app.results.result_layout import ResultLayout

            self._shown = ResultLayout.nothing()
        return self._shown

    def show(self, ids: NDArray[np.int64], scores: NDArray[np.float32]) -> None:
        """Show results without a layout.

        Args:
            ids: int64 [n], best first.
            scores: float32 [n], cosines; all NaN or empty without a query.
        """
        from memesae.app.results.result_layout import ResultLayout

        self.show_layout(ResultLayout.plain(ids, scores))

    def clear(self) -> None:
        """Show nothing."""
        self.show_layout(None)

    def show_layout(self, shown: ResultLayout | None) -> None:
        """Show a layout of results; None for no results."""
        self.beginResetModel()
        self._shown = shown
        self._rows = {}
        self.endResetModel()

    def heading(self, number: int) -> tuple[str, bool]:
        """The text of a heading, and whether it is the relevance cutoff."""
        folder = self.bands[number].folder
        return (folder, False) if folder else (tr("Other pictures, less likely"), True)

    def row_of(self, image_id: int) -> int | None:
        """The row of an image; None if it is not among the results."""
        if not self._rows:
            self._rows = {found: row for row, found in enumerate(self.ids.tolist())}
        return self._rows.get(image_id)

    def id_at(self, row: int) -> int:
        """The image in a row."""
        return int(self.ids[row])

    def ids_at(self, indexes: Iterable[QModelIndex]) -> list[int]:
        """The images at these indexes, in display order."""
        return [self.id_at(row) for row in sorted(index.row() for index in indexes)]

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Number of results."""
        return 0 if parent.isValid() or self._shown is None else len(self._shown.ids)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        """The data of a cell."""
        if not index.isValid():
            return None
        image_id = self.id_at(index.row())
        if role == ID:
            return image_id
        if role == ItemRole.DecorationRole:
            return self._thumbnails.pixmap(image_id)
        if role in (SCORE, STRENGTH):
            column = self.shown.scores if role == SCORE else self.shown.strengths
            return _finite(column, index.row())
        if role == COPIES:
            return int(self.shown.copies[index.row()])
        if role == OPENED:
            return self._opened(index.row())
        if role == ItemRole.ToolTipRole:
            return self._tool_tip(index.row())
        if role == FAVOURITE:
            return self._marks.is_favourite(image_id)
        return self._file_data(image_id, role)

    def _opened(self, row: int) -> bool:
        """Whether an image belongs to an expanded group of near-duplicates."""
        copies = self.shown.copies
        after = row + 1 < len(copies) and copies[row + 1] == 0
        return bool(copies[row] == 0 or (copies[row] > 1 and after))

    def _tool_tip(self, row: int) -> str | None:
        """File name, number of near-duplicates, and score."""
        name = self._file_data(self.id_at(row), ItemRole.AccessibleTextRole)
        if name is None:
            return None
        lines = [str(name)]
        copies = int(self.shown.copies[row])
        if copies > 1:
            lines.append(tr("{n} near-duplicates").format(n=number(copies)))
        score, strength = _finite(self.shown.scores, row), _finite(self.shown.strengths, row)
        if score is not None and strength is not None:
            text = tr("strength {n} of 100 (cosine {score})")
            lines.append(text.format(n=round(strength), score=f"{score:.3f}"))
        return as_plain("\n".join(lines))

    def _file_data(self, image_id: int, role: int) -> object:
        if role not in (OFFLINE, MOVES, ItemRole.AccessibleTextRole):
            return None
        picture = self._thumbnails.picture(image_id)
        if role == MOVES:
            return "" if picture is None else picture.moves
        if role == OFFLINE:
            return picture is not None and picture.offline
        if picture is None or picture.file is None:
            return None
        name = picture.file.path.name
        parts = [name, *([tr("file missing")] if picture.offline else [])]
        parts += [tr("animated")] if picture.moves else []
        parts += [tr("favourite")] if self._marks.is_favourite(image_id) else []
        return ", ".join([*parts, *self._marks.tags(image_id)])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every image can be selected and dragged."""
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else plain

    def _refresh(self, ids: list[int]) -> None:
        rows = [row for row in map(self.row_of, ids) if row is not None]
        for row in rows:
            index = self.index(row)
            self.dataChanged.emit(index, index)


def _finite(column: NDArray[np.float32], row: int) -> float | None:
    """A value of a column, or None if it is missing."""
    return float(column[row]) if row < len(column) and math.isfinite(column[row]) else None
