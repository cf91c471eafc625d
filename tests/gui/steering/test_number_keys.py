"""Steering by keys: pushes, undo, forks, pins, bans, and keys that act on what is shown."""

import threading

import pytest
from PySide6.QtCore import Qt

from memesae.gui.open_library import LibraryChanged
from tests.gui.steerable_session import SteerableSession

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def steered(qtbot, bare, tmp_path, opened):
    """The window with a query that can be steered, the keyboard in the grid."""
    (tmp_path / "steered").mkdir()
    session = SteerableSession(tmp_path / "steered")
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.model.rowCount() == 120 and bare.settled)
    bare.session = session
    search(bare, qtbot, "dog")
    bare.grid.setFocus()
    return bare


def search(window, qtbot, text):
    window.controllers.search.set_text(text)
    settle(window, qtbot)


def settle(window, qtbot):
    qtbot.waitUntil(lambda: window.settled)
    # the timeline is laid out once the results are painted
    qtbot.waitUntil(lambda: position_shown(window) == steering(window).timeline.position)


def position_shown(window):
    return next((crumb.number for crumb in window.timeline_bar.items if crumb.here), None)


def press(window, qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.grid, key, modifiers)
    settle(window, qtbot)


def steering(window):
    return window.controllers.search.state.steering


def ids(window):
    return window.model.ids.tolist()


def amounts(window):
    return {one.direction.label: one.amount for one in steering(window).state.nudges}


def test_without_a_push_the_results_are_those_of_the_search(steered):
    assert ids(steered) == steered.session.search("dog").ids.tolist()
    assert len(steering(steered).offer.entries) == 9
    assert all(row.isVisible() for row in steered.panel.rows.rows)


def test_a_number_pushes_and_the_results_are_those_of_the_pushed_query(steered, qtbot):
    first = steering(steered).offer.at(1)
    before = ids(steered)
    press(steered, qtbot, "1")
    (nudge,) = steering(steered).state.nudges
    assert nudge.direction is first
    assert nudge.amount > 0
    found = steered.session.steering_engine.found(steering(steered).state, 1000)
    assert ids(steered) == found.ids.tolist() != before


def test_the_first_pictures_after_a_push_are_those_it_showed(steered, qtbot):
    shown = steered.panel.rows.row(2).more.ids
    press(steered, qtbot, "2")
    assert tuple(ids(steered)[:3]) == shown


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_At])
def test_shift_and_a_number_push_away_whatever_sign_it_types(steered, qtbot, key):
    second = steering(steered).offer.at(2)
    shown = steered.panel.rows.row(2).less.ids
    press(steered, qtbot, key, SHIFT)
    (nudge,) = steering(steered).state.nudges
    assert (nudge.direction, nudge.amount < 0) == (second, True)
    assert tuple(ids(steered)[:3]) == shown


def test_an_exclamation_mark_is_shift_and_one(steered, qtbot):
    first = steering(steered).offer.at(1)
    press(steered, qtbot, Qt.Key.Key_Exclam, SHIFT)
    assert [one.direction for one in steering(steered).state.nudges] == [first]


def test_the_same_key_pushes_on_along_the_same_direction(steered, qtbot):
    first = steering(steered).offer.at(4)
    press(steered, qtbot, "4")
    held = steering(steered).presses(first)
    assert steering(steered).offer.at(4) is first
    press(steered, qtbot, "4")
    assert steering(steered).presses(first) > held
    assert len(steering(steered).state.nudges) == 1


def test_what_was_pushed_last_keeps_its_keys(steered, qtbot):
    for key in ("2", "5", "9"):
        press(steered, qtbot, key)
    pushed = [one.direction.label for one in steering(steered).state.nudges]
    assert [steering(steered).offer.at(key).label for key in (2, 5, 9)] == pushed
    assert all(steered.panel.rows.row(key).slider.amount > 0 for key in (2, 5, 9))


def test_a_key_acts_on_the_offer_that_is_shown_while_another_is_made(steered, qtbot, monkeypatch):
    shown = steering(steered).offer
    steering_engine = steered.session.steering_engine
    may_offer, asked = threading.Event(), threading.Event()
    make = steering_engine.offer

    def slow(*given, **named):
        asked.set()
        may_offer.wait(600)
        return make(*given, **named)

    monkeypatch.setattr(steering_engine, "offer", slow)
    qtbot.keyClick(steered.grid, "1")
    qtbot.waitUntil(asked.is_set)
    qtbot.keyClick(steered.grid, "7")
    assert steering(steered).offer is shown
    assert [one.direction for one in steering(steered).state.nudges] == [shown.at(1), shown.at(7)]
    may_offer.set()
    settle(steered, qtbot)
    assert steering(steered).offer is not shown
    found = steering_engine.found(steering(steered).state, 1000)
    assert ids(steered) == found.ids.tolist()


