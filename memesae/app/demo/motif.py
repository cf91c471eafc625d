"""A motif: one thing the demo knows how to draw, and where such pictures go."""

from collections.abc import Callable
from dataclasses import dataclass

from memesae.app.demo.canvas import Canvas

Draw = Callable[[Canvas], str]
"""Draws on the canvas and answers with a caption."""

WIDE, TALL, SQUARE, PHONE = (480, 360), (360, 480), (400, 400), (360, 640)


@dataclass(frozen=True, slots=True)
class Motif:
    """One kind of picture.

    Attributes:
        folder: the subfolder such pictures lie in.
        name: what their file names begin with.
        draw: how to draw one.
        share: how often it comes, compared with the others.
        sizes: widths and heights to choose from, in pixels.
        suffixes: file formats to choose from.
        styled: whether it may be finished as a photo, watercolour, pixels or pencil drawing.
    """

    folder: str
    name: str
    draw: Draw
    share: int = 1
    sizes: tuple[tuple[int, int], ...] = (WIDE,)
    suffixes: tuple[str, ...] = (".jpg", ".jpg", ".jpg", ".jpg", ".webp")
    styled: bool = True
