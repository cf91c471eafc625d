"""Opening databases: old, too new, damaged, busy, on a full disk."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from memesae.library.database import FILE_NAME
from memesae.library.library import Library
from memesae.library.library_errors import (
    LibraryBusyError,
    LibraryDamagedError,
    LibraryError,
    LibraryTooNewError,
)
from memesae.library.recovery import recover
from memesae.library.schema import VERSION
from tests.library.conftest import MODEL, Draw, index

FIXTURES = Path(__file__).parent / "fixtures"


def version_of(directory: Path) -> int:
    with closing(sqlite3.connect(directory / FILE_NAME)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def test_database_of_version_1_is_brought_up_to_date(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as old:
        old.executescript((FIXTURES / "version_1.sql").read_text())
    assert version_of(tmp_path) == 1
    with Library.open(tmp_path) as library:
        files = library.files_of([1])[1]
        assert files[0].relative == Path("cats/not_utf8_\udcff.jpg")
        assert library.failures()[0].reason == "The file is cut off."
        assert np.array_equal(library.vectors("memesae-mini")[1], [[0.5, -0.5, 0.5, 0.5]])
        assert library.setting("labels") == {"7": "snow"}
    assert version_of(tmp_path) == VERSION


def test_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryTooNewError, match="newer memesae"):
        Library.open(tmp_path)
    assert version_of(tmp_path) == 99


def test_what_is_no_database_is_said_to_be_damaged(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database" * 1000)
    with pytest.raises(LibraryDamagedError) as caught:
        Library.open(tmp_path)
    assert "Index the folder again" in caught.value.hint


def test_recovery_saves_what_can_be_read(library: Library, draw: Draw) -> None:
    for seed in range(300):
        draw(f"{seed}.png", seed, (4, 4))
    index(library)
    library.set_setting("label", "snow")
    library.close()
    path = library.directory / FILE_NAME
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 16384 * 16384
    content[middle : middle + 16384] = b"\xa5" * 16384
    path.write_bytes(content)
    with recover(library.directory) as saved:
        assert saved.counts().images > 0
        assert len(saved.vector_ids(MODEL)) <= saved.counts().images
        assert saved.setting("label") == "snow"
        index(saved)
        assert saved.counts().ready == 300
        assert len(saved.vector_ids(MODEL)) == 300
    assert len(list(library.directory.glob("damaged-*"))) == 1


def test_second_writer_gets_a_sentence_and_readers_go_on(library: Library, draw: Draw) -> None:
    draw("a.png")
    index(library)
    with closing(sqlite3.connect(library.directory / FILE_NAME)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Library.open(library.directory, wait=0.05) as impatient:
            assert impatient.counts().ready == 1
            with pytest.raises(LibraryBusyError, match="Another memesae is writing"):
                impatient.set_setting("a", 1)
        other.execute("ROLLBACK")
    library.set_setting("a", 1)
    assert library.setting("a") == 1


def test_full_disk_is_told_and_nothing_is_half_stored(library: Library, draw: Draw) -> None:
    draw("a.png")
    index(library)
    with library._connections.transaction() as writer:
        pages = writer.execute("PRAGMA page_count").fetchone()[0]
    library._connections._writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError, match="The disk is full"):
        library.set_setting("large", "x" * 1_000_000)
    assert library.setting("large") is None
    assert library.counts().ready == 1


def test_home_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryError) as caught:
        Library.open(tmp_path / "file" / "library")
    assert "--home" in caught.value.hint
