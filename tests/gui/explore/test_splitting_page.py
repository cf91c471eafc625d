"""Splitting by keyboard: what is trained, shown and kept, how it is stopped, and how a feature leads back into searching."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from memesae.gui.open_library import LibraryChanged
from tests.gui.explore.conftest import FIRST, MISSING, NARROW, WIDE
from tests.gui.explore.test_explore_sheet import nudged, settle, sheet

pytest.importorskip("scipy")
pytest.importorskip("leidenalg")
SPLITTING = 7


def go_to_splitting(qtbot, window):
    qtbot.keyClick(window.grid, Qt.Key.Key_I)
    for _ in range(SPLITTING):
        qtbot.keyClick(sheet(window).questions, Qt.Key.Key_Down)
    settle(qtbot, window)
    return sheet(window).page


@pytest.fixture
def page(qtbot, explored, training):
    """The page with the focus in its field."""
    page = go_to_splitting(qtbot, explored)
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Return)
    assert page.widths.hasFocus()
    return page


def start_training(qtbot, page, text=f"{WIDE}, {NARROW}"):
    page.widths.selectAll()
    qtbot.keyClicks(page.widths, text)
    qtbot.keyClick(page.widths, Qt.Key.Key_Return)


@pytest.fixture
def trained(qtbot, explored, page):
    """The page with an answer and the focus in what was found."""
    start_training(qtbot, page)
    settle(qtbot, explored)
    qtbot.keyClick(page.widths, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    return page


def rows_of(page):
    return page.list.found.findings


class Waiting:
    """Holds training at its first report until it is let go."""

    def __init__(self, training) -> None:
        self.begun, self._on = threading.Event(), threading.Event()
        training.at_step = self._wait

    def _wait(self, _: int) -> None:
        self.begun.set()
        assert self._on.wait(30)

    def end(self) -> None:
        self._on.set()


@pytest.fixture
def waiting(training):
    """Training that waits; it ends with the test."""
    one = Waiting(training)
    yield one
    one.end()


def test_whoever_passes_the_page_trains_nothing(qtbot, explored, page, training):
    assert training.trained == []
    assert page.widths.text() == "256, 768, 2304"
    assert "press Enter in the field" in page.status.text()
    assert not page.stop.isVisible()
    assert not page.step.isVisible()


def test_enter_trains_and_a_union_stands_above_its_parts(trained, training):
    assert training.trained == [NARROW, WIDE]
    assert trained.step.currentText() == f"{NARROW} → {WIDE}"
    first, second, *_ = rows_of(trained)
    assert (first.depth, second.depth) == (0, 1)
    for image in first.pictures:
        assert (image - 1) % 6 in (0, 3)
    assert "part" in first.facts
    assert "in use as" not in first.facts
    assert "of the one above" in second.facts
    assert f"{NARROW} features explain" in trained.status.text()
    # what is new has a heading of its own
    titles = [one.title for one in rows_of(trained)]
    lacking = rows_of(trained)[titles.index(f"Missing among {NARROW}") + 1 :]
    assert (MISSING,) in [one.features for one in lacking]


def test_what_was_trained_is_there_again_after_another_start(qtbot, explored, trained, training):
    rows = rows_of(trained)
    explored.controllers.explore.sheet.page.forget()
    trained.widths.clear()
    qtbot.keyClick(trained.list, Qt.Key.Key_Escape)
    qtbot.keyClick(explored.grid, Qt.Key.Key_I)
    settle(qtbot, explored)
    assert rows_of(trained) == rows
    assert trained.widths.text() == f"{NARROW}, {WIDE}"
    assert training.trained == [NARROW, WIDE]


def test_enter_searches_for_a_part_by_the_feature_in_use(qtbot, explored, trained):
    row = [one.features == (FIRST,) for one in rows_of(trained)].index(True)
    assert "in use as feature “thing 3”" in rows_of(trained)[row].facts
    trained.list.setCurrentIndex(trained.list.found.index(row))
    qtbot.keyClick(trained.list, Qt.Key.Key_Return)
    settle(qtbot, explored)
    assert explored.controllers.search.text == 'dog + feature:"thing 3"'


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_M, 1), (Qt.Key.Key_N, -1)])
def test_m_and_n_nudge_along_the_feature_in_use(qtbot, explored, trained, key, sign):
    row = [one.features == (FIRST,) for one in rows_of(trained)].index(True)
    trained.list.setCurrentIndex(trained.list.found.index(row))
    qtbot.keyClick(trained.list, key)
    settle(qtbot, explored)
    assert nudged(explored)[f"f{FIRST}"] * sign > 0


def test_what_is_not_in_use_is_searched_for_by_its_pictures(qtbot, explored, trained):
    first = rows_of(trained)[0]
    assert first.features == ()
    assert len(first.stands_for) > 12
    qtbot.keyClick(trained.list, Qt.Key.Key_F)
    settle(qtbot, explored)
    assert explored.controllers.search.text == "dog"
    qtbot.keyClick(explored.grid, Qt.Key.Key_I)
    settle(qtbot, explored)
    qtbot.keyClick(trained.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "vector:" in explored.controllers.search.text)


def test_training_tells_its_progress_and_is_stopped_by_key(
    qtbot, explored, page, training, waiting
):
    start_training(qtbot, page)
    assert waiting.begun.wait(30)
    assert page.stop.isVisible()
    for _ in range(20):
        if page.stop.hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert page.stop.hasFocus()
    qtbot.keyClick(page.stop, Qt.Key.Key_Space)
    waiting.end()
    settle(qtbot, explored)
    assert page.status.text() == "Stopped."
    assert not page.stop.isVisible()
    assert training.trained == []
    # whoever comes by again does not start it
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Up)
    settle(qtbot, explored)
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Down)
    settle(qtbot, explored)
    assert training.trained == []


def test_the_progress_names_the_width_and_the_time_left(qtbot, explored, page, training):
    """At the second report the page has been told of the first, three steps of which one takes ten seconds."""
    reported = threading.Event()
    training.at_step = lambda step: None if step == 0 else reported.wait(30)
    start_training(qtbot, page)
    told = f"training {NARROW} features, 1 of 2  0 / 3, 0:30 left"
    qtbot.waitUntil(lambda: page.status.text() == told)
    reported.set()
    settle(qtbot, explored)
    assert rows_of(page)


def test_pictures_that_come_meanwhile_do_not_stop_training(
    qtbot, explored, page, training, waiting
):
    start_training(qtbot, page)
    assert waiting.begun.wait(30)
    explored.current.report(LibraryChanged.PICTURES)
    assert page.running
    waiting.end()
    settle(qtbot, explored)
    assert training.trained == [NARROW, WIDE]
    assert rows_of(page)
    # the library was looked at once more, with the features that are in use by now
    asked = [one for one in explored.session.questions if hasattr(one, "widths")]
    assert [one.train for one in asked] == [True, False]


def test_another_library_stops_it(qtbot, explored, page, training, waiting):
    start_training(qtbot, page)
    assert waiting.begun.wait(30)
    explored.controllers.explore._forget()
    assert not page.running
    waiting.end()
    settle(qtbot, explored)
    assert training.trained == []
    assert rows_of(page) == []


def test_numbers_that_are_none_are_told(qtbot, explored, page, training):
    start_training(qtbot, page, "many")
    settle(qtbot, explored)
    assert "Two or more numbers of features are needed, not many." in page.status.text()
    assert training.trained == []


def test_a_library_too_small_is_told(qtbot, explored, page, training, monkeypatch):
    from memesae.sae.training import training_plan

    monkeypatch.setattr(training_plan, "SMALLEST_LIBRARY", 1000)
    start_training(qtbot, page)
    settle(qtbot, explored)
    assert "240 images are too few" in page.status.text()


def test_another_step_is_chosen_by_keyboard_without_asking(qtbot, explored, page, training):
    start_training(qtbot, page, f"20, {NARROW}, {WIDE}")
    settle(qtbot, explored)
    asked = len(explored.session.questions)
    first = rows_of(page)
    qtbot.keyClick(page.widths, Qt.Key.Key_Tab)
    assert page.step.hasFocus()
    qtbot.keyClick(page.step, Qt.Key.Key_Down)
    assert page.step.currentText() == f"{NARROW} → {WIDE}"
    assert rows_of(page) != first
    assert len(explored.session.questions) == asked
    qtbot.keyClick(page.step, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    assert f"Of {NARROW}, " in page.status.text()
