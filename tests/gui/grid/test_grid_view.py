"""The grid: model, cells, and what the keys do there."""

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from memesae.gui.grid.results_model import OFFLINE


@pytest.fixture
def grid(window, qtbot):
    window.grid.setFocus()
    window.grid.go_to(0)
    return window.grid


@pytest.fixture
def opened_urls(monkeypatch):
    urls = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    return urls


def pixel(window, row):
    image = window.grid.viewport().grab().toImage()
    middle = window.grid.visualRect(window.model.index(row)).center()
    return image.pixelColor(middle)


def test_the_model_keeps_qts_rules(window, qtmodeltester):
    qtmodeltester.check(window.model)


def test_thumbnails_come_also_after_reading_went_wrong(window, session, qtbot, monkeypatch):
    get = session.thumbnails.get
    monkeypatch.setattr(session.thumbnails, "get", lambda _: 1 / 0)
    window.thumbnails.clear()
    window.grid.viewport().update()
    qtbot.waitUntil(lambda: len(window.toasts.shown) > 0 and window.tasks.busy == 0)
    monkeypatch.setattr(session.thumbnails, "get", get)
    window.grid.viewport().update()
    qtbot.waitUntil(lambda: window.thumbnails.picture(1) is not None)


def test_a_hundred_thousand_rows_only_read_what_is_seen(window, session, qtbot):
    ids = np.arange(1, 100_001)
    session.library.ids = ids.tolist()
    window.model.show(ids, ids.astype(np.float32))
    qtbot.waitUntil(lambda: window.thumbnails.idle and bool(window.thumbnails._pictures))
    assert 0 < len(window.thumbnails._pictures) < 300

    def at_the_end():
        # rows are laid out in batches: the end moves down meanwhile
        window.grid.scrollToBottom()
        assert 100_000 in window.thumbnails._pictures

    qtbot.waitUntil(at_the_end, timeout=20_000)
    qtbot.waitUntil(lambda: window.thumbnails.idle)
    assert len(window.thumbnails._pictures) < 10_000


def test_cells_show_their_thumbnails(window, grid):
    assert pixel(window, 2).getRgb()[:3] == pytest.approx((120, 90, 200), abs=3)


def test_a_missing_file_is_greyed_and_says_so(window, session, qtbot):
    session.library.absent = {3}
    window.thumbnails.clear()
    window.grid.viewport().update()
    qtbot.waitUntil(lambda: bool(window.model.index(2).data(OFFLINE)))
    away, there = pixel(window, 2), pixel(window, 1)
    assert away.saturation() < there.saturation() / 2
    assert "file missing" in window.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_selection_is_ringed_in_the_accent(window, grid):
    rect = grid.visualRect(window.model.index(0))
    image = grid.viewport().grab().toImage()
    ring = image.pixelColor(rect.center().x() - grid.edge // 2 - 3, rect.center().y())
    assert ring == window.palette().highlight().color()


def test_more_and_less_like_the_selection(window, grid, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(grid, "m")
    assert window.central.field.text == "image:1"
    assert grid.hasFocus()
    grid.go_to(1)
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(grid, "n")
    assert window.central.field.text.startswith("image:1 - image:")


def test_enter_opens_in_another_program(window, grid, session, opened_urls, qtbot):
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened_urls == [QUrl.fromLocalFile(str(session.library.path_of(1)))]


def test_opening_a_whole_library_is_refused(window, grid, opened_urls, qtbot):
    qtbot.keyClick(grid, "a", Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened_urls == []
    assert "30 pictures" in window.toasts.shown[0].sentence.text()


def test_shift_c_copies_the_path(window, grid, session, qtbot):
    qtbot.keyClick(grid, "c", Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == str(session.library.path_of(1))


def test_c_copies_the_picture_and_its_file(window, grid, session, qtbot):
    session.write_files()
    qtbot.keyClick(grid, "c")
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull())
    mime: QMimeData = QGuiApplication.clipboard().mimeData()
    assert QGuiApplication.clipboard().image().width() == 64
    assert mime.urls() == [QUrl.fromLocalFile(str(session.library.path_of(1)))]


def test_a_missing_file_cannot_be_copied_and_why(window, grid, session, qtbot):
    session.library.absent = {1}
    qtbot.keyClick(grid, "c", Qt.KeyboardModifier.ShiftModifier)
    assert window.toasts.shown[0].sentence.text() == "The file is unavailable."
    assert QGuiApplication.clipboard().text() == ""


def test_thumbnails_grow_and_shrink(window, qtbot):
    before = window.grid.edge
    qtbot.keyClick(window.central.field.edit, "=", Qt.KeyboardModifier.ControlModifier)
    assert window.grid.edge == before + 32
    qtbot.keyClick(window.grid, "-", Qt.KeyboardModifier.ControlModifier)
    assert window.grid.edge == before
    qtbot.waitUntil(lambda: window.settled)


def test_a_right_click_offers_what_can_be_done_with_a_picture(window, grid, qtbot):
    grid.customContextMenuRequested.emit(grid.visualRect(window.model.index(0)).center())
    menu = window.picture_menu
    assert menu.isVisible()
    more = window.actions_["more-like-this"]
    assert more in menu.actions()
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(more).center())
    assert window.central.field.text == "image:1"
    assert not menu.isVisible()


def test_scores_are_shown_on_demand(window, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text("dog")
    before = window.grid.viewport().grab().toImage()
    window.grid.setFocus()
    qtbot.keyClick(window.grid, "s")
    assert window.grid.viewport().grab().toImage() != before


def test_thumbnails_have_the_pixels_of_the_screen(window):
    pixmap = window.thumbnails.pixmap(1)
    ratio = window.grid.devicePixelRatioF()
    assert pixmap.devicePixelRatio() == ratio
    assert max(pixmap.width(), pixmap.height()) <= round(window.grid.edge * ratio)
