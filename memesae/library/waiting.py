"""Which files are still to be read so that every image has a model's vector."""

import os
from typing import Any

from memesae.library.connections import Connections
from memesae.library.records import PendingFile
from memesae.library.roots import all_roots

# one file per known content; the content of the others is not known before they are read
_NEW = """
SELECT MIN(id), root_id, path, size, NULL FROM files
WHERE state = 'pending' AND root_id IN (SELECT value FROM json_each(?1))
GROUP BY COALESCE(hash, id)
"""
_LACKING = """
SELECT MIN(id), root_id, path, size, image_id FROM files
WHERE state = 'ready' AND root_id IN (SELECT value FROM json_each(?1))
AND NOT EXISTS (SELECT 1 FROM vectors WHERE model = ?2 AND vectors.image_id = files.image_id)
GROUP BY image_id
"""


def pending(connections: Connections, model: str) -> list[PendingFile]:
    """The files to read, in the order they were found; those in absent roots are left out."""
    roots = {root.id: root.path for root in all_roots(connections) if root.present}
    here = str(list(roots))
    rows: list[tuple[Any, ...]] = connections.select(_NEW, (here,))
    rows += connections.select(_LACKING, (here, model))
    return [
        PendingFile(number, roots[root] / os.fsdecode(path), size, image)
        for number, root, path, size, image in sorted(rows)
    ]
