"""A property as the vector of a `property:` term, measured on a library's pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from memesae.analysis.feature_relevance import feature_centres, relevance_to
from memesae.analysis.properties import Property, describe, score_pictures
from memesae.analysis.score_vector import VectorProducts, as_vector
from memesae.app.features.feature_view import FeatureView
from memesae.app.features.library_features import Features
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.sae.vocabulary import TextEncoder, embed_words
from memesae.steering.query.query_model import PropertyValue
from memesae.vectors.vector_store import VectorStore


@dataclass(frozen=True, eq=False)
class PropertyBasis:
    """What every property needs of a library, which takes longer to measure than the property.

    Attributes:
        products: of the vectors of the images `view.codes.ids`.
        centres: of the features, see `feature_centres`.
    """

    products: VectorProducts
    centres: np.ndarray

    @classmethod
    def of(cls, view: FeatureView, vectors: np.ndarray) -> PropertyBasis:
        """Measure it; `vectors` float [n, d] are those of the images `view.codes.ids`."""
        products = VectorProducts.of(vectors)

        def vectors_of(ids: np.ndarray) -> np.ndarray:
            return vectors[view.rows_of(ids)]

        return cls(products, feature_centres(view.catalogue, vectors_of, products.mean))


@dataclass(frozen=True, eq=False)
class MeasuredProperty:
    """A property in one library.

    Attributes:
        relevance: float32 [F], of each feature to it.
        described: the features that count.
        vector: float32 [d], unit norm, to search with.
    """

    relevance: np.ndarray
    described: Property
    vector: np.ndarray

    @classmethod
    def of(
        cls,
        value: PropertyValue,
        view: FeatureView,
        vectors: np.ndarray,
        basis: PropertyBasis,
        encoder: Callable[[], TextEncoder],
    ) -> MeasuredProperty:
        """Measure it.

        Args:
            value: its words or examples, and the features that fit.
            view: the features.
            vectors: float [n, d], of the images `view.codes.ids`.
            basis: measured on both.
            encoder: returns the model; called only for words.

        Raises:
            MemesaeError: the library has no such feature or image, or nothing is said.
        """
        if value.images:
            wanted, usual = _mean_of(value.images, view, vectors), basis.products.mean
        elif value.words:
            wanted, usual = embed_words([value.words], encoder())[0], view.text_mean
        else:
            raise MemesaeError(N_("Nothing is said of what the pictures should be like."))
        wrong = [one for one in value.ticked if one >= len(view)]
        if wrong:
            raise MemesaeError(N_("There is no feature “{text}”."), text=str(wrong[0]))
        relevance = relevance_to(wanted, usual, basis.centres)
        ticked = np.array(value.ticked, np.int64) if value.ticked else None
        described = describe(relevance, ticked)
        scale = 1 / np.maximum(view.catalogue.p95, 1e-6)
        scores = score_pictures(described, view.codes.codes, scale, vectors, wanted, usual)
        return cls(relevance, described, as_vector(scores, vectors, basis.products))


def _mean_of(images: tuple[int, ...], view: FeatureView, vectors: np.ndarray) -> np.ndarray:
    rows = view.rows_of(np.array(images, np.int64))
    if (rows < 0).any():
        raise MemesaeError(
            N_("This library has no image {image}."), image=str(images[int(rows.argmin())])
        )
    return vectors[rows].astype(np.float32).mean(axis=0)


class PropertyVectors:
    """The vectors of the properties that a library is searched for; kept until its features or pictures change.

    Args:
        features: of the library.
        store: its vectors.
        encoder: returns the model; called only for words.
    """

    def __init__(
        self, features: Features, store: VectorStore, encoder: Callable[[], TextEncoder]
    ) -> None:
        self._features = features
        self._store = store
        self._encoder = encoder
        self._of_view: tuple[FeatureView, PropertyBasis, dict[str, np.ndarray]] | None = None

    def of(self, value: str) -> np.ndarray:
        """The vector float32 [d], unit norm, of a property by the value of its term.

        Raises:
            MemesaeError: the library has no features, or `MeasuredProperty.of` says why.
        """
        view = self._features.view or self._features.load(Token())
        known = self._of_view
        if known is None or known[0] is not view:
            basis = PropertyBasis.of(view, self._store.take(view.codes.ids))
            # one assignment: other threads may ask at the same time
            self._of_view = known = view, basis, dict[str, np.ndarray]()
        _, basis, found = known
        if value not in found:
            vectors = self._store.take(view.codes.ids)
            parsed = PropertyValue.parse(value)
            found[value] = MeasuredProperty.of(parsed, view, vectors, basis, self._encoder).vector
        return found[value]
