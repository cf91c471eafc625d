"""Drawing the whole demo library, or what of it is missing."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from memesae.app.demo.manifest import NAME, as_text, line, read
from memesae.app.demo.plan import plates
from memesae.app.demo.studio import draw_plate
from memesae.base.files import write_atomically
from memesae.base.token import Pace, Progress, Token

DEMO_QUERIES = ("sailing boat on a lake", "balloon", "pizza")
"""Searches that show the demo well; the first is on the screen when it opens."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One picture of the demo.

    Attributes:
        path: where it lies.
        caption: what it shows, in one English phrase.
    """

    path: Path
    caption: str


def draw_demo(folder: Path, token: Token, *, count: int = 300, seed: int = 7) -> list[Drawn]:
    """Draw the demo's first `count` pictures into the folder; those that are there are kept.

    Args:
        folder: where the subfolders and captions.tsv go; made if missing.
        token: told after each picture, asked before it.
        count: how many pictures; a larger demo begins with the pictures of a smaller one.
        seed: another seed gives other pictures.

    Returns:
        The pictures in the order of drawing.

    Raises:
        Cancelled: somebody pressed stop; the finished pictures stay and are not drawn again.
        MemesaeError: the disk is full or the folder cannot be written.
    """
    plan = list(islice(plates(seed), count))
    captions = read(folder)
    missing = [plate for plate in plan if plate.name not in captions]
    if missing:
        _start_afresh(folder, captions)
    pace = Pace()
    for done, plate in enumerate(missing, 1):
        token.check()
        captions[plate.name] = draw_plate(plate, folder)
        _note(folder, plate.name, captions[plate.name])
        token.report(Progress("drawing the demo", done, len(missing), pace.rate(done)))
    return [Drawn(folder / plate.name, captions[plate.name]) for plate in plan]


def _start_afresh(folder: Path, captions: dict[str, str]) -> None:
    """Write the list without torn or stale lines, so that lines can be added to it."""
    text = as_text(captions).encode()
    write_atomically(folder / NAME, lambda stream: stream.write(text))


def _note(folder: Path, name: str, caption: str) -> None:
    """Add one finished picture to the list."""
    with (folder / NAME).open("a", encoding="utf-8", newline="\n") as listing:
        listing.write(line(name, caption))
