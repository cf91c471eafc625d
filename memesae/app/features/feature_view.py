"""All that is known about the features of a library at one moment, listed in any order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.sae.feature_names import FeatureName
from memesae.sae.features.feature_catalogue import NOBODY, FeatureCatalogue
from memesae.sae.labels.feature_labels import FeatureLabels
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.sae_files import SavedSae
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder
from memesae.steering.directions.feature_directions import FeatureTable

UNNAMED = "unnamed"
ENOUGH_TO_NAME = 1000
"""Images from which on the library's own names are better than those that came with the features."""


class FeatureOrder(StrEnum):
    """How features can be sorted."""

    RATE = "rate"
    CONFIDENCE = "confidence"
    RESULTS = "on these results"
    SIMILARITY = "similar to this one"


@dataclass(frozen=True, eq=False)
class FeatureView:
    """The features as they are seen by everything that shows or uses them.

    Attributes:
        sae: what reads them off a vector.
        origin: what it is, or None for the built-in one.
        codes: of all images of the library.
        catalogue: what each feature does on the library.
        labels: what the vocabulary calls them.
        shipped: names that came with the built-in features, for those that this library cannot name.
        text_mean: float32 [d], mean vector of the vocabulary: where texts lie.
        said: the person's own names, notes and hidden ones.
        orphans: what the person said about features that retraining has lost.
    """

    sae: SparseAutoencoder
    origin: SavedSae | None
    codes: LibraryCodes
    catalogue: FeatureCatalogue
    labels: FeatureLabels
    text_mean: np.ndarray
    shipped: Sequence[tuple[str, float]] = ()
    said: Mapping[int, FeatureName] = field(default_factory=dict[int, FeatureName])
    orphans: Sequence[FeatureName] = ()

    def __len__(self) -> int:
        return self.sae.features

    def label(self, feature: int) -> str:
        """The person's name, or the vocabulary's, or "unnamed"."""
        said = self.said.get(feature)
        return (said.name if said else "") or self._given[feature][0] or UNNAMED

    def has_name(self, feature: int) -> bool:
        """Whether anybody, the person or the vocabulary, has a name for it."""
        return self.label(feature) != UNNAMED

    def confidence(self, feature: int) -> float:
        """How sure the label is, 0 to 1; the person is always right."""
        said = self.said.get(feature)
        return 1.0 if said and said.name else self._given[feature][1]

    @cached_property
    def _given(self) -> list[tuple[str, float]]:
        """Label and confidence of each feature: chosen on this library where it can tell.

        A small one cannot: names that came with the features were chosen on far more pictures.
        """
        own = list(zip(self.labels.labels, self.labels.confidence.tolist(), strict=True))
        if not self.shipped:
            return own
        small = len(self.codes) < ENOUGH_TO_NAME
        first, second = (self.shipped, own) if small else (own, self.shipped)
        taken = {label for label, _ in first if label}
        return [
            one if one[0] or small or other[0] in taken else other
            for one, other in zip(first, second, strict=True)
        ]

    @cached_property
    def book(self) -> FeatureTable:
        """What steering needs of them; a hidden feature counts as never active, so none is offered."""
        numbers = range(len(self))
        labels = tuple(self.label(one) for one in numbers)
        told = tuple(
            f"{UNNAMED} {one}" if label == UNNAMED else label for one, label in enumerate(labels)
        )
        # what has no name cannot lend one to a contrast
        sure = [0.0 if self.label(one) == UNNAMED else self.confidence(one) for one in numbers]
        confidences = np.array(sure, np.float32)
        book = FeatureTable.of(self.sae, self.catalogue, told, confidences)
        rates = book.rates.copy()
        rates[[one for one, said in self.said.items() if said.hidden]] = 0
        return replace(book, rates=rates)

    def named(self, text: str) -> int:
        """The feature meant by a number or a name.

        Raises:
            MemesaeError: there is none; proposes names that contain the text.
        """
        if text.isdecimal() and int(text) < len(self):
            return int(text)
        exact = [one for one in self.alive() if self.label(one).casefold() == text.casefold()]
        if exact:
            return exact[0]
        near = [self.label(one) for one in self.find(text)[:5]]
        raise MemesaeError(
            N_("There is no feature “{text}”."),
            hint=N_("There is: {names}.") if near else N_("Press F to look through all of them."),
            text=text,
            names=", ".join(near),
        )

    def find(self, word: str) -> list[int]:
        """Features whose name, or one of whose first words, contains the word; surest first."""
        wanted = word.casefold()
        found = [one for one in self.alive() if wanted in self.words[one]]
        own = {one for one in found if wanted in self.label(one).casefold()}
        return sorted(found, key=lambda one: (one not in own, -self.confidence(one)))

    def alive(self) -> list[int]:
        """Features that some image activates, and that the person has not hidden."""
        hidden = {one for one, said in self.said.items() if said.hidden}
        return [int(one) for one in np.flatnonzero(self.catalogue.alive) if int(one) not in hidden]

    def sorted_by(
        self, order: FeatureOrder, *, rows: np.ndarray | None = None, like: int | None = None
    ) -> list[int]:
        """All living features in an order, first the one to be seen first.

        Args:
            order: by what.
            rows: rows of the results, for `Order.RESULTS`.
            like: a feature, for `Order.SIMILARITY`.
        """
        keys = self._keys(order, rows, like)
        return sorted(self.alive(), key=lambda one: -keys[one])

    def strongest(self, feature: int, count: int) -> list[tuple[int, float]]:
        """Image ids that activate a feature most, with their activations."""
        pairs = zip(
            self.catalogue.exemplars[feature, :count],
            self.catalogue.activations[feature, :count],
            strict=True,
        )
        return [(int(image), float(value)) for image, value in pairs if image != NOBODY]

    def codes_of(self, rows: np.ndarray) -> Codes:
        """The codes of images by their row in the vector matrix."""
        return self.codes.codes_of(rows)

    def rows_of(self, ids: np.ndarray) -> np.ndarray:
        """Rows int64 [n] of images in `codes`; -1 for one that came after the features were loaded."""
        known, order = self.codes.ids, self._by_id
        if not len(known):
            return np.full(len(ids), -1, np.int64)
        places = np.searchsorted(known, ids, sorter=order)
        rows = order[np.minimum(places, len(known) - 1)]
        return np.where(known[rows] == ids, rows, -1)

    @cached_property
    def _by_id(self) -> np.ndarray:
        return np.argsort(self.codes.ids, kind="stable")

    @cached_property
    def words(self) -> list[str]:
        """What a search by name looks through, by feature: names, first words and the note."""
        return [self._words(one).casefold() for one in range(len(self))]

    def _words(self, feature: int) -> str:
        said = self.said.get(feature)
        own = f"{said.name} {said.note}" if said else ""
        named = " ".join(self.labels.best(feature)) if self.labels.named[feature] else ""
        return f"{own} {self._given[feature][0]} {named}"

    def _keys(self, order: FeatureOrder, rows: np.ndarray | None, like: int | None) -> np.ndarray:
        if order is FeatureOrder.RESULTS and rows is not None:
            codes = self.codes_of(rows)
            total = np.bincount(codes.indices, codes.values, codes.features)
            # a feature that is on everywhere says nothing about these results
            return total / np.maximum(len(rows), 1) - self.catalogue.mean * self.catalogue.rate
        if order is FeatureOrder.SIMILARITY and like is not None:
            return self.sae.directions @ self.sae.directions[like]
        if order is FeatureOrder.CONFIDENCE:
            return np.array([self.confidence(one) for one in range(len(self))])
        return self.catalogue.rate


