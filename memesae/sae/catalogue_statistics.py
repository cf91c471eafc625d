"""What the feature catalogue is made of, as statistics that take up codes batch by batch and can be merged.

Whatever the order of the images, the size of the batches and the division into parts that are merged, the result is the same,
so one machine, many, and an engine's stream make one catalogue. Memory does not grow with the images but with the features.

Everything but percentiles, histograms and samples of images by activation is exact. Those are exact up to `EXACT` entries,
about 130,000 images with 32 features each. Beyond, the activations of a feature are counted in bins of a relative width
below 1/128 (`RELATIVE_ERROR`): the first sixteen bits of the float32, as in DDSketch (Masson, Rim and Lee 2019), whose
merged counts do not depend on the order, as those of KLL or t-digest sketches do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from memesae.base.cancellation import Token
from memesae.sae.feature_catalogue import (
    BINS,
    EXEMPLARS,
    INTERVALS,
    OPPOSITES,
    PADDING,
    PER_INTERVAL,
    FeatureCatalogue,
)
from memesae.sae.feature_relations import MOST_PAIRS, cooccurring, nearest_directions
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder, take_rows
from memesae.sae.vector_stream import hash_ids

EXACT = 1 << 22
"""Entries up to which every activation is kept: 16 bytes each, 64 MB."""
RELATIVE_ERROR = 2.0**-7
"""Beyond, a percentile is the activation of an image that differs from the exact one by this share at most."""
_BIN_SHIFT = np.uint64(16)
_LOW = np.uint64(0xFFFFFFFF)
_VALUE_BITS = np.uint64(32)
_PENDING = 1 << 21
"""Entries collected before they are counted into bins."""
_CHUNK_NUMBERS = 4 << 20
"""Projections in memory at a time: 16 MB."""


class Strongest:
    """The `keep` images of each feature with the highest values; of equal ones, those with the lowest ids.

    Once there are some, few images beat the last of them: most of the work is one comparison.

    Attributes:
        values: float32 [F, keep], highest first, -inf as padding.
        ids: int64 [F, keep], of the images, `PADDING` where there are fewer.
    """

    def __init__(self, features: int, keep: int) -> None:
        self.values = np.full((features, keep), -np.inf, np.float32)
        self.ids = np.full((features, keep), PADDING, np.int64)

    def add(self, features: np.ndarray, ids: np.ndarray, values: np.ndarray) -> None:
        """Add entries: values float32 [n] of images int64 [n] for features int [n]; all may repeat."""
        able = np.flatnonzero(values >= self.values[features, -1])
        if len(able):
            self._take(features[able], ids[able], values[able])

    def add_dense(self, ids: np.ndarray, values: np.ndarray) -> None:
        """Add the values float32 [n, F] of n images for all features."""
        rows, features = np.nonzero(values >= self.values[:, -1])
        if len(rows):
            self._take(features, ids[rows], values[rows, features])

    def merge(self, other: Strongest) -> None:
        """Add what another one has kept."""
        features, places = np.nonzero(other.ids != PADDING)
        self.add(features, other.ids[features, places], other.values[features, places])

    def _take(self, features: np.ndarray, ids: np.ndarray, values: np.ndarray) -> None:
        keep = self.values.shape[1]
        changed = np.unique(features)
        owners = np.concatenate([np.repeat(changed, keep), features])
        all_ids = np.concatenate([self.ids[changed].ravel(), ids])
        all_values = np.concatenate([self.values[changed].ravel(), values])
        order = np.lexsort((all_ids, -all_values, owners))
        starts = np.searchsorted(owners[order], changed)
        best = order[starts[:, None] + np.arange(keep)]
        self.ids[changed], self.values[changed] = all_ids[best], all_values[best]


class _Cells(NamedTuple):
    """Entries with the same feature and bin of activation, each represented by one of them; sorted by key.

    Attributes:
        keys: uint64 [n], feature and inverted bits of the representative's activation: ascending by feature, the
            highest activation first.
        ids: int64 [n], of the representative's image.
        counts: int64 [n], entries.
    """

    keys: np.ndarray
    ids: np.ndarray
    counts: np.ndarray


class ActivationCounts:
    """The activations of each feature by height: every entry, or beyond `exact` of them how many there are in each bin."""

    def __init__(self, features: int, exact: int = EXACT) -> None:
        self._features = features
        self._exact = exact
        self._pending: list[_Cells] = []
        self._waiting = 0
        self._cells: _Cells | None = None
        """Where there are too many entries for keeping all."""

    def add(self, features: np.ndarray, ids: np.ndarray, values: np.ndarray) -> None:
        """Add entries: values float32 [n], above 0, of images int64 [n] for features int [n]."""
        bits = np.ascontiguousarray(values, np.float32).view(np.uint32).astype(np.uint64)
        keys = (features.astype(np.uint64) << _VALUE_BITS) | (_LOW - bits)
        self._collect(_Cells(keys, ids, np.ones(0, np.int64)))

    def merge(self, other: ActivationCounts) -> None:
        """Add what another one has counted."""
        for part in other._pending:
            self._collect(part)
        if other._cells is not None:
            mine = self._cells
            self._cells = other._cells if mine is None else _united([mine, other._cells])
            self._count()

    def ranked(self) -> Ranked:
        """What was counted, in order."""
        if self._cells is None:
            return Ranked.of(_sorted(self._pending), self._features)
        self._count()
        return Ranked.of(self._cells, self._features)

    def _collect(self, entries: _Cells) -> None:
        self._pending.append(entries)
        self._waiting += len(entries.keys)
        if self._waiting > (self._exact if self._cells is None else _PENDING):
            self._count()

    def _count(self) -> None:
        """Count what was collected into bins."""
        if self._pending:
            parts = [_united(self._pending)]
            self._pending, self._waiting = [], 0
            self._cells = _united(parts if self._cells is None else [self._cells, *parts])


def _joined(parts: Sequence[_Cells]) -> _Cells:
    if not parts:
        return _Cells(np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.int64))
    # single entries have no counts
    counts = [one.counts if len(one.counts) else np.ones(len(one.keys), np.int64) for one in parts]
    return _Cells(
        np.concatenate([one.keys for one in parts]),
        np.concatenate([one.ids for one in parts]),
        np.concatenate(counts),
    )


def _sorted(parts: Sequence[_Cells]) -> _Cells:
    """All entries in order; of equal activations, the lowest id first."""
    joined = _joined(parts)
    order = np.lexsort((joined.ids, joined.keys))
    return _Cells(*(column[order] for column in joined))


def _united(parts: Sequence[_Cells]) -> _Cells:
    """One cell for each feature and bin; it is represented by the image whose id hashes lowest."""
    joined = _joined(parts)
    # stable: two parts that are sorted are merged in linear time
    order = np.argsort(joined.keys, kind="stable")
    keys = joined.keys[order]
    bins = keys >> _BIN_SHIFT
    starts = np.flatnonzero(np.concatenate([[True], bins[1:] != bins[:-1]]))
    ids = joined.ids[order]
    ranks = hash_ids(ids, 0)
    lowest = np.minimum.reduceat(ranks, starts)
    lengths = np.diff(starts, append=len(keys))
    places = np.flatnonzero(ranks == np.repeat(lowest, lengths))
    counts = np.add.reduceat(joined.counts[order], starts)
    if len(places) > len(starts):  # an id occurs twice
        places = places[np.unique(np.searchsorted(starts, places, "right"), return_index=True)[1]]
    return _Cells(keys[places], ids[places], counts)


@dataclass(frozen=True, eq=False)
class Ranked:
    """The entries of each feature in descending order of activation, those of one cell by their representative.

    Attributes:
        features: int64 [cells].
        values: float32 [cells].
        ids: int64 [cells].
        sizes: int64 [cells], entries.
        ends: int64 [cells], entries up to the end of each cell.
        counts: int64 [F], entries of each feature.
    """

    features: np.ndarray
    values: np.ndarray
    ids: np.ndarray
    sizes: np.ndarray
    ends: np.ndarray
    counts: np.ndarray

    @classmethod
    def of(cls, cells: _Cells, features: int) -> Ranked:
        """Take keys apart."""
        owners = (cells.keys >> _VALUE_BITS).astype(np.int64)
        values = (_LOW - (cells.keys & _LOW)).astype(np.uint32).view(np.float32)
        counts = np.bincount(owners, weights=cells.counts, minlength=features).astype(np.int64)
        return cls(owners, values, cells.ids, cells.counts, np.cumsum(cells.counts), counts)

    def percentile_95(self) -> np.ndarray:
        """float32 [F]: 95th percentile of the activations; 0 for dead features."""
        cells, present = self._pick(self.counts[:, None] // 20)
        return _taken(self.values, cells, present, 0)[:, 0]

    def histogram(self, peaks: np.ndarray, bins: int = BINS) -> np.ndarray:
        """int64 [F, bins]: number of images in equal intervals between 0 and the peaks, float32 [F]."""
        flat = np.bincount(
            self.features * bins + self._bins(peaks, bins),
            weights=self.sizes,
            minlength=len(self.counts) * bins,
        )
        return flat.astype(np.int64).reshape(-1, bins)

    def intervals(self, peaks: np.ndarray) -> np.ndarray:
        """int64 [F, 5, 6]: ids of images evenly sampled from each interval of activation."""
        counts = self.histogram(peaks, INTERVALS)
        # entries are in descending order, so an interval begins after all higher ones
        higher = counts[:, ::-1].cumsum(axis=1)[:, ::-1] - counts
        slots = np.arange(PER_INTERVAL)
        few = counts[..., None] <= PER_INTERVAL
        even = ((slots + 0.5) * counts[..., None] / PER_INTERVAL).astype(np.int64)
        inside = np.where(few, slots, even)
        ranks = np.where(inside < counts[..., None], higher[..., None] + inside, PADDING)
        cells, present = self._pick(ranks.reshape(len(counts), -1))
        cells, present = (one.reshape(ranks.shape) for one in (cells, present))
        # a cell has one image to show
        present[..., 1:] &= cells[..., 1:] != cells[..., :-1]
        return _taken(self.ids, cells, present, PADDING)

    def _bins(self, peaks: np.ndarray, bins: int) -> np.ndarray:
        share = self.values / peaks[self.features]
        # the peak itself belongs to the last bin
        return np.minimum((share * bins).astype(np.int64), bins - 1)

    def _pick(self, ranks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Cells by rank within each feature, int64 [F, m], 0 for the highest; and where there is such a rank."""
        present = (ranks >= 0) & (ranks < self.counts[:, None])
        before = (np.cumsum(self.counts) - self.counts)[:, None]
        cells = np.searchsorted(self.ends, np.where(present, before + ranks, 0), side="right")
        return cells, present


