"""The folders that the files lie in, each with how many images."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    # only named here: the window opens before any database does
    from memesae.library.connections import Connections


class Folder(NamedTuple):
    """A folder right below a root, or a root itself.

    Attributes:
        path: absolute.
        root: the root it belongs to; the path itself for a root.
        images: how many images lie in it, at any depth.
    """

    path: Path
    root: Path
    images: int


def folders(connections: Connections) -> list[Folder]:
    """The roots, each followed by its own folders in the order of their names."""
    rows = connections.select(
        """SELECT r.path, CASE WHEN instr(f.path, X'2F') > 0
                  THEN substr(f.path, 1, instr(f.path, X'2F') - 1) END AS folder,
                  COUNT(DISTINCT f.image_id)
           FROM files f JOIN roots r ON r.id = f.root_id
           WHERE f.state IN ('ready', 'missing') GROUP BY r.id, folder ORDER BY r.id, folder"""
    )
    by_root: dict[Path, list[Folder]] = {}
    for root, name, images in rows:
        top = Path(os.fsdecode(root))
        place = top / os.fsdecode(name) if name is not None else top
        by_root.setdefault(top, []).append(Folder(place, top, images))
    found: list[Folder] = []
    for top, inner in by_root.items():
        found.append(Folder(top, top, sum(one.images for one in inner)))
        found += [one for one in inner if one.path != top]
    return found
