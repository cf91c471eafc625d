"""Families of features, drawn by a seed: contact sheets to judge by eye whether their members belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.app.exploration.questions import AskFamilies
from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.bench.name_sheets import paste_picture, save_sheets

FAMILIES = 30
MEMBERS = 8
"""Most members of a family that are shown; of more they are drawn by the seed."""
PICTURES = 4
FAMILIES_PER_SHEET = 5
_PER_LINE = 4
_EDGE, _GAP, _CAPTION, _BETWEEN = 100, 3, 18, 12


@dataclass(frozen=True)
class DrawnFamily:
    """A family, with the members that are shown.

    Attributes:
        size: number of its members.
        members: features, most frequent first.
        labels: of these, the name that passed the test and the number.
        pictures: of these, images with the highest activations, one of each burst.
    """

    size: int
    members: tuple[int, ...]
    labels: tuple[str, ...]
    pictures: tuple[tuple[int, ...], ...]


def draw_families(
    session: Session, token: Token, count: int = FAMILIES, seed: int = 7
) -> tuple[list[DrawnFamily], int]:
    """Families drawn by a seed, and how many there are.

    Args:
        session: an indexed library.
        token: stops the run, and gets its progress.
        count: how many families at most.
        seed: of the choice of families and of members.

    Raises:
        MemesaeError: the library has no pictures, or the extra `memesae[analysis]` is not installed.
        Cancelled: the token was cancelled.
    """
    library = AnalysedLibrary.load(session, token)
    answer = AskFamilies(shown=PICTURES).answer(library, token)
    families = answer.found.families
    rng = np.random.default_rng(seed)
    drawn: list[DrawnFamily] = []
    for number in rng.permutation(len(families))[:count].tolist():
        family = sorted(families[int(number)], key=lambda one: -one.rate)
        places = np.sort(rng.permutation(len(family))[:MEMBERS])
        members = tuple(family[int(place)].feature for place in places.tolist())
        drawn.append(
            DrawnFamily(
                len(family),
                members,
                tuple(library.described(one) for one in members),
                tuple(answer.pictures[one] for one in members),
            )
        )
    return drawn, len(families)


def write_family_sheets(
    session: Session, families: Sequence[DrawnFamily], folder: Path
) -> list[Path]:
    """Contact sheets, five families to a sheet, four pictures of each member side by side.

    Raises:
        MemesaeError: a sheet cannot be written.
    """
    starts = range(0, len(families), FAMILIES_PER_SHEET)
    sheets = [_sheet(session, families[at : at + FAMILIES_PER_SHEET], at) for at in starts]
    return save_sheets(sheets, folder, "families")


def _sheet(session: Session, families: Sequence[DrawnFamily], first: int) -> Image.Image:
    column = PICTURES * (_EDGE + _GAP) + _BETWEEN
    line = _CAPTION + _EDGE + _GAP
    heights = [_CAPTION + _BETWEEN + line * -(-len(one.members) // _PER_LINE) for one in families]
    sheet = Image.new("RGB", (_PER_LINE * column, sum(heights)), "white")
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(15)
    top = 0
    for number, (family, height) in enumerate(zip(families, heights, strict=True), first + 1):
        draw.line((0, top, sheet.width, top), "black", 2)
        draw.text((_GAP, top + 2), f"{number}  {family.size} features", "black", font)
        for at, (label, images) in enumerate(zip(family.labels, family.pictures, strict=True)):
            left = at % _PER_LINE * column
            upper = top + _CAPTION + at // _PER_LINE * line
            draw.text((left + _GAP, upper), label, "dimgray", font)
            for place, image in enumerate(images):
                corner = (left + place * (_EDGE + _GAP), upper + _CAPTION)
                paste_picture(sheet, session, image, corner, _EDGE)
        top += height
    return sheet