def _taken(
    source: np.ndarray, places: np.ndarray, present: np.ndarray, otherwise: float
) -> np.ndarray:
    if not len(source):
        return np.full(places.shape, otherwise, source.dtype)
    return np.where(
        present, source[np.where(present, places, 0)], np.array(otherwise, source.dtype)
    )


class CodeSample:
    """The codes of a sample of images, on which joint activations are counted: those whose ids hash lowest.

    As many as have `most` pairs of active features in all, or every image.
    """

    def __init__(self, features: int, most: int = MOST_PAIRS) -> None:
        self._most = most
        self._features = features
        self._ids: list[np.ndarray] = []
        self._codes: list[Codes] = []
        self._pairs = 0

    def add(self, ids: np.ndarray, codes: Codes) -> None:
        """Add the codes of images int64 [n]."""
        self._ids.append(ids)
        self._codes.append(codes)
        self._pairs += _pairs(codes)
        if self._pairs > 2 * self._most:
            self._clear_up()

    def merge(self, other: CodeSample) -> None:
        """Add what another one has kept."""
        for ids, codes in zip(other._ids, other._codes, strict=True):
            self.add(ids, codes)

    def result(self) -> Codes:
        """The codes of the sample, by ascending id."""
        self._clear_up()
        return self._codes[0]

    def _clear_up(self) -> None:
        ids = np.concatenate([np.zeros(0, np.int64), *self._ids])
        codes = Codes.joined(self._codes, self._features)
        order = np.argsort(hash_ids(ids, 0))
        pairs = np.cumsum(np.square(codes.counts[order]))
        kept = order[: max(1, int(np.searchsorted(pairs, self._most, side="right")))]
        kept = kept[np.argsort(ids[kept])]
        self._ids, self._codes = [ids[kept]], [take_rows(codes, kept)]
        self._pairs = _pairs(self._codes[0])


