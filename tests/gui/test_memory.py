"""The steps of the last time: kept while one works, there again at the next start."""

import pytest
from PySide6.QtCore import Qt

from memesae.app.settings import Settings
from memesae.gui.window import MainWindow
from tests.gui.steering_session import SteeringSession


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "remembered").mkdir()
    return tmp_path / "remembered"


def start(qtbot, home, session):
    """A window as the program opens it."""
    window = MainWindow(Settings(), home, lambda _: session)
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    window.open([])
    qtbot.waitUntil(lambda: window.model.rowCount() == 120 and window.settled)
    return window


def again(folder, kept):
    """The same library, opened anew."""
    session = SteeringSession(folder)
    session.kept.update(kept)
    return session


def steer(qtbot, window):
    window.desk.query.set_text("dog")
    qtbot.waitUntil(lambda: window.settled)
    window.grid.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_U, Qt.Key.Key_3):
        qtbot.keyClick(window.grid, key)
        qtbot.waitUntil(lambda: window.settled)


def told(window):
    timeline = window.desk.steering.pilot.course.timeline
    return [(step.label, step.parent) for step in timeline.steps], timeline.position


def crumbs(window):
    """What the strip says of the steps."""
    return [crumb.accessibleName() or crumb.text() for crumb in window.strip.crumbs]


def test_the_next_start_goes_on_where_this_one_ended(qtbot, tmp_path, folder):
    session = SteeringSession(folder)
    first = start(qtbot, tmp_path / "home", session)
    steer(qtbot, first)
    before, shown, ids = told(first), crumbs(first), first.model.ids.tolist()
    first.close()
    second = start(qtbot, tmp_path / "home", again(folder, session.kept))
    assert told(second) == before
    assert crumbs(second) == shown
    assert second.desk.query.text == "dog"
    assert second.model.ids.tolist() == ids
    second.grid.setFocus()
    qtbot.keyClick(second.grid, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: second.settled)
    assert told(second)[1] == before[0][before[1]][1]
    second.close()


def test_pushes_of_the_last_time_serve_however_late_the_features_are_there(qtbot, tmp_path, folder):
    session = SteeringSession(folder)
    first = start(qtbot, tmp_path / "home", session)
    steer(qtbot, first)
    ids = first.model.ids.tolist()
    first.close()
    late = again(folder, session.kept)
    late.may_load.clear()
    second = MainWindow(Settings(), tmp_path / "home", lambda _: late)
    qtbot.addWidget(second)
    second.show()
    second.open([])
    qtbot.waitUntil(lambda: "dog" in late.asked and second.model.rowCount() == 120)
    qtbot.waitUntil(lambda: second.model.ids.tolist() != list(range(120, 0, -1)))
    assert second.model.ids.tolist() != ids
    late.may_load.set()
    qtbot.waitUntil(lambda: second.model.ids.tolist() == ids)
    second.close()


def test_steps_are_kept_while_one_works(qtbot, tmp_path, folder):
    session = SteeringSession(folder)
    window = start(qtbot, tmp_path / "home", session)
    steer(qtbot, window)
    qtbot.waitUntil(lambda: "timeline" in session.kept, timeout=10_000)
    window.close()


def test_damaged_steps_are_told_and_the_window_opens_all_the_same(qtbot, tmp_path, folder):
    window = start(qtbot, tmp_path / "home", again(folder, {"timeline": "bm8gdGltZWxpbmU="}))
    assert "damaged" in window.toasts.shown[0].sentence.text()
    window.close()


def test_steps_of_another_model_are_left_alone(qtbot, tmp_path, folder):
    session = SteeringSession(folder)
    first = start(qtbot, tmp_path / "home", session)
    steer(qtbot, first)
    first.close()
    other = again(folder, session.kept)
    other.store.width = 99
    second = start(qtbot, tmp_path / "home", other)
    assert second.desk.query.text == ""
    second.close()
