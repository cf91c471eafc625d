"""Text-to-image retrieval: recall@k of captions and their pictures, the usual benchmark of a CLIP model."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.bench.captions import read_captions
from memesae.embedding.encoder import Encoder
from memesae.library.library import Library

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
