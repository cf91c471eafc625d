"""The vocabulary: the sources of its words, and the cache of its vectors."""

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.sae.sparse_autoencoder import SaeError
from memesae.sae.vocabulary import (
    class_names,
    distinct,
    open_vocabulary,
    shipped_words,
    words_in_file,
    words_in_names,
)


class LetterCounter:
    """A text encoder that counts letters, and records the texts it is given."""

    def __init__(self, model_id="letters", power=1.0):
        self.model_id = model_id
        self.power = power
        self.texts = []

    def encode_texts(self, texts):
        self.texts += texts
        counts = [[text.count(letter) + 0.1 for letter in "abcdefghij"] for text in texts]
        vectors = np.array(counts, np.float32) ** self.power
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_thousands_of_distinct_words_are_shipped():
    words = shipped_words()
    assert len(words) > 4500
    assert len({word.casefold() for word in words}) == len(words)
    assert {"dog", "snow", "speech bubble", "grumpy cat meme", "checkerboard"} <= set(words)


def test_class_names_come_without_the_misleading_ones():
    names = class_names()
    assert len(names) > 950
    assert "golden retriever" in names
    assert "dust jacket" not in names


def test_words_in_names_are_the_frequent_ones():
    paths = [f"Holidays/BlueLagoon/IMG_{number}.jpg" for number in range(4)]
    paths += [f"distracted-boyfriend ({number}).png" for number in range(3)]
    paths += ["once.jpg", "b\udce4r/x.png"]
    first = ["blue", "blue lagoon", "holidays", "lagoon"]
    assert words_in_names(paths) == [*first, "boyfriend", "distracted", "distracted boyfriend"]
    assert words_in_names(reversed(paths)) == words_in_names(paths)


def test_a_users_word_list(tmp_path):
    path = tmp_path / "mine.txt"
    path.write_text("\ufeffdoge\n\n  grumpy   cat \nDOGE\n", "utf-8")
    assert words_in_file(path) == ["doge", "grumpy cat"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00doge", None])
def test_an_unreadable_word_list_is_reported(tmp_path, content):
    path = tmp_path / "mine.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SaeError, match=r"mine\.txt.*one word or phrase in each line"):
        words_in_file(path)


def test_vectors_are_cached_and_only_new_words_are_embedded(tmp_path):
    first = open_vocabulary(["bad", "cage"], LetterCounter(), tmp_path, Token())
    np.testing.assert_allclose(np.linalg.norm(first.vectors, axis=1), 1, rtol=1e-6)
    encoder = LetterCounter()
    more = open_vocabulary(["cage", "bad", "face"], encoder, tmp_path, Token())
    assert not any("cage" in text or "bad" in text for text in encoder.texts)
    assert any("face" in text for text in encoder.texts)
    np.testing.assert_allclose(more.vectors[[1, 0]], first.vectors, atol=1e-3)


def test_vectors_of_another_model_with_the_same_id_are_ignored(tmp_path):
    open_vocabulary(["bad"], LetterCounter(), tmp_path, Token())
    changed = LetterCounter(power=3)
    vocabulary = open_vocabulary(["bad"], changed, tmp_path, Token())
    assert any("bad" in text for text in changed.texts)
    fresh = open_vocabulary(["bad"], LetterCounter(power=3), tmp_path / "elsewhere", Token())
    np.testing.assert_allclose(vocabulary.vectors, fresh.vectors, atol=1e-3)


def test_model_ids_that_differ_only_in_unsafe_characters_have_separate_files(tmp_path):
    for model in ("a/b", "a:b", "a-b"):
        open_vocabulary(["bad"], LetterCounter(model), tmp_path, Token())
    assert len(list(tmp_path.iterdir())) == 3


def test_cancelling_caches_what_was_embedded(tmp_path):
    words = distinct(f"{a}{b}" for a in "abcdefgh" for b in "abcdefgh")
    token = Token(lambda progress: token.cancel() if progress.done else None)
    with pytest.raises(Cancelled):
        open_vocabulary(words, LetterCounter(), tmp_path, token)
    encoder = LetterCounter()
    open_vocabulary(words, encoder, tmp_path, Token())
    assert 0 < len({text.split()[-1] for text in encoder.texts} & set(words)) < len(words)


def test_centred_vectors_do_not_have_what_all_words_share(tmp_path):
    vocabulary = open_vocabulary(["bad", "cage", "jig", "hide"], LetterCounter(), tmp_path, Token())
    plain = vocabulary.vectors @ vocabulary.vectors.T
    centred = vocabulary.centred @ vocabulary.centred.T
    others = ~np.eye(4, dtype=bool)
    assert plain[others].min() > 0.05
    assert centred[others].mean() < 0


@pytest.mark.model
def test_the_shipped_vectors_match_the_built_in_model(encoder, tmp_path):
    words = distinct([*shipped_words(), *class_names()])
    seen = []
    vocabulary = open_vocabulary(words, encoder, tmp_path, Token(seen.append))
    assert not seen, "run python -m memesae.sae.vocabulary"
    (direct,) = encoder.encode_texts(["a photo of snow"])
    assert vocabulary.vectors[words.index("snow")] @ direct > 0.8
