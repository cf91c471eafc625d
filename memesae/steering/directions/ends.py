"""Which pictures stand for the two ends of a direction: the outermost of the results on screen."""

from typing import NamedTuple

import numpy as np

from memesae.steering.scene import Scene

END_PICTURES = 20
"""The more pictures somebody sees of an end, the better they choose; the window shows what fits."""

_NEAR = 200


class Ends(NamedTuple):
    """Exemplars of both ends of m directions.

    Attributes:
        more: int64 [m, e], image ids, farthest along the direction first.
        less: int64 [m, e], image ids, farthest against it first.
    """

    more: np.ndarray
    less: np.ndarray


def ends_of(scene: Scene, directions: np.ndarray, count: int = END_PICTURES) -> Ends:
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
    return Ends(ids[order[:, :shown]], ids[order[:, ::-1][:, :shown]])
