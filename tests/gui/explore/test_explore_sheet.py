"""Explore by keyboard: questions, what they find, and the ways back into searching."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from memesae.embedding.model_catalogue import ModelError
from memesae.gui.sheets.window_sheets import is_made
from tests.gui.explore.conftest import FIRST, SECOND

pytest.importorskip("scipy")
pytest.importorskip("leidenalg")
FAMILIES, PAIRS, COMMON = range(3)


def sheet(window):
    return window.controllers.explore.sheet


def settle(qtbot, window):
    qtbot.waitUntil(lambda: window.settled, timeout=60_000)


@pytest.fixture
def exploring(qtbot, explored):
    """Explore, opened by its key."""
    assert not is_made(explored.controllers.explore, "sheet")
    qtbot.keyClick(explored.grid, Qt.Key.Key_I)
    assert sheet(explored).isVisible()
    settle(qtbot, explored)
    return explored


def go_to(qtbot, window, question):
    """Move to a question and into what it found."""
    for _ in range(question):
        qtbot.keyClick(sheet(window).questions, Qt.Key.Key_Down)
    settle(qtbot, window)
    qtbot.keyClick(sheet(window).questions, Qt.Key.Key_Return)
    assert sheet(window).page.list.hasFocus()
    return sheet(window).page


def nudged(window):
    return {
        one.direction.id: one.amount
        for one in window.controllers.search.state.steering.state.nudges
    }


def test_a_question_is_asked_when_it_is_shown_and_once(qtbot, exploring):
    assert len(exploring.session.questions) == 1
    page = sheet(exploring).page
    assert "families" in page.status.text()
    qtbot.keyClick(sheet(exploring).questions, Qt.Key.Key_Escape)
    qtbot.keyClick(exploring.grid, Qt.Key.Key_F7)
    settle(qtbot, exploring)
    assert len(exploring.session.questions) == 1


def test_planted_features_are_a_family_with_pictures_that_show_it(exploring):
    page = sheet(exploring).page
    planted = [one for one in page.list.found.findings if one.features[0] in (FIRST, SECOND)]
    assert sorted(one.depth for one in planted) == [0, 1]
    above, below = sorted(planted, key=lambda one: one.depth)
    assert "also show" not in above.facts
    assert below.facts.endswith(" % of these also show the one above")
    for one in planted:
        assert one.pictures
        assert all((image - 1) % 6 == 0 for image in one.pictures)
        # without a tested name the pictures stand alone
        assert one.title == ("thing 3" if one.features[0] == FIRST else "")


def test_the_pair_that_always_comes_together_is_first_and_enter_searches_for_it(qtbot, exploring):
    page = go_to(qtbot, exploring, PAIRS)
    first = page.list.current
    assert set(first.features) == {FIRST, SECOND}
    together, expected = map(
        float, re.findall(r"on (\d+) pictures, ([\d.]+) by chance", first.facts)[0]
    )
    assert together > 3 * expected
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle(qtbot, exploring)
    assert not sheet(exploring).isVisible()
    text = exploring.controllers.search.text
    assert sorted(text.split(" + ")) == ["dog", 'feature:"thing 3"', "feature:9"]


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_M, 1), (Qt.Key.Key_N, -1)])
def test_m_and_n_nudge_the_query_along_what_was_found(qtbot, exploring, key, sign):
    page = go_to(qtbot, exploring, FAMILIES)
    (feature,) = page.list.current.features
    qtbot.keyClick(page.list, key)
    settle(qtbot, exploring)
    assert nudged(exploring)[f"f{feature}"] * sign > 0


@pytest.mark.parametrize(
    ("held", "sign"),
    [(Qt.KeyboardModifier.NoModifier, ""), (Qt.KeyboardModifier.ShiftModifier, "-")],
)
def test_f_makes_a_filter_of_what_was_found(qtbot, exploring, held, sign):
    page = go_to(qtbot, exploring, FAMILIES)
    row = [one.features[0] for one in page.list.found.findings].index(FIRST)
    page.list.setCurrentIndex(page.list.found.index(row))
    qtbot.keyClick(page.list, Qt.Key.Key_F, held)
    settle(qtbot, exploring)
    assert not sheet(exploring).isVisible()
    assert exploring.controllers.search.text == f'dog {sign}has:"thing 3"'


def test_the_opposite_filter_takes_the_place_of_one(qtbot, exploring):
    page = go_to(qtbot, exploring, PAIRS)
    assert set(page.list.current.features) == {FIRST, SECOND}
    qtbot.keyClick(page.list, Qt.Key.Key_F)
    qtbot.keyClick(exploring.grid, Qt.Key.Key_I)
    settle(qtbot, exploring)
    qtbot.keyClick(page.list, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, exploring)
    filters = exploring.controllers.search.text.removeprefix("dog ")
    assert sorted(re.findall(r'-has:"thing 3"|-has:9', filters)) == ['-has:"thing 3"', "-has:9"]
    assert filters.count("has:") == 2


def test_the_buttons_do_the_same_by_mouse(qtbot, exploring):
    from memesae.gui.features.feature_page import Use

    (feature,) = sheet(exploring).page.list.current.features
    qtbot.mouseClick(sheet(exploring).buttons[Use.MORE], Qt.MouseButton.LeftButton)
    settle(qtbot, exploring)
    assert nudged(exploring)[f"f{feature}"] > 0


def test_what_selected_pictures_share_needs_a_selection(qtbot, exploring):
    page = go_to(qtbot, exploring, COMMON)
    assert "Select two or more pictures" in page.status.text()
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    rows = [row for row, image in enumerate(exploring.model.ids.tolist()) if (image - 1) % 6 == 0]
    selection = exploring.grid.selectionModel()
    for row in rows[:20]:
        selection.select(exploring.model.index(row), selection.SelectionFlag.Select)
    qtbot.keyClick(exploring.grid, Qt.Key.Key_I)
    settle(qtbot, exploring)
    found = [one.features[0] for one in sheet(exploring).page.list.found.findings]
    assert found[0] == FIRST


def test_left_goes_back_to_the_questions(qtbot, exploring):
    page = go_to(qtbot, exploring, FAMILIES)
    qtbot.keyClick(page.list, Qt.Key.Key_Left)
    assert sheet(exploring).questions.hasFocus()


def test_an_error_is_told_in_the_place_and_can_be_asked_again(qtbot, explored):
    explored.session.refused = ModelError("This needs scipy.", hint="Run: pip install it")
    qtbot.keyClick(explored.grid, Qt.Key.Key_I)
    settle(qtbot, explored)
    page = sheet(explored).page
    assert page.status.text() == "This needs scipy. Run: pip install it"
    explored.session.refused = None
    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    settle(qtbot, explored)
    assert page.list.found.findings


def test_without_the_extra_the_place_names_the_line_that_installs_it(qtbot, explored, monkeypatch):
    monkeypatch.setattr("memesae.analysis.optional_libraries.are_installed", lambda: False)
    qtbot.keyClick(explored.grid, Qt.Key.Key_I)
    settle(qtbot, explored)
    assert "pip install 'memesae[analysis]'" in sheet(explored).missing.text()
    assert sheet(explored).missing.isVisible()
    assert not sheet(explored).questions.isVisible()
    assert explored.session.questions == []


def test_another_library_is_asked_anew(qtbot, exploring):
    from memesae.gui.open_library import LibraryChanged

    exploring.current.report(LibraryChanged.PICTURES)
    assert sheet(exploring).page.list.found.findings == []
    qtbot.keyClick(sheet(exploring).questions, Qt.Key.Key_Escape)
    qtbot.keyClick(exploring.grid, Qt.Key.Key_I)
    settle(qtbot, exploring)
    assert len(exploring.session.questions) == 2
    assert sheet(exploring).page.list.found.findings


def test_whoever_looks_at_an_answer_that_is_outdated_may_ask_again(qtbot, exploring):
    from memesae.gui.open_library import LibraryChanged

    page = go_to(qtbot, exploring, FAMILIES)
    exploring.current.report(LibraryChanged.PICTURES)
    assert page.status.text() == "The library has changed."
    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    settle(qtbot, exploring)
    assert "families" in page.status.text()


def test_the_page_on_superposition_opens_in_the_browser(qtbot, exploring, monkeypatch):
    from PySide6.QtGui import QDesktopServices

    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    sheet(exploring).why.setFocus()
    qtbot.keyClick(sheet(exploring).why, Qt.Key.Key_Return)
    settle(qtbot, exploring)
    (page,) = opened
    text = Path(page).read_text("utf-8")
    assert "<svg" in text
    assert "made by memesae superposition" in text
