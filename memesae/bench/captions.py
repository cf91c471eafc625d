"""Captions files: a picture and a sentence about it, or the text in it, per line of tab-separated columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from memesae.base.errors import MemesaeError
from memesae.library.library import Library
from memesae.library.text_search import folded_words


@dataclass(frozen=True, slots=True)
class Caption:
    """One line of a captions file: a picture, the split of the data set it belongs to, and a sentence."""

    path: Path
    split: str
    text: str


@dataclass(frozen=True, slots=True)
class CaptionedRow:
    """An image by its row number, and one sentence about it."""

    row: int
    caption: str


def read_captions(file: Path) -> list[Caption]:
    """Every line of `path<TAB>split<TAB>caption`; paths are relative to the file's folder.

    Raises:
        MemesaeError: the file cannot be read, or a line has another form.
    """
    captions: list[Caption] = []
    for number, line in enumerate(_lines(file), 1):
        columns = line.split("\t")
        if len(columns) != 3:
            raise MemesaeError(
                f"Line {number} of {file.name} has {len(columns)} columns instead of three.",
                hint="Each line is: path, tab, split, tab, caption.",
            )
        captions.append(Caption((file.parent / columns[0]).resolve(), columns[1], columns[2]))
    return captions


def read_first_captions(
    file: Path, rows: Mapping[str, int], split: str = "dev"
) -> list[CaptionedRow]:
    """The first caption of each image from lines of `path<TAB>[split<TAB>]caption`.

    Args:
        file: the captions.
        rows: row number of each image by its path relative to the library's folder; other images are
            skipped.
        split: lines of another split are skipped, where the file has splits.

    Raises:
        MemesaeError: the file cannot be read.
    """
    first = dict(_captions_backwards(_lines(file), rows, split))
    return [CaptionedRow(row, caption) for row, caption in first.items()]


def _captions_backwards(
    lines: Iterable[str], rows: Mapping[str, int], split: str
) -> Iterable[tuple[int, str]]:
    """Row and caption of each line, last line first, so that a dict keeps the first caption of an image."""
    for line in reversed(list(lines)):
        columns = line.split("\t")
        if columns[0] in rows and (len(columns) == 2 or columns[1:2] == [split]):
            yield rows[columns[0]], columns[-1]


def read_text_in_pictures(file: Path, library: Library, folder: Path) -> dict[int, str]:
    """The text in each picture, by image id, from lines of `path<TAB>text`.

    Args:
        file: the captions; paths are relative to its folder, and ` / ` separates two places in a picture.
        library: the library that the pictures are in.
        folder: pictures outside this folder are skipped, since their captions may not be text in them.

    Raises:
        MemesaeError: the file cannot be read.
    """
    texts: dict[int, str] = {}
    for line in _lines(file):
        name, _, text = line.partition("\t")
        path = (file.parent / name).resolve()
        image = library.image_at(path) if path.is_relative_to(folder.resolve()) else None
        if image is not None and folded_words(text):
            texts.setdefault(image, text.replace(" / ", " "))
    return texts


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise MemesaeError(f"The captions {file} cannot be read: {error}.") from error
