"""Gathers what is known about all images of a library, in the background."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from memesae.app.results.copies import near_duplicates
from memesae.app.results.facts import Facts
from memesae.app.results.places import Places
from memesae.app.results.relevance import Cloud
from memesae.base.token import Token
from memesae.library import likenesses
from memesae.library.holdings import Holding, holdings
from memesae.library.library import Library
from memesae.library.perceptual import parted
from memesae.vectors.store import VectorStore

Ints = NDArray[np.int64]

SAMPLE = 2048
"""Vectors on which the library's cloud is measured: enough for its mean and spread to two digits."""
_ROWS_BETWEEN_CHECKS = 4096


def gather(library: Library, store: VectorStore, token: Token, *, places: bool) -> Facts:
    """What is known about a library now.

    Args:
        library: the library.
        store: its vectors.
        token: stops the work.
        places: also where the images lie, how large they are and when they were taken.

    Raises:
        Cancelled: the token was cancelled.
    """
    ids, groups = _groups(library, store, token)
    held = Places.gather(_watched(library, token), library.roots()) if places else None
    return Facts(ids, groups, library.gone_ids(), Cloud.of(_sample(store)), held)


def _watched(library: Library, token: Token) -> Iterator[Holding]:
    for count, holding in enumerate(holdings(library.connections)):
        if count % _ROWS_BETWEEN_CHECKS == 0:
            token.check()
        yield holding


def _groups(library: Library, store: VectorStore, token: Token) -> tuple[Ints, Ints]:
    numbers: list[int] = []
    blobs: list[bytes] = []
    while chunk := likenesses.known(library.connections, numbers[-1] if numbers else 0):
        token.check()
        numbers += [image for image, _ in chunk]
        blobs += [blob for _, blob in chunk]
    ids = np.array(numbers, np.int64)
    if not len(ids):
        return ids, ids
    hashes, greys = parted(blobs)
    return ids, near_duplicates(hashes, greys, lambda rows: store.vectors_of(ids[rows]))


def _sample(store: VectorStore) -> NDArray[np.float32]:
    ids = np.asarray(store.ids)
    if len(ids) > SAMPLE:
        ids = np.random.default_rng(1).choice(ids, SAMPLE, replace=False)
    return store.vectors_of(ids)
