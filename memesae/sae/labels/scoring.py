"""Choosing words for features, and judging the choice on images that had no say in it."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.base.messages import N_
from memesae.base.token import Token
from memesae.sae.catalogue.record import FeatureCatalogue
from memesae.sae.fingerprint import digest_of, fingerprint
from memesae.sae.labels.evidence import Evidence, Witnesses
from memesae.sae.labels.record import CANDIDATES, FeatureLabels
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.model import SparseAutoencoder
from memesae.sae.stamped import read_stamped, write_stamped
from memesae.sae.vocabulary import Vocabulary

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
        "sae": fingerprint(sae),
        "images": digest_of(codes.ids),
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
