"""Learning features in the window: begun, watched, stopped, gone on with, while one searches."""

import threading

import pytest
from PySide6.QtCore import Qt

SECONDS = 60_000


@pytest.fixture
def count():
    return 1200


@pytest.fixture
def learning(qtbot, featured):
    """The sheet, opened from the list of commands, set to few features so that it is quick."""
    featured.controllers.features.learn()
    qtbot.waitUntil(sheet(featured).isVisible)
    sheet(featured).features.setValue(64)
    sheet(featured).active.setValue(4)
    return featured


def sheet(window):
    return window.controllers.features.training


def trainer(window):
    return window.controllers.features.trainer


def press(qtbot, window):
    qtbot.keyClick(sheet(window).act, Qt.Key.Key_Return)


def hold_at_first_point(window, monkeypatch):
    """Let training wait after its first point until told to go on."""
    go_on = threading.Event()
    reached = threading.Event()
    train = window.session.features.train

    def slowly(token, on_step, **wishes):
        def step(point):
            on_step(point)
            reached.set()
            go_on.wait(30)

        return train(token, step, **wishes)

    monkeypatch.setattr(window.session.features, "train", slowly)
    return reached, go_on


def test_learnt_features_serve_at_once_and_the_sheet_says_how_good_they_are(qtbot, learning):
    loads = learning.session.features.loads
    press(qtbot, learning)
    qtbot.waitUntil(
        lambda: learning.session.features.loads > loads and learning.settled, timeout=SECONDS
    )
    view = learning.controllers.search.state.engine.view
    assert (len(view), view.sae.k) == (64, 4)
    assert len(sheet(learning).curve.points) >= 10
    assert "explained" in sheet(learning).verdicts[0].words
    assert "good" in sheet(learning).verdicts[0].accessibleName()
    assert any("64 features" in one.sentence.text() for one in learning.toasts.shown)


def test_a_stop_keeps_the_best_and_the_next_run_goes_on(qtbot, learning, monkeypatch):
    reached, go_on = hold_at_first_point(learning, monkeypatch)
    press(qtbot, learning)
    qtbot.waitUntil(reached.is_set, timeout=SECONDS)
    assert sheet(learning).act.text() == "Stop and keep the best"
    press(qtbot, learning)
    go_on.set()
    qtbot.waitUntil(lambda: not trainer(learning).running and learning.settled, timeout=SECONDS)
    assert len(learning.controllers.search.state.engine.view) == 64
    learning.controllers.features.learn()
    qtbot.waitUntil(lambda: sheet(learning).act.text() == "Go on")
    sheet(learning).features.setValue(64)
    sheet(learning).active.setValue(4)
    press(qtbot, learning)
    qtbot.waitUntil(lambda: not trainer(learning).running and learning.settled, timeout=SECONDS)
    steps = [point.step for point in trainer(learning).curve]
    assert steps == sorted(set(steps))
    assert sheet(learning).act.text() != "Stop and keep the best"


def test_search_answers_while_features_are_learnt_behind_a_closed_sheet(
    qtbot, learning, monkeypatch
):
    reached, go_on = hold_at_first_point(learning, monkeypatch)
    press(qtbot, learning)
    qtbot.waitUntil(reached.is_set, timeout=SECONDS)
    qtbot.keyClick(sheet(learning), Qt.Key.Key_Escape)
    before = learning.model.ids.tolist()
    learning.controllers.search.set_text("boat")
    qtbot.waitUntil(lambda: learning.model.ids.tolist() != before)
    assert trainer(learning).running
    note = learning.findChild(type_of_note())
    assert note.isVisible()
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sheet(learning).isVisible)
    go_on.set()
    qtbot.waitUntil(lambda: not trainer(learning).running and learning.settled, timeout=SECONDS)


def type_of_note():
    from memesae.gui.features.trainer import TrainingNote

    return TrainingNote


def test_what_the_person_named_keeps_its_name_where_it_is_found_again(qtbot, learning):
    features = learning.session.features
    for feature in (3, 4, 5, 6):
        features.rename(feature, f"mine {feature}")
    press(qtbot, learning)
    loads = features.loads
    qtbot.waitUntil(lambda: features.loads > loads and learning.settled, timeout=SECONDS)
    view = learning.controllers.search.state.engine.view
    names = {said.name for said in view.custom_names.values()} | {one.name for one in view.orphans}
    assert names == {f"mine {feature}" for feature in (3, 4, 5, 6)}


class TestTooFew:
    @pytest.fixture
    def count(self):
        return 120

    def test_a_library_too_small_to_learn_from_is_told_so(self, qtbot, featured):
        featured.controllers.features.learn()
        qtbot.waitUntil(sheet(featured).isVisible)
        assert "too few" in sheet(featured).intro.text()
        assert not sheet(featured).act.isVisible()
