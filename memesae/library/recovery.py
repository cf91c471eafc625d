"""Saving what can still be read of a damaged database."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from memesae.library.database import FILE_NAME
from memesae.library.library import Library
from memesae.library.schema import VERSION

# parents before children, so that a row whose parent was lost is left out
_TABLES = (
    "roots", "images", "files", "others", "vectors", "settings", "saes", "feature_names", "tags",
    "readings",
)  # fmt: skip


def recover(place: Path) -> Library:
    """Put a sound database in the place of a damaged one, and open it.

    The damaged one is kept beside it under another name. Files whose image was lost are read
    again by the next index, like new ones.

    Args:
        place: the library's folder.

    Raises:
        LibraryError: the place cannot be written.
    """
    aside = place / f"damaged-{datetime.now():%Y%m%d-%H%M%S}"
    aside.mkdir(parents=True)
    for path in place.glob(f"{FILE_NAME}*"):
        path.rename(aside / path.name)
    library = Library.open(place)
    try:
        with closing(sqlite3.connect(place / FILE_NAME)) as target:
            _salvage(aside / FILE_NAME, target)
        library.recognised_text.rebuild_search_tables()
    except BaseException:
        library.close()
        raise
    return library


def _salvage(damaged: Path, target: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(damaged)) as source:
        try:
            if source.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                return
        except sqlite3.DatabaseError:
            # not even the first page can be read: there is nothing to save
            return
        for table in _TABLES:
            _copy(source, target, table)
    _make_whole(target)
    target.commit()


def _copy(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    """Copy rows from the front until the first that cannot be read, then from the back."""
    for order in ("ASC", "DESC"):
        try:
            cursor = source.execute(f"SELECT * FROM {table} ORDER BY {_key(target, table)} {order}")
            marks = ", ".join("?" * len(cursor.description))
            for row in cursor:
                target.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)
        except sqlite3.DatabaseError:
            # the damage itself: what lies beyond it is tried from the other end
            continue
        return


def _key(connection: sqlite3.Connection, table: str) -> str:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys = sorted((place, name) for _, name, _, _, _, place in columns if place)
    return ", ".join(name for _, name in keys)


def _make_whole(target: sqlite3.Connection) -> None:
    """Leave out what refers to something lost, and read files again whose image was lost."""
    for statement in (
        "DELETE FROM files WHERE root_id NOT IN (SELECT id FROM roots)",
        "DELETE FROM others WHERE root_id NOT IN (SELECT id FROM roots)",
        "UPDATE files SET image_id = NULL, state = 'pending', reason = NULL "
        "WHERE image_id NOT IN (SELECT id FROM images)",
        "DELETE FROM vectors WHERE image_id NOT IN (SELECT id FROM images)",
        "DELETE FROM readings WHERE image_id NOT IN (SELECT id FROM images)",
        "DELETE FROM images WHERE id NOT IN (SELECT image_id FROM files WHERE image_id NOT NULL)",
    ):
        target.execute(statement)
