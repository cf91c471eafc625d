import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from memesae.__main__ import main
from memesae.base.cancellation import Token
from memesae.base.paths import write_checked_json
from memesae.base.program import version_text
from memesae.cli.command_context import Window
from memesae.cli.command_table import COMMANDS, Command, load_command
from memesae.cli.main import run
from memesae.embedding.onnx_model import OnnxModel
from memesae.library.decoding.noted_values import TOO_MANY
from memesae.library.library_registry import find_or_create
from memesae.ocr.reader import Reader
from tests.library.metadata_files import xmp

pytestmark = pytest.mark.model


def names(document):
    return [result["path"].rsplit("/", 1)[-1] for result in document["results"]]


def test_index_reports_exactly_its_fields(answer, pictures):
    document = answer("index", pictures)
    assert set(document) == {
        "images", "new", "changed", "moved", "missing", "failed", "seconds", "images_per_second",
        "model", "library", "ignored", "absent", "unreadable", "links", "notes", "left_out",
        "unread_metadata",
    }  # fmt: skip
    assert (document["images"], document["new"], document["model"]) == (4, 5, "memesae-mini")
    assert [set(failure) for failure in document["failed"]] == [{"path", "reason"}]
    assert document["failed"][0]["path"].endswith("broken.jpg")


def test_german_words_are_searched_in_english_and_a_line_says_so(memesae, pictures):
    memesae("index", pictures)
    _, english, err = memesae("search", pictures, "red dog")
    assert err == ""
    status, german, err = memesae("search", pictures, "roter Hund")
    assert (status, german) == (0, english)
    assert "Searched for “red dog”" in err
    assert "memesae models" in err
    _, other, err = memesae("search", pictures, "der rote Quokka")
    assert other != english
    assert "looks like German" in err
    assert "Search in English" in err


def test_search_by_picture_words_and_filters(answer, pictures):
    answer("index", pictures)
    found = answer("search", pictures, f"file:'{pictures}/red.png'", "-n", "2")
    assert set(found) == {"query", "results"}
    assert set(found["results"][0]) == {"path", "score"}
    assert names(found)[0] == "red.png"
    assert found["results"][0]["score"] > 0.99
    assert names(answer("search", pictures, "red in:sub")) == ["red.jpg"]
    assert names(answer("search", pictures, "picture wider:800")) == ["red.jpg"]
    assert "red.jpg" not in names(answer("search", pictures, "red -type:jpeg"))


def test_a_person_reads_lines_and_failures(memesae, pictures):
    status, out, _ = memesae("index", pictures)
    assert status == 0
    assert "4 images can be searched" in out
    assert "broken.jpg: " in out
    status, out, _ = memesae("search", pictures, "red")
    assert len(out.splitlines()) == 4


def test_a_wrong_query_points_at_the_character(memesae, pictures):
    memesae("index", pictures)
    status, out, err = memesae("search", pictures, 'red + "blue')
    assert (status, out) == (1, "")
    assert '"blue' in err
    assert "^" in err
    assert "Traceback" not in err


def test_a_folder_that_was_never_indexed_says_what_to_do(memesae, tmp_path):
    status, out, err = memesae("search", tmp_path, "dog")
    assert (status, out) == (1, "")
    assert "memesae index" in err


def test_an_unknown_model_leaves_the_library_alone(memesae, answer, pictures):
    answer("index", pictures)
    status, _, err = memesae("index", pictures, "--model", "nonsense")
    assert status == 1
    assert "memesae-mini" in err
    assert answer("index", pictures)["model"] == "memesae-mini"


def test_models_lists_the_choice(answer):
    document = answer("models")
    assert document["chosen"] == "memesae-mini"
    assert {"fast", "balanced", "best"} <= {model["tier"] for model in document["models"]}


def test_no_model_name_is_cut_short(memesae):
    _, out, _ = memesae("models")
    assert "ViT-B-16/datacomp_xl_s13b_b90k" in out


