import numpy as np
import pytest

from memesae.vectors.exact_index import Neighbours, overlap


def test_overlap_counts_true_neighbours_only():
    found = Neighbours(np.array([[1, 2, 9, -1]]), np.zeros((1, 4)))
    truth = Neighbours(np.array([[2, 1, 3, -1]]), np.zeros((1, 4)))
    assert overlap(found, truth) == pytest.approx(2 / 3)
