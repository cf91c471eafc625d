"""Facts about many images at once, by which results are sorted and grouped."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from memesae.library.connections import Connections

_ROWS_AT_ONCE = 8192


class Holding(NamedTuple):
    """Where an image lies, and what its file says of it.

    Attributes:
        image: its id.
        root: the number of the root.
        path: below the root.
        size: bytes.
        time: when it was taken, or last changed; unix seconds.
    """

    image: int
    root: int
    path: str
    size: int
    time: float


def holdings(connections: Connections) -> Iterator[Holding]:
    """One file of every image, one that is there before one that is missing, by image."""
    with connections.reading() as reader:
        rows = reader.execute(
            """SELECT image_id, root_id, path, size, COALESCE(taken, mtime_ns / 1e9),
               MIN(state = 'missing') FROM files JOIN images ON images.id = image_id
               WHERE state IN ('ready', 'missing') GROUP BY image_id ORDER BY image_id"""
        )
        while chunk := rows.fetchmany(_ROWS_AT_ONCE):
            for image, root, path, size, time, _ in chunk:
                yield Holding(image, root, os.fsdecode(path), size, time)
