"""The page on a property by keyboard: features to tick, the pictures they find, and the term in the search."""

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from memesae.gui.explore.property_page import PropertyPage
from memesae.steering.query.query_model import PropertyValue
from memesae.steering.query.query_parser import parse
from tests.gui.explore.conftest import ALONE, FIRST
from tests.gui.explore.test_explore_sheet import settle, sheet

pytest.importorskip("scipy")
pytest.importorskip("leidenalg")
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = "awkward silence"


@pytest.fixture
def asking(qtbot, explored):
    """The page with the focus in its field; any words mean two planted features."""
    directions = explored.session.features.view.sae.directions
    meant = (directions[FIRST] + directions[ALONE]).astype(np.float32)
    explored.session.encoder.get = lambda *_: SimpleNamespace(
        device="cpu", encode_texts=lambda texts: np.tile(meant, (len(texts), 1))
    )
    qtbot.keyClick(explored.grid, Qt.Key.Key_F7)
    pages = sheet(explored).pages
    number = next(place for place, one in enumerate(pages) if isinstance(one, PropertyPage))
    for _ in range(number):
        qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Down)
    settle(qtbot, explored)
    explored.session.questions.clear()
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Return)
    assert pages[number].field.hasFocus()
    return explored


def page(window) -> PropertyPage:
    return sheet(window).page


def ask(qtbot, window):
    qtbot.keyClicks(page(window).field, WORDS)
    qtbot.keyClick(page(window).field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert page(window).ticks.hasFocus()


def rows(window):
    return {one.features[0]: place for place, one in enumerate(page(window).list.found.findings)}


def tick(qtbot, window, feature):
    """Move to a feature and tick it."""
    ticks = page(window).ticks
    while ticks.currentIndex().row() != rows(window)[feature]:
        ahead = ticks.currentIndex().row() < rows(window)[feature]
        qtbot.keyClick(ticks, Qt.Key.Key_Down if ahead else Qt.Key.Key_Up)
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    # at once, before the pictures are found
    assert ticks.current.features == (feature,)
    settle(qtbot, window)


def showing(window, remainder):
    """How many of the pictures found show the feature that was planted there."""
    return sum((image - 1) % 6 == remainder for image in page(window).found.ids)


def test_nothing_is_asked_before_something_was_said(qtbot, asking):
    qtbot.keyClick(page(asking).field, Qt.Key.Key_Return)
    settle(qtbot, asking)
    assert asking.session.questions == []
    assert page(asking).list.found.findings == []


def test_words_propose_features_with_their_weight_and_find_pictures(qtbot, asking):
    ask(qtbot, asking)
    findings = page(asking).list.found.findings
    assert 2 < len(findings) <= 12
    # the two that the words mean come first, pictures before names
    assert {FIRST, ALONE} <= set(list(rows(asking))[:3])
    assert all(one.pictures and one.ticked is False for one in findings)
    assert all(one.facts.startswith("relevance 0.") and "weight" in one.facts for one in findings)
    assert page(asking).status.text() == (
        "By your words and the relevant features, until you tick some."
    )
    assert min(showing(asking, 0), showing(asking, 3)) > 3


def test_space_ticks_what_counts_and_the_pictures_follow(qtbot, asking):
    ask(qtbot, asking)
    before = showing(asking, 3)
    tick(qtbot, asking, ALONE)
    finding = page(asking).list.found.findings[rows(asking)[ALONE]]
    assert finding.ticked
    assert finding.facts.endswith("weight 100 %")
    assert page(asking).status.text() == "By your words and 1 ticked feature."
    assert showing(asking, 3) > before
    tick(qtbot, asking, FIRST)
    assert page(asking).list.found.findings[rows(asking)[ALONE]].facts.endswith("weight 50 %")
    tick(qtbot, asking, ALONE)
    assert page(asking).value == PropertyValue(WORDS, ticked=(FIRST,))
    assert showing(asking, 0) > showing(asking, 3)


def test_a_click_on_the_box_ticks_and_beside_it_does_not(qtbot, asking):
    ask(qtbot, asking)
    ticks = page(asking).ticks
    middle = ticks.visualRect(ticks.found.index(1)).center().y()
    qtbot.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, middle))
    assert not page(asking).value.ticked
    qtbot.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(14, middle))
    settle(qtbot, asking)
    assert page(asking).value.ticked == (list(rows(asking))[1],)


def test_up_in_the_first_row_leads_to_the_words_and_down_back(qtbot, asking):
    ask(qtbot, asking)
    qtbot.keyClick(page(asking).ticks, Qt.Key.Key_Up)
    assert page(asking).field.hasFocus()
    qtbot.keyClick(page(asking).field, Qt.Key.Key_Down)
    assert page(asking).ticks.hasFocus()


def test_enter_searches_for_it_and_enter_on_its_chip_changes_it(qtbot, asking):
    ask(qtbot, asking)
    tick(qtbot, asking, ALONE)
    qtbot.keyClick(page(asking).ticks, Qt.Key.Key_Return)
    settle(qtbot, asking)
    assert not sheet(asking).isVisible()
    search = asking.controllers.search
    assert search.text == f'property:"{WORDS}; {ALONE}"'
    search.set_text(f"dog - 2:{search.text}")
    settle(qtbot, asking)
    chip = asking.central.field.chips.chips[1]
    assert chip.accessibleName().startswith(f"property: {WORDS} · 1 feature")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    settle(qtbot, asking)
    assert page(asking).ticks.hasFocus()
    tick(qtbot, asking, FIRST)
    qtbot.keyClick(page(asking).ticks, Qt.Key.Key_Return)
    settle(qtbot, asking)
    (dog, changed) = parse(search.text).terms
    assert (dog.value, changed.weight) == ("dog", -2)
    assert set(PropertyValue.parse(changed.value).ticked) == {FIRST, ALONE}


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_M, "+"), (Qt.Key.Key_N, "-")])
def test_pictures_like_the_selected_ones_by_property(qtbot, explored, key, sign):
    chosen = [row for row, image in enumerate(explored.model.ids.tolist()) if (image - 1) % 6 == 0]
    selection = explored.grid.selectionModel()
    for row in chosen[:4]:
        selection.select(explored.model.index(row), selection.SelectionFlag.Select)
    examples = explored.model.ids[chosen[:4]].tolist()
    qtbot.keyClick(explored.grid, Qt.Key.Key_M, SHIFT)
    settle(qtbot, explored)
    assert page(explored).status.text().startswith("By likeness to 4 examples and the relevant")
    assert FIRST in list(rows(explored))[:3]
    assert showing(explored, 0) == len(page(explored).found.ids)
    qtbot.keyClick(page(explored).ticks, key)
    settle(qtbot, explored)
    value = " ".join(f"image:{one}" for one in examples)
    assert explored.controllers.search.text == f'dog {sign} property:"{value}"'
