"""Families: groups of features that occur together, each as a tree from general to special.

Features are nodes, positive association (normalised pointwise mutual information) is the weight of an edge, only the
strongest neighbours of each count. Leiden's method (Traag et al. 2019, Sci. Rep. 9) divides the graph; inside a group the
maximum spanning tree hangs from its most frequent feature (after O'Neill et al. 2024, who find families of features by
co-occurrence and maximum spanning trees). How far the division can be trusted is measured by dividing both halves of the
pictures and comparing.
"""

from dataclasses import dataclass

import numpy as np

from memesae.analysis.bursts import Bursts
from memesae.analysis.cooccurrence import LEAST_TOGETHER, Cooccurrence
from memesae.analysis.optional_libraries import optional

RATES = (0.001, 0.2)
"""Rates of features that may belong to a family: rarer ones are not measured well, more frequent ones go with everything."""
NEIGHBOURS = 10
"""Most strongly associated features of each that it is joined to."""
RESOLUTION = 3.0
"""Of Leiden's method with modularity: higher makes smaller families."""
LEAST_ASSOCIATION = 0.4
"""Of an edge. On 7,000 photos families then have captions in common (coherence .68; .44 with every association above 0, none
for features by chance) and halves of the photos agree better (adjusted Rand index .58 instead of .40), but more than half of
the features are in no family (`benchmarks/family_coherence.py`)."""
CERTAIN = 0.9999
"""Coverage of the interval at whose lower end an association must be above 0: of 300,000 pairs some are by chance."""
SPECIAL = 0.5
"""Share of the pictures with a feature on which its parent must be active for it to be a special case."""
_SMALLEST = 2


@dataclass(frozen=True, slots=True)
class Member:
    """A feature in the tree of its family.

    Attributes:
        feature: its number.
        parent: the number of its parent; None for the root.
        depth: 0 for the root.
        rate: share of the bursts with it.
        given: share of the bursts with it on which its parent is active; 1 for the root.
        special: whether that is at least a half: what it shows is a special case of its parent.
    """

    feature: int
    parent: int | None
    depth: int
    rate: float
    given: float
    special: bool


@dataclass(frozen=True, slots=True)
class Families:
    """The families of a library's features.

    Attributes:
        families: the members of each in the order of its tree, largest family first.
        alone: features with a rate that was considered but without a family.
        agreement: adjusted Rand index (1 for the same, 0 for chance) of the families of both halves of the pictures,
            over the features that have one in both; None where it was not measured.
    """

    families: tuple[tuple[Member, ...], ...]
    alone: tuple[int, ...]
    agreement: float | None


def find_families(bursts: Bursts, *, seed: int = 0, resolution: float = RESOLUTION) -> Families:
    """Divide the features into families, and measure on halves of the pictures how stable that is.

    Args:
        bursts: the pictures.
        seed: of Leiden's method and of the halves.
        resolution: higher makes smaller families.

    Raises:
        ModelError: scipy, scikit-learn, igraph or leidenalg is not installed.
    """
    counted = Cooccurrence.of(bursts)
    labels = divide(counted, seed=seed, resolution=resolution)
    trees = [
        _tree(counted, np.flatnonzero(labels == label)) for label in range(int(labels.max()) + 1)
    ]
    considered = np.flatnonzero(_considered(counted))
    return Families(
        tuple(sorted(trees, key=lambda tree: -len(tree))),
        tuple(int(one) for one in considered if labels[one] < 0),
        _agreement(bursts, seed, resolution),
    )


