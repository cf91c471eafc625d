"""Several libraries, their folders and their models, without fakes."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox

from memesae.base.paths import resource
from memesae.gui.libraries import commands as libraries_commands
from tests.gui.libraries.conftest import SECONDS, settle

pytestmark = pytest.mark.model
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def controller(window):
    return window.controllers.libraries


def open_switcher(qtbot, window):
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_O, CONTROL_SHIFT)
    qtbot.waitUntil(controller(window).switcher.isVisible)
    return controller(window).switcher


def open_folders(qtbot, window):
    controller(window).folders()
    qtbot.waitUntil(controller(window).folders_sheet.isVisible)
    return controller(window).folders_sheet


def names(sheet):
    model = sheet.list.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def library(window):
    return window.current.session.library


def toasts(window):
    return [toast.sentence.text() for toast in window.toasts.shown]


def answer(qtbot, monkeypatch, folder):
    monkeypatch.setattr(libraries_commands, "ask_folder", lambda _, __, chosen: chosen(str(folder)))


def confirm(qtbot, sheet):
    box = sheet.findChild(QMessageBox)
    qtbot.waitUntil(box.isVisible)
    yes = [
        button
        for button in box.buttons()
        if box.buttonRole(button) is QMessageBox.ButtonRole.DestructiveRole
    ]
    qtbot.mouseClick(yes[0], Qt.MouseButton.LeftButton)


def test_the_library_is_switched_and_switched_back_without_a_restart(qtbot, real, folders):
    real.open([folders[1]])
    settle(qtbot, real, 2)
    switcher = open_switcher(qtbot, real)
    assert names(switcher) == ["dogs", "cats"]
    assert switcher.list.current.current
    qtbot.keyClick(switcher.list, Qt.Key.Key_Down)
    qtbot.keyClick(switcher.list, Qt.Key.Key_Return)
    settle(qtbot, real, 3)
    assert library(real).name == "cats"


def test_a_library_is_renamed_and_another_removed(qtbot, real, folders):
    real.open([folders[1]])
    settle(qtbot, real, 2)
    switcher = open_switcher(qtbot, real)
    qtbot.mouseClick(switcher.rename_button, Qt.MouseButton.LeftButton)
    dialog = switcher.findChild(QInputDialog)
    dialog.setTextValue("Puppies")
    dialog.accept()
    qtbot.waitUntil(lambda: "Puppies" in names(switcher))
    qtbot.keyClick(switcher.list, Qt.Key.Key_End)
    qtbot.mouseClick(switcher.remove_button, Qt.MouseButton.LeftButton)
    confirm(qtbot, switcher)
    qtbot.waitUntil(lambda: names(switcher) == ["Puppies"])
    assert len(list(folders[0].iterdir())) == 3


def test_the_open_library_cannot_be_removed(qtbot, real):
    switcher = open_switcher(qtbot, real)
    qtbot.mouseClick(switcher.remove_button, Qt.MouseButton.LeftButton)
    confirm(qtbot, switcher)
    qtbot.waitUntil(lambda: "This library is open." in toasts(real))
    assert library(real).directory.exists()


def test_a_folder_is_added_and_removed(qtbot, real, folders):
    real.open([*folders])
    settle(qtbot, real, 5)
    sheet = open_folders(qtbot, real)
    assert names(sheet) == [str(folder) for folder in folders]
    qtbot.keyClick(sheet.list, Qt.Key.Key_End)
    sheet._ask_to_remove()
    confirm(qtbot, sheet)
    settle(qtbot, real, 3)
    qtbot.waitUntil(lambda: names(sheet) == [str(folders[0])])


def test_a_relocated_folder_keeps_its_vectors(qtbot, real, folders, tmp_path, monkeypatch):
    before = library(real).vector_ids(real.current.session.encoder.model.id).tolist()
    moved = tmp_path / "other drive" / "cats"
    moved.parent.mkdir()
    folders[0].rename(moved)
    sheet = open_folders(qtbot, real)
    assert sheet.list.current.unavailable
    answer(qtbot, monkeypatch, moved)
    sheet._request_locate()
    qtbot.waitUntil(lambda: names(sheet) == [str(moved)])
    settle(qtbot, real, 3)
    qtbot.waitUntil(lambda: not sheet.list.current.unavailable)
    assert library(real).vector_ids(real.current.session.encoder.model.id).tolist() == before


def test_ignored_files_are_removed_from_the_library(qtbot, real):
    sheet = open_folders(qtbot, real)
    given = library(real).ignore_rules
    sheet.rules.setFocus()
    # after the rules that every library begins with
    qtbot.keyClick(sheet.rules, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(sheet.rules, Qt.Key.Key_Return)
    qtbot.keyClicks(sheet.rules, "*-1.png")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: library(real).ignore_rules == [*given, "*-1.png"])
    qtbot.waitUntil(lambda: library(real).counts().ready == 2 and real.settled, timeout=SECONDS)


def test_another_model_is_used_once_all_pictures_are_indexed_with_it(
    qtbot, real, tmp_path, monkeypatch
):
    copy = tmp_path / "my-model"
    shutil.copytree(resource("memesae-mini"), copy)
    before = real.current.session.encoder.model.id
    controller(real).choose_model()
    qtbot.waitUntil(controller(real).models.isVisible)
    assert controller(real).models.list.current.current
    answer(qtbot, monkeypatch, copy)
    controller(real).models._request_folder()
    qtbot.waitUntil(
        lambda: real.current.session.encoder.model.id != before and real.settled, timeout=SECONDS
    )
    settle(qtbot, real, 3)
    now = real.current.session.encoder.model.id
    assert len(library(real).vector_ids(now)) == len(library(real).vector_ids(before)) == 3


def test_a_folder_without_a_model_is_reported_and_the_old_model_stays(
    qtbot, real, tmp_path, monkeypatch
):
    before = real.current.session.encoder.model.id
    (tmp_path / "empty").mkdir()
    answer(qtbot, monkeypatch, tmp_path / "empty")
    controller(real).models._request_folder()
    qtbot.waitUntil(lambda: any("no open_clip model" in one for one in toasts(real)))
    assert real.current.session.encoder.model.id == before


def test_the_sheet_always_opens_on_the_library_in_use(qtbot, real, folders):
    real.open([folders[1]])
    settle(qtbot, real, 2)
    switcher = open_switcher(qtbot, real)
    qtbot.keyClick(switcher.list, Qt.Key.Key_Down)
    qtbot.keyClick(switcher.list, Qt.Key.Key_Return)
    settle(qtbot, real, 3)
    switcher = open_switcher(qtbot, real)
    assert names(switcher) == ["cats", "dogs"]
    assert switcher.list.current.name == "cats"
    qtbot.keyClick(switcher.list, Qt.Key.Key_Down)
    qtbot.keyClick(switcher.list, Qt.Key.Key_Escape)
    assert open_switcher(qtbot, real).list.current.name == "cats"


def test_a_library_without_pictures_says_why_nothing_can_be_steered(qtbot, real, tmp_path):
    (tmp_path / "none").mkdir()
    real.open([tmp_path / "none"])
    qtbot.waitUntil(lambda: library(real).name == "none" and real.settled, timeout=SECONDS)
    assert "once there are pictures" in real.panel.message
    assert real.central.empty.heading.text() == "No pictures here yet"
    qtbot.keyClick(real, Qt.Key.Key_F7)
    assert toasts(real)[-1] == "This library has no pictures yet."


def test_a_picture_in_the_query_stays_the_same_picture_in_another_library(qtbot, real, folders):
    file = library(real).files_of([2])[2][0].path
    real.controllers.search.set_text("image:2")
    settle(qtbot, real, 3)
    (folders[1] / "cats-copy.png").write_bytes(file.read_bytes())
    cats = real.current.session
    real.open([folders[1]])
    # until then the window shows cats, of which there are three as well
    qtbot.waitUntil(lambda: real.current.session is not cats, timeout=SECONDS)
    settle(qtbot, real, 3)
    assert real.central.field.text == str(file)
    best = real.model.id_at(0)
    assert library(real).files_of([best])[best][0].path.name == "cats-copy.png"
