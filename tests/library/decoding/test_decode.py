"""Every way of storing a picture, drawn here and opened again."""

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

import numpy as np
import pytest
from PIL import Image

from memesae.library.decoding import decode as decoding
from memesae.library.decoding.decode import Decoded, decode, moving_frames, open_image
from memesae.library.decoding.decode_limits import DecodeError

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def quarters(size: tuple[int, int] = (64, 48)) -> Image.Image:
    """Red, green over blue, white: tells every turn and every swap of colours."""
    width, height = size
    image = Image.new("RGB", size, RED)
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    image.paste(WHITE, (width // 2, height // 2, width, height))
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def corners(image: Image.Image) -> list[Any]:
    width, height = image.size
    places = [(4, 4), (width - 5, 4), (4, height - 5), (width - 5, height - 5)]
    return [image.getpixel(place) for place in places]


def near(found: object, expected: object, within: int = 12) -> bool:
    return bool(np.abs(np.array(found, int) - np.array(expected, int)).max() <= within)


def looks_right(decoded: Decoded) -> bool:
    return near(corners(decoded.frames[0]), [RED, GREEN, BLUE, WHITE]) and near(
        corners(decoded.thumbnail), [RED, GREEN, BLUE, WHITE]
    )


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {"quality": 98, "subsampling": 0}),
        ("PNG", {}),
        ("WEBP", {"lossless": True}),
        ("BMP", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("AVIF", {"quality": 98, "subsampling": "4:4:4"}),
        ("HEIF", {"quality": 98, "chroma": 444}),
        ("PPM", {}),
        ("JPEG2000", {}),
        ("ICO", {"sizes": [(64, 48)]}),
        ("QOI", {}),
        ("DDS", {}),
        ("SGI", {}),
        ("PCX", {}),
    ],
)
def test_formats_told_by_content(kind: str, options: dict[str, object]) -> None:
    decoded = decode(saved(quarters(), kind, **options), name=PurePath("wrong.suffix"))
    assert decoded.format == kind
    assert looks_right(decoded)
    assert (decoded.width, decoded.height, decoded.frame_count) == (64, 48, 1)
    assert decoded.frames[0].mode == decoded.thumbnail.mode == "RGB"


def test_tga_only_by_suffix() -> None:
    content = saved(quarters(), "TGA")
    assert looks_right(decode(content, name=PurePath("a.TGA")))
    with pytest.raises(DecodeError, match="no picture"):
        decode(content)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation(orientation: int) -> None:
    stored = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    image = quarters()
    lying = image.transpose(stored[orientation]) if orientation in stored else image
    exif = Image.Exif()
    exif[0x0112] = orientation
    decoded = decode(saved(lying, "JPEG", quality=98, subsampling=0, exif=exif))
    assert looks_right(decoded)
    assert (decoded.width, decoded.height) == decoded.frames[0].size == (64, 48)


def test_date_taken() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2019:08:07 06:05:04"
    decoded = decode(saved(quarters(), "JPEG", exif=exif))
    assert decoded.taken == datetime(2019, 8, 7, 6, 5, 4).timestamp()
    assert decode(saved(quarters(), "JPEG")).taken is None


