"""Samples and moments of a stream do not depend on its order, its batches, or how it is divided."""

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.sae.training.training_plan import Split
from memesae.sae.vector_stream import MomentSums, ReservoirSample, in_batches, sample_vectors

COUNT, WIDTH, SIZE = 5000, 40, 700


@pytest.fixture(scope="module")
def vectors():
    drawn = np.random.default_rng(0).normal(size=(COUNT, WIDTH))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float16)


IDS = np.arange(COUNT) * 7 + 3


def sampled(rows, vectors, batch, size=SIZE, seed=0):
    sample = ReservoirSample(size, seed)
    for ids, part in in_batches(IDS[rows], vectors[rows], batch):
        sample.add(ids, part)
    return sample


def assert_same(found, expected):
    for one, other in zip(found, expected, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("seed", range(5))
def test_the_sample_is_the_same_for_any_batches_and_parts(vectors, seed):
    expected = sample_vectors(in_batches(IDS, vectors), SIZE, 0, Token())
    random = np.random.default_rng(seed)
    rows = random.permutation(COUNT)
    parts = [
        sampled(part, vectors, int(random.integers(1, 3000)))
        for part in np.split(rows, np.sort(random.integers(0, COUNT, seed)))
    ]
    whole = parts[0]
    for part in parts[1:]:
        whole.merge(part)
    assert whole.seen == COUNT
    assert_same(whole.result(), expected)


def test_the_sample_holds_vectors_of_its_ids(vectors):
    ids, found = sampled(np.arange(COUNT), vectors, 512).result()
    assert len(ids) == SIZE
    assert (np.diff(ids) > 0).all()
    np.testing.assert_array_equal(found, vectors[(ids - 3) // 7])


def test_fewer_vectors_are_all_kept(vectors):
    ids, found = sampled(np.arange(300), vectors, 77).result()
    np.testing.assert_array_equal(ids, IDS[:300])
    np.testing.assert_array_equal(found, vectors[:300])


def test_a_picture_that_comes_twice_is_kept_once(vectors):
    twice = sampled(np.concatenate([np.arange(COUNT), np.arange(COUNT)]), vectors, 900)
    assert_same(twice.result(), sampled(np.arange(COUNT), vectors, 900).result())


def test_another_seed_draws_others_evenly(vectors):
    drawn = [sampled(np.arange(COUNT), vectors, 999, seed=seed).result()[0] for seed in range(40)]
    assert len({tuple(one) for one in drawn}) == 40
    times = np.bincount(np.concatenate(drawn), minlength=IDS[-1] + 1)[IDS]
    # 40 draws with probability .14: mean 5.6, deviation 2.2
    assert times.mean() == pytest.approx(40 * SIZE / COUNT)
    assert times.std() == pytest.approx(np.sqrt(40 * 0.14 * 0.86), rel=0.1)


def test_a_sample_has_its_share_of_what_is_held_out(vectors):
    """Both hash ids: by the same numbers, all of a sample would be held out."""
    for seed in (0, 1):
        ids, _ = sampled(np.arange(COUNT), vectors, 999, seed=seed).result()
        assert len(Split.of(ids, seed, 0.1).held_out) / SIZE == pytest.approx(0.1, abs=0.04)


def test_a_sample_goes_on_after_its_result(vectors):
    sample = sampled(np.arange(2000), vectors, 300)
    sample.result()
    sample.add(IDS[2000:], vectors[2000:])
    assert_same(sample.result(), sampled(np.arange(COUNT), vectors, 300).result())


def test_sampling_can_be_cancelled(vectors):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        sample_vectors(in_batches(IDS, vectors), SIZE, 0, token)


@pytest.mark.parametrize("batch", [1, 33, 5000])
def test_moments_are_those_of_all(vectors, batch):
    shifted = vectors.astype(np.float32) + 5  # a mean that is large beside the deviation
    parts = [MomentSums(WIDTH), MomentSums(WIDTH), MomentSums(WIDTH)]
    for number, (_, part) in enumerate(in_batches(IDS, shifted, batch)):
        parts[number % 2].add(part)
    parts[2].merge(parts[0])
    parts[2].merge(parts[1])
    exact = shifted.astype(np.float64)
    assert parts[2].count == COUNT
    np.testing.assert_allclose(parts[2].mean, exact.mean(axis=0), rtol=1e-12)
    np.testing.assert_allclose(parts[2].covariance, np.cov(exact.T), atol=1e-8)
