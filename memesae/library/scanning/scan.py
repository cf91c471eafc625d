"""Finding what changed in the folders of a library, and recording it in one transaction."""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from memesae import __version__
from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.library.database import Database
from memesae.library.records import Root, ScanReport
from memesae.library.roots import address_of, all_roots, delete_orphaned_images
from memesae.library.scanning.changes import (
    DANGLING,
    Difference,
    KnownFile,
    KnownRoot,
    Sizes,
    compare,
    digests,
    sort_missing,
)
from memesae.library.scanning.walk import FoundFile, Ignored, Walk
from memesae.library.sidecars import record_sidecars

_PLACE = """
INSERT INTO files(root_id, path, size, mtime_ns, image_id, state, reason, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT(root_id, path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns,
previous = CASE WHEN excluded.image_id IS NULL THEN COALESCE(image_id, previous) END,
image_id = excluded.image_id, state = excluded.state, reason = excluded.reason, hash = excluded.hash,
failure = NULL, tried_by = NULL
"""


class LostFiles:
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


class ScanWriter:
    """Writes the differences of the roots of one scan and counts them in its report."""

    def __init__(
        self, connection: sqlite3.Connection, digests: dict[bytes, bytes], report: ScanReport
    ) -> None:
        self._connection = connection
        self._digests = digests
        self._report = report
        self._images = _images_of(connection, digests.values())

    def arrive(self, root_id: int, difference: Difference, lost: LostFiles) -> None:
        """Store the new, changed, moved and returned files of a root."""
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
        self._report.waiting += difference.waiting
        self._report.unchanged += difference.unchanged
        for kind, count in difference.left_out.items():
            self._report.left_out[kind] = self._report.left_out.get(kind, 0) + count

    def pass_over(self, ignored: list[KnownFile]) -> None:
        """Mark files ignored; they lie where they lay."""
        self._connection.executemany(
            "UPDATE files SET state = 'ignored' WHERE id = ?", [(file.id,) for file in ignored]
        )
        self._report.ignored += len(ignored)

    def lose(self, gone: list[KnownFile], lost: LostFiles) -> None:
        """Mark files missing, unless they were just found to have moved."""
        # by whether they were claimed, not by whether the row is there: its number may be used again
        missing = [(file.id,) for file in gone if file.id not in lost.claimed]
        self._connection.executemany("UPDATE files SET state = 'missing' WHERE id = ?", missing)
        self._report.missing += len(missing)

    def _image(self, found: FoundFile) -> int | None:
        return self._images.get(self._digests.get(found.path, b""))

    def _place(self, root_id: int, found: FoundFile) -> None:
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

    def _note_others(self, root_id: int, others: list[FoundFile]) -> None:
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


MOUNT_GUARD = 10
"""A root that had at least so many pictures and now holds nothing at all, not even a folder, is
taken for the mount point of an absent drive: nothing about it is changed."""

_REPORT_EVERY = 512


def scan(
    connections: Database,
    token: Token,
    unsettled: Collection[Path] = (),
    rules: Sequence[str] = (),
    remote: Collection[Walk] = (),
) -> ScanReport:
    """Compare every root with what is known about it, and store the difference.

    All roots are walked before anything is written, in one transaction, so that a picture that
    went from one root to another is known to have moved.

    Args:
        connections: to the library's database.
        token: checked throughout.
        unsettled: files that are being written, left for the next scan.
        rules: the library's own ignore rules, in gitignore's syntax.
        remote: walks through roots that are addresses; such a root without a walk is absent.

    Raises:
        Cancelled: the token was cancelled; nothing was written.
        LibraryError: the database could not be written.
    """
    report = ScanReport()
    ignored = Ignored.of(rules)
    walked: list[_Walked] = []
    roots = all_roots(connections)
    elsewhere = {walk.root: replace(walk, token=token, ignored=ignored) for walk in remote}
    for root in roots:
        walk = elsewhere.get(root.path) or Walk(root.path, token, ignored)
        difference = _compare_root(connections, root, walk, report, _below(root, unsettled))
        if difference is not None:
            walked.append(_Walked(root, walk, difference))
    _store_differences(connections, walked, token, report)
    _try_again(connections, [one.root for one in walked])
    # what a link leads to is no loss where it is in the library anyway
    report.links = [
        link
        for link in report.links
        if not any(Path(os.path.realpath(link)).is_relative_to(root.path) for root in roots)
    ]
    return report


