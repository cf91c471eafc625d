"""The words in a library's pictures: what is to be read, what was read, and where it is found."""

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


class Unread(NamedTuple):
    """An image whose words are to be read.

    Attributes:
        image: its id.
        hash: of its content.
        path: a file that held it when last looked at.
    """

    image: int
    hash: bytes
    path: Path


class RecognisedText:
    """The words in the pictures of one library. Safe to share between threads."""

    def __init__(self, connections: Database) -> None:
        self._connections = connections

    def unread(self, reader: str) -> list[Unread]:
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
            Unread(image, content, roots[root] / os.fsdecode(path))
            for image, content, root, path in rows
        ]

    @property
    def read(self) -> int:
        """How many images were read, with or without words in them."""
        return int(self._connections.select("SELECT COUNT(*) FROM readings")[0][0])

    def revision(self) -> tuple[int, int]:
        """Another one than before, in the same thread, once anything was written to the library."""
        with self._connections.reading() as reader:
            return id(reader), int(reader.execute("PRAGMA data_version").fetchone()[0])

    def keep(self, readings: Mapping[int, Sequence[Line]], reader: str) -> None:
        """Keep what was read, in one transaction that is durable at return.

        Args:
            readings: lines by image; an image that the library has forgotten meanwhile is left out.
            reader: who read them.
        """
        with self._connections.transaction() as writer:
            for image, lines in readings.items():
                kept = writer.execute(
                    """INSERT OR REPLACE INTO readings(image_id, reader, lines)
                       SELECT id, ?, ? FROM images WHERE id = ?""",
                    (reader, to_json(lines), image),
                )
                if kept.rowcount:
                    _make_findable(writer, image, lines)

    def make_findable(self) -> None:
        """Make what was read findable anew, from what was read."""
        read = self._connections.select("SELECT image_id, lines FROM readings")
        with self._connections.transaction() as writer:
            for image, lines in read:
                _make_findable(writer, image, from_json(lines))

    def tidy(self) -> None:
        """Drop the words of images that are no longer in the library."""
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

    def fit(self, phrases: Sequence[str]) -> dict[int, float]:
        """How well phrases fit the text of images that have all of them, above 0 and up to 1."""
        fits = [text_search.fit(self._connections, phrase) for phrase in phrases]
        shared = set(fits[0]).intersection(*fits[1:]) if fits else set[int]()
        return {image: sum(each[image] for each in fits) / len(fits) for image in shared}

    def likeness(
        self, texts: Sequence[tuple[str, float]]
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """How much of some texts stands in the pictures; see `words_matching.likeness`."""
        return text_search.text_similarity(self._connections, texts)


def _make_findable(writer: sqlite3.Connection, image: int, lines: Sequence[Line]) -> None:
    """Put an image's words into the tables that are searched, in place of those it had."""
    text = "\n".join(line.text for line in lines)
    for table, form in (("words", " ".join(folded_words(text))), ("words_joined", joined(text))):
        writer.execute(f"DELETE FROM {table} WHERE rowid = ?", (image,))
        if form:
            writer.execute(f"INSERT INTO {table}(rowid, text) VALUES (?, ?)", (image, form))
