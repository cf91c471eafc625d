import numpy as np

from memesae.vectors.vector_rows import Rows, widened
from tests.vectors.conftest import WIDTH, clouds


def test_finds_rows_of_ids_in_any_order():
    ids = np.array([40, 7, 12, 99, 3])
    vectors = clouds(5)
    rows = Rows(ids[:2], vectors[:2])
    rows.add(ids[2:], vectors[2:])
    assert rows.rows_of(np.array([3, 40, 8, 99])).tolist() == [4, 0, -1, 3]
    np.testing.assert_array_equal(rows.take_ids(np.array([12, 1])), [vectors[2], np.zeros(WIDTH)])


def test_a_view_taken_before_an_addition_stays_as_it_was():
    vectors = clouds(5000)
    rows = Rows.empty(WIDTH, np.float32)
    rows.add(np.arange(10), vectors[:10])
    view = rows.view
    for start in range(10, 5000, 499):
        rows.add(np.arange(start, min(start + 499, 5000)), vectors[start : start + 499])
    assert len(view.ids) == len(view.tail) == 10
    np.testing.assert_array_equal(view.tail, vectors[:10])
    np.testing.assert_array_equal(rows.take(np.arange(5000)), vectors)


def test_parts_are_all_rows_in_order():
    vectors = clouds(20_000).astype(np.float16)
    rows = Rows(np.arange(9_000), vectors[:9_000])
    rows.add(np.arange(9_000, 20_000), vectors[9_000:])
    np.testing.assert_array_equal(np.concatenate(list(rows.parts(20_000))), vectors)
    np.testing.assert_array_equal(np.concatenate([ids for ids, _ in rows.chunks()]), rows.ids)


def test_without_leaves_the_old_rows_alone():
    rows = Rows(np.arange(5), clouds(5))
    assert rows.without(np.array([1, 3])).ids.tolist() == [0, 2, 4]
    assert len(rows) == 5


def test_every_finite_float16_is_widened_exactly():
    halves = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    halves = np.tile(halves[np.isfinite(halves)], 3).reshape(3, -1)
    wide = widened(halves)
    assert wide.shape == halves.shape
    np.testing.assert_array_equal(wide.view(np.int32), halves.astype(np.float32).view(np.int32))
    np.testing.assert_array_equal(widened(halves[:, ::2]), wide[:, ::2])
    assert widened(wide) is wide
