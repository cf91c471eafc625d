import threading

import pytest
from PySide6.QtCore import Qt

from memesae.gui.open_library import LibraryChanged
from memesae.gui.sheets.quick_look import noted_text
from memesae.library.records import Metadata


@pytest.fixture
def quick(window, session, qtbot):
    session.write_files()
    window.grid.setFocus()
    window.grid.go_to(4)
    qtbot.keyClick(window.grid, Qt.Key.Key_Space)
    return window.quick_look


def test_a_picture_not_read_yet_shows_as_soon_as_it_is(window, qtbot):
    window.thumbnails.clear()
    window.controllers.results.quick_look()
    qtbot.waitUntil(window.quick_look.isVisible)
    assert window.quick_look.name.text() == "picture-1.png"


def test_it_is_asked_for_again_where_the_request_was_dropped(window, qtbot):
    window.thumbnails.clear()
    window.controllers.results.quick_look()
    # as when the library changes meanwhile
    window.thumbnails.clear()
    window.thumbnails.picture(window.model.id_at(3))
    qtbot.waitUntil(window.quick_look.isVisible)


@pytest.fixture
def reading(window, session, monkeypatch):
    """No picture is read until this is set."""
    may_read, read = threading.Event(), session.thumbnails.get

    def get(digest):
        may_read.wait(600)
        return read(digest)

    monkeypatch.setattr(session.thumbnails, "get", get)
    yield may_read
    may_read.set()


def test_it_shows_though_the_library_grew_between_the_key_and_its_coming(
    window, session, reading, qtbot
):
    session.library.ids.insert(0, 31)
    session.may_search.clear()
    # as at the end of an index run
    window.current.report(LibraryChanged.PICTURES)
    window.thumbnails.clear()
    window.controllers.results.quick_look()
    with qtbot.waitSignal(window.search.found):
        session.may_search.set()
    assert window.model.rowCount() == 31
    assert window.model.id_at(window.grid.current_row()) == 1
    reading.set()
    qtbot.waitUntil(window.quick_look.isVisible)
    assert window.quick_look.name.text() == "picture-1.png"


def test_it_shows_though_other_results_came_before_it_was_read(window, reading, qtbot):
    window.grid.go_to(28)
    window.thumbnails.clear()
    window.controllers.results.quick_look()
    with qtbot.waitSignal(window.search.found):
        # finds the last three pictures, the last one first
        window.controllers.search.set_text("cat")
    assert window.grid.current_row() == -1
    reading.set()
    qtbot.waitUntil(window.quick_look.isVisible)
    assert window.quick_look.name.text() == "picture-29.png"
    assert window.grid.current_row() == 1


def test_it_is_given_up_where_the_results_no_longer_have_it(window, reading, qtbot):
    window.thumbnails.clear()
    window.controllers.results.quick_look()
    with qtbot.waitSignal(window.search.found):
        window.controllers.search.set_text("cat")
    reading.set()
    qtbot.waitUntil(lambda: window.thumbnails.picture(29) is not None and window.settled)
    assert not window.quick_look.isVisible()


def test_space_shows_the_picture_large_with_its_facts(quick, session, qtbot):
    assert quick.isVisible()
    assert quick.name.text() == "picture-5.png"
    for fact in ("64 × 48", str(session.library.folder), "5 of 30"):
        assert fact in quick.facts.text()
    qtbot.waitUntil(lambda: quick.image.pixelColor(5, 5).getRgb()[:3] == (200, 90, 200))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_space_and_escape_go_back_to_the_grid(window, quick, qtbot, key):
    qtbot.keyClick(quick, key)
    assert not quick.isVisible()
    assert window.grid.hasFocus()


def test_arrows_go_on_and_the_grid_follows(window, quick, qtbot):
    qtbot.keyClick(quick, Qt.Key.Key_Right)
    assert quick.name.text() == "picture-6.png"
    qtbot.keyClick(quick, Qt.Key.Key_Left)
    qtbot.keyClick(quick, Qt.Key.Key_Left)
    assert quick.name.text() == "picture-4.png"
    assert window.grid.current_row() == 3


def test_letters_act_on_the_picture_shown(window, quick, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(quick, "m")
    assert window.central.field.text == "image:5"


def test_a_file_that_cannot_be_read_says_why(window, session, quick, qtbot):
    session.library.path_of(6).write_bytes(b"no picture at all")
    qtbot.keyClick(quick, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "6 of 30" not in quick.facts.text())
    assert quick.facts.text().strip()
    assert quick.isVisible()


def test_it_does_not_go_past_the_ends(window, quick, qtbot):
    for _ in range(6):
        qtbot.keyClick(quick, Qt.Key.Key_Left)
    assert quick.name.text() == "picture-1.png"
    assert window.grid.current_row() == 0


def test_what_other_programs_noted_stands_apart_from_the_tags(window, session, qtbot):
    session.library.metadata[3] = Metadata(
        ("quokka", "<b>hat</b>"), caption="A" * 300, rating=4, camera="Canon", place=(48.1375, 11.5)
    )
    window.thumbnails.clear()
    window.grid.setFocus()
    window.grid.go_to(2)
    qtbot.keyClick(window.grid, Qt.Key.Key_Space)
    quick = window.quick_look
    qtbot.waitUntil(quick.isVisible)
    shown = f"Noted: quokka, <b>hat</b>  ·  {'A' * 200}…  ·  ★★★★  ·  Canon  ·  48.1375, 11.5000"
    assert quick.noted.text() == shown
    assert quick.noted.isVisible()
    assert quick.tags.chips == []
    qtbot.keyClick(quick, Qt.Key.Key_Right)
    assert not quick.noted.isVisible()


def test_many_keywords_leave_room_for_the_picture():
    noted = Metadata(tuple(f"keyword {n}" for n in range(500)), rating=-1)
    assert len(noted_text(noted)) < 230
    assert noted_text(noted).endswith("…  ·  rejected")
    assert noted_text(Metadata()) == noted_text(None) == ""
