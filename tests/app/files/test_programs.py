"""Programs that can open a picture, found as desktops write them down."""

from pathlib import Path

import pytest

from memesae.app.files.programs import Program, mime_type, programs_for


@pytest.fixture
def desktop(tmp_path):
    """Environment of a desktop with nothing on it, and how to put something there."""
    environment = {
        "XDG_DATA_HOME": str(tmp_path / "mine"),
        "XDG_DATA_DIRS": f"{tmp_path / 'system'}",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CONFIG_DIRS": str(tmp_path / "etc"),
        "PATH": "/nowhere",
        "LANG": "de_DE.UTF-8",
    }

    def put(place, name, text):
        path = tmp_path / place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def entry(name, title, place="system", mime="image/jpeg;image/png;", more=""):
        text = f"[Desktop Entry]\nType=Application\nName={title}\nExec={name} %f\nMimeType={mime}\n"
        put(f"{place}/applications", f"{name}.desktop", text + more + "\n[Action x]\nName=Other\n")

    return environment, entry, put


def names(environment, mime="image/jpeg"):
    return [program.name for program in programs_for(mime, environment)]


def test_those_that_say_so_by_name(desktop):
    environment, entry, _ = desktop
    entry("b", "Beta")
    entry("a", "Alpha", more="Name[de]=Zeta")
    entry("c", "Gimmick", mime="text/plain;")
    assert names(environment) == ["Beta", "Zeta"]
    assert names(environment, "image/gif") == []


def test_the_chosen_one_comes_first_and_mine_hides_the_systems(desktop):
    environment, entry, put = desktop
    entry("a", "Alpha")
    entry("b", "Beta")
    entry("b", "My Beta", place="mine")
    put("config", "mimeapps.list", "[Default Applications]\nimage/jpeg=b.desktop\n")
    assert names(environment) == ["My Beta", "Alpha"]


@pytest.mark.parametrize("more", ["Hidden=true", "Terminal=true", "TryExec=not-there"])
def test_those_that_cannot_be_used_are_left_out(desktop, more):
    environment, entry, _ = desktop
    entry("a", "Alpha", more=more)
    assert names(environment) == []


A, B = Path("/a b/1.jpg"), Path("/2.jpg")


@pytest.mark.parametrize(
    ("line", "calls"),
    [
        ("view %f", [["view", "/a b/1.jpg"], ["view", "/2.jpg"]]),
        ("view %F", [["view", "/a b/1.jpg", "/2.jpg"]]),
        ("view --new %U", [["view", "--new", "file:///a%20b/1.jpg", "file:///2.jpg"]]),
        ('"/opt/my view/view" %i --title %c --full=100%% %F',
         [["/opt/my view/view", "--title", "View", "--full=100%", "/a b/1.jpg", "/2.jpg"]]),
        ("view", [["view", "/a b/1.jpg", "/2.jpg"]]),
    ],
)  # fmt: skip
def test_how_a_program_is_started(line, calls):
    assert Program("View", line).calls([A, B]) == calls


def test_formats_have_mime_types():
    assert [mime_type(one) for one in ("JPEG", "HEIF", "ICO")] == [
        "image/jpeg",
        "image/heif",
        "image/vnd.microsoft.icon",
    ]
