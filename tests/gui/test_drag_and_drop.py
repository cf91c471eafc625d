"""Pictures and folders that are dropped or pasted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from tests.gui.fakes import FakeSession

COPY = Qt.DropAction.CopyAction
PASTE = (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def of_files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def of_pixels():
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = QMimeData()
    data.setImageData(image)
    return data


def drop(window, mime):
    place = QPointF(300, 300)
    rest = (COPY, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(place.toPoint(), *rest)
    QApplication.sendEvent(window.central, enter)
    assert enter.isAccepted()
    assert window.drops._sign.isVisible()
    QApplication.sendEvent(window.central, QDropEvent(place, *rest))
    assert not window.drops._sign.isVisible()


def test_a_dropped_file_becomes_a_term(window, tmp_path, qtbot):
    path = tmp_path / "a cat.png"
    path.touch()
    with qtbot.waitSignal(window.controllers.search.state.found):
        drop(window, of_files(path))
    assert window.central.field.text == f'file:"{path}"'


def test_a_dropped_file_of_the_library_is_known_there(window, session, qtbot):
    session.write_files()
    with qtbot.waitSignal(window.controllers.search.state.found):
        drop(window, of_files(session.library.path_of(7)))
    assert window.central.field.text == "image:7"


def test_a_dropped_folder_is_opened(window, opened, tmp_path, qtbot):
    other = FakeSession(tmp_path, count=5)
    opened.append(other)
    before = window.current.session
    drop(window, of_files(tmp_path))
    qtbot.waitUntil(lambda: window.model.rowCount() == 5 and window.settled)
    assert window.current.session is other
    assert before.closed


def test_text_cannot_be_dropped(window):
    data = QMimeData()
    data.setText("words")
    rest = (COPY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = QDragEnterEvent(QPointF(300, 300).toPoint(), *rest)
    event.ignore()
    QApplication.sendEvent(window.central, event)
    assert not event.isAccepted()


def test_pasted_pixels_become_a_file_and_a_term(window, qtbot):
    QGuiApplication.clipboard().setMimeData(of_pixels())
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(window.central.field.edit, *PASTE)
    (path,) = (Path(term.value) for term in window.central.field.chips._query.terms)
    assert QImage(str(path)).pixelColor(4, 4) == QColor("red")
    window.close()
    assert not path.exists()


def test_pasting_nothing_says_so(window, qtbot):
    qtbot.keyClick(window.central.field.edit, *PASTE)
    assert window.toasts.shown[0].sentence.text() == "No picture on the clipboard."


@pytest.mark.parametrize("mime", [of_pixels])
def test_without_a_library_the_person_is_told_what_to_do(bare, mime, qtbot):
    drop(bare, mime())
    assert "Choose a folder" in bare.toasts.shown[0].sentence.text()


def test_a_query_with_a_pasted_picture_is_not_proposed_another_day(window, session, qtbot):
    edit = window.central.field.edit
    QGuiApplication.clipboard().setMimeData(of_pixels())
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(window, *PASTE)
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.controllers.search.history.queries.texts == []
