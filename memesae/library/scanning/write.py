"""Writing down what a scan found in one root, inside the scan's transaction."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from memesae.library.records import ScanReport
from memesae.library.scanning.compare import DANGLING, Difference
from memesae.library.scanning.known import KnownFile
from memesae.library.scanning.walk import Found

_PLACE = """
INSERT INTO files(root_id, path, size, mtime_ns, image_id, state, reason, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT(root_id, path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns,
image_id = excluded.image_id, state = excluded.state, reason = excluded.reason, hash = excluded.hash
"""


class Lost:
    """Files no longer where they were, by image: a new file with that image is the same, moved."""

    def __init__(self, files: Iterable[KnownFile]) -> None:
        self.claimed: set[int] = set()
        self._by_image: defaultdict[int, list[int]] = defaultdict(list)
        for file in files:
            if file.image_id is not None:
                self._by_image[file.image_id].append(file.id)

    def claim(self, image_id: int | None) -> int | None:
        """The id of a lost file that held the image, each only once; None when there is none."""
        files = self._by_image.get(image_id) if image_id is not None else None
        if not files:
            return None
        self.claimed.add(files[-1])
        return files.pop()


class Writer:
    """Writes the differences of the roots of one scan and counts them in its report."""

    def __init__(
        self, connection: sqlite3.Connection, digests: dict[bytes, bytes], report: ScanReport
    ) -> None:
        self._connection = connection
        self._digests = digests
        self._report = report
        self._images = _images_of(connection, digests.values())

    def arrive(self, root_id: int, difference: Difference, lost: Lost) -> None:
        """Write down what is new, changed, moved and back in a root."""
        for found in difference.new:
            moved = lost.claim(self._image(found))
            if moved is not None:
                self._connection.execute("DELETE FROM files WHERE id = ?", (moved,))
            self._place(root_id, found)
            self._report.moved += moved is not None
            self._report.new += moved is None
        for before, found in difference.changed:
            self._place(root_id, found)
            same = before.image_id is not None and before.image_id == self._image(found)
            self._report.unchanged += same
            self._report.changed += not same
        self._return(difference.back)
        self._note_others(root_id, difference.others)
        self._report.unchanged += difference.unchanged

    def lose(self, gone: list[KnownFile], lost: Lost) -> None:
        """Mark files missing, unless they were just found to have moved."""
        # by whether they were claimed, not by whether the row is there: its number may be used again
        missing = [(file.id,) for file in gone if file.id not in lost.claimed]
        self._connection.executemany("UPDATE files SET state = 'missing' WHERE id = ?", missing)
        self._report.missing += len(missing)

    def _image(self, found: Found) -> int | None:
        return self._images.get(self._digests.get(found.path, b""))

    def _place(self, root_id: int, found: Found) -> None:
        image = self._image(found)
        state = "failed" if found.dangling else "pending" if image is None else "ready"
        reason = DANGLING if found.dangling else None
        digest = self._digests.get(found.path) if image is None else None
        self._connection.execute(
            _PLACE,
            (root_id, found.path, found.size, found.mtime_ns, image, state, reason, digest),
        )

    def _return(self, back: list[KnownFile]) -> None:
        self._connection.executemany(
            """UPDATE files SET state = CASE WHEN reason IS NOT NULL THEN 'failed'
               WHEN image_id IS NOT NULL THEN 'ready' ELSE 'pending' END WHERE id = ?""",
            [(file.id,) for file in back],
        )
        self._report.back += len(back)

    def _note_others(self, root_id: int, others: list[Found]) -> None:
        self._connection.executemany(
            "INSERT OR REPLACE INTO others VALUES (?, ?, ?, ?)",
            [(root_id, found.path, found.size, found.mtime_ns) for found in others],
        )


def _images_of(connection: sqlite3.Connection, digests: Iterable[bytes]) -> dict[bytes, int]:
    """Image ids by digest, of the digests that are known."""
    images: dict[bytes, int] = {}
    for digest in set(digests):
        row = connection.execute("SELECT id FROM images WHERE hash = ?", (digest,)).fetchone()
        if row is not None:
            images[digest] = row[0]
    return images
