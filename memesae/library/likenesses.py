"""The table of what pictures look like: filled while indexing, and later for what came before it."""

from collections.abc import Sequence

from memesae.library.connections import Connections
from memesae.library.perceptual import BYTES

AT_ONCE = 8192


def lacking(connections: Connections, after: int, most: int) -> list[tuple[int, bytes]]:
    """Up to `most` images with an id above `after` whose likeness is not known: id, content hash."""
    return [
        (row[0], row[1])
        for row in connections.select(
            """SELECT id, hash FROM images WHERE id > ? AND NOT EXISTS
               (SELECT 1 FROM perceptual_hashes WHERE image_id = images.id AND LENGTH(hash) = ?)
               ORDER BY id LIMIT ?""",
            (after, BYTES, most),
        )
    ]


def keep(connections: Connections, found: Sequence[tuple[int, bytes]]) -> None:
    """Keep likenesses by image, in one transaction; images forgotten meanwhile are passed over."""
    with connections.transaction() as writer:
        writer.executemany(
            """INSERT OR REPLACE INTO perceptual_hashes(image_id, hash)
               SELECT id, ? FROM images WHERE id = ?""",
            [(likeness, image) for image, likeness in found],
        )


def known(connections: Connections, after: int) -> list[tuple[int, bytes]]:
    """Up to `AT_ONCE` images with an id above `after` whose likeness is known, by id."""
    return [
        (row[0], row[1])
        for row in connections.select(
            """SELECT image_id, hash FROM perceptual_hashes
               WHERE image_id > ? AND LENGTH(hash) = ? ORDER BY image_id LIMIT ?""",
            (after, BYTES, AT_ONCE),
        )
    ]
