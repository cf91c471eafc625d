"""The words that features are called by, and how sure they are."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

import numpy as np

CANDIDATES = 24
"""Words kept for each feature, to tell apart those with the same best word."""

NAMED = 0.8
"""Below this confidence a feature is shown without a name.

Measured by looking at the pictures of features drawn by lot, on 11,580 memes and photos with the
built-in model: above it 42 of 50 names fitted, between 0.75 and it 3 of 12.
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

    def best(self, feature: int, count: int = 3) -> list[str]:
        """The best words for one feature, best first."""
        return [self.vocabulary[word] for word in self.words[feature, :count]]

    @cached_property
    def labels(self) -> list[str]:
        """One label for each feature, "" where it is not sure enough; no two of them are equal."""
        texts = [self.best(i, 1)[0] if named else "" for i, named in enumerate(self.named)]
        for group in _alike(texts):
            for feature, other in self._telling(group).items():
                texts[feature] = f"{texts[feature]}, {other}"
        return texts

    def _telling(self, group: list[int]) -> dict[int, str]:
        """For each feature of a group with one label, a word that fits it more than the others."""
        gains = self._gains(group)
        chosen: dict[int, str] = {}
        taken: set[int] = set()
        for row in map(int, np.argsort(-gains.max(axis=1))):
            feature = group[row]
            free = [c for c in np.argsort(-gains[row]) if self.words[feature, c + 1] not in taken]
            # more twins than candidate words: a number has to do
            word = int(self.words[feature, free[0] + 1]) if free else -1
            chosen[feature] = self.vocabulary[word] if free else str(len(chosen) + 1)
            taken.add(word)
        return chosen

    def _gains(self, group: list[int]) -> np.ndarray:
        """float32 [g, 23]: by how much each further word fits a feature better than the group."""
        words, scores = self.words[group], self.scores[group]
        # a word that is no candidate of another feature fits that one no better than its last
        usual = np.repeat(scores[:, -1:].mean(axis=0, keepdims=True), words.max() + 1)
        for mine, fit in zip(words, scores, strict=True):
            usual[mine] += (fit - fit[-1]) / len(group)
        return (scores - usual[words])[:, 1:]


def _alike(texts: list[str]) -> list[list[int]]:
    """The features that share a label, for each label that more than one has."""
    groups: dict[str, list[int]] = defaultdict(list)
    for feature, text in enumerate(texts):
        if text:
            groups[text].append(feature)
    return [group for group in groups.values() if len(group) > 1]
