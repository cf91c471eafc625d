"""Features drawn by a seed: contact sheets of strong and of ordinary pictures, and how alike these look to another model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.app.features.feature_view import FeatureView
from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.bench.known_item import relative_paths
from memesae.bench.name_sheets import (
    PICTURES_PER_END,
    ROWS_PER_SHEET,
    SheetRow,
    contact_sheet,
    save_sheets,
)
from memesae.bench.simulated_people import read_judge_vectors
from memesae.sae.feature_catalogue import columns_of
from memesae.vectors.vector_store import all_ids

LEAST_PICTURES = 30
"""Features active on fewer pictures are not drawn: their strongest and their ordinary pictures are the same ones."""
PICTURES = PICTURES_PER_END
"""Pictures of each kind."""
ALIKE_AT_THE_TOP, ALIKE_AT_THE_MEDIAN = 0.15, 0.1
"""Mean cosine, by another model, from which pictures count as showing one thing."""


@dataclass(frozen=True)
class DrawnFeature:
    """One feature and pictures of it.

    Attributes:
        feature: its number.
        label: its name, or "unnamed".
        strongest: ids of the ten images with the highest activations, highest first.
        ordinary: ids of the ten images around the median of its activations.
    """

    feature: int
    label: str
    strongest: tuple[int, ...]
    ordinary: tuple[int, ...]


@dataclass(frozen=True)
class Likeness:
    """How many features show one thing, judged by the similarity of their pictures to another model.

    Attributes:
        features: number of features judged.
        top: share of those whose strongest pictures are alike.
        median: share of those whose pictures around the median activation are alike.
    """

    features: int
    top: float
    median: float


def all_features(session: Session, token: Token, *, named: bool = False) -> list[DrawnFeature]:
    """Every feature that is active on enough pictures, with pictures of it.

    Args:
        session: an indexed library.
        token: stops the run, and gets its progress.
        named: only features with a name.

    Raises:
        MemesaeError: the library has no pictures or no features.
        Cancelled: the token was cancelled.
    """
    view = session.features.load(token)
    columns = columns_of(view.codes.codes, token)
    drawn: list[DrawnFeature] = []
    for feature in view.alive():
        start, end = (int(one) for one in columns.starts[feature : feature + 2])
        if end - start < LEAST_PICTURES or (named and not view.has_name(feature)):
            continue
        ids = view.codes.ids[columns.rows[start:end]]
        middle = len(ids) // 2 - PICTURES // 2
        drawn.append(_drawn(view, feature, ids[:PICTURES], ids[middle : middle + PICTURES]))
    return drawn


def _drawn(view: FeatureView, feature: int, top: np.ndarray, median: np.ndarray) -> DrawnFeature:
    return DrawnFeature(feature, view.label(feature), tuple(top.tolist()), tuple(median.tolist()))


def some_features(features: Sequence[DrawnFeature], count: int, seed: int) -> list[DrawnFeature]:
    """At most `count` of the features, drawn by a seed."""
    order = np.random.default_rng(seed).permutation(len(features))[:count]
    return [features[int(at)] for at in order]


def likeness(
    session: Session, features: Sequence[DrawnFeature], folder: Path, looks: Path
) -> Likeness:
    """How many features show one thing by the vectors of another model.

    Args:
        session: the library of the features.
        features: those to judge.
        folder: the folder that the paths in `looks` are relative to.
        looks: an .npz of paths and vectors, see `benchmarks/second_encoder.py`.

    Raises:
        MemesaeError: the file cannot be read, or names none of the images.
    """
    ids = [int(image) for image in all_ids(session.store)]
    vectors = read_judge_vectors(looks, relative_paths(session, ids, folder))
    known = vectors.any(axis=1)
    # without the mean of the library, or all pictures would look alike
    vectors[known] -= vectors[known].mean(axis=0)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    rows = {image: row for row, image in enumerate(ids)}
    top = [_alike(vectors[[rows[one] for one in each.strongest]]) for each in features]
    median = [_alike(vectors[[rows[one] for one in each.ordinary]]) for each in features]
    if not features:
        return Likeness(0, 0.0, 0.0)
    return Likeness(
        len(features),
        float(np.mean(np.array(top) >= ALIKE_AT_THE_TOP)),
        float(np.mean(np.array(median) >= ALIKE_AT_THE_MEDIAN)),
    )


def _alike(vectors: np.ndarray) -> float:
    """The mean cosine of two different rows of unit vectors [n, j]."""
    count = len(vectors)
    total = np.square(vectors.sum(axis=0)).sum()
    return float((total - np.square(vectors).sum()) / max(1, count * (count - 1)))


def write_feature_sheets(
    session: Session, features: Sequence[DrawnFeature], folder: Path
) -> list[Path]:
    """Contact sheets, eight features to a sheet: the strongest pictures at the left, the ordinary ones at the right.

    Raises:
        MemesaeError: a sheet cannot be written.
    """
    rows = [
        SheetRow(
            f"{number}  f{one.feature}: {one.label}. Strongest:",
            "around the median activation:",
            one.strongest,
            one.ordinary,
        )
        for number, one in enumerate(features, 1)
    ]
    starts = range(0, len(rows), ROWS_PER_SHEET)
    sheets = [contact_sheet(session, rows[at : at + ROWS_PER_SHEET]) for at in starts]
    return save_sheets(sheets, folder, "features")
