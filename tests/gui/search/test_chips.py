"""The query's parts as pills."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def row(window, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text("dog - 0.5:grass + image:12 type:gif")
    return window.central.field.chips


def text(window):
    return window.central.field.text


def test_terms_and_filters_become_chips(row):
    names = [chip.accessibleName() for chip in row.chips]
    assert names == [
        "dog, weight 1",
        "grass, weight -0.5",
        "this picture, weight 1",
        "Filter: type:gif",
    ]
    assert row.isVisible()


def test_a_plain_query_needs_none(window, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text("a dog in the snow")
    assert not window.central.field.chips.isVisible()


def test_a_click_removes_a_chip(window, row, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.mouseClick(row.chips[1]._remove, Qt.MouseButton.LeftButton)
    assert text(window) == "dog + image:12 type:gif"
    assert len(row.chips) == 3


def test_a_filter_is_removed_by_keyboard(window, row, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(row.chips[3], Qt.Key.Key_Delete)
    assert text(window) == "dog - 0.5:grass + image:12"


@pytest.mark.parametrize(("key", "weight"), [("+", "1.25:dog"), ("-", "0.75:dog")])
def test_plus_and_minus_weigh(window, row, qtbot, key, weight):
    row.chips[0].setFocus()
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(row.chips[0], key)
    assert text(window) == f"{weight} - 0.5:grass + image:12 type:gif"
    assert row.chips[0].hasFocus()


def test_a_weight_of_nothing_is_skipped(window, row, qtbot):
    for _ in range(2):
        with qtbot.waitSignal(window.controllers.search.state.found):
            qtbot.keyClick(row.chips[1], "+")
    assert text(window) == "dog + 0.25:grass + image:12 type:gif"


def test_arrows_go_from_chip_to_chip(row, qtbot):
    row.chips[0].setFocus()
    qtbot.keyClick(row.chips[0], Qt.Key.Key_Right)
    assert row.chips[1].hasFocus()


def test_the_picture_meant_is_shown(window, row, qtbot):
    qtbot.waitUntil(lambda: not row.chips[2]._picture.pixmap().isNull())
    assert row.chips[2]._picture.isVisible()
    assert not row.chips[0]._picture.isVisible()
