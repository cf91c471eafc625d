"""Into the trash and out of it again, by the common rules of free desktops."""

import os
import sys
from pathlib import Path

import pytest

from memesae.app.files.export_pictures import as_indexed, save_copies, summary_of
from memesae.app.files.trash import put_back, to_trash
from memesae.base.cancellation import Token
from memesae.library.content_hash import digest
from memesae.library.records import ImageFile

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="the trash of these systems cannot be listed"
)


@pytest.fixture
def pictures(tmp_path, trash):
    folder = tmp_path / "pictures"
    folder.mkdir()
    return folder


def picture(folder, name, content=b"x"):
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_goes_to_the_trash_and_comes_back(pictures, trash):
    path = picture(pictures, "a b ü.jpg", b"mine")
    report = to_trash([path], Token())
    assert not path.exists()
    assert report.restorable
    assert [one.name for one in (trash / "files").iterdir()] == ["a b ü.jpg"]
    outcome = put_back(report.trashed, Token())
    assert outcome.done == [path]
    assert path.read_bytes() == b"mine"
    assert not list((trash / "files").iterdir())
    assert not list((trash / "info").iterdir())


def test_namesakes_come_back_each_to_its_own_place(pictures):
    (pictures / "one").mkdir()
    (pictures / "two").mkdir()
    first = picture(pictures / "one", "a.jpg", b"1")
    second = picture(pictures / "two", "a.jpg", b"2")
    report = to_trash([first, second], Token())
    put_back(report.trashed, Token())
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")


def test_the_same_place_twice_gives_back_the_later_one(pictures):
    path = picture(pictures, "a.jpg", b"old")
    to_trash([path], Token())
    picture(pictures, "a.jpg", b"new")
    put_back(to_trash([path], Token()).trashed, Token())
    assert path.read_bytes() == b"new"


def test_what_came_to_lie_there_meanwhile_is_not_touched(pictures, trash):
    path = picture(pictures, "a.jpg", b"old")
    report = to_trash([path], Token())
    picture(pictures, "a.jpg", b"new")
    outcome = put_back(report.trashed, Token())
    assert not outcome.done
    assert "could not be restored" in summary_of(outcome.refused)
    assert path.read_bytes() == b"new"
    assert (trash / "files" / "a.jpg").read_bytes() == b"old"


def test_a_trash_that_was_emptied_is_told(pictures, trash):
    report = to_trash([picture(pictures, "a.jpg")], Token())
    (trash / "files" / "a.jpg").unlink()
    assert (
        summary_of(put_back(report.trashed, Token()).refused) == "a.jpg is no longer in the trash."
    )


def test_a_read_only_folder_is_told_and_nothing_is_lost(pictures, trash, monkeypatch):
    path = picture(pictures, "a.jpg")
    # whoever runs the tests as root may write everywhere
    monkeypatch.setattr("memesae.app.files.trash.os.access", lambda place, mode: False)
    report = to_trash([path], Token())
    assert "read-only" in summary_of(report.refused)
    assert path.exists()
    assert not report.trashed
    assert not (trash / "info").exists()


def test_a_drive_without_a_trash_is_told_and_nothing_is_lost(pictures, trash):
    path = picture(pictures, "a.jpg")
    trash.write_bytes(b"a file where the trash should be")
    report = to_trash([path], Token())
    assert report.refused
    assert path.exists()


def test_what_is_gone_is_told(pictures):
    assert summary_of(to_trash([pictures / "a.jpg"], Token()).refused) == "a.jpg no longer exists."


def indexed(path: Path) -> ImageFile:
    """The file as the library knows it now."""
    facts = path.stat()
    content = digest(path.read_bytes())
    return ImageFile(
        path, path.parent, Path(path.name), facts.st_size, facts.st_mtime_ns, "ready", True, content
    )


def test_only_what_is_still_what_was_indexed_is_trashed(pictures: Path) -> None:
    same, copied, edited = (picture(pictures, name) for name in ("a.jpg", "b.jpg", "c.jpg"))
    files = [indexed(path) for path in (same, copied, edited)]
    # the same content written again, and other content of the same size
    content = copied.read_bytes()
    copied.write_bytes(content)
    os.utime(copied, ns=(1, 1))
    edited.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    os.utime(edited, ns=(1, 1))
    report = to_trash([file.path for file in files], Token(), as_indexed(files))
    assert [one.path for one in report.trashed] == [same, copied]
    assert edited.exists()
    assert "changed since it was indexed" in summary_of(report.refused)


def test_a_picture_that_is_gone_says_so(pictures: Path) -> None:
    path = picture(pictures, "a.jpg")
    files = [indexed(path)]
    path.unlink()
    refused = to_trash([path], Token(), as_indexed(files)).refused
    assert summary_of(refused) == "a.jpg no longer exists."


def test_copies_are_made_only_of_what_is_shown(pictures: Path, tmp_path: Path) -> None:
    first, second = picture(pictures, "a.jpg"), picture(pictures, "b.jpg")
    files = [indexed(first), indexed(second)]
    second.write_bytes(b"another picture altogether")
    outcome = save_copies([first, second], tmp_path / "out", Token(), check=as_indexed(files))
    assert [path.name for path in outcome.done] == ["a.jpg"]
    assert [one.path for one in outcome.refused] == [second]
