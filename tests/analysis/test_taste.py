import numpy as np
import pytest

from memesae.analysis.taste import describe_pictures, information, learn, mixed, next_pair

pytest.importorskip("scipy")
COUNT, WIDTH = 1500, 48


def pictures(seed=0):
    """Unit vectors of pictures, and their activations of forty features."""
    rng = np.random.default_rng(seed)
    active = rng.random((COUNT, 40)) < 0.04
    directions = np.linalg.qr(rng.normal(size=(WIDTH, WIDTH)))[0][:40]
    vectors = active @ directions + 0.1 * rng.normal(size=(COUNT, WIDTH)) + 0.5
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True), active.astype(float)


def shown_to(seed, choices, active_pairs=True):
    """Share of liked pictures among the first 30 for a person who likes feature 2 but not with feature 5."""
    vectors, activations = pictures(seed)
    described = describe_pictures(vectors, activations)
    likes = activations[:, 2] - 1.5 * activations[:, 5]
    rng = np.random.default_rng(seed)
    differences = np.zeros((0, described.shape[1]))
    for number in range(choices):
        taste = learn(differences)
        first, second = (
            next_pair(taste, described, np.zeros(0, int), seed=1000 * seed + number)
            if active_pairs
            else rng.choice(COUNT, 2, replace=False)
        )
        if likes[first] < likes[second] or (likes[first] == likes[second] and rng.random() < 0.5):
            first, second = second, first
        differences = np.vstack([differences, described[first] - described[second]])
    best = np.argsort(-learn(differences).worth(described), kind="stable")[:30]
    return float(np.mean(likes[best] > 0)), float(np.mean(likes > 0))


def test_thirty_choices_show_what_a_person_likes():
    shares = [shown_to(seed, 30) for seed in range(5)]
    assert np.mean([share for share, _ in shares]) > 4 * np.mean([base for _, base in shares])


def test_informative_pairs_teach_more_than_random_ones():
    best = np.mean([shown_to(seed, 30)[0] for seed in range(8)])
    random = np.mean([shown_to(seed, 30, active_pairs=False)[0] for seed in range(8)])
    assert best > random + 0.05


def test_the_posterior_is_at_the_mode_and_narrows():
    rng = np.random.default_rng(0)
    differences = rng.normal(size=(40, 6))
    taste = learn(differences)
    p = 1 / (1 + np.exp(-differences @ taste.mean))
    np.testing.assert_allclose(differences.T @ (1 - p), taste.mean, atol=1e-5)
    weight = p * (1 - p)
    covariance = np.linalg.inv(np.eye(6) + (differences * weight[:, None]).T @ differences)
    pairs = rng.normal(size=(5, 6))
    wanted = np.einsum("ci,ij,cj->c", pairs, covariance, pairs)
    np.testing.assert_allclose(taste.variance(pairs), wanted, atol=1e-6)
    assert (taste.variance(pairs) < (pairs**2).sum(axis=1)).all()
    assert learn(differences[:0]).worth(differences) == pytest.approx(0)


def test_a_pair_whose_answer_is_known_tells_little():
    along = np.zeros((200, 4))
    along[:, 0] = 3
    taste = learn(along)
    gains = information(taste, np.array([[5.0, 0, 0, 0], [0, 1.0, 0, 0], [0, 0, 0, 0]]))
    assert gains[1] > 5 * gains[0]
    assert gains[2] == pytest.approx(0, abs=1e-3)


def test_the_handle_goes_from_the_query_to_the_taste():
    scores, worth = np.array([3.0, 2, 1]), np.array([0.0, 1, 5])
    assert np.argmax(mixed(scores, worth, 0)) == 0
    assert np.argmax(mixed(scores, worth, 1)) == 2
