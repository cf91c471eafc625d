"""Bursts: pictures so alike that they count as one observation, and the codes of each burst.

Frames of one scene and copies of one picture are not independent: a test that takes each for an observation of its own
finds differences between any two halves of a folder in which pictures come in bursts.
"""

from dataclasses import dataclass

import numpy as np

from memesae.sae.sparse_autoencoder import Codes, slice_indices, take_rows

ALIKE = 0.8
"""Minimum cosine, after centring, of pictures of one burst.

Of frames of one scene (photos cropped by 6 to 14 %, turned by up to 4 degrees, brighter or darker, compressed) 97 % have it
with the built-in model, median .93 to .94; of 7,000 photos 9 % have it with any other.
"""
_BLOCK = 256
_LEADING = 96
"""Principal axes on which cosines are bounded first: a quarter of the products, and one pair of ten thousand is left."""
_ROUNDING = 1e-5


def find_bursts(vectors: np.ndarray, duplicates: np.ndarray, alike: float = ALIKE) -> np.ndarray:
    """Join near-duplicates and pictures with nearly the same vector.

    Each picture joins the first one that is alike and that joined none itself, so that a series of small changes does
    not chain different pictures together.

    Args:
        vectors: float [n, d], unit norm.
        duplicates: int64 [n], pictures with the same number are near-duplicates.
        alike: minimum cosine of the centred vectors.

    Returns:
        int64 [n], 0 to the number of bursts - 1; pictures with the same number are one burst.
    """
    first = np.unique(duplicates, return_index=True, return_inverse=True)
    rows, inverse = first[1], first[2].reshape(-1)
    units = _centred_units(np.asarray(vectors[rows], np.float32), vectors)
    bounding = _bounding(units)
    leaders = np.arange(len(rows))
    for start in range(0, len(rows), _BLOCK):
        width = min(start + _BLOCK, len(rows))
        bounds = bounding[start:width] @ bounding[:width].T
        offsets, others = np.divmod(np.flatnonzero(bounds >= alike - _ROUNDING), width)
        ends = np.searchsorted(offsets, np.arange(width - start + 1))
        for offset in np.flatnonzero(np.diff(ends) > 1):
            row = start + int(offset)
            earlier = others[ends[offset] : ends[offset + 1]]
            leading = earlier[(earlier < row) & (leaders[earlier] == earlier)]
            near = leading[units[leading] @ units[row] >= alike]
            if len(near):
                leaders[row] = near[0]
    return np.unique(leaders[inverse], return_inverse=True)[1].reshape(-1)


def _centred_units(rows: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    mean = np.mean(vectors, axis=0, dtype=np.float32) if len(vectors) else 0
    centred = rows - mean
    return centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-9)


def _bounding(units: np.ndarray) -> np.ndarray:
    """Short rows whose dot products are no less than the cosines of the units, float32 [n, d'].

    The coordinates on the leading axes, and the length of what is beside them: by Cauchy and Schwarz its product is no
    less than what the other axes add to the cosine.
    """
    axes = np.linalg.eigh(units.T @ units)[1][:, ::-1][:, :_LEADING]
    leading = units @ axes
    beside = np.square(units).sum(axis=1) - np.square(leading).sum(axis=1)
    return np.column_stack([leading, np.sqrt(np.maximum(beside, 0))])


@dataclass(frozen=True, eq=False)
class Bursts:
    """The codes of bursts, one row each.

    Attributes:
        codes: mean activation of the members; a feature is active if it is on any of them.
        shares: float32 [entries of `codes`], the share of the members on which the feature is active.
        sizes: int64 [bursts], number of members.
    """

    codes: Codes
    shares: np.ndarray
    sizes: np.ndarray

    def __len__(self) -> int:
        return len(self.codes)

    @classmethod
    def of(cls, codes: Codes, bursts: np.ndarray) -> "Bursts":
        """Average codes over bursts.

        Args:
            codes: of n pictures.
            bursts: int64 [n], any numbers; the rows of the result are in their ascending order.
        """
        numbers, rows = np.unique(bursts, return_inverse=True)
        sizes = np.bincount(rows, minlength=len(numbers))
        keys = rows.reshape(-1)[codes.rows] * codes.features + codes.indices
        kept, entries = np.unique(keys, return_inverse=True)
        owners, features = kept // codes.features, kept % codes.features
        per_member = 1 / sizes[owners]
        values = np.bincount(entries, codes.values, len(kept)) * per_member
        shares = np.bincount(entries, minlength=len(kept)) * per_member
        indptr = np.searchsorted(owners, np.arange(len(numbers) + 1))
        averaged = Codes(
            features.astype(np.int32), values.astype(np.float32), indptr, codes.features
        )
        return cls(averaged, shares.astype(np.float32), sizes)

    def take(self, rows: np.ndarray) -> "Bursts":
        """Some of the bursts, int64 [m], in the given order."""
        entries = slice_indices(self.codes.indptr[rows], self.codes.counts[rows])
        return Bursts(take_rows(self.codes, rows), self.shares[entries], self.sizes[rows])

    @property
    def counts(self) -> np.ndarray:
        """float64 [F]: number of bursts with each feature; one with it on half of its members counts half."""
        return np.bincount(self.codes.indices, self.shares, self.codes.features)

    @property
    def rates(self) -> np.ndarray:
        """float64 [F]: share of the bursts with each feature."""
        return self.counts / max(1, len(self))
