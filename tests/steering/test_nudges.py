from dataclasses import replace

import numpy as np
import pytest

from memesae.base.errors import MemesaeError
from memesae.steering.directions.direction import PRESS_LENGTH, DirectionKind
from memesae.steering.library_shape import fit_out_of_library_test
from memesae.steering.nudges import (
    MOST_PRESSES,
    Nudge,
    clamped,
    combined,
    drift,
    moved,
    name_of,
    nudged,
    removal_mark,
    with_presses,
)
from memesae.steering.searcher import Ban, banned_rows, without_banned
from memesae.vectors.exact_index import Neighbours
from tests.steering.steering_world import World


@pytest.fixture(scope="module")
def world():
    return World()


def test_without_nudges_the_query_and_its_results_are_identical(world):
    query = world.vectors[5]
    direction = world.table.direction(1)
    for nudges in ([], [Nudge(direction, 0.0)]):
        after = nudged(query, nudges)
        assert after.tobytes() == query.tobytes()
        before, now = (world.index.search(q[None], 50) for q in (query, after))
        assert before.ids.tobytes() == now.ids.tobytes()
        assert before.scores.tobytes() == now.scores.tobytes()


def test_a_nudge_follows_the_formula(world):
    query, one, two = world.vectors[5], world.table.direction(1), world.table.direction(7)
    point = query + 0.5 * one.unit * one.vector - 1.25 * two.unit * two.vector
    after = nudged(query, [Nudge(one, 0.5), Nudge(two, -1.25)])
    np.testing.assert_allclose(after, point / np.linalg.norm(point), atol=1e-6)


def test_more_of_a_feature_raises_it_in_the_results_and_less_lowers_it(world):
    direction = world.table.direction(11)
    query = world.vectors[5]

    def strength(amount):
        found = world.index.search(nudged(query, [Nudge(direction, amount)])[None], 20).ids[0]
        return world.sae.encode(world.vectors[found - 1000]).dense()[:, 11].mean()

    rising = [strength(amount) for amount in (-1, 0, 1, 2)]
    assert rising == sorted(rising)
    assert rising[-1] > rising[1]


def test_nudges_along_one_direction_add_up_and_vanish_at_zero(world):
    one, two = world.table.direction(1), world.table.direction(2)
    merged = combined([Nudge(one, 0.5), Nudge(two, 1.0), Nudge(one, 0.25), Nudge(two, -1.0)])
    assert [(nudge.direction.id, nudge.amount) for nudge in merged] == [("f1", 0.75)]


def test_contrasts_of_different_scenes_are_not_merged(world):
    first = world.maker.offer(world.scene(world.vectors[3]), world.maker.kinds[1]).at(1)
    second = world.maker.offer(world.scene(world.vectors[90]), world.maker.kinds[1]).at(1)
    assert first.id == second.id
    assert len(combined([Nudge(first, 1.0), Nudge(second, 1.0)])) == 2


def test_directions_are_compared_by_id_and_contrasts_by_vector(world):
    feature = world.table.direction(3)
    assert feature.same(replace(feature, label="another name"))
    assert not feature.same(world.table.direction(4))
    contrast = world.maker.offer(world.scene(world.vectors[3]), DirectionKind.CONTRAST).at(1)
    again = replace(contrast, id="c5", vector=contrast.vector.copy())
    assert contrast.same(again)
    assert not contrast.same(replace(again, vector=-contrast.vector))
    # their units differ
    assert not feature.same(replace(contrast, vector=feature.vector))


def test_only_single_features_have_an_index(world):
    assert world.table.direction(12).feature == 12
    combination = replace(world.table.direction(12), id="t:12")
    component = world.maker.offer(world.scene(world.vectors[3]), DirectionKind.PCA).at(1)
    assert combination.feature is component.feature is None


def test_a_press_turns_a_moved_query_as_far_as_an_unmoved_one(world):
    direction = world.table.direction(4)
    start = world.vectors[5]
    earlier = (Nudge(world.table.direction(9), 3.0),)
    here = nudged(start, earlier)
    np.testing.assert_allclose(
        nudged(start, with_presses(start, earlier, direction, 1.0)),
        nudged(here, [Nudge(direction, direction.in_units(1.0))]),
        atol=1e-6,
    )


