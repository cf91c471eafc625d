"""Which files below a root are candidates, whatever lies in the way."""

import os
import socket
from pathlib import Path

import pytest

from memesae.base.cancellation import Token
from memesae.library.decoding import decode_limits
from memesae.library.library import Library
from memesae.library.scanning import walk as walking
from memesae.library.scanning.walk import Walk
from tests.library.conftest import MODEL, Draw, index


def names(root: Path) -> set[str]:
    return {os.fsdecode(found.path) for found in Walk(root, Token())}


def test_hidden_files_and_folders_are_passed_over(draw: Draw, pictures: Path) -> None:
    draw("seen.png")
    draw(".hidden.png")
    draw(".cache/deep.png")
    assert names(pictures) == {"seen.png"}


def test_ignore_files_hold_where_they_lie(draw: Draw, pictures: Path) -> None:
    for name in ("a.png", "a.gif", "raw/b.png", "in/c.gif", "in/keep.gif", "in/only/d.png"):
        draw(name)
    (pictures / ".memesaeignore").write_text("# films\n*.gif\n/raw/\n")
    (pictures / "in" / ".memesaeignore").write_text("!keep.gif\nonly\n")
    assert names(pictures) == {"a.png", "in/keep.gif"}


def test_links_to_files_are_followed_and_links_to_folders_are_not(
    draw: Draw, pictures: Path, tmp_path: Path
) -> None:
    draw("real/a.png").rename(tmp_path / "outside.png")
    (pictures / "inside.png").symlink_to(tmp_path / "outside.png")
    (pictures / "loop").symlink_to(pictures)
    (pictures / "real" / "up").symlink_to("..")
    assert names(pictures) == {"inside.png"}


def test_link_to_nothing_is_listed_with_its_reason(library: Library, pictures: Path) -> None:
    (pictures / "gone.jpg").symlink_to("nowhere.jpg")
    library.scan(Token())
    assert [failure.reason for failure in library.failures()] == [
        "This is a link to a file that does not exist."
    ]


def test_link_that_leads_somewhere_later_is_read(
    library: Library, draw: Draw, pictures: Path
) -> None:
    (pictures / "link.png").symlink_to("later.png")
    library.scan(Token())
    draw("later.png")
    assert index(library) == 1
    assert library.failures() == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipes_and_sockets_are_passed_over(pictures: Path) -> None:
    os.mkfifo(pictures / "pipe.jpg")
    with socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(pictures)  # a socket's path may not be long
        try:
            listener.bind("socket.jpg")
        finally:
            os.chdir(here)
        assert names(pictures) == set()


def test_names_that_are_not_utf8(library: Library, draw: Draw, pictures: Path) -> None:
    path = pictures / os.fsdecode(b"not_utf8_\xff\xfe.png")
    draw("a.png").rename(path)
    assert index(library) == 1
    image = library.image_at(path)
    assert image is not None
    assert library.files_of([image])[image][0].path == path


def test_unreadable_folder_keeps_its_files(
    library: Library, draw: Draw, pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = draw("locked/a.png", 1)
    draw("b.png", 2).unlink()
    draw("c.png", 3)
    index(library)
    real = os.scandir

    def scandir(path: str | Path) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(walking.os, "scandir", scandir)
    report = library.scan(Token())
    assert report.missing == 0
    assert report.unreadable == [pictures / "locked"]
    assert library.image_at(kept) is not None


def test_texts_are_looked_into_once(
    library: Library, pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pictures / "notes.txt").write_text("BMW and II and other words")
    library.scan(Token())
    assert library.counts().pending == 0
    from memesae.library.scanning import changes

    looked: list[Path] = []
    monkeypatch.setattr(changes, "_begins_like_image", lambda path: bool(looked.append(path)))
    library.scan(Token())
    assert looked == []


def test_drawings_and_films_that_cannot_be_opened_are_counted(
    library: Library, pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.svg", "b.SVG", "film.mp4"):
        (pictures / name).write_bytes(b"\0\0\0\x18ftypisom" + bytes(100))
    monkeypatch.setattr(decode_limits, "can_open_films", lambda: False)
    assert library.scan(Token()).left_out == {"svg": 2, "film": 1}
    assert library.scan(Token()).left_out == {"svg": 2, "film": 1}
    assert library.counts().pending == library.counts().failed == 0
    monkeypatch.setattr(decode_limits, "can_open_films", lambda: True)
    assert library.scan(Token()).left_out == {"svg": 2}
    assert [file.path.name for file in library.pending(MODEL)] == ["film.mp4"]


def test_picture_without_suffix_is_found(library: Library, draw: Draw, pictures: Path) -> None:
    draw("a.png").rename(pictures / "no_suffix")
    library.scan(Token())
    assert [file.path.name for file in library.pending(MODEL)] == ["no_suffix"]


def test_picture_suffix_without_a_picture_waits_to_fail(library: Library, pictures: Path) -> None:
    (pictures / "text.png").write_text("no picture")
    library.scan(Token())
    assert [file.path.name for file in library.pending(MODEL)] == ["text.png"]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfshots/\r\nother/\r\n",
        "shots/\r\nother/\r\n".encode("utf-16"),
        b"# what is left out\r\n\r\nshots/\r\nother/",
    ],
)
def test_ignore_files_of_any_editor(pictures: Path, content: bytes) -> None:
    for folder in ("shots", "other", "kept"):
        (pictures / folder).mkdir()
        (pictures / folder / "a.png").touch()
    (pictures / ".memesaeignore").write_bytes(content)
    assert names(pictures) == {"kept/a.png"}


@pytest.mark.parametrize(
    "litter",
    ["@eaDir/a.jpg", "#recycle", "$RECYCLE.BIN", "__MACOSX/in", "Trip.photoslibrary/resources"],
)
def test_litter_of_systems_is_left_out_unless_asked_for(
    library: Library, pictures: Path, litter: str
) -> None:
    (pictures / "deep" / litter).mkdir(parents=True)
    (pictures / "deep" / litter / "thumb.jpg").touch()
    (pictures / "own.jpg").touch()
    assert library.scan(Token()).new == 1
    # visible, and off once the line is gone
    rules = library.ignore_rules
    assert any(
        litter.partition("/")[0] in rule.replace("\\", "") or "photos" in rule for rule in rules
    )
    library.set_ignore_rules([])
    assert library.ignore_rules == []
    assert library.scan(Token()).new == 1


def test_rules_set_before_there_were_default_rules_still_hold(library: Library) -> None:
    library.set_setting("ignore", ["screens/"])
    assert "@eaDir/" in library.ignore_rules
    assert "screens/" in library.ignore_rules


@pytest.mark.parametrize("beside", ["thumbnails", "indexing.lock"])
def test_a_memesae_library_in_the_folder_is_not_entered(pictures: Path, beside: str) -> None:
    place = pictures / "drive" / "memesae" / "libraries" / "photos-1"
    (place / "thumbnails" / "aa").mkdir(parents=True)
    (place / "thumbnails" / "aa" / "1.jpg").touch()
    (place / "library.db").touch()
    (place / beside).touch()
    (pictures / "a.jpg").touch()
    assert names(pictures) == {"a.jpg"}


def test_a_database_of_another_program_hides_no_pictures(pictures: Path) -> None:
    (pictures / "library.db").touch()
    (pictures / "a.jpg").touch()
    assert "a.jpg" in names(pictures)
