"""Groups by what a person names: planted groups are found whatever else pictures show."""

from dataclasses import replace

import numpy as np
import pytest

from memesae.app.exploration.groups_question import MOST_TYPICAL, AskGroups
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.sae.vocabulary import embed_words

pytest.importorskip("sklearn")
WORDS = ["beach", "snow", "city"]


@pytest.fixture
def grouped(library):
    """Pictures of three places, the first the most frequent, which differ more in something else; and the place of each."""
    rng = np.random.default_rng(2)
    count, width = library.vectors.shape
    places = rng.choice(3, count, p=[0.6, 0.25, 0.15])
    texts = embed_words(WORDS, library.session.encoder.get())
    other = rng.standard_normal((2, width))
    # what is not asked about separates more
    other -= other @ np.linalg.pinv(texts) @ texts
    vectors = texts[places] + 2 * other[rng.integers(0, 2, count)]
    vectors += 0.02 * rng.standard_normal((count, width))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return replace(library, vectors=vectors.astype(np.float16)), places


def test_planted_groups_are_found_and_called_by_the_listed_words(grouped):
    library, places = grouped
    answer = AskGroups(", ".join(WORDS)).answer(library, Token())
    assert [one.word for one in answer.groups] == WORDS
    assert [one.size for one in answer.groups] == np.bincount(places).tolist()
    for place, one in enumerate(answer.groups):
        assert len(one.typical) == min(one.size, MOST_TYPICAL)
        rows = library.view.rows_of(np.array(one.typical))
        assert (places[rows] == place).all()
    assert max(answer.silhouettes, key=lambda number: answer.silhouettes[number]) == 3
    assert answer.images == len(places)


def test_a_number_of_groups_can_be_asked_for(grouped):
    answer = AskGroups("beach, city", number=2).answer(grouped[0], Token())
    assert len(answer.groups) == 2
    assert list(answer.silhouettes) == [2]


def test_nothing_named_is_no_question(library):
    assert AskGroups(" , ").words == []
    with pytest.raises(MemesaeError, match="Nothing is named"):
        AskGroups(" , ").answer(library, Token())


def test_it_can_be_cancelled(library):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        AskGroups("beach, city").answer(library, token)
