"""Steering by mouse, by words, by the explanation, and searches that are kept."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from memesae.gui.steering.exemplar_popup import SHOWN, ExemplarPopup
from tests.gui.steering.test_number_keys import ids, press, search, settle, steered, steering  # noqa: F401

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def select(window, *rows):
    window.grid.clearSelection()
    for row in rows:
        window.grid.selectionModel().select(
            window.model.index(row), QItemSelectionModel.SelectionFlag.Select
        )


def presses(window, key):
    direction = steering(window).offer.at(key)
    return steering(window).presses(direction)


def test_a_pull_at_the_slider_is_one_step(steered, qtbot):  # noqa: F811
    slider = steered.panel.rows.row(3).slider
    steps = len(steering(steered).timeline)
    direction = steering(steered).offer.at(3)
    middle = slider.rect().center()
    qtbot.mousePress(slider, LEFT, pos=middle)
    for way in (10, 25, 40):
        qtbot.mouseMove(slider, middle + QPoint(way, 0))
    qtbot.mouseRelease(slider, LEFT, pos=middle + QPoint(40, 0))
    settle(steered, qtbot)
    assert slider.amount > 0
    assert steering(steered).presses(direction) == slider.amount
    assert len(steering(steered).timeline) == steps + 1
    assert (
        ids(steered)
        == steered.session.steering_engine.found(steering(steered).state, 1000).ids.tolist()
    )
    assert steered.grid.hasFocus()


def test_the_wheel_over_a_slider_pushes_nothing(steered, qtbot):  # noqa: F811
    slider = steered.panel.rows.row(3).slider
    steps, found = len(steering(steered).timeline), ids(steered)
    over = QPointF(slider.rect().center())
    for way in (120, -120):
        for phase in (Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollUpdate):
            turn = QWheelEvent(
                over,
                slider.mapToGlobal(over),
                QPoint(),
                QPoint(0, way),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                phase,
                False,
            )
            QApplication.sendEvent(slider, turn)
            settle(steered, qtbot)
            assert slider.amount == 0
    assert len(steering(steered).timeline) == steps
    assert ids(steered) == found


def test_arrow_keys_move_a_slider_and_escape_goes_back(steered, qtbot):  # noqa: F811
    press(steered, qtbot, Qt.Key.Key_F6)
    slider = steered.panel.rows.row(1).slider
    assert slider.hasFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    settle(steered, qtbot)
    assert presses(steered, 1) == pytest.approx(-0.25)
    second = steering(steered).offer.at(2)
    qtbot.keyClick(slider, "2")
    settle(steered, qtbot)
    assert steering(steered).presses(second) > 0
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    assert steered.grid.hasFocus()


def test_a_click_on_what_lies_ahead_goes_there(steered, qtbot):  # noqa: F811
    row = steered.panel.rows.row(5)
    shown = row.less.ids
    qtbot.mouseClick(row.less, LEFT)
    settle(steered, qtbot)
    assert tuple(ids(steered)[:3]) == shown


def test_a_click_pins_and_lets_go(steered, qtbot):  # noqa: F811
    direction = steering(steered).offer.at(4)
    pin = steered.panel.rows.row(4).pin
    qtbot.mouseClick(pin, LEFT)
    assert steering(steered).pins(direction)
    qtbot.mouseClick(pin, LEFT)
    assert not steering(steered).pins(direction)


def test_a_pill_weighs_and_removes_a_push(steered, qtbot):  # noqa: F811
    plain = ids(steered)
    press(steered, qtbot, "1")
    (chip,) = steered.central.field.chips.chips
    qtbot.keyClick(chip, "+")
    settle(steered, qtbot)
    assert presses(steered, 1) == pytest.approx(1.25)
    steered.central.field.chips.chips[0].setFocus()
    qtbot.keyClick(steered.central.field.chips.chips[0], Qt.Key.Key_Delete)
    settle(steered, qtbot)
    assert ids(steered) == plain
    assert not steered.central.field.chips.isVisible()


def test_any_word_becomes_a_pinned_slider_and_a_push(steered, qtbot):  # noqa: F811
    plain = ids(steered)
    press(steered, qtbot, "e", CONTROL)
    word = steered.panel.word
    assert word.hasFocus()
    qtbot.keyClicks(word, "snow 1")
    qtbot.keyClick(word, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(steering(steered).state.nudges) == 1)
    settle(steered, qtbot)
    (nudge,) = steering(steered).state.nudges
    assert nudge.direction.label == "snow 1"
    assert nudge.amount > 0
    assert ids(steered) != plain
    (entry,) = [one for one in steering(steered).offer.entries if one.direction is nudge.direction]
    assert steering(steered).pins(entry.direction)


def test_a_tag_becomes_a_pinned_direction_and_a_kind(steered, qtbot):  # noqa: F811
    session = steered.context.current.session
    header = steered.panel.header
    assert header.kind.findText("Your tags") < 0
    first = int(session.store.ids[0])
    vectors = session.store.take(session.store.ids)
    near = session.store.ids[np.argsort(-vectors @ vectors[0])[:8]]
    session.tagged["Mine"] = sorted(int(image) for image in near)
    press(steered, qtbot, "e", CONTROL)
    qtbot.keyClicks(steered.panel.word, "tag:mine")
    qtbot.keyClick(steered.panel.word, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(steering(steered).state.nudges) == 1)
    settle(steered, qtbot)
    (nudge,) = steering(steered).state.nudges
    assert nudge.direction.id == "tag:Mine"
    assert steering(steered).pins(nudge.direction)
    assert nudge.direction.vector @ vectors[0] > np.median(vectors @ nudge.direction.vector)
    assert first in session.tagged["Mine"]
    assert header.kind.findText("Your tags") > 0


def test_two_selected_pictures_become_a_pinned_direction_and_a_push(steered, qtbot):  # noqa: F811
    plain = ids(steered)
    for row, held in ((30, Qt.KeyboardModifier.NoModifier), (4, CONTROL)):
        steered.grid.scrollTo(steered.model.index(row))
        place = steered.grid.visualRect(steered.model.index(row)).center()
        qtbot.mouseClick(steered.grid.viewport(), LEFT, held, place)
    less, more = plain[30], plain[4]
    press(steered, qtbot, "y")
    qtbot.waitUntil(lambda: len(steering(steered).state.nudges) == 1)
    settle(steered, qtbot)
    (nudge,) = steering(steered).state.nudges
    assert nudge.amount > 0
    assert (nudge.direction.label, nudge.direction.opposite) == (
        f"picture-{more}",
        f"picture-{less}",
    )
    vectors = steered.session.store.take([more, less])
    assert float((vectors[0] - vectors[1]) @ nudge.direction.vector) > 0
    assert steering(steered).pins(nudge.direction)
    assert any(one is nudge.direction for one in steering(steered).offer.directions)
    assert ids(steered) != plain


def test_one_selected_picture_makes_no_direction(steered, qtbot):  # noqa: F811
    select(steered, 3)
    press(steered, qtbot, "y")
    assert "two pictures" in steered.toasts.shown[-1].sentence.text()
    assert not steering(steered).state.nudges


def test_what_selected_pictures_share_is_offered_first(steered, qtbot):  # noqa: F811
    select(steered, 3, 8, 20)
    marked = [steered.model.id_at(row) for row in (3, 8, 20)]
    shared = steered.session.steering_engine.shared(marked)
    press(steered, qtbot, "w")
    assert shared
    first = [one.id for one in steering(steered).offer.directions[: len(shared[:5])]]
    assert first == [f"f{one.feature}" for one in shared[:5]]


def test_why_a_picture_is_here_adds_up_to_its_score(steered, qtbot):  # noqa: F811
    select(steered, 0)
    score = steered.session.search("dog").scores[0]
    press(steered, qtbot, "x")
    qtbot.waitUntil(lambda: steered.panel.explaining)
    reading = steered.panel.explanation.view
    assert reading.score == pytest.approx(score, abs=1e-5)
    parts = sum(bar.share for bar in reading.bars) + reading.rest
    assert parts == pytest.approx(reading.score, abs=1e-6)
    assert [bar.label for bar in reading.terms] == ["dog"]
    assert "made up of" in steered.panel.explanation._sentence.text()


def test_a_number_pushes_along_a_part_of_the_explanation(steered, qtbot):  # noqa: F811
    offered = steering(steered).offer
    select(steered, 0)
    press(steered, qtbot, "x")
    qtbot.waitUntil(lambda: steered.panel.explaining)
    part = steered.panel.explanation.view.offer.at(2)
    press(steered, qtbot, "2")
    assert [one.direction.id for one in steering(steered).state.nudges] == [part.id]
    qtbot.waitUntil(lambda: len(steered.panel.explanation.view.terms) == 2)
    settle(steered, qtbot)
    press(steered, qtbot, "x")
    assert not steered.panel.explaining
    assert steering(steered).offer is steered.controllers.search.state.preview.offer
    assert offered.entries


def test_two_pictures_are_told_apart_and_a_click_leads_to_one(steered, qtbot):  # noqa: F811
    select(steered, 1, 30)
    pair = (steered.model.id_at(1), steered.model.id_at(30))
    press(steered, qtbot, "x")
    qtbot.waitUntil(lambda: steered.panel.explaining)
    explanation = steered.panel.explanation
    assert explanation.view.images == pair
    bar = max(explanation.bars, key=lambda one: one.bar.share)
    feature = explanation.view.offer.at(bar.bar.key)
    qtbot.mouseClick(bar.more, LEFT)
    settle(steered, qtbot)
    assert [one.direction.id for one in steering(steered).state.nudges] == [feature.id]
    steered.controllers.steering.back()
    settle(steered, qtbot)


def test_a_search_is_kept_under_a_name_and_found_again(steered, qtbot):  # noqa: F811
    press(steered, qtbot, "1")
    pushed = ids(steered)
    press(steered, qtbot, "s", CONTROL)
    sheet = steered.controllers.steering.saved_searches.sheet
    assert sheet.name.hasFocus()
    sheet.name.setText("my dog")
    qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    search(steered, qtbot, "snow")
    steered.grid.setFocus()
    press(steered, qtbot, "s", CONTROL | SHIFT)
    assert sheet.list.currentIndex().data() == "my dog"
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    settle(steered, qtbot)
    assert (ids(steered), steered.central.field.text) == (pushed, "dog")
    assert not sheet.isVisible()


def test_kept_searches_travel_by_file(steered, qtbot, tmp_path):  # noqa: F811
    saved_searches = steered.controllers.steering.saved_searches
    press(steered, qtbot, "1")
    stored = saved_searches.saved.stored()
    saved_searches.sheet.named.emit("my dog")
    saved_searches.write_file(str(tmp_path / "kept.json"))
    saved_searches.sheet.dropped.emit("my dog")
    settle(steered, qtbot)
    assert stored.names() == []
    saved_searches.read_file(str(tmp_path / "kept.json"))
    settle(steered, qtbot)
    assert stored.names() == ["my dog"]
    (tmp_path / "other.json").write_text("[]")
    saved_searches.read_file(str(tmp_path / "other.json"))
    settle(steered, qtbot)
    assert "no saved searches" in steered.toasts.shown[-1].sentence.text()


def test_a_search_travels_as_text(steered, qtbot):  # noqa: F811
    press(steered, qtbot, "2", SHIFT)
    pushed = ids(steered)
    steered.controllers.steering.copy_as_text()
    assert QApplication.clipboard().text().startswith("memesae1:")
    press(steered, qtbot, "r")
    press(steered, qtbot, "g", CONTROL | SHIFT)
    assert ids(steered) == pushed


def test_a_text_that_is_no_search_is_refused_in_words(steered, qtbot):  # noqa: F811
    QApplication.clipboard().setText("hello")
    press(steered, qtbot, "g", CONTROL | SHIFT)
    assert "not a search" in steered.toasts.shown[-1].sentence.text()


def test_every_control_of_the_panel_has_a_name(steered, qtbot):  # noqa: F811
    from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLineEdit

    for kind in (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit):
        for widget in steered.panel.rows.findChildren(kind):
            assert widget.accessibleName(), widget
    for widget in (steered.panel.word, steered.panel.header.kind, *steered.timeline_bar.items):
        assert widget.accessibleName()


def test_the_explanation_does_not_call_a_picture_by_its_number(steered, qtbot):  # noqa: F811
    press(steered, qtbot, "m")
    select(steered, 0)
    press(steered, qtbot, "x")
    qtbot.waitUntil(lambda: steered.panel.explaining)
    shown = [row.bar.label for row in steered.panel.explanation.bars if row.bar.key is None]
    assert "this picture" in shown
    assert not any("image:" in label for label in shown)


def test_escape_closes_the_explanation_and_keeps_the_selection(steered, qtbot):  # noqa: F811
    select(steered, 0)
    press(steered, qtbot, "x")
    qtbot.waitUntil(lambda: steered.panel.explaining)
    press(steered, qtbot, Qt.Key.Key_Escape)
    assert not steered.panel.explaining
    assert len(steered.grid.selectedIndexes()) == 1
    press(steered, qtbot, Qt.Key.Key_Escape)
    assert not steered.grid.selectedIndexes()


def test_examples_of_a_part_are_shown_while_the_explanation_is_open(steered, qtbot):  # noqa: F811
    select(steered, 0)
    press(steered, qtbot, "x")
    qtbot.waitUntil(lambda: steered.panel.explaining)
    popup = steered.findChild(ExemplarPopup)
    qtbot.keyClick(steered.grid, "v")
    assert "number" in steered.panel.explanation._sentence.text()
    qtbot.keyClick(steered.grid, "2")
    entry = steered.panel.explanation.view.offer.entries[1]
    assert popup.isVisible()
    assert popup.more.ids == entry.more[:SHOWN] != ()
    assert popup.less.ids == entry.less[:SHOWN]
    assert not steering(steered).state.nudges
    # the popup first, then the explanation
    press(steered, qtbot, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert steered.panel.explaining
    press(steered, qtbot, Qt.Key.Key_Escape)
    assert not steered.panel.explaining


def test_escape_cancels_a_command_that_waits_for_its_number(steered, qtbot):  # noqa: F811
    press(steered, qtbot, "p")
    press(steered, qtbot, Qt.Key.Key_Escape)
    press(steered, qtbot, "3")
    assert len(steering(steered).state.nudges) == 1
    assert not steering(steered).pinned


def name_row(steered, key, more, less):  # noqa: F811
    """Show a row with these names at its ends; returns its direction."""
    state = steered.controllers.search.state
    shown = state.preview
    entries = tuple(
        replace(one, direction=replace(one.direction, label=more, opposite=less, confidence=0.9))
        if one.key == key
        else one
        for one in shown.offer.entries
    )
    state._show_preview(replace(shown, offer=replace(shown.offer, entries=entries)))
    return entries[key - 1].direction


def test_chip_row_and_timeline_agree_on_where_a_push_goes(steered, qtbot):  # noqa: F811
    key = 3
    contrast = name_row(steered, key, "sunset", "rain")
    press(steered, qtbot, str(key), SHIFT)
    (chip,) = steered.central.field.chips.chips
    assert chip.accessibleName() == f"{contrast.opposite}, weight 1"
    assert steered.timeline_bar.items[-1].text() == f"{contrast.opposite} +1"
    assert steered.panel.rows.row(key).title.amounts == ("+1", "")
    # a plus on the chip goes on in the same direction
    qtbot.keyClick(chip, "+")
    settle(steered, qtbot)
    assert presses(steered, key) == pytest.approx(-1.25)
    press(steered, qtbot, str(key))
    press(steered, qtbot, str(key))
    (chip,) = steered.central.field.chips.chips
    assert chip.accessibleName().startswith(f"{contrast.label}, weight")
    assert steered.panel.rows.row(key).title.amounts[1].startswith("+")


def test_a_push_away_from_an_end_without_a_name_of_its_own_is_less_of_it(steered, qtbot):  # noqa: F811
    key = next(one.key for one in steering(steered).offer.entries if not one.direction.opposite)
    label = steering(steered).offer.at(key).label
    press(steered, qtbot, str(key), SHIFT)
    (chip,) = steered.central.field.chips.chips
    assert chip.accessibleName() == f"{label}, weight -1"
    assert steered.timeline_bar.items[-1].text() == f"{label} −1"
    assert steered.panel.rows.row(key).title.amounts == ("−1", "")


def ink(picture, left, right):
    """Number of pixels between two positions that differ from the background."""
    ground = picture.pixelColor(picture.width() // 3, 0)
    return sum(
        picture.pixelColor(x, y) != ground
        for x in range(left, right)
        for y in range(picture.height())
    )


@pytest.mark.screenshot
def test_each_key_and_name_stand_above_the_pictures_they_lead_to(steered, qtbot):  # noqa: F811
    rows = steered.panel.rows
    name_row(steered, 3, "sunset", "rain")
    named_rows = [one for one in steering(steered).offer.entries if one.direction.named]
    assert {bool(one.direction.opposite) for one in named_rows} == {True, False}
    for entry in named_rows:
        row = rows.row(entry.key)
        title = row.title
        qtbot.waitUntil(lambda title=title, row=row: title.width() > row.more.width() * 2)
        picture = title.grab().toImage()
        cap = title._cap_width(str(entry.key))
        # the key that pushes to the right stands at the right edge of the pictures there
        place = title.mapTo(rows, title.rect().topRight()).x()
        assert abs(place - row.more.mapTo(rows, row.more.rect().topRight()).x()) <= 1
        assert ink(picture, picture.width() - cap, picture.width()) > 0
        named = ink(picture, picture.width() // 2 + 12, picture.width() - cap - 5)
        assert (named > 0) == bool(entry.direction.label)
        beyond = title._cap_width(title._less_key) + 5
        assert (ink(picture, beyond, picture.width() // 2 - 12) > 0) == bool(
            entry.direction.opposite
        )


def test_a_row_without_words_has_larger_pictures_and_can_be_pushed(steered, qtbot):  # noqa: F811
    name_row(steered, 4, "sunset", "rain")
    steered.resize(1000, 600)
    row, beside = steered.panel.rows.row(3), steered.panel.rows.row(4)
    qtbot.waitUntil(lambda: row.more.height() > beside.more.height())
    assert row.width() <= steered.panel.rows.parentWidget().width()
    press(steered, qtbot, "3")
    assert len(steering(steered).state.nudges) == 1
    (chip,) = steered.central.field.chips.chips
    assert chip.accessibleName() == "unnamed, weight 1"
    assert steered.timeline_bar.items[-1].text() == "unnamed +1"


def test_rows_keep_their_place_when_the_first_chip_and_step_appear(steered, qtbot):  # noqa: F811
    def places():
        rows = steered.panel.rows.rows
        return [(row.mapTo(steered, QPoint()).y(), row.more.height()) for row in rows]

    before = places()
    press(steered, qtbot, "1")
    assert steered.central.field.chips.isVisible()
    assert places() == before


def test_the_hint_says_enter_first_while_typing_and_stays(steered, qtbot):  # noqa: F811
    hint = steered.panel.header.hint
    steered.central.field.edit.setFocus()
    assert "Enter" in hint.text()
    qtbot.keyClick(steered.central.field.edit, Qt.Key.Key_Return)
    settle(steered, qtbot)
    assert hint.isVisible()
    assert "Enter" not in hint.text()
    assert "1–9" in hint.text()
    for key in "12":
        press(steered, qtbot, key)
    assert hint.isVisible()
    assert "1–9" in hint.text()


def test_messages_leave_the_panel_free(steered, qtbot):  # noqa: F811
    steered.resize(1280, 760)
    for words in ("One.", "Two.", "Three."):
        steered.toasts.say(words)
    panel = steered.panel.mapTo(steered.central, QPoint()).x()
    qtbot.waitUntil(lambda: all(one.geometry().right() < panel for one in steered.toasts.shown))


def test_pictures_are_recognisable_on_a_common_small_screen(steered, qtbot):  # noqa: F811
    # 1280 x 800 less the frame of a window manager
    steered.resize(1272, 760)
    press(steered, qtbot, "1")
    edges = [row.more.height() for row in steered.panel.rows.rows]
    assert min(edges) >= 40
    bottom = steered.panel.rows.row(9).mapTo(steered.panel, QPoint(0, 0)).y()
    assert bottom + steered.panel.rows.row(9).height() <= steered.panel.height()
