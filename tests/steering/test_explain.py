from typing import Any

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.sae.build_catalogue import build_catalogue
from memesae.sae.library_codes import LibraryCodes
from memesae.steering.explain import (
    FeatureMoments,
    WeightedVector,
    explain_by_features,
    explain_by_terms,
    separating,
    shared_features,
)
from memesae.steering.inversion import slider_for, sparse_inversion
from memesae.steering.nudges import Nudge, name_of, nudged
from tests.steering.steering_world import World


@pytest.fixture(scope="module")
def world():
    return World()


def moments_of(world):
    codes = LibraryCodes(world.ids, world.codes)
    return FeatureMoments.of(build_catalogue(world.sae, codes, world.vectors, Token()))


def test_features_and_rest_add_up_to_the_score(world):
    query, image = world.vectors[3], world.vectors[40]
    explained = explain_by_features(query, image, world.sae, world.table)
    assert explained.score == pytest.approx(float(query @ image), abs=1e-6)
    total = sum(part.share for part in explained.parts) + explained.rest
    assert total == pytest.approx(explained.score, abs=1e-12)
    active = {f"f{number}" for number in world.sae.encode(image[None]).indices}
    assert {part.id for part in explained.parts} == active
    document: Any = explained.json()
    assert set(document) == {"score", "parts", "rest"}
    assert set(document["parts"][0]) == {"id", "label", "share"}


def test_terms_and_nudges_account_for_the_whole_score(world):
    terms = [
        WeightedVector("dog", 2.0, world.vectors[1]),
        WeightedVector("grass", -1.0, world.vectors[2]),
    ]
    start = 2.0 * world.vectors[1] - world.vectors[2]
    start = start / np.linalg.norm(start)
    nudges = [Nudge(world.table.direction(5), 0.75)]
    query, image = nudged(start, nudges), world.vectors[9]
    explained = explain_by_terms(query, image, terms, nudges)
    assert [part.label for part in explained.parts] == ["dog", "grass", name_of(nudges[0])]
    assert explained.rest == pytest.approx(0, abs=1e-5)


def test_two_images_are_separated_by_the_features_of_only_one(world):
    first, second = world.vectors[10], world.vectors[11]
    codes = world.sae.encode(np.stack([first, second])).dense()
    for one in separating(first, second, world.sae, world.table):
        assert np.sign(one.difference) == np.sign(codes[0, one.feature] - codes[1, one.feature])
    assert separating(first, first, world.sae, world.table) == []


def test_images_selected_by_a_feature_share_it(world):
    rows = np.flatnonzero(world.codes.dense()[:, 17] > 0)[:6]
    marked = world.sae.encode(world.vectors[rows])
    best = shared_features(marked, moments_of(world))[0]
    assert best.feature == 17
    assert best.share == 1
    assert best.z > 3
    assert shared_features(world.sae.encode(world.vectors[:0]), moments_of(world)) == []


def test_moments_include_images_without_the_feature(world):
    moments, dense = moments_of(world), world.codes.dense()
    np.testing.assert_allclose(moments.mean, dense.mean(axis=0), atol=1e-5)
    np.testing.assert_allclose(moments.deviation, dense.std(axis=0), atol=1e-5)


def test_inversion_recovers_the_features_of_a_text_vector(world):
    target = 0.8 * world.table.directions[4] + 0.5 * world.table.directions[30]
    codes = sparse_inversion(world.table.directions, target, 0.01)
    assert set(np.argsort(-codes)[:2]) == {4, 30}
    assert (codes >= 0).all()
    slider = slider_for("beach", target, world.table)
    assert set(slider.features[:2]) == {4, 30}
    assert len(slider.features) <= 8
    assert slider.direction.label == "beach"
    assert slider.direction.vector @ target / np.linalg.norm(target) > 0.9


def test_a_text_that_no_feature_points_to_has_no_slider(world):
    assert (
        slider_for("nothing", np.zeros(world.moments.mean.shape, np.float32), world.table) is None
    )
