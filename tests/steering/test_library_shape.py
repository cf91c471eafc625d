"""The distribution of a library's vectors, measured once and read from a cache afterwards."""

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.sae.vector_stream import in_batches
from memesae.steering import library_shape
from memesae.steering.library_shape import (
    NearestCosines,
    measure_library_shape,
    open_library_shape,
    shape_of_stream,
)


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


@pytest.mark.parametrize("batch", [1, 7, 60])
def test_a_stream_has_the_shape_of_the_library(vectors, batch):
    ids = np.arange(60) * 5 + 2
    order = np.random.default_rng(batch).permutation(60)  # all of them, as a sample
    batches = in_batches(ids[order], vectors[order], batch)
    found = shape_of_stream(ids[order][::-1], vectors[order][::-1], batches, Token())
    expected = measure_library_shape(vectors)
    assert found.outside.floor == pytest.approx(expected.outside.floor, abs=1e-6)
    np.testing.assert_allclose(found.moments.mean, expected.moments.mean, atol=1e-6)
    np.testing.assert_allclose(found.moments.covariance, expected.moments.covariance, atol=1e-6)
    np.testing.assert_allclose(
        found.moments.covariance, np.cov(vectors.T.astype(np.float64)), atol=1e-6
    )


def test_nearest_cosines_of_parts_are_merged(vectors):
    ids = np.arange(60)
    scores = vectors.astype(np.float32) @ vectors.astype(np.float32).T
    np.fill_diagonal(scores, -1)
    parts = []
    for rows in (ids[:20], ids[20:]):
        part = NearestCosines(ids[::6], vectors[::6])
        part.add(rows, vectors[rows])
        parts.append(part)
    parts[0].merge(parts[1])
    assert parts[0].finish().floor == pytest.approx(
        np.percentile(scores[::6].max(axis=1), 1), abs=1e-6
    )
