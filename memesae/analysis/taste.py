"""What a person likes, learned from choices between two pictures.

A Bradley-Terry model (Bradley and Terry 1952): the probability of preferring one picture to another is the logistic function of
the difference of their worth, which is linear in what is known of a picture. The weights have a Gaussian prior, and their
posterior is approximated by a Gaussian at its mode (Laplace). The next pair is the one whose answer is expected to tell most
about the weights (Houlsby et al. 2011, arXiv:1112.5745).
"""

from dataclasses import dataclass

import numpy as np

from memesae.analysis.optional_libraries import optional

AXES = 64
"""Main axes of the library's vectors that a picture is described by, beside its features."""
CANDIDATES = 200
"""Pairs drawn of which the most informative is asked."""
_STEPS = 50
_CONSTANT = np.sqrt(np.pi * np.log(2) / 2)


def describe_pictures(vectors: np.ndarray, activations: np.ndarray, axes: int = AXES) -> np.ndarray:
    """What the worth of a picture may depend on, float32 [n, axes + F]: the length of a usual row is 1.

    Args:
        vectors: float [n, d], unit norm.
        activations: float [n, F], of features with a name, so that a taste can be told in words.
        axes: most main axes of the vectors.
    """
    centred = np.asarray(vectors, np.float32) - np.mean(vectors, axis=0, dtype=np.float32)
    basis = np.linalg.eigh(centred.T @ centred)[1][:, ::-1][:, :axes]
    parts = [centred @ basis, np.asarray(activations, np.float32)]
    parts[1] = parts[1] - parts[1].mean(axis=0)
    spreads = [np.sqrt(max(float((part**2).sum(axis=1).mean()), 1e-12)) for part in parts]
    # both kinds count alike
    return np.hstack(
        [part / spread / np.sqrt(2) for part, spread in zip(parts, spreads, strict=True)]
    )


@dataclass(frozen=True, eq=False)
class Taste:
    """The posterior of the weights of what a picture is described by.

    Its covariance is the prior's less what the choices tell, which lies in their span: `I - X' S X`.

    Attributes:
        mean: float64 [m], posterior mean.
        differences: float64 [c, m], X: for each choice the picture preferred minus the other.
        told: float64 [c, c], S.
    """

    mean: np.ndarray
    differences: np.ndarray
    told: np.ndarray

    def worth(self, described: np.ndarray) -> np.ndarray:
        """The expected worth of pictures described by rows [n, m], float64 [n]."""
        return described @ self.mean

    def variance(self, differences: np.ndarray) -> np.ndarray:
        """The variance of the differences of worth of pairs described by rows [c, m], float64 [c]."""
        along = differences @ self.differences.T
        usual = (differences**2).sum(axis=1)
        return np.maximum(usual - np.einsum("ci,ij,cj->c", along, self.told, along), 0)


def learn(differences: np.ndarray) -> Taste:
    """Learn a taste. The prior of every weight has a standard deviation of 1, as the worth of a usual picture then has.

    Args:
        differences: float [c, m], for each choice the description of the picture preferred minus that of the other.
    """
    rows = np.asarray(differences, np.float64)
    products = rows @ rows.T
    # the mode is a mixture of the differences, so that Newton's method needs no more unknowns than choices
    mixture = np.zeros(len(rows))
    for _ in range(_STEPS):
        p = _sigmoid(products @ mixture)
        weight = p * (1 - p)
        gradient = mixture - (1 - p)
        step = np.linalg.solve(np.eye(len(rows)) + weight[:, None] * products, gradient)
        mixture = mixture - step
        if float(np.abs(step).max(initial=0)) < 1e-8:
            break
    p = _sigmoid(products @ mixture)
    told = np.linalg.inv(np.diag(1 / np.maximum(p * (1 - p), 1e-12)) + products)
    return Taste(mixture @ rows, rows, told)


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return 0.5 * (1 + np.tanh(0.5 * x))


def information(taste: Taste, differences: np.ndarray) -> np.ndarray:
    """How much the answer to each pair is expected to tell about the weights, float64 [c], in bits.

    Args:
        taste: what is known.
        differences: float [c, m], descriptions of one picture of each pair minus the other.

    Raises:
        ModelError: scipy is not installed.
    """
    # the logistic function is nearly the normal distribution's with this scale (MacKay 1992)
    mean = differences @ taste.mean * np.sqrt(np.pi / 8)
    variance = taste.variance(differences) * np.pi / 8
    p = optional("scipy.special").ndtr(mean / np.sqrt(variance + 1))
    # a mean of entropies, approximated by Houlsby and others
    known = _CONSTANT / np.sqrt(variance + _CONSTANT**2)
    known = known * np.exp(-(mean**2) / (2 * (variance + _CONSTANT**2)))
    return _entropy(p) - known


def next_pair(
    taste: Taste,
    described: np.ndarray,
    present: np.ndarray,
    *,
    seed: int,
    candidates: int = CANDIDATES,
) -> tuple[int, int]:
    """The pair of pictures whose comparison is expected to tell most.

    Args:
        taste: what is known.
        described: float [n, m], all pictures, two or more.
        present: int64, rows of the present results, from which half of the pictures are drawn; may be empty.
        seed: of the drawing.
        candidates: number of pairs drawn.
    """
    rng = np.random.default_rng(seed)
    pairs = rng.integers(0, len(described), (candidates, 2))
    if len(present):
        pairs[: candidates // 2, 0] = rng.choice(present, candidates // 2)
        pairs[: candidates // 2, 1] = rng.choice(present, candidates // 2)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    if not len(pairs):
        return 0, 1
    gains = information(taste, described[pairs[:, 0]] - described[pairs[:, 1]])
    first, second = pairs[int(gains.argmax())]
    return int(first), int(second)


def mixed(scores: np.ndarray, worth: np.ndarray, weight: float) -> np.ndarray:
    """Scores of a query and worth by taste as one, float64 [n].

    Args:
        scores: float [n], of the query.
        worth: float [n], of the same pictures.
        weight: 0 for the query alone, 1 for the taste alone.
    """
    return (1 - weight) * _standardised(scores) + weight * _standardised(worth)


def _standardised(scores: np.ndarray) -> np.ndarray:
    return (scores - scores.mean()) / max(float(scores.std()), 1e-9)


def _entropy(p: np.ndarray) -> np.ndarray:
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -(p * np.log2(p) + (1 - p) * np.log2(1 - p))
