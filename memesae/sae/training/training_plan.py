"""How large a sparse autoencoder a library can carry, how long to train it, and which images are held out."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from memesae.base.messages import N_, Message
from memesae.sae.sae_errors import SaeError


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """Rows to learn from and rows to measure on.

    Attributes:
        images: how many there are in all.
        training: int64 row numbers, rising.
        held_out: int64 row numbers, rising; never trained on.
        fingerprint: a hash of the held-out images' ids, to recognise the same split again.
    """

    images: int
    training: np.ndarray
    held_out: np.ndarray
    fingerprint: str

    @classmethod
    def of(cls, ids: np.ndarray, seed: int, share: float) -> Split:
        """Split by the ids alone, so that an image stays on its side when the library grows.

        Args:
            ids: int64 [n], one per row.
            seed: another seed, another split.
            share: of the images that are held out.
        """
        held_out = _uniform(ids, seed) < share
        chosen = np.ascontiguousarray(ids[held_out], np.int64)
        fingerprint = hashlib.sha256(chosen.tobytes()).hexdigest()[:16]
        return cls(len(ids), np.flatnonzero(~held_out), np.flatnonzero(held_out), fingerprint)


def _uniform(ids: np.ndarray, seed: int) -> np.ndarray:
    """A number in [0, 1) for every id, as if drawn (SplitMix64, Steele, Lea and Flood 2014)."""
    mixed = ids.astype(np.uint64) + np.uint64(seed * 0xD1B54A32D192ED03 % 2**64)
    mixed = mixed * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (mixed ^ (mixed >> np.uint64(31))) / float(2**64)


SMALLEST_LIBRARY = 1000
# Of 384, 512, 768, 1536 and 3072 features for 11,568 images, 768 left the least unexplained on held-out images.
_IMAGES_PER_FEATURE = 15
_LARGEST_HELD_OUT = 20_000
# Learning rate of width 2^14; narrower dictionaries take larger steps (the shape of the rule is
# dictionary_learning's; three times its size reached a lower held-out loss in half the steps).
_BASE_RATE = 6e-4
_BASE_FEATURES = 2**14


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """Everything that decides how a sparse autoencoder is trained.

    Attributes:
        features: F, how many features to learn.
        k: how many features a vector keeps (on average, for batch selection).
        batch: vectors per step.
        steps: optimiser steps in all.
        seed: of the split, the start and the order of the batches.
        selection: "batch" keeps the k * batch largest activations of a batch and is used with a
            threshold (BatchTopK); "row" keeps the k largest of each vector (TopK).
        prefixes: widths of the nested dictionaries (Matryoshka) that each reconstruct alone, rising;
            the full width is always trained. Empty: no nesting.
        rate: peak learning rate of Adam.
        held_out: share of the images kept aside to measure on.
        revival: weight of the AuxK loss, which lets dead features explain what the others miss.
        evaluations: how many points the validation curve has.
    """

    features: int
    k: int = 32
    batch: int = 256
    steps: int = 1500
    seed: int = 0
    selection: str = "row"
    prefixes: tuple[int, ...] = ()
    rate: float = 2e-3
    held_out: float = 0.1
    revival: float = 1 / 32
    evaluations: int = 40

    @classmethod
    def for_library(cls, images: int, width: int, **chosen: Any) -> TrainingPlan:  # noqa: ANN401
        """The plan for so many images with vectors of `width` numbers.

        Args:
            images: how many vectors there are.
            width: d, the length of a vector.
            chosen: fields that the person set; None leaves the choice to the plan.

        Raises:
            SaeError: the library is too small, or a chosen value makes no sense.
        """
        if images < SMALLEST_LIBRARY:
            raise SaeError(
                too_few(images),
                hint=N_("Use the built-in features, or train again with {least} images or more."),
                least=SMALLEST_LIBRARY,
            )
        wishes = {name: value for name, value in chosen.items() if value is not None}
        features = int(wishes.pop("features", _features(images, width)))
        batch = int(wishes.pop("batch", _batch(images)))
        plan = cls(
            features=features,
            batch=batch,
            steps=_steps(images, batch),
            rate=_BASE_RATE / math.sqrt(features / _BASE_FEATURES),
            held_out=min(0.1, _LARGEST_HELD_OUT / images),
        )
        return replace(plan, **wishes).checked()

    def checked(self) -> TrainingPlan:
        """The plan itself.

        Raises:
            SaeError: a value makes no sense.
        """
        if not 1 <= self.k < self.features:
            raise SaeError(
                N_("k must lie between 1 and the {features} features, not at {k}."),
                features=self.features,
                k=self.k,
            )
        if self.batch < 2 or self.steps < 1 or not 0 < self.held_out < 1:
            raise SaeError(
                N_("Training needs a batch of two images, one step, and some images held out.")
            )
        if self.selection not in ("row", "batch"):
            raise SaeError(
                N_("Features are selected by row or by batch, not by {selection}."),
                selection=self.selection,
            )
        if list(self.prefixes) != sorted({p for p in self.prefixes if 0 < p <= self.features}):
            raise SaeError(N_("The nested dictionaries must grow and end within the full one."))
        return self

    @property
    def groups(self) -> tuple[int, ...]:
        """The widths of all nested dictionaries, the full one last."""
        return (*(prefix for prefix in self.prefixes if prefix < self.features), self.features)


def too_few(images: int) -> Message:
    """What to say about a library from which nothing can be learnt."""
    return Message.of(
        N_("{n} images are too few to learn features from."),
        images,
        one=N_("{n} image is too few to learn features from."),
    )


def _features(images: int, width: int) -> int:
    """A multiple of 64 that grows with the library, up to 8 times the vector's width (16 from 1,000,000 on)."""
    widest = (8 if images < 1_000_000 else 16) * width
    return max(64, min(widest, images // _IMAGES_PER_FEATURE) // 64 * 64)


def _batch(images: int) -> int:
    return max(256, min(4096, 2 ** round(math.log2(max(1, images / 100)))))


def _steps(images: int, batch: int) -> int:
    """About 35 epochs, within bounds; after more the held-out loss of small libraries rises again."""
    return max(1500, min(20_000, 35 * images // batch))
