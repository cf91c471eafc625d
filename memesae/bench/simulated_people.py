"""Simulated people: the library they search, how they judge pictures, and the state of a search."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.bench.known_item_cases import Case
from memesae.sae.sparse_autoencoder import Codes, take_rows
from memesae.steering.scene import SCENE_RESULTS, Scene

FIRST_SCREEN = 30
"""Results that a person sees without scrolling."""
NOISE = 0.1
"""Standard deviation of the judgement noise, relative to that of the judged values."""
_BATCH = 256


class Person(StrEnum):
    """How a person chooses: by the exemplars of the directions, or by the look-ahead."""

    READS = "reads"
    LOOKS = "looks ahead"


@dataclass(frozen=True, eq=False)
class Gallery:
    """The library as arrays, one row per image, encoded by two independent models.

    Attributes:
        vectors: float32 [n, d], unit norm, by which memesae searches.
        judge_vectors: float32 [n, j], unit norm, from a second encoder that is unrelated to memesae's; the
            simulated people judge by these.
        codes: the images' codes, n rows, or None.
    """

    vectors: np.ndarray
    judge_vectors: np.ndarray
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
        """The number of images closer to each query than its target, int64 [q]."""
        ranks = np.empty(len(queries), np.int64)
        for start in range(0, len(queries), _BATCH):
            part = slice(start, start + _BATCH)
            scores = queries[part] @ self.vectors.T
            own = np.take_along_axis(scores, targets[part, None], axis=1)
            ranks[part] = (scores > own).sum(axis=1)
        return ranks

    def scene(self, query: np.ndarray, rows: np.ndarray) -> Scene:
        """The scene of a query and its result rows, from which directions are offered."""
        near = rows[:SCENE_RESULTS]
        codes = None if self.codes is None else take_rows(self.codes, near)
        return Scene(query, near, self.vectors[near], codes)

    def similarity(self, groups: np.ndarray, target: int) -> np.ndarray:
        """The similarity of groups of images [m, e] to a target as a person judges it, float32 [m].

        The cosine between the target's judge vector and the mean judge vector of each group.
        """
        means = self.judge_vectors[groups].mean(axis=1)
        norms = np.linalg.norm(means, axis=1)
        return (means @ self.judge_vectors[target]) / np.maximum(norms, np.finfo(np.float32).tiny)


def read_judge_vectors(path: Path, images: Sequence[str]) -> np.ndarray:
    """Judge vectors [n, j] of images in this order, from an .npz of `paths` and `vectors`.

    Images missing from the file get zeros, so that they are not taken for a target.

    Raises:
        MemesaeError: the file is unreadable or names none of the images.
    """
    try:
        with np.load(path) as stored:
            names, vectors = stored["paths"], stored["vectors"].astype(np.float32)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise MemesaeError(f"The judge vectors {path} cannot be read: {error}.") from error
    rows = {str(name): row for row, name in enumerate(names)}
    judge_vectors = np.zeros((len(images), vectors.shape[1]), np.float32)
    known = [at for at, image in enumerate(images) if image in rows]
    if not known:
        raise MemesaeError(f"{path.name} has no image of this library.")
    judge_vectors[known] = vectors[[rows[images[at]] for at in known]]
    return judge_vectors


@dataclass(eq=False)
class SimulatedSearch:
    """The state of one person's search for one target.

    Attributes:
        case: the target and the start.
        query: float32 [d], the current query, unit norm.
        rng: of this search alone, so that it does not depend on other searches.
        passed: how often each direction was offered and not chosen.
        taken: number of steps made.
    """

    case: Case
    query: np.ndarray
    rng: np.random.Generator
    passed: dict[str, int] = field(default_factory=dict[str, int])
    taken: int = 0


def add_noise(values: np.ndarray, rng: np.random.Generator, noise: float = NOISE) -> np.ndarray:
    """Values [m] as a person judges them: with normal noise."""
    return values + noise * values.std() * rng.normal(size=len(values))


def judge_moves(
    gallery: Gallery, pictures: np.ndarray, screen: np.ndarray, target: int
) -> np.ndarray:
    """How much more similar to the target the pictures of each move are than the screen is.

    Args:
        gallery: the library.
        pictures: int64 [m, e], the rows of the pictures shown for each move.
        screen: int64 [n], the rows of the current results.
        target: the row of the target.

    Returns:
        Float32 [m].
    """
    now = gallery.similarity(screen[None, :FIRST_SCREEN], target)
    return gallery.similarity(pictures, target) - now


def best_on_screen(
    gallery: Gallery, screen: np.ndarray, target: int, rng: np.random.Generator
) -> int:
    """The row of the result on the first screen that a person takes for the most similar to the target."""
    rows = screen[:FIRST_SCREEN]
    similarity = gallery.judge_vectors[rows] @ gallery.judge_vectors[target]
    return int(rows[add_noise(similarity, rng).argmax()])
