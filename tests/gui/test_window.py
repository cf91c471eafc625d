"""The window from start to results."""

from PySide6.QtCore import Qt

from memesae.app.settings import Settings
from memesae.gui.central_widget import FRAME
from memesae.gui.window import MainWindow


def test_the_newest_pictures_show_when_a_library_opens(window, session):
    assert window.model.ids.tolist() == session.library.ids
    assert window.central.results.currentWidget() is window.grid
    assert window.central.status.images.text() == "30 pictures"


def test_typing_searches_after_a_short_pause(window, session, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClicks(window.central.field.edit, "snow")
    assert session.asked[-1] == "snow"
    assert window.model.ids.tolist() == [30, 29, 28, 27]
    assert window.central.status.message.text() == "4 results, by relevance"


def test_enter_searches_and_goes_to_the_results(window, qtbot):
    qtbot.keyClicks(window.central.field.edit, "dog")
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(window.central.field.edit, Qt.Key.Key_Return)
    assert window.grid.hasFocus()
    assert window.grid.current_row() == 0


def test_a_new_window_fits_on_its_screen_with_its_frame(qtbot, tmp_path):
    window = MainWindow(Settings(), tmp_path / "home", lambda folders: None)
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.width() <= room.width() - FRAME.width()
    assert window.height() <= room.height() - FRAME.height()
    window.close()


def test_the_status_describes_what_is_shown_while_another_query_is_searched_for(
    window, session, qtbot
):
    session.may_search.clear()
    with qtbot.waitSignal(window.controllers.search.state.started):
        qtbot.keyClicks(window.central.field.edit, "snow")
    window.layout_presenter.refresh()
    assert window.central.status.message.text() == "Newest first"
    session.may_search.set()
    qtbot.waitUntil(lambda: window.central.status.message.text() == "4 results, by relevance")
