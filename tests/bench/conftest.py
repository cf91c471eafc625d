import numpy as np
import pytest

from memesae.bench.known_item import BenchmarkLibrary
from tests.steering.steering_world import IMAGES, World


@pytest.fixture(scope="session")
def world():
    return World()


@pytest.fixture(scope="session")
def judge_vectors(world):
    """People see the very features that images are made of."""
    dense = world.codes.dense()
    return dense - dense.mean(axis=0)


@pytest.fixture(scope="session")
def library(world, judge_vectors):
    paths = [f"{row}.jpg" for row in range(IMAGES)]
    return BenchmarkLibrary.of(paths, world.vectors, judge_vectors, world.codes, world.table)


@pytest.fixture(scope="session")
def encode_texts(world):
    """Each text is some image's vector."""

    def encode(texts):
        return world.vectors[[_number(text) % IMAGES for text in texts]]

    return encode


def _number(text: str) -> int:
    return int(np.dot([ord(letter) for letter in text], np.arange(1, len(text) + 1)))
