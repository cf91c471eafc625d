"""Word rows: words that hold at their ends, each with a direction of its own; words that do not hold are withheld."""

from dataclasses import replace

import numpy as np
import pytest

from memesae.sae.local_words import LocalWords
from memesae.sae.name_test import SHOWN, SHOWN_ON_DRAWINGS, NameTest
from memesae.steering.directions.contrasts import ContrastDirections
from memesae.steering.directions.direction import DirectionKind
from memesae.steering.directions.word_rows import WordDirections
from memesae.steering.nudges import Nudge, nudged
from memesae.steering.offer import OfferMaker, look_ahead, passed_over
from memesae.steering.scene import Scene
from memesae.steering.steering_json import from_text, to_text
from memesae.steering.timeline import SteeringState
from tests.steering.steering_world import FEATURES, WIDTH, World


@pytest.fixture(scope="module")
def world() -> World:
    return World()


@pytest.fixture(scope="module")
def scene(world: World) -> Scene:
    return world.scene(world.vectors[5])


@pytest.fixture(scope="module")
def maker(world: World) -> OfferMaker:
    words = WordDirections(world.classifiers(), world.moments)
    return OfferMaker([words, ContrastDirections(world.moments)])


def _shows(world: World, word: str, images: tuple[int, ...]) -> float:
    """The share of images that show the thing that a word stands for."""
    shown = world.codes.dense()[np.array(images) - 1000, int(word.removeprefix("thing "))]
    return float((shown > 0).mean())


def test_each_end_is_named_by_a_word_that_holds_there_and_not_of_all_results(world, maker, scene):
    rows = [one for one in maker.offer(scene).entries if one.direction.source == DirectionKind.WORD]
    assert len(rows) >= 3
    for row in rows:
        ends = ((row.direction.label, row.more), (row.direction.opposite, row.less))
        for word, images in ends:
            if word:
                assert _shows(world, word, images[:10]) >= 0.7
                assert _shows(world, word, tuple(scene.ids.tolist())) < 0.5


def test_no_word_occurs_twice_in_an_offer(maker, scene):
    offered = maker.offer(scene).directions
    words = [one.label for one in offered if one.named]
    words += [one.opposite for one in offered if one.opposite]
    assert len(set(words)) == len(words)


def test_what_words_leave_unexplained_is_offered_as_contrasts(maker, scene):
    offered = maker.offer(scene).directions
    assert [one.source for one in offered][-3:] == [DirectionKind.CONTRAST] * 3
    words = [one for one in offered if one.source is DirectionKind.WORD]
    for contrast in offered[-3:]:
        for word in words:
            assert abs(float(contrast.vector @ word.vector)) < 1e-3


def test_words_that_the_model_does_not_recognise_are_withheld(world, scene):
    weights = np.random.default_rng(0).normal(size=(FEATURES, WIDTH)).astype(np.float32) / 10
    words = WordDirections(world.classifiers(weights), world.moments)
    said = world.classifiers(weights).logits(scene.vectors)
    assert said.max() < 8, "the weights are small enough that nothing is certain"
    unsure = replace(world.classifiers(weights), bias=np.full(FEATURES, -9, np.float32))
    assert WordDirections(unsure, world.moments).propose(scene, 6, {}) == []
    offer = OfferMaker([words, ContrastDirections(world.moments)]).offer(scene)
    assert len(offer.entries) == 9


def test_a_word_common_to_all_results_is_not_offered(world):
    everywhere = world.classifiers()
    bias = everywhere.bias.copy()
    bias[8] = 20
    certain = replace(everywhere, bias=bias)
    for start in (3, 5, 40):
        rows = WordDirections(certain, world.moments).propose(
            world.scene(world.vectors[start]), 9, {}
        )
        assert "thing 8" not in {name for one in rows for name in (one.label, one.opposite)}


def test_the_test_accepts_a_true_name_and_refuses_a_false_one(world, scene):
    test = NameTest(world.classifiers(), scene.vectors)
    dense = world.codes.dense()[scene.ids - 1000]
    thing = int(np.argmax((dense > 0).sum(axis=0) * ((dense > 0).mean(axis=0) < 0.5)))
    has, lacks = np.flatnonzero(dense[:, thing] > 0), np.flatnonzero(dense[:, thing] == 0)
    assert test.probability(thing, has, lacks) >= SHOWN
    assert test.probability(thing, lacks, has) < SHOWN


