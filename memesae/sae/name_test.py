"""The name test: the probability that a word distinguishes some pictures from others.

It is a logistic regression on what the word classifiers say of both groups, fitted to captions of photos, names of
drawings, and pictures of memes judged by eye (`benchmarks/make_word_classifiers.py`). On photos the captions are the
evidence; for drawings and memes a term for their share among the pictures makes the test stricter, because words
fitted on photos are wrong there more often.
"""

import math

import numpy as np

from memesae.sae.word_classifiers import WordClassifiers, sigmoid

SHOWN, SHOWN_ON_DRAWINGS = 0.6, 0.8
"""Minimum probability of a name that is shown: on photos, and on pictures of which more than half are drawings or memes.

By eye, of 77 names of at least 0.6 on photos and memes together 71 were right, 6 true of some of the pictures only and
none wrong. On memes alone 33 of 46 were right, and 13 of the 16 of at least 0.8. On held-out photos, captions tell the ends
of a name of 0.6 apart with an area under the ROC curve of 0.89, and 0.3 % of the names mislead.
"""
_FLOOR = 0.25
"""Added to the spread of a group, relative to that of photos, so that near-identical pictures prove little."""


class NameTest:
    """Tests names for groups of pictures among the same results.

    Args:
        classifiers: the words.
        vectors: float32 [n, d], unit norm, the pictures that the groups are taken from.

    Attributes:
        scores: float32 [W, n], of every word for every picture.
        probabilities: float32 [W, n], that each picture shows each word.
    """

    def __init__(self, classifiers: WordClassifiers, vectors: np.ndarray) -> None:
        self._classifiers = classifiers
        self._centred = vectors - classifiers.mean
        # words first, so that the pictures of one word lie side by side in memory
        self.scores = classifiers.weights @ self._centred.T
        self.probabilities = sigmoid(self.scores + classifiers.bias[:, None])
        self._drawn = classifiers.drawn_share(vectors)

    def passing(self, size: int, least: float, gain: float) -> np.ndarray:
        """Bool [W]: words that some `size` of the pictures may show, and the lower half less.

        Args:
            size: number of pictures to name.
            least: minimum mean probability of the `size` pictures with the highest.
            gain: minimum difference between that and the mean of the lower half.
        """
        pictures = self.probabilities.shape[1]
        size, half = min(size, pictures), pictures // 2
        passing = np.zeros(len(self.probabilities), bool)
        # sorting takes long, and a mean cannot exceed the highest
        possible = np.flatnonzero(self.probabilities.max(axis=1) >= least)
        ordered = np.partition(self.probabilities[possible], [half, pictures - size], axis=1)
        top, low = ordered[:, -size:].mean(axis=1), ordered[:, :half].mean(axis=1)
        passing[possible] = (top >= least) & (top - low >= gain)
        return passing

    def probability(self, word: int, named: np.ndarray, others: np.ndarray) -> float:
        """The probability that a word is right for some of the pictures and tells them from the others.

        Args:
            word: its index.
            named: int64 [a], rows of the pictures it is to name.
            others: int64 [b], rows of the pictures it is to tell them from.
        """
        gate = self._classifiers.gate
        return float(sigmoid(self.evidence(word, named, others) @ gate[:-1] + gate[-1]))

    def accepts(self, named: np.ndarray, probability: float) -> bool:
        """Whether a name of this probability is shown for the pictures in rows `named`."""
        drawn = float(self._drawn[named].mean())
        return probability >= (SHOWN_ON_DRAWINGS if drawn > 0.5 else SHOWN)

    def evidence(self, word: int, named: np.ndarray, others: np.ndarray) -> np.ndarray:
        """What the probability depends on, float64 [9]; see `probability`."""
        shares = np.zeros((self.probabilities.shape[1], 2), np.float32)
        shares[named, 0], shares[others, 1] = 1 / len(named), 1 / len(others)
        # products with the shares of each picture: to pick the pictures out takes several times as long
        means = self.probabilities @ shares
        high, low = float(means[word, 0]), float(means[word, 1])
        gains = means[:, 0] - means[:, 1]
        rivals = int((~self._classifiers.related[word] & (gains > gains[word])).sum())
        drawn = float(self._drawn @ shares[:, 0])
        return np.array(
            [
                high,
                np.sort(self.probabilities[word, named])[len(named) // 4],
                *self._effects(word, shares),
                math.log1p(rivals),
                math.log(max(high, 1e-4) / max(low, 1e-4)),
                self._classifiers.reliability[word],
                drawn,
                drawn * high,
            ]
        )

    def _effects(self, word: int, shares: np.ndarray) -> np.ndarray:
        """The difference of each score's mean in both groups, relative to its spread within them, float64 [2]."""
        known = self._classifiers
        parts = self._centred @ np.stack([known.ridge[word], known.text[word]], axis=1)
        parts, shares = parts.astype(np.float64), shares.astype(np.float64)
        means = shares.T @ parts
        variances = np.maximum(shares.T @ np.square(parts) - np.square(means), 0)
        spread = np.sqrt(variances.mean(axis=0)) + _FLOOR * known.spreads[word]
        return (means[0] - means[1]) / np.maximum(spread, 1e-12)