def _pairs(codes: Codes) -> int:
    return int(np.square(codes.counts).sum())


class CatalogueStatistics:
    """Takes up a library's codes and vectors in batches, and makes the feature catalogue of them."""

    def __init__(
        self, sae: SparseAutoencoder, exact: int = EXACT, most_pairs: int = MOST_PAIRS
    ) -> None:
        """Start without any image.

        Args:
            sae: the sparse autoencoder.
            exact: entries up to which every activation is kept.
            most_pairs: pairs of active features up to which every image counts for co-occurrence.
        """
        self.images = 0
        """Images so far."""
        self._sae = sae
        self._counts = np.zeros(sae.features, np.int64)
        self._sums = np.zeros(sae.features)
        self._squares = np.zeros(sae.features)
        self._strongest = Strongest(sae.features, EXEMPLARS)
        self._opposite = Strongest(sae.features, OPPOSITES)
        self._activations = ActivationCounts(sae.features, exact)
        self._sample = CodeSample(sae.features, most_pairs)

    def add(self, ids: np.ndarray, codes: Codes, vectors: np.ndarray | None = None) -> None:
        """Take up images.

        Args:
            ids: int64 [n]; none may have been taken up before.
            codes: n rows.
            vectors: [n, d], float16 or float32; without them the catalogue has no opposites.
        """
        features, values, images = codes.indices, codes.values, np.repeat(ids, codes.counts)
        self.images += len(ids)
        self._counts += np.bincount(features, minlength=codes.features)
        self._sums += np.bincount(features, values, codes.features)
        self._squares += np.bincount(features, np.square(values, dtype=np.float64), codes.features)
        self._strongest.add(features, images, values)
        self._activations.add(features, images, values)
        self._sample.add(ids, codes)
        if vectors is not None:
            self._add_opposites(ids, vectors)

    def merge(self, other: CatalogueStatistics) -> None:
        """Take up the images of another one, made with the same arguments; it is left as it is."""
        self.images += other.images
        self._counts += other._counts
        self._sums += other._sums
        self._squares += other._squares
        self._strongest.merge(other._strongest)
        self._opposite.merge(other._opposite)
        self._activations.merge(other._activations)
        self._sample.merge(other._sample)

    def finish(self, token: Token) -> FeatureCatalogue:
        """The catalogue of all images so far; more may be taken up afterwards.

        Raises:
            Cancelled: the token was cancelled.
        """
        nearest, similarity = nearest_directions(self._sae.directions, token)
        partners, association = cooccurring(self._sample.result(), token)
        token.check()
        ranked = self._activations.ranked()
        peak = np.maximum(self._strongest.values[:, 0], 0)
        p95 = ranked.percentile_95()
        images = max(1, self.images)
        variance = self._squares / images - np.square(self._sums / images)
        return FeatureCatalogue(
            images=np.array([self.images], np.int64),
            rate=(self._counts / images).astype(np.float32),
            p95=p95,
            step=p95 * np.linalg.norm(self._sae.decoder, axis=1),
            mean=(self._sums / np.maximum(self._counts, 1)).astype(np.float32),
            deviation=np.sqrt(np.maximum(variance, 0)).astype(np.float32),
            peak=peak,
            exemplars=self._strongest.ids.copy(),
            activations=np.maximum(self._strongest.values, 0),
            intervals=ranked.intervals(peak),
            opposite=self._opposite.ids.copy(),
            nearest=nearest,
            similarity=similarity,
            cooccurring=partners,
            association=association,
            histogram=ranked.histogram(peak),
        )

    def _add_opposites(self, ids: np.ndarray, vectors: np.ndarray) -> None:
        directions = self._sae.directions
        step = max(1, _CHUNK_NUMBERS // max(1, len(directions)))
        for start in range(0, len(ids), step):
            part = np.asarray(vectors[start : start + step], np.float32)
            self._opposite.add_dense(ids[start : start + step], -(part @ directions.T))
