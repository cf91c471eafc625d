"""Statistics of features in parts: merged in any way they are the same, and near the exact ones beyond what is kept."""

import pickle

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.sae.build_catalogue import build_catalogue, catalogue_of_stream
from memesae.sae.catalogue_statistics import RELATIVE_ERROR, CatalogueStatistics
from memesae.sae.feature_catalogue import PADDING
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.sparse_autoencoder import SparseAutoencoder, take_rows

IMAGES, WIDTH, FEATURES, K = 3000, 12, 40, 6
EVERYTHING = 1 << 22
FEW = {"exact": 2000, "most_pairs": 20_000}
"""Limits that the images here exceed: 18,000 entries, 108,000 pairs."""
ROUNDED = {"mean": 1e-6, "deviation": 1e-6}
"""Sums of float64 depend on the order in their last digit."""


def unit(random, count, width):
    vectors = random.normal(size=(count, width))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def sae() -> SparseAutoencoder:
    decoder = unit(np.random.default_rng(0), FEATURES, WIDTH)
    bias = np.where(np.arange(FEATURES) % 9 == 7, -100, 0).astype(
        np.float32
    )  # some are never active
    return SparseAutoencoder(decoder.T.copy(), bias, decoder, np.zeros(WIDTH, np.float32), k=K)


@pytest.fixture(scope="module")
def library(sae):
    vectors = unit(np.random.default_rng(1), IMAGES, WIDTH)
    vectors[500:600] = vectors[0]  # copies: ties, which ids decide
    return np.arange(IMAGES) * 3 + 10, sae.encode(vectors), vectors


def statistics_of(sae, library, rows, size, limits):
    ids, codes, vectors = library
    statistics = CatalogueStatistics(sae, **limits)
    for start in range(0, len(rows), size):
        part = rows[start : start + size]
        statistics.add(ids[part], take_rows(codes, part), vectors[part])
    return statistics


def assert_same(found, expected):
    for name, array in expected.arrays().items():
        if name in ROUNDED:
            np.testing.assert_allclose(found.arrays()[name], array, rtol=ROUNDED[name])
        else:
            np.testing.assert_array_equal(found.arrays()[name], array, err_msg=name)


@pytest.mark.parametrize("limits", [{}, FEW], ids=["every entry", "bins"])
@pytest.mark.parametrize("seed", range(6))
def test_any_order_division_and_batch_gives_the_same(sae, library, limits, seed):
    whole = statistics_of(sae, library, np.arange(IMAGES), 4096, limits).finish(Token())
    random = np.random.default_rng(seed)
    rows = random.permutation(IMAGES) if seed else np.arange(IMAGES)
    cuts = np.sort(random.integers(0, IMAGES, random.integers(0, 9)))
    parts = [
        # as it comes back from another process
        pickle.loads(
            pickle.dumps(statistics_of(sae, library, part, int(random.integers(1, 900)), limits))
        )
        for part in np.split(rows, cuts)
    ]
    while len(parts) > 1:  # as a tree, in any order
        one = parts.pop(int(random.integers(len(parts))))
        parts[int(random.integers(len(parts)))].merge(one)
    assert_same(parts[0].finish(Token()), whole)


def test_merging_leaves_the_other_as_it_was(sae, library):
    first = statistics_of(sae, library, np.arange(1000), 300, FEW)
    second = statistics_of(sae, library, np.arange(1000, IMAGES), 300, FEW)
    before = second.finish(Token())
    first.merge(second)
    first.add(np.array([1]), take_rows(library[1], np.array([5])), library[2][5:6])
    assert_same(second.finish(Token()), before)


def test_bins_keep_what_is_exact_and_bound_the_rest(sae, library):
    _, codes, _ = library
    exact = statistics_of(sae, library, np.arange(IMAGES), 256, {"exact": EVERYTHING})
    binned = statistics_of(sae, library, np.arange(IMAGES), 256, {"exact": FEW["exact"]})
    exact, binned = exact.finish(Token()), binned.finish(Token())
    for name in ("rate", "mean", "peak", "exemplars", "activations", "opposite", "cooccurring"):
        np.testing.assert_array_equal(getattr(binned, name), getattr(exact, name), err_msg=name)
    np.testing.assert_allclose(binned.p95, exact.p95, rtol=RELATIVE_ERROR)
    assert (binned.p95 != exact.p95).any()
    np.testing.assert_array_equal(binned.histogram.sum(axis=1), exact.histogram.sum(axis=1))
    # an entry changes its interval only if it is nearer to the next than the error
    dense = codes.dense()
    for feature in np.flatnonzero(exact.alive):
        values = dense[:, feature][dense[:, feature] > 0] / exact.peak[feature]
        for edge in range(1, 24):
            above = int(binned.histogram[feature, edge:].sum())
            assert (values >= edge / 24 * (1 + RELATIVE_ERROR)).sum() <= above
            assert above <= (values >= edge / 24 * (1 - RELATIVE_ERROR)).sum()


def test_images_of_an_interval_lie_in_it_and_are_shown_once(sae, library):
    ids, codes, _ = library
    found = statistics_of(sae, library, np.arange(IMAGES), 256, FEW).finish(Token())
    dense = codes.dense()
    for feature in np.flatnonzero(found.alive):
        for number, images in enumerate(found.intervals[feature]):
            shown = images[images != PADDING]
            share = dense[np.searchsorted(ids, shown), feature] / found.peak[feature]
            assert ((share >= number / 5 - 1e-6) & (share <= (number + 1) / 5)).all()
            assert len(set(shown.tolist())) == len(shown)
    assert (found.intervals[found.rate > 0.05] != PADDING).mean() > 0.9


def test_what_is_kept_does_not_grow_with_the_images(sae, library):
    ids, codes, vectors = library
    statistics = CatalogueStatistics(sae, **FEW)
    sizes = []
    for turn in range(4):
        for start in range(0, IMAGES, 500):
            part = np.arange(start, start + 500)
            statistics.add(ids[part] + turn * 10**6, take_rows(codes, part), vectors[part])
        statistics.finish(Token())  # counts what is waiting
        sizes.append(len(pickle.dumps(statistics)))
    assert sizes[3] < 1.05 * sizes[0]


def test_a_stream_gives_the_catalogue_of_the_library(sae, library):
    ids, codes, vectors = library
    expected = build_catalogue(sae, LibraryCodes(ids, codes), vectors, Token())
    batches = ((ids[at : at + 700], vectors[at : at + 700]) for at in range(0, IMAGES, 700))
    assert_same(catalogue_of_stream(sae, batches, Token()), expected)


def test_no_images_make_an_empty_catalogue(sae):
    found = CatalogueStatistics(sae).finish(Token())
    assert not found.alive.any()
    assert (found.exemplars == PADDING).all()
    assert (found.opposite == PADDING).all()
