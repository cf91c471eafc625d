"""A property as the vector of a `property:` term, measured on a library's pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from memesae.analysis.feature_relevance import relevance_to
from memesae.analysis.properties import Property, describe, score_pictures
from memesae.analysis.score_vector import as_vector
from memesae.app.features.feature_view import FeatureView
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.sae.vocabulary import TextEncoder, embed_words
from memesae.steering.query.query_model import PropertyValue


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
        encoder: Callable[[], TextEncoder],
    ) -> MeasuredProperty:
        """Measure it.

        Args:
            value: its words or examples, and the features that fit.
            view: the features.
            vectors: float [n, d], of the images `view.codes.ids`.
            encoder: returns the model; called only for words.

        Raises:
            MemesaeError: the library has no such feature or image, or nothing is said.
        """
        mean = vectors.mean(axis=0, dtype=np.float32)
        if value.images:
            wanted, usual = _mean_of(value.images, view, vectors), mean
        elif value.words:
            wanted, usual = embed_words([value.words], encoder())[0], view.text_mean
        else:
            raise MemesaeError(N_("Nothing is said of what the pictures should be like."))
        wrong = [one for one in value.ticked if one >= len(view)]
        if wrong:
            raise MemesaeError(N_("There is no feature “{text}”."), text=str(wrong[0]))
        relevance = relevance_to(
            wanted, usual, view.catalogue, lambda ids: vectors[view.rows_of(ids)], mean
        )
        ticked = np.array(value.ticked, np.int64) if value.ticked else None
        described = describe(relevance, ticked)
        scale = 1 / np.maximum(view.catalogue.p95, 1e-6)
        scores = score_pictures(described, view.codes.codes, scale, vectors, wanted, usual)
        return cls(relevance, described, as_vector(scores, vectors))


def _mean_of(images: tuple[int, ...], view: FeatureView, vectors: np.ndarray) -> np.ndarray:
    rows = view.rows_of(np.array(images, np.int64))
    if (rows < 0).any():
        raise MemesaeError(
            N_("This library has no image {image}."), image=str(images[int(rows.argmin())])
        )
    return vectors[rows].astype(np.float32).mean(axis=0)
