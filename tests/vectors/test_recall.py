import numpy as np
import pytest

from memesae.vectors.exact_index import Neighbours, accuracy


def neighbours(*rows: list[int]) -> Neighbours:
    return Neighbours(np.array(rows), np.zeros((len(rows), len(rows[0]))))


def test_true_neighbours_only_are_counted():
    found = accuracy(neighbours([1, 2, 9, -1]), neighbours([2, 1, 3, -1]))
    assert found.recall == found.worst == pytest.approx(2 / 3)
    assert found.best == 1


def test_the_nearest_and_the_worst_query_are_told_apart():
    found = accuracy(neighbours([1, 2], [5, 9], [7, 8]), neighbours([1, 2], [9, 5], [3, 7]))
    assert found.recall == pytest.approx((1 + 1 + 0.5) / 3)
    assert found.best == pytest.approx(2 / 3)
    assert found.worst == 0.5


def test_queries_without_neighbours_do_not_count():
    assert accuracy(neighbours([4], [-1]), neighbours([4], [-1])).recall == 1
    assert accuracy(neighbours([-1]), neighbours([-1])).worst == 1
