import zipfile

import numpy as np
import pytest
from PIL import Image

from memesae.app.demo_library import DEMO_QUERIES, unpack_demo
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.paths import resource

CYCLE = 76
"""So many pictures of the shipped demo show each kind at least once."""


@pytest.fixture
def archive(tmp_path):
    """A small demo of three pictures."""
    path = tmp_path / "small.zip"
    write_zip(path, {"cats/one.webp": b"1", "two.webp": b"22", "cats/three.webp": b"333"})
    return path


@pytest.fixture(scope="module")
def vectors(tmp_path_factory, encoder):
    """The shipped demo's first pictures and their vectors."""
    unpacked = unpack_demo(tmp_path_factory.mktemp("demo"), Token(), count=CYCLE)
    prepared = []
    for picture in unpacked:
        with Image.open(picture.path) as image:
            prepared.append(encoder.prepare(image.convert("RGB")))
    return unpacked, encoder.encode_images(np.stack(prepared))


def write_zip(path, pictures, captions=None):
    if captions is None:
        captions = "".join(f"{name}\tpicture {number}\n" for number, name in enumerate(pictures))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in pictures.items():
            target.writestr(name, content)
        target.writestr("captions.tsv", captions)


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_shipped_demo_unpacks_whole(tmp_path):
    pictures = unpack_demo(tmp_path, Token())
    assert len({picture.path for picture in pictures}) == 300
    assert all(picture.path.suffix == ".webp" and picture.caption for picture in pictures)
    with zipfile.ZipFile(resource("demo.zip")) as source:
        assert contents(tmp_path) == {name: source.read(name) for name in source.namelist()}


def test_pictures_come_in_the_order_of_the_captions(archive, tmp_path):
    reports = []
    folder = tmp_path / "new" / "demo"
    pictures = unpack_demo(folder, Token(reports.append), archive=archive)
    assert [(p.path.relative_to(folder).as_posix(), p.caption) for p in pictures] == [
        ("cats/one.webp", "picture 0"),
        ("two.webp", "picture 1"),
        ("cats/three.webp", "picture 2"),
    ]
    assert [(report.done, report.total) for report in reports] == [(1, 3), (2, 3), (3, 3)]


def test_an_unpacked_demo_is_not_unpacked_again(archive, tmp_path):
    folder = tmp_path / "demo"
    first = unpack_demo(folder, Token(), archive=archive)
    times = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    reports = []
    assert unpack_demo(folder, Token(reports.append), archive=archive) == first
    assert reports == []
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == times


def test_what_is_there_stays_and_what_was_lost_comes_back(archive, tmp_path):
    folder = tmp_path / "demo"
    first = unpack_demo(folder, Token(), archive=archive)
    (folder / "cats" / "one.webp").write_bytes(b"edited")
    (folder / "mine.webp").write_bytes(b"mine")
    (folder / "two.webp").unlink()
    reports = []
    assert unpack_demo(folder, Token(reports.append), archive=archive) == first
    assert len(reports) == 1
    assert contents(folder) | {"captions.tsv": b""} == {
        "cats/one.webp": b"edited",
        "cats/three.webp": b"333",
        "two.webp": b"22",
        "mine.webp": b"mine",
        "captions.tsv": b"",
    }


def test_a_larger_count_adds_to_a_smaller_one(archive, tmp_path):
    folder = tmp_path / "demo"
    small = unpack_demo(folder, Token(), count=1, archive=archive)
    assert contents(folder).keys() == {"cats/one.webp", "captions.tsv"}
    assert (folder / "captions.tsv").read_text() == "cats/one.webp\tpicture 0\n"
    large = unpack_demo(folder, Token(), count=1000, archive=archive)
    assert large[:1] == small
    assert len(large) == 3
    unpack_demo(folder, Token(), count=1, archive=archive)
    assert len((folder / "captions.tsv").read_text().splitlines()) == 3


