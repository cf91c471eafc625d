"""Training the features of a library: the request, its report, and the assessment of the training curve."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np

from memesae.app.engine.requests import OnEvent, WorkerContext
from memesae.app.features.features_in_use import NoFeaturesError, adopt, features_in_use
from memesae.base.cancellation import Token
from memesae.base.messages import N_, Message
from memesae.base.scheduling import LOWEST_PRIORITY
from memesae.embedding.model_catalogue import resolve
from memesae.library.library import Library
from memesae.sae.sparse_autoencoder import SaeError, SaeFileError, quality
from memesae.sae.training.training_plan import MOST_TRAINED, TrainingPlan
from memesae.sae.training.training_run import train
from memesae.sae.training.training_state import CurvePoint
from memesae.sae.vector_stream import in_batches, parquet_batches, sample_vectors
from memesae.vectors.exact_index import Ids
from memesae.vectors.local_store import saved

WELL_EXPLAINED = 0.75
"""Explained variance that the built-in features reach on photos and memes; PCA with as many numbers does not."""
BARELY_EXPLAINED = 0.55
"""What the 32 principal components of a library explain: below it, features are no gain."""
FEW_DEAD = 0.02
"""Share of dead features that is considered small."""
PATIENCE = 6
"""Points of the curve without a new best before it counts as converged."""


class Grade(Enum):
    """A rating."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    OPEN = "open"
    """Not known yet."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The rating of one aspect of a training run.

    Attributes:
        about: the aspect: "explained", "unused" or "rising".
        share: its value, 0 to 1.
        grade: its rating.
    """

    about: str
    share: float
    grade: Grade


def verdicts(curve: Sequence[CurvePoint], *, over: bool = False) -> tuple[Verdict, ...]:
    """The ratings so far; none before the first point.

    Args:
        curve: the points in order.
        over: whether training has ended.
    """
    if not curve:
        return ()
    best = min(range(len(curve)), key=lambda index: curve[index].held_out_fvu)
    explained = 1 - curve[best].held_out_fvu
    dead = curve[-1].dead
    return (
        Verdict("explained", explained, _explained(explained, over)),
        Verdict("unused", dead, _unused(dead, over)),
        Verdict("rising", (best + 1) / len(curve), _rising(len(curve) - 1 - best, over)),
    )


def _explained(share: float, over: bool) -> Grade:
    if share >= WELL_EXPLAINED:
        return Grade.GOOD
    if not over:
        return Grade.OPEN
    return Grade.FAIR if share >= BARELY_EXPLAINED else Grade.POOR


def _unused(share: float, over: bool) -> Grade:
    if share <= FEW_DEAD:
        return Grade.GOOD
    if not over:
        return Grade.OPEN
    return Grade.FAIR if share <= 5 * FEW_DEAD else Grade.POOR


def _rising(since_best: int, over: bool) -> Grade:
    return Grade.GOOD if over or since_best < PATIENCE else Grade.FAIR


@dataclass(frozen=True, slots=True)
class TrainingReadiness:
    """What is known before training starts.

    Attributes:
        images: number of training images.
        features: recommended number of features for that many.
        k: recommended number of active features per image.
        in_use: number of features in use; 0 if there are none.
        trained_on: number of images those were trained on; 0 for built-in ones.
        unfinished: whether a stopped run can be resumed.
        obstacle: why training is not possible, or "".
    """

    images: int
    features: int
    k: int
    in_use: int
    trained_on: int
    unfinished: bool
    obstacle: str | Message


@dataclass(frozen=True, slots=True)
class TrainReport:
    """The result of training, measured on held-out images; the fields of the JSON output.

    `adopted` is false where the features that served before explain the library's images better and stay in use.
    """

    features: int
    k: int
    images: int
    steps: int
    fvu: float
    cosine: float
    l0: float
    dead: float
    seconds: float
    adopted: bool = True


def checkpoint_of(directory: Path) -> Path:
    """The checkpoint of a stopped run; `directory` is the library's folder."""
    return directory / "sae" / "training.checkpoint"


_COMPARED = 2000
"""Images on which new features are compared with those in use."""


