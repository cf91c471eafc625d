"""What a scan makes of new, changed, moved, copied, missing and returning files."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.library.filters import Filter
from memesae.library.library import Library
from memesae.library.records import Failed, FailureKind
from tests.library.conftest import MODEL, Draw, index


def test_new_files_wait_and_are_then_unchanged(library: Library, draw: Draw) -> None:
    draw("a.png", 1)
    draw("deep/er/b.png", 2)
    assert library.scan(Token()).new == 2
    assert library.counts().pending == 2
    assert index(library) == 2
    report = library.scan(Token())
    assert (report.unchanged, report.new) == (2, 0)
    assert library.pending(MODEL) == []


def test_copies_are_read_once_and_are_one_image(library: Library, draw: Draw) -> None:
    original = draw("a.png", 1)
    shutil.copy(original, original.with_name("copy.png"))
    assert index(library) == 1
    assert library.counts().ready == 2
    assert library.counts().images == 1
    image = library.image_at(original)
    assert image is not None
    assert [file.relative for file in library.files_of([image])[image]] == [
        Path("a.png"),
        Path("copy.png"),
    ]


def test_copy_of_known_image_is_ready_at_once(library: Library, draw: Draw) -> None:
    original = draw("a.png", 1)
    index(library)
    shutil.copy(original, original.with_name("copy.png"))
    assert library.scan(Token()).new == 1
    assert library.pending(MODEL) == []
    assert library.counts().ready == 2


def test_moved_file_keeps_its_image(library: Library, draw: Draw, pictures: Path) -> None:
    path = draw("a.png", 1)
    index(library)
    image = library.image_at(path)
    (pictures / "other").mkdir()
    path.rename(pictures / "other" / "renamed.png")
    report = library.scan(Token())
    assert (report.moved, report.new, report.missing) == (1, 0, 0)
    assert library.image_at(pictures / "other" / "renamed.png") == image
    assert library.image_at(path) is None
    assert library.pending(MODEL) == []


def test_move_is_known_after_a_scan_in_between(
    library: Library, draw: Draw, pictures: Path, tmp_path: Path
) -> None:
    path = draw("a.png", 1)
    draw("b.png", 2)
    index(library)
    shutil.move(path, tmp_path / "elsewhere.png")
    assert library.scan(Token()).missing == 1
    shutil.move(tmp_path / "elsewhere.png", pictures / "c.png")
    report = library.scan(Token())
    assert (report.moved, library.counts().missing) == (1, 0)


def test_missing_file_is_kept_and_back_at_once(
    library: Library, draw: Draw, tmp_path: Path
) -> None:
    path = draw("a.png", 1)
    draw("b.png", 2)
    index(library)
    image = library.image_at(path)
    path.rename(tmp_path / "aside.png")
    assert library.scan(Token()).missing == 1
    assert image is not None
    assert [file.present for file in library.files_of([image])[image]] == [False]
    assert image in library.vector_ids(MODEL)
    assert library.missing_ids().tolist() == [image]
    (tmp_path / "aside.png").rename(path)
    assert library.scan(Token()).back == 1
    assert library.files_of([image])[image][0].present
    assert library.missing_ids().tolist() == []
    assert library.pending(MODEL) == []


def test_changed_content_is_read_again_and_the_old_image_forgotten(
    library: Library, draw: Draw
) -> None:
    path = draw("a.png", 1)
    index(library)
    old = library.image_at(path)
    draw("a.png", 2, (44, 30))
    assert library.scan(Token()).changed == 1
    # what was said of it may hold for the new content too, but it is not found meanwhile
    assert library.missing_ids().tolist() == [old]
    assert index(library) == 1
    assert old not in library.vector_ids(MODEL)
    assert library.image_at(path) not in (old, None)


def test_touched_file_is_not_read_again(library: Library, draw: Draw) -> None:
    path = draw("a.png", 1)
    index(library)
    os.utime(path, (1, 1))
    report = library.scan(Token())
    assert (report.changed, report.unchanged) == (0, 1)
    assert library.pending(MODEL) == []


def test_absent_root_changes_nothing(library: Library, draw: Draw, pictures: Path) -> None:
    path = draw("a.png", 1)
    index(library)
    image = library.image_at(path)
    pictures.rename(pictures.with_name("unplugged"))
    report = library.scan(Token())
    assert report.absent_roots == [pictures]
    assert report.missing == 0
    assert library.counts().ready == 1
    assert image is not None
    assert not library.files_of([image])[image][0].present
    assert not library.roots()[0].present


def test_emptied_root_counts_as_unmounted(library: Library, draw: Draw, pictures: Path) -> None:
    for seed in range(12):
        draw(f"{seed}.png", seed)
    index(library)
    for path in pictures.iterdir():
        path.unlink()
    report = library.scan(Token())
    assert report.absent_roots == [pictures]
    assert library.counts().missing == 0


def test_last_few_files_may_be_deleted(library: Library, draw: Draw) -> None:
    draw("a.png").unlink()
    draw("b.png", 1)
    index(library)
    draw("b.png", 1).unlink()
    assert library.scan(Token()).missing == 1


def test_two_roots_and_a_move_between_them(library: Library, draw: Draw, tmp_path: Path) -> None:
    path = draw("a.png", 1)
    second = tmp_path / "second"
    second.mkdir()
    library.add_root(second)
    index(library)
    path.rename(second / "a.png")
    report = library.scan(Token())
    assert (report.moved, report.missing) == (1, 0)
    assert library.image_at(second / "a.png") is not None


def test_cancelled_scan_writes_nothing(library: Library, draw: Draw) -> None:
    draw("a.png")
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        library.scan(token)
    assert library.counts().pending == 0


def test_image_that_lost_permission_is_tried_again(library: Library, draw: Draw) -> None:
    from memesae.library.decoding.decode_limits import FORBIDDEN

    draw("a.png")
    library.scan(Token())
    library.store([Failed(library.pending(MODEL)[0].id, FORBIDDEN, "access")], MODEL)
    assert library.counts().failed == 1
    library.scan(Token())
    assert library.counts().pending == 1


def test_a_file_that_is_being_written_is_left_for_the_next_scan(library, draw, pictures):
    draw("known.png", 1)
    index(library)
    new, changed = draw("new.png", 2), draw("known.png", 3, size=(50, 50))
    report = library.scan(Token(), [new, changed, pictures.parent / "elsewhere.png"])
    assert (report.new, report.changed, report.missing, report.unchanged) == (0, 0, 0, 1)
    assert library.pending(MODEL) == []
    report = library.scan(Token())
    assert (report.new, report.changed) == (1, 1)


def test_files_of_an_ignored_folder_are_neither_missing_nor_found(
    library: Library, draw: Draw, pictures: Path
) -> None:
    draw("kept.png", 1)
    shots = draw("shots/b.png", 2)
    index(library)
    image = library.image_at(shots)
    (pictures / ".memesaeignore").write_text("shots/\n")
    report = library.scan(Token())
    assert (report.missing, report.ignored) == (0, 1)
    assert library.missing_ids().tolist() == [image]
    assert library.matching([Filter("is", "is", "missing")]).tolist() == []
    assert library.scan(Token()).ignored == 0
    (pictures / ".memesaeignore").unlink()
    assert library.scan(Token()).back == 1
    assert library.missing_ids().tolist() == []
    assert library.pending(MODEL) == []


def test_a_single_file_can_be_ignored_later(library: Library, draw: Draw, pictures: Path) -> None:
    draw("a.png", 1)
    draw("b.png", 2)
    index(library)
    library.set_ignore_rules(["b.*"])
    report = library.scan(Token())
    assert (report.missing, report.ignored, report.unchanged) == (0, 1, 1)


@pytest.mark.parametrize("kind", ["trouble", "content"])
def test_trouble_is_tried_again_but_content_is_a_verdict(
    library: Library, draw: Draw, monkeypatch: pytest.MonkeyPatch, kind: FailureKind
) -> None:
    draw("a.png")
    library.scan(Token())
    library.store([Failed(library.pending(MODEL)[0].id, "no", kind)], MODEL)
    library.scan(Token())
    assert len(library.pending(MODEL)) == (kind == "trouble")
    # another version of the program may open it
    monkeypatch.setattr("memesae.library.scanning.scan.__version__", "99")
    library.scan(Token())
    assert len(library.pending(MODEL)) == 1


@pytest.mark.parametrize("error", [errno.EIO, errno.ETIMEDOUT, errno.EHOSTDOWN])
def test_trouble_while_looking_at_a_file_does_not_make_it_missing(
    library: Library, draw: Draw, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    path = draw("a.png")
    draw("b.png", 1)
    index(library)
    seen = _Listing(os.scandir, path.name, error)
    monkeypatch.setattr(os, "scandir", seen)
    assert library.scan(Token()).missing == 0
    monkeypatch.undo()
    assert library.scan(Token()).unchanged == 2


def test_what_cannot_be_read_now_is_looked_at_again(
    library: Library, draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw("a.png").rename(library.roots()[0].path / "no-suffix")

    def fail(path: Path) -> None:
        raise OSError(errno.ESTALE, "stale")

    monkeypatch.setattr("memesae.library.scanning.changes.open_regular", fail)
    assert library.scan(Token()).new == 0
    monkeypatch.undo()
    assert library.scan(Token()).new == 1


def test_times_beyond_what_the_database_holds(library: Library, draw: Draw) -> None:
    for name, year in (("future.png", 2400), ("ancient.png", 1700)):
        path = draw(name, year)
        seconds = (year - 1970) * 31_556_952
        try:
            os.utime(path, (seconds, seconds))
        except OSError:
            pytest.skip("the file system does not store such a time")
    assert index(library) == 2
    assert library.scan(Token()).unchanged == 2


def test_linked_folders_are_told_unless_they_are_in_the_library(
    library: Library, draw: Draw, pictures: Path, tmp_path: Path
) -> None:
    draw("inner/a.png")
    (tmp_path / "outside").mkdir()
    (pictures / "to-inner").symlink_to(pictures / "inner")
    (pictures / "to-outside").symlink_to(tmp_path / "outside")
    assert library.scan(Token()).links == [pictures / "to-outside"]


class _Entry:
    """An entry of a folder whose facts the system does not give."""

    def __init__(self, entry: os.DirEntry[str], error: int) -> None:
        self.name = entry.name
        self._error = error

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        return False

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        raise OSError(self._error, "trouble")


class _Listing:
    """`os.scandir` in whose listings one file is in trouble."""

    def __init__(self, scandir, name: str, error: int) -> None:
        self._scandir, self._name, self._error = scandir, name, error

    def __call__(self, folder):
        with self._scandir(folder) as listing:
            self._entries = [
                _Entry(entry, self._error) if entry.name == self._name else entry
                for entry in listing
            ]
        return self

    def __enter__(self):
        return iter(self._entries)

    def __exit__(self, *_: object) -> None:
        pass
