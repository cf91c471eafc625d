"""Copies never touch what lies in the folder, and no half one is left behind."""

import os

import pytest

from memesae.app.files.export_pictures import CHUNK_BYTES, save_copies, summary_of
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled


def test_a_copy_is_the_same_file_under_the_same_name(tmp_path):
    picture = tmp_path / "cat.jpg"
    picture.write_bytes(b"cat")
    os.utime(picture, (1_000_000_000, 1_000_000_000))
    outcome = save_copies([picture], tmp_path / "new" / "folder", Token())
    copy = tmp_path / "new" / "folder" / "cat.jpg"
    assert outcome.done == [copy]
    assert copy.read_bytes() == b"cat"
    assert copy.stat().st_mtime == 1_000_000_000


def test_names_that_are_taken_get_a_number(tmp_path):
    pictures = []
    for number, folder in enumerate(("a", "b")):
        (tmp_path / folder).mkdir()
        pictures.append(tmp_path / folder / "cat.tar.jpg")
        pictures[-1].write_bytes(bytes([number]))
    target = tmp_path / "target"
    target.mkdir()
    (target / "cat.tar.jpg").write_bytes(b"mine")
    outcome = save_copies(pictures, target, Token())
    assert [path.name for path in outcome.done] == ["cat.tar (2).jpg", "cat.tar (3).jpg"]
    assert (target / "cat.tar.jpg").read_bytes() == b"mine"
    assert (target / "cat.tar (3).jpg").read_bytes() == bytes([1])


def test_what_is_gone_is_told_and_the_rest_is_copied(tmp_path):
    there = tmp_path / "there.jpg"
    there.write_bytes(b"x")
    outcome = save_copies([tmp_path / "gone.jpg", there], tmp_path / "target", Token())
    assert [path.name for path in outcome.done] == ["there.jpg"]
    assert summary_of(outcome.refused) == "gone.jpg no longer exists."


def test_a_folder_that_is_a_file_is_told(tmp_path):
    picture, target = tmp_path / "cat.jpg", tmp_path / "target"
    picture.write_bytes(b"x")
    target.write_bytes(b"mine")
    outcome = save_copies([picture], target, Token())
    assert not outcome.done
    assert "cat.jpg could not be copied" in summary_of(outcome.refused)
    assert target.read_bytes() == b"mine"


def test_a_stop_keeps_what_is_finished_and_tells(tmp_path):
    pictures = [tmp_path / name for name in ("a.jpg", "b.jpg", "c.jpg")]
    for path in pictures:
        path.write_bytes(b"x")
    target = tmp_path / "target"
    outcome = save_copies(pictures, target, Token(), lambda: not (target / "b.jpg").exists())
    assert outcome.stopped
    assert [path.name for path in outcome.done] == ["a.jpg", "b.jpg"]
    assert not (target / "c.jpg").exists()


def test_the_end_of_the_program_leaves_no_half_copy(tmp_path):
    large = tmp_path / "large.jpg"
    large.write_bytes(bytes(3 * CHUNK_BYTES))
    token = Token(lambda progress: token.cancel())
    with pytest.raises(Cancelled):
        save_copies([large], tmp_path / "target", token)
    assert not list((tmp_path / "target").iterdir())


def test_progress_counts_files(tmp_path):
    pictures = [tmp_path / name for name in ("a.jpg", "b.jpg")]
    for path in pictures:
        path.write_bytes(b"x")
    heard = []
    save_copies(pictures, tmp_path / "target", Token(heard.append))
    assert [(one.done, one.total) for one in heard] == [(0, 2), (1, 2)]


def test_a_copy_has_its_name_only_once_it_is_whole(tmp_path):
    picture, target = tmp_path / "cat.jpg", tmp_path / "target"
    picture.write_bytes(bytes(3 * CHUNK_BYTES))
    seen = []

    class Watching(Token):
        def check(self):
            seen.append(sorted(path.suffix for path in target.iterdir()))

    save_copies([picture], target, Watching())
    assert seen == [[".part"]] * 3
    assert [path.name for path in target.iterdir()] == ["cat.jpg"]


def test_where_files_cannot_be_linked_nothing_is_overwritten_either(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    picture, target = tmp_path / "cat.jpg", tmp_path / "target"
    picture.write_bytes(b"theirs")
    target.mkdir()
    (target / "cat.jpg").write_bytes(b"mine")
    assert [path.name for path in save_copies([picture], target, Token()).done] == ["cat (2).jpg"]
    assert (target / "cat.jpg").read_bytes() == b"mine"
