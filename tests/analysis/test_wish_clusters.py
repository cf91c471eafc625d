import numpy as np
import pytest

from memesae.analysis.wish_clusters import by_features, by_words, find_clusters, nearest_words
from tests.analysis.planted import codes_of

pytest.importorskip("sklearn")
from sklearn.metrics import adjusted_rand_score

WIDTH, COUNT = 48, 900


def unit(rows):
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


def world(seed=0):
    """Pictures that differ much in one of five kinds and a little in one of three places, and the places' texts."""
    rng = np.random.default_rng(seed)
    axes = np.linalg.qr(rng.normal(size=(WIDTH, WIDTH)))[0]
    kinds, places = rng.integers(0, 5, COUNT), rng.integers(0, 3, COUNT)
    noise = 0.05 * rng.normal(size=(COUNT, WIDTH))
    vectors = unit(axes[20] + 0.9 * axes[kinds] + 0.35 * axes[10 + places] + noise)
    texts = unit(axes[21] + 0.4 * axes[10:13])
    return vectors, texts, axes[21], kinds, places


def test_listed_words_decide_what_pictures_are_grouped_by():
    vectors, texts, mean, kinds, places = world()
    clusters = find_clusters(by_words(vectors, texts, mean))
    assert adjusted_rand_score(places, clusters.labels) > 0.9
    assert len(clusters.centres) == 3
    # by everything, the kinds decide
    everything = find_clusters(by_words(vectors, unit(np.eye(WIDTH)), np.zeros(WIDTH)), 5)
    assert adjusted_rand_score(kinds, everything.labels) > 0.9


def test_relevant_features_decide_and_what_they_do_not_cover_is_told():
    rng = np.random.default_rng(1)
    activations = np.zeros((COUNT, 30), np.float32)
    places = rng.integers(0, 4, COUNT)
    activations[np.arange(COUNT), places] = rng.uniform(0.5, 1, COUNT)
    activations[np.arange(COUNT), 10 + rng.integers(0, 20, COUNT)] = 1
    activations[:90, :4] = 0
    relevance = np.where(np.arange(30) < 4, 0.5, -0.1).astype(np.float32)
    coordinates = by_features(codes_of(activations), np.ones(30, np.float32), relevance)
    assert sorted(coordinates.features) == [0, 1, 2, 3]
    clusters = find_clusters(coordinates)
    assert clusters.covered == pytest.approx(0.9)
    assert (clusters.labels[:90] == -1).all()
    assert len(clusters.centres) == 4
    assert adjusted_rand_score(places[90:], clusters.labels[90:]) > 0.95


def test_clusters_are_ordered_by_size_and_repeat_with_the_seed():
    vectors, texts, mean, _, _ = world()
    one, other = (find_clusters(by_words(vectors, texts, mean), 3, seed=5) for _ in range(2))
    np.testing.assert_array_equal(one.labels, other.labels)
    sizes = np.bincount(one.labels)
    assert sizes.tolist() == sorted(sizes, reverse=True)


def test_too_few_pictures_are_in_no_cluster():
    vectors, texts, mean, _, _ = world()
    assert find_clusters(by_words(vectors[:3], texts, mean)).covered == 0


def test_the_words_nearest_to_a_phrase_stand_for_its_answers():
    rng = np.random.default_rng(2)
    words = unit(rng.normal(size=(50, WIDTH)) + 2)
    mean = words.mean(axis=0)
    text = mean + unit(words[4] - mean) + 0.9 * unit(words[9] - mean)
    assert nearest_words(text, words, mean, 2).tolist() == [4, 9]
