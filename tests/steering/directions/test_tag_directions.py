"""Directions towards tags: made of similar pictures, offered where they divide the results."""

import numpy as np
import pytest

from memesae.steering.directions.direction import DirectionKind
from memesae.steering.directions.tag_directions import ENOUGH_TAGGED, TagDirections
from memesae.steering.offer import OfferMaker
from tests.steering.steering_world import World


@pytest.fixture(scope="module")
def world():
    return World()


@pytest.fixture(scope="module")
def active(world):
    """Bool [images, features]: whether an image shows a feature."""
    return world.codes.dense() > 0


@pytest.fixture
def tagged():
    return {}


@pytest.fixture
def tags(world, tagged):
    return TagDirections(lambda: tagged, lambda ids: vectors_of(world, ids), world.moments)


def vectors_of(world, ids):
    found = np.zeros((len(ids), world.vectors.shape[1]), np.float32)
    known = (ids >= 1000) & (ids < 1000 + len(world.vectors))
    found[known] = world.vectors[ids[known] - 1000]
    return found


def images(mask):
    return [int(row) + 1000 for row in np.flatnonzero(mask)]


def test_a_tag_of_similar_pictures_leads_to_what_they_share(world, active, tags, tagged):
    tagged["Beach"] = images(active[:, 7])[:12]
    direction = tags.named(" beach ")
    assert (direction.id, direction.source) == ("tag:Beach", DirectionKind.TAG)
    assert np.linalg.norm(direction.vector) == pytest.approx(1, abs=1e-5)
    along = world.vectors @ direction.vector
    others = active[:, 7].copy()
    others[np.array(tagged["Beach"]) - 1000] = False
    # pictures that the direction was not made from
    assert along[others].mean() > along[~active[:, 7]].mean() + 1.5 * direction.unit
    assert int((world.table.directions @ direction.vector).argmax()) == 7


def test_few_or_unlike_pictures_make_no_direction(world, active, tags, tagged):
    tagged["few"] = images(active[:, 7])[: ENOUGH_TAGGED - 1]
    tagged["unlike"] = list(range(1000, 1600, 15))
    tagged["without vectors"] = list(range(5000, 5010))
    assert [tags.named(tag) for tag in (*tagged, "unknown")] == [None] * 4
    assert not tags.available


def test_a_changed_tag_is_made_anew(active, tags, tagged):
    tagged["x"] = images(active[:, 7])[:12]
    before = tags.named("x")
    assert tags.named("x") is before
    tagged["x"] = images(active[:, 9])[:12]
    assert tags.named("x").vector @ before.vector < 0.9


def test_it_takes_the_last_key_where_it_divides_the_results(world, active, tags, tagged):
    maker = OfferMaker([*world.maker._sources.values(), tags])
    query = world.vectors[5]
    scene = world.scene(query)
    plain = maker.offer(scene).directions
    near = np.isin(np.arange(len(active)), scene.ids - 1000)
    shared = (active & near[:, None]).sum(axis=0)
    feature = int(np.abs(shared - 40).argmin())
    tagged["some"] = images(active[:, feature])
    mixed = maker.offer(scene).directions
    assert [one.id for one in mixed] == [*(one.id for one in plain[:8]), "tag:some"]
    assert "tag:some" not in [one.id for one in maker.offer(scene, page=1).directions]
    ignored = maker.offer(scene, passed={"tag:some": 3}).directions
    assert "tag:some" not in [one.id for one in ignored]


def test_it_is_not_offered_where_all_or_no_results_have_it(world, active, tags, tagged):
    scene = world.scene(world.vectors[5])
    tagged["elsewhere"] = [one for one in images(active[:, 7]) if one not in scene.ids][:12]
    assert tags.named("elsewhere") is not None
    assert tags.apt(scene, {}) is None
    shown = scene.ids[:40]
    tagged["everywhere"] = sorted({*(int(one) for one in shown)})
    few = type(scene)(scene.query, shown, scene.vectors[:40])
    assert tags.apt(few, {}) is None
    # but all of them are there when asked for
    assert "tag:elsewhere" in [one.id for one in tags.propose(scene, 9, {})]