def test_damaged_exif_does_no_harm() -> None:
    assert decode(saved(quarters(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")).taken is None


def test_cmyk() -> None:
    assert looks_right(decode(saved(quarters().convert("CMYK"), "JPEG", quality=98)))
    assert looks_right(decode(saved(quarters().convert("CMYK"), "TIFF")))


def test_lab() -> None:
    stored = Image.new("LAB", (32, 32), (128, 128, 128))
    assert near(decode(saved(stored, "TIFF")).frames[0].getpixel((5, 5)), (119, 119, 119), 6)


@pytest.mark.parametrize(
    ("image", "middle"),
    [
        (Image.fromarray(np.linspace(0, 65535, 4096, dtype=np.uint16).reshape(64, 64)), 128),
        (Image.fromarray(np.linspace(0, 65535, 4096, dtype=np.int32).reshape(64, 64)), 128),
        (Image.fromarray(np.linspace(0, 1, 4096, dtype=np.float32).reshape(64, 64)), 128),
        (Image.fromarray(np.linspace(-5, 5, 4096, dtype=np.float32).reshape(64, 64)), 128),
        (Image.fromarray(np.linspace(0, 4095, 4096, dtype=np.uint16).reshape(64, 64)), 128),
    ],
    ids=["16 bits", "32 bits", "floats", "negative floats", "12 bits in 16"],
)
def test_deep_greys(image: Image.Image, middle: int) -> None:
    frame = decode(saved(image, "TIFF")).frames[0]
    assert near(frame.getpixel((0, 0)), (0, 0, 0))
    assert near(frame.getpixel((63, 63)), WHITE)
    assert near(frame.getpixel((0, 32)), (middle,) * 3)


def test_not_a_number_is_black() -> None:
    values = np.full((8, 8), 1.0, np.float32)
    values[0] = np.nan
    frame = decode(saved(Image.fromarray(values), "TIFF")).frames[0]
    assert frame.getpixel((0, 0)) == (0, 0, 0)
    assert frame.getpixel((7, 7)) == WHITE


def test_sixteen_bit_png() -> None:
    image = Image.fromarray(np.full((8, 8), 0x8000, np.uint16))
    assert near(decode(saved(image, "PNG")).frames[0].getpixel((0, 0)), (128, 128, 128))


def see_through(mode: str) -> bytes:
    image = quarters().convert("RGBA")
    image.putpixel((4, 4), (0, 0, 0, 0))
    if mode == "P":
        table = image.convert("RGB").quantize(8)
        white: Any = table.getpixel((60, 44))
        table.putpixel((4, 4), white)
        return saved(table, "PNG", transparency=white)
    if mode == "RGB":
        return saved(Image.new("RGB", (64, 48), RED), "PNG", transparency=RED)
    return saved(image.convert(mode), "PNG")


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "RGB"])
def test_transparency_shows_grey(mode: str) -> None:
    assert near(decode(see_through(mode)).frames[0].getpixel((4, 4)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["1", "L", "P"])
def test_few_colours(mode: str) -> None:
    frame = decode(saved(quarters().convert(mode), "PNG")).frames[0]
    assert near(frame.getpixel((60, 44)), WHITE)
    assert frame.mode == "RGB"


def animation(
    colours: Sequence[tuple[int, int, int] | str], kind: str, size: tuple[int, int] = (32, 32)
) -> bytes:
    frames = [Image.new("RGB", size, "black") for _ in colours]
    for frame, colour in zip(frames, colours, strict=True):
        frame.paste(colour, (0, 0, size[0] // 2, size[1]))
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=50)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
def test_animations_give_a_few_spread_frames(kind: str) -> None:
    decoded = decode(animation([(255, 20 * i, 0) for i in range(12)], kind))
    assert (decoded.format, decoded.frame_count, len(decoded.frames)) == (kind, 12, 4)
    greens = [frame.getchannel("G").getpixel((3, 3)) for frame in decoded.frames]
    assert near(greens, [0, 60, 120, 180])


def test_blank_frames_are_passed_over() -> None:
    decoded = decode(animation(["black", "red", "black", "red"], "GIF"))
    assert near(decoded.thumbnail.getpixel((3, 3)), RED)
    assert len(decoded.frames) == 2


def test_long_animation_is_not_decoded_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import GifImagePlugin

    content = animation([(i % 256, 255 - i % 256, 90) for i in range(300)], "GIF")
    furthest: list[int] = []
    real = GifImagePlugin.GifImageFile.seek
    monkeypatch.setattr(
        GifImagePlugin.GifImageFile,
        "seek",
        lambda image, frame: (furthest.append(frame), real(image, frame))[1],
    )
    decoded = decode(content)
    assert (decoded.frame_count, len(decoded.frames)) == (300, 4)
    assert max(furthest) < 64


def test_pages_are_no_animation() -> None:
    pages = [quarters(), Image.new("RGB", (64, 48), BLUE)]
    decoded = decode(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    assert (decoded.frame_count, len(decoded.frames)) == (1, 1)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_large_pictures_come_small(kind: str) -> None:
    decoded = decode(saved(quarters((2400, 1800)), kind), side=256)
    assert (decoded.width, decoded.height) == (2400, 1800)
    assert 256 <= min(decoded.frames[0].size) < 512
    assert max(decoded.thumbnail.size) == 256
    assert looks_right(decoded)


def test_shrinking_first_changes_the_small_picture_by_noise_only() -> None:
    rows, columns = np.mgrid[0:1500, 0:2000]
    waves = 127 + 60 * np.sin(rows / 90) + 60 * np.cos(columns / 70 + rows / 200)
    grain = np.random.default_rng(0).normal(0, 6, waves.shape)
    image = Image.fromarray((waves + grain).clip(0, 255).astype(np.uint8)).convert("RGB")
    direct = np.asarray(image.resize((299, 224), Image.Resampling.BICUBIC), int)
    ours = decode(saved(image, "PNG")).frames[0].resize((299, 224), Image.Resampling.BICUBIC)
    assert np.abs(direct - np.asarray(ours, int)).mean() < 0.7


def test_long_and_thin() -> None:
    for size in ((20000, 1), (1, 20000)):
        decoded = decode(saved(Image.new("L", size, 200), "PNG"))
        assert (decoded.width, decoded.height) == size
        assert max(decoded.thumbnail.size) == 256


def test_open_image_tells_of_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DecodeError, match="does not exist"):
        open_image(tmp_path / "gone.jpg")


def strip(kind: str, count: int = 6, size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    """An animation that grows brighter."""
    # brightness at least 40, so that no frame is blank and none is like the one before
    frames = [Image.new("RGB", size, (40 * number % 256, 90, 200)) for number in range(count)]
    return saved(
        frames[0], kind, save_all=True, append_images=frames[1:], duration=70, loop=0, **options
    )


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
def test_all_frames_of_an_animation_are_played_in_their_time(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "moving"
    path.write_bytes(strip(kind))
    frames = list(moving_frames(path, 512, 1 << 20))
    assert [frame.milliseconds for frame in frames] == [70] * 6
    for number, frame in enumerate(frames):
        assert near(frame.picture.getpixel((5, 5)), (40 * number % 256, 90, 200), 20)


def test_the_frames_played_fit_the_memory_given(tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    path.write_bytes(strip("GIF", 20, (400, 300)))
    frames = list(moving_frames(path, 300, 3 * 400 * 300))
    assert len(frames) > 1
    assert sum(3 * frame.picture.width * frame.picture.height for frame in frames) <= 360_000
    assert [frame.picture.size for frame in moving_frames(path, 200, 1 << 30)] == [(200, 150)] * 20


def test_an_animation_is_played_up_to_where_it_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    content = strip("GIF", 9, (200, 150))
    path.write_bytes(content[: len(content) // 2])
    assert 1 <= len(list(moving_frames(path, 200, 1 << 24))) < 9


def test_playing_ends_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "moving.gif"
    path.write_bytes(strip("GIF", 9))
    monkeypatch.setattr(decoding, "_MOST_PLAY_SECONDS", 0.0)
    assert len(list(moving_frames(path, 64, 1 << 20))) == 1
    monkeypatch.undo()
    monkeypatch.setattr(decoding, "MOST_PLAYED", 4)
    assert len(list(moving_frames(path, 64, 1 << 20))) == 4


def test_a_frame_without_a_time_is_shown_for_a_tenth_of_a_second(tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    frames = [Image.new("RGB", (9, 9), colour) for colour in (RED, BLUE)]
    path.write_bytes(saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=0))
    assert [frame.milliseconds for frame in moving_frames(path, 9, 1 << 20)] == [100, 100]
