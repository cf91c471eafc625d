"""Labels on images with known contents: the right word, a meaningful confidence, no duplicates."""

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.sae.build_catalogue import build_catalogue
from memesae.sae.feature_labels import (
    FeatureLabels,
    area_under_curve,
    choose_labels,
    open_labels,
)
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.sae.vocabulary import Vocabulary

WIDTH, THINGS, IMAGES = 48, 20, 1500
GAP = 4  # distance between texts and images, as in every CLIP-like model


def unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


@pytest.fixture(scope="module")
def world():
    """Images of two things each, one feature for each thing, and one that fires at random."""
    random = np.random.default_rng(3)
    things = np.linalg.qr(random.normal(size=(WIDTH, WIDTH)))[0][:THINGS]
    gap = unit(random.normal(size=WIDTH)) * GAP
    noise = random.normal(size=(IMAGES, WIDTH)) * 0.05
    shown = np.array([random.choice(THINGS, 2, replace=False) for _ in range(IMAGES)])
    matrix = unit(things[shown].sum(axis=1) + noise + gap).astype(np.float32)
    chance = unit(random.normal(size=WIDTH))
    decoder = np.vstack([things, chance]).astype(np.float32)
    encoder = np.vstack([things, chance]).T.astype(np.float32)
    bias = np.full(THINGS + 1, -0.1, np.float32)
    sae = SparseAutoencoder(encoder, bias, decoder, matrix.mean(axis=0), k=3)
    codes = LibraryCodes(np.arange(IMAGES) + 1, sae.encode(matrix))
    words = [f"thing{number}" for number in range(THINGS)]
    texts = things - gap / 2 + random.normal(size=(THINGS, WIDTH)) * 0.05
    others = [f"other{number}" for number in range(200)]
    vectors = np.vstack([texts, unit(random.normal(size=(200, WIDTH))) - gap / 2])
    vocabulary = Vocabulary((*words, *others), unit(vectors).astype(np.float32))
    return sae, build_catalogue(sae, codes, matrix, Token()), codes, matrix, vocabulary


@pytest.fixture(scope="module")
def labels(world) -> FeatureLabels:
    return choose_labels(*world, token=Token())


def test_every_thing_gets_its_word(labels):
    best = [labels.best(feature, 1)[0] for feature in range(THINGS)]
    assert best == [f"thing{number}" for number in range(THINGS)]
    assert labels.named[:THINGS].all()


def test_a_feature_without_a_meaning_is_not_named(labels):
    assert labels.confidence[THINGS] < labels.confidence[:THINGS].min()
    assert not labels.named[THINGS]
    assert labels.labels[THINGS] == ""


def test_of_words_that_fit_equally_the_shorter_is_chosen(world):
    *rest, vocabulary = world
    longer = tuple(f"{word} in the picture" for word in vocabulary.words)
    doubled = Vocabulary((*longer, *vocabulary.words), np.tile(vocabulary.vectors, (2, 1)))
    labels = choose_labels(*rest, vocabulary=doubled, token=Token())
    assert labels.best(0, 1) == ["thing0"]


def test_a_feature_seen_on_few_images_is_not_named(world):
    sae, _, codes, matrix, vocabulary = world
    rows = np.flatnonzero(codes.codes.dense()[:, 0] > 0)[:5]
    rest = np.flatnonzero(codes.codes.dense()[:, 0] == 0)
    rows = np.concatenate([rows, rest])
    few = LibraryCodes(codes.ids[rows], codes.codes_of(rows))
    catalogue = build_catalogue(sae, few, matrix[rows], Token())
    labels = choose_labels(sae, catalogue, few, matrix[rows], vocabulary, Token())
    assert labels.confidence[0] == 0
    assert labels.named[1]


def test_features_with_the_same_label_get_a_second_word():
    labels = FeatureLabels(
        vocabulary=("dog", "snow", "water", "animal", "leash", "bone"),
        words=np.array([[0, 3, 1, 4], [0, 3, 2, 5], [3, 0, 1, 5], [0, 3, 1, 5]], np.int32),
        scores=np.array([[9, 7, 6, 2], [9, 7, 6, 2], [9, 8, 1, 0], [9, 1, 0, 0]], np.float32),
        confidence=np.array([0.9, 0.9, 0.95, 0.1], np.float32),
    )
    assert labels.labels == ["dog, snow", "dog, water", "animal", ""]


def test_features_with_the_same_label_and_no_further_words_are_numbered():
    labels = FeatureLabels(
        vocabulary=("dog", "snow"),
        words=np.array([[0, 1]] * 3, np.int32),
        scores=np.array([[2, 1]] * 3, np.float32),
        confidence=np.ones(3, np.float32),
    )
    assert len(set(labels.labels)) == 3
    assert all(label.startswith("dog, ") for label in labels.labels)


def test_area_under_curve_counts_pairs():
    assert area_under_curve(np.array([3.0, 1.0]), np.array([0.0, 2.0])) == pytest.approx(0.75)
    # ties count half
    assert area_under_curve(np.array([2.0, 2.0]), np.array([2.0, 2.0])) == pytest.approx(0.5)
    assert area_under_curve(np.zeros(0), np.array([2.0])) == 0


def test_labels_are_cached_until_the_words_change(tmp_path, world, labels):
    first = open_labels(tmp_path, *world, token=Token())
    np.testing.assert_array_equal(first.words, labels.words)
    stopped = Token()
    stopped.cancel()
    again = open_labels(
        tmp_path, *world, token=stopped
    )  # all cached, so the token is never checked
    assert again.labels == first.labels
    *rest, vocabulary = world
    fewer = Vocabulary(vocabulary.words[:100], vocabulary.vectors[:100])
    with pytest.raises(Cancelled):
        open_labels(tmp_path, *rest, vocabulary=fewer, token=stopped)