def test_a_push_while_a_query_is_searched_for_waits_and_keeps_its_direction(steered, qtbot):
    direction = steering(steered).offer.at(3)
    steered.session.may_search.clear()
    steered.controllers.search.set_text("snow")
    qtbot.keyClick(steered.grid, "3")
    assert not steering(steered).state.nudges
    steered.session.may_search.set()
    settle(steered, qtbot)
    assert steering(steered).state.text == "snow"
    assert [one.direction for one in steering(steered).state.nudges] == [direction]


def test_a_library_that_grows_while_a_query_is_searched_for_changes_nothing(steered, qtbot):
    press(steered, qtbot, "1")
    pushed = amounts(steered)
    steered.session.may_search.clear()
    qtbot.keyClick(steered.grid, "m")
    steered.controllers.search.state.search_again()
    steered.session.may_search.set()
    settle(steered, qtbot)
    assert steering(steered).state.text == steered.central.field.text
    assert "image:" in steering(steered).state.text
    assert amounts(steered) == pushed


def test_undo_and_redo_go_over_pushes_and_queries(steered, qtbot):
    plain = ids(steered)
    press(steered, qtbot, "1")
    pushed = ids(steered)
    search(steered, qtbot, "snow")
    press(steered, qtbot, "u")
    assert (ids(steered), steered.central.field.text) == (pushed, "dog")
    press(steered, qtbot, "z", CONTROL)
    assert ids(steered) == plain
    press(steered, qtbot, "z", CONTROL | SHIFT)
    assert ids(steered) == pushed
    press(steered, qtbot, "z", CONTROL | SHIFT)
    assert steered.central.field.text == "snow"
    assert not steering(steered).state.nudges


def test_reset_takes_all_pushes_back_and_can_be_undone(steered, qtbot):
    plain = ids(steered)
    press(steered, qtbot, "1")
    press(steered, qtbot, "2", SHIFT)
    pushed = ids(steered)
    press(steered, qtbot, "r")
    assert ids(steered) == plain
    press(steered, qtbot, "u")
    assert ids(steered) == pushed


def test_a_fork_keeps_both_ways_and_leads_back(steered, qtbot):
    press(steered, qtbot, "1")
    first_way = ids(steered)
    press(steered, qtbot, "u")
    press(steered, qtbot, "5")
    (fork,) = steered.timeline_bar.branches
    (way,) = fork.menu.actions()
    way.trigger()
    settle(steered, qtbot)
    assert ids(steered) == first_way


def test_a_click_on_the_timeline_goes_there(steered, qtbot):
    plain = ids(steered)
    press(steered, qtbot, "1")
    press(steered, qtbot, "6")
    assert [crumb.text() for crumb in steered.timeline_bar.items][:2] == ["start", "dog"]
    qtbot.mouseClick(steered.timeline_bar.items[1], Qt.MouseButton.LeftButton)
    settle(steered, qtbot)
    assert ids(steered) == plain
    assert [crumb.ahead for crumb in steered.timeline_bar.items] == [False, False, True, True]
    assert steered.timeline_bar.items[1].here


def test_steps_that_stay_are_not_made_anew(steered, qtbot):
    press(steered, qtbot, "1")
    before = steered.timeline_bar.items
    press(steered, qtbot, "6")
    assert steered.timeline_bar.items[: len(before)] == before
    assert steered.timeline_bar.items[-1].here
    assert not before[-1].here


def test_the_present_step_stays_in_sight_however_long_the_evening(steered, qtbot):
    steered.resize(700, 500)
    for _ in range(3):
        for key in "123":
            press(steered, qtbot, key)
            crumb = steered.timeline_bar.items[-1]
            assert crumb.here
            qtbot.waitUntil(
                lambda crumb=crumb: crumb.visibleRegion().boundingRect() == crumb.rect()
            )


def test_presses_along_one_direction_make_one_crumb_that_is_undone_one_by_one(steered, qtbot):
    press(steered, qtbot, "1")
    once = ids(steered)
    press(steered, qtbot, "1")
    assert len(steered.timeline_bar.items) == 3
    press(steered, qtbot, "u")
    assert ids(steered) == once


def test_a_pinned_direction_stays_when_others_are_asked_for(steered, qtbot):
    pinned, lost = steering(steered).offer.at(2), steering(steered).offer.at(3)
    press(steered, qtbot, "p")
    press(steered, qtbot, "2")
    assert not steering(steered).state.nudges
    press(steered, qtbot, "o")
    assert steering(steered).offer.at(2) is pinned
    assert steering(steered).offer.at(3) is not lost
    assert steered.panel.rows.row(2).pin.accessibleName() == f"Unpin {pinned.label}"


def test_tab_goes_to_the_next_kind(steered, qtbot):
    press(steered, qtbot, Qt.Key.Key_Tab)
    assert {one.source.value for one in steering(steered).offer.directions} == {"feature"}
    assert steered.panel.header.kind.currentText() == "Features"
    press(steered, qtbot, Qt.Key.Key_Tab)
    assert {one.source.value for one in steering(steered).offer.directions} == {"contrast"}


