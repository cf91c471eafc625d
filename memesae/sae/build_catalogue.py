"""Building and caching the feature catalogue of a library."""

from pathlib import Path

import numpy as np

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.sae.catalogue_statistics import CatalogueStatistics
from memesae.sae.feature_catalogue import FeatureCatalogue
from memesae.sae.library_codes import (
    LibraryCodes,
    read_stamped,
    sae_fingerprint,
    write_stamped,
)
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.sae.vector_stream import VectorBatches

_FILE = "catalogue.safetensors"
# Part of the stamp: increase it when the meaning of the arrays changes.
_LAYOUT = "2"


def open_catalogue(
    folder: Path, sae: SparseAutoencoder, codes: LibraryCodes, matrix: np.ndarray, token: Token
) -> FeatureCatalogue:
    """The catalogue from the cache in `folder`, rebuilt if the library or the features changed.

    Args:
        folder: cache folder of this sparse autoencoder.
        sae: the sparse autoencoder.
        codes: of all images of the library.
        matrix: [n, d] their vectors in the same order.
        token: cancels the work and receives its progress.

    Raises:
        Cancelled: the token was cancelled; the cache is unchanged.
    """
    stamp = {"layout": _LAYOUT, "sae": sae_fingerprint(sae), "images": codes.images_digest}
    arrays = read_stamped(folder / _FILE, stamp)
    if arrays is not None:
        return FeatureCatalogue(**arrays)
    catalogue = build_catalogue(sae, codes, matrix, token)
    write_stamped(folder / _FILE, catalogue.arrays(), stamp)
    return catalogue


def build_catalogue(
    sae: SparseAutoencoder, codes: LibraryCodes, matrix: np.ndarray, token: Token
) -> FeatureCatalogue:
    """Build the catalogue; see `open_catalogue` for the arguments.

    Raises:
        Cancelled: the token was cancelled.
    """
    statistics = CatalogueStatistics(sae)
    rate_meter, count = RateMeter(), len(codes)
    for start in range(0, count, _BATCH):
        token.check()
        end = min(start + _BATCH, count)
        part = codes.codes_of(np.arange(start, end))
        statistics.add(codes.ids[start:end], part, matrix[start:end])
        token.report(Progress(N_("finding opposites"), end, count, rate_meter.rate(end)))
    return statistics.finish(token)


def catalogue_of_stream(
    sae: SparseAutoencoder, batches: VectorBatches, token: Token
) -> FeatureCatalogue:
    """Build the catalogue of vectors that pass once, in memory that does not grow with their number.

    Args:
        sae: encodes the vectors.
        batches: ids and vectors of all images.
        token: cancels the work.

    Raises:
        Cancelled: the token was cancelled.
        SaeError: the vectors do not have the width of the sparse autoencoder.
    """
    statistics = CatalogueStatistics(sae)
    for ids, vectors in batches:
        token.check()
        statistics.add(ids, sae.encode(vectors), vectors)
    return statistics.finish(token)


_BATCH = 4096
