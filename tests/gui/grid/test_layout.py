"""Results collapsed, sorted, grouped and ended, by keys and clicks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from memesae.app.results.library_facts import LibraryFacts
from memesae.app.results.relevance import VectorDistribution
from memesae.gui.grid.results_model import COPIES, STRENGTH
from tests.app.results.results_world import even_distribution, facts, image_facts
from tests.gui.fakes import WIDTH
from tests.gui.steering.test_number_keys import press, steered  # noqa: F401

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALONE = list(range(30))


@pytest.fixture
def known(window, session, qtbot):
    """Lets the window know something about the thirty pictures."""

    def know(**what):
        what.setdefault("groups", ALONE)
        session.known = facts(**what)
        window.layout_presenter.gather_facts()
        qtbot.waitUntil(lambda: window.settled)
        window.grid.setFocus()
        window.grid.go_to(0)

    return know


@pytest.fixture
def pairs(known):
    """Pictures 1, 2 and 3 are near-duplicates."""
    known(groups=[0, 0, 0, *range(3, 30)])


def ids(window):
    return window.model.ids.tolist()


def badge(window, row):
    cell = window.grid.visualRect(window.model.index(row))
    return window.grid.itemDelegate().badge(cell).center()


def test_near_duplicates_are_one_result_with_a_number(window, pairs):
    assert ids(window) == [1, *range(4, 31)]
    assert window.model.index(0).data(COPIES) == 3
    assert "3 near-duplicates" in window.model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_key_shows_them_in_place_and_puts_them_back(window, pairs, qtbot):
    qtbot.keyClick(window.grid, "d")
    assert ids(window)[:4] == [1, 2, 3, 4]
    qtbot.keyClick(window.grid, Qt.Key.Key_Right)
    assert window.model.ids_at(window.grid.selected()) == [2]
    qtbot.keyClick(window.grid, "d")
    assert ids(window)[:2] == [1, 4]


def test_a_click_on_the_number_shows_them_and_selects_nothing_else(window, pairs, qtbot):
    window.grid.go_to(5)
    qtbot.mouseClick(window.grid.viewport(), LEFT, pos=badge(window, 0))
    assert ids(window)[:4] == [1, 2, 3, 4]
    assert window.model.ids_at(window.grid.selected()) == [8]
    qtbot.mouseClick(window.grid.viewport(), LEFT, pos=badge(window, 0))
    assert ids(window)[:2] == [1, 4]


def test_a_picture_that_is_alone_says_so(window, pairs, qtbot):
    window.grid.go_to(3)
    qtbot.keyClick(window.grid, "d")
    assert "no near-duplicates" in window.toasts.shown[-1].sentence.text()


def test_collapsing_can_be_switched_off(window, pairs, qtbot):
    qtbot.keyClick(window.grid, "d", SHIFT)
    assert ids(window) == list(range(1, 31))
    qtbot.keyClick(window.grid, "d", SHIFT)
    assert ids(window) == [1, *range(4, 31)]


def test_deleted_pictures_leave_the_grid_and_the_selection_stays(window, known, qtbot):
    known()
    window.grid.go_to(9)
    qtbot.keyClick(window.grid, Qt.Key.Key_Right, SHIFT)
    known_rows = window.model.ids_at(window.grid.selected())
    assert known_rows == [10, 11]
    window.current.session.known = facts(groups=ALONE, gone=[3, 4])
    window.layout_presenter.gather_facts()
    qtbot.waitUntil(lambda: 3 not in ids(window))
    assert window.model.ids_at(window.grid.selected()) == [10, 11]
    assert window.model.id_at(window.grid.current_row()) == 11


@pytest.fixture
def asked(window, known, qtbot):
    """Ten results, whose scores fall from 0.9 to 0.1; relevance ends at half of the best."""
    known(distribution=even_distribution(WIDTH), image_facts=image_facts(*FILES))
    window.current.session.vector = 1.0
    with qtbot.waitSignal(window.controllers.search.state.found):
        window.controllers.search.set_text("ten things")
    window.grid.setFocus()
    return window


FILES = [
    (f"{'even' if number % 2 == 0 else 'odd'}/{number % 7}-{number}.jpg", 100 - number, number % 5)
    for number in range(1, 31)
]


def test_a_line_tells_where_relevance_ends(asked, qtbot):
    model = asked.model
    relevant = model.shown.relevant
    assert 0 < relevant < 10
    assert model.rowCount() == 10
    assert [band.start for band in model.bands] == [relevant]
    assert model.heading(0)[0] == "Other pictures, less likely"
    first, last = (asked.grid.visualRect(model.index(row)) for row in (relevant, relevant - 1))
    assert first.top() > last.bottom() + 30
    assert f"{relevant} results" in asked.central.status.message.text()
    qtbot.keyClick(asked.grid, "z")
    assert model.bands == ()


def test_strength_is_shown_on_demand_with_the_cosine_in_the_tip(asked, qtbot):
    strengths = [asked.model.index(row).data(STRENGTH) for row in range(10)]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[0] == 100
    qtbot.waitUntil(lambda: asked.thumbnails.picture(30) is not None)
    assert "(cosine 0.900)" in asked.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    before = asked.grid.viewport().grab().toImage()
    qtbot.keyClick(asked.grid, "s")
    assert asked.grid.viewport().grab().toImage() != before


@pytest.mark.parametrize(("key", "order"), [("2", "date"), ("3", "size"), ("4", "name")])
def test_sorting_by_key(asked, key, order, qtbot):
    qtbot.keyClick(asked.grid, "z")
    qtbot.keyClick(asked.central.field.edit, key, Qt.KeyboardModifier.AltModifier)
    values = {
        "date": lambda one: (-FILES[one - 1][2], -one),
        "size": lambda one: -FILES[one - 1][1],
        "name": lambda one: (one % 7, one),
    }
    assert ids(asked) == sorted(range(21, 31), key=values[order])
    qtbot.keyClick(asked.grid, "j", SHIFT)
    assert ids(asked) == sorted(range(21, 31), key=values[order])[::-1]
    qtbot.keyClick(asked.grid, "j", SHIFT)
    qtbot.keyClick(asked.central.field.edit, "1", Qt.KeyboardModifier.AltModifier)
    assert ids(asked) == list(range(30, 20, -1))


def test_sorting_by_similarity_to_the_selection(asked, qtbot):
    qtbot.keyClick(asked.grid, "z")
    asked.grid.clearSelection()
    qtbot.keyClick(asked.grid, "5", Qt.KeyboardModifier.AltModifier)
    assert "Select a picture first" in asked.toasts.shown[-1].sentence.text()
    asked.grid.go_to(5)
    qtbot.keyClick(asked.grid, "5", Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: ids(asked)[0] == 25)
    assert ids(asked)[:3] == [25, 26, 24]
    assert asked.model.ids_at(asked.grid.selected()) == [25]


def test_the_next_order_goes_round(asked, qtbot):
    asked.grid.clearSelection()
    seen = []
    for _ in range(4):
        qtbot.keyClick(asked.grid, "j")
        seen.append(asked.layout_presenter.options.order.value)
    assert seen == ["date", "size", "name", "relevance"]


def test_folders_stand_under_their_names(asked, qtbot):
    qtbot.keyClick(asked.grid, "g")
    headings = [asked.model.heading(number) for number in range(len(asked.model.bands))]
    assert headings == [("even", False), ("odd", False), ("Other pictures, less likely", True)]
    starts = [band.start for band in asked.model.bands]
    assert all(one % 2 == 0 for one in ids(asked)[: starts[1]])
    assert all(one % 2 == 1 for one in ids(asked)[starts[1] : starts[2]])
    qtbot.keyClick(asked.grid, "g")
    assert len(asked.model.bands) == 1


def test_keys_go_across_headings(asked, qtbot):
    qtbot.keyClick(asked.grid, "g")
    asked.grid.go_to(0)
    rows = [0]
    while (row := asked.grid.lines.below(rows[-1])) >= 0:
        qtbot.keyClick(asked.grid, Qt.Key.Key_Down)
        assert asked.grid.current_row() == row
        rows.append(row)
    assert len(rows) >= 3
    qtbot.keyClick(asked.grid, Qt.Key.Key_Home)
    assert asked.grid.current_row() == 0
    qtbot.keyClick(asked.grid, Qt.Key.Key_End)
    assert asked.grid.current_row() == 9


def test_steering_sees_the_hits_as_they_were_found(asked, qtbot):
    found = []
    asked.controllers.search.state.found.connect(lambda hits: found.append(hits.ids.tolist()))
    qtbot.keyClick(asked.grid, "3", Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(asked.grid, "g")
    assert found == []
    with qtbot.waitSignal(asked.controllers.search.state.found):
        asked.controllers.search.state.search_again()
    assert found == [list(range(30, 20, -1))]


def test_a_click_with_shift_selects_a_stretch_and_a_rubber_band_a_rectangle(window, known, qtbot):
    known()
    view = window.grid.viewport()
    at = lambda row: window.grid.visualRect(window.model.index(row)).center()  # noqa: E731
    qtbot.mouseClick(view, LEFT, pos=at(1))
    qtbot.mouseClick(view, LEFT, SHIFT, pos=at(4))
    assert sorted(window.model.ids_at(window.grid.selected())) == [2, 3, 4, 5]
    columns = window.grid.columns
    first = window.grid.visualRect(window.model.index(0))
    qtbot.mousePress(view, LEFT, pos=first.topLeft() + QPoint(2, 2))
    for share in (0.5, 1.0):
        qtbot.mouseMove(view, (at(columns) - first.topLeft()) * share + first.topLeft())
    assert window.grid.rubber is not None
    qtbot.mouseRelease(view, LEFT, pos=at(columns))
    assert window.model.ids_at(window.grid.selected()) == [1, columns + 1]
    assert window.grid.rubber is None


def test_a_steered_search_has_no_end_of_relevance(steered, qtbot):  # noqa: F811
    session = steered.session
    vectors = session.store.matrix()
    known = VectorDistribution.of(vectors)
    session.known = replace(LibraryFacts.nothing(), distribution=known)
    steered.layout_presenter.gather_facts()
    qtbot.waitUntil(lambda: steered.settled and len(steered.model.bands) == 1)
    status = steered.central.status.message
    assert "result" in status.text()
    press(steered, qtbot, "1")
    assert steered.model.bands == ()
    assert status.text() == "Closest to the steered search first"
    press(steered, qtbot, "u")
    assert len(steered.model.bands) == 1
