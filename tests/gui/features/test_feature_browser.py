"""The feature browser by keyboard: find, sort, use, name and hide features."""

import pytest
from PySide6.QtCore import Qt

from memesae.gui.features.feature_list import FEATURE
from memesae.gui.features.feature_page import Use
from memesae.gui.sheets.window_sheets import is_made

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def browsing(qtbot, featured):
    """The browser, opened by its key."""
    qtbot.keyClick(featured.grid, Qt.Key.Key_F)
    assert browser(featured).isVisible()
    return featured


def browser(window):
    return window.controllers.features.browser


def test_the_browser_is_built_ahead_of_time_and_stays_open(qtbot, featured):
    features = featured.controllers.features
    qtbot.waitUntil(lambda: is_made(features, "browser"))
    assert not browser(featured).isVisible()
    qtbot.keyClick(featured.grid, Qt.Key.Key_F)
    features._make_browser()
    assert browser(featured).isVisible()


def listed(window):
    return browser(window).list.features.features


def view(window):
    return window.session.features.view


def type_and_settle(qtbot, window, key, held=NONE):
    qtbot.keyClick(browser(window).filter_field, key, held)
    qtbot.waitUntil(lambda: window.settled)


def nudged(window):
    return {
        one.direction.id: one.amount
        for one in window.controllers.search.state.steering.state.nudges
    }


def test_the_browser_lists_every_living_feature_and_shows_the_first(browsing):
    assert sorted(listed(browsing)) == view(browsing).alive()
    assert browser(browsing).page.feature == listed(browsing)[0]


def test_features_strongest_on_the_results_come_first(browsing):
    rows = browsing.model.ids[:100] - 1
    means = view(browsing).codes_of(rows).dense().mean(axis=0)
    overall = view(browsing).codes.codes.dense().mean(axis=0)
    first = listed(browsing)[0]
    assert (means - overall)[first] == pytest.approx((means - overall).max(), abs=1e-5)


def test_typing_narrows_to_names_that_contain_it(qtbot, browsing):
    qtbot.keyClicks(browser(browsing).filter_field, "thing 31")
    shown = listed(browsing)
    assert shown
    assert all("thing 31" in view(browsing).words[one] for one in shown)
    assert len(shown) < len(view(browsing).alive())


def test_an_unknown_name_is_reported_and_the_page_stays(qtbot, browsing):
    before = browser(browsing).page.feature
    qtbot.keyClicks(browser(browsing).filter_field, "zzz")
    assert listed(browsing) == []
    assert "No feature" in browser(browsing).summary.text()
    assert browser(browsing).page.feature == before


def test_arrow_keys_in_the_filter_field_move_in_the_list(qtbot, browsing):
    qtbot.keyClick(browser(browsing).filter_field, Qt.Key.Key_Down)
    assert browser(browsing).page.feature == listed(browsing)[1]
    assert browser(browsing).filter_field.hasFocus()


def test_the_page_shows_the_strongest_pictures_of_each_interval(browsing):
    page, feature = browser(browsing).page, browser(browsing).page.feature
    strongest = [image for image, _ in view(browsing).strongest(feature, 16)]
    assert list(page.strongest.ids) == strongest
    assert page.intervals.tables[0].ids
    assert set(page.intervals.tables[0].ids) <= {int(one) for one in view(browsing).codes.ids}
    assert page.opposite.ids


def test_the_page_says_how_many_pictures_show_the_name_by_activation(qtbot, browsing, monkeypatch):
    from memesae.analysis.specificity import Specificity
    from memesae.app.exploration import shown_images

    measured: list[int] = []

    def measure(view, store, classifiers, feature):
        measured.append(feature)
        shares = (0.05, 0.2, 0.75, 0.9, 1.0)
        return Specificity((20,) * 5, shares, shares, shares, 0.42)

    monkeypatch.setattr(shown_images, "measure_specificity", measure)
    page, before = browser(browsing).page, browser(browsing).page.feature
    assert not page.specific.isVisible()
    type_and_settle(qtbot, browsing, Qt.Key.Key_Down)
    assert page.feature != before
    assert measured == [page.feature]
    assert "From activation 0.42 on" in page.specific.text()
    assert view(browsing).label(page.feature) in page.specific.text()
    shown = [one.text() for one in page.intervals._labels if one.isVisibleTo(page)]
    assert shown[0] == "80–100 %\n20 of 20 show it"
    assert "0–20 %\n1 of 20 show it" in shown


