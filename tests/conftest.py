"""Fixtures of all tests."""

import os

# before anything imports Qt or asks the hub
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HF_HUB_OFFLINE"] = "1"
# one thread each, as in the program: see `limit_numpy_to_one_thread`
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pytest
from PIL import Image


@pytest.fixture(scope="session")
def encoder():
    """The built-in model with its real weights."""
    from memesae.embedding.encoder import Encoder

    return Encoder.load(device="cpu")


@pytest.fixture
def draw():
    """Draws a noisy picture of one colour: `draw(path, "red", size=(64, 48), seed=1)`."""

    def make(path, colour, size=(64, 48), seed=0, **options):
        path.parent.mkdir(parents=True, exist_ok=True)
        base = np.array(Image.new("RGB", size, colour), np.int16)
        noise = np.random.default_rng(seed).integers(-20, 20, base.shape)
        picture = Image.fromarray((base + noise).clip(0, 255).astype(np.uint8))
        picture.save(path, **options)
        return path

    return make
