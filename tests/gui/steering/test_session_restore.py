"""The steps of the last time: kept while one works, there again at the next start."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import Qt

from memesae.app.settings import Settings
from memesae.app.steering.saved_searches import restored_session, store_session
from memesae.gui.window import MainWindow
from memesae.steering.timeline import SteeringState, Step, Timeline
from tests.gui.fakes import FakeLibrary
from tests.gui.steerable_session import SteerableSession, vector_of


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "remembered").mkdir()
    return tmp_path / "remembered"


def opening(qtbot, home, opener):
    """A window as the program opens it."""
    window = MainWindow(Settings(), home, opener)
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    window.open([])
    return window


def start(qtbot, home, session):
    """A window with everything at rest."""
    window = opening(qtbot, home, lambda _: session)
    qtbot.waitUntil(lambda: window.model.rowCount() == 120 and window.settled)
    return window


def again(folder, kept):
    """The same library, opened anew."""
    session = SteerableSession(folder)
    session.kept.update(kept)
    return session


def bare_of_all(folder, kept):
    """The same, with neither model nor features yet."""
    session = again(folder, kept)
    session.encoder.ready = False
    session.may_encode.clear()
    session.may_load.clear()
    return session


def bring(session):
    """Model and features are there now."""
    session.may_encode.set()
    session.may_load.set()


def steer(qtbot, window):
    window.controllers.search.set_text("dog")
    qtbot.waitUntil(lambda: window.settled)
    window.grid.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_U, Qt.Key.Key_3):
        qtbot.keyClick(window.grid, key)
        qtbot.waitUntil(lambda: window.settled)


def steered_once(qtbot, home, folder):
    """What is kept of a steered search, and the pictures it found."""
    session = SteerableSession(folder)
    window = start(qtbot, home, session)
    steer(qtbot, window)
    ids = window.model.ids.tolist()
    window.close()
    return session.kept, ids


def told(window):
    timeline = window.controllers.search.state.steering.timeline
    return [(step.label, step.parent) for step in timeline.steps], timeline.position


def timeline_shown(window):
    """What the timeline says of the steps."""
    return [crumb.accessibleName() or crumb.text() for crumb in window.timeline_bar.items]


def names(window):
    """What the pills say."""
    return [chip.accessibleName() for chip in window.central.field.chips.chips]


def test_the_next_start_goes_on_where_this_one_ended(qtbot, tmp_path, folder):
    session = SteerableSession(folder)
    first = start(qtbot, tmp_path / "home", session)
    steer(qtbot, first)
    before, shown, ids = told(first), timeline_shown(first), first.model.ids.tolist()
    first.close()
    second = start(qtbot, tmp_path / "home", again(folder, session.kept))
    assert told(second) == before
    assert timeline_shown(second) == shown
    assert second.controllers.search.text == "dog"
    assert second.model.ids.tolist() == ids
    second.grid.setFocus()
    qtbot.keyClick(second.grid, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: second.settled)
    steps, position = before
    assert position is not None
    assert told(second)[1] == steps[position][1]
    second.close()


def test_a_kept_search_waits_for_neither_model_nor_features(qtbot, tmp_path, folder):
    session = SteerableSession(folder)
    first = start(qtbot, tmp_path / "home", session)
    steer(qtbot, first)
    ids = first.model.ids.tolist()
    first.controllers.steering.save()
    name = first.controllers.steering.saved_searches.sheet.name
    name.setText("mine")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.keyClick(first.grid, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: first.settled and first.model.ids.tolist() != ids)
    first.close()
    late = bare_of_all(folder, session.kept)
    second = opening(qtbot, tmp_path / "home", lambda _: late)
    qtbot.waitUntil(lambda: second.model.rowCount() == 120)
    second.controllers.steering.saved_searches.go_to("mine")
    qtbot.waitUntil(lambda: second.model.ids.tolist() == ids)
    assert late.asked == []
    bring(late)
    qtbot.waitUntil(lambda: second.settled)
    assert second.model.ids.tolist() == ids
    second.close()


def test_what_is_typed_first_takes_the_place_of_the_last_query(qtbot, tmp_path, folder):
    kept, _ = steered_once(qtbot, tmp_path / "home", folder)
    second = start(qtbot, tmp_path / "home", again(folder, kept))
    assert second.controllers.search.text == "dog"
    qtbot.keyClicks(second.central.field.edit, "cat")
    assert second.controllers.search.text == "cat"
    second.close()


def test_the_search_of_the_last_time_needs_neither_model_nor_features(qtbot, tmp_path, folder):
    session = SteerableSession(folder)
    first = start(qtbot, tmp_path / "home", session)
    steer(qtbot, first)
    ids, shown, pills = first.model.ids.tolist(), timeline_shown(first), names(first)
    first.close()
    late = bare_of_all(folder, session.kept)
    second = opening(qtbot, tmp_path / "home", lambda _: late)
    seen = []
    second.layout_presenter.laid_out.connect(lambda: seen.append(second.model.ids.tolist()))
    qtbot.waitUntil(lambda: second.model.rowCount() == 120)
    assert second.model.ids.tolist() == ids
    assert second.controllers.search.text == "dog"
    qtbot.waitUntil(lambda: timeline_shown(second) == shown)
    assert names(second) == pills
    assert second.timeline_bar.drift.isVisible()
    assert late.asked == []
    assert second.panel.message == "Computing feature statistics…"
    bring(late)
    qtbot.waitUntil(lambda: second.settled)
    assert len(second.controllers.search.state.steering.offer.entries) == 9
    assert all(one == ids for one in seen)
    second.close()


def test_steps_are_gone_over_without_model_and_features(qtbot, tmp_path, folder):
    kept, ids = steered_once(qtbot, tmp_path / "home", folder)
    late = bare_of_all(folder, kept)
    window = opening(qtbot, tmp_path / "home", lambda _: late)
    qtbot.waitUntil(lambda: window.model.ids.tolist() == ids)
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_R)
    plain = late.searcher.near(vector_of("dog"), 120).ids.tolist()
    qtbot.waitUntil(lambda: window.model.ids.tolist() == plain)
    qtbot.keyClick(window.grid, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: window.model.ids.tolist() == ids)
    assert late.asked == []
    bring(late)
    window.close()


def test_what_is_banned_comes_last_once_the_features_tell_it(qtbot, tmp_path, folder):
    session = SteerableSession(folder)
    first = start(qtbot, tmp_path / "home", session)
    steer(qtbot, first)
    entries = first.controllers.search.state.steering.offer.entries
    key = next(entry.key for entry in entries if entry.direction.id.startswith("f"))
    qtbot.keyClick(first.grid, Qt.Key.Key_B)
    qtbot.keyClick(first.grid, str(key))
    qtbot.waitUntil(lambda: first.settled)
    pushes = len(first.controllers.search.state.steering.state.nudges)
    qtbot.waitUntil(lambda: len(names(first)) == pushes + 1)
    ids, pills = first.model.ids.tolist(), names(first)
    first.close()
    late = bare_of_all(folder, session.kept)
    second = opening(qtbot, tmp_path / "home", lambda _: late)
    qtbot.waitUntil(lambda: second.model.rowCount() == 120)
    assert second.model.ids.tolist() != ids
    bring(late)
    qtbot.waitUntil(lambda: second.model.ids.tolist() == ids and names(second) == pills)
    qtbot.waitUntil(lambda: second.settled)
    second.close()


def test_what_is_typed_while_the_library_opens_is_a_step_after_those(qtbot, tmp_path, folder):
    kept, ids = steered_once(qtbot, tmp_path / "home", folder)
    session, may_open = again(folder, kept), threading.Event()
    window = opening(qtbot, tmp_path / "home", lambda _: may_open.wait(600) and session)
    qtbot.keyClicks(window.central.field.edit, "snow")
    may_open.set()
    qtbot.waitUntil(lambda: window.model.rowCount() == 120 and window.settled)
    assert window.controllers.search.text == "snow"
    assert window.model.ids.tolist() == session.search("snow").ids.tolist()
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: window.model.ids.tolist() == ids)
    assert window.controllers.search.text == "dog"
    qtbot.waitUntil(lambda: window.settled)
    window.close()


def test_what_is_typed_while_the_model_is_loaded_wins(qtbot, tmp_path, folder):
    kept, ids = steered_once(qtbot, tmp_path / "home", folder)
    late = bare_of_all(folder, kept)
    window = opening(qtbot, tmp_path / "home", lambda _: late)
    edit = window.central.field.edit
    qtbot.waitUntil(lambda: window.model.ids.tolist() == ids)
    edit.selectAll()
    qtbot.keyClicks(edit, 'snow "')
    # half a query: the pictures stay, and nothing is put in its place
    late.may_load.set()
    qtbot.waitUntil(lambda: len(window.controllers.search.state.steering.offer.entries) == 9)
    assert edit.text() == 'snow "'
    assert window.model.ids.tolist() == ids
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: late.asked == ["snow "])
    late.may_encode.set()
    qtbot.waitUntil(lambda: window.settled)
    assert window.model.ids.tolist() == late.search("snow").ids.tolist()
    assert edit.text() == "snow "
    window.close()


def test_another_library_is_not_asked_for_what_stands_in_the_field(qtbot, tmp_path, folder):
    kept, ids = steered_once(qtbot, tmp_path / "home", folder)
    first, second, may_open = SteerableSession(folder), again(folder, kept), threading.Event()
    opened = [first]
    window = opening(
        qtbot,
        tmp_path / "home",
        lambda _: opened.pop() if opened else may_open.wait(600) and second,
    )
    qtbot.waitUntil(lambda: window.model.rowCount() == 120 and window.settled)
    window.controllers.search.set_text("cat")
    qtbot.waitUntil(lambda: window.settled)
    second.may_index.clear()
    window.open([])
    # still waiting when the other library is there
    window.controllers.search.state.search_again()
    may_open.set()
    qtbot.waitUntil(lambda: window.model.ids.tolist() == ids)
    qtbot.waitUntil(
        lambda: (
            second.steering_engine is not None and window.search.idle and window.feature_loader.idle
        )
    )
    assert window.controllers.search.text == "dog"
    assert window.model.ids.tolist() == ids
    assert "cat" not in [label for label, _ in told(window)[0]]
    assert second.asked == []
    second.may_index.set()
    qtbot.waitUntil(lambda: window.settled)
    window.close()


def test_steps_are_kept_while_one_works(qtbot, tmp_path, folder):
    session = SteerableSession(folder)
    window = start(qtbot, tmp_path / "home", session)
    steer(qtbot, window)
    qtbot.waitUntil(lambda: "timeline" in session.kept, timeout=10_000)
    window.close()


def test_damaged_steps_are_told_and_the_window_opens_all_the_same(qtbot, tmp_path, folder):
    window = start(qtbot, tmp_path / "home", again(folder, {"timeline": "bm8gdGltZWxpbmU="}))
    assert "damaged" in window.toasts.shown[0].sentence.text()
    window.close()


def test_steps_of_another_model_are_left_alone_and_their_words_searched_for(
    qtbot, tmp_path, folder
):
    kept, _ = steered_once(qtbot, tmp_path / "home", folder)
    other = again(folder, kept)
    other.encoder.model.id = "another"
    window = start(qtbot, tmp_path / "home", other)
    assert window.controllers.search.text == "dog"
    assert "dog" in other.asked
    assert not window.controllers.search.state.steering.state.nudges
    assert window.model.ids.tolist() == other.search("dog").ids.tolist()
    window.close()


def test_steps_of_vectors_of_another_length_are_of_another_model(tmp_path):
    library: Any = FakeLibrary(tmp_path, [])
    state = SteeringState("dog", vector_of("dog"))
    store_session(library, Timeline([Step("dog", state, None)], 0), "a model")
    assert restored_session(library, "a model", len(state.start)).timeline is not None
    for model, width in (("a model", 99), ("another", len(state.start))):
        assert restored_session(library, model, width) == ("dog", None)
