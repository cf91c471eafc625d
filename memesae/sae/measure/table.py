"""Training measured: our autoencoder at several widths and k, and what else could be done, on one split."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from memesae.base.token import Progress, Token
from memesae.sae.measure.baselines import nearest_centres, principal_components
from memesae.sae.measure.plain_topk import train_plain_topk
from memesae.sae.metrics import Quality, quality, uses
from memesae.sae.model import SparseAutoencoder
from memesae.sae.training import TrainingPlan, train
from memesae.sae.training.split import Split

WIDTHS = (768, 1536, 3072)
SPARSITIES = (16, 32, 64)


@dataclass(frozen=True, slots=True)
class Row:
    """One way of writing vectors sparsely, measured on held-out images.

    Attributes:
        method: how.
        features: how many features, centres or components there are.
        k: how many of them a vector may use.
        fvu: fraction of variance unexplained.
        cosine: mean cosine of vector and reconstruction.
        l0: mean number of active features.
        dead: share of the features active on no held-out image.
        silent: share of the features active on no image at all, learnt or held out.
        seconds: training took.
    """

    method: str
    features: int
    k: int
    fvu: float
    cosine: float
    l0: float
    dead: float
    silent: float
    seconds: float


def measure_training(
    vectors: np.ndarray,
    token: Token,
    *,
    widths: Sequence[int] = WIDTHS,
    sparsities: Sequence[int] = SPARSITIES,
    told: Callable[[Row], object] = lambda _: None,
) -> list[Row]:
    """Measure every width at every k, each beside its rivals.

    Args:
        vectors: float32 [n, d] unit vectors of a library.
        token: stops it between steps.
        widths: numbers of features.
        sparsities: values of k.
        told: gets each row as soon as it is measured.
    """
    plan = TrainingPlan.for_library(*vectors.shape)
    split = Split.of(np.arange(len(vectors)), plan.seed, plan.held_out)
    learnt, held_out = vectors[split.training], vectors[split.held_out]
    runs: list[Callable[[], Row]] = []
    for k in sparsities:
        runs.append(lambda k=k: _components(learnt, held_out, k))
        for width in widths:
            runs.append(lambda k=k, width=width: _ours(vectors, held_out, width, k, token))
            runs.append(lambda k=k, width=width: _plain(learnt, held_out, width, k, token))
    runs.extend(lambda width=width: _centres(learnt, held_out, width, token) for width in widths)
    rows: list[Row] = []
    for run in runs:
        token.check()
        rows.append(run())
        told(rows[-1])
        token.report(Progress("measuring training", len(rows), len(runs)))
    return rows


def _ours(vectors: np.ndarray, held_out: np.ndarray, width: int, k: int, token: Token) -> Row:
    plan = TrainingPlan.for_library(*vectors.shape, features=width, k=k)
    return _trained(
        "memesae", vectors, held_out, k, lambda: train(vectors, plan, _quiet(token)).sae
    )


def _plain(learnt: np.ndarray, held_out: np.ndarray, width: int, k: int, token: Token) -> Row:
    plan = TrainingPlan.for_library(len(learnt), learnt.shape[1])
    # as many images seen as ours
    epochs = plan.steps * plan.batch / len(learnt)
    return _trained(
        "plain TopK", learnt, held_out, k, lambda: train_plain_topk(learnt, width, k, epochs, token)
    )


def _trained(
    method: str,
    seen: np.ndarray,
    held_out: np.ndarray,
    k: int,
    make: Callable[[], SparseAutoencoder],
) -> Row:
    began = time.perf_counter()
    sae = make()
    seconds = time.perf_counter() - began
    measured = quality(sae, held_out)
    silent = (uses(sae, held_out) + uses(sae, seen) == 0).mean()
    return _row(method, sae.features, k, measured, seconds, float(silent))


def _components(learnt: np.ndarray, held_out: np.ndarray, k: int) -> Row:
    began = time.perf_counter()
    rebuilt = principal_components(learnt, held_out, k)
    seconds = time.perf_counter() - began
    return _row("PCA", k, k, _rebuilt(held_out, rebuilt, k), seconds)


def _centres(learnt: np.ndarray, held_out: np.ndarray, width: int, token: Token) -> Row:
    began = time.perf_counter()
    rebuilt = nearest_centres(learnt, held_out, width, token)
    seconds = time.perf_counter() - began
    return _row("k-means", width, 1, _rebuilt(held_out, rebuilt, 1), seconds)


def _rebuilt(held_out: np.ndarray, rebuilt: np.ndarray, l0: int) -> Quality:
    missed = np.square(held_out - rebuilt).sum() / np.square(held_out - held_out.mean(0)).sum()
    norms = np.linalg.norm(held_out, axis=1) * np.linalg.norm(rebuilt, axis=1)
    return Quality(float(missed), float(((held_out * rebuilt).sum(1) / norms).mean()), l0, 0.0)


def _row(
    method: str, features: int, k: int, measured: Quality, seconds: float, silent: float = 0.0
) -> Row:
    return Row(
        method,
        features,
        k,
        silent=round(silent, 5),
        seconds=round(seconds, 1),
        **measured.rounded(),
    )


def _quiet(token: Token) -> Token:
    """The same stop, without the progress of every single training."""
    return _Quiet(token)


class _Quiet(Token):
    def __init__(self, watched: Token) -> None:
        super().__init__()
        self._watched = watched

    def check(self) -> None:
        self._watched.check()
