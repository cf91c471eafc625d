"""A map of pictures: places in the plane where like pictures lie together, and how far that can be trusted.

The nearest neighbours of the centred vectors, found exactly or by the graph index for many pictures, go into UMAP (McInnes et
al. 2018). Trustworthiness (Venna and Kaski 2001) is 1 where all neighbours in the plane are neighbours in truth, and falls
with the rank of those that are not.
"""

import warnings
from dataclasses import dataclass

import numpy as np

from memesae.analysis.optional_libraries import optional
from memesae.base.cancellation import Progress, Token
from memesae.base.messages import N_
from memesae.vectors import graph_index
from memesae.vectors.exact_index import ExactIndex
from memesae.vectors.local_store import GRAPH_FROM
from memesae.vectors.vector_rows import Rows

NEIGHBOURS = 15
"""Neighbours of each picture that the map keeps together, and at which it is judged."""
_SPREAD = 0.1
_SAMPLE = 1000
_BLOCK = 512
_LEAST = NEIGHBOURS + 2
_LAYING_OUT = N_("laying out the map")


@dataclass(frozen=True, eq=False)
class PictureMap:
    """Places of pictures in the plane.

    Attributes:
        places: float32 [n, 2], 0 to 1.
        trustworthiness: at 15 neighbours, 0.5 for places by chance, 1 at best; None for too few pictures.
        kept: share of the true 15 neighbours that are among the 15 nearest on the map; None for too few.
    """

    places: np.ndarray
    trustworthiness: float | None
    kept: float | None


def draw_map(vectors: np.ndarray, token: Token, *, seed: int = 0) -> PictureMap:
    """Lay out pictures so that like ones lie together.

    Args:
        vectors: float [n, d], unit norm.
        token: cancels the work between its steps and receives its progress.
        seed: of the layout.

    Raises:
        ModelError: umap-learn is not installed.
        Cancelled: the token was cancelled.
    """
    centred = np.asarray(vectors, np.float32) - np.mean(vectors, axis=0, dtype=np.float32)
    centred /= np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-9)
    count = len(centred)
    if count < _LEAST:
        angles = 2 * np.pi * np.arange(count) / max(1, count)
        circle = np.stack([np.cos(angles), np.sin(angles)], axis=1)
        return PictureMap((circle / 2 + 0.5).astype(np.float32), None, None)
    neighbours, distances = find_neighbours(centred, NEIGHBOURS, token)
    token.check()
    token.report(Progress(_LAYING_OUT))
    with warnings.catch_warnings():
        # that a seed means one thread, and that new points cannot be added
        warnings.simplefilter("ignore")
        layout = optional("umap").UMAP(
            n_neighbors=NEIGHBOURS,
            min_dist=_SPREAD,
            metric="cosine",
            init="pca",
            precomputed_knn=(neighbours, distances),
            random_state=seed,
            n_jobs=1,
            tqdm_kwds=_Epochs(token).options,
        )
        places = np.asarray(layout.fit_transform(centred), np.float32)
    token.check()
    trusted, kept = judge(centred, places, seed=seed)
    low, high = places.min(axis=0), places.max(axis=0)
    return PictureMap((places - low) / np.maximum(high - low, 1e-9).max(), trusted, kept)


class _Epochs:
    """The stream of UMAP's progress bar, the one place where its layout can be observed and ended."""

    def __init__(self, token: Token) -> None:
        self._token = token
        self.options = {
            "disable": False,
            "file": self,
            "bar_format": "{n}/{total}",
            "miniters": 1,
            "mininterval": 0.1,
        }

    def write(self, text: str) -> None:
        """Report the epochs, and raise Cancelled out of the layout if the token was cancelled."""
        self._token.check()
        done, _, total = text.strip().partition("/")
        if done.isdecimal() and total.isdecimal():
            self._token.report(Progress(_LAYING_OUT, int(done), int(total)))

    def flush(self) -> None:
        """Do nothing: the bar calls it."""


def find_neighbours(units: np.ndarray, count: int, token: Token) -> tuple[np.ndarray, np.ndarray]:
    """The nearest rows of each row, itself first: int32 [n, count] and their cosine distances, float32 [n, count].

    Raises:
        Cancelled: the token was cancelled.
    """
    rows = Rows(np.arange(len(units), dtype=np.int64), units)
    index = ExactIndex(rows)
    if len(units) >= GRAPH_FROM and not graph_index.unavailable_reason():
        index = graph_index.build(rows, rows.take_ids, token)
    neighbours = np.empty((len(units), count), np.int32)
    distances = np.empty((len(units), count), np.float32)
    for start in range(0, len(units), _BLOCK):
        token.check()
        token.report(Progress(N_("finding neighbours"), start, len(units)))
        own = np.arange(start, min(start + _BLOCK, len(units)))
        found = index.search(units[own], count + 1)
        for row, ids, scores in zip(own, found.ids, found.scores, strict=True):
            others = ids != row
            neighbours[row] = np.concatenate([[row], ids[others][: count - 1]])
            distances[row] = np.concatenate([[0], 1 - scores[others][: count - 1]])
    return neighbours, np.maximum(distances, 0)


def judge(
    units: np.ndarray, places: np.ndarray, *, seed: int = 0, sample: int = _SAMPLE
) -> tuple[float, float]:
    """Trustworthiness at 15 neighbours and the share of true neighbours kept, over a sample of the rows.

    Args:
        units: float32 [n, d], unit rows.
        places: float32 [n, 2].
        seed: of the sample.
        sample: number of rows whose neighbours are judged; all if it is as large as n.
    """
    count = len(units)
    judged = np.random.default_rng(seed).permutation(count)[:sample]
    penalty, kept = 0.0, 0.0
    for start in range(0, len(judged), 64):
        rows = judged[start : start + 64]
        ends = np.arange(len(rows))
        truth = units[rows] @ units.T
        truth[ends, rows] = np.inf
        # rank 0 is the row itself
        ranks = np.empty(truth.shape, np.int32)
        np.put_along_axis(ranks, np.argsort(-truth, axis=1), np.arange(count)[None], axis=1)
        apart = ((places[rows][:, None] - places[None]) ** 2).sum(axis=2)
        apart[ends, rows] = np.inf
        near = np.argpartition(apart, NEIGHBOURS - 1, axis=1)[:, :NEIGHBOURS]
        found = np.take_along_axis(ranks, near, axis=1)
        penalty += float(np.maximum(found - NEIGHBOURS, 0).sum())
        kept += float((found <= NEIGHBOURS).sum())
    worst = len(judged) * NEIGHBOURS * (2 * count - 3 * NEIGHBOURS - 1) / 2
    return 1 - penalty / worst, kept / (len(judged) * NEIGHBOURS)


def centroids(
    places: np.ndarray, strongest: dict[int, list[int]], closeness: float = 0.1
) -> dict[int, tuple[float, float]]:
    """Where on the map a feature's name belongs, for features whose strongest pictures lie together.

    Args:
        places: float32 [n, 2], 0 to 1.
        strongest: rows of the strongest pictures of each feature.
        closeness: highest median distance from the middle of a feature's pictures.
    """
    found: dict[int, tuple[float, float]] = {}
    for feature, rows in strongest.items():
        some = places[rows]
        if not len(some):
            continue
        middle = np.median(some, axis=0)
        if float(np.median(np.linalg.norm(some - middle, axis=1))) <= closeness:
            found[feature] = (float(middle[0]), float(middle[1]))
    return found
