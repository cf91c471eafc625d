"""How well captions find their pictures: text-to-image recall, the usual test of such a model."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from memesae.base.errors import MemesaeError
from memesae.base.token import Progress, Token
from memesae.embedding.encoder import Encoder
from memesae.library.library import Library

RANKS = (1, 5, 10)
AT_ONCE = 256
HELD_OUT = "dev"


@dataclass(frozen=True, slots=True)
class Caption:
    """One line of a captions file: a picture, the part of the data it belongs to, a sentence."""

    path: Path
    split: str
    text: str


def read_captions(file: Path) -> list[Caption]:
    """Lines of `path<TAB>split<TAB>caption`, with paths relative to the file's folder.

    Raises:
        MemesaeError: the file cannot be read, or a line has another form.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise MemesaeError(f"{file} cannot be read.") from error
    captions: list[Caption] = []
    for number, line in enumerate(lines, 1):
        parts = line.split("\t")
        if len(parts) != 3:
            raise MemesaeError(
                f"Line {number} of {file.name} has {len(parts)} columns instead of three.",
                hint="Each line is: path, tab, split, tab, caption.",
            )
        captions.append(Caption((file.parent / parts[0]).resolve(), parts[1], parts[2]))
    return captions


def retrieval(
    library: Library, encoder: Encoder, captions_file: Path, token: Token
) -> dict[str, dict[str, float]]:
    """Recall of held-out captions against held-out pictures alone, and against all in the file.

    A caption finds its picture at rank k when fewer than k other pictures score higher.

    Returns:
        `{"dev": {"images": n, "R@1": percent, ...}, "all": {...}}`.

    Raises:
        MemesaeError: the file is no captions file, or its pictures are not in the library.
    """
    captions = read_captions(captions_file)
    ids, vectors = library.vectors(encoder.model_id)
    row_of = {int(image): row for row, image in enumerate(ids)}
    rows: dict[Path, int] = {}
    for path in dict.fromkeys(caption.path for caption in captions):
        image = library.image_at(path)
        if image in row_of:
            rows[path] = row_of[image]
    asked = [each for each in captions if each.split == HELD_OUT and each.path in rows]
    if not asked:
        raise MemesaeError(
            f"No picture named in {captions_file.name} is in this library.",
            hint="Index the folder that holds them first.",
        )
    held_out = _unique(rows[caption.path] for caption in asked)
    everything = _unique(rows.values())
    targets = np.array([rows[caption.path] for caption in asked])
    texts = _encode([caption.text for caption in asked], encoder, token)
    matrix = vectors.astype(np.float32)
    return {
        HELD_OUT: _recall(texts, targets, matrix, held_out),
        "all": _recall(texts, targets, matrix, everything),
    }


def _unique(rows: Iterable[int]) -> NDArray[np.int64]:
    return np.unique(np.fromiter(rows, np.int64))


def _encode(texts: Sequence[str], encoder: Encoder, token: Token) -> NDArray[np.float32]:
    parts: list[NDArray[np.float32]] = []
    for start in range(0, len(texts), AT_ONCE):
        token.check()
        token.report(Progress("reading captions", start, len(texts)))
        parts.append(encoder.encode_texts(texts[start : start + AT_ONCE]))
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
            ((texts[i : i + AT_ONCE] @ pool.T) > own[i : i + AT_ONCE, None] + 1e-6).sum(axis=1)
            for i in range(0, len(texts), AT_ONCE)
        ]
    )
    shares = {f"R@{k}": round(float((better < k).mean() * 100), 2) for k in RANKS}
    return {"images": len(candidates), "captions": len(texts), **shares}
