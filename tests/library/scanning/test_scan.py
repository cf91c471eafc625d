"""What a scan makes of new, changed, moved, copied, missing and returning files."""

import os
import shutil
from pathlib import Path

import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.library.library import Library
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
    assert old not in library.vector_ids(MODEL)
    assert index(library) == 1
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
    from memesae.library.records import Failed

    draw("a.png")
    library.scan(Token())
    library.store([Failed(library.pending(MODEL)[0].id, FORBIDDEN)], MODEL)
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
