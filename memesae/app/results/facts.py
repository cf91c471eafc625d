"""What is known about all images of a library that lays results out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    # only named here: results are laid out before any library is open
    from memesae.app.results.places import Places
    from memesae.app.results.relevance import Cloud

Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Facts:
    """A library at one moment; never changes, so any thread may use it.

    Attributes:
        ids: int64 [n], ascending: the images whose likeness is known.
        groups: int64 [n]: images of one number are near-duplicates.
        gone: int64, ascending: images all of whose files were deleted.
        cloud: how the library's vectors lie; None where there are too few.
        places: where the images lie, if that was asked for.
    """

    ids: Ints
    groups: Ints
    gone: Ints
    cloud: Cloud | None
    places: Places | None = None

    def group_of(self, image: int) -> list[int]:
        """An image and its near-duplicates."""
        rows, known = rows_among(self.ids, np.array([image]))
        if not known[0]:
            return [image]
        return self.ids[self.groups == self.groups[rows[0]]].tolist()

    @classmethod
    def nothing(cls) -> Self:
        """Nothing is known yet."""
        none = np.empty(0, np.int64)
        return cls(none, none, none, None)


def rows_among(ids: Ints, wanted: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Where images stand in an ascending column.

    Returns:
        rows int64 [n], any row where there is none; whether there is one, bool [n].
    """
    if not len(ids):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
    rows = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
    return rows, ids[rows] == wanted
