"""Taste by keyboard: choosing, what was learned, the handle beside the query, and forgetting it."""

import json
import threading
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from memesae.analysis.taste_choices import Choice, TasteChoices
from memesae.gui.sheets.window_sheets import is_made
from tests.gui.explore.conftest import FIRST
from tests.gui.explore.test_explore_sheet import settle

pytest.importorskip("scipy")


@pytest.fixture
def choosing(qtbot, explored):
    """The screen of choices, opened by its key."""
    explored.session.library.directory.mkdir()
    assert not is_made(explored.controllers.taste, "sheet")
    qtbot.keyClick(explored, Qt.Key.Key_F8)
    settle(qtbot, explored)
    assert screen(explored).isVisible()
    return explored


def screen(window):
    return window.controllers.taste.sheet


def preference(window):
    return window.session.preference


def press(qtbot, window, key):
    qtbot.keyClick(screen(window), key)
    settle(qtbot, window)


def choices(window):
    return TasteChoices(window.session.library.directory).all()


def digest(window, image):
    return window.session.library.images([image])[image].hash.hex()


def shown(window):
    return screen(window).left.picture, screen(window).right.picture


def like_what_is_planted(qtbot, window, times):
    """Choose pictures that show the first feature planted, and else the left one."""
    for _ in range(times):
        left, right = ((image - 1) % 6 == 0 for image in shown(window))
        press(qtbot, window, Qt.Key.Key_Right if right and not left else Qt.Key.Key_Left)


def test_left_and_right_choose_and_the_choice_is_kept(qtbot, choosing):
    first = shown(choosing)
    assert None not in first
    assert screen(choosing).status.text().startswith("0 choices so far. 30 make it useful.")
    press(qtbot, choosing, Qt.Key.Key_Right)
    second = shown(choosing)
    press(qtbot, choosing, Qt.Key.Key_Left)
    assert choices(choosing) == [
        Choice(digest(choosing, first[1]), digest(choosing, first[0])),
        Choice(digest(choosing, second[0]), digest(choosing, second[1])),
    ]
    assert screen(choosing).status.text().startswith("2 choices so far.")
    qtbot.keyClick(screen(choosing), Qt.Key.Key_Escape)
    assert not screen(choosing).isVisible()
    assert len(choices(choosing)) == 2


def test_down_passes_and_backspace_takes_back(qtbot, choosing):
    pair = shown(choosing)
    press(qtbot, choosing, Qt.Key.Key_Down)
    assert shown(choosing) != pair
    assert choices(choosing) == []
    press(qtbot, choosing, Qt.Key.Key_Left)
    press(qtbot, choosing, Qt.Key.Key_Backspace)
    assert choices(choosing) == []
    # nothing is left to take back
    press(qtbot, choosing, Qt.Key.Key_Backspace)
    assert screen(choosing).status.text().startswith("0 choices so far.")


def test_a_click_chooses_too(qtbot, choosing):
    pair = shown(choosing)
    qtbot.mouseClick(screen(choosing).right, Qt.MouseButton.LeftButton)
    settle(qtbot, choosing)
    assert choices(choosing)[0].preferred == digest(choosing, pair[1])


def test_no_choice_is_taken_before_the_next_pair_is_there(qtbot, choosing):
    qtbot.keyClick(screen(choosing), Qt.Key.Key_Left)
    qtbot.keyClick(screen(choosing), Qt.Key.Key_Left)
    settle(qtbot, choosing)
    assert len(choices(choosing)) == 1


def test_what_was_learned_is_told_by_features_with_pictures_first(qtbot, choosing):
    press(qtbot, choosing, Qt.Key.Key_Up)
    assert screen(choosing).question.text() == "Nothing was learned yet."
    qtbot.keyClick(screen(choosing).features, Qt.Key.Key_Tab)
    assert not screen(choosing).explaining
    like_what_is_planted(qtbot, choosing, 25)
    press(qtbot, choosing, Qt.Key.Key_Up)
    findings = {one.features[0]: one for one in screen(choosing).features.found.findings}
    liked = findings[FIRST]
    assert liked.title == f"thing {FIRST}"
    assert liked.facts.startswith("liked: +")
    assert liked.pictures
    assert all((image - 1) % 6 == 0 for image in liked.pictures)
    features = screen(choosing).features
    while features.current is not liked:
        qtbot.keyClick(features, Qt.Key.Key_Down)
    qtbot.keyClick(features, Qt.Key.Key_Return)
    settle(qtbot, choosing)
    assert choosing.controllers.search.text == f'dog + feature:"thing {FIRST}"'


