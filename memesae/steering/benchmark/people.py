"""Simulated people: how they judge the moves they are offered."""

from enum import StrEnum

import numpy as np

from memesae.steering.benchmark.gallery import FIRST_SCREEN, Gallery

NOISE = 0.1
"""How unsure a person is, as a share of how much the moves differ to them."""


class Person(StrEnum):
    """How somebody chooses: by the pictures beside the directions, or by the look-ahead."""

    READS = "reads"
    LOOKS = "looks ahead"


def unsure(judged: np.ndarray, rng: np.random.Generator, noise: float = NOISE) -> np.ndarray:
    """What a person believes, for what is really so [m]: the same, with a little noise."""
    return judged + noise * judged.std() * rng.normal(size=len(judged))


def read_gain(
    gallery: Gallery, pictures: np.ndarray, screen: np.ndarray, target: int
) -> np.ndarray:
    """How much more the pictures beside each move look like the target than the screen does.

    Args:
        gallery: what everything looks like.
        pictures: int64 [m, e], the pictures at that end of each direction.
        screen: int64 [n], the present results.
        target: the picture thought of.

    Returns:
        Float32 [m].
    """
    now = gallery.alike(screen[None, :FIRST_SCREEN], target)
    return gallery.alike(pictures, target) - now


def best_on_screen(
    gallery: Gallery, screen: np.ndarray, target: int, rng: np.random.Generator
) -> int:
    """The result on the first screen that a person finds most like the target: its row."""
    rows = screen[:FIRST_SCREEN]
    return int(rows[unsure(gallery.looks[rows] @ gallery.looks[target], rng).argmax()])
