"""Tags of pictures, stored by what a picture shows, so that neither moving a file nor a comment in it loses any."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from memesae.base.messages import N_
from memesae.library.library_errors import LibraryError

if TYPE_CHECKING:
    # only named here: the window opens before any database does
    from memesae.library.database import Database

FAVOURITE = "favourite"
"""The tag of favourites: a tag like any other, with a key and a sign of its own."""
LONGEST = 64
"""Characters of a tag."""


class TagCount(NamedTuple):
    """A tag and how many images of the library have it."""

    name: str
    images: int


class Renamed(NamedTuple):
    """What renaming a tag changed, for undo.

    Attributes:
        hashes: the contents that had the old tag.
        gained: those of them that did not have the new one already.
    """

    hashes: list[bytes]
    gained: list[bytes]


def tidy(text: str) -> str:
    """A tag in stored form: no blanks around it, single ones inside.

    Raises:
        LibraryError: nothing is left, or it is longer than a tag may be.
    """
    tag = " ".join(text.split())
    if not tag:
        raise LibraryError(N_("A tag needs a name."))
    if len(tag) > LONGEST:
        raise LibraryError(
            N_("A tag may have {most} characters."),
            hint=N_("Choose a shorter one."),
            most=LONGEST,
        )
    return tag


class Tags:
    """The tags of one library; case makes no difference. Safe to share between threads.

    Contents are named by their hash (`Image.hash`): what is said of a picture outlives its row. Contents that
    show the same pixels have the same tags, stored under the one that was seen first (`images.tag_key`).
    """

    def __init__(self, connections: Database) -> None:
        self._connections = connections

    def add(self, hashes: Sequence[bytes], text: str) -> list[bytes]:
        """Tag contents; returns those that did not have the tag before.

        Raises:
            LibraryError: the text is not a valid tag.
        """
        tag = self._spelled(tidy(text))
        before = set(self.having(tag))
        gained = [one for one in self._keys(hashes) if one not in before]
        with self._connections.transaction() as writer:
            writer.executemany(
                "INSERT OR IGNORE INTO tags(hash, tag, added) VALUES (?, ?, ?)",
                [(one, tag, time.time()) for one in gained],
            )
        return gained

    def remove(self, hashes: Sequence[bytes], tag: str) -> list[bytes]:
        """Remove a tag from contents; returns those that had it."""
        had = set(self.having(tag))
        lost = [one for one in self._keys(hashes) if one in had]
        with self._connections.transaction() as writer:
            writer.executemany(
                "DELETE FROM tags WHERE hash = ? AND tag = ?", [(one, tag) for one in lost]
            )
        return lost

    def drop(self, tag: str) -> list[bytes]:
        """Delete a tag; returns the contents that had it."""
        return self.remove(self.having(tag), tag)

    def rename(self, old: str, new: str) -> Renamed:
        """Rename a tag; if the new name is a tag already, the two are merged.

        Raises:
            LibraryError: the new name is not a valid tag.
        """
        name = tidy(new)
        hashes, kept = self.having(old), set(self.having(name))
        with self._connections.transaction() as writer:
            # OR REPLACE: what has both keeps one row
            writer.execute("UPDATE OR REPLACE tags SET tag = ? WHERE tag = ?", (name, old))
        return Renamed(hashes, [one for one in hashes if one not in kept])

    def having(self, tag: str) -> list[bytes]:
        """The contents that have a tag, in the library or not."""
        rows = self._connections.select("SELECT hash FROM tags WHERE tag = ?", (tag,))
        return [row[0] for row in rows]

    def by_image(self) -> dict[int, tuple[str, ...]]:
        """The tags of all images that have any, by the image's id, in alphabetical order."""
        return _grouped(
            self._connections.select(
                "SELECT i.id, t.tag FROM tags t JOIN images i ON i.tag_key = t.hash ORDER BY t.tag"
            )
        )

    def images_by_tag(self) -> dict[str, list[int]]:
        """The ids of the library's images that have each tag, in ascending order."""
        rows = self._connections.select(
            "SELECT i.id, t.tag FROM tags t JOIN images i ON i.tag_key = t.hash ORDER BY i.id"
        )
        images: dict[str, list[int]] = {}
        for image, tag in rows:
            images.setdefault(tag, []).append(image)
        return images

    def of(self, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The tags of some images by id; one without any has no entry."""
        return _grouped(
            self._connections.select(
                """SELECT i.id, t.tag FROM tags t JOIN images i ON i.tag_key = t.hash
                   WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY t.tag""",
                (json.dumps([int(one) for one in ids]),),
            )
        )

    def counts(self) -> list[TagCount]:
        """All tags of images in the library, in alphabetical order."""
        rows = self._connections.select(
            """SELECT t.tag, COUNT(*) FROM tags t JOIN images i ON i.tag_key = t.hash
               GROUP BY t.tag ORDER BY t.tag"""
        )
        return [TagCount(*row) for row in rows]

    def _keys(self, hashes: Sequence[bytes]) -> list[bytes]:
        """The keys under which the tags of contents are stored; a content that is not there is its own."""
        with self._connections.reading() as reader:
            found = {
                one: reader.execute("SELECT tag_key FROM images WHERE hash = ?", (one,)).fetchone()
                for one in hashes
            }
        return list(dict.fromkeys(row[0] if row else one for one, row in found.items()))

    def _spelled(self, tag: str) -> str:
        """The tag as it is spelled already, if it is."""
        rows = self._connections.select("SELECT tag FROM tags WHERE tag = ? LIMIT 1", (tag,))
        return rows[0][0] if rows else tag


def _grouped(rows: Iterable[tuple[int, str]]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for image, tag in rows:
        found.setdefault(image, []).append(tag)
    return {image: tuple(tags) for image, tags in found.items()}
