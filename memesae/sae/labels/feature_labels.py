"""Names for features out of the vocabulary, judged on images that had no say in the choice."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from memesae.base.cancellation import Progress, Token
from memesae.base.messages import N_
from memesae.sae.features.feature_catalogue import NOBODY, FeatureCatalogue, by_feature
from memesae.sae.labels.vocabulary import Vocabulary
from memesae.sae.library_codes import (
    LibraryCodes,
    digest_of_images,
    read_stamped,
    sae_fingerprint,
    write_stamped,
)
from memesae.sae.sparse_autoencoder import SparseAutoencoder

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


_SAMPLE = 20_000
"""So many images, evenly drawn, are enough to find ones that look alike but lack the feature."""
_BLOCK = 128
COUNTER_EXAMPLES = 32


@dataclass(frozen=True, eq=False)
class Evidence:
    """Some features' images as vectors from the library's mean.

    Attributes:
        features: slice, the features.
        images: float32 [f, 32, d], their exemplars, strongest first; 0 where there are fewer.
        present: bool [f, 32].
        against: float32 [f, 32, d], images out of the quarter of the library most like the
            exemplars, on which the feature is not active.
    """

    features: slice
    images: np.ndarray
    present: np.ndarray
    against: np.ndarray


class Witnesses:
    """Finds the evidence for and against features, in blocks of bounded memory.

    Counter-examples that are as near as possible would often show the very same thing (another
    feature took it), and take the word away with the difference; drawn from the nearest quarter,
    they share the surroundings and lack the thing.
    """

    def __init__(
        self, catalogue: FeatureCatalogue, codes: LibraryCodes, matrix: np.ndarray, token: Token
    ) -> None:
        self._catalogue = catalogue
        self._matrix = matrix
        stride = -(-len(codes) // _SAMPLE) or 1
        rows = np.arange(0, len(codes), stride)
        sample = matrix[rows].astype(np.float32)
        self._mean = sample.mean(axis=0)
        self._sample = sample - self._mean
        self._columns = by_feature(codes.codes_of(rows), token)
        self._order = np.argsort(codes.ids)
        self._sorted_ids = codes.ids[self._order]

    def blocks(self, token: Token, stage: str) -> Iterator[Evidence]:
        """The evidence for all features, some at a time.

        Raises:
            Cancelled: the token was cancelled.
        """
        total = len(self._catalogue)
        for start in range(0, total, _BLOCK):
            token.check()
            token.report(Progress(stage, start, total))
            yield self._block(slice(start, min(start + _BLOCK, total)))

    def _block(self, features: slice) -> Evidence:
        ids = self._catalogue.exemplars[features]
        present = ids != NOBODY
        places = np.searchsorted(self._sorted_ids, np.where(present, ids, self._sorted_ids[0]))
        images = self._matrix[self._order[places]].astype(np.float32) - self._mean
        images *= present[..., None]
        return Evidence(features, images, present, self._against(features, images.mean(axis=1)))

    def _against(self, features: slice, centres: np.ndarray) -> np.ndarray:
        likeness = centres @ self._sample.T
        entries = slice(self._columns.starts[features.start], self._columns.starts[features.stop])
        owners = np.repeat(np.arange(len(centres)), self._columns.counts[features])
        likeness[owners, self._columns.rows[entries]] = -np.inf
        images = likeness.shape[1]
        near = max(1, images // 4)
        quarter = np.argpartition(-likeness, near - 1, axis=1)[:, :near]
        spread = np.linspace(0, near - 1, COUNTER_EXAMPLES).astype(np.int64)
        return self._sample[quarter[:, spread]]


_FILE = "labels.safetensors"
_LAYOUT = "2"
# How much the feature's own direction counts beside the mean of its exemplars. Captions of held-out
# photos agreed with the mean alone about as well, but the direction tells twin features apart.
_DIRECTION = 0.25
# Fewer images than this show nothing.
_FEWEST = 8
# What each further word of a phrase costs, in standard deviations of the feature's scores: of two
# that fit alike, the plainer one is the better name.
_PLAINNESS = 0.25
# A word that stands out of the vocabulary by this many standard deviations is a full match.
_FULL_MATCH = 5.0


@dataclass(frozen=True, eq=False)
class Aims:
    """Where each feature points, float32 [F, d] unit rows, as seen by all its exemplars or by half."""

    whole: np.ndarray
    even: np.ndarray
    odd: np.ndarray


def open_labels(
    folder: Path,
    sae: SparseAutoencoder,
    catalogue: FeatureCatalogue,
    codes: LibraryCodes,
    matrix: np.ndarray,
    vocabulary: Vocabulary,
    token: Token,
) -> FeatureLabels:
    """The labels in the cache `folder`, chosen anew when library, features or words changed.

    Args:
        folder: the cache's folder, one for each sparse autoencoder.
        sae: whose features.
        catalogue: of the features on this library.
        codes: of all images of the library.
        matrix: [n, d] their vectors in the same order.
        vocabulary: the words to choose from, embedded by the library's model.
        token: stops and watches.

    Raises:
        Cancelled: the token was cancelled; the cache is as before.
    """
    stamp = {
        "layout": _LAYOUT,
        "sae": sae_fingerprint(sae),
        "images": digest_of_images(codes.ids),
        "vocabulary": vocabulary.digest,
    }
    arrays = read_stamped(folder / _FILE, stamp)
    if arrays is not None:
        return FeatureLabels(vocabulary.words, **arrays)
    labels = choose_labels(sae, catalogue, codes, matrix, vocabulary, token)
    arrays = {"words": labels.words, "scores": labels.scores, "confidence": labels.confidence}
    write_stamped(folder / _FILE, arrays, stamp)
    return labels


def choose_labels(
    sae: SparseAutoencoder,
    catalogue: FeatureCatalogue,
    codes: LibraryCodes,
    matrix: np.ndarray,
    vocabulary: Vocabulary,
    token: Token,
) -> FeatureLabels:
    """Choose and judge a word for every feature; see `open_labels` for the arguments.

    The score of word w for feature i is `c_i . t_w - mean_j(c_j . t_w)`: `c_i` points from the
    library's mean to the exemplars' mean (and a little along the decoder's direction), `t_w` from
    the vocabulary's mean to the word; the subtracted mean keeps words down that fit everything. Long phrases give way to short ones.

    Raises:
        Cancelled: the token was cancelled.
    """
    witnesses = Witnesses(catalogue, codes, matrix, token)
    aims = _aims(witnesses, sae.directions, token)
    words = np.zeros((len(catalogue), min(CANDIDATES, len(vocabulary.words))), np.int32)
    scores = np.zeros(words.shape, np.float32)
    confidence = np.zeros(len(catalogue), np.float32)
    for evidence in witnesses.blocks(token, N_("naming features")):
        block = evidence.features
        fit = _fit(aims.whole, block, vocabulary)
        words[block], scores[block] = _best(fit, words.shape[1])
        confidence[block] = _match(fit) * _judged(evidence, aims, vocabulary)
    return FeatureLabels(vocabulary.words, words, scores, confidence)


def _aims(witnesses: Witnesses, directions: np.ndarray, token: Token) -> Aims:
    parts: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
    for evidence in witnesses.blocks(token, N_("looking at exemplars")):
        along = _DIRECTION * directions[evidence.features]
        halves = (evidence.images, evidence.images[:, ::2], evidence.images[:, 1::2])
        whole, even, odd = (_unit(_unit(half.sum(axis=1)) + along) for half in halves)
        parts.append((whole, even, odd))
    whole, even, odd = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Aims(whole, even, odd)


def _fit(aims: np.ndarray, block: slice, vocabulary: Vocabulary) -> np.ndarray:
    """float32 [f, W]: how well each word fits each feature, above what it does on average."""
    fit = (aims[block] - aims.mean(axis=0)) @ vocabulary.centred.T
    further = np.array([word.count(" ") for word in vocabulary.words], np.float32)
    return fit - _PLAINNESS * fit.std(axis=1, keepdims=True) * further


def _best(fit: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    found = np.argpartition(-fit, count - 1, axis=1)[:, :count]
    scores = np.take_along_axis(fit, found, axis=1)
    order = np.argsort(-scores, axis=1)
    return np.take_along_axis(found, order, 1), np.take_along_axis(scores, order, 1)


def _match(fit: np.ndarray) -> np.ndarray:
    """float32 [f], 0 to 1: how far the best word stands out of all words."""
    spread = np.maximum(fit.std(axis=1), 1e-9)
    return np.clip((fit.max(axis=1) - fit.mean(axis=1)) / spread / _FULL_MATCH, 0, 1)


def _judged(evidence: Evidence, aims: Aims, vocabulary: Vocabulary) -> np.ndarray:
    """float32 [f]: mean area under the curve of words chosen on one half, judged on the other."""
    verdicts = np.zeros(len(evidence.images), np.float32)
    for chosen_on, judged_on in ((aims.even, slice(1, None, 2)), (aims.odd, slice(0, None, 2))):
        fit = _fit(chosen_on, evidence.features, vocabulary)
        chosen = vocabulary.centred[fit.argmax(axis=1)]
        showing = np.einsum("fmd,fd->fm", evidence.images[:, judged_on], chosen)
        lacking = np.einsum("fmd,fd->fm", evidence.against, chosen)
        verdicts += area_under_curve(showing, evidence.present[:, judged_on], lacking) / 2
    return np.where(evidence.present.sum(axis=1) >= _FEWEST, verdicts, 0)


def area_under_curve(showing: np.ndarray, present: np.ndarray, lacking: np.ndarray) -> np.ndarray:
    """How often an image that shows the thing scores above one that lacks it; ties count half.

    Args:
        showing: float [f, m], scores of the former.
        present: bool [f, m], which of them count.
        lacking: float [f, n], scores of the latter.

    Returns:
        float32 [f], 0.5 for a useless score, 0 where nothing counts.
    """
    above = (showing[:, :, None] > lacking[:, None, :]).mean(axis=2)
    level = (showing[:, :, None] == lacking[:, None, :]).mean(axis=2)
    wins = ((above + level / 2) * present).sum(axis=1)
    return (wins / np.maximum(present.sum(axis=1), 1)).astype(np.float32)


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
