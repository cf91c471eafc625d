"""What a person said survives a broken database."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from memesae.library.database import FILE_NAME, KEPT
from memesae.library.library import Library
from memesae.library.library_errors import LibraryDamagedError
from memesae.library.library_registry import all_libraries, find_library, find_or_create
from memesae.library.recovery import keep_copy
from memesae.library.tags import FAVOURITE
from tests.library.conftest import Draw, index


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def tagged(home: Path, pictures: Path, draw: Draw) -> Path:
    """A library with a favourite, a tag and a setting; returns its folder."""
    path = draw("a.png", 1)
    with find_or_create(home, [pictures]) as library:
        index(library)
        image = library.image_at(path)
        assert image is not None
        for tag in (FAVOURITE, "cats"):
            library.tags.add([library.images([image])[image].hash], tag)
        library.rename("mine")
        assert keep_copy(library) is not None
        assert keep_copy(library) is None
        return library.directory


def tags_of(library: Library) -> list[str]:
    index(library)
    return [tag.name for tag in library.tags.counts()]


def clear_logs(directory: Path) -> None:
    for path in directory.glob(f"{FILE_NAME}-*"):
        path.unlink()


def test_garbage_in_its_place(home: Path, pictures: Path, draw: Draw) -> None:
    directory = tagged(home, pictures, draw)
    clear_logs(directory)
    (directory / FILE_NAME).write_bytes(b"garbage" * 999)
    with find_or_create(home, [pictures]) as library:
        assert "brought back" in str(library.notes[0])
        assert tags_of(library) == ["cats", FAVOURITE]
        assert library.name == "mine"


def nothing(path: Path) -> None:
    assert not path.exists()


def nothing_but_a_log(path: Path) -> None:
    path.with_name(f"{path.name}-wal").write_bytes(b"garbage" * 99)


def an_empty_file(path: Path) -> None:
    path.write_bytes(b"")


def an_empty_file_with_a_log(path: Path) -> None:
    path.write_bytes(b"")
    nothing_but_a_log(path)


def a_folder(path: Path) -> None:
    (path / "x").mkdir(parents=True)


def a_link_to_nowhere(path: Path) -> None:
    path.symlink_to("/nowhere/x")


def a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_database_of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE theirs(one)")


@pytest.mark.parametrize(
    "put",
    [
        nothing,
        nothing_but_a_log,
        an_empty_file,
        an_empty_file_with_a_log,
        a_folder,
        a_link_to_nowhere,
        a_device,
        a_database_of_another_program,
    ],
)
def test_something_else_in_the_place_of_the_database(
    home: Path, pictures: Path, draw: Draw, put: Callable[[Path], None]
) -> None:
    directory = tagged(home, pictures, draw)
    clear_logs(directory)
    (directory / FILE_NAME).unlink()
    put(directory / FILE_NAME)
    with find_or_create(home, [pictures]) as library:
        assert "brought back" in str(library.notes[0])
        assert tags_of(library) == ["cats", FAVOURITE]
        assert library.name == "mine"
    with find_or_create(home, [pictures]) as library:
        assert library.notes == []
        assert tags_of(library) == ["cats", FAVOURITE]


def test_an_empty_database_is_not_taken_for_a_library(
    home: Path, pictures: Path, draw: Draw
) -> None:
    directory = tagged(home, pictures, draw)
    clear_logs(directory)
    (directory / FILE_NAME).write_bytes(b"")
    with pytest.raises(LibraryDamagedError):
        find_library(home, pictures)
    (info,) = all_libraries(home)
    assert info.problem
    assert (directory / FILE_NAME).read_bytes() == b""


def test_a_database_cut_in_half(home: Path, pictures: Path, draw: Draw) -> None:
    directory = tagged(home, pictures, draw)
    clear_logs(directory)
    content = (directory / FILE_NAME).read_bytes()
    (directory / FILE_NAME).write_bytes(content[: len(content) // 2])
    (directory / "last-checked").unlink(missing_ok=True)
    with find_or_create(home, [pictures]) as library:
        assert library.notes
        assert tags_of(library) == ["cats", FAVOURITE]


def test_a_damaged_page_is_found_by_the_daily_check(home: Path, pictures: Path, draw: Draw) -> None:
    directory = tagged(home, pictures, draw)
    clear_logs(directory)
    content = bytearray((directory / FILE_NAME).read_bytes())
    content[-16384:] = b"\x55" * 16384
    (directory / FILE_NAME).write_bytes(content)
    (directory / "last-checked").unlink(missing_ok=True)
    with find_or_create(home, [pictures]) as library:
        assert "damaged" in str(library.notes[0])
        assert tags_of(library) == ["cats", FAVOURITE]


def test_a_damaged_copy_is_passed_over(home: Path, pictures: Path, draw: Draw) -> None:
    directory = tagged(home, pictures, draw)
    copy = next((directory / KEPT).iterdir())
    copy.rename(copy.with_name("2000-01-01.json"))
    copy.write_bytes(b"0\n{}")
    clear_logs(directory)
    (directory / FILE_NAME).write_bytes(b"garbage" * 999)
    with find_or_create(home, [pictures]) as library:
        assert "2000-01-01" in str(library.notes[0])
        assert tags_of(library) == ["cats", FAVOURITE]


def test_only_the_last_copies_are_kept(home: Path, pictures: Path, draw: Draw) -> None:
    directory = tagged(home, pictures, draw)
    for day in range(1, 10):
        (directory / KEPT / f"2001-01-0{day}.json").write_text("old")
    with find_or_create(home, [pictures]) as library:
        library.rename("other")
        keep_copy(library)
    assert len(list((directory / KEPT).iterdir())) == 7


def test_a_folder_in_the_place_of_a_copy_makes_way(home: Path, pictures: Path, draw: Draw) -> None:
    directory = tagged(home, pictures, draw)
    copy = next((directory / KEPT).iterdir())
    copy.unlink()
    (copy / "within").mkdir(parents=True)
    for day in range(1, 10):
        (directory / KEPT / f"2001-01-0{day}.json").mkdir()
    with find_or_create(home, [pictures]) as library:
        assert keep_copy(library) == copy
    assert copy.is_file()
    assert len(list((directory / KEPT).iterdir())) == 7
