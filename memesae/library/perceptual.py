"""What a picture looks like in 264 bytes, by which near-duplicates are told from look-alikes."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

SIDE = 32
"""Pixels to which a picture is squeezed before its frequencies are taken."""
KEPT = 8
"""Lowest frequencies kept along each side: 8 x 8 of them make the 64 bits of the hash."""
GREYS = 16
"""Side of the tiny grey picture kept beside the hash."""
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
    small = image.convert("L").resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    frequencies = _COSINES @ np.asarray(small, np.float64) @ _COSINES.T
    return np.packbits(frequencies.ravel() > np.median(frequencies)).tobytes()


def likeness(image: Image.Image) -> bytes:
    """The hash, and a picture of 16 x 16 greys.

    The hash alone takes a meme for another with other words on it: few low frequencies change. In the
    greys the words show.

    Args:
        image: the thumbnail, RGB.
    """
    greys = image.convert("L").resize((GREYS, GREYS), Image.Resampling.BOX)
    return perceptual_hash(image) + greys.tobytes()


def likeness_of_thumbnail(jpeg: bytes) -> bytes | None:
    """The likeness of a kept thumbnail; None where it cannot be read."""
    try:
        with Image.open(io.BytesIO(jpeg)) as image:
            return likeness(image)
    except (OSError, SyntaxError):
        return None


def parted(blobs: list[bytes]) -> tuple[NDArray[np.uint64], NDArray[np.uint8]]:
    """Likenesses as arrays.

    Returns:
        hashes uint64 [n]; greys uint8 [n, 256].
    """
    both = np.frombuffer(b"".join(blobs), np.uint8).reshape(len(blobs), BYTES)
    hashes = np.ascontiguousarray(both[:, :HASH_BYTES]).view(">u8")[:, 0]
    return hashes.astype(np.uint64), both[:, HASH_BYTES:]
