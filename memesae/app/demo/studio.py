"""From a plate to a picture file."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import BinaryIO

from PIL import Image

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.plan import Plate
from memesae.app.demo.styles import some_style
from memesae.base.files import write_atomically

FRAME_MILLISECONDS = 90


def draw_plate(plate: Plate, folder: Path) -> str:
    """Draw one picture into its place below the folder and answer with its caption.

    Raises:
        MemesaeError: the disk is full or the folder cannot be written.
    """
    dice = Random(plate.seed)
    canvas = Canvas(*dice.choice(plate.motif.sizes), dice)
    caption = plate.motif.draw(canvas)
    picture = canvas.finished()
    if plate.motif.styled:
        picture = some_style(dice)(picture, dice)
    path = folder / plate.name
    write_atomically(path, _writer(picture, canvas.frames, path.suffix))
    return caption


def _writer(
    picture: Image.Image, frames: list[Image.Image], suffix: str
) -> Callable[[BinaryIO], None]:
    """How the picture is encoded, by its suffix."""

    def write(stream: BinaryIO) -> None:
        if suffix == ".gif":
            first, *rest = frames
            first.save(
                stream, "GIF", save_all=True, append_images=rest,
                duration=FRAME_MILLISECONDS, loop=0,
            )  # fmt: skip
        elif suffix == ".png":
            picture.save(stream, "PNG", compress_level=3)
        elif suffix == ".webp":
            picture.save(stream, "WEBP", quality=86, method=1)
        else:
            picture.save(stream, "JPEG", quality=88)

    return write
