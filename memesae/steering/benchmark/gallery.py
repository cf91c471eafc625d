"""The library that simulated people search, as plain arrays, many people at a time."""

from dataclasses import dataclass

import numpy as np

from memesae.sae.codes import Codes
from memesae.sae.ragged import take_rows
from memesae.steering.scene import SCENE_RESULTS, Scene

FIRST_SCREEN = 30
_BATCH = 256


@dataclass(frozen=True, eq=False)
class Gallery:
    """Images by row number, with two independent views of each.

    Attributes:
        vectors: float32 [n, d], unit norm, what memesae searches.
        looks: float32 [n, j], unit norm, what a second encoder, unknown to memesae, sees; the
            simulated people judge by these.
        codes: the images' codes, n rows, or None.
    """

    vectors: np.ndarray
    looks: np.ndarray
    codes: Codes | None

    def top(self, queries: np.ndarray, k: int) -> np.ndarray:
        """Rows of the k best images of each query [q, d], int64 [q, k], best first."""
        found = np.empty((len(queries), k), np.int64)
        for start in range(0, len(queries), _BATCH):
            scores = queries[start : start + _BATCH] @ self.vectors.T
            rows = np.argpartition(scores, -k, axis=1)[:, -k:]
            order = np.argsort(-np.take_along_axis(scores, rows, axis=1), axis=1)
            found[start : start + _BATCH] = np.take_along_axis(rows, order, axis=1)
        return found

    def ranks(self, queries: np.ndarray, targets: np.ndarray) -> np.ndarray:
        """How many images are closer to each query than its target, int64 [q]."""
        ranks = np.empty(len(queries), np.int64)
        for start in range(0, len(queries), _BATCH):
            part = slice(start, start + _BATCH)
            scores = queries[part] @ self.vectors.T
            own = np.take_along_axis(scores, targets[part, None], axis=1)
            ranks[part] = (scores > own).sum(axis=1)
        return ranks

    def scene(self, query: np.ndarray, rows: np.ndarray) -> Scene:
        """What one person has before them: a query and the rows it found."""
        near = rows[:SCENE_RESULTS]
        codes = None if self.codes is None else take_rows(self.codes, near)
        return Scene(query, near, self.vectors[near], codes)

    def alike(self, groups: np.ndarray, target: int) -> np.ndarray:
        """How much groups of images [m, e] look like a target to a person, float32 [m].

        The cosine between the target's looks and the mean looks of each group.
        """
        means = self.looks[groups].mean(axis=1)
        norms = np.linalg.norm(means, axis=1)
        return (means @ self.looks[target]) / np.maximum(norms, np.finfo(np.float32).tiny)
