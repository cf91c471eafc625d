"""The name test: the probability that a word distinguishes some pictures from others.

It is a logistic regression on what the word classifiers say of both groups, fitted to captions of photos, names of
drawings, and pictures of memes judged by eye (`benchmarks/make_word_classifiers.py`). On photos the captions are the
evidence; for drawings and memes a term for their share among the pictures makes the test stricter, because words
fitted on photos are wrong there more often.
"""

import numpy as np

from memesae.sae.word_classifiers import WordClassifiers, sigmoid

SHOWN = 0.5
"""Minimum probability of a name that is shown.

Held out, 89 % of such names were right on photos and 2 % wrong; on memes 52 % right, 44 % of some of the pictures
only, and 4 % wrong; on memes by eye.
"""
_FLOOR = 0.25
"""Added to the spread of a group, relative to that of photos, so that near-identical pictures prove little."""


class NameTest:
    """Tests names for groups of pictures among the same results.

    Args:
        classifiers: the words.
        vectors: float32 [n, d], unit norm, the pictures that the groups are taken from.
    """

    def __init__(self, classifiers: WordClassifiers, vectors: np.ndarray) -> None:
        self._classifiers = classifiers
        centred = vectors - classifiers.mean
        self._parts = (centred @ classifiers.ridge.T, centred @ classifiers.text.T)
        self.scores = self._parts[0] + self._parts[1]
        self.probabilities = sigmoid(self.scores + classifiers.bias)
        self._drawn = classifiers.drawn_share(vectors)

    def passing(self, size: int, least: float, gain: float) -> np.ndarray:
        """Bool [W]: words that some `size` of the pictures may show, and the lower half less.

        Args:
            size: number of pictures to name.
            least: minimum mean probability of the `size` pictures with the highest.
            gain: minimum difference between that and the mean of the lower half.
        """
        p, size = self.probabilities, min(size, len(self.probabilities))
        half = len(p) // 2
        ordered = np.partition(p, [half, len(p) - size], axis=0)
        top, low = ordered[-size:].mean(axis=0), ordered[:half].mean(axis=0)
        return (top >= least) & (top - low >= gain)

    def probability(self, word: int, named: np.ndarray, others: np.ndarray) -> float:
        """The probability that a word is right for some of the pictures and tells them from the others.

        Args:
            word: its index.
            named: int64 [a], rows of the pictures it is to name.
            others: int64 [b], rows of the pictures it is to tell them from.
        """
        gate = self._classifiers.gate
        return float(sigmoid(self.evidence(word, named, others) @ gate[:-1] + gate[-1]))

    def evidence(self, word: int, named: np.ndarray, others: np.ndarray) -> np.ndarray:
        """What the probability depends on, float64 [9]; see `probability`."""
        p = self.probabilities
        high, low = p[named].mean(axis=0), p[others].mean(axis=0)
        gain = high - low
        rivals = ~self._classifiers.related[word]
        drawn = self._drawn[named].mean()
        return np.array(
            [
                high[word],
                np.sort(p[named, word])[len(named) // 4],
                *(self._effect(part, word, named, others) for part in (0, 1)),
                np.log1p((gain[rivals] > gain[word]).sum()),
                np.log(max(high[word], 1e-4) / max(low[word], 1e-4)),
                self._classifiers.reliability[word],
                drawn,
                drawn * high[word],
            ]
        )

    def _effect(self, part: int, word: int, named: np.ndarray, others: np.ndarray) -> float:
        """The difference of a score's mean in both groups, relative to its spread within them."""
        scores = self._parts[part][:, word]
        high, low = scores[named], scores[others]
        floor = _FLOOR * float(self._classifiers.spreads[word, part])
        spread = np.sqrt((high.var() + low.var()) / 2) + floor
        return float((high.mean() - low.mean()) / spread) if spread > 0 else 0.0
