"""A map of pictures as one page that any browser opens: zoom, move, and thumbnails at the mouse."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from PIL import Image

from memesae.base.paths import resource

SIDE = 96
"""Longest side of a thumbnail in the page, in pixels."""
_QUALITY = 60
_GRID = 10_000


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A picture on the map.

    Attributes:
        x: 0 to 1, from the left.
        y: 0 to 1, from the top.
        name: shown at the mouse.
        thumbnail: JPEG bytes; None where there is none.
    """

    x: float
    y: float
    name: str
    thumbnail: bytes | None


def render_map(
    title: str,
    points: Sequence[MapPoint],
    labels: Sequence[tuple[float, float, str]],
    remark: str,
) -> str:
    """The page, HTML with everything in it.

    Args:
        title: above the map.
        points: the pictures.
        labels: x, y and text of the names on the map.
        remark: below the title, such as how far the map can be trusted.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("export")), autoescape=True, undefined=StrictUndefined
    )
    data = {
        "places": [[round(one.x * _GRID), round(one.y * _GRID)] for one in points],
        "names": [one.name for one in points],
        "thumbnails": [_shrunk(one.thumbnail) if one.thumbnail else "" for one in points],
        "labels": [[round(x * _GRID), round(y * _GRID), text] for x, y, text in labels],
        "grid": _GRID,
    }
    # inside of a script element only its end must not occur
    content = json.dumps(data, separators=(",", ":")).replace("</", "<\\/")
    return environment.get_template("map.html").render(title=title, remark=remark, content=content)


def _shrunk(jpeg: bytes) -> str:
    """A thumbnail made smaller, as base64."""
    with Image.open(BytesIO(jpeg)) as image:
        small = image.convert("RGB")
        small.thumbnail((SIDE, SIDE))
        stream = BytesIO()
        small.save(stream, "JPEG", quality=_QUALITY)
    return base64.b64encode(stream.getvalue()).decode()


def spread_labels(
    centres: dict[int, tuple[float, float]],
    names: dict[int, str],
    apart: float = 0.03,
    same_apart: float = 0.12,
) -> list[tuple[float, float, str]]:
    """Labels at their centres without those that would lie on top of an earlier one, or say the same near it.

    Args:
        centres: by feature, most important first.
        names: by feature; features without one have no label.
        apart: least distance of two labels.
        same_apart: least distance of two labels with the same text.
    """
    shown: list[tuple[float, float, str]] = []
    for feature, (x, y) in centres.items():
        name = names.get(feature)
        free = all(
            np.hypot(x - other_x, y - other_y) >= (same_apart if text == name else apart)
            for other_x, other_y, text in shown
        )
        if name is not None and free:
            shown.append((x, y, name))
    return shown
