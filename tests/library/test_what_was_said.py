"""What a person said of a picture does not depend on bytes that show nothing, nor on the folder's name."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from memesae.base.cancellation import Token
from memesae.library.database import FILE_NAME
from memesae.library.decoding.decode import decode, pixel_digest
from memesae.library.filters import Filter
from memesae.library.library import Library
from memesae.library.library_registry import all_libraries, find_library, find_or_create
from memesae.library.perceptual_hash import hash_and_greys
from memesae.library.recovery import MERGED
from memesae.library.tags import FAVOURITE
from tests.library.conftest import MODEL, finished, noise


def read(library: Library) -> None:
    """Scan and store, with what the pictures show."""
    library.scan(Token())
    results = []
    for file in library.pending(MODEL):
        content = file.path.read_bytes()
        decoded = decode(content)
        results.append(
            finished(
                file.id,
                content,
                pixels=pixel_digest(decoded),
                perceptual_hash=hash_and_greys(decoded.thumbnail),
            )
        )
    library.store(results, MODEL)


def say(library: Library, path: Path, tag: str = FAVOURITE) -> None:
    image = library.image_at(path)
    assert image is not None
    library.tags.add([library.images([image])[image].hash], tag)


def said(library: Library, path: Path) -> tuple[str, ...]:
    image = library.image_at(path)
    assert image is not None
    return library.tags.of([image]).get(image, ())


def picture(seed: int) -> Image.Image:
    """One with large shapes, which survives being saved anew."""
    return noise(seed, (8, 6)).resize((320, 240), Image.Resampling.BICUBIC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def with_note(path: Path, image: Image.Image, note: str) -> None:
    facts = PngInfo()
    facts.add_text("Comment", note)
    image.save(path, pnginfo=facts)


def test_a_note_in_the_file_changes_neither_tags_nor_the_number(
    library: Library, pictures: Path
) -> None:
    path = pictures / "a.png"
    picture(1).save(path)
    read(library)
    say(library, path)
    before = library.image_at(path)
    with_note(path, picture(1), "rated by another program")
    read(library)
    assert said(library, path) == (FAVOURITE,)
    assert library.image_at(path) == before
    assert library.counts().images == 1


def test_renamed_and_annotated_at_once(library: Library, pictures: Path) -> None:
    path = pictures / "a.png"
    picture(1).save(path)
    read(library)
    say(library, path)
    path.unlink()
    with_note(pictures / "sorted.png", picture(1), "renamed and rated in one go")
    read(library)
    assert said(library, pictures / "sorted.png") == (FAVOURITE,)


def test_a_copy_with_other_bytes_shares_what_is_said(library: Library, pictures: Path) -> None:
    picture(1).save(pictures / "a.png")
    with_note(pictures / "b.png", picture(1), "a copy with a place")
    picture(2).save(pictures / "other.png")
    read(library)
    say(library, pictures / "b.png", "cats")
    assert said(library, pictures / "a.png") == ("cats",)
    assert said(library, pictures / "other.png") == ()
    image = library.image_at(pictures / "a.png")
    assert image is not None
    library.tags.remove([library.images([image])[image].hash], "cats")
    assert said(library, pictures / "b.png") == ()


def test_saved_anew_it_keeps_its_tags_and_another_picture_gets_none(
    library: Library, pictures: Path
) -> None:
    for name in ("anew.jpg", "other.jpg"):
        picture(1).save(pictures / name, quality=95)
    # of equal content: told apart by their paths alone
    picture(3).save(pictures / "other.jpg", quality=95)
    read(library)
    say(library, pictures / "anew.jpg")
    say(library, pictures / "other.jpg")
    picture(1).save(pictures / "anew.jpg", quality=60)
    picture(4).save(pictures / "other.jpg", quality=95)
    read(library)
    assert said(library, pictures / "anew.jpg") == (FAVOURITE,)
    assert said(library, pictures / "other.jpg") == ()


def test_half_written_in_between(library: Library, pictures: Path) -> None:
    from memesae.library.records import Failed

    path = pictures / "a.png"
    picture(1).save(path)
    read(library)
    say(library, path)
    path.write_bytes(path.read_bytes()[:50])
    library.scan(Token())
    library.store([Failed(file.id, "cut off") for file in library.pending(MODEL)], MODEL)
    with_note(path, picture(1), "written to the end now")
    read(library)
    assert said(library, path) == (FAVOURITE,)


def filters(name: str) -> list[Filter]:
    return [Filter("is", "is", name)]


@pytest.mark.parametrize("inner", [1, 2])
def test_a_folder_around_others_shares_what_was_said(
    home: Path, pictures: Path, inner: int
) -> None:
    folders = [pictures / str(2023 + number) for number in range(inner)]
    for number, folder in enumerate(folders):
        folder.mkdir()
        picture(number).save(folder / "a.png")
        with find_or_create(home, [folder]) as library:
            read(library)
            say(library, folder / "a.png")
    with find_or_create(home, [pictures]) as outer:
        assert outer.notes == []
        read(outer)
        assert [root.path for root in outer.roots()] == [pictures]
        assert len(outer.matching(filters("favourite"))) == inner
        assert outer.counts().ready == inner
        say(outer, folders[-1] / "a.png", "later")
    for folder in folders:
        found = find_library(home, folder)
        assert found is not None
        with found:
            assert FAVOURITE in said(found, folder / "a.png")
    assert len(all_libraries(home)) == 1
    assert len(list(home.glob(f"libraries/*/{MERGED}"))) == inner - 1


def test_a_library_in_use_is_not_taken_in_but_named(home: Path, pictures: Path) -> None:
    for name in ("one", "two"):
        (pictures / name).mkdir()
    picture(1).save(pictures / "one" / "a.png")
    with find_or_create(home, [pictures / "one"]) as library:
        read(library)
    with find_or_create(home, [pictures / "two"]), find_or_create(home, [pictures]) as outer:
        assert "two" in str(outer.notes[0])
    assert len(all_libraries(home)) == 2


def test_a_renamed_folder_is_known_by_its_files(home: Path, pictures: Path) -> None:
    for number in range(5):
        picture(number).save(pictures / f"{number}.png")
    with find_or_create(home, [pictures]) as library:
        read(library)
        say(library, pictures / "0.png")
    moved = pictures.rename(pictures.with_name("elsewhere"))
    with find_or_create(home, [moved]) as library:
        assert "was moved" in str(library.notes[0])
        assert library.scan(Token()).unchanged == 5
        assert said(library, moved / "0.png") == (FAVOURITE,)


def test_other_pictures_in_a_new_folder_are_another_library(home: Path, pictures: Path) -> None:
    picture(1).save(pictures / "0.png")
    with find_or_create(home, [pictures]) as library:
        read(library)
    shutil.rmtree(pictures)
    other = pictures.with_name("other")
    other.mkdir()
    picture(2).save(other / "0.png")
    with find_or_create(home, [other]) as library:
        assert library.notes == []
        assert library.counts().images == 0


def test_a_link_in_the_place_of_the_folder(home: Path, pictures: Path, tmp_path: Path) -> None:
    picture(1).save(pictures / "a.png")
    with find_or_create(home, [pictures]) as library:
        read(library)
        say(library, pictures / "a.png")
    (tmp_path / "disk").mkdir()
    real = pictures.rename(tmp_path / "disk" / "pictures")
    pictures.symlink_to(real)
    for folder in (pictures, real):
        found = find_library(home, folder)
        assert found is not None
        with found:
            assert said(found, real / "a.png") == (FAVOURITE,)
            assert [root.path for root in found.roots()] == [real]


def test_a_database_of_version_4_keeps_its_tags(home: Path, pictures: Path) -> None:
    from memesae.library import schema

    directory = home / "libraries" / "old"
    directory.mkdir(parents=True)
    path = pictures / "a.jpg"
    picture(1).save(path, quality=95)
    content = path.read_bytes()
    greys = hash_and_greys(decode(content).thumbnail)
    one = finished(1, content)
    with closing(sqlite3.connect(directory / FILE_NAME)) as old:
        for script in schema.MIGRATIONS[:4]:
            old.executescript(script)
        old.execute("PRAGMA user_version = 4")
        old.execute("INSERT INTO roots VALUES (1, ?, 0)", (bytes(pictures),))
        old.execute("INSERT INTO images VALUES (1, ?, 320, 240, 'JPEG', 1, NULL)", (one.hash,))
        facts = path.stat()
        old.execute(
            "INSERT INTO files VALUES (1, 1, X'612E6A7067', ?, ?, 1, 'ready', NULL, NULL)",
            (facts.st_size, facts.st_mtime_ns),
        )
        old.execute(
            "INSERT INTO files VALUES (2, 1, X'622E6A7067', 9, 9, NULL, 'failed', 'cut', NULL)"
        )
        old.execute("INSERT INTO tags VALUES (?, 'favourite', 0)", (one.hash,))
        old.execute("INSERT INTO perceptual_hashes VALUES (1, ?)", (greys,))
        old.commit()
    with Library.open(directory) as library:
        assert said(library, path) == (FAVOURITE,)
        assert library.counts().failed == 1
        path.write_bytes(content[:2] + b"\xff\xfe\x00\x06note" + content[2:])
        read(library)
        assert said(library, path) == (FAVOURITE,)
