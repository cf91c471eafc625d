from dataclasses import replace

import numpy as np
import pytest

from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.steering.directions.contrasts import ContrastDirections, EndNamer, principal_axes
from memesae.steering.directions.direction import (
    UNITS_PER_PRESS,
    DifferenceError,
    DirectionKind,
    choose_diverse,
    difference,
)
from memesae.steering.directions.feature_directions import FeatureDirections, FeatureTable
from memesae.steering.library_shape import measure_moments_of_vectors
from memesae.steering.lookahead import look_ahead
from memesae.steering.nudges import Nudge, nudged
from memesae.steering.offer import OfferError, OfferMaker, passed_over
from memesae.steering.scene import Scene
from tests.steering.steering_world import World


@pytest.fixture(scope="module")
def world():
    return World()


@pytest.fixture(scope="module")
def scene(world):
    return world.scene(world.vectors[5])


@pytest.mark.parametrize(
    "kind", [None, *(kind for kind in DirectionKind if kind != DirectionKind.DIFFERENCE)]
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


def test_features_take_no_room_from_the_widest_contrasts(world, scene):
    mixed = world.maker.offer(scene).directions
    widest = world.maker.offer(scene, DirectionKind.CONTRAST).directions
    contrasts = [one for one in mixed if one.source is DirectionKind.CONTRAST]
    spread = np.array([(scene.vectors @ one.vector).std() for one in contrasts])
    usual = np.array([(scene.vectors @ one.vector).std() for one in widest])
    # axes of nearly equal width may be turned among each other, their widths stay
    np.testing.assert_allclose(spread, usual[: len(spread)], rtol=0.02)


def test_the_feature_offered_says_what_the_contrasts_leave_unsaid():
    width = 12
    drawn = np.random.default_rng(2).normal(size=(200, width))
    # twelve features that vary independently of each other, each less than the one before
    even = np.linalg.qr(drawn - drawn.mean(axis=0))[0]
    vectors = (even * 0.8 ** np.arange(width)).astype(np.float32)
    axes = np.eye(width, dtype=np.float32)
    none = np.zeros(width, np.float32)
    sae = SparseAutoencoder(axes, none, axes, none, k=width)
    ones = np.ones(width, np.float32)
    names = tuple(f"thing {number}" for number in range(width))
    book = FeatureTable(axes, ones, ones, 0.2 * ones, names, ones)
    contrasts = ContrastDirections(measure_moments_of_vectors(vectors), book)
    maker = OfferMaker([FeatureDirections(book), contrasts])
    scene = Scene(axes[0], np.arange(200), vectors, sae.encode(vectors))
    # by itself the widest comes first
    assert maker.offer(scene, DirectionKind.FEATURE).at(1).id == "f0"
    offered = maker.offer(scene).directions
    assert [one.source for one in offered] == [DirectionKind.FEATURE, *[DirectionKind.CONTRAST] * 8]
    # the contrasts are the widest eight, so the ninth is left
    assert offered[0].id == "f8"


def test_without_codes_contrasts_fill_the_default_offer(world, scene):
    from dataclasses import replace

    offer = world.maker.offer(replace(scene, codes=None))
    assert [one.source for one in offer.directions] == [DirectionKind.CONTRAST] * 9


def test_dead_and_always_on_features_are_never_offered(world, scene):
    from dataclasses import replace

    from memesae.steering.directions.feature_directions import FeatureDirections

    usual = FeatureDirections(world.book).propose(scene, 9, {})
    first, second = (int(one.id[1:]) for one in usual[:2])
    rates = world.book.rates.copy()
    rates[first], rates[second] = 0.0001, 0.9
    changed = FeatureDirections(replace(world.book, rates=rates)).propose(scene, 9, {})
    assert not {f"f{first}", f"f{second}"} & {one.id for one in changed}


def test_the_next_offer_has_other_directions(world, scene):
    first = world.maker.offer(scene, DirectionKind.FEATURE)
    second = world.maker.offer(scene, DirectionKind.FEATURE, page=1)
    assert second.entries
    assert not {one.id for one in first.directions} & {one.id for one in second.directions}


def test_what_was_passed_over_often_gives_way(world, scene):
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


def test_a_kind_the_library_lacks_is_named(scene):
    with pytest.raises(OfferError, match="feature"):
        OfferMaker([]).offer(scene, DirectionKind.FEATURE)


def test_spreading_prefers_the_widest_and_never_says_a_thing_twice():
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


def test_the_ends_of_a_contrast_are_named_by_what_differs_there(world):
    along = world.codes.dense()[:, [8]] - world.codes.dense()[:, [20]]
    ((more, less),) = EndNamer(world.book).name(along, world.codes)
    assert "thing 8" in more.split(", ")
    assert "thing 20" in less.split(", ")


def test_namesakes_add_up_so_that_no_word_stands_at_both_ends(world):
    along = world.codes.dense()[:, [8]] - world.codes.dense()[:, [20]]
    labels = list(world.book.labels)
    labels[8], labels[20] = "thing, eight", "thing, twenty"
    ((more, less),) = EndNamer(replace(world.book, labels=tuple(labels))).name(along, world.codes)
    assert not {"thing"} & set(more.split(", ")) & set(less.split(", "))


def test_what_wider_axes_said_is_said_again_only_where_it_stands_out(world):
    dense = world.codes.dense()
    wide = dense[:, [8]] - dense[:, [20]]
    alike = wide + 0.01 * (dense[:, [5]] - dense[:, [30]])
    first, second = EndNamer(world.book).name(np.hstack([wide, alike]), world.codes)
    assert first != second


def test_a_difference_leads_from_one_to_the_other(world):
    a, b = world.vectors[1], world.vectors[2]
    one = difference("beach", "city", a, b, world.shape)
    assert one.vector @ a > one.vector @ b
    assert one.sentence == "more: beach / less: city"
    with pytest.raises(DifferenceError):
        difference("beach", "beach", a, a, world.shape)


def test_look_ahead_shows_what_each_press_would_find(world):
    query = world.vectors[5]
    directions = world.maker.offer(world.scene(query)).directions
    ahead = look_ahead(world.index, query, directions, 0.5)
    for place, direction in enumerate(directions):
        for sign, shown in ((1, ahead.more), (-1, ahead.less)):
            alone = nudged(
                query, [Nudge(direction, sign * 0.5 * UNITS_PER_PRESS[direction.source])]
            )
            assert shown[place].tolist() == world.index.search(alone[None], 3).ids[0].tolist()
    assert look_ahead(world.index, query, []).more.shape == (0, 3)
