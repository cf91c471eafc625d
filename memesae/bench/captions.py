"""Captions files, and text-to-image retrieval by them: recall@k, the usual benchmark of a CLIP model.

A captions file names a picture and a sentence about it, or the text in it, per line of tab-separated columns.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.embedding.encoder import Encoder
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


RANKS = (1, 5, 10)
HELD_OUT = "dev"
"""The split whose captions are searched for."""
_BATCH = 256


def measure_retrieval(
    library: Library, encoder: Encoder, captions_file: Path, token: Token
) -> dict[str, dict[str, float]]:
    """Recall of held-out captions among the held-out pictures alone, and among all pictures in the file.

    A caption finds its picture at rank k when fewer than k other pictures score higher.

    Args:
        library: an indexed library that holds the pictures.
        encoder: the library's model.
        captions_file: lines of path, split and caption, see `read_captions`.
        token: stops the run between two batches of captions.

    Returns:
        `{"dev": {"images": n, "captions": n, "R@1": percent, ...}, "all": {...}}`.

    Raises:
        MemesaeError: the captions cannot be used, or their pictures are not in the library.
        Cancelled: the token was cancelled.
    """
    captions = read_captions(captions_file)
    ids, vectors = library.vectors(encoder.model_id)
    row_of = {int(image): row for row, image in enumerate(ids)}
    rows: dict[Path, int] = {}
    for path in dict.fromkeys(caption.path for caption in captions):
        image = library.image_at(path)
        if image in row_of:
            rows[path] = row_of[image]
    queries = [each for each in captions if each.split == HELD_OUT and each.path in rows]
    if not queries:
        raise MemesaeError(
            f"No picture named in {captions_file.name} is in this library.",
            hint="Index their folder first.",
        )
    held_out = _unique(rows[caption.path] for caption in queries)
    everything = _unique(rows.values())
    targets = np.array([rows[caption.path] for caption in queries])
    texts = _encode([caption.text for caption in queries], encoder, token)
    matrix = vectors.astype(np.float32)
    return {
        HELD_OUT: _recall(texts, targets, matrix, held_out),
        "all": _recall(texts, targets, matrix, everything),
    }


def _unique(rows: Iterable[int]) -> NDArray[np.int64]:
    return np.unique(np.fromiter(rows, np.int64))


def _encode(texts: Sequence[str], encoder: Encoder, token: Token) -> NDArray[np.float32]:
    parts: list[NDArray[np.float32]] = []
    for start in range(0, len(texts), _BATCH):
        token.check()
        token.report(Progress("reading captions", start, len(texts)))
        parts.append(encoder.encode_texts(texts[start : start + _BATCH]))
    return np.concatenate(parts)


def _recall(
    texts: NDArray[np.float32],
    targets: NDArray[np.int64],
    matrix: NDArray[np.float32],
    candidates: NDArray[np.int64],
) -> dict[str, float]:
    own = np.einsum("ij,ij->i", texts, matrix[targets])
    pool = matrix[candidates]
    better = np.concatenate(
        [
            # its own column differs from `own` by rounding only, and must not count as better
            ((texts[i : i + _BATCH] @ pool.T) > own[i : i + _BATCH, None] + 1e-6).sum(axis=1)
            for i in range(0, len(texts), _BATCH)
        ]
    )
    shares = {f"R@{k}": round(float((better < k).mean() * 100), 2) for k in RANKS}
    return {"images": len(candidates), "captions": len(texts), **shares}
