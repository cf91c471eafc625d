"""Groups by keyboard: what is written is asked, and a group leads back into searching by its pictures."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from memesae.app.exploration.groups_question import AskGroups, Group, Groups
from memesae.steering.resolve import unpacked
from tests.gui.explore.test_explore_sheet import settle, sheet

pytest.importorskip("scipy")
GROUPS = 4
LARGE, SMALL = tuple(range(1, 31)), (40, 41, 42)


@pytest.fixture
def asked(monkeypatch):
    """What was asked; the answer is two groups."""
    questions: list[str] = []

    def answer(question, library, token):
        token.check()
        questions.append(question.by)
        listed = len(question.words) > 1
        groups = (
            Group(150, question.words[0] if listed else None, ("sea",), LARGE),
            Group(90, question.words[1] if listed else None, (), SMALL),
        )
        answers = tuple(question.words) if listed else ("sunny", "rainy")
        return Groups(
            tuple(question.words), answers, 240, 0.5, {2: 0.4 if listed else 0.05}, (), groups
        )

    monkeypatch.setattr(AskGroups, "answer", answer)
    return questions


@pytest.fixture
def page(qtbot, explored, asked):
    """The page with the focus in its text."""
    qtbot.keyClick(explored.grid, Qt.Key.Key_I)
    for _ in range(GROUPS):
        qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Down)
    settle(qtbot, explored)
    assert "Write by what" in sheet(explored).page.status.text()
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Return)
    assert sheet(explored).page.by.hasFocus()
    return sheet(explored).page


def write(qtbot, window, page, text):
    qtbot.keyClicks(page.by, text)
    qtbot.keyClick(page.by, Qt.Key.Key_Return)
    settle(qtbot, window)


def test_listed_words_are_asked_by_enter_and_the_groups_get_the_focus(qtbot, explored, asked, page):
    write(qtbot, explored, page, "beach, snow")
    assert asked == ["beach, snow"]
    assert page.list.hasFocus()
    first, second = page.list.found.findings
    assert (first.title, second.title) == ("sea", "")
    assert first.facts == "150 pictures, 62 % of all\nof your words most like “beach”"
    assert first.pictures == LARGE[:5]
    assert "0.40" in page.status.text()


def test_a_phrase_is_told_by_which_words_and_that_there_are_no_clear_groups(
    qtbot, explored, asked, page
):
    write(qtbot, explored, page, "the weather")
    assert "sunny, rainy" in page.status.text()
    assert "no clear groups" in page.status.text()


def test_letters_and_enter_in_the_text_do_not_use_a_group(qtbot, explored, asked, page):
    write(qtbot, explored, page, "beach, snow")
    page.by.setFocus()
    qtbot.keyClicks(page.by, "mn")
    assert page.by.text() == "beach, snowmn"
    assert sheet(explored).isVisible()
    qtbot.keyClick(page.by, Qt.Key.Key_Down)
    assert page.list.hasFocus()


def test_enter_searches_for_the_middle_of_a_large_group(qtbot, explored, asked, page):
    write(qtbot, explored, page, "beach, snow")
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle(qtbot, explored)
    qtbot.waitUntil(lambda: "vector:" in explored.controllers.search.text)
    (term,) = explored.controllers.search.state.read(explored.controllers.search.text).terms
    vectors = explored.session.store.take(np.array(LARGE))
    middle = vectors.mean(axis=0) / np.linalg.norm(vectors.mean(axis=0))
    np.testing.assert_allclose(unpacked(term, vectors.shape[1]), middle, atol=0.01)


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_M, "+"), (Qt.Key.Key_N, "-")])
def test_m_and_n_add_a_small_group_and_take_it_away(qtbot, explored, asked, page, key, sign):
    write(qtbot, explored, page, "beach, snow")
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, key)
    settle(qtbot, explored)
    wanted = "".join(f" {sign} image:{image}" for image in SMALL)
    assert explored.controllers.search.text == f"dog{wanted}"
