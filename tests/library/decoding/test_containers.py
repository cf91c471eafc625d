"""Colours, turns, previews and chunks: what a file's structure says beside its pixels."""

import io
import struct
import zlib
from pathlib import PurePath

import numpy as np
import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from memesae.library.decoding import containers, decode_limits
from memesae.library.decoding.containers import gif_frames, jxl_size, mended_png, raw_preview
from memesae.library.decoding.decode import WHOLE, Decoded, decode
from memesae.library.decoding.decode_limits import DecodeError, too_large
from tests.library.decoding.test_decode import (
    GREEN,
    RED,
    corners,
    looks_right,
    near,
    quarters,
    saved,
)


def chunk(kind: bytes, body: bytes, wrong: bool = False) -> bytes:
    checksum = zlib.crc32(kind + body) ^ wrong
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)


def with_chunk(extra: bytes) -> bytes:
    """A PNG with a chunk after its header."""
    content = saved(quarters(), "PNG")
    return content[:33] + extra + content[33:]


@pytest.mark.parametrize("kind", [b"pHYs", b"tEXt", b"gAMA", b"iCCP", b"eXIf", b"prVt"])
def test_a_wrong_checksum_beside_the_pixels_does_no_harm(kind: bytes) -> None:
    assert near(
        corners(decode(with_chunk(chunk(kind, b"a\0bcdefgh", wrong=True))).frames[0])[0], RED
    )


def test_a_wrong_checksum_of_the_pixels_is_damage() -> None:
    content = saved(quarters(), "PNG")
    at = content.index(b"IDAT") + 8
    broken = content[:at] + bytes([content[at] ^ 255]) + content[at + 1 :]
    with pytest.raises(DecodeError):
        decode(broken)


@pytest.mark.parametrize("packed", [True, False])
def test_much_metadata(packed: bool) -> None:
    facts = PngInfo()
    facts.add_itxt("XML:com.adobe.xmp", "x" * 3_000_000, zip=packed)
    stream = io.BytesIO()
    quarters().save(stream, "PNG", pnginfo=facts)
    assert near(corners(decode(stream.getvalue()).frames[0])[0], RED)


def test_a_wrong_end_and_a_profile_that_cannot_be_unpacked() -> None:
    content = with_chunk(chunk(b"iCCP", b"name\0\0" + b"no zlib"))
    assert decode(content[:-1] + b"x").width == 64


def test_a_sound_png_is_not_copied() -> None:
    content = saved(quarters(), "PNG")
    assert mended_png(content) is content


# colours


