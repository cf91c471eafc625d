"""Says at once, without a scan, that files are gone or back: whoever moved them knows."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from memesae.library.connections import Connections
from memesae.library.roots import all_roots

_GONE = "UPDATE files SET state = 'missing' WHERE root_id = ? AND path = ?"
# as a scan does it: how far the library had got with the file, as far as that is still known
_BACK = """UPDATE files SET state = CASE WHEN reason IS NOT NULL THEN 'failed'
           WHEN image_id IS NOT NULL THEN 'ready' ELSE 'pending' END
           WHERE root_id = ? AND path = ? AND state = 'missing'"""


def mark_gone(connections: Connections, paths: Sequence[Path]) -> None:
    """Mark the files at these paths missing; what is known about them stays."""
    _mark(connections, _GONE, paths)


def mark_back(connections: Connections, paths: Sequence[Path]) -> None:
    """Mark files that were missing as being there again."""
    _mark(connections, _BACK, paths)


def _mark(connections: Connections, statement: str, paths: Iterable[Path]) -> None:
    roots = all_roots(connections)
    rows = [
        (root.id, os.fsencode(path.relative_to(root.path).as_posix()))
        for path in paths
        for root in roots
        if path.is_relative_to(root.path)
    ]
    with connections.transaction() as writer:
        writer.executemany(statement, rows)