def test_doctor_tells_what_runs_the_model_and_what_cannot_run_without_torch(answer, home):
    for name, reason in (("one", ""), ("other", "its tokenizer is another than CLIP's")):
        folder = home / "models" / "exported" / name
        folder.mkdir(parents=True)
        facts = {"model": {"name": name}, "version": 1, "reason": reason}
        write_checked_json(folder / "export.json", facts)
    document = answer("doctor")
    assert document["runtime"] == "PyTorch" or document["runtime"]["ms"] > 0
    assert document["exported"] == [
        {"model": "one", "reason": ""},
        {"model": "other", "reason": "its tokenizer is another than CLIP's"},
    ]


def test_doctor_runs_the_model_and_the_networks_that_read(memesae, answer, monkeypatch):
    document = answer("doctor")
    assert document["reading"] == "HELLO"
    monkeypatch.setattr(OnnxModel, "encode_texts", lambda *_: np.full((1, 4), np.nan))
    status, out, _ = memesae("doctor")
    assert status == 1
    assert "!!  memesae-mini is run by ONNX Runtime" in out


def test_doctor_says_that_text_cannot_be_read(memesae, monkeypatch):
    def incomplete():
        raise ValueError("max() arg is an empty sequence")

    monkeypatch.setattr(Reader, "load", incomplete)
    status, out, _ = memesae("doctor")
    assert status == 1
    assert "!!  text in pictures cannot be read: max() arg is an empty sequence." in out


def test_pictures_noted_by_a_run_that_failed_are_new_in_the_next(answer, home, pictures):
    with find_or_create(home, [pictures]) as library:
        assert library.scan(Token()).new == 5
    document = answer("index", pictures)
    assert (document["images"], document["new"]) == (4, 5)
    assert answer("index", pictures)["new"] == 0


def test_a_library_without_pictures_cannot_be_steered_and_says_so(memesae, tmp_path):
    (tmp_path / "empty").mkdir()
    assert memesae("index", tmp_path / "empty")[0] == 0
    for words in (["offer", "dog"], ["steer", "dog"], ["features"]):
        status, out, err = memesae(words[0], tmp_path / "empty", *words[1:])
        assert (status, out) == (1, "")
        assert err.startswith("This library has no pictures yet.")


def test_the_version_is_printed_with_its_commit(memesae, capsys):
    with pytest.raises(SystemExit) as caught:
        memesae("--version")
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"memesae {version_text()}\n"


def test_the_help_says_how_commands_end(memesae, capsys):
    with pytest.raises(SystemExit):
        memesae("--help")
    assert "130 after Ctrl+C" in " ".join(capsys.readouterr().out.split())


def test_completions_and_licences_are_printed(memesae, answer):
    assert "_shtab_memesae" in memesae("completion", "bash")[1]
    assert "LicenseRef-memesae-mini" in memesae("licences")[1]
    packages = {each["name"]: each for each in answer("licences")["packages"]}
    assert "x265, GPL-2.0-or-later" in packages["pillow_heif"]["libraries"]


def damaged(place, *, whole):
    """Overwrite a library's database, or some pages in its middle."""
    for log in place.glob("library.db-*"):
        log.unlink()
    path = place / "library.db"
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 16384 * 16384
    content[0 if whole else middle : len(content) if whole else middle + 3 * 16384] = b"\x55" * (
        len(content) if whole else 3 * 16384
    )
    path.write_bytes(content)


@pytest.mark.parametrize("whole", [False, True])
def test_doctor_proposes_and_does_a_repair(memesae, answer, home, pictures, whole):
    place = answer("index", pictures)["library"]
    memesae("tag", pictures, pictures / "red.png", "--add", "kept")
    damaged(Path(place), whole=whole)
    status, out, _ = memesae("doctor", pictures)
    assert status == 1
    assert f"memesae doctor {pictures} --repair" in out
    status, out, err = memesae("doctor", pictures, "--repair")
    assert (status, err) == (0, "")
    assert "repair: The database was damaged" in out
    assert "database check: ok" in out
    assert memesae("index", pictures)[0] == 0
    assert "kept" in memesae("tag", pictures, "--list")[1]
    assert answer("doctor", pictures, "--repair")["repair"] == ""
    assert next(Path(place).glob("damaged-*/library.db")).is_file()