def _compare_root(
    connections: Database,
    root: Root,
    walk: Walk,
    report: ScanReport,
    unsettled: Collection[bytes],
) -> Difference | None:
    """What differs below a root; None when it is absent."""
    known = KnownRoot.load(connections, root.id)
    if (
        walk.local
        and not root.present
        and (not os.path.isdir(root.path) or len(known.files) >= MOUNT_GUARD)
    ):
        report.absent_roots.append(root.path)
        return None
    difference = compare(known, _reporting(walk, walk.token), root.path, unsettled)
    sort_missing(difference, known, walk)
    report.links += [root.path / os.fsdecode(path) for path in walk.links]
    report.unreadable += [root.path / os.fsdecode(path) for path in walk.unreadable]
    return difference


def _below(root: Root, paths: Collection[Path]) -> set[bytes]:
    """Those of some paths that lie below a root, as the walk will find them."""
    inside = [path for path in paths if path.is_relative_to(root.path)]
    return {os.fsencode(path.relative_to(root.path).as_posix()) for path in inside}


def _reporting(walk: Walk, token: Token) -> Iterator[FoundFile]:
    """Yield the files found, and report progress to the token's listener."""
    pace = RateMeter()
    for count, found in enumerate(walk, 1):
        if count % _REPORT_EVERY == 0:
            token.report(Progress(N_("reading the folder"), count, rate=pace.rate(count)))
        yield found


class _Walked(NamedTuple):
    """A root that is there, how it was walked, and what differs."""

    root: Root
    walk: Walk
    difference: Difference


def _store_differences(
    connections: Database, walked: list[_Walked], token: Token, report: ScanReport
) -> None:
    sizes = Sizes.load(connections, [one.difference for one in walked])
    known_digests = [digests(one.walk, one.difference, sizes, token) for one in walked]
    lost = LostFiles(
        file for one in walked for file in (*one.difference.long_gone, *one.difference.gone)
    )
    with connections.transaction() as connection:
        writers = [ScanWriter(connection, found, report) for found in known_digests]
        for writer, one in zip(writers, walked, strict=True):
            writer.arrive(one.root.id, one.difference, lost)
        for writer, one in zip(writers, walked, strict=True):
            writer.lose(one.difference.gone, lost)
            writer.pass_over(one.difference.ignored)
        # after all roots: a picture may have gone from one to another
        for root, _, difference in (one for one in walked if one.walk.local):
            record_sidecars(connection, root.id, difference.sidecars, difference.unseen)
        if report.changed:
            delete_orphaned_images(connection)


def _try_again(connections: Database, roots: list[Root]) -> None:
    """Queue files again whose failure need not last.

    Trouble of the disk or network says nothing about the file; another version of the program may open what
    this one did not; and permissions are not content: neither size nor time shows that they changed.
    """
    paths = {root.id: root.path for root in roots}
    rows = connections.select(
        """SELECT id, root_id, path, failure FROM files WHERE state = 'failed' AND reason IS NOT ?
           AND (failure IS NOT 'content' OR tried_by IS NOT ?)""",
        (DANGLING, __version__),
    )
    again = [
        (number,)
        for number, root_id, path, failure in rows
        if root_id in paths and (failure != "access" or _may_read(paths[root_id], path))
    ]
    if again:
        with connections.transaction() as connection:
            connection.executemany(
                "UPDATE files SET state = 'pending', reason = NULL WHERE id = ?", again
            )


def _may_read(root: Path, path: bytes) -> bool:
    return address_of(root) is not None or os.access(root / os.fsdecode(path), os.R_OK)
