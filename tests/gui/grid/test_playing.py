from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from memesae.gui.grid.results_model import MOVES

RED, BLUE = (250, 0, 0), (0, 0, 250)


@pytest.fixture
def moving(window, session, monkeypatch):
    """The fifth picture is an animation: red, then blue."""
    monkeypatch.setattr("memesae.gui.pictures.animation.HOVER_MS", 0)
    session.write_files()
    frames = [Image.new("RGB", (64, 48), colour) for colour in (RED, BLUE)]
    path = session.library.path_of(5)
    frames[0].save(path, "GIF", save_all=True, append_images=frames[1:], duration=30, loop=0)
    facts = session.library.images

    def images(ids):
        found = facts(ids)
        return {
            one: replace(fact, frames=2, format="GIF") if one == 5 else fact
            for one, fact in found.items()
        }

    monkeypatch.setattr(session.library, "images", images)
    window.thumbnails.clear()
    window.grid.setFocus()
    window.grid.go_to(4)
    return window


def shown_in(window) -> set[tuple[int, ...]]:
    """The colours that quick look has shown."""
    seen: set[tuple[int, ...]] = set()
    window.quick_look.animation.advanced.connect(
        lambda frame: seen.add(frame.pixelColor(5, 5).getRgb()[:3])
    )
    return seen


def near(colours, wanted):
    return any(all(abs(a - b) < 12 for a, b in zip(one, wanted, strict=True)) for one in colours)


def hover(window, row):
    place = QPointF(window.grid.visualRect(window.model.index(row)).center())
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        window.grid.viewport().mapToGlobal(place),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window.grid.viewport(), event)


def test_quick_look_plays_an_animation_and_lets_go_of_it(moving, qtbot):
    seen = shown_in(moving)
    qtbot.keyClick(moving.grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: near(seen, RED) and near(seen, BLUE))
    qtbot.keyClick(moving.quick_look, Qt.Key.Key_Right)
    assert moving.quick_look.animation.playing is None
    qtbot.keyClick(moving.quick_look, Qt.Key.Key_Left)
    assert moving.quick_look.animation.playing == 5
    qtbot.keyClick(moving.quick_look, Qt.Key.Key_Escape)
    assert moving.quick_look.animation.frames == 0


def test_one_key_stops_everything_that_moves(moving, qtbot):
    qtbot.keyClick(moving.grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: moving.quick_look.animation.frames == 2)
    qtbot.keyClick(moving.quick_look, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert moving.quick_look.isVisible()
    assert moving.quick_look.animation.playing is None
    assert not moving.context.settings.play_animations
    qtbot.keyClick(moving.quick_look, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert moving.quick_look.animation.playing == 5


def test_an_animation_moves_below_the_pointer_and_no_longer(moving, qtbot):
    animation = moving.controllers.results.hover.animation
    qtbot.waitUntil(lambda: bool(moving.model.index(4).data(MOVES)))
    hover(moving, 3)
    assert animation.playing is None
    hover(moving, 4)
    with qtbot.waitSignal(animation.advanced):
        pass
    cell = moving.grid.visualRect(moving.model.index(4))
    colours = set()

    def look():
        colours.add(
            moving.grid.grab(cell)
            .toImage()
            .pixelColor(cell.width() // 2, cell.height() // 2)
            .getRgb()[:3]
        )
        return near(colours, RED) and near(colours, BLUE)

    qtbot.waitUntil(look)
    hover(moving, 3)
    assert animation.playing is None


def test_nothing_moves_below_the_pointer_when_animations_are_off(moving, qtbot):
    qtbot.waitUntil(lambda: bool(moving.model.index(4).data(MOVES)))
    qtbot.keyClick(moving.grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    hover(moving, 4)
    assert not moving.controllers.results.hover.waiting


def test_the_grid_marks_animations(moving, qtbot):
    qtbot.waitUntil(lambda: moving.model.index(4).data(MOVES) == "GIF")
    assert not moving.model.index(3).data(MOVES)
    assert "animated" in moving.model.index(4).data(Qt.ItemDataRole.AccessibleTextRole)
    tile = moving.grid.target(moving.grid.visualRect(moving.model.index(4)))
    corner = tile.topRight() + QPoint(-12, 18)
    grabbed = moving.grid.viewport().grab().toImage()
    other = moving.grid.target(moving.grid.visualRect(moving.model.index(3))).topRight() + QPoint(
        -12, 18
    )
    assert grabbed.pixelColor(corner) != grabbed.pixelColor(other)


def test_the_grid_marks_films_with_their_length(window, session, qtbot, monkeypatch):
    facts = session.library.images

    def images(ids):
        return {
            one: replace(fact, frames=900, format="MP4", seconds=75.2) if one == 5 else fact
            for one, fact in facts(ids).items()
        }

    monkeypatch.setattr(session.library, "images", images)
    window.thumbnails.clear()
    window.grid.setFocus()
    window.grid.go_to(4)
    qtbot.waitUntil(lambda: window.model.index(4).data(MOVES) == "1:15")
