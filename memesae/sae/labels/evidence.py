"""The images that speak for a feature, and those like them that speak against it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from memesae.base.token import Progress, Token
from memesae.sae.catalogue.columns import by_feature
from memesae.sae.catalogue.record import NOBODY, FeatureCatalogue
from memesae.sae.library_codes import LibraryCodes

_SAMPLE = 20_000
"""So many images, evenly drawn, are enough to find ones that look alike but lack the feature."""
_BLOCK = 128
COUNTER_EXAMPLES = 32


@dataclass(frozen=True, eq=False)
class Evidence:
    """Some features' images as vectors from the library's mean.

    Attributes:
        features: slice, the features.
        images: float32 [f, 32, d], their exemplars, strongest first; 0 where there are fewer.
        present: bool [f, 32].
        against: float32 [f, 32, d], images out of the quarter of the library most like the
            exemplars, on which the feature is not active.
    """

    features: slice
    images: np.ndarray
    present: np.ndarray
    against: np.ndarray


class Witnesses:
    """Finds the evidence for and against features, in blocks of bounded memory.

    Counter-examples that are as near as possible would often show the very same thing (another
    feature took it), and take the word away with the difference; drawn from the nearest quarter,
    they share the surroundings and lack the thing.
    """

    def __init__(
        self, catalogue: FeatureCatalogue, codes: LibraryCodes, matrix: np.ndarray, token: Token
    ) -> None:
        self._catalogue = catalogue
        self._matrix = matrix
        stride = -(-len(codes) // _SAMPLE) or 1
        rows = np.arange(0, len(codes), stride)
        sample = matrix[rows].astype(np.float32)
        self._mean = sample.mean(axis=0)
        self._sample = sample - self._mean
        self._columns = by_feature(codes.codes_of(rows), token)
        self._order = np.argsort(codes.ids)
        self._sorted_ids = codes.ids[self._order]

    def blocks(self, token: Token, stage: str) -> Iterator[Evidence]:
        """The evidence for all features, some at a time.

        Raises:
            Cancelled: the token was cancelled.
        """
        total = len(self._catalogue)
        for start in range(0, total, _BLOCK):
            token.check()
            token.report(Progress(stage, start, total))
            yield self._block(slice(start, min(start + _BLOCK, total)))

    def _block(self, features: slice) -> Evidence:
        ids = self._catalogue.exemplars[features]
        present = ids != NOBODY
        places = np.searchsorted(self._sorted_ids, np.where(present, ids, self._sorted_ids[0]))
        images = self._matrix[self._order[places]].astype(np.float32) - self._mean
        images *= present[..., None]
        return Evidence(features, images, present, self._against(features, images.mean(axis=1)))

    def _against(self, features: slice, centres: np.ndarray) -> np.ndarray:
        likeness = centres @ self._sample.T
        entries = slice(self._columns.starts[features.start], self._columns.starts[features.stop])
        owners = np.repeat(np.arange(len(centres)), self._columns.counts[features])
        likeness[owners, self._columns.rows[entries]] = -np.inf
        images = likeness.shape[1]
        near = max(1, images // 4)
        quarter = np.argpartition(-likeness, near - 1, axis=1)[:, :near]
        spread = np.linspace(0, near - 1, COUNTER_EXAMPLES).astype(np.int64)
        return self._sample[quarter[:, spread]]
