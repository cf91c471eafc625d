"""The distribution of a library's vectors, measured once and read from a cache afterwards."""

import numpy as np
import pytest

from memesae.steering import library_shape
from memesae.steering.library_shape import measure_library_shape, open_library_shape


@pytest.fixture
def vectors() -> np.ndarray:
    drawn = np.random.default_rng(3).standard_normal((60, 8)).astype(np.float16)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


def test_a_cached_shape_is_what_was_measured(vectors, tmp_path, monkeypatch):
    path = tmp_path / "shape.safetensors"
    measured = open_library_shape(path, "these", vectors)
    monkeypatch.setattr(library_shape, "measure_library_shape", pytest.fail)
    read = open_library_shape(path, "these", vectors)
    assert read.outside == measured.outside
    assert np.array_equal(read.moments.covariance, measured.moments.covariance)
    assert np.array_equal(read.moments.mean, measured.moments.mean)


def test_other_images_are_measured_anew(vectors, tmp_path):
    path = tmp_path / "shape.safetensors"
    open_library_shape(path, "these", vectors)
    others = vectors[:30]
    read = open_library_shape(path, "others", others)
    assert np.array_equal(read.moments.mean, measure_library_shape(others).moments.mean)