def test_enter_nudges_the_query_towards_the_feature(qtbot, browsing):
    feature, before = browser(browsing).page.feature, browsing.model.ids.tolist()
    type_and_settle(qtbot, browsing, Qt.Key.Key_Return)
    assert not browser(browsing).isVisible()
    assert nudged(browsing)[f"f{feature}"] > 0
    assert browsing.model.ids.tolist() != before


def test_shift_enter_nudges_the_query_away_from_the_feature(qtbot, browsing):
    feature = browser(browsing).page.feature
    type_and_settle(qtbot, browsing, Qt.Key.Key_Return, SHIFT)
    assert nudged(browsing)[f"f{feature}"] < 0


def test_control_enter_adds_a_term(qtbot, browsing):
    feature = browser(browsing).page.feature
    type_and_settle(qtbot, browsing, Qt.Key.Key_Return, CONTROL)
    label = view(browsing).label(feature)
    assert browsing.controllers.search.text == f'dog + feature:"{label}"'


@pytest.mark.parametrize(("held", "sign"), [(ALT, ""), (ALT | SHIFT, "-")])
def test_alt_enter_makes_the_feature_a_filter(qtbot, browsing, held, sign):
    feature = browser(browsing).page.feature
    type_and_settle(qtbot, browsing, Qt.Key.Key_Return, held)
    assert not browser(browsing).isVisible()
    label = view(browsing).label(feature)
    assert browsing.controllers.search.text == f'dog {sign}has:"{label}"'


def test_the_footer_does_the_same_by_mouse(qtbot, browsing):
    feature = browser(browsing).page.feature
    qtbot.mouseClick(browser(browsing).footer.less, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: browsing.settled)
    assert nudged(browsing)[f"f{feature}"] < 0


def test_f2_renames_the_feature_everywhere(qtbot, browsing):
    page = browser(browsing).page
    feature = page.feature
    qtbot.keyClick(browser(browsing).filter_field, Qt.Key.Key_F2)
    assert page.name.hasFocus()
    qtbot.keyClicks(page.name, "my dog")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    shown = browser(browsing).list
    qtbot.waitUntil(lambda: shown.currentIndex().data() == "my dog")
    qtbot.waitUntil(lambda: browsing.settled)
    assert browsing.controllers.search.state.engine.view.label(feature) == "my dog"
    assert shown.currentIndex().data(FEATURE) == feature
    # saved in the library, not only shown
    browsing.session.features.load(token())
    assert view(browsing).label(feature) == "my dog"


def token():
    from memesae.base.cancellation import Token

    return Token()


def test_a_note_is_saved_when_it_loses_the_focus(qtbot, browsing):
    page = browser(browsing).page
    feature = page.feature
    page.note.setFocus()
    qtbot.keyClicks(page.note, "the one from the lake")
    qtbot.keyClick(page.note, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: feature in view(browsing).custom_names)
    assert view(browsing).custom_names[feature].note == "the one from the lake"
    assert feature in view(browsing).find("lake")


def test_a_hidden_feature_is_neither_offered_nor_listed_until_shown_again(qtbot, browsing):
    page = browser(browsing).page
    feature = page.feature
    qtbot.mouseClick(page.hide_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: feature not in listed(browsing))
    assert view(browsing).table.rates[feature] == 0
    browser(browsing).order.choice.setCurrentIndex(4)
    assert listed(browsing) == [feature]
    qtbot.mouseClick(page.hide_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed(browsing) == [])
    assert feature in view(browsing).alive()


def test_similar_features_come_first(qtbot, browsing):
    feature = browser(browsing).page.feature
    qtbot.keyClick(browser(browsing).filter_field, Qt.Key.Key_J, CONTROL)
    shown = listed(browsing)
    cosines = view(browsing).sae.directions @ view(browsing).sae.directions[feature]
    assert shown[0] == feature
    assert cosines[shown[1]] == pytest.approx(sorted(cosines[view(browsing).alive()])[-2])


