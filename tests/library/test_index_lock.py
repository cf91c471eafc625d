import subprocess
import sys

import pytest

from memesae.base.cancellation import Token
from memesae.library.database import index_lock
from memesae.library.library import Library
from memesae.library.library_errors import LibraryBusyError, LibraryError
from memesae.library.library_registry import all_libraries, find_or_create, forget_library

HOLD = """
import sys
from pathlib import Path
from memesae.library.database import index_lock
with index_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def held(tmp_path):
    """Another process that indexes the library."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_the_index_lock_excludes_a_second_process_and_is_released_when_the_first_dies(
    tmp_path, held
):
    with (
        pytest.raises(LibraryBusyError, match="Another memesae is indexing"),
        index_lock(tmp_path),
    ):
        pass
    held.kill()
    held.wait()
    with index_lock(tmp_path):
        pass


def test_the_index_lock_can_be_taken_again(tmp_path):
    for _ in range(2):
        with index_lock(tmp_path):
            pass


def test_garbage_or_a_folder_in_its_place_is_no_lock(tmp_path):
    path = tmp_path / "indexing.lock"
    path.write_bytes(b"garbage" * 999)
    with index_lock(tmp_path), pytest.raises(LibraryBusyError), index_lock(tmp_path):
        pass
    path.unlink()
    (path / "within").mkdir(parents=True)
    with index_lock(tmp_path), pytest.raises(LibraryBusyError), index_lock(tmp_path):
        pass


def test_a_librarys_own_ignore_rules_hold_in_every_folder(tmp_path):
    folder = tmp_path / "pictures"
    (folder / "screens").mkdir(parents=True)
    for name in ("cat.png", "dog.jpg", "screens/one.png"):
        (folder / name).write_bytes(b"x")
    with Library.open(tmp_path / "library") as library:
        library.add_root(folder)
        library.set_ignore_rules(["screens/", "*.jpg"])
        report = library.scan(Token())
        assert report.new == 1
        library.set_ignore_rules([])
        assert library.scan(Token()).new == 2


def test_an_ignore_rule_that_means_nothing_is_refused_and_the_old_ones_stay(tmp_path):
    with Library.open(tmp_path / "library") as library:
        library.set_ignore_rules(["old/"])
        with pytest.raises(LibraryError, match="ignore rule"):
            library.set_ignore_rules(["!"])
        assert library.ignore_rules == ["old/"]


def test_a_library_can_be_renamed_and_forgotten_without_touching_pictures(tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "cat.png").write_bytes(b"x")
    library = find_or_create(tmp_path / "home", [folder])
    assert library.name == "pictures"
    library.rename("  My   cats ")
    assert library.name == "My cats"
    library.close()
    (shelved,) = all_libraries(tmp_path / "home")
    assert shelved.name == "My cats"
    forget_library(shelved.directory)
    assert all_libraries(tmp_path / "home") == []
    assert (folder / "cat.png").exists()
