"""Choosing directions that split the results most and differ from each other."""

import numpy as np


def choose_spreading(
    vectors: np.ndarray, candidates: np.ndarray, weights: np.ndarray, count: int
) -> np.ndarray:
    """Pick directions greedily by how far they spread the results, net of those picked before.

    The worth of a candidate is its weight times the standard deviation of the results along it.
    After every pick the results lose that direction (Gram-Schmidt on the picked ones), so what
    would say the same thing again is worth nothing any more.

    Args:
        vectors: float32 [n, d], the results.
        candidates: float32 [c, d], unit directions.
        weights: float32 [c], at least 0; a candidate of weight 0 is never picked.
        count: how many to pick at most.

    Returns:
        int64 [m], m <= count, positions among the candidates, best first.
    """
    centred = vectors - vectors.mean(axis=0)
    along = centred @ candidates.T
    remaining = weights.astype(np.float32)
    basis = np.zeros((0, candidates.shape[1]), np.float32)
    picks: list[int] = []
    while len(picks) < min(count, len(candidates)):
        worth = np.einsum("nc,nc->c", along, along) * np.square(remaining)
        best = int(worth.argmax())
        if worth[best] <= 0:
            break
        picks.append(best)
        remaining[best] = 0
        fresh = _new_part(candidates[best], basis)
        basis = np.vstack([basis, fresh])
        along -= np.outer(centred @ fresh, candidates @ fresh)
    return np.array(picks, np.int64)


def _new_part(direction: np.ndarray, basis: np.ndarray) -> np.ndarray:
    """What is left of a direction [d] outside an orthonormal basis [m, d], unit norm or zero."""
    rest = direction - (basis @ direction) @ basis
    length = np.linalg.norm(rest)
    return rest / length if length > 1e-3 else np.zeros_like(rest)
