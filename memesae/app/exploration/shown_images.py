"""Which images show a feature: those on which it is active from its measured threshold on."""

from __future__ import annotations

import numpy as np

from memesae.analysis.specificity import Specificity, specify, tested_word
from memesae.app.features.feature_view import FeatureView
from memesae.app.features.library_features import Features
from memesae.base.cancellation import Token
from memesae.sae.word_classifiers import WordClassifiers, open_word_classifiers, sigmoid
from memesae.vectors.vector_store import VectorStore


def measure_specificity(
    view: FeatureView, store: VectorStore, classifiers: WordClassifiers | None, feature: int
) -> Specificity | None:
    """How many pictures show the name of a feature, by activation; None where no tested word names it."""
    word = tested_word(view.label(feature), classifiers)
    codes = view.codes.codes
    entries = np.flatnonzero(codes.indices == feature)
    if classifiers is None or word is None or not len(entries):
        return None
    vectors = store.take(view.codes.ids[codes.rows[entries]])
    logits = (vectors - classifiers.mean) @ classifiers.weights[word] + classifiers.bias[word]
    return specify(codes.values[entries], sigmoid(logits))


class ShownImages:
    """The images that show each feature of a library; those asked for are kept until the features change.

    Args:
        features: of the library.
        store: its vectors.
        model: id of its model.
    """

    def __init__(self, features: Features, store: VectorStore, model: str) -> None:
        self._features = features
        self._store = store
        self._model = model
        self._of_view: tuple[FeatureView | None, dict[int, np.ndarray]] = None, {}

    def of(self, name: str) -> np.ndarray:
        """Ids int64 [n] of the images with a feature.

        An image has it if its activation reaches the threshold of `memesae features`, or, where none could be
        measured, if it is active at all.

        Args:
            name: its number or name.

        Raises:
            MemesaeError: there is no such feature.
        """
        view = self._features.view or self._features.load(Token())
        feature = view.named(name)
        known_view, known = self._of_view
        if known_view is not view:
            # one assignment: other threads may ask at the same time
            known = {}
            self._of_view = view, known
        if feature not in known:
            known[feature] = self._measured(view, feature)
        return known[feature]

    def _measured(self, view: FeatureView, feature: int) -> np.ndarray:
        classifiers = open_word_classifiers(self._model)
        specificity = measure_specificity(view, self._store, classifiers, feature)
        threshold = None if specificity is None else specificity.threshold
        codes = view.codes.codes
        entries = np.flatnonzero(codes.indices == feature)
        if threshold is not None:
            entries = entries[codes.values[entries] >= threshold]
        return view.codes.ids[codes.rows[entries]]
