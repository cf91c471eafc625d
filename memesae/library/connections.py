"""Connections to one library's database: a single writer, and a reader for every thread."""

import sqlite3
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from memesae.library.errors import in_plain_words
from memesae.library.pathwords import register_functions
from memesae.library.schema import migrate

FILE_NAME = "library.db"
WAIT_SECONDS = 10.0
PAGE_BYTES = 16384
"""Large enough that a vector of 1,024 halves stays on one page instead of spilling over."""


class Connections:
    """Every way to the database of the library in `place`; safe to share between threads.

    Write-ahead logging lets readers go on while a writer works. `synchronous=FULL` makes each
    commit durable against a power cut too: one fsync per batch is small beside the seconds that
    its embedding took.
    """

    def __init__(self, place: Path, wait: float = WAIT_SECONDS) -> None:
        self.place = place
        self._wait = wait
        self._writing = threading.RLock()
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        with in_plain_words(place):
            try:
                self._writer = self._open_writer()
            except BaseException:
                self.close()
                raise

    @contextmanager
    def transaction(self) -> Generator[sqlite3.Connection]:
        """The writer inside a transaction: committed and durable when the block ends well.

        Raises:
            LibraryError: another process keeps writing, the disk is full, the place is read-only.
        """
        with self._writing, in_plain_words(self.place):
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
        """This thread's reader; what other threads commit later is seen by the next statement.

        Raises:
            LibraryError: the database cannot be read.
        """
        with in_plain_words(self.place):
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
        migrate(writer, self.place)
        return writer

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.place / FILE_NAME,
            timeout=self._wait,
            isolation_level=None,
            check_same_thread=False,
        )
        self._opened.append(connection)
        connection.execute("PRAGMA foreign_keys = 1")
        register_functions(connection)
        return connection
