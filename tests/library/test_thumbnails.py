"""Thumbnails: kept, bounded, and made again."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails
from tests.library.conftest import Draw, index, noise


def test_kept_under_its_hash(tmp_path: Path) -> None:
    thumbnails = Thumbnails(tmp_path)
    digest = bytes(range(32))
    assert thumbnails.get(digest) is None
    written = thumbnails.put(digest, noise(1, (256, 100)))
    assert thumbnails.get(digest) == written
    assert Image.open(io.BytesIO(written)).size == (256, 100)
    assert thumbnails.path(digest).parent.name == "00"
    assert [path.name for path in thumbnails.path(digest).parent.iterdir()] == [
        thumbnails.path(digest).name
    ]


def test_half_a_file_counts_as_none(tmp_path: Path) -> None:
    thumbnails = Thumbnails(tmp_path)
    written = thumbnails.put(bytes(32), noise(1))
    thumbnails.path(bytes(32)).write_bytes(written[:-10])
    assert thumbnails.get(bytes(32)) is None


def test_a_link_to_a_device_counts_as_none(tmp_path: Path) -> None:
    thumbnails = Thumbnails(tmp_path)
    path = thumbnails.path(b"0" * 32)
    path.parent.mkdir(parents=True)
    path.symlink_to("/dev/zero")
    assert thumbnails.get(b"0" * 32) is None


def test_a_thumbnail_of_an_earlier_version_is_replaced_without_a_word(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    thumbnails = Thumbnails(tmp_path)
    content = thumbnails.put(b"a" * 32, Image.new("RGB", (8, 8)))
    path = thumbnails.path(b"a" * 32)
    path.write_bytes(content)
    assert thumbnails.get(b"a" * 32) is None
    assert caplog.text == ""
    path.write_bytes(content[:-3] + bytes(8))
    assert thumbnails.get(b"a" * 32) is None
    assert "was damaged" in caplog.text


def test_lost_thumbnail_is_made_again(library: Library, draw: Draw, tmp_path: Path) -> None:
    path = draw("a.png", 1, (400, 300))
    index(library)
    thumbnails = Thumbnails(tmp_path / "thumbnails")
    image = library.image_at(path)
    assert image is not None
    made = thumbnails.ensure(library, image)
    assert made is not None
    assert max(Image.open(io.BytesIO(made)).size) == 256
    assert thumbnails.get(library.images([image])[image].hash) == made


def test_no_thumbnail_of_what_is_not_there(library: Library, draw: Draw, tmp_path: Path) -> None:
    path = draw("a.png", 1)
    index(library)
    image = library.image_at(path)
    path.unlink()
    thumbnails = Thumbnails(tmp_path / "thumbnails")
    assert image is not None
    assert thumbnails.ensure(library, image) is None
    assert thumbnails.ensure(library, 999) is None


def test_bounded_and_the_least_used_go_first(tmp_path: Path) -> None:
    size = len(Thumbnails(tmp_path / "measure").put(bytes(32), noise(0)))
    thumbnails = Thumbnails(tmp_path, limit_bytes=256 * size * 5)
    digests = [bytes(31) + bytes([number]) for number in range(12)]
    for age, digest in enumerate(digests[:4]):
        thumbnails.put(digest, noise(0))
        os.utime(thumbnails.path(digest), (age, age))
    assert thumbnails.get(digests[0]) is not None  # used now, so no longer the oldest
    for digest in digests[4:6]:
        thumbnails.put(digest, noise(0))
    assert thumbnails.get(digests[0]) is not None
    assert thumbnails.get(digests[1]) is None
    for digest in digests[6:]:
        thumbnails.put(digest, noise(0))
        held = [path.stat().st_size for path in (tmp_path / "00").iterdir()]
        assert sum(held) <= size * 5
        assert thumbnails.get(digest) is not None
