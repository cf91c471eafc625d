"""Picking rows out of sparse codes: many slices of different length, gathered at once."""

import numpy as np

from memesae.sae.codes import Codes


def positions(starts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """int64 [sum of lengths]: `starts[i], starts[i] + 1, ...` for every slice, one after another."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(starts - (ends - lengths), lengths)


def take_rows(codes: Codes, rows: np.ndarray) -> Codes:
    """The codes of the given rows, in the order asked for; a row may be asked for twice."""
    starts = codes.indptr[rows]
    lengths = codes.indptr[np.asarray(rows) + 1] - starts
    entries = positions(starts, lengths)
    indptr = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    return Codes(codes.indices[entries], codes.values[entries], indptr, codes.features)
