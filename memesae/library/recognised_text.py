"""The recognised text of a library's pictures: pending images, stored lines, and search."""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from memesae.library import text_search
from memesae.library.database import Database
from memesae.library.roots import all_roots
from memesae.library.text_lines import Line, from_json, to_json
from memesae.library.text_search import folded_words, joined


class UnreadImage(NamedTuple):
    """An image whose text has not been recognised yet.

    Attributes:
        image: its id.
        hash: of its content.
        path: one of its files, as of the last scan.
    """

    image: int
    hash: bytes
    path: Path


class RecognisedText:
    """The text recognised in one library's pictures. Safe to share between threads."""

    def __init__(self, connections: Database) -> None:
        self._connections = connections

    def unread(self, reader: str) -> list[UnreadImage]:
        """The images that this reader has not read yet and that can be opened, newest first."""
        roots = {root.id: root.path for root in all_roots(self._connections) if root.present}
        rows = self._connections.select(
            """SELECT i.id, i.hash, f.root_id, MIN(f.path) FROM images i
               JOIN files f ON f.image_id = i.id AND f.state = 'ready'
               WHERE f.root_id IN (SELECT value FROM json_each(?)) AND NOT EXISTS
               (SELECT 1 FROM readings d WHERE d.image_id = i.id AND d.reader = ?)
               GROUP BY i.id ORDER BY i.id DESC""",
            (str(list(roots)), reader),
        )
        return [
            UnreadImage(image, content, roots[root] / os.fsdecode(path))
            for image, content, root, path in rows
        ]

    @property
    def read(self) -> int:
        """How many images were read, with or without words in them."""
        return int(self._connections.select("SELECT COUNT(*) FROM readings")[0][0])

    def revision(self) -> tuple[int, int]:
        """A value that changes, within one thread, whenever the library is written to."""
        with self._connections.reading() as reader:
            return id(reader), int(reader.execute("PRAGMA data_version").fetchone()[0])

    def store(self, readings: Mapping[int, Sequence[Line]], reader: str) -> None:
        """Store recognised lines in one transaction, durable on return.

        Args:
            readings: lines by image; images removed meanwhile are skipped.
            reader: id of the reader.
        """
        with self._connections.transaction() as writer:
            for image, lines in readings.items():
                kept = writer.execute(
                    """INSERT OR REPLACE INTO readings(image_id, reader, lines)
                       SELECT id, ?, ? FROM images WHERE id = ?""",
                    (reader, to_json(lines), image),
                )
                if kept.rowcount:
                    _index_text(writer, image, lines)

    def rebuild_search_tables(self) -> None:
        """Rebuild the search tables from the stored lines."""
        read = self._connections.select("SELECT image_id, lines FROM readings")
        with self._connections.transaction() as writer:
            for image, lines in read:
                _index_text(writer, image, from_json(lines))

    def tidy(self) -> None:
        """Delete the text of images that are no longer in the library."""
        gone = self._connections.select(
            "SELECT rowid FROM words WHERE rowid NOT IN (SELECT image_id FROM readings)"
        )
        if gone:
            with self._connections.transaction() as writer:
                for table in ("words", "words_joined"):
                    writer.executemany(f"DELETE FROM {table} WHERE rowid = ?", gone)

    def lines(self, images: Sequence[int]) -> dict[int, list[Line]]:
        """The lines of images; one that was not read has no entry."""
        rows = self._connections.select(
            """SELECT image_id, lines FROM readings
               WHERE image_id IN (SELECT value FROM json_each(?))""",
            (str([int(image) for image in images]),),
        )
        return {image: from_json(lines) for image, lines in rows}

    def texts(self) -> list[tuple[int, str]]:
        """The words of each image that has any, folded as for search and separated by blanks."""
        return self._connections.select("SELECT rowid, text FROM words WHERE text <> ''")

    def fit(self, phrases: Sequence[str]) -> dict[int, float]:
        """How well phrases fit the text of images that have all of them, above 0 and up to 1."""
        fits = [text_search.fit(self._connections, phrase) for phrase in phrases]
        shared = set(fits[0]).intersection(*fits[1:]) if fits else set[int]()
        return {image: sum(each[image] for each in fits) / len(fits) for image in shared}

    def similarity(
        self, texts: Sequence[tuple[str, float]]
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """How much of the given texts the pictures contain; see `text_search.text_similarity`."""
        return text_search.text_similarity(self._connections, texts)


def _index_text(writer: sqlite3.Connection, image: int, lines: Sequence[Line]) -> None:
    """Replace an image's text in the search tables."""
    text = "\n".join(line.text for line in lines)
    for table, form in (("words", " ".join(folded_words(text))), ("words_joined", joined(text))):
        writer.execute(f"DELETE FROM {table} WHERE rowid = ?", (image,))
        if form:
            writer.execute(f"INSERT INTO {table}(rowid, text) VALUES (?, ?)", (image, form))
