"""Frames a second of the map in the window while it is moved and zoomed, without a screen.

    python -m benchmarks.map_view [--points 100000] [--size 1000 700] [--frames 60] [--picture PNG]

The points lie in islands of different sizes, as those of a library do. Each frame is painted whole, as the window does it,
into an image, at the extents at which all points, a tenth and few of them are seen.
"""

import argparse
import os
import time
from pathlib import Path
from typing import Any

import numpy as np

from memesae.app.tasks import Tasks

ISLANDS = 200


def main() -> None:
    """Print a table in Markdown."""
    args = arguments()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QWidget

    from memesae.gui import theme
    from memesae.gui.explore.map_view import MapView
    from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
    from memesae.gui.open_library import OpenLibrary

    app = QApplication([])
    theme.apply(app, "light")
    parent = QWidget()
    view = MapView("map", ThumbnailLoader(OpenLibrary(), Tasks()), parent)
    view.resize(*args.size)
    view.show_map(np.arange(args.points), planted(args.points))
    print("| movement | zoom | points seen | frames/s, median | slowest frame, ms |")
    print("|---|---|---|---|---|")
    for zoom in (1.0, 4.0, 30.0):
        view.show_all()
        view.zoom_by(zoom)
        print(row("moving", view, args.frames, lambda: view.move_by(3, 2)))
    view.show_all()
    print(row("zooming", view, args.frames, lambda: view.zoom_by(1.06)))
    if args.picture:
        view.show_all()
        view.choose_near()
        view.grab().save(str(args.picture))


def arguments() -> argparse.Namespace:
    """The command line, parsed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--points", type=int, default=100_000)
    parser.add_argument("--size", type=int, nargs=2, default=[1000, 700], metavar="PIXELS")
    parser.add_argument("--frames", type=int, default=60)
    parser.add_argument("--picture", type=Path, help="save a picture of the map too")
    return parser.parse_args()


def planted(count: int) -> np.ndarray:
    """Places in islands, float32 [n, 2], 0 to 1."""
    rng = np.random.default_rng(0)
    middles, spread = rng.random((ISLANDS, 2)), rng.uniform(0.005, 0.04, ISLANDS)
    island = rng.integers(0, ISLANDS, count)
    places = middles[island] + rng.normal(size=(count, 2)) * spread[island, None]
    low, high = places.min(axis=0), places.max(axis=0)
    return ((places - low) / (high - low)).astype(np.float32)


def row(name: str, view: Any, frames: int, move: Any) -> str:  # noqa: ANN401 - Qt is loaded late
    """Paint frames after a movement each."""
    times: list[float] = []
    zoom, points = view.zoom, view.points()
    seen = int(((points >= 0) & (points < [view.width(), view.height()])).all(axis=1).sum())
    for _ in range(frames):
        start = time.perf_counter()
        move()
        view.grab()
        times.append(time.perf_counter() - start)
    reached = f"{zoom:g}" if zoom == view.zoom else f"{zoom:g} to {view.zoom:.0f}"
    middle, slowest = float(np.median(times)), max(times)
    return f"| {name} | {reached} | {seen:,} | {1 / middle:.0f} | {1000 * slowest:.0f} |"


if __name__ == "__main__":
    main()
