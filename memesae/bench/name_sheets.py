"""Names of the default offer, drawn by a seed: contact sheets to judge by eye, and how well they fit captions."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from memesae.app.session import Session
from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.bench.captions import read_captions
from memesae.bench.known_item_cases import NOUNS, EncodeTexts
from memesae.bench.simulated_people import sentence_encoder
from memesae.steering.offer import Offered
from memesae.steering.scene import SCENE_RESULTS
from memesae.vectors.vector_store import all_ids

ROWS = 40
ROWS_PER_OFFER = 4
"""At most so many rows come from one query, so that the sheets show many queries."""
_MOST_QUERIES = 400
PICTURES_PER_END = 10
ROWS_PER_SHEET = 8
_EDGE, _GAP, _CAPTION = 116, 4, 22


@dataclass(frozen=True)
class NamedRow:
    """One row of an offer with a name at one end at least.

    Attributes:
        query: whose default offer has the row.
        kind: of the direction.
        more: the name of the "more" end, "" if it has none.
        less: the name of the "less" end, "" if it has none.
        more_images: ids, most extreme first.
        less_images: ids, most extreme first.
    """

    query: str
    kind: str
    more: str
    less: str
    more_images: tuple[int, ...]
    less_images: tuple[int, ...]


@dataclass(frozen=True)
class DrawnNames:
    """The rows drawn, and how many rows of the same offers had no name.

    Attributes:
        rows: at most the number asked for.
        offers: number of offers looked at.
        unnamed: rows without a name among them.
    """

    rows: tuple[NamedRow, ...]
    offers: int
    unnamed: int


@dataclass(frozen=True)
class CaptionFit:
    """How well captions tell the pictures of each named end from those of the other end by its name.

    Attributes:
        ends: number of named ends with captions at both ends.
        auc: mean area under the ROC curve; 0.5 is chance.
        misleading: share of the ends with an area below 0.5.
    """

    ends: int
    auc: float
    misleading: float


def draw_names(session: Session, token: Token, rows: int = ROWS, seed: int = 7) -> DrawnNames:
    """Named rows of the default offers for random queries, half of them nouns and half pictures.

    Args:
        session: an indexed library.
        token: stops the run, and gets its progress.
        rows: how many.
        seed: of the queries and of the choice among an offer's rows.

    Raises:
        MemesaeError: the library has no pictures.
        Cancelled: the token was cancelled.
    """
    if not len(session.store):
        raise MemesaeError("This library has no pictures.", hint="Name another folder.")
    engine = session.load_features(token)
    rng = np.random.default_rng(seed)
    drawn: list[NamedRow] = []
    offers = unnamed = 0
    for query in _queries(session, rng):
        if len(drawn) >= rows or offers >= _MOST_QUERIES:
            break
        token.report(Progress("drawing names", len(drawn), rows))
        state = engine.start(query)
        scene = engine.scene(state, engine.found(state, SCENE_RESULTS))
        entries = engine.offer(scene).entries
        named = [_named_row(query, entry) for entry in entries if entry.direction.named]
        offers += 1
        unnamed += len(entries) - len(named)
        chosen = sorted(rng.permutation(len(named))[:ROWS_PER_OFFER])
        drawn += [named[int(at)] for at in chosen]
    return DrawnNames(tuple(drawn[:rows]), offers, unnamed)


def _queries(session: Session, rng: np.random.Generator) -> Iterator[str]:
    """A noun and a picture in turn, each drawn without repetition."""
    nouns = rng.permutation(sorted(NOUNS))
    images = rng.permutation(all_ids(session.store))
    for noun, image in zip(nouns, images, strict=False):
        yield str(noun)
        yield f"image:{image}"


def _named_row(query: str, entry: Offered) -> NamedRow:
    direction = entry.direction
    names = direction.label, direction.opposite
    return NamedRow(query, direction.source.value, *names, entry.more, entry.less)


def caption_fit(
    session: Session,
    rows: Sequence[NamedRow],
    captions: Path,
    encode: EncodeTexts | None = None,
) -> CaptionFit:
    """How well the names of rows fit the captions of their pictures.

    A picture's score for a name is the highest cosine of the name with one of its captions.

    Args:
        session: the library of the rows.
        rows: named rows.
        captions: lines of path, split and caption.
        encode: an encoder of sentences; the one of the extra `bench` by default.

    Raises:
        MemesaeError: the captions cannot be read, or the encoder is missing.
    """
    encode = encode or sentence_encoder()
    wanted = sorted({image for row in rows for image in (*row.more_images, *row.less_images)})
    files = session.library.files_of(wanted)
    texts: dict[Path, list[str]] = {}
    for caption in read_captions(captions):
        texts.setdefault(caption.path, []).append(caption.text)
    said = [
        (image, text)
        for image in wanted
        for file in files.get(image, [])
        for text in texts.get(file.path, [])
    ]
    if not said:
        return CaptionFit(0, 0.0, 0.0)
    vectors, numbers = encode([text for _, text in said]), np.array([image for image, _ in said])
    sentences = {int(image): vectors[numbers == image] for image in np.unique(numbers)}
    areas: list[float] = []
    for row in rows:
        ends = (
            (row.more, row.more_images, row.less_images),
            (
                row.less,
                row.less_images,
                row.more_images,
            ),
        )
        for name, own, other in ends:
            first = [sentences[image] for image in own if image in sentences]
            second = [sentences[image] for image in other if image in sentences]
            if name and first and second:
                vector = encode([name])[0]
                areas.append(_area(_fits(vector, first), _fits(vector, second)))
    if not areas:
        return CaptionFit(0, 0.0, 0.0)
    return CaptionFit(len(areas), float(np.mean(areas)), float(np.mean(np.array(areas) < 0.5)))


def _fits(name: np.ndarray, captions: Sequence[np.ndarray]) -> np.ndarray:
    return np.array([float((one @ name).max()) for one in captions])


def _area(high: np.ndarray, low: np.ndarray) -> float:
    """The area under the ROC curve: the chance that one of `high` exceeds one of `low`."""
    above = (high[:, None] > low[None, :]).mean()
    return float(above + (high[:, None] == low[None, :]).mean() / 2)


def write_sheets(session: Session, rows: Sequence[NamedRow], folder: Path) -> list[Path]:
    """Contact sheets of rows, eight to a sheet: the pictures of the "less" end, and of the "more" end.

    Raises:
        MemesaeError: a sheet cannot be written.
    """
    starts = range(0, len(rows), ROWS_PER_SHEET)
    sheets = [_sheet(session, rows[at : at + ROWS_PER_SHEET], at) for at in starts]
    return save_sheets(sheets, folder, "names")


def save_sheets(sheets: Sequence[Image.Image], folder: Path, name: str) -> list[Path]:
    """Write contact sheets as numbered PNG files.

    Args:
        sheets: the pictures.
        folder: made if it does not exist.
        name: what the files are called before their number.

    Raises:
        MemesaeError: one cannot be written.
    """
    paths = [folder / f"{name}-{number:02}.png" for number in range(1, len(sheets) + 1)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, sheet in zip(paths, sheets, strict=True):
            sheet.save(path)
    except OSError as error:
        raise MemesaeError(
            f"The contact sheets cannot be written to {folder}: {error.strerror}."
        ) from error
    return paths


@dataclass(frozen=True)
class SheetRow:
    """A row of a contact sheet: what stands above its two groups of pictures, and their ids."""

    left: str
    right: str
    left_images: Sequence[int]
    right_images: Sequence[int]


def _sheet(session: Session, rows: Sequence[NamedRow], first: int) -> Image.Image:
    return contact_sheet(
        session,
        [
            SheetRow(
                f"{first + number}  ({row.query}, {row.kind})  less: {row.less or '-'}",
                f"more: {row.more or '-'}",
                row.less_images,
                row.more_images,
            )
            for number, row in enumerate(rows, 1)
        ],
    )


def contact_sheet(session: Session, rows: Sequence[SheetRow]) -> Image.Image:
    """A picture of rows with two groups of ten thumbnails each."""
    width = 2 * PICTURES_PER_END * (_EDGE + _GAP) + 4 * _GAP
    height = _CAPTION + _EDGE + 3 * _GAP
    sheet = Image.new("RGB", (width, height * len(rows)), "white")
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(15)
    for number, row in enumerate(rows):
        top = number * height
        groups = (
            (_GAP, row.left, row.left_images),
            (width // 2 + _GAP, row.right, row.right_images),
        )
        for left, title, images in groups:
            draw.text((left, top), title, "black", font)
            for at, image in enumerate(images[:PICTURES_PER_END]):
                place = (left + at * (_EDGE + _GAP), top + _CAPTION)
                paste_picture(sheet, session, image, place, _EDGE)
    return sheet


def paste_picture(
    sheet: Image.Image, session: Session, image: int, place: tuple[int, int], edge: int
) -> None:
    """Draw the thumbnail of an image, if there is one, at most `edge` pixels wide and high."""
    stored = session.thumbnail(image)
    if stored is None:
        return
    with Image.open(io.BytesIO(stored)) as picture:
        small = picture.convert("RGB")
        small.thumbnail((edge, edge))
        sheet.paste(small, place)
