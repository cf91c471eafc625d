"""Saving what can still be read of a damaged database, and taking one library into another."""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path
from typing import cast

from memesae.base.messages import N_, Message
from memesae.base.paths import make_way, write_atomically
from memesae.library.content_hash import read_regular
from memesae.library.database import FILE_NAME, KEPT, MERGED, index_lock
from memesae.library.library import Library
from memesae.library.library_errors import LibraryBusyError, LibraryDamagedError, as_library_error
from memesae.library.records import Root
from memesae.library.schema import VERSION

# parents before children, so that a row whose parent was lost is left out
_TABLES = (
    "roots", "images", "files", "others", "vectors", "settings", "saes", "feature_names", "tags",
    "readings", "pixel_digests",
)  # fmt: skip


def recover(directory: Path) -> Library:
    """Put a sound database in the place of a damaged one, and open it.

    The damaged one is kept beside it under another name. Files whose image was lost are read
    again by the next index, like new ones.

    Args:
        directory: the library's folder.

    Raises:
        LibraryError: the place cannot be written.
    """
    aside = directory / f"damaged-{datetime.now():%Y%m%d-%H%M%S}"
    aside.mkdir(parents=True)
    for path in directory.glob(f"{FILE_NAME}*"):
        path.rename(aside / path.name)
    library = Library.open(directory, anew=True)
    try:
        with closing(sqlite3.connect(directory / FILE_NAME)) as target:
            whole = _salvage(aside / FILE_NAME, target)
            library.notes.append(_brought_back(directory, aside, whole, target))
            target.commit()
        library.recognised_text.rebuild_search_tables()
    except BaseException:
        library.close()
        raise
    return library


def _salvage(damaged: Path, target: sqlite3.Connection) -> set[str]:
    """Copy what can be read; returns the tables that could be read from end to end."""
    whole: set[str] = set()
    if not damaged.is_file():
        return whole
    with closing(sqlite3.connect(damaged)) as source:
        try:
            if source.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                return whole
        except sqlite3.DatabaseError:
            # not even the first page can be read: there is nothing to save
            return whole
        for table in _TABLES:
            if _copy(source, target, table):
                whole.add(table)
    _make_whole(target)
    target.commit()
    return whole


_COPIES = 7
_KEPT_TABLES = ("tags", "feature_names", "settings", "pixel_digests")
_REPLACES = {"tags", "feature_names", "settings"}


def keep_copy(library: Library) -> Path | None:
    """Write what a person said into a file of today, beside the database; the last seven are kept.

    Tags, names and notes of features, saved searches, settings, and by which pixels the tags are known.

    Returns:
        The file; None where nothing was said since the newest copy.

    Raises:
        MemesaeError: the disk is full, ...; earlier copies stay.
    """
    content = {
        table: [
            [_as_text(value) for value in row]
            for row in library.connections.select(_KEPT_ROWS.get(table, f"SELECT * FROM {table}"))
        ]
        for table in _KEPT_TABLES
    }
    text = json.dumps(content, ensure_ascii=False)
    folder = library.directory / KEPT
    newest = next(_copies(folder), None)
    if newest is not None and newest[1] == content:
        return None
    path = folder / f"{date.today().isoformat()}.json"
    check = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    written = f"{check}\n{text}".encode("utf-8", "surrogatepass")
    make_way(path)
    write_atomically(path, lambda stream: stream.write(written))
    for old in sorted(folder.glob("*.json"), reverse=True)[_COPIES:]:
        make_way(old)
        old.unlink(missing_ok=True)
    return path


# of the pixels only those of tagged pictures: there may be a million others
_KEPT_ROWS = {
    "pixel_digests": "SELECT * FROM pixel_digests WHERE tag_key IN (SELECT hash FROM tags)",
    # what refers to the numbers of images means nothing to a recreated database
    "settings": "SELECT * FROM settings WHERE key NOT IN ('identity', 'timeline', 'saved-states-seen')",
}


def _as_text(value: object) -> object:
    return {"hex": value.hex()} if isinstance(value, bytes) else value


def _as_stored(value: object) -> object:
    return bytes.fromhex(cast("dict[str, str]", value)["hex"]) if isinstance(value, dict) else value


def _copies(folder: Path) -> Iterator[tuple[Path, dict[str, list[list[object]]]]]:
    """The copies that are whole, the newest first."""
    for path in sorted(folder.glob("*.json"), reverse=True):
        with suppress(OSError, ValueError):
            check, _, text = read_regular(path).partition(b"\n")
            if hashlib.blake2b(text, digest_size=16).hexdigest().encode() == check:
                yield path, json.loads(text.decode("utf-8", "surrogatepass"))