def test_doctor_repairs_nothing_without_a_folder(memesae):
    status, _, err = memesae("doctor", "--repair")
    assert status == 1
    assert "without a folder" in err


def test_doctor_examines_machine_and_library(answer, pictures):
    answer("index", pictures)
    document = answer("doctor", pictures)
    assert document["integrity"] == "ok"
    assert document["search"] == "exact"
    assert document["images"] == 4
    assert document["recall@50"] is None or document["recall@50"] >= 0.99


def test_without_a_command_the_window_opens_on_the_folders(home, pictures):
    opened = []
    window = Window(
        open=lambda folders, home: opened.append((folders, home)) or 0, screenshot=lambda *_: None
    )
    assert run(["--home", str(home), str(pictures)], window) == 0
    assert run(["--home", str(home)], window) == 0
    assert opened == [([pictures], home), ([], home)]


def test_no_command_loads_qt(memesae, pictures, monkeypatch):
    for name in [each for each in sys.modules if each.startswith("PySide6")]:
        monkeypatch.delitem(sys.modules, name)
    memesae("index", pictures)
    memesae("search", pictures, "red")
    assert not [each for each in sys.modules if each.startswith("PySide6")]


def test_a_senseless_command_line_exits_with_2(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["index"])
    assert "folder" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_is_in_its_module(name):
    assert isinstance(load_command(name), Command)


def test_help_lists_every_command_with_its_help(capsys):
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    listed = " ".join(capsys.readouterr().out.split())
    assert all(f" {name} {entry.help}" in listed for name, entry in COMMANDS.items())


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """The working directory: an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def opened(home):
    """Runs a command line with a window that only records its folders; returns the status and these."""

    def command(*words):
        folders = []
        window = Window(lambda given, _: folders.append(given) or 0, print)
        return run(["--home", str(home), *words], window), folders

    return command


@pytest.mark.parametrize("words", [["se\033[31mrch", "x"], ["search", "x", "y", "--\033[2J"]])
def test_usage_errors_cannot_steer_the_terminal(elsewhere, opened, capsys, words):
    with pytest.raises(SystemExit):
        opened(*words)
    told = capsys.readouterr().err
    assert "\033" not in told
    assert "\\033" in told or "\\x1b" in told or "\\e" in told


@pytest.mark.parametrize(
    ("word", "name"),
    [("serch", "search"), ("idnex", "index"), ("feature", "features"), ("Doctor", "doctor")],
)
def test_a_misspelt_command_proposes_the_right_one(elsewhere, opened, capsys, word, name):
    with pytest.raises(SystemExit, match="2"):
        opened(word, str(elsewhere), "x")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert f"Did you mean: memesae {name}?" in captured.err


def test_a_folder_that_is_called_nearly_like_a_command_is_opened(elsewhere, opened):
    (elsewhere / "serch").mkdir()
    assert opened("serch") == (0, [[Path("serch")]])


@pytest.mark.parametrize("word", ["./serch", "holiday", "photos"])
def test_a_missing_folder_that_is_no_misspelt_command_is_opened(elsewhere, opened, word):
    assert opened(word) == (0, [[Path(word)]])


def test_opening_the_window_loads_nothing_that_only_commands_need():
    script = """
