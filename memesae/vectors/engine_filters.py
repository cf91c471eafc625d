"""Filters of a query as conditions that an engine answers itself, and the fields that it needs for them.

A filter on files holds where one file passes all of them. An engine knows one file of each image, so of images with
several files it says nothing: `several` tells which these are, and the library answers for them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from memesae.library.filters import Filter

FIELDS = {
    "format": "text",
    "width": "int",
    "height": "int",
    "frames": "int",
    "taken": "float",
    "size": "int",
    "folder": "text",
    "tags": "text",
    "several": "int",
}
"""What an engine is told of each image besides its vector, and of which type it is."""

_COMPARISONS = {
    "i.width >= ?": "width >= {}",
    "i.width <= ?": "width <= {}",
    "i.height >= ?": "height >= {}",
    "i.height <= ?": "height <= {}",
    "f.size >= ?": "size >= {}",
    "f.size <= ?": "size <= {}",
    "i.format = ?": "format == {}",
}
_TRAITS = {
    "animated": "frames > 1",
    "tall": "height * 10 > width * 11",
    "wide": "width * 10 > height * 11",
    "square": "(width * 10 <= height * 11 and height * 10 <= width * 11)",
}
_TIMES = re.compile(r"COALESCE\(i\.taken, f\.mtime_ns / 1e9\) (>=|<) \?")
_OF_FILES = {"in", "since", "until", "on", "larger", "smaller"}


class EngineFilter(NamedTuple):
    """What an engine can answer.

    Attributes:
        expression: in the engine's language.
        of_files: whether it says nothing about images with several files.
    """

    expression: str
    of_files: bool


def translated(filters: Sequence[Filter]) -> EngineFilter | None:
    """All the filters as one condition, or None where one of them needs the library."""
    parts: list[str] = []
    for one in filters:
        found = _expression(one)
        if found is None:
            return None
        parts.append(f"not ({found})" if one.op == "not" else f"({found})")
    return EngineFilter(" and ".join(parts), any(one.kind in _OF_FILES for one in filters))


def _expression(one: Filter) -> str | None:
    if one.kind == "is":
        return _TRAITS.get(one.value.strip().casefold())
    # the SQL of a filter is what it means: where that is a comparison, so is this
    sql, parameters = Filter(one.kind, "is", one.value).fragment()
    bare = sql.removeprefix("(").removesuffix(")")
    if bare in _COMPARISONS and len(parameters) == 1:
        return _COMPARISONS[bare].format(json.dumps(parameters[0]))
    signs = _TIMES.findall(bare)
    if signs and len(signs) == len(parameters):
        return " and ".join(
            f"taken {sign} {float(value)!r}" for sign, value in zip(signs, parameters, strict=True)
        )
    return None
