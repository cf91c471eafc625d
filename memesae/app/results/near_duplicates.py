"""Which images of a library are near-duplicates, and hashing pictures indexed before hashes were kept."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from memesae.base.cancellation import Token
from memesae.library import perceptual_hash
from memesae.library.library import Library
from memesae.library.perceptual_hash import hash_of_thumbnail
from memesae.library.thumbnails import Thumbnails

Ints = NDArray[np.int64]
VectorsOf = Callable[[Ints], NDArray[np.float32]]

BITS = 4
"""Of the 64 bits of the perceptual hash so many may differ. Half and double size, and JPEG at quality
25, change 2 at most in 99 of 100 pictures."""
GREY = 30
"""By so much any of the 16 x 16 greys may differ, of 255: another meme's words nearly always differ by 39 or more."""
COSINE = 0.55
"""So close the vectors must be: half the size costs the built-in model 0.43 in one picture of a hundred."""
_PARTS = ((0, 13), (13, 13), (26, 13), (39, 13), (52, 12))
"""Five parts of the hash: of two hashes that differ in four bits, one part is the same."""
_REACH = 256
"""How far apart in a run of equal parts images are compared: a thousand frames of one film are still
found, each through its neighbours."""
_AT_ONCE = 16384


def near_duplicates(
    hashes: NDArray[np.uint64], greys: NDArray[np.uint8], vectors_of: VectorsOf
) -> Ints:
    """Which images belong together.

    Args:
        hashes: uint64 [n], perceptual.
        greys: uint8 [n, 256].
        vectors_of: unit vectors float32 [m, d] of the images with these row numbers.

    Returns:
        int64 [n]: the first row of each one's group; its own row where it is alone.
    """
    leaders = np.arange(len(hashes))
    for pairs in _candidates(hashes):
        for start in range(0, len(pairs), _AT_ONCE):
            some = pairs[start : start + _AT_ONCE]
            # ten thousand blank pages are soon together: their other pairs need no second look
            some = some[_led(leaders, some[:, 0]) != _led(leaders, some[:, 1])]
            for first, second in some[_alike(some, greys, vectors_of)].tolist():
                _join(leaders, first, second)
    return _led(leaders, leaders)


def _candidates(hashes: NDArray[np.uint64]) -> Iterator[Ints]:
    """Pairs int64 [m, 2] of rows whose hashes differ in a few bits; some come more than once."""
    for shift, width in _PARTS:
        keys = (hashes >> np.uint64(shift)) & np.uint64((1 << width) - 1)
        order = np.lexsort((hashes, keys))
        keys, sorted_hashes = keys[order], hashes[order]
        for step in range(1, min(_REACH, len(order) - 1) + 1):
            same = keys[:-step] == keys[step:]
            if not same.any():
                break
            differ = np.bitwise_count(sorted_hashes[:-step] ^ sorted_hashes[step:])
            found = np.flatnonzero(same & (differ <= BITS))
            yield np.stack([order[found], order[found + step]], axis=1)


def _alike(pairs: Ints, greys: NDArray[np.uint8], vectors_of: VectorsOf) -> NDArray[np.bool_]:
    """Which pairs look the same in the greys and to the model."""
    first, second = greys[pairs[:, 0]], greys[pairs[:, 1]]
    apart = np.maximum(first, second) - np.minimum(first, second)
    alike = apart.max(axis=1, initial=0) <= GREY
    left = np.flatnonzero(alike)
    if len(left):
        one, other = vectors_of(pairs[left, 0]), vectors_of(pairs[left, 1])
        alike[left] = np.einsum("ij,ij->i", one, other) >= COSINE
    return alike


def _join(leaders: Ints, first: int, second: int) -> None:
    """Put two groups together; the earlier of their leaders leads both."""
    one, other = sorted((_root(leaders, first), _root(leaders, second)))
    leaders[other] = one


def _root(leaders: Ints, row: int) -> int:
    while leaders[row] != row:
        leaders[row] = leaders[leaders[row]]
        row = int(leaders[row])
    return row


def _led(leaders: Ints, rows: Ints) -> Ints:
    """The leaders of some rows."""
    while True:
        above = leaders[rows]
        if np.array_equal(above, rows):
            return rows
        rows = above


AT_ONCE = 256


def backfill_hashes(library: Library, thumbnails: Thumbnails, token: Token) -> int:
    """Keep the likeness of every image that has a thumbnail and no likeness yet.

    Args:
        library: the library.
        thumbnails: its thumbnails; those that were lost are passed over.
        token: stops the work; what was looked at by then is kept.

    Returns:
        How many were added.

    Raises:
        Cancelled: the token was cancelled.
        LibraryError: the database cannot be written.
    """
    added, last = 0, 0
    while waiting := perceptual_hash.images_without_hash(library.connections, last, AT_ONCE):
        found: list[tuple[int, bytes]] = []
        for image, digest in waiting:
            token.check()
            jpeg = thumbnails.get(digest)
            likeness = hash_of_thumbnail(jpeg) if jpeg is not None else None
            if likeness is not None:
                found.append((image, likeness))
        perceptual_hash.store_hashes(library.connections, found)
        added += len(found)
        last = waiting[-1][0]
    return added
