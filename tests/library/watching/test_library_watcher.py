"""Folders under watch: what is told, what is not, and what happens when they go."""

import shutil
import threading

import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.library.watching import folder_watch as watch_module
from memesae.library.watching.folder_watch import file_system, is_on_network
from memesae.library.watching.library_watcher import ChangeWaiter, Watcher

WAIT = 10


class Told:
    """Collects what a watcher tells; waits for a path without sleeping."""

    def __init__(self):
        self.paths = []
        self._news = threading.Condition()

    def __call__(self, paths):
        with self._news:
            self.paths += paths
            self._news.notify_all()

    def wait_for(self, path):
        with self._news:
            assert self._news.wait_for(lambda: path in self.paths, WAIT), self.paths


@pytest.fixture
def told():
    return Told()


@pytest.fixture
def watcher(told):
    made = Watcher(told)
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "pictures"
    path.mkdir()
    return path


def test_new_changed_moved_and_deleted_pictures_are_told(watcher, told, folder):
    assert watcher.follow([folder], Token()) == []
    path, moved = folder / "a.jpg", folder / "b.jpg"
    path.write_bytes(b"x")
    told.wait_for(path)
    path.rename(moved)
    told.wait_for(moved)
    told.paths.clear()
    moved.unlink()
    told.wait_for(moved)


def test_folders_that_come_later_are_watched_too(watcher, told, folder):
    watcher.follow([folder], Token())
    inner = folder / "new" / "deep"
    inner.mkdir(parents=True)
    (inner / "a.jpg").write_bytes(b"x")
    told.wait_for(inner / "a.jpg")


def test_sidecars_are_told_and_other_json_is_not(watcher, told, folder):
    watcher.follow([folder], Token())
    (folder / "log.json").write_bytes(b"x")
    for name in ("a.xmp", "a.jpg.json", "a.info.json"):
        (folder / name).write_bytes(b"x")
        told.wait_for(folder / name)
    assert folder / "log.json" not in told.paths


def test_hidden_files_and_logs_are_not_told(watcher, told, folder):
    watcher.follow([folder], Token())
    (folder / ".hidden.jpg").write_bytes(b"x")
    (folder / "program.log").write_bytes(b"x")
    (folder / ".memesaeignore").write_bytes(b"x")
    told.wait_for(folder / ".memesaeignore")
    (folder / "last.jpg").write_bytes(b"x")
    told.wait_for(folder / "last.jpg")
    assert {path.name for path in told.paths} == {".memesaeignore", "last.jpg"}


def test_reading_a_picture_is_no_change(watcher, told, folder):
    read, written = folder / "read.jpg", folder / "written.jpg"
    read.write_bytes(b"x")
    watcher.follow([folder], Token())
    read.read_bytes()
    written.write_bytes(b"x")
    told.wait_for(written)
    assert read not in told.paths


def test_a_folder_no_longer_followed_tells_nothing(watcher, told, folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    watcher.follow([folder], Token())
    watcher.follow([other], Token())
    (folder / "a.jpg").write_bytes(b"x")
    (other / "b.jpg").write_bytes(b"x")
    told.wait_for(other / "b.jpg")
    assert folder / "a.jpg" not in told.paths
    assert watcher.folders == [other]


def test_a_folder_that_goes_and_comes_back_is_noticed_and_watched_again(watcher, told, folder):
    watcher.follow([folder], Token())
    assert not watcher.altered()
    shutil.rmtree(folder)
    assert watcher.altered()
    watcher.follow([folder], Token())
    assert not watcher.altered()
    folder.mkdir()
    assert watcher.altered()
    watcher.follow([folder], Token())
    assert not watcher.altered()
    (folder / "a.jpg").write_bytes(b"x")
    told.wait_for(folder / "a.jpg")


def test_another_folder_in_its_place_is_noticed(watcher, folder, tmp_path):
    watcher.follow([folder], Token())
    folder.rename(tmp_path / "elsewhere")
    folder.mkdir()
    assert watcher.altered()


def test_where_the_system_watches_no_more_folders_are_polled(watcher, told, folder, monkeypatch):
    def refuse(_):
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(watch_module, "_ask_for_one_more", refuse)
    monkeypatch.setattr(watch_module, "POLL_SECONDS", 0.05)
    (remark,) = watcher.follow([folder], Token())
    assert "more subfolders than this system can watch" in str(remark.sentence)
    assert "max_user_watches" in str(remark.hint)
    (folder / "a.jpg").write_bytes(b"x")
    told.wait_for(folder / "a.jpg")
    assert watcher.follow([folder], Token()) == []


def test_a_network_drive_is_polled(watcher, told, folder, monkeypatch):
    monkeypatch.setattr("memesae.library.watching.library_watcher.is_on_network", lambda _: True)
    monkeypatch.setattr(watch_module, "POLL_SECONDS", 0.05)
    (remark,) = watcher.follow([folder], Token())
    assert "network drive" in str(remark.sentence)
    (folder / "a.jpg").write_bytes(b"x")
    told.wait_for(folder / "a.jpg")


@pytest.mark.parametrize(
    ("place", "kind", "network"),
    [
        ("/home/me", "ext4", False),
        ("/mnt/my nas/pictures", "cifs", True),
        ("/mnt/my nas/pictures/local", "btrfs", False),
        ("/mnt/my nasty", "ext4", False),
        ("/media/over", "nfs4", True),
    ],
)
def test_the_kind_of_drive_is_read_from_what_is_mounted(tmp_path, place, kind, network):
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "//nas/share /mnt/my\\040nas cifs rw 0 0\n"
        "/dev/sdb1 /mnt/my\\040nas/pictures/local btrfs rw 0 0\n"
        "/dev/sdc1 /media/over vfat rw 0 0\n"
        "host:/x /media/over nfs4 rw 0 0\n"
    )
    from pathlib import Path

    assert file_system(Path(place), mounts) == kind
    assert is_on_network(Path(place), mounts) == network


def test_without_a_list_of_mounts_a_drive_counts_as_local(tmp_path):
    assert not is_on_network(tmp_path, tmp_path / "nothing")


@pytest.fixture
def waiter():
    made = ChangeWaiter(look_seconds=0.01)
    yield made
    made.close()


def test_a_wait_ends_when_a_new_picture_has_settled(waiter, folder):
    waiter.follow([folder], Token())
    (folder / "a.jpg").write_bytes(b"x")
    assert waiter.wait(Token()) == frozenset()


def test_a_wait_ends_when_a_folder_goes_away(waiter, folder):
    waiter.follow([folder], Token())
    folder.rename(folder.with_name("elsewhere"))
    assert waiter.wait(Token()) == frozenset()


def test_a_wait_ends_when_it_is_cancelled(waiter, folder):
    waiter.follow([folder], Token())
    looks = 0

    class Cancelling(Token):
        """Cancelled from another thread while it is waited on for the third time."""

        def check(self) -> None:
            nonlocal looks
            looks += 1
            if looks == 3:
                other = threading.Thread(target=self.cancel)
                other.start()
                other.join()
            super().check()

    with pytest.raises(Cancelled):
        waiter.wait(Cancelling())
    assert looks == 3
