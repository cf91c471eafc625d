"""A small synthetic library with known features, for tests of steering."""

import numpy as np

from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder
from memesae.sae.word_classifiers import WordClassifiers
from memesae.steering.directions.contrasts import ContrastDirections
from memesae.steering.directions.direction import components, coordinates, random_directions
from memesae.steering.directions.feature_directions import FeatureDirections, FeatureTable
from memesae.steering.library_shape import measure_moments_of_vectors
from memesae.steering.offer import OfferMaker
from memesae.steering.scene import Scene
from memesae.vectors.exact_index import ExactIndex
from memesae.vectors.vector_rows import Rows

WIDTH, FEATURES, IMAGES = 32, 48, 600


class World:
    """Images of three features each, a sparse autoencoder with these features, and an index."""

    def __init__(self) -> None:
        rng = np.random.default_rng(3)
        directions = _unit(rng.normal(size=(FEATURES, WIDTH)))
        mean = _unit(rng.normal(size=(1, WIDTH)))[0]
        drawn = np.zeros((IMAGES, FEATURES))
        for row in drawn:
            row[rng.choice(FEATURES, 3, replace=False)] = rng.uniform(0.3, 0.9, 3)
        self.vectors = _unit(mean + drawn @ directions)
        self.sae = SparseAutoencoder(
            encoder=directions.T.copy(),
            encoder_bias=np.full(FEATURES, -0.1, np.float32),
            decoder=directions,
            decoder_bias=(mean * 0.5).astype(np.float32),
            k=4,
        )
        self.codes: Codes = self.sae.encode(self.vectors)
        self.moments = measure_moments_of_vectors(self.vectors)
        self.table = self._feature_table(directions)
        self.ids = np.arange(IMAGES, dtype=np.int64) + 1000
        self.index = ExactIndex(Rows(self.ids, self.vectors))
        self.maker = OfferMaker(
            [
                FeatureDirections(self.table),
                ContrastDirections(self.moments),
                components(self.moments),
                random_directions(self.moments),
                coordinates(self.moments),
            ]
        )

    def classifiers(self, weights: np.ndarray | None = None) -> WordClassifiers:
        """Classifiers of the words "thing 0", "thing 1", ..., one per feature.

        Args:
            weights: float32 [FEATURES, WIDTH], instead of ones that recognise the features.
        """
        centred = self.vectors - self.moments.mean
        shown = (self.codes.dense() > 0).astype(np.float32)
        known = np.linalg.lstsq(centred, shown - shown.mean(axis=0), rcond=None)[0].T
        scores = known if weights is None else weights
        both = (10 * scores).astype(np.float32)
        spread = (centred @ both.T).std(axis=0)
        return WordClassifiers(
            words=tuple(f"thing {number}" for number in range(FEATURES)),
            ridge=both / 2,
            text=both / 2,
            bias=np.full(FEATURES, -3, np.float32),
            mean=self.moments.mean,
            spreads=np.stack([spread, spread], axis=1) / 2,
            reliability=np.ones(FEATURES, np.float32),
            similar=np.eye(FEATURES, dtype=bool),
            related=np.eye(FEATURES, dtype=bool),
            drawn=np.zeros(WIDTH + 1, np.float32),
            gate=np.array([8, 0, 0, 0, 0, 0, 0, 0, 0, -4], np.float32),
        )

    def _feature_table(self, directions: np.ndarray) -> FeatureTable:
        dense = self.codes.dense()
        units = np.array(
            [np.percentile(column[column > 0], 95) if column.any() else 0 for column in dense.T],
            np.float32,
        )
        return FeatureTable(
            directions=directions,
            units=units,
            scales=np.ones(FEATURES, np.float32),
            rates=(dense > 0).mean(axis=0).astype(np.float32),
            labels=tuple(f"thing {number}" for number in range(FEATURES)),
            confidences=np.ones(FEATURES, np.float32),
        )

    def scene(self, query: np.ndarray, count: int = 200) -> Scene:
        """The scene of a query."""
        ids = self.index.search(query[None], count).ids[0]
        vectors = self.vectors[ids - 1000]
        return Scene(query, ids, vectors, self.sae.encode(vectors))


def _unit(rows: np.ndarray) -> np.ndarray:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