import sys
from memesae.cli.command_context import Window
from memesae.cli.main import run
opened = []
assert run(["--home", "nowhere"], Window(lambda *given: opened.append(given) or 0, print)) == 0
assert len(opened) == 1
heavy = {"numpy", "torch", "rich", "PIL", "memesae.app.session"} & set(sys.modules)
assert not heavy, heavy
"""
    subprocess.run([sys.executable, "-c", script], check=True)


LOADED = """
import sys
from memesae.__main__ import main
from memesae.base.paths import write_checked_json
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*[name for name in sys.modules if name.endswith(("_commands", "_command"))])
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--help"], []),
        (["serch"], []),
        (["search"], ["search_commands"]),
        (["search", ".", "x"], ["search_commands"]),
        (["features", "--help"], ["feature_commands"]),
    ],
)
def test_a_command_imports_no_module_of_other_commands(elsewhere, home, words, expected):
    answer = subprocess.run(
        [sys.executable, "-c", LOADED, "--home", home, *words],
        check=True,
        capture_output=True,
        text=True,
    )
    loaded = answer.stdout.splitlines()[-1].split()
    assert loaded == [f"memesae.cli.{name}" for name in expected]


def test_a_part_of_a_library_is_searched_alone(answer, memesae, pictures):
    answer("index", pictures)
    assert names(answer("search", pictures / "sub", "red")) == ["red.jpg"]
    assert names(answer("search", pictures / "sub", "is:square")) == []
    assert names(answer("steer", pictures / "sub", "red", "--by", "p1=+2")) == ["red.jpg"]
    status, _, err = memesae("search", pictures / "sub", "red +")
    assert (status, "no term after" in err) == (1, True)


def test_a_command_on_a_whole_library_says_so_for_a_part_of_it(answer, memesae, pictures):
    answer("index", pictures)
    status, _, err = memesae("features", pictures / "sub")
    assert status == 0
    assert "is a part of the library pictures; this concerns all of it" in err
    assert "this concerns all of it" in memesae("index", pictures / "sub")[2]


@pytest.mark.parametrize("command", ["search", "steer", "tag", "features"])
def test_a_folder_that_does_not_exist_is_not_called_unindexed(answer, memesae, pictures, command):
    answer("index", pictures)
    for missing in (pictures.parent / "nowhere", pictures / "nowhere"):
        status, out, err = memesae(command, missing, *(["dog"] if command != "features" else []))
        assert (status, out) == (1, "")
        assert "does not exist" in err


def test_a_folder_that_is_away_is_still_searched(answer, pictures, tmp_path):
    answer("index", pictures)
    pictures.rename(tmp_path / "away")
    assert len(names(answer("search", pictures, "red"))) == 4


def test_words_that_were_not_read_yet_are_not_called_unmatched(memesae, pictures):
    memesae("index", pictures)
    status, out, err = memesae("search", pictures, "text:hello")
    assert status == 0
    assert "None of the 4 pictures were read" in err
    assert "memesae read" in err
    assert "No pictures match" not in out
    _, out, _ = memesae("search", pictures, "text:hello", "--json")
    assert '"unread": 4' in out


def test_a_list_without_a_query_has_no_scores(answer, memesae, pictures):
    answer("index", pictures)
    assert {one["score"] for one in answer("search", pictures, "is:square")["results"]} <= {None}
    _, out, _ = memesae("search", pictures, "type:png")
    assert sorted(out.splitlines()) == sorted(str(path) for path in pictures.glob("*.png"))


def test_many_files_with_one_reason_are_one_line(memesae, pictures):
    for number in range(20):
        (pictures / f"{number}.xcf").write_text("gimp xcf")
    _, out, _ = memesae("index", pictures)
    assert "  20 files: " in out
    assert "and 17 more" in out
    assert out.count(".xcf\n") == 3
    assert "(files: 25 new," in out


@pytest.mark.parametrize("option", ["--json", "-n"])
def test_an_option_behind_two_hyphens_is_pointed_out(memesae, pictures, capsys, option):
    with pytest.raises(SystemExit, match="2"):
        memesae("search", pictures, "--", "dog", option)
    assert f"{option} stands behind --" in capsys.readouterr().err


