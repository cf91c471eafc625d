"""Which images are trained on and which are kept aside to measure on."""

import hashlib
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """Rows to learn from and rows to measure on.

    Attributes:
        images: how many there are in all.
        training: int64 row numbers, rising.
        held_out: int64 row numbers, rising; never trained on.
        fingerprint: a hash of the held-out images' ids, to recognise the same split again.
    """

    images: int
    training: np.ndarray
    held_out: np.ndarray
    fingerprint: str

    @classmethod
    def of(cls, ids: np.ndarray, seed: int, share: float) -> "Split":
        """Split by the ids alone, so that an image stays on its side when the library grows.

        Args:
            ids: int64 [n], one per row.
            seed: another seed, another split.
            share: of the images that are held out.
        """
        held_out = _uniform(ids, seed) < share
        chosen = np.ascontiguousarray(ids[held_out], np.int64)
        fingerprint = hashlib.sha256(chosen.tobytes()).hexdigest()[:16]
        return cls(len(ids), np.flatnonzero(~held_out), np.flatnonzero(held_out), fingerprint)


def _uniform(ids: np.ndarray, seed: int) -> np.ndarray:
    """A number in [0, 1) for every id, as if drawn (SplitMix64, Steele, Lea and Flood 2014)."""
    mixed = ids.astype(np.uint64) + np.uint64(seed * 0xD1B54A32D192ED03 % 2**64)
    mixed = mixed * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (mixed ^ (mixed >> np.uint64(31))) / float(2**64)
