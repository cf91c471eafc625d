"""Values of filters that find something in this library, to be proposed while a filter is typed."""

import os
from collections import Counter
from datetime import datetime

from memesae.library.connections import Connections
from memesae.library.image_formats import BY_NAME

MOST = 500
_BYTES = ("100kb", "500kb", "1mb", "2mb", "5mb", "10mb", "50mb")
_PIXELS = (320, 640, 800, 1024, 1280, 1920, 2560, 3840)
_UNITS = {"kb": 1000, "mb": 1000**2}


def filter_values(connections: Connections) -> dict[str, tuple[str, ...]]:
    """By the name of a filter the values worth proposing, those of most pictures first.

    Folders below the roots, formats, years and months, sizes of files and of pictures.
    """
    rows = connections.select(
        """SELECT f.path, f.size, COALESCE(i.taken, f.mtime_ns / 1e9), i.format, i.width, i.height
           FROM files f JOIN images i ON i.id = f.image_id WHERE f.state IN ('ready', 'missing')"""
    )
    days = _days([row[2] for row in rows])
    sizes, widths, heights = ([row[column] for row in rows] for column in (1, 4, 5))
    return {
        "in": _folders([row[0] for row in rows]),
        "type": _common(Counter(_word(row[3]) for row in rows)),
        **dict.fromkeys(("since", "until", "on"), days),
        "larger": tuple(one for one in _BYTES if _bytes(one) <= max(sizes, default=0)),
        "smaller": tuple(one for one in _BYTES if sizes and _bytes(one) >= min(sizes)),
        "wider": _up_to(widths),
        "narrower": _down_to(widths),
        "taller": _up_to(heights),
        "shorter": _down_to(heights),
    }


def _word(stored: str) -> str:
    """What the filter calls a format; an older version may have stored one that is not opened now."""
    known = BY_NAME.get(stored)
    return known.proposed[0] if known else stored.lower()


def _folders(paths: list[bytes]) -> tuple[str, ...]:
    """Folders below the roots, at any depth."""
    held: Counter[str] = Counter()
    for parent, count in Counter(path.rpartition(b"/")[0] for path in paths).items():
        parts = os.fsdecode(parent).split("/") if parent else []
        for depth in range(1, len(parts) + 1):
            held["/".join(parts[:depth])] += count
    return _common(held)


def _days(times: list[float]) -> tuple[str, ...]:
    """Years, then months, the latest first."""
    months: set[str] = set()
    for time in times:
        try:
            months.add(datetime.fromtimestamp(time).strftime("%Y-%m"))
        except (ValueError, OverflowError, OSError):
            # a camera's clock can say anything
            continue
    years = sorted({month.partition("-")[0] for month in months}, reverse=True)
    return (*years, *sorted(months, reverse=True))[:MOST]


def _common(held: Counter[str]) -> tuple[str, ...]:
    return tuple(value for value, _ in held.most_common(MOST))


def _bytes(size: str) -> int:
    return int(size[:-2]) * _UNITS[size[-2:]]


def _up_to(lengths: list[int]) -> tuple[str, ...]:
    return tuple(str(pixels) for pixels in _PIXELS if pixels <= max(lengths, default=0))


def _down_to(lengths: list[int]) -> tuple[str, ...]:
    return tuple(str(pixels) for pixels in _PIXELS if lengths and pixels >= min(lengths))
