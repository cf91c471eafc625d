"""The images that lie farthest against each feature's direction."""

import numpy as np

from memesae.base.messages import N_
from memesae.base.token import Pace, Progress, Token

OPPOSITES = 12
# Cosines held at a time: 16 MB.
_CHUNK_NUMBERS = 4 << 20


class Lowest:
    """Keeps the `keep` lowest scores of every feature while images pass by in chunks.

    After a few chunks hardly any image beats the worst one kept, so that most of the work is one
    comparison; only those that beat it are sorted.
    """

    def __init__(self, features: int, keep: int) -> None:
        self.scores = np.full((features, keep), np.inf, np.float32)
        self.rows = np.full((features, keep), -1, np.int64)

    def see(self, scores: np.ndarray, first_row: int) -> None:
        """Look at float32 [features, images], whose first column is image `first_row`."""
        owners, columns = np.nonzero(scores < self.scores[:, -1:])
        if len(owners):
            self._merge(owners, columns + first_row, scores[owners, columns])

    def _merge(self, owners: np.ndarray, rows: np.ndarray, scores: np.ndarray) -> None:
        keep = self.scores.shape[1]
        touched = np.unique(owners)
        all_owners = np.concatenate([np.repeat(touched, keep), owners])
        all_rows = np.concatenate([self.rows[touched].ravel(), rows])
        all_scores = np.concatenate([self.scores[touched].ravel(), scores])
        order = np.lexsort((all_scores, all_owners))
        starts = np.searchsorted(all_owners[order], touched)
        best = order[starts[:, None] + np.arange(keep)]
        self.rows[touched], self.scores[touched] = all_rows[best], all_scores[best]


def most_opposite(
    directions: np.ndarray, matrix: np.ndarray, token: Token, keep: int = OPPOSITES
) -> np.ndarray:
    """Rows of the vectors with the lowest dot product with each direction.

    Args:
        directions: float32 [F, d].
        matrix: [n, d], float16 or float32, possibly memory-mapped.
        token: stops and watches.
        keep: how many for each direction.

    Returns:
        int64 [F, keep], lowest first, -1 where there are fewer images.

    Raises:
        Cancelled: the token was cancelled.
    """
    lowest = Lowest(len(directions), keep)
    pace = Pace()
    step = max(1, _CHUNK_NUMBERS // max(1, len(directions)))
    for start in range(0, len(matrix), step):
        token.check()
        lowest.see(directions @ matrix[start : start + step].astype(np.float32).T, start)
        done = min(start + step, len(matrix))
        token.report(Progress(N_("looking for opposites"), done, len(matrix), pace.rate(done)))
    return lowest.rows
