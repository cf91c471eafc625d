"""The scene: the query as it stands and what it found, which offers are made from."""

from dataclasses import dataclass, replace

import numpy as np

from memesae.sae.codes import Codes

SCENE_RESULTS = 200
"""How many results a scene holds: enough to tell what splits them, few enough for one frame."""


@dataclass(frozen=True, eq=False)
class Scene:
    """The query's best results with their vectors and codes.

    Attributes:
        query: float32 [d], unit norm.
        ids: int64 [n], image ids, best first.
        vectors: float32 [n, d], theirs.
        codes: theirs, n rows; None while the library has no sparse autoencoder.
    """

    query: np.ndarray
    ids: np.ndarray
    vectors: np.ndarray
    codes: Codes | None = None

    def __len__(self) -> int:
        return len(self.ids)

    def without(self, directions: np.ndarray) -> "Scene":
        """The same results, but lying nowhere along unit directions [m, d]: what those leave over."""
        if not len(directions):
            return self
        basis, _ = np.linalg.qr(directions.T)
        return replace(self, vectors=self.vectors - (self.vectors @ basis) @ basis.T)