def test_presses_are_counted_and_presses_back_undo_them(world):
    one, two, start = world.table.direction(4), world.table.direction(9), world.vectors[5]
    once = with_presses(start, (), one, 1.0)
    twice = with_presses(start, once, one, 2.0)
    both = with_presses(start, twice, two, -1.0)
    assert [name_of(nudge) for nudge in both] == ["thing 4 +2", "thing 9 −1"]
    assert twice[0].amount > 2 * once[0].amount
    half = with_presses(start, both, one, 1.0)
    assert (half[0].presses, half[0].amount) == (1.0, pytest.approx(twice[0].amount / 2))
    assert [nudge.direction.id for nudge in with_presses(start, half, one, 0.0)] == ["f9"]
    beyond = with_presses(start, twice, one, -1.0)
    assert beyond[0].amount == pytest.approx(-once[0].amount)


def test_drift_is_one_minus_the_cosine(world):
    start, now = world.vectors[1], world.vectors[2]
    assert drift(start, start) == 0
    assert drift(start, now) == pytest.approx(1 - float(start @ now), abs=1e-6)


def test_clamping_sets_the_feature_to_the_target(world):
    direction = world.table.direction(6)
    length = 0.4 * direction.unit
    point = moved(world.vectors[0] * 0 + 1e-9, [clamped(direction, length, 1.5)])
    assert point @ direction.vector + length == pytest.approx(1.5 * direction.unit, rel=1e-4)
    assert removal_mark(direction.unit, length) == pytest.approx(-0.4)
    assert removal_mark(direction.unit, 0.0) is None


def test_the_out_of_library_test_detects_only_queries_outside(world):
    test = fit_out_of_library_test(world.vectors)
    inside, outside = world.vectors[4], -world.vectors.mean(axis=0)
    outside = outside / np.linalg.norm(outside)
    near = [float((world.vectors @ q).max()) for q in (inside, outside)]
    assert not test.leaves(1.0, near[0])
    assert test.leaves(1.0, near[1])
    # a text query is far from every picture from the start, and coming nearer is not leaving
    assert not test.leaves(0.2, 0.3)


def test_banned_images_are_demoted_or_hidden(world):
    found = Neighbours(np.array([[7, 8, 9]]), np.array([[0.9, 0.8, 0.7]], np.float32))
    banned = np.array([True, False, False])
    assert without_banned(found, banned, Ban.DEMOTE).ids.tolist() == [[8, 9, 7]]
    assert without_banned(found, banned, Ban.HIDE).ids.tolist() == [[8, 9]]
    dense = world.codes.dense()
    expected = (dense[:, [2, 3]] > 0).any(axis=1)
    assert banned_rows(world.codes, frozenset({2, 3})).tolist() == expected.tolist()


def test_a_key_held_down_ends_at_a_largest_amount(world):
    direction = world.table.direction(3)
    most = direction.in_units(MOST_PRESSES)
    query, nudges = world.vectors[5], ()
    for presses in range(1, 60):
        nudges = with_presses(query, nudges, direction, float(presses))
    assert [nudge.amount for nudge in nudges] == [most]
    assert combined([*nudges, Nudge(direction, -1e39)]) == ()


@pytest.mark.parametrize("amount", [float("nan"), float("inf"), -float("inf")])
def test_an_amount_that_is_no_number_is_refused(world, amount):
    with pytest.raises(MemesaeError, match="no amount"):
        Nudge(world.table.direction(3), amount)


def test_a_feature_that_never_fires_here_can_be_pressed(world):
    silent = replace(world.table, units=np.zeros_like(world.table.units)).direction(3)
    query = nudged(world.vectors[5], with_presses(world.vectors[5], (), silent, 1.0))
    assert query @ silent.vector > world.vectors[5] @ silent.vector


def test_a_press_moves_the_query_equally_far_along_every_kind_of_direction(world):
    scene = world.scene(world.vectors[3])
    lengths = [
        np.linalg.norm(one.moved(one.in_units(sign)))
        for kind in world.maker.kinds
        for one in world.maker.offer(scene, kind).directions
        for sign in (1.0, -1.0)
    ]
    assert len(lengths) > 9
    assert lengths == pytest.approx([PRESS_LENGTH] * len(lengths), rel=1e-4)
    assert all(
        one.in_presses(one.in_units(2.0)) == pytest.approx(2.0)
        for one in world.maker.offer(scene).directions
    )