def divide(
    counted: Cooccurrence,
    *,
    seed: int,
    resolution: float = RESOLUTION,
    neighbours: int = NEIGHBOURS,
) -> np.ndarray:
    """The family of each feature, int64 [F], -1 for none.

    Raises:
        ModelError: igraph or leidenalg is not installed.
    """
    weights = _weights(counted)
    features = np.flatnonzero(_considered(counted) & (weights.max(axis=1, initial=0) > 0))
    labels = np.full(len(weights), -1)
    if len(features) < _SMALLEST:
        return labels
    edges, strength = _nearest_edges(weights[np.ix_(features, features)], neighbours)
    graph = optional("igraph").Graph(len(features), edges)
    leiden = optional("leidenalg")
    division = leiden.find_partition(
        graph,
        leiden.RBConfigurationVertexPartition,
        weights=strength,
        resolution_parameter=resolution,
        n_iterations=-1,
        seed=seed,
    )
    groups = np.asarray(division.membership)
    sizes = np.bincount(groups)
    kept = np.flatnonzero(sizes >= _SMALLEST)
    numbers = np.full(len(sizes), -1)
    numbers[kept] = np.arange(len(kept))
    labels[features] = numbers[groups]
    return labels


def _considered(counted: Cooccurrence) -> np.ndarray:
    return (counted.rates > RATES[0]) & (counted.rates < RATES[1])


def _weights(counted: Cooccurrence) -> np.ndarray:
    """Association of the features that may belong to a family, float64 [F, F]; 0 where it is weak or uncertain."""
    certain = (counted.together >= LEAST_TOGETHER) & (counted.least_association(CERTAIN) > 0)
    certain &= counted.association >= LEAST_ASSOCIATION
    considered = _considered(counted)
    certain &= considered[:, None] & considered[None, :]
    return np.where(certain, counted.association, 0)


def _nearest_edges(
    weights: np.ndarray, neighbours: int
) -> tuple[list[tuple[int, int]], list[float]]:
    """The edges from each node to its strongest neighbours, each once, with their weights."""
    order = np.argsort(-weights, axis=1, kind="stable")[:, :neighbours]
    rows = np.repeat(np.arange(len(weights)), order.shape[1])
    ends = order.reshape(-1)
    real = weights[rows, ends] > 0
    pairs = np.unique(np.sort(np.stack([rows[real], ends[real]], axis=1), axis=1), axis=0)
    return [tuple(pair) for pair in pairs.tolist()], weights[pairs[:, 0], pairs[:, 1]].tolist()


def _tree(counted: Cooccurrence, features: np.ndarray) -> tuple[Member, ...]:
    """The maximum spanning tree of some features from the most frequent one, in the order of a walk down it."""
    association = np.maximum(counted.association[np.ix_(features, features)], 0)
    # the library finds minima, and takes 0 for no edge
    costs = np.where(association > 0, 2 - association, 0)
    csgraph = optional("scipy.sparse.csgraph")
    tree = csgraph.minimum_spanning_tree(costs)
    root = int(counted.counts[features].argmax())
    parents = csgraph.breadth_first_order(tree, root, directed=False)[1]
    children: dict[int, list[int]] = {}
    for node, parent in enumerate(parents.tolist()):
        if parent >= 0:
            children.setdefault(parent, []).append(node)
    members: list[Member] = []
    waiting = [(root, 0)]
    while waiting:
        node, depth = waiting.pop()
        feature = int(features[node])
        parent = int(features[parents[node]]) if depth else None
        given = 1.0
        if parent is not None:
            given = float(counted.together[feature, parent] / counted.counts[feature])
        special = parent is not None and given >= SPECIAL
        rate = float(counted.rates[feature])
        members.append(Member(feature, parent, depth, rate, given, special))
        below = sorted(children.get(node, []), key=lambda one: counted.counts[features[one]])
        waiting += [(one, depth + 1) for one in below]
    return tuple(members)


def _agreement(bursts: Bursts, seed: int, resolution: float) -> float | None:
    """The adjusted Rand index of the families of two random halves of the bursts."""
    order = np.random.default_rng(seed).permutation(len(bursts))
    half = len(order) // 2
    labels = [
        divide(Cooccurrence.of(bursts.take(np.sort(rows))), seed=seed, resolution=resolution)
        for rows in (order[:half], order[half:])
    ]
    both = (labels[0] >= 0) & (labels[1] >= 0)
    if not both.any():
        return None
    score = optional("sklearn.metrics").adjusted_rand_score(labels[0][both], labels[1][both])
    return float(score)
