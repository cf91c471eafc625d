"""The words that features are called by, and how sure they are."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

import numpy as np

CANDIDATES = 24
"""Words kept for each feature, to tell apart those with the same best word."""

NAMED = 0.75
"""Below this confidence a feature is shown without a name.

Of 50 features drawn above it from a library of 11,580 memes and photos, 37 had names that fit
their pictures; between 0.5 and it, about one in three had.
"""


@dataclass(frozen=True, eq=False)
class FeatureLabels:
    """What the vocabulary has to say about every feature; row i of each array is feature i.

    Attributes:
        vocabulary: the words.
        words: int32 [F, 24], the best words' numbers in the vocabulary, best first.
        scores: float32 [F, 24], how well each fits, as a cosine above what it has on average.
        confidence: float32 [F], 0 to 1, how well the best word tells images that activate the
            feature from others like them, measured on images that had no say in choosing it.
    """

    vocabulary: tuple[str, ...]
    words: np.ndarray
    scores: np.ndarray
    confidence: np.ndarray

    def __len__(self) -> int:
        return len(self.words)

    @property
    def named(self) -> np.ndarray:
        """For each feature, bool [F], whether its label is sure enough to be shown."""
        return self.confidence >= NAMED

    @property
    def margin(self) -> np.ndarray:
        """float32 [F]: by how much the best word fits better than the second."""
        return self.scores[:, 0] - self.scores[:, 1]

    def best(self, feature: int, count: int = 3) -> list[str]:
        """The best words for one feature, best first."""
        return [self.vocabulary[word] for word in self.words[feature, :count]]

    @cached_property
    def labels(self) -> list[str]:
        """One label for each feature, "" where it is not sure enough; no two of them are equal."""
        texts = [self.best(i, 1)[0] if named else "" for i, named in enumerate(self.named)]
        for group in _alike(texts):
            for feature, other in zip(group, self._telling(group), strict=True):
                texts[feature] = f"{texts[feature]}, {other}"
        for group in _alike(texts):
            for number, feature in enumerate(group[1:], start=2):
                texts[feature] = f"{texts[feature]} {number}"
        return texts

    def _telling(self, group: list[int]) -> list[str]:
        """For each feature of a group with one label, the word that fits it more than the others."""
        fit: dict[int, list[float]] = defaultdict(list)
        for feature in group:
            for word, score in zip(self.words[feature], self.scores[feature], strict=True):
                fit[int(word)].append(float(score))
        # a word that is no candidate of another feature fits that one no better than its last
        floors = {feature: float(self.scores[feature, -1]) for feature in group}
        total = sum(floors.values())
        chosen: list[str] = []
        for feature in group:
            words, scores = self.words[feature, 1:], self.scores[feature, 1:]
            usual = [
                (sum(fit[int(w)]) + total * (1 - len(fit[int(w)]) / len(group))) for w in words
            ]
            gain = scores - np.array(usual) / len(group)
            chosen.append(self.vocabulary[int(words[int(gain.argmax())])])
        return chosen


def _alike(texts: list[str]) -> list[list[int]]:
    """The features that share a label, for each label that more than one has."""
    groups: dict[str, list[int]] = defaultdict(list)
    for feature, text in enumerate(texts):
        if text:
            groups[text].append(feature)
    return [group for group in groups.values() if len(group) > 1]
