"""One library's database: a single writer, a reader for every thread, its SQL functions and the index lock."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memesae.base.messages import N_
from memesae.base.paths import folded_path, log_damage, make_way
from memesae.library.library_errors import LibraryBusyError, as_library_error
from memesae.library.schema import migrate

if TYPE_CHECKING:
    import sqlite3


def register_functions(connection: sqlite3.Connection) -> None:
    """Make `name_contains(path, word)`, `is_in_folder(root, path, folder)` and `kilometres` available in SQL.

    The paths are BLOBs as in the tables; the words are text, already passed through `folded`.
    """
    connection.create_function("name_contains", 2, name_contains, deterministic=True)
    connection.create_function("is_in_folder", 3, is_in_folder, deterministic=True)
    connection.create_function("kilometres", 4, kilometres, deterministic=True)


def name_contains(path: bytes, word: str) -> bool:
    """Whether the file name contains the word."""
    name = path.rpartition(b"/")[2]
    # called for every file of a library: nearly all names take the fast path
    return word in (name.lower().decode() if name.isascii() else folded_path(os.fsdecode(name)))


def is_in_folder(root: bytes, path: bytes, folder: str) -> bool:
    """Whether a file is in a folder, at any depth.

    Args:
        root: absolute path of the root; its last component counts as a folder too.
        path: the file's path below the root.
        folder: a folder's name, several of them ("2024/summer"), or an absolute path.
    """
    return _folder_contains(root, path.rpartition(b"/")[0], folder)


_EARTH_RADIUS = 6371.0


def kilometres(latitude: float, longitude: float, there: float, across: float) -> float:
    """The distance between two places given by latitude and longitude in degrees, along the surface of a sphere."""
    north, east = radians(there - latitude), radians(across - longitude)
    level = cos(radians(latitude)) * cos(radians(there))
    return (
        2 * _EARTH_RADIUS * asin(sqrt(min(1.0, sin(north / 2) ** 2 + level * sin(east / 2) ** 2)))
    )


# thousands of files share few folders
@lru_cache(4096)
def _folder_contains(root: bytes, parents: bytes, folder: str) -> bool:
    full_root, below = folded_path(os.fsdecode(root)), folded_path(os.fsdecode(parents))
    if folder.startswith("/") or folder[1:3] == ":/":
        return f"{full_root}/{below}/".startswith(f"{folder.rstrip('/')}/")
    return f"/{folder.strip('/')}/" in f"/{full_root.rpartition('/')[2]}/{below}/"


FILE_NAME = "library.db"
MERGED = "merged-library.db"
"""What the database of a library is called that was taken into another one: kept, and no longer listed."""
KEPT = "kept"
"""The folder of a library with copies of what nothing but a person can make again."""


def is_lost(directory: Path) -> bool:
    """Whether a library's database is gone, where the copies of what a person said show that there was one.

    Gone is also one in whose place lies a folder, a device, an empty file or a database of another program.
    """
    if (directory / MERGED).exists() or not any((directory / KEPT).glob("*.json")):
        return False
    path = directory / FILE_NAME
    if not path.is_file():
        return True
    with path.open("rb") as stream:
        header = stream.read(_HEADER_BYTES)
    foreign = header.startswith(_SQLITE) and not any(header[_USER_VERSION])
    # the version of one that was killed may stand in its log alone
    return not header or (foreign and not os.path.exists(f"{path}-wal"))


# https://www.sqlite.org/fileformat.html
_HEADER_BYTES = 100
_SQLITE = b"SQLite format 3\0"
_USER_VERSION = slice(60, 64)
WAIT_SECONDS = 10.0
PAGE_BYTES = 16384
"""Large enough that a vector of 1,024 halves stays on one page instead of spilling over."""


class Database:
    """The connections to the database of the library in `directory`; safe to share between threads.

    Write-ahead logging lets readers continue while a writer works. `synchronous=FULL` makes each
    commit durable against a power cut too: one fsync per batch costs little compared with the seconds
    that its embedding took.
    """

    def __init__(self, directory: Path, wait: float = WAIT_SECONDS) -> None:
        self.directory = directory
        self._wait = wait
        self._writing = threading.RLock()
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        with as_library_error(directory):
            try:
                self._writer = self._open_writer()
            except BaseException:
                self.close()
                raise

    @contextmanager
    def transaction(self) -> Generator[sqlite3.Connection]:
        """The writer inside a transaction: committed and durable when the block succeeds.

        Raises:
            LibraryError: another process keeps writing, the disk is full, or the folder is read-only.
        """
        with self._writing, as_library_error(self.directory):
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """This thread's reader; the next statement sees what other threads have committed.

        Raises:
            LibraryError: the database cannot be read.
        """
        with as_library_error(self.directory):
            reader = getattr(self._local, "reader", None)
            if reader is None:
                reader = self._local.reader = self._open()
                reader.execute("PRAGMA query_only = 1")
            yield reader

    def select(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query, read by this thread's reader."""
        with self.reading() as reader:
            return reader.execute(sql, parameters).fetchall()

    def close(self) -> None:
        """Close the connections of all threads; the object cannot be used afterwards."""
        with self._writing:
            for connection in self._opened:
                connection.close()
            self._opened.clear()

    def _open_writer(self) -> sqlite3.Connection:
        writer = self._open()
        if writer.execute("PRAGMA page_count").fetchone()[0] == 0:
            writer.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("PRAGMA synchronous = FULL")
        migrate(writer, self.directory)
        return writer

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.directory / FILE_NAME,
            timeout=self._wait,
            isolation_level=None,
            check_same_thread=False,
        )
        self._opened.append(connection)
        connection.execute("PRAGMA foreign_keys = 1")
        register_functions(connection)
        return connection


_FILE = "indexing.lock"


@contextmanager
def index_lock(directory: Path) -> Generator[None]:
    """Hold the index lock of the library in `directory`; the system releases it when the process dies.

    Raises:
        LibraryBusyError: another process, or another run of this one, holds it.
    """
    path = directory / _FILE
    make_way(path)
    try:
        lock = _locked(path)
    except sqlite3.DatabaseError:
        # not a database: nobody can hold a lock on it
        log_damage(path)
        path.unlink()
        lock = _locked(path)
    try:
        yield
    finally:
        lock.close()


def _locked(path: Path) -> sqlite3.Connection:
    # an empty database is a lock that works alike on every system and network drive SQLite knows
    lock = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        lock.execute("PRAGMA journal_mode = DELETE")
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        raise LibraryBusyError(
            N_("Another memesae is indexing this library."),
            kept=N_("What it indexes can be searched here too."),
            hint=N_("Wait for it to finish, then look again with F5."),
        ) from error
    except BaseException:
        lock.close()
        raise
    return lock
