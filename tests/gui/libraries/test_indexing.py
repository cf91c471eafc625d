"""Opening, indexing, its handles, and what could not be read."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from memesae.base.errors import MemesaeError
from memesae.base.messages import Message
from memesae.gui.empty_page import Empty
from memesae.gui.open_library import LibraryChanged
from memesae.library.records import Failure
from tests.gui.fakes import FakeSession

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def indexing(bare, session, opened, qtbot):
    """The window while its library is being indexed."""
    session.may_index.clear()
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.central.status.line.isVisible() and bare.model.rowCount() == 30)
    return bare


def test_without_a_library_the_welcome_page_offers_to_choose_a_folder(bare, qtbot):
    bare.open([])
    qtbot.waitUntil(lambda: bare.central.empty.why is Empty.NO_LIBRARY)
    qtbot.mouseClick(bare.central.empty.button, LEFT)
    (dialog,) = (item for item in QApplication.topLevelWidgets() if isinstance(item, QFileDialog))
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.close()


def test_a_chosen_folder_is_opened(bare, session, opened, qtbot):
    opened.append(session)
    bare.controllers.libraries.open_folder(str(session.library.folder))
    qtbot.waitUntil(lambda: bare.model.rowCount() == 30 and bare.settled)
    assert session.sped_up


def test_a_library_that_cannot_be_opened_says_why(bare, qtbot, monkeypatch):
    def refuse(folders):
        raise MemesaeError("This library was made by a newer memesae.", hint="Update memesae.")

    monkeypatch.setattr(bare.controllers.indexing, "_opener", refuse)
    bare.open([Path("anywhere")])
    qtbot.waitUntil(lambda: bool(bare.toasts.shown))
    assert "newer memesae" in bare.toasts.shown[0].sentence.text()
    assert bare.central.empty.why is Empty.NO_LIBRARY


def test_progress_is_seen(indexing):
    assert indexing.central.status.work.text() == "indexing 34 % 41/s, 0:02 left"


def test_pause_and_go_on_by_click(indexing, qtbot):
    status = indexing.central.status
    qtbot.mouseClick(status.pause, LEFT)
    assert status.work.text() == "paused"
    assert status.pause.accessibleName() == "Resume indexing"
    qtbot.mouseClick(status.pause, LEFT)
    assert status.pause.accessibleName() == "Pause indexing"


def test_pause_by_key_while_typing(indexing, qtbot):
    qtbot.keyClick(indexing.central.field.edit, "p", Qt.KeyboardModifier.ControlModifier)
    assert indexing.central.status.work.text() == "paused"


def test_stop_ends_it(indexing, qtbot):
    with qtbot.waitSignal(indexing.controllers.indexing.indexing):
        qtbot.mouseClick(indexing.central.status.stop, LEFT)
    assert not indexing.controllers.indexing.running
    assert not indexing.central.status.stop.isVisible()
    assert indexing.toasts.shown == []


def test_stopping_a_paused_run_ends_it_too(indexing, qtbot):
    qtbot.mouseClick(indexing.central.status.pause, LEFT)
    with qtbot.waitSignal(indexing.controllers.indexing.indexing):
        qtbot.mouseClick(indexing.central.status.stop, LEFT)
    assert not indexing.controllers.indexing.running


def test_new_pictures_are_announced_and_shown(indexing, session, qtbot):
    session.library.ids.extend([31, 32])
    session.report = SimpleNamespace(new=2, remarks=list)
    session.may_index.set()
    qtbot.waitUntil(lambda: indexing.model.rowCount() == 32)
    assert indexing.toasts.shown[0].sentence.text() == "Indexed 2 new pictures."
    qtbot.waitUntil(lambda: indexing.central.status.images.text() == "32 pictures")


def test_growth_takes_nothing_out_of_the_persons_hands(indexing, session, qtbot):
    indexing.grid.go_to(3)
    session.library.ids.extend([31, 32])
    with qtbot.waitSignal(indexing.controllers.indexing.indexing):
        session.may_index.set()
    assert indexing.grid.current_row() == 3
    assert indexing.model.rowCount() == 30


def test_what_was_selected_while_new_pictures_were_searched_for_stays(window, session, qtbot):
    session.library.ids.insert(0, 31)
    session.may_search.clear()
    window.current.report(LibraryChanged.PICTURES)
    window.grid.go_to(3)
    with qtbot.waitSignal(window.search.found):
        session.may_search.set()
    assert window.model.rowCount() == 31
    assert window.model.ids_at(window.grid.selectedIndexes()) == [4]
    assert window.grid.current_row() == 4


def test_what_was_asked_for_begins_at_the_top(window, qtbot):
    window.grid.setFocus()
    window.grid.go_to(3)
    with qtbot.waitSignal(window.search.found):
        window.search.search_again()
    assert window.grid.current_row() == 0


def test_another_library_is_indexed_when_the_run_of_the_first_has_ended(
    indexing, session, opened, tmp_path, qtbot
):
    other = FakeSession(tmp_path, count=5)
    opened.append(other)
    indexing.open([tmp_path])
    qtbot.waitUntil(lambda: other.sped_up and indexing.settled)
    assert session.closed
    assert indexing.model.rowCount() == 5


def test_f5_looks_again(window, session, qtbot):
    session.library.ids.append(31)
    with qtbot.waitSignal(window.controllers.indexing.indexing):
        qtbot.keyClick(window.central.field.edit, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.model.rowCount() == 31)


def test_indexing_with_nothing_yet_says_so(bare, tmp_path, opened, qtbot):
    empty = FakeSession(tmp_path, count=0)
    empty.may_index.clear()
    opened.append(empty)
    bare.open([tmp_path])
    qtbot.waitUntil(lambda: bare.central.empty.why is Empty.INDEXING)
    empty.may_index.set()
    qtbot.waitUntil(lambda: bare.central.empty.why is Empty.NO_PICTURES)
    assert bare.central.empty.button.isVisible()


def test_no_results_say_why_and_offer_a_way_out(window, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text("dog type:gif")
    assert window.central.empty.why is Empty.NO_RESULTS
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.mouseClick(window.central.empty.button, LEFT)
    assert window.central.results.currentWidget() is window.grid
    assert window.central.field.text == ""


def test_what_could_not_be_read_is_listed_with_reasons(bare, session, opened, qtbot):
    session.library.unread = [
        Failure(Path("a.jpg"), "It is empty."),
        Failure(Path("b.jpg"), "It is text."),
    ]
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.central.status.failures.isVisible())
    assert bare.central.status.failures.text() == "2 files could not be read"
    qtbot.mouseClick(bare.central.status.failures, LEFT)
    rows = bare.sheets.failures.list.model()
    assert [rows.index(row).data() for row in range(2)] == ["a.jpg", "b.jpg"]
    qtbot.mouseClick(bare.sheets.failures.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "a.jpg\tIt is empty.\nb.jpg\tIt is text."
    qtbot.keyClick(bare.sheets.failures.list, Qt.Key.Key_Escape)
    assert not bare.sheets.failures.isVisible()
    qtbot.waitUntil(lambda: bare.settled)


def test_the_remarks_of_an_index_run_are_shown(bare, session, opened, qtbot):
    sentences = ["/away is away: what is known of its pictures is kept.", "A <b>link</b>."]
    remarks = [Message.of("{text}", text=sentence) for sentence in sentences]
    session.report = SimpleNamespace(new=0, images=30, remarks=lambda: remarks)
    session.library.unread = [Failure(Path("a.jpg"), "It is empty.")]
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.central.status.remarks.isVisible())
    assert bare.central.status.remarks.text() == "2 remarks"
    qtbot.mouseClick(bare.central.status.remarks, LEFT)
    rows = bare.sheets.failures.list.model()
    assert [rows.index(row).data() for row in range(3)] == [*sentences, "a.jpg"]
    assert "&lt;b&gt;" in rows.index(1).data(Qt.ItemDataRole.ToolTipRole)
    qtbot.mouseClick(bare.sheets.failures.copy, LEFT)
    assert QGuiApplication.clipboard().text().splitlines() == [*sentences, "a.jpg\tIt is empty."]
    # those of a library do not stand beside another one
    session.report = SimpleNamespace(new=0, images=30, remarks=list)
    bare.sheets.failures.close()
    qtbot.waitUntil(lambda: bare.settled)
    bare.controllers.indexing.rescan()
    qtbot.waitUntil(lambda: not bare.central.status.remarks.isVisible())


def test_without_failures_that_is_said(window):
    assert not window.central.status.failures.isVisible()
    window.controllers.indexing.show_failures()
    assert window.toasts.shown[0].sentence.text() == "All files could be read."
