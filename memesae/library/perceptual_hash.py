"""Perceptual hashes (264 bytes: hash and grey thumbnail) for near-duplicates, and their table."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from memesae.library.database import Database

if TYPE_CHECKING:
    from PIL import Image

SIDE = 32
"""Pixels to which a picture is resized before the cosine transform."""
KEPT = 8
"""Lowest frequencies used along each side: 8 x 8 of them make the 64 bits of the hash."""
GREYS = 16
"""Side of the grey thumbnail stored with the hash."""
HASH_BYTES = KEPT * KEPT // 8
BYTES = HASH_BYTES + GREYS * GREYS


def _cosines() -> NDArray[np.float64]:
    """The first rows of the discrete cosine transform (type II) of `SIDE` values, [8, 32]."""
    return np.cos(np.pi / SIDE * np.outer(np.arange(KEPT), np.arange(SIDE) + 0.5))


_COSINES = _cosines()


def perceptual_hash(image: Image.Image) -> bytes:
    """Which of a picture's lowest frequencies are stronger than their median.

    Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010.

    Args:
        image: of any size and mode.

    Returns:
        8 bytes, most significant bit first, row by row.
    """
    from PIL import Image

    small = image.convert("L").resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    frequencies = _COSINES @ np.asarray(small, np.float64) @ _COSINES.T
    return np.packbits(frequencies.ravel() > np.median(frequencies)).tobytes()


def hash_and_greys(image: Image.Image) -> bytes:
    """The hash, and a picture of 16 x 16 greys.

    The hash alone cannot distinguish memes that differ only in their text: few low frequencies change.
    The greys can.

    Args:
        image: the thumbnail, RGB.
    """
    from PIL import Image

    grey = image.convert("L")
    greys = grey.resize((GREYS, GREYS), Image.Resampling.BOX)
    return perceptual_hash(grey) + greys.tobytes()


def hash_of_thumbnail(jpeg: bytes) -> bytes | None:
    """The hash and greys of a stored thumbnail; None if it cannot be read."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(jpeg)) as image:
            return hash_and_greys(image)
    except (OSError, SyntaxError):
        return None


def split_hashes(blobs: list[bytes]) -> tuple[NDArray[np.uint64], NDArray[np.uint8]]:
    """Split stored values into arrays.

    Returns:
        hashes uint64 [n]; greys uint8 [n, 256].
    """
    both = np.frombuffer(b"".join(blobs), np.uint8).reshape(len(blobs), BYTES)
    hashes = np.ascontiguousarray(both[:, :HASH_BYTES]).view(">u8")[:, 0]
    return hashes.astype(np.uint64), both[:, HASH_BYTES:]


BITS = 4
"""Maximum Hamming distance of the 64-bit perceptual hashes. Scaling to half and double size, and JPEG
at quality 25, change 2 bits at most in 99 of 100 pictures."""
GREY = 30
"""Maximum difference of any of the 16 x 16 grey values, of 255: memes with other text nearly always differ by 39 or more."""


def looks_alike(one: bytes, other: bytes) -> bool:
    """Whether two stored values (see `hash_and_greys`) are of pictures that look the same."""
    if len(one) != BYTES or len(other) != BYTES:
        return False
    hashes, greys = split_hashes([one, other])
    apart = np.abs(greys[0].astype(np.int16) - greys[1])
    return bool(np.bitwise_count(hashes[0] ^ hashes[1]) <= BITS and apart.max() <= GREY)


HASHES_AT_ONCE = 8192


def images_without_hash(connections: Database, after: int, most: int) -> list[tuple[int, bytes]]:
    """Up to `most` images with an id above `after` without a perceptual hash: id, content hash."""
    return [
        (row[0], row[1])
        for row in connections.select(
            """SELECT id, hash FROM images WHERE id > ? AND NOT EXISTS
               (SELECT 1 FROM perceptual_hashes WHERE image_id = images.id AND LENGTH(hash) = ?)
               ORDER BY id LIMIT ?""",
            (after, BYTES, most),
        )
    ]


def store_hashes(connections: Database, found: Sequence[tuple[int, bytes]]) -> None:
    """Store perceptual hashes by image in one transaction; images removed meanwhile are skipped."""
    with connections.transaction() as writer:
        writer.executemany(
            """INSERT OR REPLACE INTO perceptual_hashes(image_id, hash)
               SELECT id, ? FROM images WHERE id = ?""",
            [(value, image) for image, value in found],
        )


def known_hashes(connections: Database, after: int) -> list[tuple[int, bytes]]:
    """Up to `HASHES_AT_ONCE` images with an id above `after` that have a perceptual hash, by id."""
    return [
        (row[0], row[1])
        for row in connections.select(
            """SELECT image_id, hash FROM perceptual_hashes
               WHERE image_id > ? AND LENGTH(hash) = ? ORDER BY image_id LIMIT ?""",
            (after, BYTES, HASHES_AT_ONCE),
        )
    ]
