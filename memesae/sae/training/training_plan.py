"""Hyperparameters chosen by the size of a library, and the split into training and held-out images."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from memesae.base.messages import N_, Message
from memesae.sae.sparse_autoencoder import SaeError
from memesae.sae.training.trainable_sae import BATCHTOPK, TOPK
from memesae.sae.vector_stream import hash_ids


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """Training rows and held-out rows.

    Attributes:
        images: total number of images.
        training: int64 row numbers in ascending order.
        held_out: int64 row numbers in ascending order; never trained on.
        fingerprint: hash of the held-out images' ids; equal for equal splits.
    """

    images: int
    training: np.ndarray
    held_out: np.ndarray
    fingerprint: str

    @classmethod
    def of(cls, ids: np.ndarray, seed: int, share: float) -> Split:
        """Split by hashing the ids, so an image stays on its side when the library grows.

        Args:
            ids: int64 [n], one per row.
            seed: of the hash.
            share: expected fraction of held-out images.
        """
        held_out = hash_ids(ids, seed) / float(2**64) < share
        chosen = np.ascontiguousarray(ids[held_out], np.int64)
        fingerprint = hashlib.sha256(chosen.tobytes()).hexdigest()[:16]
        return cls(len(ids), np.flatnonzero(~held_out), np.flatnonzero(held_out), fingerprint)


SMALLEST_LIBRARY = 1000
MOST_TRAINED = 2_000_000
"""Vectors that features are trained on at most: 1.5 GB of 384 numbers. Of more, a sample is drawn."""
# Of 384, 512, 768, 1536 and 3072 features for 11,568 images, 768 had the lowest held-out FVU.
_IMAGES_PER_FEATURE = 15
_LARGEST_HELD_OUT = 20_000
# With 5 active features, 66 % of those of 11,568 images still show one thing around their median activation by an
# independent encoder, with 32 only 4 %, though these explain more of the variance (held-out FVU .371, .200).
_USUAL_K = 5
_FEATURES_PER_ACTIVE = 16
# Learning rate at width 2^14, scaled by 1 / sqrt(width) as in dictionary_learning; three times its rate reached a
# lower held-out loss in half the steps.
_BASE_RATE = 6e-4
_BASE_FEATURES = 2**14


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """The hyperparameters of a training run.

    Attributes:
        features: F, the dictionary size.
        k: active features per vector (on average, for BatchTopK).
        batch: vectors per step.
        steps: total number of optimiser steps.
        seed: of the split, the initialisation and the batch order.
        selection: "topk" keeps the k largest activations of each vector; "batchtopk" keeps the
            k * batch largest of a batch and exports a threshold.
        matryoshka_widths: widths of the nested Matryoshka dictionaries, ascending; each one must
            reconstruct by itself. The full width is always trained. Empty: no nesting.
        rate: peak learning rate of Adam.
        held_out: fraction of the images held out for validation.
        auxk_coefficient: weight of the AuxK loss, which trains dead features on the residual.
        evaluations: number of points on the validation curve.
    """

    features: int
    k: int = 5
    batch: int = 256
    steps: int = 1500
    seed: int = 0
    selection: str = TOPK
    matryoshka_widths: tuple[int, ...] = ()
    rate: float = 2e-3
    held_out: float = 0.1
    auxk_coefficient: float = 1 / 32
    evaluations: int = 40

    @classmethod
    def for_library(cls, images: int, width: int, **chosen: Any) -> TrainingPlan:  # noqa: ANN401
        """The default plan for a library.

        Args:
            images: number of vectors.
            width: d, the length of a vector.
            chosen: fields set by the user; None means the default.

        Raises:
            SaeError: the library is too small, or a chosen value is invalid.
        """
        if images < SMALLEST_LIBRARY:
            raise SaeError(
                too_few_images(images),
                hint=N_("Use the built-in features, or train again with {least} images or more."),
                least=SMALLEST_LIBRARY,
            )
        overrides = {name: value for name, value in chosen.items() if value is not None}
        features = int(overrides.pop("features", _features(images, width)))
        batch = int(overrides.pop("batch", _batch(images)))
        plan = cls(
            features=features,
            batch=batch,
            steps=_steps(images, batch),
            rate=_BASE_RATE / math.sqrt(features / _BASE_FEATURES),
            held_out=min(0.1, _LARGEST_HELD_OUT / images),
            k=_k(features),
        )
        return replace(plan, **overrides).checked()

    def checked(self) -> TrainingPlan:
        """The plan itself, after validation.

        Raises:
            SaeError: a value is invalid.
        """
        if not 1 <= self.k < self.features:
            raise SaeError(
                N_(
                    "k must be at least 1 and less than the number of features ({features}), not {k}."
                ),
                features=self.features,
                k=self.k,
            )
        if self.batch < 2 or self.steps < 1 or not 0 < self.held_out < 1:
            raise SaeError(
                N_(
                    "Training needs batches of at least 2 images, at least 1 step, and some held-out images."
                )
            )
        if self.selection not in (TOPK, BATCHTOPK):
            raise SaeError(
                N_("The selection must be topk or batchtopk, not {selection}."),
                selection=self.selection,
            )
        widths = self.matryoshka_widths
        if list(widths) != sorted({width for width in widths if 0 < width <= self.features}):
            raise SaeError(
                N_("Matryoshka widths must be ascending and no larger than the number of features.")
            )
        return self

    @property
    def nested_widths(self) -> tuple[int, ...]:
        """The widths of all nested dictionaries, the full one last."""
        smaller = (width for width in self.matryoshka_widths if width < self.features)
        return (*smaller, self.features)


def too_few_images(images: int) -> Message:
    """The error message for a library too small to train on."""
    return Message.of(
        N_("{n} images are too few to learn features from."),
        images,
        one=N_("{n} image is too few to learn features from."),
    )


def _features(images: int, width: int) -> int:
    """A multiple of 64 that grows with the library, up to 8 times the vector's width (16 times from 1,000,000 images)."""
    widest = (8 if images < 1_000_000 else 16) * width
    return max(64, min(widest, images // _IMAGES_PER_FEATURE) // 64 * 64)


def _k(features: int) -> int:
    """5, or a sixteenth of few features: what is active on many of all images stands for nothing."""
    return max(1, min(_USUAL_K, features // _FEATURES_PER_ACTIVE))


def _batch(images: int) -> int:
    return max(256, min(4096, 2 ** round(math.log2(max(1, images / 100)))))


def _steps(images: int, batch: int) -> int:
    """About 35 epochs, within bounds; beyond that small libraries overfit."""
    return max(1500, min(20_000, 35 * images // batch))
