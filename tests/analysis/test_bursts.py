import numpy as np

from memesae.analysis.bursts import ALIKE, Bursts, find_bursts
from tests.analysis.planted import codes_of


def unit(rows):
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_alike_vectors_and_near_duplicates_are_one_burst():
    rng = np.random.default_rng(0)
    places = rng.normal(size=(30, 32))
    vectors = unit(np.repeat(places, 3, axis=0) + 0.05 * rng.normal(size=(90, 32)))
    duplicates = np.arange(90)
    duplicates[89] = 0
    bursts = find_bursts(vectors, duplicates)
    assert len(np.unique(bursts)) == 30
    assert bursts[89] == bursts[0] == bursts[1]
    assert bursts[3] == bursts[4] != bursts[0]


def test_no_burst_is_missed_where_cosines_are_bounded_first():
    """Wide vectors whose likeness lies beside the leading axes, against all cosines."""
    rng = np.random.default_rng(1)
    common = rng.normal(size=(40, 384)) * np.linspace(3, 0.1, 384)
    vectors = unit(np.repeat(common, 15, axis=0) + 0.85 * rng.normal(size=(600, 384)))
    units = unit(vectors - vectors.mean(axis=0))
    near = units @ units.T >= ALIKE
    leaders = np.arange(600)
    for row in range(600):
        leading = [one for one in np.flatnonzero(near[row, :row]) if leaders[one] == one]
        leaders[row] = leading[0] if leading else row
    assert 40 < len(np.unique(leaders)) < 550
    bursts = find_bursts(vectors, np.arange(600))
    np.testing.assert_array_equal(bursts, np.unique(leaders, return_inverse=True)[1])


def test_a_series_of_small_changes_does_not_join_different_pictures():
    angles = np.linspace(0, np.pi / 2, 40)
    series = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    bursts = find_bursts(np.concatenate([series, -series]), np.arange(80))
    assert bursts[0] == bursts[1]
    assert bursts[0] != bursts[39]


def test_the_codes_of_a_burst_are_the_mean_of_its_members():
    activations = np.array([[1, 0, 0], [0, 0, 0.5], [0.5, 0, 0], [0, 0.2, 0]], np.float32)
    averaged = Bursts.of(codes_of(activations), np.array([7, 3, 7, 3]))
    assert averaged.sizes.tolist() == [2, 2]
    np.testing.assert_allclose(averaged.codes.dense(), [[0, 0.1, 0.25], [0.75, 0, 0]])
    np.testing.assert_allclose(averaged.counts, [1, 0.5, 0.5])
    np.testing.assert_allclose(averaged.rates, [0.5, 0.25, 0.25])
