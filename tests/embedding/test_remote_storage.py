from datetime import UTC, datetime
from pathlib import Path

import pytest

from memesae.base.cancellation import Token
from memesae.embedding import remote_storage
from memesae.embedding.remote_storage import AddressError, remote_walk, time_of
from memesae.library.library import Library
from memesae.library.records import Failed

pytest.importorskip("fsspec")
SECOND = 1_000_000_000


@pytest.fixture
def memory(monkeypatch):
    """A file system in this process; the program itself refuses it, since workers cannot see it."""
    from fsspec.implementations.memory import MemoryFileSystem

    found = MemoryFileSystem(skip_instance_cache=True)
    found.store = {}
    found.pseudo_dirs = [""]

    def filesystem(address):
        return found, "/" + address.partition("://")[2]

    monkeypatch.setattr(remote_storage, "filesystem", filesystem)
    return found


def names(walk):
    return sorted(found.path.decode() for found in walk)


def test_a_walk_finds_what_a_folder_would_show(memory):
    for name in ("a.jpg", "in/b.png", "in/deep/c d[1].gif", ".hidden/x.jpg", "in/.x.jpg", "d.txt"):
        memory.pipe_file(f"/bucket/top/{name}", b"x" * len(name))
    memory.pipe_file("/bucket/top2/no.jpg", b"x")
    walk = remote_walk(Path("s3://bucket/top"))
    assert names(walk) == ["a.jpg", "d.txt", "in/b.png", "in/deep/c d[1].gif"]
    assert {found.size for found in walk if found.path == b"in/b.png"} == {8}


def test_rules_of_the_library_hold_at_an_address(memory, tmp_path):
    for name in ("a.jpg", "small/b.jpg", "c.tmp.jpg"):
        memory.pipe_file(f"/bucket/{name}", name.encode())
    root = Path("s3://bucket")
    with Library.open(tmp_path) as library:
        library.add_root(root)
        library.set_ignore_rules(["small/", "*.tmp.jpg"])
        assert library.scan(Token(), remote=[remote_walk(root)]).new == 1
        assert [file.path for file in library.pending("m", [root])] == [root / "a.jpg"]


def test_an_address_counts_as_away_unless_it_is_scanned(memory, tmp_path):
    memory.pipe_file("/bucket/a.jpg", b"a")
    root = Path("s3://bucket")
    with Library.open(tmp_path) as library:
        library.add_root(root)
        assert library.scan(Token(), remote=[remote_walk(root)]).new == 1
        report = library.scan(Token())
        assert (report.absent_roots, report.missing) == ([root], 0)
        assert library.pending("m") == []
        library.store([Failed(library.pending("m", [root])[0].id, "bad")], "m")
        # what is listed no more is missing; what cannot be listed changes nothing
        memory.pipe_file("/bucket/b.jpg", b"b")
        memory.rm("/bucket/a.jpg")
        assert library.scan(Token(), remote=[remote_walk(root)]).missing == 1
        memory.rm("/bucket/b.jpg")
        with pytest.raises(AddressError, match="There is nothing at s3://bucket"):
            library.scan(Token(), remote=[remote_walk(root)])
        assert library.counts().missing == 1


def test_what_a_file_system_raises_names_the_address(memory, monkeypatch):
    def walk(*_, **__):
        raise RuntimeError("no such\nhost.")

    monkeypatch.setattr(memory, "walk", walk)
    with pytest.raises(AddressError, match=r"^s3://bucket cannot be read: no such host\. Nothing"):
        list(remote_walk(Path("s3://bucket")))


def test_times_of_all_kinds_are_nanoseconds():
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    expected = int(moment.timestamp()) * SECOND
    for facts in (
        {"mtime": moment.timestamp()},
        {"LastModified": moment},
        {"created": moment.replace(tzinfo=None)},
        {"updated": "2026-01-02T03:04:05+00:00"},
    ):
        assert time_of(facts) == expected
    assert time_of({}) == 0
    # written twice within a second
    first, second = (time_of({"LastModified": moment, "ETag": tag}) for tag in ("a", "b"))
    assert first != second
    assert {one // SECOND for one in (first, second)} == {expected // SECOND}