def test_a_click_on_a_related_feature_shows_it(qtbot, browsing):
    page = browser(browsing).page
    button = page.similar.buttons[0]
    words = button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view(browsing).label(page.feature) == words
    assert browser(browsing).list.current == page.feature


def test_the_grid_shows_the_same_features(qtbot, browsing):
    before = listed(browsing)
    qtbot.mouseClick(browser(browsing).order.cards, Qt.MouseButton.LeftButton)
    assert browser(browsing).list.cards
    assert listed(browsing) == before


def test_shift_f_and_a_number_show_the_page_of_an_offered_feature(qtbot, featured):
    steering = featured.controllers.search.state.steering
    key = next(one.key for one in steering.offer.entries if one.direction.id.startswith("f"))
    feature = int(steering.offer.at(key).id[1:])
    qtbot.keyClick(featured.grid, Qt.Key.Key_F, SHIFT)
    qtbot.keyClick(featured.grid, getattr(Qt.Key, f"Key_{key}"))
    assert browser(featured).isVisible()
    assert browser(featured).page.feature == feature


def test_a_click_on_a_name_in_the_panel_shows_its_page(qtbot, featured):
    steering = featured.controllers.search.state.steering
    key = next(one.key for one in steering.offer.entries if one.direction.id.startswith("f"))
    feature = int(steering.offer.at(key).id[1:])
    qtbot.mouseClick(featured.panel.rows.row(key).title, Qt.MouseButton.LeftButton)
    assert browser(featured).page.feature == feature


def test_t_and_a_number_search_for_an_offered_feature(qtbot, featured):
    steering = featured.controllers.search.state.steering
    key = next(one.key for one in steering.offer.entries if one.direction.id.startswith("f"))
    label = steering.offer.at(key).label
    qtbot.keyClick(featured.grid, Qt.Key.Key_T)
    qtbot.keyClick(featured.grid, getattr(Qt.Key, f"Key_{key}"))
    qtbot.waitUntil(lambda: featured.settled)
    assert featured.controllers.search.text == f'dog + feature:"{label}"'


def test_k_and_a_number_set_a_feature_and_shift_removes_it(qtbot, featured):
    search = featured.controllers.search.state
    key = next(one.key for one in search.steering.offer.entries if one.direction.id.startswith("f"))
    feature = int(search.steering.offer.at(key).id[1:])
    unit = search.steering.offer.at(key).unit
    digit = getattr(Qt.Key, f"Key_{key}")
    qtbot.keyClick(featured.grid, Qt.Key.Key_K)
    qtbot.keyClick(featured.grid, digit)
    qtbot.waitUntil(lambda: featured.settled)
    before = search.engine.activations(search.steering.timeline.steps[1].state)[feature]
    amount = nudged(featured)[f"f{feature}"]
    assert amount * unit + before == pytest.approx(unit, abs=1e-4)
    assert search.steering.timeline.steps[-1].label.endswith("= 1")
    key = next(
        one.key for one in search.steering.offer.entries if one.direction.id == f"f{feature}"
    )
    qtbot.keyClick(featured.grid, Qt.Key.Key_K)
    qtbot.keyClick(featured.grid, getattr(Qt.Key, f"Key_{key}"), SHIFT)
    qtbot.waitUntil(lambda: featured.settled)
    amount = nudged(featured).get(f"f{feature}", 0.0)
    assert amount * unit + before == pytest.approx(0, abs=1e-4)


def test_a_feature_that_no_picture_shows_says_so_when_steered_along(browsing, monkeypatch):
    window = browsing
    controller = window.controllers.features
    catalogue = controller.view().catalogue
    said = []
    monkeypatch.setattr(controller._toasts, "say", lambda *words: said.append(words[0]))
    controller.use(0, Use.MORE)
    assert said == []
    catalogue.rate[0] = 0
    controller.use(0, Use.MORE)
    assert said == ["No picture of this library shows this feature."]