def test_an_unknown_option_shows_the_usage_of_its_command(memesae, pictures, capsys):
    with pytest.raises(SystemExit, match="2"):
        memesae("search", pictures, "dog", "--nonsense")
    err = capsys.readouterr().err
    assert err.startswith("usage: memesae search")
    assert "FOLDER ..." not in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["find", "{}", "x"], "neither a command nor a folder"),
        (["{}", "search", "x"], "the command comes first"),
    ],
)
def test_what_cannot_be_folders_does_not_open_the_window(elsewhere, opened, capsys, words, said):
    with pytest.raises(SystemExit, match="2"):
        opened(*(word.format(elsewhere) for word in words))
    assert said in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a display be missing")
def test_without_a_display_the_window_is_refused_in_a_sentence(opened, monkeypatch, capsys):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert opened() == (1, [])
    assert "no display" in capsys.readouterr().err


def test_pictures_are_tagged_listed_and_untagged(answer, memesae, pictures, monkeypatch):
    answer("index", pictures)
    monkeypatch.chdir(pictures)
    red = pictures / "red.png"
    document = answer(
        "tag", pictures, "red.png", pictures / "sub/red.jpg", "--add", "warm", "--add", "favourite"
    )
    assert document["changed"] == 4
    assert document["files"][0] == {
        "path": "red.png", "tags": ["favourite", "warm"], "noted": {},
    }  # fmt: skip
    assert set(names(answer("search", pictures, "tag:warm"))) == {
        "red.png",
        "red.jpg",
    }
    assert answer("tag", pictures, "--list")["tags"] == [
        {"name": "favourite", "images": 2}, {"name": "warm", "images": 2},
    ]  # fmt: skip
    assert answer("tag", pictures, red, "--remove", "warm", "--add", "cold")["changed"] == 2
    assert memesae("tag", pictures, red, "--list")[1] == f"cold, favourite  {red}\n"
    # named below the library's folder, from anywhere
    monkeypatch.chdir("/")
    assert answer("tag", pictures, "blue.png")["files"] == [
        {"path": "blue.png", "tags": [], "noted": {}}
    ]


def test_what_other_programs_noted_is_searched_and_listed_apart(answer, memesae, pictures):
    red = pictures / "red.png"
    sidecar = pictures / "red.png.xmp"
    sidecar.write_bytes(xmp("quokka", "hat", xmp_Rating="4"))
    (pictures / "blue.png.json").write_text("[" * 50_000)
    document = answer("index", pictures)
    assert document["unread_metadata"] == [
        {"path": str(pictures / "blue.png.json"), "reason": str(TOO_MANY)}
    ]
    assert len(document["failed"]) == 1
    status, out, _ = memesae("index", pictures)
    assert (status, out.count("blue.png.json")) == (0, 1)
    assert names(answer("search", pictures, "keyword:quokka")) == ["red.png"]
    # the one picture about which the word is noted comes first, whatever it shows
    assert names(answer("search", pictures, "quokka"))[0] == "red.png"
    assert answer("tag", pictures, "--list") == {
        "tags": [], "keywords": [{"name": "hat", "images": 1}, {"name": "quokka", "images": 1}],
    }  # fmt: skip
    assert answer("tag", pictures, red)["files"] == [
        {"path": str(red), "tags": [], "noted": {"keywords": ["quokka", "hat"], "rating": 4}}
    ]
    assert memesae("tag", pictures, red, "--list")[1] == (
        f"(no tags) (noted: quokka, hat; rating 4)  {red}\n"
    )


