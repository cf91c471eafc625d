import numpy as np
import pytest
import torch

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.bench.sae_quality import (
    measure_training,
    reconstruct_with_centroids,
    reconstruct_with_components,
)


@pytest.fixture(autouse=True)
def one_thread():
    """Matrices this small only wait for each other on several threads."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def test_components_rebuild_what_lies_in_their_plane():
    drawn = np.random.default_rng(0)
    plane = drawn.standard_normal((200, 2)) @ drawn.standard_normal((2, 9)) + 5
    np.testing.assert_allclose(
        reconstruct_with_components(plane[:100], plane[100:], 2), plane[100:], atol=1e-9
    )
    assert (
        np.abs(reconstruct_with_components(plane[:100], plane[100:], 1) - plane[100:]).max() > 0.1
    )


def test_centroids_settle_in_the_clusters():
    drawn = np.random.default_rng(0)
    middles = 10 * np.eye(4)
    points = (middles[np.arange(400) % 4] + 0.1 * drawn.standard_normal((400, 4))).astype(
        np.float32
    )
    rebuilt = reconstruct_with_centroids(points[:200], points[200:], 8, Token())
    np.testing.assert_allclose(rebuilt, points[200:], atol=0.6)


def test_ours_leaves_less_unexplained_than_its_rivals():
    drawn = np.random.default_rng(2)
    codes = drawn.random((1200, 30)) * (drawn.random((1200, 30)) < 0.08)
    points = codes @ drawn.standard_normal((30, 16)) + 1.0
    vectors = (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32)
    reported = []
    rows = measure_training(vectors, Token(), widths=(64,), sparsities=(4,), on_row=reported.append)
    assert rows == reported
    fvu = {row.method: row.fvu for row in rows}
    assert set(fvu) == {"PCA", "memesae", "plain TopK", "k-means"}
    assert fvu["memesae"] == min(fvu.values())
    assert all(0 < value < 1 for value in fvu.values())


def test_measuring_can_be_stopped():
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        measure_training(np.eye(1200, 16, dtype=np.float32) + 1, token)
