"""What the benchmark found, as files: curves as SVG, every figure as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from memesae.base.files import write_atomically
from memesae.steering.benchmark.chart import draw_curves
from memesae.steering.benchmark.people import Person
from memesae.steering.benchmark.run import Found, curves
from memesae.steering.benchmark.specificity import Specificity


def write_report(folder: Path, found: Sequence[Found], specific: Specificity) -> None:
    """Write steer-reads.svg, steer-looks.svg and steer.json into a folder, made where it is missing.

    Raises:
        MemesaeError: they cannot be written.
    """
    for person in Person:
        title = f"Somebody who {person}: targets on the first screen"
        picture = draw_curves(title, curves(found, person))
        _write(folder / f"steer-{person.name.lower()}.svg", picture)
    rows = [{**one.row(), "curve": one.outcome.curve} for one in found]
    figures = json.dumps({"rows": rows, "specificity": asdict(specific)}, indent=1)
    _write(folder / "steer.json", figures + "\n")


def _write(path: Path, text: str) -> None:
    write_atomically(path, lambda stream: stream.write(text.encode()))
