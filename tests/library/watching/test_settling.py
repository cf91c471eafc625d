"""What changed is read when it stays as it is."""

import os

import pytest

from memesae.base.cancellation import Token
from memesae.library.watching.library_watcher import Settling


@pytest.fixture
def look():
    return lambda settling: settling.look(Token())


def test_a_burst_is_due_once_all_of_it_stays_as_it_is(tmp_path, look):
    settling = Settling()
    paths = [tmp_path / f"{number}.jpg" for number in range(1000)]
    for path in paths:
        path.write_bytes(b"x")
    assert settling.note(paths[:1])
    assert not settling.note(paths[1:])
    assert not look(settling).due
    outlook = look(settling)
    assert outlook.due
    assert outlook.unsettled == frozenset()
    settling.take()
    assert not settling.waiting


def test_a_file_being_written_is_waited_for(tmp_path, look):
    settling, path = Settling(), tmp_path / "a.jpg"
    settling.note([path])
    for size in range(1, 5):
        path.write_bytes(b"x" * size)
        assert not look(settling).due
    assert look(settling).due


def test_what_changes_again_has_to_settle_again(tmp_path, look):
    settling, path = Settling(), tmp_path / "a.jpg"
    path.write_bytes(b"x")
    settling.note([path])
    look(settling)
    # the same size and time, but somebody is at it still
    facts = path.stat()
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    settling.note([path])
    assert not look(settling).due
    assert look(settling).due


def test_patience_ends_and_leaves_out_what_is_still_written(tmp_path, look):
    settling = Settling(patience=4)
    done, growing = tmp_path / "done.jpg", tmp_path / "growing.jpg"
    done.write_bytes(b"x")
    settling.note([done, growing])
    for size in range(1, 4):
        growing.write_bytes(b"x" * size)
        assert not look(settling).due
    growing.write_bytes(b"x" * 9)
    outlook = look(settling)
    assert outlook.due
    assert outlook.unsettled == {growing}
    settling.take()
    assert settling.waiting
    assert look(settling).due


def test_what_was_deleted_settles_too(tmp_path, look):
    settling = Settling()
    settling.note([tmp_path / "gone.jpg"])
    look(settling)
    assert look(settling).due


def test_what_comes_during_a_run_leads_to_one_more(tmp_path, look):
    settling, first, second = Settling(), tmp_path / "a.jpg", tmp_path / "b.jpg"
    settling.note([first])
    look(settling)
    assert look(settling).due
    settling.take()
    settling.note([second])
    assert settling.waiting
    look(settling)
    assert look(settling).due
