from dataclasses import replace

import numpy as np
import pytest

from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.steering.directions.contrasts import ContrastDirections, principal_axes
from memesae.steering.directions.direction import (
    DifferenceError,
    Direction,
    DirectionKind,
    choose_diverse,
    difference,
)
from memesae.steering.directions.feature_directions import FeatureDirections, FeatureTable
from memesae.steering.library_shape import measure_moments_of_vectors
from memesae.steering.nudges import Nudge, nudged, presses_along
from memesae.steering.offer import (
    LookAhead,
    Offer,
    Offered,
    OfferError,
    OfferMaker,
    beside_names,
    look_ahead,
    passed_over,
)
from memesae.steering.scene import Scene
from memesae.steering.timeline import SteeringState
from tests.steering.steering_world import World


@pytest.fixture(scope="module")
def world():
    return World()


@pytest.fixture(scope="module")
def scene(world):
    return world.scene(world.vectors[5])


@pytest.mark.parametrize(
    "kind",
    [
        None,
        *(
            one
            for one in DirectionKind
            if one not in (DirectionKind.DIFFERENCE, DirectionKind.TAG, DirectionKind.WORD)
        ),
    ],
)
def test_every_kind_fills_nine_keys_with_pictures_at_both_ends(world, scene, kind):
    offer = world.maker.offer(scene, kind)
    assert [entry.key for entry in offer.entries] == list(range(1, 10))
    for entry in offer.entries:
        vector = entry.direction.vector
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)
        assert entry.direction.unit > 0
        more, less = (
            world.vectors[np.array(ends) - 1000] @ vector for ends in (entry.more, entry.less)
        )
        assert more.min() > less.max()


def test_the_default_offer_mixes_features_and_contrasts(world, scene):
    kinds = {direction.source for direction in world.maker.offer(scene).directions}
    assert kinds == {DirectionKind.FEATURE, DirectionKind.CONTRAST}


def test_features_do_not_displace_the_widest_contrasts(world, scene):
    mixed = world.maker.offer(scene).directions
    widest = world.maker.offer(scene, DirectionKind.CONTRAST).directions
    contrasts = [one for one in mixed if one.source is DirectionKind.CONTRAST]
    deviations = np.array([(scene.vectors @ one.vector).std() for one in contrasts])
    usual = np.array([(scene.vectors @ one.vector).std() for one in widest])
    # axes of nearly equal variance may rotate into each other, but their variances stay
    np.testing.assert_allclose(deviations, usual[: len(deviations)], rtol=0.02)


def test_the_offered_feature_is_one_the_contrasts_do_not_cover():
    width = 12
    drawn = np.random.default_rng(2).normal(size=(200, width))
    # twelve independent features of decreasing variance
    even = np.linalg.qr(drawn - drawn.mean(axis=0))[0]
    vectors = (even * 0.8 ** np.arange(width)).astype(np.float32)
    axes = np.eye(width, dtype=np.float32)
    none = np.zeros(width, np.float32)
    sae = SparseAutoencoder(axes, none, axes, none, k=width)
    ones = np.ones(width, np.float32)
    names = tuple(f"thing {number}" for number in range(width))
    table = FeatureTable(axes, ones, ones, 0.2 * ones, names, ones)
    contrasts = ContrastDirections(measure_moments_of_vectors(vectors))
    maker = OfferMaker([FeatureDirections(table), contrasts])
    scene = Scene(axes[0], np.arange(200), vectors, sae.encode(vectors))
    # alone, the widest comes first
    assert maker.offer(scene, DirectionKind.FEATURE).at(1).id == "f0"
    offered = maker.offer(scene).directions
    assert [one.source for one in offered] == [DirectionKind.FEATURE, *[DirectionKind.CONTRAST] * 8]
    # the contrasts cover the widest eight, so the ninth is left
    assert offered[0].id == "f8"


def test_without_codes_contrasts_fill_the_default_offer(world, scene):

    offer = world.maker.offer(replace(scene, codes=None))
    assert [one.source for one in offer.directions] == [DirectionKind.CONTRAST] * 9


def test_dead_and_always_on_features_are_never_offered(world, scene):

    from memesae.steering.directions.feature_directions import FeatureDirections

    usual = FeatureDirections(world.table).propose(scene, 9, {})
    first, second = (int(one.id[1:]) for one in usual[:2])
    rates = world.table.rates.copy()
    rates[first], rates[second] = 0.0001, 0.9
    changed = FeatureDirections(replace(world.table, rates=rates)).propose(scene, 9, {})
    assert not {f"f{first}", f"f{second}"} & {one.id for one in changed}


def test_the_next_offer_has_other_directions(world, scene):
    first = world.maker.offer(scene, DirectionKind.FEATURE)
    second = world.maker.offer(scene, DirectionKind.FEATURE, page=1)
    assert second.entries
    assert not {one.id for one in first.directions} & {one.id for one in second.directions}


def test_directions_passed_over_often_are_replaced(world, scene):
    offer = world.maker.offer(scene, DirectionKind.FEATURE)
    taken = offer.at(1)
    passed = {}
    for _ in range(20):
        passed = passed_over(passed, offer, taken)
    assert taken.id not in passed
    again = {
        one.id for one in world.maker.offer(scene, DirectionKind.FEATURE, passed=passed).directions
    }
    assert again != {one.id for one in offer.directions}
    assert taken.id in again


