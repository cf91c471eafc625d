"""Looking what changed in the folders of a library, and writing it down."""

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from memesae.base.messages import N_
from memesae.base.token import Pace, Progress, Token
from memesae.library.connections import Connections
from memesae.library.decoding.reasons import FORBIDDEN
from memesae.library.records import Root, ScanReport
from memesae.library.roots import all_roots, forget_homeless
from memesae.library.scanning.compare import Difference, compare, sort_the_lost
from memesae.library.scanning.identify import Sizes, digests
from memesae.library.scanning.ignoring import Ignored
from memesae.library.scanning.known import KnownRoot
from memesae.library.scanning.walk import Found, Walk
from memesae.library.scanning.write import Lost, Writer

MOUNT_GUARD = 10
"""A root that had at least so many pictures and now holds nothing at all, not even a folder, is
taken for the mount point of a drive that is not there: nothing about it is changed."""

_REPORT_EVERY = 512


def scan(
    connections: Connections,
    token: Token,
    unsettled: Collection[Path] = (),
    rules: Sequence[str] = (),
) -> ScanReport:
    """Compare every root with what is known about it, and write the difference down.

    All roots are walked before anything is written, in one transaction, so that a picture that
    went from one root to another is known to have moved.

    Args:
        connections: to the library's database.
        token: checked throughout.
        unsettled: files that are being written, left for the next scan.
        rules: the library's own ignore rules, in gitignore's syntax.

    Raises:
        Cancelled: somebody pressed stop; nothing was written.
        LibraryError: the database could not be written.
    """
    report = ScanReport()
    ignored = Ignored.of(rules)
    walked: list[tuple[Root, Difference]] = []
    for root in all_roots(connections):
        walk = Walk(root.path, token, ignored)
        difference = _look_through(connections, root, walk, report, _below(root, unsettled))
        if difference is not None:
            walked.append((root, difference))
    _write_down(connections, walked, token, report)
    _retry_forbidden(connections, [root for root, _ in walked])
    return report


def _look_through(
    connections: Connections,
    root: Root,
    walk: Walk,
    report: ScanReport,
    unsettled: Collection[bytes],
) -> Difference | None:
    """What differs below a root; None when it is absent."""
    known = KnownRoot.load(connections, root.id)
    if not root.present and (not root.path.is_dir() or len(known.files) >= MOUNT_GUARD):
        report.absent_roots.append(root.path)
        return None
    difference = compare(known, _telling(walk, walk.token), root.path, unsettled)
    sort_the_lost(difference, known, walk.unreadable)
    report.unreadable += [root.path / os.fsdecode(path) for path in walk.unreadable]
    return difference


def _below(root: Root, paths: Collection[Path]) -> set[bytes]:
    """Those of some paths that lie below a root, as the walk will find them."""
    inside = [path for path in paths if path.is_relative_to(root.path)]
    return {os.fsencode(path.relative_to(root.path).as_posix()) for path in inside}


def _telling(walk: Walk, token: Token) -> Iterator[Found]:
    """Pass on what is found, and tell the token's listener how far the walk got."""
    pace = Pace()
    for count, found in enumerate(walk, 1):
        if count % _REPORT_EVERY == 0:
            token.report(Progress(N_("reading the folder"), count, rate=pace.rate(count)))
        yield found


def _write_down(
    connections: Connections,
    walked: list[tuple[Root, Difference]],
    token: Token,
    report: ScanReport,
) -> None:
    sizes = Sizes.load(connections, [difference for _, difference in walked])
    known_digests = [digests(root.path, difference, sizes, token) for root, difference in walked]
    lost = Lost(
        file for _, difference in walked for file in (*difference.long_gone, *difference.gone)
    )
    with connections.transaction() as connection:
        writers = [Writer(connection, found, report) for found in known_digests]
        for writer, (root, difference) in zip(writers, walked, strict=True):
            writer.arrive(root.id, difference, lost)
        for writer, (_, difference) in zip(writers, walked, strict=True):
            writer.lose(difference.gone, lost)
        if report.changed:
            forget_homeless(connection)


def _retry_forbidden(connections: Connections, roots: list[Root]) -> None:
    """Queue files again that could not be read for want of permission and now can.

    Permissions are no content: neither size nor time tells that they changed.
    """
    paths = {root.id: root.path for root in roots}
    rows = connections.select(
        "SELECT id, root_id, path FROM files WHERE state = 'failed' AND reason = ?", (FORBIDDEN,)
    )
    allowed = [
        (number,)
        for number, root_id, path in rows
        if root_id in paths and _may_read(paths[root_id], path)
    ]
    if allowed:
        with connections.transaction() as connection:
            connection.executemany(
                "UPDATE files SET state = 'pending', reason = NULL WHERE id = ?", allowed
            )


def _may_read(root: Path, path: bytes) -> bool:
    return os.access(root / os.fsdecode(path), os.R_OK)
