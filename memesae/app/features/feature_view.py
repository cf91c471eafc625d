"""A snapshot of the features of a library: labels, rates and codes, with sorting and filtering."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.sae.feature_catalogue import PADDING, FeatureCatalogue
from memesae.sae.feature_labels import FeatureLabels
from memesae.sae.feature_names import FeatureName
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.local_words import LocalWords
from memesae.sae.sae_files import SavedSae
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder
from memesae.steering.directions.feature_directions import FeatureTable

UNNAMED = "unnamed"
ENOUGH_TO_NAME = 1000
"""Number of images from which labels computed on the library are better than the shipped ones."""


class FeatureOrder(StrEnum):
    """The sort orders of features."""

    RATE = "rate"
    CONFIDENCE = "confidence"
    RESULTS = "on these results"
    SIMILARITY = "similar to this one"


@dataclass(frozen=True, eq=False)
class FeatureView:
    """The features of a library with everything known about them; immutable.

    Attributes:
        sae: encodes vectors.
        origin: its record, or None for the built-in one.
        codes: of all images of the library.
        catalogue: rates, exemplars and relations of the features.
        labels: from the vocabulary.
        text_mean: float32 [d], mean vector of the vocabulary.
        shipped: label and confidence of each built-in feature, for those that cannot be labelled here.
        custom_names: the user's names, notes and hidden flags.
        orphans: the user's names and notes of features lost by retraining.
        local_words: words of the library itself, or None.
    """

    sae: SparseAutoencoder
    origin: SavedSae | None
    codes: LibraryCodes
    catalogue: FeatureCatalogue
    labels: FeatureLabels
    text_mean: np.ndarray
    shipped: Sequence[tuple[str, float]] = ()
    custom_names: Mapping[int, FeatureName] = field(default_factory=dict[int, FeatureName])
    orphans: Sequence[FeatureName] = ()
    local_words: LocalWords | None = None

    def __len__(self) -> int:
        return self.sae.features

    def label(self, feature: int) -> str:
        """The user's name, the computed label, or "unnamed"."""
        custom = self.custom_names.get(feature)
        return (custom.name if custom else "") or self._computed[feature][0] or UNNAMED

    def plain_label(self, feature: int) -> str:
        """The label without the number by which it differs from that of another feature."""
        label = self.label(feature)
        plain, _, number = label.rpartition(" ")
        numbered = number.isdigit() and label == self._computed[feature][0]
        return plain if numbered and plain in self._first_labels else label

    @cached_property
    def _first_labels(self) -> frozenset[str]:
        return frozenset(label for label, _ in self._computed)

    def has_name(self, feature: int) -> bool:
        """Whether it has a custom name or a computed label."""
        return self.label(feature) != UNNAMED

    def confidence(self, feature: int) -> float:
        """The confidence of the label, 0 to 1; 1 for custom names."""
        custom = self.custom_names.get(feature)
        return 1.0 if custom and custom.name else self._computed[feature][1]

    @cached_property
    def _computed(self) -> list[tuple[str, float]]:
        """Label and confidence of each feature: computed on this library if it is large enough.

        A small library has too few pictures to test names on; shipped ones were tested on many.
        """
        if self.shipped and len(self.codes) < ENOUGH_TO_NAME:
            return list(self.shipped)
        return list(zip(self.labels.labels, self.labels.confidence.tolist(), strict=True))

    @cached_property
    def table(self) -> FeatureTable:
        """The feature table for steering; hidden features get rate 0, so they are not offered."""
        numbers = range(len(self))
        labels = tuple(self.label(one) for one in numbers)
        labels = tuple(
            f"{UNNAMED} {one}" if label == UNNAMED else label for one, label in enumerate(labels)
        )
        # an unnamed feature must not name the end of a contrast
        confidences = np.array(
            [0.0 if self.label(one) == UNNAMED else self.confidence(one) for one in numbers],
            np.float32,
        )
        table = FeatureTable.of(self.sae, self.catalogue, labels, confidences)
        rates = table.rates.copy()
        rates[[one for one, custom in self.custom_names.items() if custom.hidden]] = 0
        return replace(table, rates=rates)

    def named(self, text: str) -> int:
        """Look up a feature by number or label.

        Raises:
            MemesaeError: not found; the hint lists labels that contain the text.
        """
        if text.isdecimal() and int(text) < len(self):
            return int(text)
        exact = [one for one in self.alive() if self.label(one).casefold() == text.casefold()]
        if exact:
            return exact[0]
        near = [self.label(one) for one in self.find(text)[:5]]
        raise MemesaeError(
            N_("There is no feature “{text}”."),
            hint=N_("Similar names: {names}.")
            if near
            else N_("All features: F in the window, or memesae features FOLDER."),
            text=text,
            names=", ".join(near),
        )

    def find(self, word: str) -> list[int]:
        """Features whose label, best words or note contain the word, by confidence; matching labels first."""
        wanted = word.casefold()
        found = [one for one in self.alive() if wanted in self.words[one]]
        own = {one for one in found if wanted in self.label(one).casefold()}
        return sorted(found, key=lambda one: (one not in own, -self.confidence(one)))

    def alive(self) -> list[int]:
        """Features that are active on some image and not hidden."""
        hidden = {one for one, custom in self.custom_names.items() if custom.hidden}
        return [int(one) for one in np.flatnonzero(self.catalogue.alive) if int(one) not in hidden]

    def sorted_by(
        self, order: FeatureOrder, *, rows: np.ndarray | None = None, like: int | None = None
    ) -> list[int]:
        """All `alive` features in an order.

        Args:
            order: the sort order.
            rows: rows of the results, for `FeatureOrder.RESULTS`.
            like: a feature, for `FeatureOrder.SIMILARITY`.
        """
        keys = self._keys(order, rows, like)
        return sorted(self.alive(), key=lambda one: -keys[one])

    def strongest(self, feature: int, count: int) -> list[tuple[int, float]]:
        """Ids of the images with the highest activations of a feature, with these activations."""
        pairs = zip(
            self.catalogue.exemplars[feature, :count],
            self.catalogue.activations[feature, :count],
            strict=True,
        )
        return [(int(image), float(value)) for image, value in pairs if image != PADDING]

    def codes_of(self, rows: np.ndarray) -> Codes:
        """Codes of images by their row in the vector matrix."""
        return self.codes.codes_of(rows)

    def rows_of(self, ids: np.ndarray) -> np.ndarray:
        """Rows int64 [n] of images in `codes`; -1 for images added after the features were loaded."""
        known, order = self.codes.ids, self._by_id
        if not len(known):
            return np.full(len(ids), -1, np.int64)
        found = np.searchsorted(known, ids, sorter=order)
        rows = order[np.minimum(found, len(known) - 1)]
        return np.where(known[rows] == ids, rows, -1)

    @cached_property
    def _by_id(self) -> np.ndarray:
        return np.argsort(self.codes.ids, kind="stable")

    @cached_property
    def words(self) -> list[str]:
        """The searchable text of each feature: label, best words and note."""
        return [self._words(one).casefold() for one in range(len(self))]

    def _words(self, feature: int) -> str:
        custom = self.custom_names.get(feature)
        own = f"{custom.name} {custom.note}" if custom else ""
        named = " ".join(self.labels.best(feature)) if self.labels.named[feature] else ""
        return f"{own} {self._computed[feature][0]} {named}"

    def _keys(self, order: FeatureOrder, rows: np.ndarray | None, like: int | None) -> np.ndarray:
        if order is FeatureOrder.RESULTS and rows is not None:
            codes = self.codes_of(rows)
            total = np.bincount(codes.indices, codes.values, codes.features)
            # subtract the mean activation, so that features active everywhere do not rank first
            return total / np.maximum(len(rows), 1) - self.catalogue.mean * self.catalogue.rate
        if order is FeatureOrder.SIMILARITY and like is not None:
            return self.sae.directions @ self.sae.directions[like]
        if order is FeatureOrder.CONFIDENCE:
            return np.array([self.confidence(one) for one in range(len(self))])
        return self.catalogue.rate


