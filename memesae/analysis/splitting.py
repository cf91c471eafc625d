"""How features split when a dictionary grows: which features of the wider one are parts of which of the narrower one."""

from dataclasses import dataclass

import numpy as np

from memesae.analysis.matching import correlations
from memesae.analysis.optional_libraries import optional
from memesae.sae.sparse_autoencoder import Codes

LEAST_CORRELATION = 0.3
"""Of the activations of parent and child; features that do not reach it with any other are like none."""
LEAST_SHARE = 0.5
"""Share of the child's pictures on which its parent is active."""
_LEAST_ACTIVE = 5


@dataclass(frozen=True, slots=True)
class Child:
    """A feature of the wider dictionary that is a part of one of the narrower.

    Attributes:
        feature: its number in the wider dictionary.
        correlation: of its activations with its parent's.
        within: share of its pictures on which the parent is active.
        of_parent: share of the parent's pictures on which it is active.
    """

    feature: int
    correlation: float
    within: float
    of_parent: float


@dataclass(frozen=True, slots=True)
class Parent:
    """A feature of the narrower dictionary with its children, most correlated first; more than one if it splits."""

    feature: int
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True)
class Splitting:
    """How the features of a dictionary go on in a wider one.

    Attributes:
        parents: features with children, those with most children first.
        lost: features of the narrower dictionary that are like none of the wider one: it lacks what they show.
        new: features of the wider dictionary that are like none of the narrower one.
        regrouped: features of the narrower dictionary without a child that are like some of the wider one, which show
            more than they do.
    """

    parents: tuple[Parent, ...]
    lost: tuple[int, ...]
    new: tuple[int, ...]
    regrouped: tuple[int, ...]


def find_splits(narrow: Codes, wide: Codes) -> Splitting:
    """Match the features of a dictionary with their parts in a wider one; each child has one parent.

    Args:
        narrow: codes of n pictures.
        wide: codes of the same pictures, of a wider dictionary.

    Raises:
        ModelError: scipy is not installed.
    """
    correlation = correlations(narrow, wide)
    active, other_active = (
        np.bincount(codes.indices, minlength=codes.features) for codes in (narrow, wide)
    )
    together = _together(narrow, wide)
    within = together / np.maximum(other_active, 1)
    of_parent = together / np.maximum(active, 1)[:, None]
    alike = correlation > LEAST_CORRELATION
    usable = alike & (within >= LEAST_SHARE)
    best = np.where(usable, correlation, -1).argmax(axis=0)
    alive = np.flatnonzero(other_active >= _LEAST_ACTIVE)
    children: dict[int, list[Child]] = {}
    new: list[int] = []
    for feature in alive.tolist():
        parent = int(best[feature])
        if not usable[parent, feature]:
            if not alike[:, feature].any():
                new.append(feature)
            continue
        child = Child(
            feature,
            float(correlation[parent, feature]),
            float(within[parent, feature]),
            float(of_parent[parent, feature]),
        )
        children.setdefault(parent, []).append(child)
    parents = [
        Parent(feature, tuple(sorted(some, key=lambda one: -one.correlation)))
        for feature, some in children.items()
    ]
    childless = [
        one for one in np.flatnonzero(active >= _LEAST_ACTIVE).tolist() if one not in children
    ]
    return Splitting(
        tuple(sorted(parents, key=lambda one: (-len(one.children), one.feature))),
        tuple(one for one in childless if not alike[one].any()),
        tuple(new),
        tuple(one for one in childless if alike[one].any()),
    )


def _together(narrow: Codes, wide: Codes) -> np.ndarray:
    """float64 [F, G]: number of pictures on which both features are active."""
    sparse = optional("scipy.sparse")
    shown = [
        sparse.csr_array(
            (np.ones(len(codes.indices), np.float32), codes.indices, codes.indptr),
            shape=(len(codes), codes.features),
        )
        for codes in (narrow, wide)
    ]
    return np.asarray((shown[0].T @ shown[1]).toarray(), np.float64)
