"""The folders of a library: adding, removing and relocating them, and whether they are present."""

import os
import re
import sqlite3
import time
from pathlib import Path

from memesae.base.messages import N_
from memesae.library.database import Database
from memesae.library.library_errors import LibraryError
from memesae.library.records import Root

_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]+):/+(?=[^/])")
"""One letter before the colon is a drive of Windows."""


def address_of(path: Path) -> str | None:
    """The address of a place that is no folder of this machine, such as s3://bucket/prefix; else None.

    A path has one slash after the colon, since `Path` keeps no more.
    """
    text = path.as_posix()
    found = _ADDRESS.match(text)
    return f"{found[1]}://{text[found.end() :]}" if found else None


def canonical(path: Path) -> Path:
    """The one spelling of a folder, however it was reached: absolute, links resolved, no slash.

    An address stays as it is.
    """
    if address_of(path) is not None:
        return path
    return Path(os.path.realpath(path.expanduser()))


def all_roots(connections: Database) -> list[Root]:
    """The roots in the order they were added."""
    rows = connections.select(
        "SELECT id, path, EXISTS(SELECT 1 FROM files WHERE root_id = roots.id) FROM roots ORDER BY id"
    )
    return [_root(number, Path(os.fsdecode(path)), bool(filled)) for number, path, filled in rows]


def _root(number: int, path: Path, filled: bool) -> Root:
    if address_of(path) is not None:
        # nobody asks the network whether it is there, unless it is to be scanned
        return Root(number, path, present=False)
    return Root(number, path, _has_entries(path) if filled else os.path.isdir(path))


def _has_entries(folder: Path) -> bool:
    """Whether the folder can be listed and holds anything: an unmounted mount point does not."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is not None
    except OSError:
        return False


def add(connections: Database, path: Path) -> None:
    """Add a folder; one inside a root changes nothing, one around roots absorbs them."""
    folder = canonical(path)
    existing = all_roots(connections)
    if any(folder.is_relative_to(root.path) for root in existing):
        return
    with connections.transaction() as writer:
        # another process may have added the same folder since
        writer.execute(
            "INSERT INTO roots(path, added) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (os.fsencode(folder), time.time()),
        )
        number = _number(writer, folder)
        for inner in existing:
            if inner.path.is_relative_to(folder):
                _absorb(writer, inner, number, folder)


def _absorb(writer: sqlite3.Connection, inner: Root, outer: int, folder: Path) -> None:
    """Move the files of a root to the new root around it, so that nothing is read again."""
    prefix = os.fsencode(inner.path.relative_to(folder).as_posix() + "/")
    # || makes text of blobs: the bytes stay as they are, only the type has to be set back
    for table in ("files", "others", "notes"):
        writer.execute(
            f"UPDATE {table} SET root_id = ?, path = CAST(? || path AS BLOB) WHERE root_id = ?",
            (outer, prefix, inner.id),
        )
    writer.execute("DELETE FROM roots WHERE id = ?", (inner.id,))


def sample_of_files(
    connections: Database, root_id: int, most: int
) -> list[tuple[bytes, int, int, bytes | None]]:
    """Path below the root, size, mtime_ns and digest of some of a root's files, spread over all of them."""
    rows = connections.select(
        """SELECT f.path, f.size, f.mtime_ns, i.hash FROM files f JOIN images i ON i.id = f.image_id
           WHERE f.root_id = ? AND f.state = 'ready' ORDER BY f.path""",
        (root_id,),
    )
    return [
        (path, size, mtime_ns, content)
        for path, size, mtime_ns, content in rows[:: len(rows) // most + 1]
    ]


def files_in(connections: Database) -> dict[int, int]:
    """The number of pictures in each root, by its id."""
    rows = connections.select(
        "SELECT root_id, count(*) FROM files WHERE state IN ('ready', 'pending') GROUP BY root_id"
    )
    return {int(root): int(count) for root, count in rows}


def remove(connections: Database, path: Path) -> None:
    """Remove a folder, its files, and the images found nowhere else."""
    with connections.transaction() as writer:
        writer.execute("DELETE FROM roots WHERE path = ?", (os.fsencode(canonical(path)),))
        delete_orphaned_images(writer)


def relocate(connections: Database, old: Path, new: Path) -> None:
    """Give a root another path.

    Raises:
        LibraryError: `old` is not a root, or `new` is in, around or at another one.
    """
    known = [root.path for root in all_roots(connections)]
    # a root that left a link in its place is still stored under the link's own path
    before, after = old if old in known else canonical(old), canonical(new)
    others = [path for path in known if path != before]
    if any(after.is_relative_to(path) or path.is_relative_to(after) for path in others):
        raise LibraryError(
            N_("{folder} already belongs to this library."),
            hint=N_("Choose a folder outside the others."),
            folder=after,
        )
    with connections.transaction() as writer:
        _number(writer, before)
        writer.execute(
            "UPDATE roots SET path = ? WHERE path = ?", (os.fsencode(after), os.fsencode(before))
        )


def _number(connection: sqlite3.Connection, folder: Path) -> int:
    row = connection.execute(
        "SELECT id FROM roots WHERE path = ?", (os.fsencode(folder),)
    ).fetchone()
    if row is None:
        raise LibraryError(
            N_("{folder} is not a folder of this library."),
            hint=N_("See the library's folders for what it is called there."),
            folder=folder,
        )
    return int(row[0])


def delete_orphaned_images(writer: sqlite3.Connection) -> None:
    """Delete images that no file holds or, as long as it is not read again, held; and their vectors."""
    writer.execute(
        """DELETE FROM images WHERE NOT EXISTS (SELECT 1 FROM files WHERE image_id = images.id)
           AND NOT EXISTS (SELECT 1 FROM files WHERE previous = images.id)"""
    )
