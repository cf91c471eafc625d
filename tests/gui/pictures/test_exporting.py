"""Pictures for other programs: clipboard, dragging, copies, lists."""

import json
import os
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QApplication

from memesae.app.files.programs import Program
from memesae.gui.pictures.clipboard import GNOME_FILES
from memesae.gui.pictures.exporting import CopyNote
from tests.gui.pictures.conftest import last_toast, wait_for_toast

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier


@pytest.fixture(autouse=True)
def close_file_dialogs(qtbot):
    """Close the file dialogs that a test has left open."""
    yield
    for widget in QApplication.topLevelWidgets():
        if widget.inherits("QFileDialog"):
            widget.close()


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_c_copies_all_as_files_and_the_first_as_pixels(window, path_at, qtbot):
    qtbot.keyClick(window.grid, Key.Key_Right, SHIFT)
    qtbot.keyClick(window.grid, "c")
    wait_for_toast(window, qtbot, "Copied 2 pictures.")
    assert clipboard().urls() == [QUrl.fromLocalFile(str(path_at(row))) for row in (0, 1)]
    assert QGuiApplication.clipboard().image().width() == 64


def test_alt_c_copies_files_without_pixels(window, path_at, qtbot):
    qtbot.keyClick(window.grid, "c", ALT)
    wait_for_toast(window, qtbot, "Copied")
    assert not clipboard().hasImage()
    address = QUrl.fromLocalFile(str(path_at(0))).toString()
    assert bytes(clipboard().data(GNOME_FILES).data()).decode() == f"copy\n{address}"


# dragging


@pytest.fixture
def dragged(window, qtbot, monkeypatch):
    """Function that drags the picture in a row out of the grid; returns the data dropped."""
    dragged_data = []

    def carry_out(drag, *_):
        dragged_data.append(drag.mimeData())
        return Qt.DropAction.CopyAction

    # the offscreen mouse cannot leave the window
    monkeypatch.setattr(QDrag, "exec", carry_out)

    def drag(row):
        viewport = window.grid.viewport()
        start = window.grid.visualRect(window.model.index(row)).center()
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 6):
            qtbot.mouseMove(viewport, start + QPointF(10 * step, 0).toPoint())
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
        return dragged_data[-1]

    return drag


def test_a_dragged_picture_is_a_file_and_pixels(window, dragged, path_at):
    data = dragged(1)
    assert data.urls() == [QUrl.fromLocalFile(str(path_at(1)))]
    assert data.hasImage()
    assert data.imageData().width() == 64


def test_dragging_one_selected_picture_drags_all_even_without_thumbnails(window, dragged, qtbot):
    qtbot.keyClick(window.grid, Key.Key_A, CTRL)
    window.thumbnails.clear()
    data = dragged(2)
    assert len(data.urls()) == 9
    assert not data.hasImage()


def drop(window, data, widget):
    """Drop data from the grid on the middle of a widget; return whether it was accepted."""
    body = window.central
    position = QPointF(widget.mapTo(body, widget.rect().center()))
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    enter = QDragEnterEvent(position.toPoint(), *arguments)
    QApplication.sendEvent(body, enter)
    move = QDragMoveEvent(position.toPoint(), *arguments)
    QApplication.sendEvent(body, move)
    if move.isAccepted():
        QApplication.sendEvent(body, QDropEvent(position, *arguments))
    else:
        QApplication.sendEvent(body, QEvent(QEvent.Type.DragLeave))
    return move.isAccepted()


def test_dropped_on_the_search_field_they_become_terms(window, dragged, qtbot):
    qtbot.keyClick(window.grid, Key.Key_Right, SHIFT)
    data = dragged(0)
    with qtbot.waitSignal(window.controllers.search.state.found):
        assert drop(window, data, window.central.field)
    ids = window.central.field.text
    assert ids.count("image:") == 2


def test_a_drop_on_the_grid_itself_is_ignored(window, dragged, qtbot):
    assert not drop(window, dragged(0), window.grid)
    assert window.central.field.text == ""


# copies and lists


def test_copies_go_into_a_folder_and_the_outcome_is_shown(window, qtbot, tmp_path):
    target = tmp_path / "target"
    qtbot.keyClick(window.grid, Key.Key_Right, SHIFT)
    qtbot.keyClick(window.grid, "s", SHIFT)
    window.controllers.pictures.copier.copy_to(str(target))
    wait_for_toast(window, qtbot, "Copied 2 pictures to target.")
    assert len(list(target.iterdir())) == 2


def test_a_copy_that_fails_says_why(window, qtbot, tmp_path, path_at):
    target = tmp_path / "target"
    target.write_text("a file")
    qtbot.keyClick(window.grid, "s", SHIFT)
    window.controllers.pictures.copier.copy_to(str(target))
    wait_for_toast(window, qtbot, "Nothing was copied.")
    assert path_at(0).name in last_toast(window)


