"""Pictures and folders that are dropped or pasted."""

import io
import threading
from base64 import b64encode
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from tests.gui.fakes import FakeSession, drawn

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
    drop(window, of_files(path))
    qtbot.waitUntil(lambda: window.central.field.text == f'file:"{path}"')


def test_a_dropped_file_of_the_library_is_known_there(window, session, qtbot):
    session.write_files()
    drop(window, of_files(session.library.path_of(7)))
    qtbot.waitUntil(lambda: window.central.field.text == "image:7")


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
    qtbot.keyClick(window.central.field.edit, *PASTE)
    chips = window.central.field.chips
    qtbot.waitUntil(lambda: chips._query is not None and len(chips._query.terms) == 1)
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
    qtbot.keyClick(window, *PASTE)
    qtbot.waitUntil(lambda: len(terms(window)) == 1 and window.settled)
    with qtbot.waitSignal(window.controllers.search.state.found):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.controllers.search.history.queries.texts == []


def terms(window):
    query = window.controllers.search.state.query
    return [Path(term.value) for term in query.terms] if query is not None else []


def test_a_large_pasted_picture_is_written_beside_the_window_s_thread(
    window, session, qtbot, monkeypatch
):
    threads = []
    save = QImage.save

    def noted(image, *given):
        threads.append(threading.current_thread())
        return save(image, *given)

    monkeypatch.setattr(QImage, "save", noted)
    data = QMimeData()
    image = QImage(4000, 3000, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    asked = len(session.asked)
    qtbot.keyClick(window.central.field.edit, *PASTE)
    # the key returns before anything is written
    assert len(session.asked) == asked
    qtbot.waitUntil(lambda: len(session.asked) > asked)
    (path,) = terms(window)
    assert QImage(str(path)).size() == image.size()
    assert threads
    assert threading.main_thread() not in threads


def test_another_program_s_picture_is_taken_as_it_is(window, session, qtbot):
    content = io.BytesIO()
    drawn(3).save(content, "PNG", optimize=True)
    data = QMimeData()
    data.setData("image/png", content.getvalue())
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(window.central.field.edit, *PASTE)
    qtbot.waitUntil(lambda: len(terms(window)) == 1)
    (path,) = terms(window)
    assert path.read_bytes() == content.getvalue()


def of_addresses(*addresses):
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    return data


@pytest.mark.parametrize("base64", [True, False])
def test_a_dropped_address_that_holds_a_picture_is_searched_with(window, qtbot, base64):
    content = io.BytesIO()
    drawn(3).save(content, "GIF")
    body = b64encode(content.getvalue()).decode() if base64 else quote(content.getvalue())
    head = "data:image/gif;base64," if base64 else "data:image/gif,"
    drop(window, of_addresses(head + body))
    qtbot.waitUntil(lambda: len(terms(window)) == 1)
    (path,) = terms(window)
    assert (path.suffix, path.read_bytes()) == (".gif", content.getvalue())


def test_a_dropped_address_that_holds_no_picture_is_refused_in_words(window, qtbot):
    drop(window, of_addresses("data:text/plain,hello"))
    qtbot.waitUntil(lambda: len(window.toasts.shown) == 1)
    assert "holds no picture" in window.toasts.shown[0].sentence.text()
    assert window.central.field.text == ""


def test_an_address_in_the_internet_is_not_fetched_and_that_is_said(window, qtbot):
    address = "https://example.org/cats/" + 90 * "a" + ".png"
    drop(window, of_addresses(address))
    sentence = window.toasts.shown[0].sentence.text()
    assert "fetches no pictures" in sentence
    assert address[:40] in sentence
    assert address not in sentence
    QGuiApplication.clipboard().setMimeData(of_addresses(address))
    qtbot.keyClick(window.central.field.edit, *PASTE)
    assert "fetches no pictures" in window.toasts.shown[-1].sentence.text()
    assert window.central.field.text == ""


def test_an_address_with_the_picture_beside_it_is_searched_with(window, session, qtbot):
    data = of_pixels()
    data.setUrls([QUrl("https://example.org/cat.png")])
    drop(window, data)
    qtbot.waitUntil(lambda: len(terms(window)) == 1)
    (path,) = terms(window)
    assert QImage(str(path)).pixelColor(4, 4) == QColor("red")


def test_an_address_beside_a_file_is_not_passed_over_in_silence(window, session, qtbot):
    session.write_files()
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(session.library.path_of(7))), QUrl("https://example.org/cat.png")]
    )
    drop(window, data)
    qtbot.waitUntil(lambda: window.central.field.text == "image:7")
    (toast,) = window.toasts.shown
    assert "https://example.org/cat.png was not opened" in toast.sentence.text()


def test_an_address_cannot_choose_where_its_picture_is_written(window, tmp_path, qtbot):
    up = "/.." * 12
    aim = tmp_path / "aim"
    drop(window, of_addresses(f"data:image/{up}{aim},harm"))
    qtbot.waitUntil(lambda: len(terms(window)) == 1)
    assert not aim.exists()
    written = [path for path in Path(window.incoming._folder.name).rglob("*") if path.is_file()]
    assert [path.parent for path in written] == [Path(window.incoming._folder.name)]


def test_more_files_than_a_query_takes_are_refused_in_words(window, tmp_path, qtbot):
    paths = [tmp_path / f"{number}.png" for number in range(101)]
    for path in paths:
        path.touch()
    drop(window, of_files(*paths))
    qtbot.waitUntil(lambda: len(window.toasts.shown) > 0)
    assert window.toasts.shown[0].sentence.text().startswith("These are 101 pictures")
    assert window.central.field.text == ""
    drop(window, of_files(*paths[1:]))
    qtbot.waitUntil(lambda: len(terms(window)) == 100)


def test_more_pictures_of_the_library_than_a_query_takes_are_refused_in_words(
    qtbot, bare, opened, tmp_path
):
    opened.append(FakeSession(tmp_path, count=101))
    bare.open([tmp_path])
    qtbot.waitUntil(lambda: bare.model.rowCount() == 101 and bare.settled)
    bare.grid.setFocus()
    qtbot.keyClick(bare.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(bare.grid, "m")
    assert bare.toasts.shown[-1].sentence.text().startswith("These are 101 pictures")
    assert bare.central.field.text == ""


def test_a_dropped_file_that_is_gone_is_said_to_be(window, tmp_path, qtbot):
    drop(window, of_files(tmp_path / "gone.png"))
    qtbot.waitUntil(lambda: len(window.toasts.shown) == 1)
    assert "No picture file" in window.toasts.shown[0].sentence.text()
