"""What is not opened, and the sentence that says why."""

import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path, PurePath

import numpy as np
import pytest
from PIL import Image

from memesae.library.decoding.decode import decode, open_image
from memesae.library.decoding.decode_limits import DecodeError
from tests.library.conftest import noise
from tests.library.decoding.test_decode import saved


def png_header(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + check

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def sentence(content: bytes, name: str = "") -> str:
    with pytest.raises(DecodeError) as caught:
        decode(content, name=PurePath(name))
    return caught.value.sentence


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"", "a.jpg", "The file is empty."),
        (b"hello", "a.png", "The file holds no picture that memesae can open."),
        (bytes(1000), "a.jpg", "The file holds nothing but zeros."),
        (b"\xff\xd8", "a.jpg", "The file is cut off."),
        (b"gimp xcf", "a.XCF", "memesae does not open pictures of this kind (.xcf)."),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "a.eps", "memesae does not open pictures of this kind (.eps)."),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
            "a.jpg",
            "This is only a placeholder of Git LFS; the picture itself was not downloaded.",
        ),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else None,
)  # fmt: skip
def test_what_is_no_picture(content: bytes, name: str, expected: str) -> None:
    assert sentence(content, name) == expected


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP"])
def test_cut_off(kind: str) -> None:
    content = saved(noise(1, (200, 200)), kind)
    assert sentence(content[: len(content) // 2]) in (
        "The file is cut off.",
        "The file is damaged.",
    )


@pytest.mark.parametrize("lost", [1, 2, 200])
def test_jpeg_that_lacks_only_its_end_is_opened(lost: int) -> None:
    content = saved(noise(1, (200, 200)), "JPEG", quality=95)
    whole, cut = (np.asarray(decode(part).frames[0]) for part in (content, content[:-lost]))
    assert cut.shape == whole.shape
    assert np.array_equal(cut[:180], whole[:180])


def test_jpeg_that_lacks_a_fifth_is_not_opened() -> None:
    content = saved(noise(1, (200, 200)), "JPEG")
    assert sentence(content[: len(content) * 4 // 5]) == "The file is cut off."


@pytest.mark.parametrize("side", [12_000, 30_000, 2_000_000_000])
def test_bombs_are_refused_by_their_header(side: int) -> None:
    message = sentence(png_header(side, side))
    assert "110 megapixels" in message
    assert f"{side * side // 1_000_000:,} megapixels" in message


def test_pictures_over_the_limit_say_their_size(monkeypatch: pytest.MonkeyPatch) -> None:
    from memesae.library.decoding import decode_limits

    monkeypatch.setattr(decode_limits, "MOST_PIXELS", 1000)
    assert sentence(saved(noise(1, (50, 40)), "PNG")).startswith(
        "This is a 50 x 40 pixel picture, larger than memesae opens"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(DecodeError, match="not an ordinary file"):
        open_image(tmp_path / "pipe.jpg")


def test_folder_named_like_a_picture(tmp_path: Path) -> None:
    with pytest.raises(DecodeError, match="cannot be read"):
        open_image(tmp_path)


_NOISY = """
import logging
import sys
from pathlib import Path
from memesae.library.decoding.decode import open_image
from memesae.library.decoding.decode_limits import DecodeError
logging.basicConfig()
for path in sys.argv[1:]:
    try:
        open_image(Path(path))
    except DecodeError:
        continue
"""


def test_nothing_is_printed_about_odd_files(tmp_path: Path) -> None:
    tiff = saved(noise(2, (99, 99)), "TIFF", compression="tiff_lzw")
    (tmp_path / "cut.tif").write_bytes(tiff[:-3000])
    (tmp_path / "odd.tif").write_bytes(
        tiff.replace(struct.pack("<HHI", 258, 3, 3), struct.pack("<HHI", 258, 3, 9))
    )
    (tmp_path / "bad.tif").write_bytes(tiff[:20] + b"\xff" * 3000 + tiff[3020:])
    palette = noise(3).quantize(8)
    palette.save(tmp_path / "palette.png", transparency=bytes(range(8)))
    run = subprocess.run(
        [sys.executable, "-c", _NOISY, *sorted(tmp_path.iterdir())],
        capture_output=True,
        check=True,
    )
    assert (run.stdout, run.stderr) == (b"", b"")


def test_only_chosen_decoders_are_used() -> None:
    from memesae.library.decoding.decode_limits import formats_for

    content = saved(Image.new("RGB", (8, 8)), "EPS")
    assert sentence(content) == "The file holds no picture that memesae can open."
    assert not {"EPS", "WMF", "FITS", "MPEG", "HDF5"} & set(formats_for(PurePath("a.eps")))


def test_stored_reasons_name_the_limits_that_hold() -> None:
    from memesae.library.decoding.decode_limits import (
        FILE_TOO_LARGE,
        MOST_FILE_BYTES,
        MOST_MEGAPIXELS,
        TOO_LARGE,
    )

    assert f"({MOST_MEGAPIXELS} megapixels)" in TOO_LARGE
    assert f"({MOST_FILE_BYTES >> 20} MB)" in FILE_TOO_LARGE