RESULTS_LOOKED_AT = 100
"""As many of the first results say what "on these results" means."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What to list.

    Attributes:
        order: what comes first.
        word: only features whose name, words or note contain it; all where empty.
        results: ids of the images on the screen, best first.
        like: the feature that others are compared with, or None.
        hidden: list what the person has hidden, and nothing else.
    """

    order: FeatureOrder = FeatureOrder.RATE
    word: str = ""
    results: tuple[int, ...] = ()
    like: int | None = None
    hidden: bool = False


def listed(view: FeatureView, wish: Listing) -> list[int]:
    """The features to list, the one to be seen first in front."""
    if wish.hidden:
        found = [one for one, said in view.said.items() if said.hidden]
        return [one for one in sorted(found) if _fits(view, one, wish.word)]
    rows = view.rows_of(np.array(wish.results[:RESULTS_LOOKED_AT], np.int64))
    features = view.sorted_by(_order(wish), rows=rows[rows >= 0], like=wish.like)
    if not wish.word.strip():
        return features
    wanted = set(view.find(wish.word.strip()))
    return [one for one in features if one in wanted]


def _order(wish: Listing) -> FeatureOrder:
    """The order asked for; the usual one where what it compares with is missing."""
    missing = (wish.order is FeatureOrder.RESULTS and not wish.results) or (
        wish.order is FeatureOrder.SIMILARITY and wish.like is None
    )
    return FeatureOrder.RATE if missing else wish.order


def _fits(view: FeatureView, feature: int, word: str) -> bool:
    return word.strip().casefold() in view.label(feature).casefold()
