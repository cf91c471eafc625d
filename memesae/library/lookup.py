"""Questions to a library: what an image is, where it lies, what its vector is."""

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from memesae.base.messages import Message
from memesae.library.connections import Connections
from memesae.library.records import Counts, Failure, Image, ImageFile
from memesae.library.roots import all_roots

_ROWS_AT_ONCE = 8192


def vectors(
    connections: Connections, model: str, after: int
) -> tuple[NDArray[np.int64], NDArray[np.float16]]:
    """Ids int64 [n] and vectors float16 [n, d] of the images above `after`, by id."""
    with connections.reading() as reader:
        rows = reader.execute(
            "SELECT image_id, vector FROM vectors WHERE model = ? AND image_id > ? ORDER BY image_id",
            (model, after),
        )
        ids: list[NDArray[np.int64]] = []
        blocks: list[NDArray[np.float16]] = []
        # in blocks, so that a million rows are never held as Python objects
        while chunk := rows.fetchmany(_ROWS_AT_ONCE):
            ids.append(np.fromiter((row[0] for row in chunk), np.int64, len(chunk)))
            blocks.append(_matrix([row[1] for row in chunk]))
    if not ids:
        return np.empty(0, np.int64), np.empty((0, 0), np.float16)
    return np.concatenate(ids), np.concatenate(blocks)


def _matrix(blobs: list[bytes]) -> NDArray[np.float16]:
    return np.frombuffer(b"".join(blobs), np.float16).reshape(len(blobs), -1)


def vector_ids(connections: Connections, model: str) -> NDArray[np.int64]:
    """Ids int64 [n], ascending, of the images that have this model's vector."""
    # by the small index: the table itself holds the vectors, a hundred times as many bytes
    return as_ids(
        connections.select(
            """SELECT image_id FROM vectors INDEXED BY vectors_by_image
               WHERE model = ? ORDER BY image_id""",
            (model,),
        )
    )


def gone_ids(connections: Connections) -> NDArray[np.int64]:
    """Ids int64 [n], ascending, of the images none of whose files is there any more.

    What lies in a root that is away is not gone.
    """
    return as_ids(
        connections.select(
            """SELECT DISTINCT image_id FROM files f
               WHERE state = 'missing' AND image_id IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM files g WHERE g.image_id = f.image_id AND g.state != 'missing')
               ORDER BY image_id"""
        )
    )


def as_ids(rows: Iterable[tuple[Any, ...]]) -> NDArray[np.int64]:
    """The first column of rows as int64 [n]."""
    return np.fromiter((row[0] for row in rows), np.int64)


def files_of(connections: Connections, ids: Sequence[int]) -> dict[int, list[ImageFile]]:
    """Where images lie, files that are there first."""
    roots = {root.id: root for root in all_roots(connections)}
    found: defaultdict[int, list[ImageFile]] = defaultdict(list)
    rows = connections.select(
        """SELECT image_id, root_id, path, size, mtime_ns, state FROM files
           WHERE image_id IN (SELECT value FROM json_each(?)) ORDER BY path""",
        (_as_json(ids),),
    )
    for image, root_id, path, size, mtime_ns, state in rows:
        root, relative = roots[root_id], Path(os.fsdecode(path))
        there = root.present and state != "missing"
        found[image].append(
            ImageFile(root.path / relative, root.path, relative, size, mtime_ns / 1e9, state, there)
        )
    return {
        image: sorted(files, key=lambda file: not file.present) for image, files in found.items()
    }


def images(connections: Connections, ids: Sequence[int]) -> dict[int, Image]:
    """Facts about images by id."""
    rows = connections.select(
        """SELECT id, hash, width, height, format, frames, taken FROM images
           WHERE id IN (SELECT value FROM json_each(?))""",
        (_as_json(ids),),
    )
    return {row[0]: Image(*row) for row in rows}


def _as_json(ids: Sequence[int]) -> str:
    return json.dumps([int(number) for number in ids])


def image_at(connections: Connections, path: Path) -> int | None:
    """The image that lies at `path`, or None."""
    # the folder's links are resolved, the file's own is not: a link is a file of the library
    place = Path(os.path.realpath(path.parent)) / path.name
    for root in all_roots(connections):
        if place.is_relative_to(root.path):
            rows = connections.select(
                "SELECT image_id FROM files WHERE root_id = ? AND path = ?",
                (root.id, os.fsencode(place.relative_to(root.path).as_posix())),
            )
            return rows[0][0] if rows else None
    return None


def failures(connections: Connections) -> list[Failure]:
    """The files that could not be opened, by path."""
    rows = connections.select(
        """SELECT roots.path, files.path, reason FROM files JOIN roots ON roots.id = root_id
           WHERE state = 'failed' ORDER BY roots.path, files.path"""
    )
    return [
        Failure(Path(os.fsdecode(root)) / os.fsdecode(path), _restored(reason))
        for root, path, reason in rows
    ]


def _restored(reason: str) -> str | Message:
    """The reason as it was before `store` wrote it."""
    if not reason.startswith("{"):
        return reason
    content = json.loads(reason)
    return Message(content["template"], content["arguments"])


def counts(connections: Connections) -> Counts:
    """How many files are in each state, and how many distinct images they hold."""
    states = dict(connections.select("SELECT state, COUNT(*) FROM files GROUP BY state"))
    images_held = connections.select("SELECT COUNT(*) FROM images")[0][0]
    return Counts(**states, images=images_held)