def test_pinned_directions_stay_on_the_first_keys_and_appear_once(world, scene):
    pinned = [world.maker.offer(scene, DirectionKind.PCA).at(3), world.maker.offer(scene).at(2)]
    offer = world.maker.offer(scene, pinned=pinned)
    ids = [one.id for one in offer.directions]
    assert ids[:2] == [one.id for one in pinned]
    assert len(set(ids)) == len(ids)
    assert [entry.pinned for entry in offer.entries][:3] == [True, True, False]


def test_a_key_acts_on_the_offer_it_was_pressed_under(world, scene):
    shown = world.maker.offer(scene, DirectionKind.FEATURE)
    before = shown.at(4)
    world.maker.offer(world.scene(world.vectors[77]), DirectionKind.FEATURE)
    assert shown.at(4) is before
    with pytest.raises(AttributeError):
        shown.page = 3
    with pytest.raises(OfferError):
        shown.at(10)
    with pytest.raises(OfferError):
        shown.named("nothing")


def test_an_unavailable_kind_is_reported(scene):
    with pytest.raises(OfferError, match="feature"):
        OfferMaker([]).offer(scene, DirectionKind.FEATURE)


def test_the_diverse_choice_prefers_high_variance_and_avoids_redundancy():
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(200, 4)).astype(np.float32) * np.array([4, 3, 1, 0.1], np.float32)
    axes = np.eye(4, dtype=np.float32)
    candidates = np.vstack([axes, axes[:1]])
    picks = choose_diverse(vectors, candidates, np.ones(5, np.float32), 3)
    assert picks.tolist() == [0, 1, 2]
    silenced = choose_diverse(vectors, candidates, np.array([0, 1, 1, 1, 0]), 5)
    assert silenced.tolist() == [1, 2, 3]


def test_principal_axes_agree_with_a_singular_value_decomposition(world):
    centred = world.vectors[:50] - world.vectors[:50].mean(axis=0)
    expected = np.linalg.svd(centred)[2][:5]
    np.testing.assert_allclose(
        np.abs((principal_axes(centred, 5) * expected).sum(axis=1)), 1, atol=1e-3
    )


def test_contrasts_are_described_by_their_pictures_alone(world, scene):
    offered = world.maker.offer(scene, DirectionKind.CONTRAST).directions
    assert {one.confidence for one in offered} == {0.0}
    assert {one.opposite for one in offered} == {""}


def test_a_difference_points_from_one_to_the_other(world):
    a, b = world.vectors[1], world.vectors[2]
    one = difference("beach", "city", a, b, world.moments)
    assert one.vector @ a > one.vector @ b
    assert one.sentence == "more: beach / less: city"
    with pytest.raises(DifferenceError):
        difference("beach", "beach", a, a, world.moments)


def test_look_ahead_shows_what_a_press_brings_after_others_too(world):
    state = SteeringState("dog", world.vectors[5])
    directions = world.maker.offer(world.scene(state.start)).directions
    for presses in (2.0, 1.0):
        state = state.with_presses(directions[0], presses).with_presses(directions[3], -presses)
        ahead = look_ahead(world.index, state.start, state.nudges, directions)
        for place, direction in enumerate(directions):
            held = presses_along(state.nudges, direction)
            for sign, shown in ((1, ahead.more), (-1, ahead.less)):
                query = state.with_presses(direction, held + sign).query
                assert shown[place].tolist() == world.index.search(query[None], 3).ids[0].tolist()


def test_look_ahead_shows_the_results_of_each_press(world):
    query = world.vectors[5]
    directions = world.maker.offer(world.scene(query)).directions
    ahead = look_ahead(world.index, query, (), directions, 0.5)
    for place, direction in enumerate(directions):
        for sign, shown in ((1, ahead.more), (-1, ahead.less)):
            alone = nudged(query, [Nudge(direction, direction.in_units(sign * 0.5))])
            assert shown[place].tolist() == world.index.search(alone[None], 3).ids[0].tolist()
    assert look_ahead(world.index, query, (), []).more.shape == (0, 3)


def test_beside_a_name_stand_pictures_on_which_it_was_tested(world):
    """Those that a step brings come first; where there is no name, what a step brings stands as it is."""
    named = Direction("x", DirectionKind.WORD, "snow", world.vectors[5], 1.0)
    entry = Offered(1, named, (7, 8, 9, 10), (1, 2, 3))
    ahead = LookAhead(np.array([[4, 5, 6, 9, 4, 8]]), np.array([[11, 12, 13, 2, 1, 3]]))
    shown = beside_names(Offer((entry,)), ahead)
    assert shown.more.tolist() == [[9, 8, 7]]
    assert shown.less.tolist() == [[11, 12, 13]]
    both = replace(entry, direction=replace(named, opposite="sand"))
    assert beside_names(Offer((both,)), ahead).less.tolist() == [[2, 1, 3]]
    unnamed = replace(entry, direction=replace(named, confidence=0.0))
    assert beside_names(Offer((unnamed,)), ahead).more.tolist() == [[4, 5, 6]]
    few = replace(entry, more=(8,))
    assert beside_names(Offer((few,)), ahead).more.tolist() == [[8, 5, 6]]
    shown_now = replace(entry, more=(9, 5, 8))
    assert beside_names(Offer((shown_now,)), ahead).more.tolist() == [[4, 5, 6]]
