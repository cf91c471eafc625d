"""Storing index results in the database, and marking files missing or present."""

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from memesae import __version__
from memesae.base.messages import Message, is_number
from memesae.library.database import Database
from memesae.library.perceptual_hash import looks_alike
from memesae.library.records import Failed, Finished, Metadata, Noted
from memesae.library.roots import all_roots, delete_orphaned_images
from memesae.library.text_search import folded_words


def store(connections: Database, batch: Sequence[Finished | Failed], model: str) -> None:
    """Store results in one transaction, durable on return."""
    finished = [entry for entry in batch if isinstance(entry, Finished)]
    failed = [entry for entry in batch if isinstance(entry, Failed)]
    with connections.transaction() as writer:
        _insert_images(writer, finished)
        _insert_perceptual_hashes(writer, finished)
        _insert_vectors(writer, finished, model)
        for one in finished:
            if one.noted is not None:
                store_note(writer, NoteSource(hash=one.hash), one.noted)
        replaced = _previous(writer, finished)
        _mark_ready(writer, finished)
        _mark_failed(writer, failed)
        if replaced:
            delete_orphaned_images(writer)


def _previous(writer: sqlite3.Connection, finished: list[Finished]) -> bool:
    """Whether a file of the batch held another image before."""
    select = "SELECT 1 FROM files WHERE id = ? AND previous IS NOT NULL"
    return any(writer.execute(select, (one.file_id,)).fetchone() for one in finished)


def _insert_images(writer: sqlite3.Connection, finished: list[Finished]) -> None:
    for one in finished:
        if not _known(writer, one) and not _adopted(writer, one):
            _insert(writer, one)
        if one.pixels:
            writer.execute(
                """INSERT OR IGNORE INTO pixel_digests(pixels, tag_key)
                   SELECT ?, tag_key FROM images WHERE hash = ?""",
                (one.pixels, one.hash),
            )


def _known(writer: sqlite3.Connection, one: Finished) -> bool:
    """Whether there is an image of this content; older versions did not note its pixels."""
    updated = writer.execute(
        "UPDATE images SET pixels = COALESCE(?, pixels) WHERE hash = ?",
        (one.pixels or None, one.hash),
    )
    return updated.rowcount > 0


_HELD_BEFORE = """
SELECT i.id, i.pixels, i.tag_key, p.hash FROM files f JOIN images i ON i.id = f.previous
LEFT JOIN perceptual_hashes p ON p.image_id = i.id WHERE f.id = ?
"""


def _adopted(writer: sqlite3.Connection, one: Finished) -> bool:
    """Let the image that the file held before have the new bytes, if they show the same pixels.

    It keeps its number then, its tags and its recognised text. An image that other files still hold does not
    change: the new one shares its tags.
    """
    row = writer.execute(_HELD_BEFORE, (one.file_id,)).fetchone()
    if row is None or not one.pixels or row[1] != one.pixels:
        return False
    if writer.execute("SELECT 1 FROM files WHERE image_id = ?", (row[0],)).fetchone():
        return False
    writer.execute(
        """UPDATE images SET hash = ?, width = ?, height = ?, format = ?, frames = ?, taken = ?,
           seconds = ? WHERE id = ?""",
        (
            *(one.hash, one.width, one.height, one.format, one.frames, one.taken),
            *(one.seconds, row[0]),
        ),
    )
    return True


def _insert(writer: sqlite3.Connection, one: Finished) -> None:
    row = writer.execute(
        "SELECT tag_key FROM pixel_digests WHERE pixels = ?", (one.pixels,)
    ).fetchone()
    key: bytes = row[0] if row else one.hash
    writer.execute(
        """INSERT INTO images(hash, width, height, format, frames, taken, pixels, tag_key, seconds)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            *(one.hash, one.width, one.height, one.format, one.frames, one.taken),
            *(one.pixels or None, key, one.seconds),
        ),
    )
    before = writer.execute(_HELD_BEFORE, (one.file_id,)).fetchone()
    if before is not None and looks_alike(before[3] or b"", one.perceptual_hash):
        # saved again at the same place: a picture of its own, of which the same can be said
        writer.execute(
            """INSERT OR IGNORE INTO tags(hash, tag, added)
               SELECT ?, tag, added FROM tags WHERE hash = ?""",
            (key, before[2]),
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


METADATA_READER = "1"
"""Changes with what is read of metadata: notes of another reader are read again."""


class NoteSource(NamedTuple):
    """What a note belongs to: the image of a content, or a sidecar.

    Attributes:
        hash: of an image's content; empty for a sidecar.
        root_id: number of the root of a sidecar.
        path: of a sidecar below its root.
        size: of a sidecar, bytes.
        mtime_ns: of a sidecar.
    """

    hash: bytes = b""
    root_id: int | None = None
    path: bytes | None = None
    size: int | None = None
    mtime_ns: int | None = None


def store_note(writer: sqlite3.Connection, source: NoteSource, noted: Noted | None) -> int:
    """Replace what is noted about an image or in a sidecar; None notes that it is yet to be read.

    Returns:
        The note's number, a new one.
    """
    if source.hash:
        condition, key = "image_id = (SELECT id FROM images WHERE hash = ?)", (source.hash,)
    else:
        condition, key = "root_id = ? AND path = ?", (source.root_id, source.path)
    writer.execute(f"DELETE FROM notes WHERE {condition}", key)
    metadata = noted.metadata if noted is not None else Metadata()
    latitude, longitude = metadata.place or (None, None)
    number = writer.execute(
        """INSERT INTO notes(image_id, root_id, path, size, mtime_ns, reader, content, problem,
           rating, camera, latitude, longitude)
           VALUES ((SELECT id FROM images WHERE hash = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            *source,
            None if noted is None else METADATA_READER,
            metadata.to_json(),
            (noted and noted.problem) or None,
            *(metadata.rating, metadata.camera or None, latitude, longitude),
        ),
    ).lastrowid
    assert number is not None
    writer.executemany(
        "INSERT OR IGNORE INTO note_keywords(keyword, note_id) VALUES (?, ?)",
        [(keyword, number) for keyword in metadata.keywords],
    )
    words = " ".join(folded_words(metadata.text))
    if words:
        writer.execute("INSERT INTO note_words(rowid, text) VALUES (?, ?)", (number, words))
    return number


def _mark_ready(writer: sqlite3.Connection, finished: list[Finished]) -> None:
    # by file, and all files that the scan found to be copies of it
    for condition, keys in (
        ("id = ?", [(f.hash, f.file_id) for f in finished]),
        ("state = 'pending' AND hash = ?", [(f.hash, f.hash) for f in finished]),
    ):
        writer.executemany(
            f"""UPDATE files SET state = 'ready', reason = NULL, failure = NULL, hash = NULL,
                previous = NULL, image_id = (SELECT id FROM images WHERE hash = ?) WHERE {condition}""",
            keys,
        )


def _mark_failed(writer: sqlite3.Connection, failed: list[Failed]) -> None:
    # a file that was ready for another model keeps its image: that vector still holds
    for entry in failed:
        row = writer.execute("SELECT hash FROM files WHERE id = ?", (entry.file_id,)).fetchone()
        writer.execute(
            """UPDATE files SET state = 'failed', reason = ?, failure = ?, tried_by = ?, hash = NULL
               WHERE id = ? OR (state = 'pending' AND hash = ?)""",
            (_stored(entry.reason), entry.kind, __version__, entry.file_id, row and row[0]),
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
