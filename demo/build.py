"""Draws the demo library and writes it as a zip: python -m demo.build [--out FILE] [--count N].

With the same Pillow, the output is the same every time: the random seed is fixed, and all entries
of the zip have the same date.
"""

import argparse
import io
import sys
import zipfile
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

from PIL import Image

from demo.canvas import Canvas
from demo.paint import random_style
from demo.picture_plan import PlannedPicture, planned_pictures

ARCHIVE = Path(__file__).resolve().parent.parent / "resources" / "demo.zip"
CAPTIONS = "captions.tsv"
COUNT = 300
SEED = 7
LONGEST_SIDE = 512
"""Pixels; larger pictures are scaled down to it."""
QUALITY = 60
"""WebP quality: 300 pictures take 2.6 MB at 60 and 5.9 MB at 86, indistinguishable as thumbnails."""
FRAME_MILLISECONDS = 90
DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can store."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture.

    Attributes:
        caption: what it shows, in one English phrase.
        frames: one image, or several for an animation; all of one size, RGB or RGBA.
    """

    caption: str
    frames: tuple[Image.Image, ...]


def draw_picture(planned: PlannedPicture) -> Picture:
    """Draw one picture in its random style."""
    rng = Random(planned.seed)
    kind = planned.kind
    canvas = Canvas(*rng.choice(kind.sizes), rng)
    caption = kind.draw(canvas)
    picture = canvas.finished()
    if kind.styled:
        picture = random_style(rng)(picture, rng)
    return Picture(caption, tuple(_limited(frame) for frame in canvas.frames or [picture]))


def encoded(picture: Picture) -> bytes:
    """The picture as the bytes of a WebP file."""
    stream = io.BytesIO()
    first, *rest = picture.frames
    first.save(
        stream, "WEBP", quality=QUALITY, method=6, save_all=bool(rest), append_images=rest,
        duration=FRAME_MILLISECONDS, loop=0,
    )  # fmt: skip
    return stream.getvalue()


def build_demo(archive: Path, *, count: int = COUNT, seed: int = SEED) -> None:
    """Write the first `count` pictures of a seed and their captions to a zip, replacing it.

    The captions are `path<TAB>caption` lines in the order of the pictures.
    """
    captions: list[str] = []
    # stored: deflate output differs between zlib versions, and WebP does not compress further
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as target:
        for planned in islice(planned_pictures(seed), count):
            picture = draw_picture(planned)
            captions.append(f"{planned.path}\t{picture.caption}\n")
            target.writestr(_entry(planned.path), encoded(picture))
        target.writestr(_entry(CAPTIONS), "".join(captions).encode())


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry without metadata of the machine."""
    entry = zipfile.ZipInfo(name, DATE)
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry


def _limited(picture: Image.Image) -> Image.Image:
    """The picture with no side longer than LONGEST_SIDE."""
    if max(picture.size) <= LONGEST_SIDE:
        return picture
    scale = LONGEST_SIDE / max(picture.size)
    size = round(picture.width * scale), round(picture.height * scale)
    return picture.resize(size, Image.Resampling.LANCZOS)


def main() -> None:
    """Write the zip and report its size."""
    parser = argparse.ArgumentParser(prog="python -m demo.build", description=main.__doc__)
    parser.add_argument("--out", type=Path, default=ARCHIVE, help=f"the zip to write ({ARCHIVE})")
    parser.add_argument("--count", type=int, default=COUNT, help=f"how many pictures ({COUNT})")
    chosen = parser.parse_args()
    build_demo(chosen.out, count=chosen.count)
    size = chosen.out.stat().st_size / 1e6
    sys.stdout.write(f"{chosen.out}: {chosen.count} pictures, {size:.1f} MB\n")


if __name__ == "__main__":
    main()