def _brought_back(
    directory: Path, aside: Path, whole: set[str], target: sqlite3.Connection
) -> Message:
    """Fill the tables that were not saved whole from the newest copy; says what came back."""
    newest = next(_copies(directory / KEPT), None)
    lost = [table for table in _KEPT_TABLES if table not in whole]
    if newest is None or not lost:
        return Message.of(
            N_("The database was damaged and was made anew; the damaged one is kept in {folder}."),
            folder=aside,
        )
    path, content = newest
    added = 0
    for table in lost:
        for row in content.get(table, []):
            marks = ", ".join("?" * len(row))
            stored = target.execute(
                f"INSERT OR IGNORE INTO {table} VALUES ({marks})",
                [_as_stored(value) for value in row],
            )
            added += stored.rowcount * (table in _REPLACES)
    return Message.of(
        N_(
            "The database was damaged; {n} tags, names and settings were brought back from a copy of {date}."
        ),
        added,
        one=N_(
            "The database was damaged; {n} tag, name or setting was brought back from a copy of {date}."
        ),
        date=path.stem,
    )


_CHECKED = "last-checked"
_DAY = 86400.0


def is_sound(library: Library, *, again: bool = False) -> bool:
    """Whether the database is whole: a damaged page is met only when it is read.

    Args:
        library: the library.
        again: look even if that was done within the last day.
    """
    mark = library.directory / _CHECKED
    with suppress(OSError):
        if not again and 0 <= time.time() - mark.stat().st_mtime < _DAY:
            return True
    try:
        answer = library.connections.select("PRAGMA quick_check(1)")[0][0]
    except LibraryDamagedError:
        return False
    if answer == "ok":
        with suppress(OSError):
            mark.touch()
    return answer == "ok"


def _copy(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> bool:
    """Copy rows from the front until the first that cannot be read, then from the back.

    Returns:
        Whether all could be read.
    """
    for order in ("ASC", "DESC"):
        try:
            cursor = source.execute(f"SELECT * FROM {table} ORDER BY {_key(target, table)} {order}")
            marks = ", ".join("?" * len(cursor.description))
            for row in cursor:
                target.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)
        except sqlite3.DatabaseError:
            # the damage itself: what lies beyond it is tried from the other end
            continue
        return order == "ASC"
    return False


def _key(connection: sqlite3.Connection, table: str) -> str:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys = sorted((position, name) for _, name, _, _, _, position in columns if position)
    return ", ".join(name for _, name in keys)


def _make_whole(target: sqlite3.Connection) -> None:
    """Leave out what refers to something lost, and read files again whose image was lost."""
    for statement in (
        # numbers of lost images are given again: the caches must not take them for the old ones
        "DELETE FROM settings WHERE key = 'identity'",
        "DELETE FROM files WHERE root_id NOT IN (SELECT id FROM roots)",
        "DELETE FROM others WHERE root_id NOT IN (SELECT id FROM roots)",
        "UPDATE files SET image_id = NULL, state = 'pending', reason = NULL "
        "WHERE image_id NOT IN (SELECT id FROM images)",
        "DELETE FROM vectors WHERE image_id NOT IN (SELECT id FROM images)",
        "DELETE FROM readings WHERE image_id NOT IN (SELECT id FROM images)",
        "DELETE FROM images WHERE id NOT IN (SELECT image_id FROM files WHERE image_id NOT NULL)",
    ):
        target.execute(statement)


_CACHES = ("thumbnails", "vectors", "features")
_SEARCHES = "saved-states"
"""The setting with the saved searches (see app/steering/saved_searches.py)."""