def test_names_of_drawings_need_more_evidence(world, scene):
    known = world.classifiers()
    drawn = np.zeros(WIDTH + 1, np.float32)
    drawn[-1] = 5
    rows, end = np.arange(len(scene)), np.arange(10)
    for classifiers, accepted in ((known, True), (replace(known, drawn=drawn), False)):
        test = NameTest(classifiers, scene.vectors)
        assert test.accepts(end, (SHOWN + SHOWN_ON_DRAWINGS) / 2) is accepted
        assert test.accepts(rows, SHOWN_ON_DRAWINGS)
        assert not test.accepts(rows, SHOWN - 0.01)


def _local(world: World, carried: float) -> LocalWords:
    """The bare numbers of the world's things as words of its library; a share of what shows a thing carries its number."""
    shown = world.codes.dense() > 0
    shown &= np.random.default_rng(2).random(shown.shape) < carried
    carriers = [np.flatnonzero(column) + 1000 for column in shown.T]
    known = world.classifiers()
    return LocalWords(
        tuple(word.removeprefix("thing ") for word in known.words),
        known.weights,
        known.reliability,
        np.concatenate(carriers),
        np.cumsum([0, *map(len, carriers)]),
    )


def test_words_of_the_library_name_pictures_that_carry_them(world, scene):
    rows = WordDirections(None, world.moments, _local(world, 1.0)).propose(scene, 6, {})
    assert rows
    for row in rows:
        outermost = scene.ids[np.argsort(-(scene.vectors @ row.vector))][:10]
        assert _shows(world, row.label, tuple(outermost.tolist())) >= 0.8


def test_words_that_few_of_the_pictures_carry_are_withheld(world, scene):
    assert WordDirections(None, world.moments, _local(world, 0.3)).propose(scene, 6, {}) == []


def test_both_kinds_of_words_share_an_offer_and_say_each_thing_once(world, scene):
    """The model recognises every other thing only; the library's own words name them all."""
    known = world.classifiers()
    half = replace(known, bias=np.where(np.arange(FEATURES) % 2, known.bias, -9).astype(np.float32))
    rows = WordDirections(half, world.moments, _local(world, 1.0)).propose(scene, 6, {})
    names = [name for row in rows for name in (row.label, row.opposite) if name]
    assert 0 < sum(name.isdigit() for name in names) < len(names)
    things = [name.removeprefix("thing ") for name in names]
    assert len(set(things)) == len(things)


def test_words_passed_over_give_way_to_others(maker, scene):
    offer = maker.offer(scene)
    passed: dict[str, int] = {}
    for _ in range(20):
        passed = passed_over(passed, offer, None)
    again = maker.offer(scene, passed=passed)
    assert {one.label for one in again.directions} != {one.label for one in offer.directions}


def test_each_end_is_pushed_along_its_own_direction(world, maker, scene):
    row = next(one for one in maker.offer(scene).directions if one.less_vector is not None)
    step = row.in_units(1.0)
    less = nudged(scene.query, [Nudge(row, -step)])
    toward = row.less / np.linalg.norm(row.less)
    assert float(less @ toward) > float(scene.query @ toward)
    assert row.moved(-step) == pytest.approx(step * row.unit * row.less)
    ahead = look_ahead(world.index, scene.query, (), [row])
    assert ahead.less[0].tolist() == world.index.search(less[None], 3).ids[0].tolist()


def test_a_copied_search_keeps_both_directions(maker, scene):
    row = next(one for one in maker.offer(scene).directions if one.less_vector is not None)
    state = SteeringState("dog", scene.query).plus(Nudge(row, -2.0))
    (nudge,) = from_text(to_text(state)).nudges
    assert nudge.direction.less_vector is not None
    assert (nudge.direction.less_vector == row.less_vector).all()


def test_too_few_results_have_no_word_rows(world):
    small = world.scene(world.vectors[5], 40)
    assert WordDirections(world.classifiers(), world.moments).propose(small, 6, {}) == []


def test_the_next_rows_have_other_words(world, scene):
    words = WordDirections(world.classifiers(), world.moments)
    first, both = words.propose(scene, 3, {}), words.propose(scene, 6, {})
    assert [one.id for one in both[:3]] == [one.id for one in first]
    names = [name for one in both for name in (one.label, one.opposite) if name]
    assert len(names) == len(set(names))