def test_taste_counts_in_the_results_with_a_handle(qtbot, choosing):
    like_what_is_planted(qtbot, choosing, 25)
    asked = len(choosing.session.asked)
    press(qtbot, choosing, Qt.Key.Key_T)
    # not while choosing
    assert preference(choosing) is None
    press(qtbot, choosing, Qt.Key.Key_Escape)
    assert preference(choosing).weight == 0.5
    assert len(choosing.session.asked) == asked + 1
    ranked = np.argsort(-(choosing.session.store.matrix() @ preference(choosing).vector))[:20]
    assert np.mean(ranked % 6 == 0) > 2 / 6
    handle = choosing.panel.taste
    assert handle.isVisible()
    handle.slider.setFocus()
    qtbot.keyClick(handle.slider, Qt.Key.Key_Right)
    settle(qtbot, choosing)
    assert preference(choosing).weight == pytest.approx(0.55)
    assert handle.share.text() == "55 %"
    assert TasteChoices(choosing.session.library.directory).weight == pytest.approx(0.55)
    choosing.actions_["taste-in-results"].trigger()
    settle(qtbot, choosing)
    assert preference(choosing) is None
    assert not handle.isVisible()
    assert TasteChoices(choosing.session.library.directory).weight == 0


def test_without_choices_it_cannot_count(qtbot, explored):
    explored.session.library.directory.mkdir()
    explored.actions_["taste-in-results"].trigger()
    settle(qtbot, explored)
    assert "F8" in explored.toasts.shown[-1].sentence.text()
    assert not explored.panel.taste.isVisible()
    assert preference(explored) is None


def test_a_taste_that_counts_does_so_when_the_library_is_opened_again(qtbot, explored):
    kept = TasteChoices(explored.session.library.directory)
    explored.session.library.directory.mkdir()
    kept.add([Choice(digest(explored, 1), digest(explored, 2))])
    explored.feature_loader.load()
    settle(qtbot, explored)
    assert preference(explored) is None
    kept.weigh(0.3)
    explored.feature_loader.load()
    settle(qtbot, explored)
    assert preference(explored).weight == pytest.approx(0.3)
    assert explored.panel.taste.isVisible()


def test_after_a_question_nothing_of_it_is_left_on_disk(qtbot, choosing):
    for _ in range(3):
        press(qtbot, choosing, Qt.Key.Key_Left)
    press(qtbot, choosing, Qt.Key.Key_T)
    press(qtbot, choosing, Qt.Key.Key_Escape)
    made = choices(choosing)
    here = choosing.session.library.directory
    pairs = [json.dumps([one.preferred, one.other]).encode() for one in made]
    assert any(pairs[0] in path.read_bytes() for path in here.rglob("*") if path.is_file())
    forget = choosing.actions_["forget-taste"]
    forget.trigger()
    qtbot.keyClick(choosing.controllers.taste.question, Qt.Key.Key_Escape)
    settle(qtbot, choosing)
    assert choices(choosing) == made
    forget.trigger()
    qtbot.keyClick(choosing.controllers.taste.question.yes, Qt.Key.Key_Return)
    settle(qtbot, choosing)
    assert preference(choosing) is None
    assert not choosing.panel.taste.isVisible()
    kept = [path for path in here.rglob("*") if path.is_file()]
    for one in made:
        for way in (one.preferred.encode(), bytes.fromhex(one.preferred)):
            assert not any(way in path.read_bytes() for path in kept)
    assert not (here / "taste.json").exists()
    qtbot.keyClick(choosing, Qt.Key.Key_F8)
    settle(qtbot, choosing)
    assert screen(choosing).status.text().startswith("0 choices so far.")


def test_a_choice_that_is_being_stored_is_forgotten_too(qtbot, choosing, monkeypatch):
    press(qtbot, choosing, Qt.Key.Key_Left)
    may_answer, session = threading.Event(), choosing.session
    do = session.engine.do
    slow = SimpleNamespace(do=lambda *asked: may_answer.wait(600) and do(*asked))
    monkeypatch.setattr(session, "engine", slow)
    qtbot.keyClick(screen(choosing), Qt.Key.Key_Left)
    assert not choosing.controllers.taste.idle
    qtbot.keyClick(screen(choosing), Qt.Key.Key_Escape)
    choosing.actions_["forget-taste"].trigger()
    qtbot.keyClick(choosing.controllers.taste.question.yes, Qt.Key.Key_Return)
    assert len(choices(choosing)) == 1
    may_answer.set()
    settle(qtbot, choosing)
    assert not (session.library.directory / "taste.json").exists()
    assert preference(choosing) is None
    qtbot.keyClick(choosing, Qt.Key.Key_F8)
    settle(qtbot, choosing)
    assert screen(choosing).status.text().startswith("0 choices so far.")
