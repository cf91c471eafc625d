"""Text in pictures: read in the background, weighted in searches, shown where it was found."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette

from memesae.app.results.found_words import FoundWords, Piece
from memesae.app.settings import WORDS_WEIGHTS
from memesae.gui.ocr.found_text import HEIGHT, WordsWeight
from memesae.gui.ocr.ocr_progress import ReadingNote

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
BOX = ((0.25, 0.25), (0.75, 0.25), (0.75, 0.5), (0.25, 0.5))
FOUND = FoundWords((Piece("you", False), Piece("keep using", True), Piece("it", False)), (BOX,))


@pytest.fixture
def reading(bare, session, opened, qtbot):
    """The window while text is being read."""
    session.may_read.clear()
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: note_of(bare).isVisible() and bare.model.rowCount() == 30)
    return bare


@pytest.fixture
def worded(bare, session, opened, qtbot):
    """The window on a library whose newest picture contains text."""
    session.words = {30: FOUND}
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.model.rowCount() == 30 and bare.settled)
    return bare


def note_of(window):
    return window.central.status.findChild(ReadingNote)


def weight_of(window):
    return window.central.field.findChild(WordsWeight)


def search(window, qtbot, text):
    window.central.field.edit.setFocus()
    window.central.field.edit.selectAll()
    qtbot.keyClicks(window.central.field.edit, text)
    qtbot.waitUntil(lambda: window.settled and window.model.rowCount() == len(text))


# OCR


def test_reading_begins_after_indexing_and_says_how_far_it_got(reading, session):
    note = note_of(reading)
    assert note.text.text() == "reading text 30 %, 0:04 left"
    assert not reading.central.status.line.isVisible()


def test_no_progress_is_shown_without_pictures_to_read(window, session):
    assert session.reads == 1
    assert not note_of(window).isVisible()


def test_a_button_pauses_and_resumes_reading(reading, session, qtbot):
    note = note_of(reading)
    qtbot.mouseClick(note.pause, LEFT)
    assert note.text.text() == "reading text: paused"
    session.may_read.set()
    assert session.reads == 0
    qtbot.mouseClick(note.pause, LEFT)
    qtbot.waitUntil(lambda: session.reads == 1 and not note.isVisible())


def test_searches_work_while_text_is_read(reading, qtbot):
    qtbot.keyClicks(reading.central.field.edit, "abc")
    qtbot.waitUntil(lambda: reading.model.rowCount() == 3)
    assert note_of(reading).isVisible()


def test_once_stopped_reading_starts_only_on_request(reading, session, qtbot):
    note = note_of(reading)
    qtbot.mouseClick(note.stop, LEFT)
    assert not note.isVisible()
    session.may_read.set()
    qtbot.keyClick(reading, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: reading.settled)
    assert session.reads == 0
    qtbot.keyClick(reading, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(reading.sheets.palette.edit, "read text in")
    qtbot.keyClick(reading.sheets.palette.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.reads == 1)


def test_indexing_comes_first_and_reading_continues_afterwards(reading, session, qtbot):
    session.may_index.clear()
    qtbot.keyClick(reading, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: reading.central.status.line.isVisible())
    assert not note_of(reading).isVisible()
    session.may_index.set()
    qtbot.waitUntil(lambda: note_of(reading).isVisible())
    session.may_read.set()
    qtbot.waitUntil(lambda: session.reads == 1)


def test_the_window_closes_while_text_is_read(reading):
    reading.close()
    assert reading.tasks.busy == 0


# weight


def test_the_weight_is_shown_once_there_is_text(window, worded):
    assert weight_of(worded).isVisible()


def test_the_weight_is_hidden_without_text(window):
    assert not weight_of(window).isVisible()


def test_a_key_excludes_and_includes_text(worded, session, qtbot):
    weight = weight_of(worded)
    search(worded, qtbot, "dog")
    asked = len(session.asked)
    qtbot.keyClick(worded.central.field.edit, Qt.Key.Key_W, ALT)
    assert not weight.number.isVisible()
    qtbot.waitUntil(lambda: len(session.asked) == asked + 1)
    qtbot.keyClick(worded.central.field.edit, Qt.Key.Key_W, ALT)
    assert weight.number.isVisible()
    qtbot.waitUntil(lambda: len(session.asked) == asked + 2)


def test_plus_and_minus_change_the_weight_within_bounds(worded, session, qtbot):
    weight = weight_of(worded)
    before = float(weight.number.text())
    qtbot.mouseClick(weight.plus, LEFT)
    assert weight.number.text() == f"{before + 0.1:.1f}"
    for _ in range(20):
        qtbot.keyClick(worded.central.field.edit, Qt.Key.Key_Equal, ALT)
    assert float(weight.number.text()) == WORDS_WEIGHTS[1]
    for _ in range(20):
        qtbot.mouseClick(weight.minus, LEFT)
    assert float(weight.number.text()) == WORDS_WEIGHTS[0]
    qtbot.waitUntil(lambda: worded.settled)


# display


def strip_of(window):
    """The colours in the bottom line of the first cell."""
    cell = window.grid.visualRect(window.model.index(0, 0))
    tile = window.grid.itemDelegate().tile(cell)
    image = window.grid.viewport().grab().toImage()
    foot = tile.bottomLeft() - QPoint(0, HEIGHT // 2)
    return {image.pixelColor(foot + QPoint(x, 0)).name() for x in range(8, tile.width() - 8)}


def test_text_found_is_shown_in_its_picture_only(worded, session, qtbot):
    search(worded, qtbot, "keep")
    base = worded.palette().color(QPalette.ColorRole.Base).name()
    # text is loaded once the pictures are laid out
    qtbot.waitUntil(lambda: worded.settled and base in strip_of(worded))
    assert len(strip_of(worded)) > 3
    session.words = {}
    search(worded, qtbot, "other")
    qtbot.waitUntil(lambda: base not in strip_of(worded))


def test_text_is_loaded_for_visible_pictures(worded, session, qtbot):
    search(worded, qtbot, "keep")
    qtbot.waitUntil(lambda: session.looked_for[-1:] == ["keep"])


def test_quick_look_marks_the_text_found(worded, session, qtbot):
    search(worded, qtbot, "keep")
    worded.grid.setFocus()
    worded.grid.go_to(0)
    qtbot.keyClick(worded.grid, Qt.Key.Key_Space)
    quick = worded.quick_look
    qtbot.waitUntil(lambda: quick.isVisible() and worded.settled)
    qtbot.waitUntil(lambda: quick.boxes == (BOX,))
    qtbot.keyClick(quick, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: worded.settled)
    assert quick.boxes == ()
    qtbot.keyClick(quick, Qt.Key.Key_Left)
    assert quick.boxes == (BOX,)
    marked = quick.grab().toImage()
    quick.boxes_of = lambda _: ()
    quick.mark()
    plain = quick.grab().toImage()
    changed = [
        (x / marked.width(), y / marked.height())
        for x in range(0, marked.width(), 4)
        for y in range(0, marked.height(), 4)
        if marked.pixel(x, y) != plain.pixel(x, y)
    ]
    # the picture is in the centre of the window, the box in its upper half
    assert changed
    assert 0.45 < sum(x for x, _ in changed) / len(changed) < 0.55
    assert sum(y for _, y in changed) / len(changed) < 0.5
    qtbot.keyClick(quick, Qt.Key.Key_Escape)
