"""Storing index results in the database, and marking files missing or present."""

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from memesae.base.messages import Message, is_number
from memesae.library.database import Database
from memesae.library.records import Failed, Finished
from memesae.library.roots import all_roots


def store(connections: Database, batch: Sequence[Finished | Failed], model: str) -> None:
    """Store results in one transaction, durable on return."""
    finished = [entry for entry in batch if isinstance(entry, Finished)]
    failed = [entry for entry in batch if isinstance(entry, Failed)]
    with connections.transaction() as writer:
        _insert_images(writer, finished)
        _insert_perceptual_hashes(writer, finished)
        _insert_vectors(writer, finished, model)
        _mark_ready(writer, finished)
        _mark_failed(writer, failed)


def _insert_images(writer: sqlite3.Connection, finished: list[Finished]) -> None:
    writer.executemany(
        """INSERT INTO images(hash, width, height, format, frames, taken)
           VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(hash) DO NOTHING""",
        [(f.hash, f.width, f.height, f.format, f.frames, f.taken) for f in finished],
    )


def _insert_perceptual_hashes(writer: sqlite3.Connection, finished: list[Finished]) -> None:
    writer.executemany(
        """INSERT OR REPLACE INTO perceptual_hashes(image_id, hash)
           VALUES ((SELECT id FROM images WHERE hash = ?), ?)""",
        [(f.hash, f.perceptual_hash) for f in finished if f.perceptual_hash],
    )


def _insert_vectors(writer: sqlite3.Connection, finished: list[Finished], model: str) -> None:
    writer.executemany(
        """INSERT OR REPLACE INTO vectors(model, image_id, vector)
           VALUES (?, (SELECT id FROM images WHERE hash = ?), ?)""",
        [(model, f.hash, np.asarray(f.vector, np.float16).tobytes()) for f in finished],
    )


def _mark_ready(writer: sqlite3.Connection, finished: list[Finished]) -> None:
    # by file, and all files that the scan found to be copies of it
    for condition, keys in (
        ("id = ?", [(f.hash, f.file_id) for f in finished]),
        ("state = 'pending' AND hash = ?", [(f.hash, f.hash) for f in finished]),
    ):
        writer.executemany(
            f"""UPDATE files SET state = 'ready', reason = NULL, hash = NULL,
                image_id = (SELECT id FROM images WHERE hash = ?) WHERE {condition}""",
            keys,
        )


def _mark_failed(writer: sqlite3.Connection, failed: list[Failed]) -> None:
    # a file that was ready for another model keeps its image: that vector still holds
    for entry in failed:
        row = writer.execute("SELECT hash FROM files WHERE id = ?", (entry.file_id,)).fetchone()
        writer.execute(
            """UPDATE files SET state = 'failed', reason = ?, hash = NULL
               WHERE id = ? OR (state = 'pending' AND hash = ?)""",
            (_stored(entry.reason), entry.file_id, row and row[0]),
        )


def _stored(reason: str | Message) -> str:
    """A reason as text; JSON where it has arguments, so that it can still be translated when it is read."""
    if isinstance(reason, str) or not reason.arguments:
        return str(reason)
    arguments = {
        name: value if is_number(value) else str(value) for name, value in reason.arguments.items()
    }
    return json.dumps({"template": reason.template, "arguments": arguments}, ensure_ascii=False)


_GONE = "UPDATE files SET state = 'missing' WHERE root_id = ? AND path = ?"
# as a scan does it: how far the library had got with the file, as far as that is still known
_BACK = """UPDATE files SET state = CASE WHEN reason IS NOT NULL THEN 'failed'
           WHEN image_id IS NOT NULL THEN 'ready' ELSE 'pending' END
           WHERE root_id = ? AND path = ? AND state = 'missing'"""


def mark_gone(connections: Database, paths: Sequence[Path]) -> None:
    """Mark the files at these paths missing; their metadata stays."""
    _mark(connections, _GONE, paths)


def mark_back(connections: Database, paths: Sequence[Path]) -> None:
    """Mark missing files as present again."""
    _mark(connections, _BACK, paths)


def _mark(connections: Database, statement: str, paths: Iterable[Path]) -> None:
    roots = all_roots(connections)
    rows = [
        (root.id, os.fsencode(path.relative_to(root.path).as_posix()))
        for path in paths
        for root in roots
        if path.is_relative_to(root.path)
    ]
    with connections.transaction() as writer:
        writer.executemany(statement, rows)
