"""The session's features and its engine, on a library of made-up vectors with eight plain themes."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from memesae.app.engine.engines import InProcessEngine
from memesae.app.features.feature_view import FeatureOrder, FeatureView
from memesae.app.features.library_features import Features
from memesae.app.steering.steering_engine import Instruments, SteeringEngine
from memesae.app.steering.steering_session import SteeringSession
from memesae.app.steering.timeline_items import timeline_items
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import Message
from memesae.sae.build_catalogue import build_catalogue
from memesae.sae.feature_labels import FeatureLabels
from memesae.sae.feature_names import FeatureName
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.steering.directions.direction import DirectionKind
from memesae.steering.searcher import Hits
from memesae.steering.timeline import SteeringState
from memesae.vectors.exact_index import ExactIndex
from memesae.vectors.vector_rows import Rows
from memesae.vectors.vector_store import Selection

WIDTH = 16
THEMES = ("dog", "snow", "boat", "night")


@pytest.fixture
def vectors():
    """400 unit vectors, each of them near the theme whose number is its row modulo eight."""
    rng = np.random.default_rng(1)
    themes = np.eye(WIDTH, dtype=np.float32)[:8]
    noise = 0.25 * rng.standard_normal((400, WIDTH)).astype(np.float32)
    # every fifth picture shows the next theme as well, so that themes can be steered between
    second = np.where(np.arange(400) % 5 == 0, 0.7, 0)[:, None] * themes[(np.arange(400) + 1) % 8]
    mixed = themes[np.arange(400) % 8] + second + noise
    return (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def view(vectors):
    """Each coordinate is a feature; the first four of the themes have names."""
    eye = np.eye(WIDTH, dtype=np.float32)
    sae = SparseAutoencoder(
        eye, np.full(WIDTH, -0.2, np.float32), eye, np.zeros(WIDTH, np.float32), k=4
    )
    ids = np.arange(400, dtype=np.int64)
    codes = LibraryCodes(ids, sae.encode(vectors))
    catalogue = build_catalogue(sae, codes, vectors, Token())
    named = np.where(np.arange(WIDTH) < 4, 0.9, 0.1).astype(np.float32)
    words = np.tile(np.arange(4, dtype=np.int32), (WIDTH, 1))
    words[:4, 0] = np.arange(4)
    words[:4, 1:] = [[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]]
    labels = FeatureLabels(THEMES, words, np.ones((WIDTH, 4), np.float32), named)
    return FeatureView(sae, None, codes, catalogue, labels, np.zeros(WIDTH, np.float32))


class Store:
    """What the engine needs of a vector store."""

    def __init__(self, vectors):
        self.rows = Rows(np.arange(len(vectors), dtype=np.int64), vectors)
        self.index = ExactIndex(self.rows)

    def search(self, queries, k, where=None):
        return self.index.search(queries, k, None if where is None else where.ids)

    def take(self, ids):
        return self.rows.take_ids(np.asarray(ids, np.int64))


class Search:
    """What the engine needs of a searcher."""

    def __init__(self, store):
        self.store = self.index = store

    def vector(self, text, results=()):
        return np.eye(WIDTH, dtype=np.float32)[THEMES.index(str(text))]

    def selection(self, filters):
        """Every third image passes any filter."""
        return Selection.of(np.arange(0, 400, 3)) if filters else None

    def near(self, vector, k, filters=()):
        found = self.store.search(vector[None], k, self.selection(filters))
        return Hits(found.ids[0], found.scores[0], vector)

    def found(self, query, vector, k, drift=0.0):
        return self.near(vector, k, query.filters)

    def mixes_words(self, query):
        return False


def engine_of(vectors, instruments, *tagged) -> SteeringEngine:
    """An engine on stand-ins for store and searcher."""
    store: Any = Store(vectors)
    search: Any = Search(store)
    return SteeringEngine(store, search, instruments, *tagged)


@pytest.fixture
def engine(vectors, view):
    return engine_of(vectors, Instruments.measure(view, vectors))


@pytest.fixture
def steering(engine):
    made = SteeringSession()
    state = engine.start("dog")
    made.begin(state)
    made.show(engine.offer(engine.scene(state, engine.found(state, 200))))
    return made


def test_names_are_the_persons_then_the_vocabularys(view):
    assert view.label(0) == "dog"
    assert view.label(9) == "unnamed"
    said = FeatureView(
        view.sae, None, view.codes, view.catalogue, view.labels, view.text_mean,
        custom_names={9: FeatureName(9, name="mine"), 1: FeatureName(1, hidden=True)},
    )  # fmt: skip
    assert said.label(9) == "mine"
    assert said.confidence(9) == 1
    assert said.named("mine") == 9
    assert 1 not in said.alive()
    assert not said.table.usable[1]


def test_look_aheads_show_only_what_passes_the_filters(engine, steering):
    offer = steering.offer
    free = replace(engine.start("dog"), text="dog")
    ahead = engine.ahead(free, offer, 1.0)
    assert (ahead.more % 3 != 0).any()
    filtered = engine.ahead(replace(free, text="dog type:png"), offer, 1.0)
    for end in (filtered.more, filtered.less):
        assert end.shape == (len(offer.entries), 3)
        assert (end % 3 == 0).all()


def test_in_a_small_library_only_the_shipped_names_count(view):
    shipped = [("forest", 0.85)] + [("", 0.0)] * 15
    small = replace(view, shipped=shipped)
    assert small.label(0) == "forest"
    assert small.confidence(0) == 0.85
    assert not small.has_name(1)


def test_a_large_library_tests_names_on_its_own_pictures(view, monkeypatch):
    monkeypatch.setattr("memesae.app.features.feature_view.ENOUGH_TO_NAME", 400)
    shipped = [("forest", 0.85)] * 16
    large = replace(view, shipped=shipped)
    assert large.label(0) == "dog"
    assert "forest" not in {large.label(one) for one in range(16)}


def test_features_are_found_by_name_and_sorted(view):
    # its own name comes first; others have it among their further words
    assert view.find("sno")[0] == 1
    with pytest.raises(MemesaeError, match="no feature “zebra”"):
        view.named("zebra")
    assert view.sorted_by(FeatureOrder.CONFIDENCE)[:4] == [0, 1, 2, 3]
    assert view.sorted_by(FeatureOrder.SIMILARITY, like=2)[0] == 2
    snowy = np.flatnonzero(np.arange(400) % 8 == 1)
    assert view.sorted_by(FeatureOrder.RESULTS, rows=snowy)[0] == 1


def test_without_nudges_the_results_are_those_of_the_search(engine):
    state = engine.start("dog")
    plain = engine._searcher.near(state.start, 50)
    steered = engine.found(state, 50)
    np.testing.assert_array_equal(steered.ids, plain.ids)
    np.testing.assert_array_equal(steered.scores, plain.scores)


def test_one_press_brings_more_of_a_feature(engine, steering, view):
    snow = engine.direction("f1")
    before = engine.found(steering.state, 20)
    after = engine.found(steering.press(snow, +1), 20)
    active = view.codes.codes.dense()[:, 1]
    assert active[after.ids].mean() > active[before.ids].mean()
    assert steering.state.drift > 0
    assert steering.timeline.undo().drift == 0


def test_a_key_acts_on_the_offer_that_was_shown(engine, steering):
    shown = steering.offer
    first = shown.at(1)
    # another offer is made, but not shown
    engine.offer(
        engine.scene(steering.state, engine.found(steering.state, 200)), DirectionKind.RANDOM
    )
    state = steering.press(steering.offer.at(1), +1)
    assert state.nudges[0].direction is first
    with pytest.raises(MemesaeError, match="has no direction in this offer"):
        steering.offer.at(12)


def test_the_offer_can_be_of_any_kind(engine, steering):
    scene = engine.scene(steering.state, engine.found(steering.state, 200))
    for kind in engine.kinds:
        offer = engine.offer(scene, kind)
        assert {one.source for one in offer.directions} == {kind}


def test_pinned_directions_stay(engine, steering):
    pinned = steering.offer.at(2)
    steering.pin(pinned)
    scene = engine.scene(steering.state, engine.found(steering.state, 200))
    assert engine.offer(scene, pinned=steering.pinned).at(1) is pinned
    steering.pin(pinned)
    assert steering.pinned == []


def test_a_ban_shows_a_feature_last_and_can_be_lifted(engine, steering, view):
    steering.ban(1, "snow")
    ids = engine.found(steering.state, 60).ids
    snowy = view.codes.codes.dense()[ids, 1] > 0
    assert snowy.any()
    assert not snowy[: int((~snowy).sum())].any()
    steering.ban(1, "snow")
    assert steering.state.banned == frozenset()


def test_what_the_program_calls_a_step_is_told_apart_from_the_persons_words(engine, steering):
    steering.press(engine.direction("f1"), +1)
    steering.press(engine.direction("f2"), +1)
    steering.ban(1, "snow")
    steering.ban(1, "snow")
    steering.reset()
    labels = [item.label for item in timeline_items(steering.timeline)]
    assert all(isinstance(label, str) for label in labels[:3])
    assert labels[3:] == [
        Message.of("ban {name}", name="snow"),
        Message.of("allow {name}", name="snow"),
        Message.of("reset"),
    ]
    assert [step.label for step in steering.timeline.steps[3:]] == [
        "ban snow",
        "allow snow",
        "reset",
    ]


def test_a_reset_or_the_same_query_again_is_no_nudge_back(engine, steering):
    text = steering.state.text
    steering.press(engine.direction("f1"), +1)
    steering.reset()
    steering.press(engine.direction("f1"), +1)
    steering.begin(SteeringState(text, steering.state.start))
    labels = [item.label for item in timeline_items(steering.timeline)]
    assert labels[-1] == text
    assert labels[-3] == Message.of("reset")


def test_a_clamp_sets_a_feature_whatever_it_was_nudged_to(engine, steering):
    steering.press(engine.direction("f1"), +1)
    steering.clamp(engine, 1, 1.0)
    assert len(steering.state.nudges) == 1
    assert steering.timeline.steps[-1].label == "snow = 1"


def test_an_explanation_adds_up_and_images_are_told_apart(engine, steering):
    image = int(engine.found(steering.state, 1).ids[0])
    told = engine.explain(steering.state, image)
    assert told.score == pytest.approx(sum(one.share for one in told.parts) + told.rest, abs=1e-6)
    assert told.parts[0].label == "dog"
    assert {"dog", "snow"} <= {one.label for one in engine.separate(0, 1)}


def test_words_become_a_slider_of_the_features_they_mean(engine):
    slider = engine.slider("snow", lambda texts: np.eye(WIDTH, dtype=np.float32)[[1]])
    assert slider.features[0] == 1


def test_marked_images_share_what_the_library_does_not(engine):
    assert engine.shared([1, 9, 17])[0].feature == 1


def test_reset_is_one_step_that_can_be_undone(engine, steering):
    steering.press(engine.direction("f1"), +1)
    nudged = steering.state
    assert steering.reset().nudges == ()
    assert steering.timeline.undo() is nudged


def test_steps_grow_and_shrink_within_their_limits(steering):
    for _ in range(9):
        steering.longer_step()
    largest = steering.step
    for _ in range(9):
        steering.shorter_step()
    assert 0 < steering.step < largest


def test_without_features_other_directions_steer(vectors):
    engine = engine_of(vectors, Instruments.measure(None, vectors))
    state = engine.start("dog")
    offer = engine.offer(engine.scene(state, engine.found(state, 200)))
    assert {one.source for one in offer.directions} == {DirectionKind.CONTRAST}
    with pytest.raises(MemesaeError, match="no features yet"):
        engine.explain(state, 0)
    assert DirectionKind.FEATURE not in engine.kinds


def test_leaving_the_library_is_noticed(engine):
    state = engine.start("dog")
    away = SteeringState("dog", state.start)
    assert not engine.outside(away, engine.found(away, 10))


def test_a_library_without_any_features_says_how_to_get_them(tmp_path):
    from memesae.library.library import Library

    with Library.open(tmp_path) as library:
        encoder: Any = SimpleNamespace(model=SimpleNamespace(id="another-model"))
        no_store: Any = None
        features = Features(library, no_store, encoder, tmp_path, InProcessEngine(tmp_path))
        with pytest.raises(MemesaeError, match="no features yet"):
            features.load(Token())


def test_tags_are_a_kind_as_soon_as_enough_similar_pictures_have_one(vectors, view):
    tagged = {}
    engine = engine_of(vectors, Instruments.measure(view, vectors), lambda: tagged)
    state = engine.start("dog")
    scene = engine.scene(state, engine.found(state, 200))
    assert DirectionKind.TAG not in engine.kinds
    with pytest.raises(MemesaeError, match="No tag is on enough similar pictures"):
        engine.offer(scene, DirectionKind.TAG)
    with pytest.raises(MemesaeError, match="“snowy” is not on enough"):
        engine.direction("tag:snowy")
    tagged["snowy"] = list(range(1, 81, 8))
    assert [one.id for one in engine.offer(scene, DirectionKind.TAG).directions] == ["tag:snowy"]
    assert DirectionKind.TAG in engine.kinds
    assert engine.direction("tag:snowy").vector.argmax() == 1
