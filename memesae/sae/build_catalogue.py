"""Building and caching the feature catalogue of a library."""

from pathlib import Path

import numpy as np

from memesae.base.cancellation import Progress, Token
from memesae.base.messages import N_
from memesae.sae.feature_catalogue import (
    PADDING,
    Columns,
    FeatureCatalogue,
    columns_of,
    exemplars,
    histogram,
    intervals,
    means,
    most_opposite,
    peaks,
    percentile_95,
)
from memesae.sae.feature_relations import cooccurring, nearest_directions
from memesae.sae.library_codes import (
    LibraryCodes,
    read_stamped,
    sae_fingerprint,
    write_stamped,
)
from memesae.sae.sparse_autoencoder import SparseAutoencoder

_FILE = "catalogue.safetensors"
# Part of the stamp: increase it when the meaning of the arrays changes.
_LAYOUT = "1"


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
    token.report(Progress(N_("sorting activations")))
    columns = columns_of(codes.codes, token)
    token.check()
    opposite_rows = most_opposite(sae.directions, matrix, token)
    nearest, similarity = nearest_directions(sae.directions, token)
    partners, association = cooccurring(codes.codes, columns, token)
    return FeatureCatalogue(
        **_statistics(sae, columns, len(codes)),
        **_images(columns, codes.ids, opposite_rows),
        nearest=nearest,
        similarity=similarity,
        cooccurring=partners,
        association=association,
        histogram=histogram(columns),
    )


def _statistics(sae: SparseAutoencoder, columns: Columns, images: int) -> dict[str, np.ndarray]:
    p95 = percentile_95(columns)
    return {
        "images": np.array([images], np.int64),
        "rate": (columns.counts / max(1, images)).astype(np.float32),
        "p95": p95,
        "step": p95 * np.linalg.norm(sae.decoder, axis=1),
        "mean": means(columns),
        "peak": peaks(columns),
    }


def _images(columns: Columns, ids: np.ndarray, opposite_rows: np.ndarray) -> dict[str, np.ndarray]:
    images, activations = exemplars(columns, ids)
    padded_ids = np.append(ids, PADDING)  # row -1 means no image
    return {
        "exemplars": images,
        "activations": activations,
        "intervals": intervals(columns, ids),
        "opposite": padded_ids[opposite_rows],
    }