def test_a_cancelled_demo_is_completed(archive, tmp_path):
    folder = tmp_path / "demo"

    def stop_after_two(progress):
        if progress.done == 2:
            token.cancel()

    token = Token(stop_after_two)
    with pytest.raises(Cancelled):
        unpack_demo(folder, token, archive=archive)
    assert contents(folder).keys() == {"cats/one.webp", "two.webp"}
    reports = []
    assert len(unpack_demo(folder, Token(reports.append), archive=archive)) == 3
    assert len(reports) == 1


def cut(archive):
    archive.write_bytes(archive.read_bytes()[:-40])


def spoil_a_picture(archive):
    content = bytearray(archive.read_bytes())
    content[content.index(b"333")] ^= 0xFF
    archive.write_bytes(content)


def say_it_is_encrypted(archive):
    content = bytearray(archive.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(content)


def lose_the_captions(archive):
    with zipfile.ZipFile(archive, "w") as target:
        target.writestr("one.webp", b"1")


def name_a_picture_that_is_missing(archive):
    write_zip(archive, {"one.webp": b"1"}, "two.webp\ttwo\n")


def forget_a_tab(archive):
    write_zip(archive, {"one.webp": b"1"}, "one.webp\n")


def write_captions_in_latin_1(archive):
    write_zip(archive, {"one.webp": b"1"}, "one.webp\tfaçade\n".encode("latin-1"))


@pytest.mark.parametrize(
    "damage",
    [
        cut,
        spoil_a_picture,
        say_it_is_encrypted,
        lose_the_captions,
        name_a_picture_that_is_missing,
        forget_a_tab,
        write_captions_in_latin_1,
        lambda archive: archive.unlink(),
    ],
)
def test_a_damaged_zip_is_named_and_no_half_picture_stays(archive, tmp_path, damage):
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as target:
        target.writestr("one.webp", b"1" * 50)
        target.writestr("three.webp", b"333")
        target.writestr("captions.tsv", "one.webp\tone\nthree.webp\tthree\n")
    folder = tmp_path / "demo"
    damage(archive)
    with pytest.raises(MemesaeError, match=r"small\.zip is missing or damaged"):
        unpack_demo(folder, Token(), archive=archive)
    assert not folder.exists() or contents(folder) == {"one.webp": b"1" * 50}


@pytest.mark.parametrize(
    "name",
    ["../evil.webp", "cats/../../evil.webp", "{}/evil.webp", "..\\evil.webp", "C:evil.webp", ".."],
)
@pytest.mark.parametrize("listed", [True, False])
def test_a_path_outside_the_folder_is_refused_before_anything_is_written(tmp_path, name, listed):
    archive, folder = tmp_path / "evil.zip", tmp_path / "deep" / "demo"
    # an absolute path, which a broken unpacking may write to
    name = name.format(tmp_path.as_posix())
    captions = f"good.webp\tgood\n{name}\tevil\n" if listed else "good.webp\tgood\n"
    write_zip(archive, {"good.webp": b"good", name: b"evil"}, captions)
    with pytest.raises(MemesaeError, match=r"evil\.zip is missing or damaged"):
        unpack_demo(folder, Token(), archive=archive)
    assert contents(tmp_path).keys() == {"evil.zip"}


def test_a_folder_that_cannot_be_written_is_named(archive, tmp_path):
    (tmp_path / "demo").write_text("a file in the way")
    with pytest.raises(MemesaeError, match="could not be written"):
        unpack_demo(tmp_path / "demo", Token(), archive=archive)


@pytest.mark.model
@pytest.mark.parametrize(
    ("query", "word"), list(zip(DEMO_QUERIES, ("boat", "balloon", "pizza"), strict=True))
)
def test_the_built_in_model_finds_the_demo_queries(vectors, encoder, query, word):
    unpacked, matrix = vectors
    best = np.argsort(-(matrix @ encoder.encode_texts([query])[0]))[:2]
    assert all(word in unpacked[row].caption for row in best)
