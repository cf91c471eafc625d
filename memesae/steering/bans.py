"""Bans: keeping images on which a feature is active out of the results, or at their end."""

from enum import StrEnum

import numpy as np

from memesae.sae.codes import Codes
from memesae.vectors.neighbours import Neighbours


class Ban(StrEnum):
    """What happens to images that show something banned."""

    DEMOTE = "demote"
    HIDE = "hide"


def banned_rows(codes: Codes, features: frozenset[int]) -> np.ndarray:
    """Bool [n]: on which of the coded images any of these features is active."""
    shown = np.zeros(len(codes), bool)
    shown[codes.rows[np.isin(codes.indices, list(features))]] = True
    return shown


def without_banned(found: Neighbours, banned: np.ndarray, ban: Ban = Ban.DEMOTE) -> Neighbours:
    """The results of one query with what is banned last, or gone; the order is kept otherwise.

    Args:
        found: ids and scores [1, k] of one query.
        banned: bool [k], which of them show something banned.
        ban: what to do with those.
    """
    kept = np.flatnonzero(~banned)
    order = kept if ban is Ban.HIDE else np.concatenate([kept, np.flatnonzero(banned)])
    return Neighbours(found.ids[:, order], found.scores[:, order])
