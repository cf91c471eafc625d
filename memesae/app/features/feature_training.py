"""Training the features of a library: the work, what it reached, and what the curve means."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np

from memesae.app.engine.requests import OnEvent, WorkerContext
from memesae.app.features.features_in_use import adopt, serving
from memesae.base.cancellation import Token
from memesae.base.messages import Message
from memesae.base.scheduling import OUT_OF_THE_WAY
from memesae.embedding.model_catalogue import resolve
from memesae.library.library import Library
from memesae.sae.training.training_plan import TrainingPlan
from memesae.sae.training.training_run import train
from memesae.sae.training.training_state import CurvePoint
from memesae.vectors.exact_index import Ids
from memesae.vectors.vector_store import saved

WELL_EXPLAINED = 0.75
"""The built-in features reach this share on photos and memes; PCA with as many numbers does not."""
BARELY_EXPLAINED = 0.55
"""As much as the 32 main axes of a library explain: fewer, and features are no gain."""
FEW_UNUSED = 0.02
PATIENCE = 6
"""Points of the curve without a new best before it is said to have stopped rising."""


class Grade(Enum):
    """How good something is."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    OPEN = "open"
    """Too early to say."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing to know about a training.

    Attributes:
        about: which: "explained", "unused", "rising".
        share: the number behind it, 0 to 1.
        grade: how good that is.
    """

    about: str
    share: float
    grade: Grade


def verdicts(curve: Sequence[CurvePoint], *, over: bool = False) -> tuple[Verdict, ...]:
    """What can be said so far; nothing before the first point.

    Args:
        curve: the points in order.
        over: whether training has ended.
    """
    if not curve:
        return ()
    best = min(range(len(curve)), key=lambda place: curve[place].held_out_fvu)
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
    if share <= FEW_UNUSED:
        return Grade.GOOD
    if not over:
        return Grade.OPEN
    return Grade.FAIR if share <= 5 * FEW_UNUSED else Grade.POOR


def _rising(since_best: int, over: bool) -> Grade:
    return Grade.GOOD if over or since_best < PATIENCE else Grade.FAIR


@dataclass(frozen=True, slots=True)
class Outset:
    """What there is before learning begins.

    Attributes:
        images: how many there are to learn from.
        features: how many the library's size suggests.
        k: how many of them are active on one image.
        serving: how many features are in use now; 0 where there are none.
        learnt_from: how many images those were learnt from; 0 for built-in ones.
        unfinished: whether a stopped run can go on.
        obstacle: why learning is not possible, or "".
    """

    images: int
    features: int
    k: int
    serving: int
    learnt_from: int
    unfinished: bool
    obstacle: str | Message


@dataclass(frozen=True, slots=True)
class TrainReport:
    """What training reached, on held-out images; the fields of its JSON document."""

    features: int
    k: int
    images: int
    steps: int
    fvu: float
    cosine: float
    l0: float
    dead: float
    seconds: float


def checkpoint_of(place: Path) -> Path:
    """The file from which a stopped run goes on; `place` is the library's."""
    return place / "sae" / "training.checkpoint"


@dataclass(frozen=True, slots=True)
class Learning:
    """Learn features that serve from then on; tells every `Point` of the curve.

    A stop keeps the best so far.

    Attributes:
        place: the library's own folder.
        model: the name of the model whose vectors are learnt from.
        device: auto, cpu or cuda.
        features: how many; chosen by the library's size where None.
        k: how many are active on one image; 32 where None.
        seed: of the split and the start; 0 where None.
        onward: start from the features in use instead of from nothing.
    """

    place: Path
    model: str
    device: str
    features: int | None = None
    k: int | None = None
    seed: int | None = None
    onward: bool = False
    steps_back: int = OUT_OF_THE_WAY

    def run(self, workshop: WorkerContext, token: Token, tell: OnEvent) -> TrainReport:
        """Raises SaeError where nothing can be learnt, Cancelled where nothing was learnt yet."""
        model = resolve(self.model, workshop.home).id
        with Library.open(self.place) as library:
            return self.learn(library, model, *saved(library, model), token, tell)

    def learn(
        self,
        library: Library,
        model: str,
        ids: Ids,
        matrix: np.ndarray,
        token: Token,
        tell: OnEvent,
    ) -> TrainReport:
        """Learn from some vectors.

        Args:
            library: gets what is learnt.
            model: id of the model that made the vectors.
            ids: int64 [n], of the images.
            matrix: float16 [n, d], their vectors.
            token: stops and watches.
            tell: gets every point of the curve.

        Raises:
            SaeError: the library is too small, or a number makes no sense.
            Cancelled: stopped before anything was learnt.
        """
        began = time.perf_counter()
        previous = serving(library, model)[1] if self.onward else None
        plan = TrainingPlan.for_library(
            *matrix.shape,
            features=self.features or (previous and previous.features),
            k=self.k,
            seed=self.seed,
        )
        checkpoint = checkpoint_of(self.place)
        checkpoint.parent.mkdir(parents=True, exist_ok=True)
        trained = train(
            matrix,
            plan,
            token,
            tell,
            ids=ids,
            previous=previous,
            checkpoint=checkpoint,
            device=self.device,
            metadata={"model": model, "library": library.place.name},
        )
        metrics = trained.metrics.rounded()
        adopt(library, model, trained.sae, metrics)
        return TrainReport(
            features=trained.sae.features,
            k=plan.k,
            images=len(matrix),
            steps=trained.curve[-1].step if trained.curve else 0,
            seconds=round(time.perf_counter() - began, 2),
            **metrics,
        )
