"""Differences by keyboard: which sets are compared, what stands first in each section, and another library's pictures."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from memesae.app.exploration import picture_sets
from memesae.app.exploration.questions import AskDifferences
from tests.gui.explore.conftest import COUNT, FIRST, SECOND, in_sixths
from tests.gui.explore.test_explore_sheet import settle, sheet
from tests.gui.fakes import FakeThumbnails

pytest.importorskip("scipy")
DIFFERENCES = 3


def go_to_differences(qtbot, window):
    qtbot.keyClick(window.grid, Qt.Key.Key_I)
    for _ in range(DIFFERENCES):
        qtbot.keyClick(sheet(window).questions, Qt.Key.Key_Down)
    settle(qtbot, window)
    return sheet(window).page


@pytest.fixture
def page(qtbot, explored):
    """The page with its first answer."""
    return go_to_differences(qtbot, explored)


def sections(page):
    """The features under each heading."""
    found: dict[str, list[int]] = {}
    title = ""
    for one in page.list.found.findings:
        if one.is_heading:
            title = one.title
            found[title] = []
        else:
            found[title] += one.features
    return found


def test_a_folder_against_the_rest_comes_first_and_the_planted_feature_stands_first(explored, page):
    assert page.first.currentText() == f"{explored.session.library.folder.name}/sixths (40)"
    assert page.second.currentText() == "all other pictures"
    titles = list(sections(page))
    assert titles[0].endswith("/sixths")
    assert sections(page)[titles[0]][0] in (FIRST, SECOND)
    row = page.list.current
    assert all(in_sixths(image) for image in row.pictures)
    assert not any(in_sixths(image) for image in row.others)
    assert row.facts.startswith("88 % against 3.5 %")
    assert "points (+" in row.facts


def test_the_other_way_round_it_stands_in_the_second_section(qtbot, explored, page):
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Tab)
    assert page.first.hasFocus()
    qtbot.keyClick(page.first, Qt.Key.Key_Down)
    settle(qtbot, explored)
    assert page.first.currentText().endswith("/others (200)")
    found = sections(page)
    (title,) = [one for one in found if "all other pictures" in one]
    assert found[title][0] in (FIRST, SECOND)
    assert "-" in page.list.found.findings[-1].facts


def test_enter_asks_at_once_and_goes_to_what_is_found(qtbot, explored, page):
    asked = len(explored.session.questions)
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Tab)
    qtbot.keyClick(page.first, Qt.Key.Key_Down)
    qtbot.keyClick(page.first, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    settle(qtbot, explored)
    assert len(explored.session.questions) == asked + 1
    (feature,) = page.list.current.features
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle(qtbot, explored)
    assert not sheet(explored).isVisible()
    assert str(feature) in explored.controllers.search.text


def test_results_are_compared_with_the_rest_and_asked_anew_at_each_opening(qtbot, explored, page):
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Tab)
    qtbot.keyClick(page.first, Qt.Key.Key_Up)
    settle(qtbot, explored)
    question = explored.session.questions[-1]
    shown = explored.model.shown
    assert sorted(question.images) == sorted(shown.ids[: shown.relevant].tolist())
    some = np.array([image for image in range(1, COUNT + 1) if in_sixths(image)])
    explored.model.show(some, np.full(len(some), np.nan, np.float32))
    qtbot.keyClick(page.first, Qt.Key.Key_Escape)
    qtbot.keyClick(explored.grid, Qt.Key.Key_I)
    settle(qtbot, explored)
    assert explored.session.questions[-1].images == tuple(some.tolist())
    assert sections(page)["More in results now"][0] in (FIRST, SECOND)
    assert f"({len(some)})" in page.first.currentText()


def test_twice_the_same_set_is_no_question(qtbot, explored, page):
    asked = len(explored.session.questions)
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Tab)
    for _ in range(2):
        qtbot.keyClick(page.first, Qt.Key.Key_Up)
    settle(qtbot, explored)
    assert page.first.currentText() == "the whole library"
    assert page.status.text() == "Choose two sets of pictures that differ."
    assert len(explored.session.questions) == asked
    assert page.list.found.findings == []


def test_left_goes_back_to_the_questions(qtbot, explored, page):
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Tab)
    qtbot.keyClick(page.first, Qt.Key.Key_Left)
    assert sheet(explored).questions.hasFocus()


def test_another_library_is_compared_and_shown_by_its_own_pictures(
    qtbot, explored, tmp_path, monkeypatch
):
    other = SimpleNamespace(
        directory=tmp_path / "other", name="Holiday", problem="", counts=SimpleNamespace(images=7)
    )
    monkeypatch.setattr(picture_sets, "all_libraries", lambda _: [other])
    answer = AskDifferences.answer
    asked: list[AskDifferences] = []

    def answer_from_other(question, library, token):
        # what another library is asked for is tested with real ones on the command line
        asked.append(question)
        folder = explored.session.library.folder
        mine = AskDifferences(folder / "sixths", folder / "others", top=4, shown=2)
        found = answer(mine, library, token)
        images = [image for some in found.found.other_pictures.values() for image in some]
        jpeg = FakeThumbnails().get(b"9")
        thumbnails = dict.fromkeys(images, jpeg)
        return replace(found, found=replace(found.found, other_thumbnails=thumbnails))

    monkeypatch.setattr(AskDifferences, "answer", answer_from_other)
    page = go_to_differences(qtbot, explored)
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Tab)
    qtbot.keyClick(page.first, Qt.Key.Key_Tab)
    assert page.second.hasFocus()
    qtbot.keyClick(page.second, Qt.Key.Key_End)
    settle(qtbot, explored)
    assert page.second.currentText() == "library Holiday (7)"
    assert asked[-1].other_library == other.directory
    assert asked[-1].thumbnails
    # the picture is there at once, and no thumbnail of this library is asked for
    squares = page.list._cells.other_squares
    assert squares is not explored.thumbnails.squares
    pixmap = QPixmap(20, 20)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    squares.paint(painter, QRect(QPoint(), pixmap.size()), page.list.current.others[0], 1.0)
    painter.end()
    assert (
        pixmap.toImage().pixelColor(10, 10).blue()
        > 150
        > pixmap.toImage().pixelColor(10, 10).green()
    )
