"""What the vectors need of a library."""

import uuid
from pathlib import Path
from typing import Protocol

import numpy as np


class VectorSource(Protocol):
    """A library, seen as the place where every vector is kept for good."""

    @property
    def place(self) -> Path:
        """The library's own folder."""
        ...

    def vectors(self, model: str, after: int = 0) -> tuple[np.ndarray, np.ndarray]:
        """Ids int64 [n] above `after` and vectors float16 [n, d] made by `model`, by id."""
        ...

    def vector_ids(self, model: str) -> np.ndarray:
        """Ids int64 [n], ascending, of the images that have a vector made by `model`."""
        ...

    def gone_ids(self) -> np.ndarray:
        """Ids int64 [n], ascending, of the images none of whose files is there any more."""
        ...

    def setting(self, key: str, default: str) -> str:
        """What was kept under this key."""
        ...

    def set_setting(self, key: str, value: str) -> None:
        """Keep a value."""
        ...


def identity(library: VectorSource) -> str:
    """A name that no other library ever has, so that a cache cannot serve a library made anew.

    Ids start from 1 in every database: they alone do not tell two libraries apart.
    """
    known = library.setting("identity", "")
    if known:
        return known
    fresh = uuid.uuid4().hex
    library.set_setting("identity", fresh)
    return fresh