def _is_better(library: Library, model: str, matrix: np.ndarray, fvu: float) -> bool:
    """Whether new features leave less unexplained than the built-in ones, if those are in use.

    A library's own features are replaced anyway: they were trained on what it held then, and only the built-in ones
    were trained on far more images than a small library has.

    Args:
        library: the library.
        model: id of the model of the vectors.
        matrix: float16 [n, d], its vectors.
        fvu: of the new features, on held-out images.
    """
    try:
        origin, in_use = features_in_use(library, model)
    except (NoFeaturesError, SaeFileError):
        # there are none, or damaged ones
        return True
    if origin is not None:
        return True
    rows = np.random.default_rng(0).permutation(len(matrix))[:_COMPARED]
    return fvu < quality(in_use, matrix[np.sort(rows)].astype(np.float32)).fvu


@dataclass(frozen=True, slots=True)
class TrainFeatures:
    """Train features and put them to use; emits every `CurvePoint` as an event.

    A stopped run keeps the best features so far.

    Attributes:
        directory: the library's own folder.
        model: the name of the model whose vectors are used.
        device: auto, cpu or cuda.
        features: number of features; chosen by the library's size if None.
        k: number of active features per image; chosen by the number of features if None.
        seed: of the split and the initialisation; 0 if None.
        onward: start from the features in use instead of a fresh initialisation.
        shards: a folder of Parquet files with the vectors to train on, instead of the library's.
    """

    directory: Path
    model: str
    device: str
    features: int | None = None
    k: int | None = None
    seed: int | None = None
    onward: bool = False
    shards: Path | None = None
    steps_back: int = LOWEST_PRIORITY

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> TrainReport:
        """Raises SaeError if training is not possible, Cancelled if stopped before the first result."""
        model = resolve(self.model, context.home).id
        with Library.open(self.directory) as library:
            ids, matrix = self._vectors(library, model, token)
            return self.train(library, model, ids, matrix, token, on_event)

    def _vectors(self, library: Library, model: str, token: Token) -> tuple[Ids, np.ndarray]:
        """The vectors to train on: all, or a sample of `MOST_TRAINED` that the seed and their ids decide."""
        seed = self.seed or 0
        ids, matrix = saved(library, model)
        if self.shards is not None:
            width = matrix.shape[1] if len(ids) else 0
            batches = parquet_batches(self.shards, model)
            ids, matrix = sample_vectors(batches, MOST_TRAINED, seed, token)
            if width not in (0, matrix.shape[1]):
                raise SaeError(
                    N_("These features are for vectors of {width} numbers, not {given}."),
                    hint=N_("Choose the model that they were trained on."),
                    width=matrix.shape[1],
                    given=width,
                )
        elif len(ids) > MOST_TRAINED:
            ids, matrix = sample_vectors(in_batches(ids, matrix), MOST_TRAINED, seed, token)
        return ids, matrix

    def train(
        self,
        library: Library,
        model: str,
        ids: Ids,
        matrix: np.ndarray,
        token: Token,
        on_event: OnEvent,
    ) -> TrainReport:
        """Train on the given vectors.

        Args:
            library: stores the features.
            model: id of the model of the vectors.
            ids: int64 [n], of the images.
            matrix: float16 [n, d], their vectors.
            token: cancels the run and receives its progress.
            on_event: called with every point of the curve.

        Raises:
            SaeError: the library is too small, or a parameter is invalid.
            Cancelled: stopped before the first result.
        """
        began = time.perf_counter()
        previous = features_in_use(library, model)[1] if self.onward else None
        plan = TrainingPlan.for_library(
            *matrix.shape,
            features=self.features or (previous and previous.features),
            k=self.k,
            seed=self.seed,
        )
        checkpoint = checkpoint_of(self.directory)
        checkpoint.parent.mkdir(parents=True, exist_ok=True)
        trained = train(
            matrix,
            plan,
            token,
            on_event,
            ids=ids,
            previous=previous,
            checkpoint=checkpoint,
            device=self.device,
            metadata={"model": model, "library": library.directory.name},
        )
        metrics = trained.metrics.rounded()
        adopted = _is_better(library, model, matrix, metrics["fvu"])
        if adopted or self.onward:
            adopt(library, model, trained.sae, metrics)
        return TrainReport(
            features=trained.sae.features,
            k=plan.k,
            images=len(matrix),
            steps=trained.curve[-1].step if trained.curve else 0,
            seconds=round(time.perf_counter() - began, 2),
            adopted=adopted or self.onward,
            **metrics,
        )
