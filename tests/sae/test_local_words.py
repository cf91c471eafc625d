"""Words that a library brings with it: which its vectors tell, which pictures carry them, and when they name some."""

import numpy as np
import pytest

from memesae.base.cancellation import Cancelled, Token
from memesae.sae import local_words
from memesae.sae.local_words import (
    LocalWords,
    fit_local_words,
    open_local_words,
    share_named,
)

IDS = np.arange(500, 900)


@pytest.fixture(scope="module")
def vectors() -> np.ndarray:
    drawn = np.random.default_rng(4).standard_normal((len(IDS), 16))
    # every tenth picture looks like a penguin
    drawn[::10, 0] += 6
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float16)


@pytest.fixture(scope="module")
def words_of() -> dict[int, set[str]]:
    words = {int(image): {"everywhere"} for image in IDS}
    for image in IDS[::10]:
        words[int(image)] |= {"penguin", "the"}
    for image in np.random.default_rng(5).choice(IDS, 40, replace=False):
        words[int(image)].add("monday")
    for image in IDS[:20:10]:
        words[int(image)].add("rare")
    return words


@pytest.fixture(scope="module")
def local(vectors, words_of) -> LocalWords:
    return fit_local_words(IDS, vectors, words_of, Token())


def test_only_words_that_the_vectors_tell_are_used(local):
    # not what chance decides, what all carry, what two carry, and what names nothing
    assert local.words == ("penguin",)
    assert local.reliability[0] > 0.9
    assert local.carriers_of(0).tolist() == IDS[::10].tolist()


def test_words_are_tested_on_pictures_that_they_were_not_fitted_on(vectors):
    """With as many numbers as pictures, everything can be told of those that were fitted on."""
    few = vectors[:40]
    by_chance = {int(image): {"chance"} for image in np.random.default_rng(1).choice(IDS[:40], 12)}
    assert fit_local_words(IDS[:40], few, by_chance, Token()).words == ()


def test_who_carries_a_word_is_told_whatever_the_order(local):
    ids = np.array([511, 510, 999, 500])
    assert local.carried(ids).tolist() == [[False, True, False, True]]


def test_a_score_is_high_where_the_word_is_carried(local, vectors):
    scores = vectors.astype(np.float32) @ local.weights[0]
    assert scores[::10].min() > np.delete(scores, np.s_[::10]).mean()


def test_a_name_needs_the_outermost_pictures_and_not_the_others():
    carried = np.zeros(100, bool)
    carried[:9] = True
    end, others = np.arange(20), np.arange(50, 100)
    assert share_named(carried, end, others) == pytest.approx(0.9)
    assert share_named(carried, end[::-1], others) == 0
    carried[50:60] = True
    assert share_named(carried, end, others) == 0


def test_they_are_read_from_the_cache_until_the_stamp_changes(
    tmp_path, vectors, words_of, local, monkeypatch
):
    path = tmp_path / "words.safetensors"
    made = open_local_words(path, {"images": "a"}, IDS, vectors, lambda: words_of, Token())
    monkeypatch.setattr(local_words, "fit_local_words", lambda *_: pytest.fail("fitted anew"))
    read = open_local_words(path, {"images": "a"}, IDS, vectors, lambda: words_of, Token())
    for one in (made, read):
        assert one.words == local.words
        assert np.array_equal(one.carriers, local.carriers)
        assert np.array_equal(one.weights, local.weights)
    with pytest.raises(pytest.fail.Exception):
        open_local_words(path, {"images": "b"}, IDS, vectors, lambda: words_of, Token())


def test_a_library_without_such_words_has_none_from_the_cache_too(tmp_path, vectors):
    for _ in range(2):
        found = open_local_words(tmp_path / "none", {}, IDS, vectors, dict, Token())
        assert len(found) == 0
        assert found.carried(IDS).shape == (0, len(IDS))


def test_fitting_can_be_cancelled(vectors, words_of):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        fit_local_words(IDS, vectors, words_of, token)
