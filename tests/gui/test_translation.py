"""The window in another language: all texts are translated."""

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QMenu

from memesae.app.settings import Settings
from memesae.base.messages import Message
from memesae.gui.controllers import COMMANDS
from memesae.gui.steering.offer_row import shown_ends
from memesae.gui.text_formatting import tr
from memesae.gui.translation import (
    choose,
    folder,
    install,
    languages,
    shown_name,
    translate_core,
    translate_error,
)
from memesae.gui.window import MainWindow
from memesae.library.library_errors import LibraryBusyError, LibraryError
from memesae.steering.directions.direction import Direction, DirectionKind
from tests.gui.fakes import FakeSession
from tests.gui.ts_entries import entries


@pytest.fixture
def german(qapp):
    before = QLocale()
    translators = install(qapp, "de")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def fenster(qtbot, german, tmp_path):
    """The window in German, with no library open."""
    window = MainWindow(Settings(), tmp_path / "home", lambda _: None)
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    window.open([])
    qtbot.waitUntil(lambda: window.settled)
    yield window
    window.close()


@pytest.mark.parametrize(
    ("system", "expected"), [("de_AT", "de"), ("de", "de"), ("en_GB", "en"), ("ja_JP", "en")]
)
def test_the_language_follows_the_locale(system, expected):
    assert choose(QLocale(system)) == expected


def test_both_languages_are_available():
    assert languages() == ["de", "en"]


def test_core_messages_are_translated_before_formatting(german):
    belongs = Message.of("{folder} already belongs to this library.", folder="/tmp/{a}")
    assert translate_core(belongs) == "/tmp/{a} gehört schon zu dieser Sammlung."
    assert translate_core("The disk is full.") == "Der Datenträger ist voll."
    assert translate_core("Nobody knows this sentence.") == "Nobody knows this sentence."


def test_arguments_that_are_messages_are_translated_too(german):
    hint = Message.of(
        "{kind}: {sentence}, for example {kind}:{example}.",
        kind="type",
        sentence=Message.of("images of one format"),
        example="gif",
    )
    assert translate_core(hint) == "type: Bilder eines Formats, zum Beispiel type:gif."


def test_errors_are_translated_with_their_hints(german):
    error = LibraryError(
        "{folder} already belongs to this library.",
        kept="Saved searches are untouched.",
        hint="Choose another name.",
        folder="/a",
    )
    assert translate_error(error) == (
        "/a gehört schon zu dieser Sammlung.",
        "Gespeicherte Suchen sind unberührt. Wähle einen anderen Namen.",
    )
    assert translate_error(ValueError("{odd}")) == ("{odd}", "")


def test_numbers_in_core_messages_are_written_as_in_german(german):
    large = Message.of(
        "This picture has {megapixels} megapixels, more than memesae opens ({limit} megapixels).",
        megapixels=4000,
        limit=110,
    )
    assert translate_core(large) == (
        "Dieses Bild hat 4.000 Megapixel, mehr, als memesae öffnet (110 Megapixel)."
    )


def test_core_messages_are_unchanged_in_english(qapp):
    belongs = Message.of("{folder} already belongs to this library.", folder="/tmp/a")
    assert translate_core(belongs) == str(belongs)


@pytest.mark.parametrize(
    ("n", "ways", "few"),
    [
        (1, "Ein anderer Weg von hier", "1 Bild ist zu wenig, um daraus Merkmale zu lernen."),
        (3000, "3.000 andere Wege von hier", "3.000 Bilder sind zu wenige, um daraus Merkmale zu lernen."),
    ],
)  # fmt: skip
def test_german_plurals(german, n, ways, few):
    assert tr("%Ln other way(s) from here", "", n) == ways
    assert translate_core(Message.of("{n} images are too few to learn features from.", n)) == few


@pytest.mark.parametrize(
    ("n", "ways", "few"),
    [
        (1, "Another way from here", "1 image is too few to learn features from."),
        (7, "7 other ways from here", "7 images are too few to learn features from."),
    ],
)
def test_english_plurals(qapp, n, ways, few):
    assert tr("%Ln other way(s) from here", "", n) == ways
    assert translate_core(Message.of("{n} images are too few to learn features from.", n)) == few


def test_menus_and_palette_speak_german(qtbot, fenster):
    menus = fenster.menuBar().findChildren(QMenu)
    assert "Sammlung" in {menu.title().replace("&", "") for menu in menus}
    english = {command.title for command in COMMANDS}
    shown = {action.text() for menu in menus for action in menu.actions() if action.text()}
    assert shown & english == set()
    qtbot.keyClick(fenster.central.field.edit, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(fenster.sheets.palette.edit, "papierk")
    assert fenster.sheets.palette.list.currentIndex().data() == "In den Papierkorb"


def test_no_label_or_button_is_left_in_english(fenster):
    german = entries(folder() / "memesae_de.ts")
    english = {
        entry.source
        for entry in german
        if "{" not in entry.source and entry.source not in entry.forms
    }
    labels = {label.text() for label in fenster.findChildren(QLabel)}
    assert labels & english == set()
    assert fenster.central.empty.heading.text() == "Finde das Bild, an das du denkst"


def test_errors_speak_german(fenster):
    error = LibraryBusyError(
        "Another memesae is indexing this library.",
        kept="What it finds can be searched here too.",
        hint="Wait for it to finish, then look again with F5.",
    )
    fenster.toasts.show_error(error)
    toast = fenster.toasts.shown[-1]
    assert toast.sentence.text() == "Ein anderes memesae erfasst gerade diese Sammlung."
    assert toast.hint.text().endswith("suche dann mit F5 noch einmal.")


def test_names_of_rows_are_german_while_what_the_person_wrote_stays(german):
    def ends(kind):
        vector = np.eye(1, 4, dtype=np.float32)[0]
        return shown_ends(Direction("w1", kind, "snow, dog 2", vector, 1.0, opposite="beach"))

    assert ends(DirectionKind.WORD) == ("Schnee, Hund 2", "Strand")
    assert ends(DirectionKind.FEATURE) == ("Schnee, Hund 2", "Strand")
    assert ends(DirectionKind.TAG) == ("snow, dog 2", "beach")
    assert shown_name("a name of mine") == "a name of mine"


def test_a_german_window_says_that_the_model_is_english(german, qtbot, tmp_path):
    session = FakeSession(tmp_path)
    window = MainWindow(Settings(), tmp_path / "home", lambda _: session)  # pyright: ignore[reportArgumentType]
    qtbot.addWidget(window)
    window.open([tmp_path])
    said = window.central.status.message
    qtbot.waitUntil(lambda: "Das Modell versteht Englisch" in said.text())
    session.english_only = False
    window.controllers.search.clear()
    qtbot.waitUntil(lambda: said.text() == "Neueste zuerst")
    window.close()
