"""The window in another language: every text is found, translated, and shown."""

import json
import re

import pytest
from memesae.gui.translation.loading import choose, folder, install, languages
from memesae.gui.translation.texts import Text, every_text
from memesae.gui.translation.told import PATTERNS, told
from memesae.gui.translation.ts_file import read, write
from memesae.gui.translation.update import release, update, write_patterns
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QMenu

from memesae.app.settings import Settings
from memesae.base.errors import MemesaeError
from memesae.gui.window import MainWindow
from memesae.library.errors import LibraryBusyError

GERMAN = folder() / "memesae_de.ts"
GAP = re.compile(r"\{[^}]*\}")
ALIKE = {
    "Version",
    "Text",
    "Filter: {words}",
    "{percent} %",
    "{stage} {percent} %",
    "{results}, {order}",
    "drift {drift:.2f}",
}
"""What is written the same in German."""


@pytest.fixture(scope="module")
def texts():
    return every_text()


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
    ("context", "source"),
    [
        ("Toast", "Details"),
        ("memesae", "Nothing fits all of this"),
        ("memesae", "&Library"),
        ("commands", "Look for new pictures"),
        ("commands", "Find new, changed and moved pictures and index them."),
        ("commands", "More of directions 1 to 9"),
        ("told", "{1} already belongs to this library."),
        ("told", "Wait for it to finish, then look again with F5."),
        ("told", "reading the folder"),
        ("told", "images in a folder, at any depth"),
    ],
)
def test_texts_are_found_wherever_they_are(texts, context, source):
    assert (context, source) in {(text.context, text.source) for text in texts}


def test_german_has_every_text_of_today_and_no_other(texts):
    said = read(GERMAN)
    assert set(said) == {(text.context, text.source) for text in texts}, "make translations"
    assert [key for key, german in said.items() if not german] == []


def test_german_keeps_every_gap_and_is_german():
    for (_, source), german in read(GERMAN).items():
        assert sorted(GAP.findall(german)) == sorted(GAP.findall(source)), source
        assert german != source or source in ALIKE, source


def test_what_the_program_loads_is_made_from_what_people_write(tmp_path, texts):
    release(GERMAN, tmp_path / "de.qm")
    assert (tmp_path / "de.qm").read_bytes() == GERMAN.with_suffix(".qm").read_bytes()
    write_patterns(tmp_path / PATTERNS, texts)
    assert json.loads((tmp_path / PATTERNS).read_text()) == json.loads(
        (folder() / PATTERNS).read_text()
    )


def test_a_new_language_begins_with_every_text(tmp_path, texts):
    assert update(tmp_path, ["pt_BR"]) == {"pt_BR": len(texts)}
    said = read(tmp_path / "memesae_pt_BR.ts")
    assert len(said) == len(texts)
    key = ("commands", "Quit")
    write(tmp_path / "memesae_pt_BR.ts", "pt_BR", texts, said | {key: "Sair & <fim>"})
    assert update(tmp_path, []) == {"pt_BR": len(texts) - 1}
    assert read(tmp_path / "memesae_pt_BR.ts")[key] == "Sair & <fim>"


def test_texts_that_are_no_more_go(tmp_path):
    path = tmp_path / "memesae_de.ts"
    write(path, "de", [Text("A", "old", "gui/a.py")], {("A", "old"): "alt"})
    update(tmp_path, [])
    assert ("A", "old") not in read(path)


@pytest.mark.parametrize(
    ("system", "spoken"), [("de_AT", "de"), ("de", "de"), ("en_GB", "en"), ("ja_JP", "en")]
)
def test_the_language_is_the_persons_where_it_is_spoken(system, spoken):
    assert choose(QLocale(system)) == spoken


def test_both_languages_are_offered():
    assert languages() == ["de", "en"]


def test_sentences_from_below_are_put_together_anew(german):
    assert (
        told("/tmp/a already belongs to this library.") == "/tmp/a gehört schon zu dieser Sammlung."
    )
    assert told("The disk is full.") == "Der Datenträger ist voll."
    assert told("Nobody knows this sentence.") == "Nobody knows this sentence."


def test_sentences_from_below_stay_as_they_are_in_english(qapp):
    assert told("/tmp/a already belongs to this library.").endswith("to this library.")


def test_menus_and_palette_speak_german(qtbot, fenster):
    menus = fenster.menuBar().findChildren(QMenu)
    assert "Sammlung" in {menu.title().replace("&", "") for menu in menus}
    english = {text.source for text in every_text() if text.context == "commands"}
    shown = {action.text() for menu in menus for action in menu.actions() if action.text()}
    assert shown & english == set()
    qtbot.keyClick(fenster.body.field.edit, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(fenster.sheets.palette.edit, "papierk")
    assert fenster.sheets.palette.list.currentIndex().data() == "In den Papierkorb"


def test_no_label_or_button_is_left_in_english(fenster):
    english = {text.source for text in every_text() if GAP.search(text.source) is None} - ALIKE
    labels = {label.text() for label in fenster.findChildren(QLabel)}
    assert labels & english == set()
    assert fenster.body.empty.heading.text() == "Finde das Bild, an das du denkst"


def test_errors_speak_german(fenster):
    error = LibraryBusyError(
        "Another memesae is indexing this library.",
        kept="What it finds can be searched here too.",
        hint="Wait for it to finish, then look again with F5.",
    )
    assert isinstance(error, MemesaeError)
    fenster.toasts.show_error(error)
    toast = fenster.toasts.shown[-1]
    assert toast.sentence.text() == "Ein anderes memesae erfasst gerade diese Sammlung."
    assert toast.hint.text().endswith("suche dann mit F5 noch einmal.")