def writing_end(path, qtbot):
    """A named pipe opened for writing, once its reader has opened it."""
    opened = []

    def read_from() -> bool:
        try:
            opened.append(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:
            return False
        return True

    qtbot.waitUntil(read_from)
    return os.fdopen(opened[0], "wb")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_copying_shows_progress_and_a_click_stops_it(window, qtbot, tmp_path, path_at, monkeypatch):
    # a pipe, which waits to be written to, is no file that was indexed
    monkeypatch.setattr("memesae.app.files.export_pictures.unchanged", lambda *_: True)
    waiting = tmp_path / "waiting.png"
    os.mkfifo(waiting)
    copier, note = window.controllers.pictures.copier, window.findChild(CopyNote)
    (file,) = copier._selection.first_files()
    gone = tmp_path / "gone.png"
    paths = [gone, waiting, path_at(0)]
    copier._files = [replace(file, path=path) for path in paths]
    copier.copy_to(str(tmp_path / "target"))
    qtbot.waitUntil(lambda: note.isVisible() and note.text() == "copying 1 of 3")
    # progress is reported before the file is opened: stopped in between, nobody would ever read
    with writing_end(waiting, qtbot) as pipe:
        qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
        pipe.write(b"now it may go on")
    wait_for_toast(window, qtbot, "Copied 1 picture")
    assert "2 were not copied" in last_toast(window)
    assert "no longer exists" in last_toast(window)
    assert [path.name for path in (tmp_path / "target").iterdir()] == ["waiting.png"]
    qtbot.waitUntil(lambda: not note.isVisible())


def test_a_list_has_paths_scores_and_tags(window, live, qtbot, tmp_path, path_at):
    image = window.model.id_at(0)
    live.library.tags.add([live.library.images([image])[image].hash], "cats")
    qtbot.keyClick(window.grid, "e", CTRL | SHIFT)
    window.controllers.pictures.lister.write(str(tmp_path / "list.json"))
    qtbot.waitUntil(lambda: (tmp_path / "list.json").exists() and window.settled)
    entry = json.loads((tmp_path / "list.json").read_text())[0]
    assert entry["path"] == str(path_at(0))
    assert entry["tags"] == ["cats"]


def change(path):
    """Another program saves another picture under the same name."""
    Image.new("RGB", (30, 30), "purple").save(path)


def test_a_changed_file_is_not_dragged_and_named(window, dragged, path_at, qtbot):
    qtbot.keyClick(window.grid, Key.Key_A, CTRL)
    change(path_at(2))
    data = dragged(2)
    urls = [url.toLocalFile() for url in data.urls()]
    assert len(urls) == 8
    assert str(path_at(2)) not in urls
    assert path_at(2).name in last_toast(window)
    assert "changed since it was indexed" in last_toast(window)


def test_a_changed_file_is_not_copied_as_a_file(window, path_at, qtbot):
    QGuiApplication.clipboard().setText("before")
    change(path_at(0))
    qtbot.keyClick(window.grid, "c", ALT)
    wait_for_toast(window, qtbot, "changed since it was indexed")
    assert clipboard().text() == "before"


def test_a_changed_file_is_left_out_of_a_list_and_named(window, path_at, qtbot, tmp_path):
    qtbot.keyClick(window.grid, Key.Key_A, CTRL)
    change(path_at(1))
    qtbot.keyClick(window.grid, "e", CTRL | SHIFT)
    window.controllers.pictures.lister.write(str(tmp_path / "list.txt"))
    wait_for_toast(window, qtbot, "Exported a list of 8 pictures.")
    assert str(path_at(1)) not in (tmp_path / "list.txt").read_text()
    assert path_at(1).name in last_toast(window)


# other programs


def test_e_opens_the_folder_without_a_file_manager_on_dbus(window, path_at, qtbot, monkeypatch):
    from PySide6.QtDBus import QDBusConnection

    if QDBusConnection.sessionBus().isConnected():
        pytest.skip("a file manager would open on this desktop")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    qtbot.keyClick(window.grid, "e")
    assert opened == [QUrl.fromLocalFile(str(path_at(0).parent))]


def test_shift_enter_asks_for_a_program_and_enter_starts_it(window, qtbot, tmp_path, monkeypatch):
    applications = tmp_path / "data" / "applications"
    applications.mkdir(parents=True)
    proof = tmp_path / "proof"
    entry = f"[Desktop Entry]\nName=Toucher\nExec=cp %f {proof}\nMimeType=image/png;\n"
    (applications / "touch.desktop").write_text(entry)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "none"))
    qtbot.keyClick(window.grid, Key.Key_Return, SHIFT)
    sheet = window.controllers.pictures.opening.sheet
    qtbot.waitUntil(sheet.isVisible)
    assert sheet.list.model().stringList() == ["Toucher"]
    qtbot.keyClick(sheet.list, Key.Key_Return)
    qtbot.waitUntil(proof.exists)
    assert window.grid.hasFocus()


def test_a_missing_program_is_reported(window, qtbot):
    qtbot.keyClick(window.grid, Key.Key_Return, SHIFT)
    qtbot.waitUntil(window.controllers.pictures.opening.sheet.isVisible)
    window.controllers.pictures.opening.open_in(Program("Gone", "/not/there"))
    assert "could not be started" in last_toast(window)
