"""The search field: plain text, mistakes, recent queries, and keys that mean other things elsewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from memesae.base.errors import MemesaeError
from memesae.gui.open_library import LibraryChanged
from tests.gui.steering.test_number_keys import steered  # noqa: F401


@pytest.fixture
def edit(window):
    return window.central.field.edit


def test_letters_type_in_the_field_but_act_in_the_grid(window, edit, qtbot):
    qtbot.keyClick(edit, "s")
    assert edit.text() == "s"
    assert not window.grid.scores
    window.grid.setFocus()
    qtbot.keyClick(window.grid, "s")
    assert edit.text() == "s"
    assert window.grid.scores


def test_a_mistake_is_underlined_at_its_character_and_explained(window, edit, session, qtbot):
    qtbot.keyClicks(edit, 'dog + "snow')
    place = edit.underlined()
    width = edit.fontMetrics().horizontalAdvance
    assert place.left() == pytest.approx(
        width("dog + ") + edit.cursorRect().center().x() + 1 - width(edit.text()), abs=2
    )
    assert place.width() == pytest.approx(width('"'), abs=2)
    assert "not closed" in window.central.field.mistake()
    qtbot.keyClicks(edit, '"')
    assert edit.underlined() is None
    assert window.central.field.mistake() == ""


def test_half_a_query_is_not_searched_for(window, edit, session, qtbot):
    qtbot.keyClicks(edit, "dog +")
    assert edit.underlined() is not None
    qtbot.keyClicks(edit, " cat")
    qtbot.waitUntil(lambda: "dog + cat" in session.asked)
    assert "dog +" not in session.asked


def test_a_mistake_found_while_searching_is_underlined_too(window, edit, session, qtbot):
    from memesae.steering.query.query_model import QueryError

    session.error = QueryError("There is no feature called snow.", 0, 12)
    with qtbot.waitSignal(window.controllers.search.state.failed):
        qtbot.keyClicks(edit, "feature:snow")
    assert edit.underlined() is not None
    assert window.toasts.shown == []


def test_another_error_is_told_in_a_toast(window, edit, session, qtbot):
    session.error = MemesaeError("The model is gone.", hint="Choose another.")
    with qtbot.waitSignal(window.controllers.search.state.failed):
        qtbot.keyClicks(edit, "dog")
    (toast,) = window.toasts.shown
    assert toast.sentence.text() == "The model is gone."
    assert toast.hint.text() == "Choose another."


def test_up_and_down_walk_through_recent_queries(window, edit, qtbot):
    for text in ("dog", "cat"):
        window.controllers.search.focus()
        qtbot.keyClicks(edit, text)
        with qtbot.waitSignal(window.controllers.search.state.found):
            qtbot.keyClick(edit, Qt.Key.Key_Return)
    window.controllers.search.focus()
    qtbot.keyClicks(edit, "bi")
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.text() == "cat"
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.text() == "dog"
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.text() == "bi"


def test_down_goes_into_the_grid_and_up_comes_back(window, edit, qtbot):
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert window.grid.hasFocus()
    assert window.grid.current_row() == 0
    qtbot.keyClick(window.grid, Qt.Key.Key_Up)
    assert edit.hasFocus()


def test_the_button_empties_the_field(window, edit, qtbot):
    qtbot.keyClicks(edit, "dog")
    qtbot.mouseClick(window.central.field._clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.model.rowCount() == 30)
    assert edit.text() == ""
    assert not window.central.field._clear.isVisible()


def test_slash_comes_back_to_the_field(window, edit, qtbot):
    window.grid.setFocus()
    qtbot.keyClick(window.grid, "/")
    assert edit.hasFocus()
    assert edit.text() == ""


def test_undo_and_redo_go_by_queries(window, edit, qtbot):
    for text in ("dog", "dog + cat"):
        with qtbot.waitSignal(window.controllers.search.state.found):
            window.controllers.search.set_text(text)
    window.grid.setFocus()
    qtbot.keyClick(window.grid, "u")
    assert edit.text() == "dog"
    qtbot.keyClick(window.grid, "z", Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == ""
    redo = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.grid, "z", redo)
    qtbot.keyClick(window.grid, "z", redo)
    assert edit.text() == "dog + cat"
    qtbot.waitUntil(lambda: window.settled)


def test_a_search_waits_visibly_for_the_model(window, edit, session, qtbot):
    session.encoder.ready = False
    session.may_search.clear()
    with qtbot.waitSignal(window.controllers.search.state.started):
        qtbot.keyClicks(edit, "dog")
    assert window.central.status.message.text() == "Loading the model…"
    with qtbot.waitSignal(window.controllers.search.state.found):
        session.may_search.set()
    assert window.central.status.message.text() == "3 results, by relevance"


def test_results_of_an_older_query_are_dropped(window, edit, session, qtbot):
    session.may_search.clear()
    shown = []
    window.controllers.search.state.found.connect(shown.append)
    window.controllers.search.set_text("snowman")
    window.controllers.search.set_text("dog")
    session.may_search.set()
    qtbot.waitUntil(lambda: window.settled and len(shown) > 0)
    assert [len(hits.ids) for hits in shown] == [3]


def test_letters_typed_while_an_answer_comes_are_not_lost(window, edit, session, qtbot):
    session.may_search.clear()
    with qtbot.waitSignal(window.controllers.search.state.started):
        qtbot.keyClicks(edit, "do")
    qtbot.keyClick(edit, "g")
    with qtbot.waitSignal(window.controllers.search.state.found):
        session.may_search.set()
    assert edit.text() == "dog"
    qtbot.waitUntil(lambda: window.model.rowCount() == 3 and window.settled)
    assert edit.text() == "dog"


def test_half_a_query_typed_while_an_answer_comes_changes_nothing(window, edit, session, qtbot):
    session.may_search.clear()
    with qtbot.waitSignal(window.controllers.search.state.started):
        qtbot.keyClicks(edit, "dog")
    qtbot.keyClicks(edit, ' "')
    with qtbot.waitSignal(window.controllers.search.state.found):
        session.may_search.set()
    assert window.model.rowCount() == 3
    assert edit.text() == 'dog "'
    assert edit.underlined() is not None
    qtbot.waitUntil(lambda: window.settled)


def test_letters_typed_after_enter_keep_the_keyboard_in_the_field(window, edit, session, qtbot):
    session.may_search.clear()
    qtbot.keyClicks(edit, "do")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, "g")
    session.may_search.set()
    qtbot.waitUntil(lambda: "dog" in session.asked and window.settled)
    assert edit.hasFocus()
    assert (edit.text(), window.model.rowCount()) == ("dog", 3)


def test_a_library_that_grows_under_half_a_query_changes_nothing(window, edit, session, qtbot):
    qtbot.keyClicks(edit, 'dog "')
    asked = list(session.asked)
    window.current.report(LibraryChanged.PICTURES)
    qtbot.waitUntil(lambda: window.settled)
    assert edit.text() == 'dog "'
    assert session.asked == asked


def test_numbers_mean_the_pictures_on_the_screen_when_they_were_typed(window, edit, session, qtbot):
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text("dog")
    on_the_screen = tuple(window.model.ids.tolist())
    for text in ("dog + #2", "dog + #2 + cat"):
        with qtbot.waitSignal(window.controllers.search.state.found):
            window.controllers.search.set_text(text)
        assert session.numbered[-1] == on_the_screen


def test_keys_of_the_window_are_not_eaten_while_typing(steered, qtbot):  # noqa: F811
    edit, word = steered.central.field.edit, steered.panel.word
    edit.setFocus()
    edit.setCursorPosition(1)
    # which keys a line edit claims depends on the platform, Ctrl+E on X11; it claims this one anywhere
    steered.context.settings.keys["steer-by-word"] = ["Ctrl+Right"]
    steered.rebind_keys()
    # through the window, as the platform delivers keys: shortcuts are looked up only there
    to = steered.windowHandle()
    for _ in range(2):  # the second time within the field for words
        QTest.keyClick(to, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        assert word.hasFocus()
        assert edit.cursorPosition() == 1
    edit.setFocus()
    QTest.keyClick(to, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert edit.selectedText() == "dog"


def test_typing_without_a_library_says_what_is_missing(bare, session, opened, qtbot):
    edit = bare.central.field.edit
    qtbot.keyClicks(edit, "dog")
    assert "Choose a folder" in bare.central.field.mistake()
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "Choose a folder" in bare.central.field.mistake()
    assert edit.underlined() is None
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.model.rowCount() == 3 and bare.settled)
    assert bare.central.field.mistake() == ""


def test_what_a_failed_query_leaves_on_the_screen_is_said_to_be_older(window, edit, session, qtbot):
    from memesae.steering.query.query_model import QueryError

    status = window.central.status.message
    qtbot.keyClicks(edit, "dog")
    qtbot.waitUntil(lambda: status.text().startswith("3 results"))
    session.error = QueryError("There is no feature called snow.", 0, 12)
    with qtbot.waitSignal(window.controllers.search.state.failed):
        qtbot.keyClicks(edit, " and")
    assert status.text() == "Still showing: dog"
    session.error = None
    qtbot.keyClicks(edit, "y")
    qtbot.waitUntil(lambda: status.text().startswith("8 results"))
    assert window.central.field.mistake() == ""


def test_the_message_of_a_failed_query_goes_when_another_succeeds(window, edit, session, qtbot):
    session.error = MemesaeError("The model is gone.")
    with qtbot.waitSignal(window.controllers.search.state.failed):
        qtbot.keyClicks(edit, "dog")
    assert [toast.sentence.text() for toast in window.toasts.shown] == ["The model is gone."]
    session.error = None
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClicks(edit, "s")
    assert window.toasts.shown == []


def test_no_result_is_claimed_for_a_query_that_failed(window, edit, session, qtbot):
    from memesae.steering.query.query_model import QueryError

    window.controllers.search.set_text("type:png")
    qtbot.waitUntil(lambda: window.central.empty.heading.text() == "No pictures match")
    session.error = QueryError("There is no feature called snow.", 0, 12)
    with qtbot.waitSignal(window.controllers.search.state.failed):
        qtbot.keyClicks(edit, " dog")
    assert window.central.empty.heading.text() == ""


def test_words_of_another_language_than_the_models_are_noticed(window, edit, session, qtbot):
    field = window.central.field
    qtbot.keyClicks(edit, "Hund im Schnee")
    qtbot.waitUntil(lambda: "Searched for “dog in the snow”" in field.mistake())
    assert "Model of this library" in field.mistake()
    edit.clear()
    qtbot.keyClicks(edit, "a dog")
    qtbot.waitUntil(lambda: "a dog" in session.asked)
    qtbot.waitUntil(lambda: window.controllers.search.state.idle)
    assert field.mistake() == ""
    session.english_only = False
    edit.clear()
    qtbot.keyClicks(edit, "Hund am Haus")
    qtbot.waitUntil(lambda: "Hund am Haus" in session.asked)
    qtbot.waitUntil(lambda: window.controllers.search.state.idle)
    assert field.mistake() == ""
