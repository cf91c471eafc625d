"""The scene: the query as it stands and what it found; the exemplars of both ends of a direction in it."""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from memesae.sae.sparse_autoencoder import Codes

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


END_PICTURES = 20
"""The more pictures somebody sees of an end, the better they choose; the window shows what fits."""

_NEAR = 200


class ExtremeExemplars(NamedTuple):
    """Exemplars of both ends of m directions.

    Attributes:
        more: int64 [m, e], image ids, farthest along the direction first.
        less: int64 [m, e], image ids, farthest against it first.
    """

    more: np.ndarray
    less: np.ndarray


def ends_of(scene: Scene, directions: np.ndarray, count: int = END_PICTURES) -> ExtremeExemplars:
    """The pictures at both ends of unit directions [m, d], taken from the scene's best results.

    From these results, not from the whole library: in the known-item benchmark people who
    read such pictures chose well twice as often as people who saw each feature's strongest
    images anywhere, because only the direction differs between the two ends.
    """
    near = min(_NEAR, len(scene))
    along = scene.vectors[:near] @ directions.T
    order = np.argsort(-along, axis=0, kind="stable").T
    shown = min(count, near)
    ids = scene.ids[:near]
    return ExtremeExemplars(ids[order[:, :shown]], ids[order[:, ::-1][:, :shown]])
