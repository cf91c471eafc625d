"""The page that shows superposition: why one coordinate is not one thing."""

from collections.abc import Sequence

from memesae.analysis.superposition import Layout
from memesae.base.paths import resource

_CELL = 10


def render_superposition(layouts: Sequence[Layout]) -> str:
    """The page, HTML with everything in it.

    Args:
        layouts: of the same things in growing dimension.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("export")), autoescape=True, undefined=StrictUndefined
    )
    spaces = [
        {
            "dimensions": layout.directions.shape[1],
            "interference": layout.interference,
            "strongest": layout.strongest,
            "bound": layout.bound,
            "cells": _cells(layout),
            "arrows": _arrows(layout),
        }
        for layout in layouts
    ]
    things = len(layouts[0].directions) if layouts else 0
    highest = max((layout.interference for layout in layouts), default=0.0) or 1.0
    return environment.get_template("superposition.html").render(
        things=things, spaces=spaces, highest=highest, cell=_CELL
    )


def _cells(layout: Layout) -> list[dict[str, object]]:
    """The cosines above zero of different things, as squares of a grid."""
    return [
        {"x": column * _CELL, "y": row * _CELL, "shade": round(float(cosine), 3)}
        for row, cosines in enumerate(layout.cosines)
        for column, cosine in enumerate(cosines)
        if row != column and cosine > 0.01
    ]


def _arrows(layout: Layout) -> list[dict[str, float]]:
    """The directions in a plane; none for other spaces."""
    if layout.directions.shape[1] != 2:
        return []
    return [
        {"x": round(100 * float(x), 1), "y": round(-100 * float(y), 1)}
        for x, y in layout.directions
    ]
