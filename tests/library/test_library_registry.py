"""Which library a folder belongs to."""

import os
from pathlib import Path

import pytest

from memesae.library.database import FILE_NAME
from memesae.library.library import Library
from memesae.library.library_errors import LibraryDamagedError, LibraryError
from memesae.library.library_registry import all_libraries, find_library, find_or_create
from tests.library.conftest import Draw, index


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def directory_of(library: Library | None) -> Path:
    assert library is not None
    library.close()
    return library.directory


def test_one_library_however_the_folder_is_spelt(
    home: Path, pictures: Path, tmp_path: Path
) -> None:
    made = directory_of(find_or_create(home, [pictures]))
    (tmp_path / "link").symlink_to(pictures)
    spellings = [
        tmp_path / "link",
        Path(os.path.relpath(pictures)),
        Path(f"{pictures}/"),
        pictures / ".." / pictures.name,
        pictures / "any" / "folder inside",
    ]
    assert {directory_of(find_library(home, spelling)) for spelling in spellings} == {made}
    assert directory_of(find_or_create(home, [tmp_path / "link"])) == made
    assert made.name.startswith("pictures-")


def test_unknown_folder_has_none(home: Path, pictures: Path, tmp_path: Path) -> None:
    assert find_library(home, pictures) is None
    find_or_create(home, [pictures]).close()
    assert find_library(home, tmp_path) is None


def test_second_folder_joins_the_library_of_the_first(
    home: Path, pictures: Path, tmp_path: Path
) -> None:
    (tmp_path / "more").mkdir()
    made = directory_of(find_or_create(home, [pictures]))
    with find_or_create(home, [pictures, tmp_path / "more"]) as library:
        assert library.directory == made
        assert [root.path for root in library.roots()] == [pictures, tmp_path / "more"]
    assert directory_of(find_library(home, tmp_path / "more")) == made


def test_folders_of_equal_name_are_told_apart(home: Path, tmp_path: Path) -> None:
    for parent in ("one", "two"):
        (tmp_path / parent / "Füße & Hände").mkdir(parents=True)
    directories = {
        directory_of(find_or_create(home, [tmp_path / parent / "Füße & Hände"])).name
        for parent in ("one", "two")
    }
    assert len(directories) == 2
    assert all(name.startswith("fue-hande-") for name in directories)


def test_what_is_no_folder(home: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="does not exist"):
        find_or_create(home, [tmp_path / "gone"])
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="is not a folder"):
        find_or_create(home, [tmp_path / "file"])


def test_nothing_is_written_into_the_folder(home: Path, pictures: Path, draw: Draw) -> None:
    draw("a.png")
    with find_or_create(home, [pictures]) as library:
        index(library)
    assert [path.name for path in pictures.iterdir()] == ["a.png"]


def test_registry_lists_all_last_opened_first(
    home: Path, pictures: Path, tmp_path: Path, draw: Draw
) -> None:
    draw("a.png")
    (tmp_path / "more").mkdir()
    with find_or_create(home, [pictures]) as library:
        index(library)
        first = library.directory
    second = directory_of(find_or_create(home, [tmp_path / "more"]))
    os.utime(second / "last-opened", (1, 1))
    infos = all_libraries(home)
    assert [item.directory for item in infos] == [first, second]
    assert infos[0].counts.ready == 1
    assert infos[0].roots[0].path == pictures
    assert infos[0].problem == ""


def test_damaged_library_is_listed_refused_and_mended_by_indexing(
    home: Path, pictures: Path
) -> None:
    directory = directory_of(find_or_create(home, [pictures]))
    for path in directory.glob(f"{FILE_NAME}*"):
        path.unlink()
    (directory / FILE_NAME).write_bytes(b"garbage" * 999)
    assert "damaged" in str(all_libraries(home)[0].problem)
    with pytest.raises(LibraryDamagedError):
        find_library(home, pictures)
    with find_or_create(home, [pictures]) as library:
        assert library.directory == directory
        assert [root.path for root in library.roots()] == [pictures]
