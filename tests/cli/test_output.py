"""File names are data: quoted to a terminal, as they are in JSON, with -0 and in pipes."""

import json
import os
import subprocess
import sys

import pytest

from memesae.base.errors import MemesaeError
from memesae.cli.output import Output, escaped, shell_quoted

NAMES = [
    "a\tb.jpg",
    "c\rd.jpg",
    "e\nf.jpg",
    "\x1b[31mred.jpg",
    "<b>.jpg",
    "x\u202egpj.exe",
    "a  b.jpg",
]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="such names are not allowed there")


@pytest.mark.parametrize("name", [*NAMES, "it's\t.jpg", "back\\slash\n", os.fsdecode(b"caf\xe9\t")])
@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
def test_a_shell_reads_a_quoted_name_as_the_very_name(name):
    command = f"LC_ALL=C.UTF-8; printf %s {shell_quoted(name)}"
    read = subprocess.run(["bash", "-c", command], check=True, capture_output=True)
    assert read.stdout == os.fsencode(name)


def test_nothing_escaped_reaches_a_terminal_as_a_command():
    for name in NAMES:
        assert escaped(name).isprintable()
    assert escaped("café <b> 雪.jpg") == "café <b> 雪.jpg"


@pytest.fixture
def terminal(monkeypatch):
    """Standard output is a terminal."""
    monkeypatch.setattr("memesae.cli.output.to_terminal", lambda: True)


@pytest.mark.usefixtures("terminal")
def test_to_a_terminal_names_are_quoted_only_where_needed(capsys):
    output = Output(json_wanted=False)
    for name in NAMES:
        output.found(name, " 0.281")
    lines = capsys.readouterr().out.split("\n")
    assert lines[0] == r" 0.281  $'a\tb.jpg'"
    assert lines[3] == r" 0.281  $'\e[31mred.jpg'"
    assert lines[4] == " 0.281  <b>.jpg"
    assert len(lines) == len(NAMES) + 1
    assert all(line.isprintable() for line in lines)


def test_into_a_pipe_names_go_as_they_are_but_never_as_two_lines(capsys):
    output = Output(json_wanted=False)
    for name in NAMES:
        output.found(name, " 0.281")
    lines = capsys.readouterr().out.split("\n")
    assert lines[:2] == [" 0.281  a\tb.jpg", " 0.281  c\rd.jpg"]
    assert lines[2] == r" 0.281  $'e\nf.jpg'"
    assert len(lines) == len(NAMES) + 1


def test_with_null_only_the_very_names_are_printed(capsys):
    output = Output(json_wanted=False, null_wanted=True)
    for name in NAMES:
        output.found(name, " 0.281")
    output.line("A sentence.")
    assert capsys.readouterr().out.split("\0")[:-1] == NAMES


def test_an_error_never_carries_escape_sequences(capsys):
    Output(json_wanted=False).print_error(
        MemesaeError("{path} is not there.", hint="Look for {path}.", path="\x1b]0;gone\a.jpg")
    )
    err = capsys.readouterr().err
    assert "\x1b]0;" not in err
    assert r"\e]0;gone\a.jpg is not there." in err


@posix_only
@pytest.mark.model
def test_found_files_with_such_names_can_be_opened(memesae, answer, draw, tmp_path):
    folder = tmp_path / "odd"
    for number, name in enumerate(NAMES):
        draw(folder / "plain.png", "red", seed=number)
        (folder / "plain.png").rename(folder / name)
    answer("index", folder)
    _, out, _ = memesae("search", folder, "red", "-0")
    assert sorted(out.split("\0")[:-1]) == sorted(str(folder / name) for name in NAMES)
    document = answer("search", folder, "red")
    assert all(os.path.exists(result["path"]) for result in document["results"])
    assert json.dumps(document)
    _, out, _ = memesae("search", folder, "name:b")
    # a list without scores is one of paths
    assert str(folder / "a\tb.jpg") in out.split("\n")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize(
    ("redirection", "sentence"),
    [
        (">/dev/full", "The output could not be written: No space left"),
        (">&-", "The output is closed"),
    ],
)
@pytest.mark.parametrize("command", ["superposition --out page.html --force", "doctor --json"])
def test_output_that_cannot_be_written_is_told_in_a_sentence(
    tmp_path, command, redirection, sentence
):
    line = f"{sys.executable} -m memesae --home home {command} {redirection}"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
