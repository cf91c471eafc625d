"""One process at a time indexes a library: two would do the same work twice."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from memesae.base.messages import N_
from memesae.library.errors import LibraryBusyError

_FILE = "indexing.lock"


@contextmanager
def turn_to_index(place: Path) -> Generator[None]:
    """Hold the right to index the library in `place`; the system takes it back when a process dies.

    Raises:
        LibraryBusyError: another process, or another run of this one, holds it.
    """
    # an empty database is a lock that works alike on every system and network drive SQLite knows
    lock = sqlite3.connect(place / _FILE, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        try:
            lock.execute("PRAGMA journal_mode = DELETE")
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise LibraryBusyError(
                N_("Another memesae is indexing this library."),
                kept=N_("What it finds can be searched here too."),
                hint=N_("Wait for it to finish, then look again with F5."),
            ) from error
        yield
    finally:
        lock.close()
