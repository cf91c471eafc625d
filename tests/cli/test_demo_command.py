import json

import pytest

from memesae.app.demo_library import DEMO_QUERIES
from memesae.cli.command_context import Window
from memesae.cli.main import run

pytestmark = pytest.mark.model


@pytest.fixture
def demo(home):
    """Runs `memesae demo` with a window that only notes how it is asked for; returns status and notes."""

    def command(*words):
        notes = []
        window = Window(
            open=lambda *asked: notes.append(("open", *asked)) or 0,
            screenshot=lambda *asked: notes.append(("screenshot", *asked)),
        )
        return run(["--home", str(home), "demo", *map(str, words)], window), notes

    return command


def test_demo_reports_exactly_its_fields(demo, home, tmp_path, capsys):
    out, folder = tmp_path / "window.png", home / "demo-library"
    status, notes = demo("--json", "--count", 20, "--out", out)
    captured = capsys.readouterr()
    document = json.loads(captured.out)
    assert (status, captured.err) == (0, "")
    assert document.keys() >= {"library", "images", "searches", "screenshot"}
    assert (document["library"], document["screenshot"]) == (str(folder), str(out))
    assert document["images"] == 20
    assert tuple(document["searches"]) == DEMO_QUERIES
    assert len(list(folder.rglob("*.webp"))) == 20
    assert all(
        len(paths) == 5 and all(path.startswith(str(folder)) for path in paths)
        for paths in document["searches"].values()
    )
    assert notes == [("screenshot", folder, DEMO_QUERIES[0], out, home)]


def test_demo_without_a_display_lists_what_it_found(demo, home, tmp_path, capsys):
    status, _ = demo("--headless", "--count", 12, "--out", tmp_path / "window.png")
    printed = capsys.readouterr().out
    assert status == 0
    assert f"12 pictures unpacked and indexed in {home / 'demo-library'}" in printed
    assert all(f"\n{query}\n  " in printed for query in DEMO_QUERIES)


def test_demo_with_a_display_opens_the_window(demo, home, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":0")
    assert demo("--count", 3) == (0, [("open", [home / "demo-library"], home)])


def test_demo_with_a_damaged_zip_says_what_to_do(memesae, tmp_path, monkeypatch):
    damaged = tmp_path / "demo.zip"
    damaged.write_bytes(b"PK nothing")
    monkeypatch.setattr("memesae.app.demo_library.resource", lambda _: damaged)
    status, out, err = memesae("demo", "--headless")
    assert status != 0
    assert out == ""
    assert "demo.zip is missing or damaged" in err
    assert "Install memesae again" in err


@pytest.mark.parametrize("count", ["0", "-1", "many"])
def test_demo_refuses_a_senseless_count(demo, capsys, count):
    with pytest.raises(SystemExit, match="2"):
        demo("--count", count)
    assert "--count" in capsys.readouterr().err
