"""The map by keyboard and by mouse: where the cursor goes, what is chosen, and how it leads back into searching."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from memesae.analysis.picture_map import PictureMap
from memesae.app.exploration import map_question
from memesae.gui import theme
from memesae.gui.explore.map_view import contains
from memesae.steering.resolve import unpacked
from tests.gui.explore.conftest import COUNT
from tests.gui.explore.test_explore_sheet import settle, sheet

pytest.importorskip("scipy")
pytest.importorskip("leidenalg")
MAP = 8
ISLAND = 20
"""Pictures of the first island, at the left; each other picture has a place of its own on a grid at the right."""


def planted_places():
    rng = np.random.default_rng(3)
    island = rng.uniform(0.0, 0.02, (ISLAND, 2)) + np.array([0, 0.5])
    number = np.arange(COUNT - ISLAND)
    grid = np.stack([0.4 + 0.6 * (number % 20) / 19, (number // 20) / 10], axis=1)
    return np.concatenate([island, grid]).astype(np.float32)


@pytest.fixture
def mapped(qtbot, explored, monkeypatch):
    """The map page with the focus on the map."""
    monkeypatch.setattr(
        map_question, "draw_map", lambda *_, **__: PictureMap(planted_places(), 0.9, 0.5)
    )
    qtbot.keyClick(explored.grid, Qt.Key.Key_I)
    for _ in range(MAP):
        qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Down)
    settle(qtbot, explored)
    qtbot.keyClick(sheet(explored).questions, Qt.Key.Key_Return)
    assert sheet(explored).page.map.hasFocus()
    return explored


def view(window):
    return sheet(window).page.map


def at(window, row) -> QPoint:
    return QPointF(*view(window).points()[row].tolist()).toPoint()


def point_at(window, row):
    view(window)._hover(QPointF(at(window, row)))


def test_all_pictures_are_on_the_map_and_its_trust_is_told(mapped):
    assert view(mapped).images.tolist() == list(range(1, COUNT + 1))
    inside = view(mapped).rect()
    assert all(inside.contains(at(mapped, row)) for row in range(COUNT))
    assert "0.90" in sheet(mapped).page.status.text()


def test_arrow_keys_go_to_the_nearest_picture_in_their_direction(qtbot, mapped):
    point_at(mapped, ISLAND)
    for key, row in (
        (Qt.Key.Key_Right, ISLAND + 1),
        (Qt.Key.Key_Down, ISLAND + 21),
        (Qt.Key.Key_Left, ISLAND + 20),
        (Qt.Key.Key_Up, ISLAND),
    ):
        qtbot.keyClick(view(mapped), key)
        assert view(mapped).row == row


def test_left_of_the_leftmost_picture_are_the_questions(qtbot, mapped):
    point_at(mapped, int(planted_places()[:, 0].argmin()))
    qtbot.keyClick(view(mapped), Qt.Key.Key_Left)
    assert sheet(mapped).questions.hasFocus()


def test_zoom_and_moving_by_keys(qtbot, mapped):
    point_at(mapped, ISLAND + 60)
    before, apart = (
        at(mapped, ISLAND + 60),
        at(mapped, ISLAND + 61).x() - at(mapped, ISLAND + 60).x(),
    )
    qtbot.keyClick(view(mapped), Qt.Key.Key_Plus)
    after = at(mapped, ISLAND + 60)
    assert (after - before).manhattanLength() <= 2
    assert at(mapped, ISLAND + 61).x() - after.x() > apart
    qtbot.keyClick(view(mapped), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert at(mapped, ISLAND + 60).x() < after.x()
    qtbot.keyClick(view(mapped), Qt.Key.Key_0)
    assert at(mapped, ISLAND + 60) == before


def test_a_cursor_off_the_screen_is_brought_back(qtbot, mapped):
    point_at(mapped, ISLAND + 60)
    for _ in range(12):
        qtbot.keyClick(view(mapped), Qt.Key.Key_Plus)
    qtbot.keyClick(view(mapped), Qt.Key.Key_Right)
    assert view(mapped).row == ISLAND + 61
    assert view(mapped).rect().contains(at(mapped, ISLAND + 61))


def test_the_wheel_zooms_where_the_mouse_is(mapped):
    spot = at(mapped, ISLAND + 99)
    event = QWheelEvent(
        QPointF(spot),
        QPointF(view(mapped).mapToGlobal(spot)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view(mapped), event)
    assert view(mapped).zoom > 1
    assert (at(mapped, ISLAND + 99) - spot).manhattanLength() <= 2


def test_dragging_moves_the_map(qtbot, mapped):
    before = at(mapped, ISLAND)
    qtbot.mousePress(view(mapped), Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    qtbot.mouseMove(view(mapped), QPoint(230, 60))
    qtbot.mouseRelease(view(mapped), Qt.MouseButton.LeftButton, pos=QPoint(230, 60))
    moved = at(mapped, ISLAND) - before
    assert (moved - QPoint(30, 40)).manhattanLength() <= 2


def test_the_picture_under_the_mouse_is_shown_beside_it(qtbot, mapped):
    row = ISLAND + 105
    qtbot.mouseMove(view(mapped), at(mapped, row))
    assert view(mapped).picture == row + 1
    page = view(mapped)
    # what is painted beside the cursor is that picture
    painted: list[int] = []
    squares = mapped.thumbnails.squares
    paint = squares.paint
    squares.paint = lambda painter, square, image, ratio: painted.append(image)
    try:
        page.grab()
    finally:
        squares.paint = paint
    assert painted == [row + 1]


def test_enter_searches_with_the_picture_at_the_cursor_alone(qtbot, mapped):
    point_at(mapped, ISLAND + 5)
    qtbot.keyClick(view(mapped), Qt.Key.Key_Return)
    settle(qtbot, mapped)
    assert not sheet(mapped).isVisible()
    assert mapped.controllers.search.text == f"image:{ISLAND + 6}"
    assert mapped.model.ids[0] == ISLAND + 6


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_M, "+"), (Qt.Key.Key_N, "-")])
def test_m_and_n_add_the_picture_to_the_query_and_take_it_away(qtbot, mapped, key, sign):
    point_at(mapped, ISLAND + 5)
    qtbot.keyClick(view(mapped), key)
    settle(qtbot, mapped)
    assert mapped.controllers.search.text == f"dog {sign} image:{ISLAND + 6}"


def test_space_chooses_an_island_and_enter_searches_for_its_middle(qtbot, mapped):
    point_at(mapped, 7)
    qtbot.keyClick(view(mapped), Qt.Key.Key_Space)
    assert view(mapped).selected == tuple(range(1, ISLAND + 1))
    assert f"{ISLAND} chosen" in sheet(mapped).page.status.text()
    qtbot.keyClick(view(mapped), Qt.Key.Key_Return)
    settle(qtbot, mapped)
    qtbot.waitUntil(lambda: "vector:" in mapped.controllers.search.text)
    (term,) = mapped.controllers.search.state.read(mapped.controllers.search.text).terms
    vectors = mapped.session.store.vectors[:ISLAND]
    middle = vectors.mean(axis=0)
    found = unpacked(term, vectors.shape[1])
    np.testing.assert_allclose(found, middle / np.linalg.norm(middle), atol=0.01)


def test_space_again_and_backspace_choose_nothing(qtbot, mapped):
    point_at(mapped, 7)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Backspace):
        qtbot.keyClick(view(mapped), Qt.Key.Key_Space)
        assert view(mapped).chosen.sum() == ISLAND
        qtbot.keyClick(view(mapped), key)
        assert not view(mapped).chosen.any()


def test_what_is_drawn_around_with_shift_is_chosen(qtbot, mapped):
    left, right = at(mapped, ISLAND), at(mapped, ISLAND + 22)
    corners = [
        left + QPoint(-9, -9), QPoint(right.x() + 9, left.y() - 9), right + QPoint(9, 9),
        QPoint(left.x() - 9, right.y() + 9),
    ]  # fmt: skip
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(view(mapped), Qt.MouseButton.LeftButton, shift, corners[0])
    for corner in corners[1:]:
        qtbot.mouseMove(view(mapped), corner)
    qtbot.mouseRelease(view(mapped), Qt.MouseButton.LeftButton, shift, corners[-1])
    rows = [ISLAND + one for one in (0, 1, 2, 20, 21, 22)]
    assert np.flatnonzero(view(mapped).chosen).tolist() == rows


def test_inside_an_outline_that_turns_inwards():
    outline = np.array([[0, 0], [4, 0], [4, 4], [2, 1], [0, 4]], float)
    points = np.array([[0.5, 1], [2, 0.5], [2, 3], [3.8, 3], [5, 1]], float)
    assert contains(outline, points).tolist() == [True, True, False, True, False]


def test_the_map_is_laid_out_once_and_forgotten_with_the_pictures(qtbot, mapped):
    from memesae.gui.open_library import LibraryChanged

    mapped.current.report(LibraryChanged.NAMES)
    point_at(mapped, 3)
    assert len(view(mapped).images) == COUNT
    mapped.current.report(LibraryChanged.PICTURES)
    assert len(view(mapped).images) == 0
    qtbot.keyClick(view(mapped), Qt.Key.Key_Right)
    qtbot.keyClick(view(mapped), Qt.Key.Key_Space)
    qtbot.keyClick(view(mapped), Qt.Key.Key_Return)
    assert sheet(mapped).isVisible()


@pytest.mark.parametrize("tones", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_points_stand_out_from_the_ground(mapped, tones):
    view(mapped).setPalette(theme.palette(tones))
    ground = view(mapped).palette().base().color().lightness()
    image = view(mapped).grab().toImage()
    spot = at(mapped, ISLAND + 219) * image.devicePixelRatio()
    assert abs(image.pixelColor(spot).lightness() - ground) > 70
