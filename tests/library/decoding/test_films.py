"""Films that the tests make: what is shown of them, and what is refused."""

import struct
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from memesae.library.content_hash import digest, digest_of_file
from memesae.library.decoding import decode_limits, films
from memesae.library.decoding.decode import moving_frames, open_image, open_with_digest
from memesae.library.decoding.decode_limits import DecodeError

av = pytest.importorskip("av")

KINDS = {"a.mp4": ("mpeg4", "MP4"), "a.mov": ("mpeg4", "MOV"), "a.webm": ("libvpx", "WEBM"), "a.mkv": ("mpeg4", "MKV")}  # fmt: skip
COLOURS = ((200, 40, 40), (40, 200, 40), (40, 40, 200), (200, 200, 40))


def film(
    path: Path, codec: str = "mpeg4", seconds: int = 4, size: tuple[int, int] = (64, 48)
) -> Path:
    """One colour for each second, at 8 frames a second."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=8)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.time_base = Fraction(1, 8)
        for number in range(8 * seconds):
            picture = Image.new("RGB", size, COLOURS[number // 8 % 4])
            # something to be seen, so that no frame is blank
            picture.paste((250, 250, 250), (0, 0, 8, 8))
            frame = av.VideoFrame.from_image(picture)
            frame.pts = number
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def middle(image: Image.Image) -> object:
    return image.getpixel((image.width // 2, image.height // 2))


def like(found: object, expected: object) -> bool:
    return bool(np.abs(np.array(found, int) - np.array(expected, int)).max() <= 40)


def refused(path: Path) -> str:
    with pytest.raises(DecodeError) as caught:
        open_image(path)
    return caught.value.sentence


@pytest.mark.parametrize("name", list(KINDS))
def test_a_film_is_four_frames_spread_over_its_length(name: str, tmp_path: Path) -> None:
    codec, kind = KINDS[name]
    found, decoded = open_with_digest(film(tmp_path / name, codec))
    assert found == digest((tmp_path / name).read_bytes())
    assert (decoded.format, decoded.width, decoded.height) == (kind, 64, 48)
    assert decoded.seconds == pytest.approx(4, abs=0.2)
    assert decoded.frame_count == pytest.approx(32, abs=2)
    assert [like(middle(frame), colour) for frame, colour in zip(decoded.frames, COLOURS, strict=True)] == [True] * 4  # fmt: skip
    assert like(middle(decoded.thumbnail), COLOURS[0])


def test_a_film_is_told_by_content(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4").rename(tmp_path / "a.gif")
    assert open_image(path).format == "MP4"
    Image.new("RGB", (9, 9)).save(tmp_path / "b.mp4", "PNG")
    assert open_image(tmp_path / "b.mp4").format == "PNG"


def test_the_first_seconds_are_played_within_the_memory_given(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4")
    frames = list(moving_frames(path, 64, 1 << 24))
    assert len(frames) == 32
    assert like(middle(frames[0].picture), COLOURS[0])
    assert like(middle(frames[-1].picture), COLOURS[3])
    small = list(moving_frames(path, 64, 60_000))
    assert sum(3 * one.picture.width * one.picture.height for one in small) <= 60_000
    assert frames[0].picture.size == (64, 48) > small[0].picture.size


def test_a_film_that_is_cut_off_is_refused_or_shown_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = film(tmp_path / "a.mp4").read_bytes()
    # the table of an MP4 lies at its end
    (tmp_path / "cut.mp4").write_bytes(whole[: len(whole) // 2])
    assert refused(tmp_path / "cut.mp4")
    whole = film(tmp_path / "a.mkv").read_bytes()
    (tmp_path / "cut.mkv").write_bytes(whole[: len(whole) // 2])
    assert like(middle(open_image(tmp_path / "cut.mkv").frames[0]), COLOURS[0])
    (tmp_path / "cut.mkv").write_bytes(whole[:40])
    assert refused(tmp_path / "cut.mkv")


def claiming(path: Path, count: int) -> Path:
    """The film with a table that says it has so many frames of one size."""
    content = bytearray(film(path).read_bytes())
    at = content.index(b"stsz")
    struct.pack_into(">II", content, at + 8, 1000, count)
    path.write_bytes(content)
    return path


def test_a_film_that_claims_a_thousand_million_frames_is_refused_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = claiming(tmp_path / "a.mp4", 10**9)
    monkeypatch.setattr(av, "open", lambda *_, **__: pytest.fail("it was opened"))
    assert refused(path) == films.CLAIMS_TOO_MUCH


@pytest.mark.parametrize("around", [b"udta", b"meta", b"edts"])
@pytest.mark.parametrize("table", [b"stsz", b"stz2"])
def test_a_claim_is_found_wherever_ffmpeg_looks_for_tables(
    around: bytes, table: bytes, tmp_path: Path
) -> None:
    claim = struct.pack(">I4sIII", 20, table, 0, 8, 10**9)
    inner = struct.pack(">I4s", 8 + len(claim), around) + claim
    path = film(tmp_path / "a.mp4")
    path.write_bytes(path.read_bytes() + struct.pack(">I4s", 8 + len(inner), b"moov") + inner)
    assert refused(path) == films.CLAIMS_TOO_MUCH


def test_compressed_tables_are_not_opened(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4")
    inner = struct.pack(">I4s", 8, b"cmov")
    path.write_bytes(path.read_bytes() + struct.pack(">I4s", 16, b"moov") + inner)
    assert "cmov" in refused(path)


def test_a_minute_of_plain_sound_is_no_claim(tmp_path: Path) -> None:
    """A track of sound may have millions of samples; one that is named like it may not."""
    path = tmp_path / "a.mov"
    with av.open(str(path), "w") as container:
        picture = container.add_stream("mpeg4", rate=8)
        picture.width, picture.height, picture.pix_fmt = 64, 48, "yuv420p"
        sound = container.add_stream("pcm_s16le", rate=48000, layout="mono")
        frame = av.VideoFrame.from_image(Image.new("RGB", (64, 48), COLOURS[0]))
        container.mux(picture.encode(frame))
        samples = av.AudioFrame.from_ndarray(
            np.zeros((1, 4_000_000), np.int16), format="s16", layout="mono"
        )
        samples.sample_rate = 48000
        container.mux(sound.encode(samples))
        container.mux(picture.encode())
        container.mux(sound.encode())
    content = path.read_bytes()
    assert struct.pack(">I", 4_000_000) in content[content.index(b"moov") :]
    assert like(middle(open_image(path).frames[0]), COLOURS[0])
    path.write_bytes(content.replace(b"sowt", b"mp4v"))
    assert refused(path) == films.CLAIMS_TOO_MUCH


def test_a_fragment_that_claims_too_much_is_refused(tmp_path: Path) -> None:
    trun = struct.pack(">I4sII", 16, b"trun", 0, 10**9)
    traf = struct.pack(">I4s", 8 + len(trun), b"traf") + trun
    moof = struct.pack(">I4s", 8 + len(traf), b"moof") + traf
    path = film(tmp_path / "a.mp4")
    path.write_bytes(path.read_bytes() + moof)
    assert refused(path) == films.CLAIMS_TOO_MUCH


def test_a_film_of_very_many_boxes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(
        struct.pack(">I4s4sI", 16, b"ftyp", b"isom", 0) + struct.pack(">I4s", 8, b"free") * 100_001
    )
    assert refused(path) == films.CLAIMS_TOO_MUCH


def test_a_film_that_takes_too_long_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = film(tmp_path / "a.mp4")
    monkeypatch.setattr(films, "MOST_SECONDS", -1.0)
    assert refused(path) == decode_limits.TOO_SLOW


def test_a_frame_larger_than_memesae_opens_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = film(tmp_path / "a.mp4")
    monkeypatch.setattr(films, "MOST_FILM_PIXELS", 1000)
    assert refused(path) == films.TOO_LARGE


def test_rare_codecs_are_not_opened(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mkv", "ffv1")
    assert "ffv1" in refused(path)


def test_a_playlist_named_like_a_film_opens_no_other_file(tmp_path: Path) -> None:
    other = film(tmp_path / "other.mp4")
    (tmp_path / "a.mp4").write_text(f"ffconcat version 1.0\nfile '{other}'\n")
    (tmp_path / "b.mp4").write_bytes(
        b"\0\0\0\x10ftypisom\0\0\0\0" + (tmp_path / "a.mp4").read_bytes()
    )
    assert refused(tmp_path / "a.mp4")
    assert refused(tmp_path / "b.mp4")


def test_without_pyav_a_film_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = film(tmp_path / "a.mp4")
    monkeypatch.setattr(films, "can_open_films", lambda: False)
    assert "memesae[films]" in refused(path)


def test_what_shows_the_same_has_the_same_pixels(tmp_path: Path) -> None:
    one, two = film(tmp_path / "a.mp4"), film(tmp_path / "b.mp4")
    assert open_image(one).frames[2].tobytes() == open_image(two).frames[2].tobytes()
    assert digest_of_file(one, lambda: None)