def test_brackets_change_the_step_and_what_lies_ahead(steered, qtbot):
    press(steered, qtbot, "[")
    assert steered.panel.header.step.text() == "step 0.5"
    shown = steered.panel.rows.row(1).more.ids
    press(steered, qtbot, "1")
    assert tuple(ids(steered)[:3]) == shown


def test_a_banned_feature_is_shown_last_until_its_pill_is_removed(steered, qtbot):
    key = next(one.key for one in steering(steered).offer.entries if one.direction.id[0] == "f")
    feature = int(steering(steered).offer.at(key).id[1:])
    plain = ids(steered)
    press(steered, qtbot, "b")
    press(steered, qtbot, str(key))
    assert steering(steered).state.banned == {feature}
    view = steered.session.steering_engine.view
    active = view.codes.codes.dense()[:, feature] > 0
    order = [bool(active[one - 1]) for one in ids(steered)]
    assert order == sorted(order)
    steered.central.field.chips.chips[-1].setFocus()
    qtbot.keyClick(steered.central.field.chips.chips[-1], Qt.Key.Key_Delete)
    settle(steered, qtbot)
    assert ids(steered) == plain


def test_more_like_the_selection_keeps_the_pushes(steered, qtbot):
    press(steered, qtbot, "1")
    pushed = amounts(steered)
    press(steered, qtbot, "m")
    assert "image:" in steered.central.field.text
    assert amounts(steered) == pushed
    found = steered.session.steering_engine.found(steering(steered).state, 1000)
    assert ids(steered) == found.ids.tolist()


def test_a_number_without_a_query_says_what_is_missing(steered, qtbot):
    search(steered, qtbot, "")
    assert "Search for anything" in steered.panel.message
    press(steered, qtbot, "1")
    assert "nothing to steer" in steered.toasts.shown[-1].sentence.text()


def test_the_panel_waits_for_the_features(qtbot, bare, tmp_path, opened, monkeypatch):
    may_load = threading.Event()
    load = SteerableSession.load_features
    monkeypatch.setattr(
        SteerableSession,
        "load_features",
        lambda self, token: may_load.wait(600) and load(self, token),
    )
    (tmp_path / "steered").mkdir()
    opened.append(SteerableSession(tmp_path / "steered"))
    assert not bare.panel.isVisible()
    bare.open([tmp_path])
    qtbot.waitUntil(lambda: bare.model.rowCount() == 120)
    assert bare.panel.message == "Computing feature statistics…"
    qtbot.keyClick(bare.grid, Qt.Key.Key_1)
    qtbot.keyClick(bare.grid, Qt.Key.Key_F)
    said = [toast.sentence.text() for toast in bare.toasts.shown]
    assert said == ["Computing feature statistics…"] * len(said)
    assert said
    may_load.set()
    qtbot.waitUntil(lambda: "Search for" in bare.panel.message)
    qtbot.waitUntil(lambda: bare.settled)


def test_a_library_without_features_is_steered_by_contrasts(qtbot, bare, tmp_path, opened):
    (tmp_path / "steered").mkdir()
    opened.append(SteerableSession(tmp_path / "steered", features=False))
    bare.open([tmp_path])
    qtbot.waitUntil(lambda: bare.model.rowCount() == 120 and bare.settled)
    search(bare, qtbot, "dog")
    assert {one.source.value for one in steering(bare).offer.directions} == {"contrast"}
    assert not bare.panel.word.isVisible()


def test_a_folder_can_be_steered_while_it_is_indexed_for_the_first_time(
    bare, qtbot, tmp_path, opened
):
    (tmp_path / "new").mkdir()
    session = SteerableSession(tmp_path / "new")
    session.may_index.clear()
    session.store.indexed = 0
    opened.append(session)
    bare.open([session.library.folder])
    qtbot.waitUntil(lambda: bare.central.status.line.isVisible())
    session.store.indexed = 99
    bare.current.report(LibraryChanged.PICTURES)
    assert bare.feature_loader.idle
    session.store.indexed = 120
    bare.current.report(LibraryChanged.PICTURES)
    features = bare.feature_loader
    qtbot.waitUntil(lambda: session.steering_engine is not None and features.idle)
    # a few more pictures are no reason to look again
    before = session.steering_engine
    session.store.indexed = 300
    bare.current.report(LibraryChanged.PICTURES)
    assert features.idle
    assert session.steering_engine is before
    session.may_index.set()
    qtbot.waitUntil(lambda: bare.settled)


def test_one_left_hand_undoes_resets_and_asks_for_others(steered, qtbot):
    plain, first = ids(steered), steering(steered).offer.at(1)
    press(steered, qtbot, "1")
    pushed = ids(steered)
    press(steered, qtbot, "r")
    assert ids(steered) == plain
    press(steered, qtbot, "q")
    assert ids(steered) == pushed
    press(steered, qtbot, "q")
    press(steered, qtbot, "a")
    assert steering(steered).offer.at(1) is not first
