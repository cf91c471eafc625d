"""Translation files: Qt's tools find all texts, German is complete, .qm files match their .ts files."""

import importlib.util
import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from memesae.gui.translation import folder
from tests.gui.ts_entries import entries

GERMAN, ENGLISH = (folder() / f"memesae_{language}.ts" for language in ("de", "en"))
GAP = re.compile(r"\{[^}]*\}|%L?n")
ALIKE = {
    "CPU",
    "System",
    "Version",
    "Text",
    "Filter: {words}",
    "{percent} %",
    "{stage} {percent} %",
    "{results}, {order}",
}
"""Texts that are the same in German."""
POLISH = """<!DOCTYPE TS>
<TS version="2.1" language="pl"><context><name>StatusBar</name><message numerus="yes">
<source>%Ln picture(s)</source><translation><numerusform>%Ln obraz</numerusform>
<numerusform>%Ln obrazy</numerusform><numerusform>%Ln obrazów</numerusform></translation>
</message></context></TS>"""


@pytest.fixture(scope="module")
def tool():
    """The script that `make translations` runs."""
    path = Path(__file__).parents[2] / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def updated(tool, tmp_path_factory):
    """The files after `make translations LANGUAGE=pt_BR`."""
    folder = tmp_path_factory.mktemp("translations")
    for path in (GERMAN, ENGLISH):
        shutil.copy(path, folder)
    tool.update(folder, ["pt_BR"])
    return folder


@pytest.mark.parametrize(
    ("context", "source"),
    [
        ("Toast", "Details"),
        ("ReadingNote", "reading text {percent} %"),
        ("memesae", "No pictures match"),
        # inside an f-string
        ("TrainingSheet", "{time} left"),
        ("StatusBar", "%Ln picture(s)"),
        ("memesae", "%Ln other way(s) from here"),
        ("Menu", "&Library"),
        ("Section", "Recent queries"),
        ("commands", "Rescan folders"),
        ("commands", "Find new, changed and moved pictures and index them."),
        ("commands", "More of directions 1 to 9"),
        ("core", "{folder} already belongs to this library."),
        ("core", "Wait for it to finish, then look again with F5."),
        ("core", "reading the folder"),
        ("core", "images in a folder, at any depth"),
        ("core", "{n} images are too few to learn features from."),
    ],
)
def test_texts_are_found_in_all_contexts(updated, context, source):
    found = {(entry.context, entry.source) for entry in entries(updated / "memesae_pt_BR.ts")}
    assert (context, source) in found


def test_the_singular_is_a_form_and_not_a_separate_text(updated):
    found = {entry.source: entry for entry in entries(updated / "memesae_pt_BR.ts")}
    assert found["{n} images are too few to learn features from."].plural
    assert "{n} image is too few to learn features from." not in found


@pytest.mark.parametrize("path", [GERMAN, ENGLISH], ids=["de", "en"])
def test_languages_have_exactly_the_current_texts(updated, path):
    assert (updated / path.name).read_bytes() == path.read_bytes(), "make translations"


@pytest.mark.parametrize("path", [GERMAN, ENGLISH], ids=["de", "en"])
def test_the_qm_files_match_the_ts_files(updated, path):
    made = (updated / path.name).with_suffix(".qm")
    assert made.read_bytes() == path.with_suffix(".qm").read_bytes(), "make translations"


@pytest.mark.parametrize("path", [GERMAN, ENGLISH], ids=["de", "en"])
def test_languages_are_complete(path):
    for entry in entries(path):
        assert entry.finished, entry
        assert len(entry.forms) == (2 if entry.plural else 1), entry
        assert all(entry.forms), entry


@pytest.mark.parametrize("path", [GERMAN, ENGLISH], ids=["de", "en"])
def test_languages_keep_every_placeholder(path):
    for entry in entries(path):
        gaps = sorted(GAP.findall(entry.source))
        assert sorted(GAP.findall(entry.forms[-1])) == gaps, entry
        # the singular may omit the number
        assert set(GAP.findall(entry.forms[0])) | {"%Ln"} >= set(gaps), entry


def test_german_is_german():
    same = {entry.source for entry in entries(GERMAN) if entry.source in entry.forms}
    assert same == ALIKE


def test_english_has_the_plurals_only():
    assert all(entry.plural for entry in entries(ENGLISH))


def test_a_new_language_begins_with_every_text(updated):
    new = entries(updated / "memesae_pt_BR.ts")
    assert len(new) == len(entries(GERMAN))
    assert not any(entry.finished for entry in new)
    assert any(entry.plural and len(entry.forms) == 2 for entry in new)


def test_translations_are_kept_and_obsolete_texts_removed(tool, updated, tmp_path):
    path = tmp_path / "memesae_pt_BR.ts"
    unfinished = '<translation type="unfinished"></translation>'
    text = (updated / path.name).read_text(encoding="utf-8")
    quit_ = f"<source>Quit</source>\n        {unfinished}"
    assert quit_ in text
    text = text.replace(
        quit_, "<source>Quit</source>\n        <translation>Sair &amp; &lt;fim&gt;</translation>"
    )
    text = text.replace("<source>Details</source>", "<source>Details of old</source>")
    path.write_text(text, encoding="utf-8")
    tool.update(tmp_path, [])
    said = {(entry.context, entry.source): entry for entry in entries(path)}
    assert said["commands", "Quit"].forms == ("Sair & <fim>",)
    assert ("Toast", "Details of old") not in said
    assert not said["Toast", "Details"].finished


def test_a_language_has_as_many_plurals_as_it_needs(tool, qapp, tmp_path):
    source = tmp_path / "memesae_pl.ts"
    source.write_text(POLISH, encoding="utf-8")
    tool.release(source, source.with_suffix(".qm"))
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))
    said = [translator.translate("StatusBar", "%Ln picture(s)", "", n) for n in (1, 2, 5, 22)]
    assert said == ["%Ln obraz", "%Ln obrazy", "%Ln obrazów", "%Ln obrazy"]
