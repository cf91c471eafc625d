import numpy as np
import pytest

from memesae.app.steering.offer_preview import keep_keys
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.offer import Offer, Offered


def row(number: int, more: str, less: str) -> Direction:
    vector = np.eye(16, dtype=np.float32)[number]
    return Direction(f"w:{more}|{less}", DirectionKind.WORD, more, vector, 1.0, 0.9, less)


def offer(*rows: Direction) -> Offer:
    return Offer(tuple(Offered(key, one, (), ()) for key, one in enumerate(rows, start=1)))


def test_a_row_that_stays_keeps_its_key_and_rows_with_its_words_give_way():
    used = row(0, "sunset", "flower")
    fresh = offer(row(1, "flower", "sunset"), *(row(n, f"a{n}", f"b{n}") for n in range(2, 10)))
    kept = keep_keys(offer(row(10, "x", "y"), used), fresh, [used])
    assert kept.at(2) is used
    names = [name for one in kept.directions for name in (one.label, one.opposite)]
    assert len(kept.entries) == 9
    assert len(set(names)) == 18


def test_no_row_with_a_word_in_use_is_added():
    used = row(0, "sunset", "flower")
    kept = keep_keys(offer(used), offer(row(1, "tree", "sunset"), row(2, "a", "b")), [used])
    assert [one.label for one in kept.directions] == ["sunset", "a"]


@pytest.mark.parametrize("way", [1, -1])
def test_no_row_along_the_axis_of_one_in_use_is_added(way):
    """A contrast of the results after a press often is the pressed direction once more, or its reverse."""
    used = contrast(np.eye(16)[0])
    almost = contrast(way * np.eye(16)[0] + 0.3 * np.eye(16)[1])
    other = contrast(np.eye(16)[2])
    kept = keep_keys(offer(used), offer(almost, other), [used])
    assert kept.directions == [used, other]


def contrast(vector) -> Direction:
    unit = (vector / np.linalg.norm(vector)).astype(np.float32)
    return Direction("c1", DirectionKind.CONTRAST, "", unit, 1.0, 0)