def swapped_profile() -> bytes:
    """A profile in which the numbers mean other colours: sRGB with red and green primaries exchanged."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack_from(">I", profile, 128)[0]
    entries = {bytes(profile[at : at + 4]): at + 4 for at in range(132, 132 + 12 * count, 12)}
    red, green = entries[b"rXYZ"], entries[b"gXYZ"]
    one, two = profile[red : red + 8], profile[green : green + 8]
    profile[red : red + 8], profile[green : green + 8] = two, one
    # not called sRGB any more
    return bytes(profile).replace("sRGB".encode("utf-16-be"), "RGsB".encode("utf-16-be"))


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {"quality": 98, "subsampling": 0}),
        ("PNG", {}),
        ("WEBP", {"lossless": True}),
        ("TIFF", {}),
        ("AVIF", {"quality": 98, "subsampling": "4:4:4"}),
        ("HEIF", {"quality": 98, "chroma": 444}),
    ],
)
def test_a_colour_profile_is_honoured(kind: str, options: dict[str, object]) -> None:
    content = saved(quarters(), kind, icc_profile=swapped_profile(), **options)
    decoded = decode(content)
    assert near(corners(decoded.frames[0])[:2], [GREEN, RED], 30)
    assert near(corners(decoded.thumbnail)[:2], [GREEN, RED], 30)


def test_a_damaged_profile_changes_nothing() -> None:
    content = saved(quarters(), "JPEG", quality=98, icc_profile=b"no profile" * 20)
    assert near(corners(decode(content).frames[0])[0], RED, 20)


# turns


@pytest.mark.parametrize("kind", ["TIFF", "PNG", "WEBP", "JPEG"])
@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_picture_is_turned_once(kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    decoded = decode(saved(quarters(), kind, exif=exif, lossless=True, quality=98))
    size = (64, 48) if orientation == 3 else (48, 64)
    first = {3: (255, 255, 255), 6: (0, 0, 255), 8: GREEN}[orientation]
    assert (decoded.width, decoded.height) == size == decoded.frames[0].size
    assert near(corners(decoded.frames[0])[0], first, 20)


def test_orientation_after_the_pixels_of_a_png() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    content = saved(quarters(), "PNG")
    body = exif.tobytes().removeprefix(b"Exif\0\0")
    late = content[:-12] + chunk(b"eXIf", body) + content[-12:]
    assert decode(late).frames[0].size == (48, 64)


# transparent pictures


def sticker(colour: tuple[int, int, int]) -> Decoded:
    image = Image.new("RGBA", (64, 48), (0, 0, 0, 0))
    image.paste((*colour, 255), (20, 20, 44, 28))
    return decode(saved(image, "PNG"))


def test_transparent_pictures_are_on_white_and_white_ones_on_grey() -> None:
    assert near(sticker((20, 20, 20)).frames[0].getpixel((2, 2)), (255, 255, 255))
    assert near(sticker((255, 255, 255)).frames[0].getpixel((2, 2)), (128, 128, 128))


# raw files


def raw_file(preview: tuple[int, int], orientation: int = 1) -> bytes:
    """A TIFF whose first folder is a thumbnail and whose inner one holds a JPEG."""
    jpeg = saved(quarters(preview), "JPEG", quality=95)
    first, inner, data = 8, 200, 400
    entries = [
        (254, 4, 1), (256, 4, 4), (257, 4, 4), (259, 3, 1), (262, 3, 2), (273, 4, 300),
        (274, 3, orientation), (279, 4, 48), (330, 4, inner),
    ]  # fmt: skip
    content = bytearray(data) + jpeg
    content[:8] = b"II*\0" + struct.pack("<I", first)

    def write(at: int, tags: list[tuple[int, int, int]]) -> None:
        struct.pack_into("<H", content, at, len(tags))
        for number, (tag, kind, value) in enumerate(tags):
            struct.pack_into("<HHII", content, at + 2 + 12 * number, tag, kind, 1, value)

    write(first, entries)
    write(inner, [(513, 4, data), (514, 4, len(jpeg))])
    return bytes(content)


@pytest.mark.parametrize("name", ["a.nef", "a.dng", "a.tif"])
def test_a_raw_file_is_shown_by_its_largest_preview(name: str) -> None:
    decoded = decode(raw_file((640, 480), orientation=6), name=PurePath(name))
    assert (decoded.width, decoded.height) == (480, 640)
    assert near(corners(decoded.frames[0])[1], RED, 20)


def test_a_raw_file_with_a_thumbnail_alone_is_not_opened() -> None:
    for content in (raw_file((160, 120)), b"\0" * 500, b"II*\0" + b"\xff" * 9):
        with pytest.raises(DecodeError, match="preview"):
            decode(content, name=PurePath("a.NEF"))


def test_a_scanned_tiff_is_no_raw_file() -> None:
    assert raw_preview(saved(quarters(), "TIFF"), PurePath("scan.tif")) is None


# pictures made to exhaust


def test_the_whole_picture_can_be_had() -> None:
    decoded = decode(saved(quarters((2000, 1500)), "JPEG"), side=WHOLE)
    assert decoded.frames[0].size == (2000, 1500)


def test_frames_of_a_gif_are_counted_to_a_limit() -> None:
    pictures = [Image.new("RGB", (4, 4), (40 * number, 0, 0)) for number in range(5)]
    content = saved(pictures[0], "GIF", save_all=True, append_images=pictures[1:])
    assert gif_frames(content) == 5
    assert gif_frames(content, most=3) == 3
    assert gif_frames(content[:-9]) <= 5
    assert decode(content).frame_count == 5


def test_a_gif_of_a_million_frames() -> None:
    content = saved(Image.new("P", (2, 2)), "GIF")
    start = content.index(b"\x2c")
    huge = content[:start] + content[start:-1] * 1_000_000 + b";"
    assert decode(huge).frame_count == 10_000


def test_a_jpeg_of_very_many_scans_is_refused_at_once() -> None:
    content = saved(Image.fromarray(np.zeros((4000, 4000), np.uint8)), "JPEG", progressive=True)
    scan = content.rindex(b"\xff\xda")
    with pytest.raises(DecodeError, match="scans"):
        decode(content[:-2] + content[scan:-2] * 500 + content[-2:])


def test_formats_whose_decoders_take_more_memory_have_lower_limits() -> None:
    assert not too_large(10_000, 10_000, "RGB", "JPEG")
    assert too_large(10_000, 10_000, "RGB", "JPEG2000")
    assert too_large(10_000, 10_000, "RGB", "WEBP")
    assert not too_large(7_000, 7_000, "RGB", "WEBP")
    assert too_large(7_000, 7_000, "RGB", "animated WEBP")
    assert not too_large(6_000, 6_000, "RGB", "JPEG2000")


def test_the_limit_of_its_format_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    frames = [Image.fromarray(np.full((900, 900, 3), 9 * number, np.uint8)) for number in (1, 2)]
    content = saved(frames[0], "WEBP", save_all=True, append_images=frames[1:])
    monkeypatch.setattr(decode_limits, "_MOST_DECODER_BYTES", 17_000_000)
    assert decode(saved(frames[0], "WEBP")).width == 900
    with pytest.raises(DecodeError, match="larger than memesae opens"):
        decode(content)


@pytest.mark.parametrize(
    "kind", ["JPEG", "PNG", "GIF", "BMP", "QOI", "TIFF", "PPM", "WEBP", "AVIF"]
)
def test_reading_takes_a_limited_time(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = saved(quarters(), kind)
    monkeypatch.setattr(decode_limits, "MOST_SECONDS", -1.0)
    with pytest.raises(DecodeError) as caught:
        decode(content)
    assert caught.value.sentence == decode_limits.TOO_SLOW
    assert caught.value.kind == "content"


def test_a_comment_in_a_gif_of_very_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    pictures = [Image.new("RGB", (4, 4), (40 * number, 0, 0)) for number in range(5)]
    content = saved(pictures[0], "GIF", save_all=True, append_images=pictures[1:])
    last = content.rindex(b"\x21\xf9")
    huge = content[:last] + b"\x21\xfe" + b"\x01x" * 5_000 + b"\0" + content[last:]
    assert gif_frames(huge) == 5
    monkeypatch.setattr(containers, "_MOST_BLOCKS", 1_000)
    assert gif_frames(huge) < 5


def test_a_png_of_very_many_chunks_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    text = PngInfo()
    for number in range(50):
        text.add_text(f"k{number}", "x" * 5_000)
    content = saved(quarters(), "PNG", pnginfo=text)
    assert len(mended_png(content)) < len(content)
    monkeypatch.setattr(containers, "_MOST_CHUNKS", 20)
    assert mended_png(content) == content


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("tag", [273, 324])
def test_a_tiff_of_very_many_strips_is_refused_by_its_header(
    order: str, big: bool, tag: int
) -> None:
    name = b"II" if order == "<" else b"MM"
    head = struct.pack(f"{order}HHHQ", 43, 8, 0, 16) if big else struct.pack(f"{order}HI", 42, 8)
    place = "Q" if big else "I"

    def with_parts(count: int) -> bytes:
        number = struct.pack(f"{order}{'Q' if big else 'H'}", 1)
        entry = struct.pack(f"{order}HH{place}{place}", tag, 4, count, 99)
        return name + head + number + entry

    assert containers.too_many_parts(with_parts(2_000_000))
    assert not containers.too_many_parts(with_parts(2_000))
    assert not containers.too_many_parts(with_parts(2_000_000)[:-18])
    with pytest.raises(DecodeError, match="take too long"):
        decode(with_parts(2_000_000))


def jxl(image: Image.Image) -> bytes:
    pytest.importorskip("pillow_jxl")
    return saved(image, "JXL", lossless=True)


@pytest.mark.parametrize("size", [(64, 48), (640, 480), (123, 4567), (256, 256), (5000, 8)])
def test_the_size_of_a_jpeg_xl_picture_is_read_before_it_is_opened(size: tuple[int, int]) -> None:
    assert jxl_size(jxl(Image.new("RGB", size))) == size
    assert jxl_size(b"no picture") == (0, 0)


def test_a_jpeg_xl_picture_that_does_not_say_its_size_is_not_opened() -> None:
    content = jxl(Image.new("RGB", (64, 48)))
    boxed = b"\0\0\0\x0cJXL \r\n\x87\n"
    parted = boxed + struct.pack(">I4sI", 14, b"jxlp", 0) + content[:2] + content[2:]
    for hidden in (boxed + content, parted):
        with pytest.raises(DecodeError):
            decode(hidden)


def test_jpeg_xl_is_opened() -> None:
    decoded = decode(jxl(quarters()))
    assert decoded.format == "JXL"
    assert looks_right(decoded)


def test_a_jpeg_xl_picture_too_large_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    content = jxl(Image.new("RGB", (3000, 3000)))
    monkeypatch.setitem(decode_limits._DECODER_BYTES, "JXL", 1000)
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("it was opened"))
    with pytest.raises(DecodeError, match="3,000 x 3,000"):
        decode(content)
