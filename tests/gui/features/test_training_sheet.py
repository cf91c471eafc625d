"""Training features in the window: start, watch, stop and resume, while searching."""

import threading

import pytest
from PySide6.QtCore import Qt

SECONDS = 60_000


@pytest.fixture
def count():
    return 1200


@pytest.fixture
def training(qtbot, featured):
    """The training sheet, set to few features so that training is quick."""
    featured.controllers.features.train()
    qtbot.waitUntil(sheet(featured).isVisible)
    sheet(featured).features.setValue(64)
    sheet(featured).active.setValue(4)
    return featured


def sheet(window):
    return window.controllers.features.training


def trainer(window):
    return window.controllers.features.trainer


def click_action(qtbot, window):
    qtbot.keyClick(sheet(window).action, Qt.Key.Key_Return)


def hold_at_first_point(window, monkeypatch):
    """Block training after its first point until the second event is set."""
    resume = threading.Event()
    reached = threading.Event()
    train = window.session.features.train

    def slowly(token, on_step, **options):
        def step(point):
            on_step(point)
            reached.set()
            resume.wait(600)

        return train(token, step, **options)

    monkeypatch.setattr(window.session.features, "train", slowly)
    return reached, resume


def test_trained_features_are_used_at_once_and_the_sheet_grades_them(qtbot, training):
    loads = training.session.features.loads
    click_action(qtbot, training)
    qtbot.waitUntil(
        lambda: training.session.features.loads > loads and training.settled, timeout=SECONDS
    )
    view = training.controllers.search.state.engine.view
    assert (len(view), view.sae.k) == (64, 4)
    assert len(sheet(training).curve.points) >= 10
    assert "captured" in sheet(training).verdicts[0].text
    assert "good" in sheet(training).verdicts[0].accessibleName()
    assert any("64 features" in toast.sentence.text() for toast in training.toasts.shown)


def test_a_stop_uses_the_best_and_the_next_run_resumes(qtbot, training, monkeypatch):
    reached, resume = hold_at_first_point(training, monkeypatch)
    click_action(qtbot, training)
    qtbot.waitUntil(reached.is_set, timeout=SECONDS)
    assert sheet(training).action.text() == "Stop and use the best"
    click_action(qtbot, training)
    resume.set()
    qtbot.waitUntil(lambda: not trainer(training).running and training.settled, timeout=SECONDS)
    assert len(training.controllers.search.state.engine.view) == 64
    training.controllers.features.train()
    qtbot.waitUntil(lambda: sheet(training).action.text() == "Resume")
    sheet(training).features.setValue(64)
    sheet(training).active.setValue(4)
    click_action(qtbot, training)
    qtbot.waitUntil(lambda: not trainer(training).running and training.settled, timeout=SECONDS)
    steps = [point.step for point in trainer(training).curve]
    assert steps == sorted(set(steps))
    assert sheet(training).action.text() != "Stop and use the best"


def test_search_works_while_features_are_trained_behind_a_closed_sheet(
    qtbot, training, monkeypatch
):
    reached, resume = hold_at_first_point(training, monkeypatch)
    click_action(qtbot, training)
    qtbot.waitUntil(reached.is_set, timeout=SECONDS)
    qtbot.keyClick(sheet(training), Qt.Key.Key_Escape)
    before = training.model.ids.tolist()
    training.controllers.search.set_text("boat")
    qtbot.waitUntil(lambda: training.model.ids.tolist() != before)
    assert trainer(training).running
    note = training.findChild(type_of_note())
    assert note.isVisible()
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sheet(training).isVisible)
    resume.set()
    qtbot.waitUntil(lambda: not trainer(training).running and training.settled, timeout=SECONDS)


def type_of_note():
    from memesae.gui.features.trainer import TrainingNote

    return TrainingNote


def test_named_features_keep_their_names_if_found_again(qtbot, training):
    features = training.session.features
    for feature in (3, 4, 5, 6):
        features.rename(feature, f"mine {feature}")
    click_action(qtbot, training)
    loads = features.loads
    qtbot.waitUntil(lambda: features.loads > loads and training.settled, timeout=SECONDS)
    view = training.controllers.search.state.engine.view
    names = {said.name for said in view.custom_names.values()} | {
        orphan.name for orphan in view.orphans
    }
    assert names == {f"mine {feature}" for feature in (3, 4, 5, 6)}


class TestTooFew:
    @pytest.fixture
    def count(self):
        return 120

    def test_a_library_too_small_to_train_on_is_reported(self, qtbot, featured):
        featured.controllers.features.train()
        qtbot.waitUntil(sheet(featured).isVisible)
        assert "too few" in sheet(featured).intro.text()
        assert not sheet(featured).action.isVisible()