SAMPLED_RESULTS = 100
"""Number of top results that `FeatureOrder.RESULTS` averages over."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The sort order and filter of a feature list.

    Attributes:
        order: the sort order.
        word: only features whose label, words or note contain it; all if empty.
        results: ids of the images on screen, best first.
        like: the feature that others are compared with, or None.
        hidden: list only hidden features.
    """

    order: FeatureOrder = FeatureOrder.RATE
    word: str = ""
    results: tuple[int, ...] = ()
    like: int | None = None
    hidden: bool = False


def listed(view: FeatureView, options: Listing) -> list[int]:
    """The features to list, in order."""
    if options.hidden:
        found = [one for one, custom in view.custom_names.items() if custom.hidden]
        return [one for one in sorted(found) if _fits(view, one, options.word)]
    rows = view.rows_of(np.array(options.results[:SAMPLED_RESULTS], np.int64))
    features = view.sorted_by(_order(options), rows=rows[rows >= 0], like=options.like)
    if not options.word.strip():
        return features
    wanted = set(view.find(options.word.strip()))
    return [one for one in features if one in wanted]


def _order(options: Listing) -> FeatureOrder:
    """The requested order, or the default if it has nothing to compare with."""
    missing = (options.order is FeatureOrder.RESULTS and not options.results) or (
        options.order is FeatureOrder.SIMILARITY and options.like is None
    )
    return FeatureOrder.RATE if missing else options.order


def _fits(view: FeatureView, feature: int, word: str) -> bool:
    return word.strip().casefold() in view.label(feature).casefold()