_SAME_IMAGE = (
    """(SELECT m.id FROM images m JOIN other.images o ON o.hash = m.hash WHERE o.id = {column})"""
)
_FACTS = "hash, width, height, format, frames, taken, pixels"
# what is not named here can be made again; ids differ, so that images are matched by content
_MERGE = (
    "INSERT OR IGNORE INTO pixel_digests SELECT * FROM other.pixel_digests",
    f"""INSERT OR IGNORE INTO images({_FACTS}, tag_key)
        SELECT {_FACTS}, COALESCE((SELECT d.tag_key FROM pixel_digests d WHERE d.pixels = o.pixels), tag_key)
        FROM other.images o ORDER BY id""",
    """INSERT OR IGNORE INTO tags SELECT COALESCE((SELECT m.tag_key FROM images m
       JOIN other.images o ON o.hash = m.hash WHERE o.tag_key = t.hash LIMIT 1), hash), tag, added
       FROM other.tags t""",
    f"""INSERT OR IGNORE INTO vectors(model, image_id, vector)
        SELECT model, {_SAME_IMAGE.format(column="v.image_id")}, vector FROM other.vectors v""",
    f"""INSERT OR IGNORE INTO perceptual_hashes(image_id, hash)
        SELECT {_SAME_IMAGE.format(column="p.image_id")}, hash FROM other.perceptual_hashes p""",
    f"""INSERT OR IGNORE INTO readings(image_id, reader, lines)
        SELECT {_SAME_IMAGE.format(column="r.image_id")}, reader, lines FROM other.readings r""",
    "INSERT OR IGNORE INTO feature_names SELECT * FROM other.feature_names",
    "INSERT OR IGNORE INTO saes(model, fingerprint, path, made, metrics) "
    "SELECT model, fingerprint, path, made, metrics FROM other.saes",
)
_FILES = f"""
INSERT OR IGNORE INTO files(root_id, path, size, mtime_ns, image_id, state, reason, hash, failure, tried_by)
SELECT ?, CAST(? || path AS BLOB), size, mtime_ns, {_SAME_IMAGE.format(column="f.image_id")},
state, reason, hash, failure, tried_by FROM other.files f WHERE root_id = ?
"""


def merge_library(library: Library, directory: Path) -> bool:
    """Take another library into this one: its folders, and all that is known and was said of their pictures.

    Its database stays in its folder as `merged-library.db`.

    Args:
        library: gets everything; what both have stays as it is here.
        directory: the other library's folder. One that is in use is left alone, and `library.notes` says so.

    Returns:
        Whether it was taken in.

    Raises:
        LibraryError: the disk is full, ...; both libraries are as they were.
    """
    names: str = ""
    try:
        with Library.open(directory) as other:
            theirs, names = other.roots(), other.name
        with index_lock(directory), as_library_error(directory):
            _must_be_unused(directory)
            for root in theirs:
                library.add_root(root.path)
            _copy_all(library, directory, theirs)
            (directory / FILE_NAME).rename(directory / MERGED)
    except LibraryBusyError:
        library.notes.append(
            Message.of(
                N_("The library {name} is in use and was not united with this one yet."), name=names
            )
        )
        return False
    library.recognised_text.rebuild_search_tables()
    for cache in _CACHES:
        shutil.rmtree(directory / cache, ignore_errors=True)
    return True


def _must_be_unused(directory: Path) -> None:
    """Raise `LibraryBusyError` if any process has the database open: its log can then not be ended."""
    with closing(sqlite3.connect(directory / FILE_NAME, timeout=0)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _copy_all(library: Library, directory: Path, theirs: list[Root]) -> None:
    """Copy rows in one transaction."""
    with closing(sqlite3.connect(library.directory / FILE_NAME, isolation_level=None)) as target:
        target.execute("ATTACH ? AS other", (str(directory / FILE_NAME),))
        target.execute("BEGIN IMMEDIATE")
        for statement in _MERGE:
            target.execute(statement)
        for root in theirs:
            number, prefix = _root_around(library, root.path)
            target.execute(_FILES, (number, prefix, root.id))
        _merge_searches(target)
        target.execute("COMMIT")


def _root_around(library: Library, path: Path) -> tuple[int, bytes]:
    """The number of the root that holds a folder, and the way from there to the folder."""
    root = next(root for root in library.roots() if path.is_relative_to(root.path))
    way = path.relative_to(root.path).as_posix()
    return root.id, b"" if way == "." else os.fsencode(f"{way}/")


_IMAGE = re.compile(r"(?<![\w:])image:(\d+)")


def _merge_searches(target: sqlite3.Connection) -> None:
    """Add the other library's saved searches, except where a name is taken."""
    select = "SELECT value FROM {schema}settings WHERE key = ?"
    mine, theirs = (
        target.execute(select.format(schema=schema), (_SEARCHES,)).fetchone()
        for schema in ("", "other.")
    )
    if theirs is None:
        return

    def renumbered(match: re.Match[str]) -> str:
        row = target.execute(
            "SELECT m.id FROM images m JOIN other.images o ON o.hash = m.hash WHERE o.id = ?",
            (int(match[1]),),
        ).fetchone()
        return f"image:{row[0] if row else match[1]}"

    joined = json.loads(_IMAGE.sub(renumbered, theirs[0]))
    if mine is not None:
        joined |= json.loads(mine[0])
    target.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (_SEARCHES, json.dumps(joined)))
