"""The scene: the current query with its best results, and the extreme exemplars of directions in it."""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from memesae.sae.sparse_autoencoder import Codes

SCENE_RESULTS = 400
"""Number of results in a scene: enough to find what separates them, few enough for one frame.

In the known-item benchmark, a person who reads only the words found 51 % of 160 targets with 200 results, 57 % with
400 and 55 % with 1,000; with 200, all of a scene is often of one kind, and no word tells its pictures apart.
"""


@dataclass(frozen=True, eq=False)
class Scene:
    """The query's best results with their vectors and codes.

    Attributes:
        query: float32 [d], unit norm.
        ids: int64 [n], image ids, best first.
        vectors: float32 [n, d], of these images.
        codes: of these images, n rows; None without a sparse autoencoder.
    """

    query: np.ndarray
    ids: np.ndarray
    vectors: np.ndarray
    codes: Codes | None = None

    def __len__(self) -> int:
        return len(self.ids)

    def without(self, directions: np.ndarray) -> "Scene":
        """The scene with the span of unit directions [m, d] projected out of the vectors."""
        if not len(directions):
            return self
        basis, _ = np.linalg.qr(directions.T)
        return replace(self, vectors=self.vectors - (self.vectors @ basis) @ basis.T)


EXEMPLARS_PER_END = 20
"""More exemplars improve the choice; the window shows as many as fit."""


class ExtremeExemplars(NamedTuple):
    """Extreme exemplars of m directions.

    Attributes:
        more: int64 [m, e], image ids, highest projection on the "more" end first.
        less: int64 [m, e], image ids, highest projection on the "less" end first.
    """

    more: np.ndarray
    less: np.ndarray


def extreme_exemplars(
    scene: Scene, more: np.ndarray, less: np.ndarray, count: int = EXEMPLARS_PER_END
) -> ExtremeExemplars:
    """The results with the highest projections on the directions of both ends, float32 [m, d] each.

    They are taken from the scene, not from the whole library: in the known-item benchmark simulated
    users chose right twice as often with them as with each feature's strongest images anywhere,
    because the two ends differ only in the direction.
    """
    first, second = (
        scene.ids[np.argsort(-(ends @ scene.vectors.T), axis=1, kind="stable")[:, :count]]
        for ends in (more, less)
    )
    return ExtremeExemplars(first, second)