def test_tags_are_written_into_sidecars_when_asked(answer, memesae, pictures, monkeypatch):
    answer("index", pictures)
    red, blue = pictures / "red.png", pictures / "blue.png"
    answer("tag", pictures, red, "--add", "warm")
    answer("tag", pictures, blue, "--add", "cold")
    before = {path: path.read_bytes() for path in (red, blue)}
    sidecar = pictures / "red.png.xmp"
    sidecar.write_bytes(xmp("quokka", xmp_Rating="4"))
    broken = pictures / "blue.png.xmp"
    broken.write_bytes(b"broken")
    status, out, err = memesae("tag", pictures, "--write-sidecars", "--json")
    document = json.loads(out)["sidecars"]
    assert (status, err) == (1, "")
    assert str(sidecar) in document["written"]
    assert [one["path"] for one in document["refused"]] == [str(broken)]
    broken.unlink()
    monkeypatch.chdir(pictures)
    assert answer("tag", pictures, "blue.png", "--write-sidecars")["sidecars"] == {
        "written": [str(broken)], "unchanged": 0, "refused": [],
    }  # fmt: skip
    status, out, _ = memesae("tag", pictures, "--write-sidecars")
    assert (status, out.split()[0]) == (0, "0")
    answer("index", pictures)
    noted = answer("tag", pictures, red)["files"][0]
    assert (noted["tags"], noted["noted"]) == (
        ["warm"], {"keywords": ["quokka", "warm"], "rating": 4},
    )  # fmt: skip
    assert before == {path: path.read_bytes() for path in (red, blue)}


def test_files_may_stand_behind_options(answer, memesae, pictures):
    memesae("index", pictures)
    tagged = answer("tag", pictures, "--add", "warm", pictures / "red.png", pictures / "blue.png")
    assert tagged["changed"] == len(tagged["files"]) == 2
    with pytest.raises(SystemExit) as ended:
        memesae("tag", pictures, "--add", "warm", "red.png", "--nonsense")
    assert ended.value.code == 2


def test_one_file_that_is_not_in_the_library_leaves_all_untagged(answer, memesae, pictures):
    answer("index", pictures)
    status, out, err = memesae("tag", pictures, "red.png", "other.png", "--add", "warm")
    assert (status, out) == (1, "")
    assert "other.png is not in this library" in err
    assert memesae("tag", pictures, "red.png", "--add", "x" * 99)[0] == 1
    assert memesae("tag", pictures, "--add", "warm")[0] == 1
    assert answer("tag", pictures, "--list") == {"tags": [], "keywords": []}


@pytest.mark.parametrize("amount", ["nan", "inf", "-inf", "1e400", "x"])
def test_an_amount_that_is_no_number_is_refused(memesae, pictures, amount):
    with pytest.raises(SystemExit, match="2"):
        memesae("steer", pictures, "red", "--by", f"c1={amount}")


@pytest.mark.parametrize(
    ("words", "theirs"),
    [
        (["export", "features"], "index.html"),
        (["export", "features"], "images"),
        (["sae", "export"], "cfg.json"),
        (["sae", "export"], "sae_weights.safetensors"),
    ],
)
def test_an_export_overwrites_only_its_own_files(
    answer, memesae, pictures, tmp_path, words, theirs
):
    answer("index", pictures)
    site = tmp_path / "site"
    site.mkdir()
    (site / theirs).write_text("my own")
    status, out, err = memesae(*words, pictures, site)
    assert (status, out) == (1, "")
    assert f"a file {theirs} that memesae did not write" in err
    assert [path.name for path in site.iterdir()] == [theirs]
    assert (site / theirs).read_text() == "my own"
    # its own are written again
    assert memesae(*words, pictures, tmp_path / "new")[0] == 0
    assert memesae(*words, pictures, tmp_path / "new")[0] == 0
    (site / theirs).unlink()
    (site / "other.txt").write_text("x")
    assert memesae(*words, pictures, site)[0] == 0
    assert (site / "other.txt").read_text() == "x"


def test_force_overwrites(answer, memesae, pictures, tmp_path):
    answer("index", pictures)
    (tmp_path / "cfg.json").write_text("{}")
    assert memesae("sae", "export", pictures, tmp_path, "--force")[0] == 0
    assert "topk" in (tmp_path / "cfg.json").read_text()
