"""Labels for features: candidate words from a vocabulary, and names that pass the name test."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from memesae.base.cancellation import Progress, Token
from memesae.base.messages import N_
from memesae.sae.feature_catalogue import PADDING, FeatureCatalogue, columns_of
from memesae.sae.library_codes import (
    LibraryCodes,
    array_digest,
    read_stamped,
    sae_fingerprint,
    write_stamped,
)
from memesae.sae.name_test import NameTest
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.sae.vocabulary import Vocabulary
from memesae.sae.word_classifiers import WordClassifiers

CANDIDATES = 24
"""Candidate words stored per feature, to distinguish features with the same best word."""

NAMED = 0.8
"""Minimum confidence of a label that is shown.

From a look at 40 random features with tested names on 11,474 memes and photos with the built-in model: above it
19 of 20 names were right, between 0.5 and it 12 of 20.
"""


@dataclass(frozen=True, eq=False)
class FeatureLabels:
    """Candidate words and confidence of every feature; row i of each array is feature i.

    Attributes:
        vocabulary: the words.
        words: int32 [F, 24], vocabulary indices of the candidates, best first.
        scores: float32 [F, 24], their scores: cosine minus the word's mean over all features.
        confidence: float32 [F], 0 to 1, of the label: the probability of a tested name; without tested names, how
            well the best word separates images that activate the feature from similar ones that do not,
            measured on held-out exemplars.
        names: F tested names, "" where no word passed the test; None if the labels are the best words.
    """

    vocabulary: tuple[str, ...]
    words: np.ndarray
    scores: np.ndarray
    confidence: np.ndarray
    names: tuple[str, ...] | None = None

    def __len__(self) -> int:
        return len(self.words)

    @property
    def named(self) -> np.ndarray:
        """Bool [F]: whether the label is confident enough to be shown."""
        if self.names is not None:
            return np.array([bool(name) for name in self.names])
        return self.confidence >= NAMED

    def best(self, feature: int, count: int = 3) -> list[str]:
        """The best words for one feature, best first."""
        return [self.vocabulary[word] for word in self.words[feature, :count]]

    @cached_property
    def labels(self) -> list[str]:
        """One unique label per feature, "" below the minimum confidence."""
        if self.names is not None:
            return list(self.names)
        texts = [self.best(i, 1)[0] if named else "" for i, named in enumerate(self.named)]
        for group in _groups_with_one_label(texts):
            for feature, other in self._distinguishing_words(group).items():
                texts[feature] = f"{texts[feature]}, {other}"
        return texts

    def _distinguishing_words(self, group: list[int]) -> dict[int, str]:
        """For each feature of a group with the same label, a second word that fits it better than the others."""
        gains = self._gains(group)
        chosen: dict[int, str] = {}
        taken: set[int] = set()
        for row in map(int, np.argsort(-gains.max(axis=1))):
            feature = group[row]
            free = [c for c in np.argsort(-gains[row]) if self.words[feature, c + 1] not in taken]
            # more features than candidate words: use a number
            word = int(self.words[feature, free[0] + 1]) if free else -1
            chosen[feature] = self.vocabulary[word] if free else str(len(chosen) + 1)
            taken.add(word)
        return chosen

    def _gains(self, group: list[int]) -> np.ndarray:
        """float32 [g, 23]: how much better each further word fits a feature than the group on average."""
        words, scores = self.words[group], self.scores[group]
        # a word that is not a candidate of a feature scores at most as much as its last candidate
        average = np.repeat(scores[:, -1:].mean(axis=0, keepdims=True), words.max() + 1)
        for indices, fit in zip(words, scores, strict=True):
            average[indices] += (fit - fit[-1]) / len(group)
        return (scores - average[words])[:, 1:]


def _groups_with_one_label(texts: list[str]) -> list[list[int]]:
    """Groups of features with the same label."""
    groups: dict[str, list[int]] = defaultdict(list)
    for feature, text in enumerate(texts):
        if text:
            groups[text].append(feature)
    return [group for group in groups.values() if len(group) > 1]


_SAMPLE = 20_000
"""Images, evenly sampled, from which counter-examples are drawn."""
_BLOCK = 128
COUNTER_EXAMPLES = 32


@dataclass(frozen=True, eq=False)
class Evidence:
    """Exemplars and counter-examples of a block of features, as vectors centred on the library's mean.

    Attributes:
        features: the block.
        exemplars: float32 [f, 32, d], highest activation first, padded with 0.
        present: bool [f, 32], False for padding.
        counter_examples: float32 [f, 32, d], images from the quarter of the library most similar to
            the exemplars, on which the feature is not active.
    """

    features: slice
    exemplars: np.ndarray
    present: np.ndarray
    counter_examples: np.ndarray


class EvidenceBlocks:
    """Finds exemplars and counter-examples of features, in blocks of bounded memory.

    The nearest images without the feature often show the same thing (another feature fired), which
    would cancel the right word; a sample of the nearest quarter shares only the context.
    """

    def __init__(
        self, catalogue: FeatureCatalogue, codes: LibraryCodes, matrix: np.ndarray, token: Token
    ) -> None:
        self._catalogue = catalogue
        self._matrix = matrix
        stride = -(-len(codes) // _SAMPLE) or 1
        rows = np.arange(0, len(codes), stride)
        sample = matrix[rows].astype(np.float32)
        self.mean = sample.mean(axis=0)
        self._sample = sample - self.mean
        self._columns = columns_of(codes.codes_of(rows), token)
        self._order = np.argsort(codes.ids)
        self._sorted_ids = codes.ids[self._order]

    def blocks(self, token: Token, stage: str) -> Iterator[Evidence]:
        """The evidence for all features, block by block.

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
        present = ids != PADDING
        indices = np.searchsorted(self._sorted_ids, np.where(present, ids, self._sorted_ids[0]))
        exemplars = self._matrix[self._order[indices]].astype(np.float32) - self.mean
        exemplars *= present[..., None]
        counter_examples = self._counter_examples(features, exemplars.mean(axis=1))
        return Evidence(features, exemplars, present, counter_examples)

    def _counter_examples(self, features: slice, centres: np.ndarray) -> np.ndarray:
        similarity = centres @ self._sample.T
        entries = slice(self._columns.starts[features.start], self._columns.starts[features.stop])
        owners = np.repeat(np.arange(len(centres)), self._columns.counts[features])
        similarity[owners, self._columns.rows[entries]] = -np.inf
        images = similarity.shape[1]
        near = max(1, images // 4)
        quarter = np.argpartition(-similarity, near - 1, axis=1)[:, :near]
        even = np.linspace(0, near - 1, COUNTER_EXAMPLES).astype(np.int64)
        return self._sample[quarter[:, even]]


_FILE = "labels.safetensors"
_LAYOUT = "2"
# Weight of the decoder direction relative to the mean of the exemplars. Captions of held-out photos
# agreed about as well with the mean alone, but the direction distinguishes similar features.
_DIRECTION_WEIGHT = 0.25
# With fewer exemplars the confidence is 0.
_MIN_EXEMPLARS = 8
# Penalty for each further word of a phrase, in standard deviations of the feature's scores: of two
# that fit equally, the shorter is the better label.
_LENGTH_PENALTY = 0.25
# A z-score of the best word at which its match counts fully.
_FULL_MATCH_Z = 5.0


@dataclass(frozen=True, eq=False)
class Targets:
    """Mean vector of each feature's exemplars, float32 [F, d] unit rows: of all, of even and of odd ranks."""

    all: np.ndarray
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
    """The labels from the cache in `folder`, recomputed if library, features or vocabulary changed.

    Args:
        folder: cache folder of this sparse autoencoder.
        sae: the sparse autoencoder.
        catalogue: of the features on this library.
        codes: of all images of the library.
        matrix: [n, d] their vectors in the same order.
        vocabulary: candidate words, embedded by the library's model.
        token: cancels the work and receives its progress.

    Raises:
        Cancelled: the token was cancelled; the cache is unchanged.
    """
    stamp = {
        "layout": _LAYOUT,
        "sae": sae_fingerprint(sae),
        "images": codes.images_digest,
        "vocabulary": vocabulary.digest,
    }
    arrays = read_stamped(folder / _FILE, stamp)
    if arrays is not None:
        return FeatureLabels(
            vocabulary.words, arrays["words"], arrays["scores"], arrays["confidence"]
        )
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
    """Choose a label for every feature and measure its confidence; see `open_labels` for the arguments.

    The score of word w for feature i is `c_i . t_w - mean_j(c_j . t_w)`: `c_i` points from the
    library's mean to the exemplars' mean (and partly along the decoder direction), `t_w` from the
    vocabulary's mean to the word. Subtracting the mean over features penalises words that fit
    everything. Long phrases are penalised.

    Raises:
        Cancelled: the token was cancelled.
    """
    evidence_blocks = EvidenceBlocks(catalogue, codes, matrix, token)
    targets = _targets(evidence_blocks, sae.directions, token)
    words = np.zeros((len(catalogue), min(CANDIDATES, len(vocabulary.words))), np.int32)
    scores = np.zeros(words.shape, np.float32)
    confidence = np.zeros(len(catalogue), np.float32)
    for evidence in evidence_blocks.blocks(token, N_("naming features")):
        block = evidence.features
        fit = _scores(targets.all, block, vocabulary)
        words[block], scores[block] = _best(fit, words.shape[1])
        confidence[block] = _match(fit) * _held_out_auc(evidence, targets, vocabulary)
    return FeatureLabels(vocabulary.words, words, scores, confidence)


def _targets(evidence_blocks: EvidenceBlocks, directions: np.ndarray, token: Token) -> Targets:
    parts: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
    for evidence in evidence_blocks.blocks(token, N_("reading exemplars")):
        along = _DIRECTION_WEIGHT * directions[evidence.features]
        exemplars = evidence.exemplars
        subsets = (exemplars, exemplars[:, ::2], exemplars[:, 1::2])
        every, even, odd = (_unit(_unit(part.sum(axis=1)) + along) for part in subsets)
        parts.append((every, even, odd))
    return Targets(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _scores(targets: np.ndarray, block: slice, vocabulary: Vocabulary) -> np.ndarray:
    """float32 [f, W]: the score of each word for each feature."""
    fit = (targets[block] - targets.mean(axis=0)) @ vocabulary.centred.T
    extra_words = np.array([word.count(" ") for word in vocabulary.words], np.float32)
    return fit - _LENGTH_PENALTY * fit.std(axis=1, keepdims=True) * extra_words


def _best(fit: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    found = np.argpartition(-fit, count - 1, axis=1)[:, :count]
    scores = np.take_along_axis(fit, found, axis=1)
    order = np.argsort(-scores, axis=1)
    return np.take_along_axis(found, order, 1), np.take_along_axis(scores, order, 1)


def _match(fit: np.ndarray) -> np.ndarray:
    """float32 [f], 0 to 1: z-score of the best word among all words, capped."""
    deviation = np.maximum(fit.std(axis=1), 1e-9)
    return np.clip((fit.max(axis=1) - fit.mean(axis=1)) / deviation / _FULL_MATCH_Z, 0, 1)


def _held_out_auc(evidence: Evidence, targets: Targets, vocabulary: Vocabulary) -> np.ndarray:
    """float32 [f]: AUC of words chosen on one half of the exemplars and tested on the other, mean of both halves."""
    confidence = np.zeros(len(evidence.exemplars), np.float32)
    for chosen_on, tested_on in (
        (targets.even, slice(1, None, 2)),
        (targets.odd, slice(0, None, 2)),
    ):
        fit = _scores(chosen_on, evidence.features, vocabulary)
        chosen = vocabulary.centred[fit.argmax(axis=1)]
        positive = np.einsum("fmd,fd->fm", evidence.exemplars[:, tested_on], chosen)
        negative = np.einsum("fmd,fd->fm", evidence.counter_examples, chosen)
        pairs = zip(positive, evidence.present[:, tested_on], negative, strict=True)
        confidence += np.array(
            [area_under_curve(one[there], other) / 2 for one, there, other in pairs], np.float32
        )
    return np.where(evidence.present.sum(axis=1) >= _MIN_EXEMPLARS, confidence, 0)


def area_under_curve(positive: np.ndarray, negative: np.ndarray) -> float:
    """Area under the ROC curve: how often a positive [p] scores above a negative [n]; ties count half.

    0.5 for an uninformative score, 0 without any positive.
    """
    if not len(positive):
        return 0.0
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, "left") + np.searchsorted(ordered, positive, "right")
    return float(below.mean() / (2 * len(negative)))


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


_NAMES_FILE = "names.safetensors"
_NAMES_LAYOUT = "2"
_TESTED = 6
"""Words with the highest gain in probability that are tested for each feature."""


def open_names(
    folder: Path,
    sae: SparseAutoencoder,
    catalogue: FeatureCatalogue,
    codes: LibraryCodes,
    matrix: np.ndarray,
    classifiers: WordClassifiers | None,
    token: Token,
) -> tuple[tuple[str, ...], np.ndarray]:
    """A tested name for every feature and its probability, from the cache in `folder` if it is up to date.

    Args:
        folder: cache folder of this sparse autoencoder.
        sae: the sparse autoencoder.
        catalogue: of the features on this library.
        codes: of all images of the library.
        matrix: [n, d] their vectors in the same order.
        classifiers: the words that the model is known to recognise; None withholds all names.
        token: cancels the work and receives its progress.

    Returns:
        F names, "" where no word passes, unique otherwise; and float32 [F], their probabilities, 0 for "".

    Raises:
        Cancelled: the token was cancelled; the cache is unchanged.
    """
    if classifiers is None:
        return ("",) * len(catalogue), np.zeros(len(catalogue), np.float32)
    stamp = {
        "layout": _NAMES_LAYOUT,
        "sae": sae_fingerprint(sae),
        "images": codes.images_digest,
        "words": array_digest(classifiers.weights),
        "gate": array_digest(classifiers.gate),
    }
    arrays = read_stamped(folder / _NAMES_FILE, stamp)
    if arrays is None:
        arrays = _tested_words(EvidenceBlocks(catalogue, codes, matrix, token), classifiers, token)
        write_stamped(folder / _NAMES_FILE, arrays, stamp)
    return _unique_names(arrays["words"], classifiers.words), arrays["confidence"]


def _tested_words(
    evidence_blocks: EvidenceBlocks, classifiers: WordClassifiers, token: Token
) -> dict[str, np.ndarray]:
    """Up to two words for each feature, int32 [F, 2] or -1, and the probability of the first, float32 [F]."""
    words: list[list[int]] = []
    confidence: list[float] = []
    for evidence in evidence_blocks.blocks(token, N_("testing names")):
        for present, exemplars, others in zip(
            evidence.present, evidence.exemplars, evidence.counter_examples, strict=True
        ):
            vectors = np.concatenate([exemplars[present], others]) + evidence_blocks.mean
            found = _passing_words(classifiers, vectors, int(present.sum()))
            words.append(([word for word, _ in found] + [-1, -1])[:2])
            confidence.append(found[0][1] if found else 0.0)
    return {"words": np.array(words, np.int32), "confidence": np.array(confidence, np.float32)}


def _passing_words(
    classifiers: WordClassifiers, vectors: np.ndarray, named: int
) -> list[tuple[int, float]]:
    """Words that pass for the first `named` of some vectors [n, d], and their probabilities, best first."""
    if named < _MIN_EXEMPLARS:
        return []
    test = NameTest(classifiers, vectors)
    first, rest = np.arange(named), np.arange(named, len(vectors))
    p = test.probabilities
    gain = p[:, first].mean(axis=1) - p[:, rest].mean(axis=1)
    tested = [
        (int(word), test.probability(int(word), first, rest))
        for word in np.argsort(-gain)[:_TESTED]
    ]
    passing = sorted((one for one in tested if one[1] >= NAMED), key=lambda one: -one[1])
    distinct: list[tuple[int, float]] = []
    for word, probability in passing:
        if not any(classifiers.similar[word, other] for other, _ in distinct):
            distinct.append((word, probability))
    return distinct


def _unique_names(words: np.ndarray, names: Sequence[str]) -> tuple[str, ...]:
    """The first word of each feature; of features with the same first word, the second too, or a number."""
    firsts = Counter(int(first) for first, _ in words)
    taken: set[str] = set()
    unique: list[str] = []
    for first, second in words:
        if first < 0:
            unique.append("")
            continue
        name = names[int(first)]
        if firsts[int(first)] > 1 and second >= 0:
            name = f"{name}, {names[int(second)]}"
        number = 2
        label = name
        while label in taken:
            label, number = f"{name} {number}", number + 1
        taken.add(label)
        unique.append(label)
    return tuple(unique)
