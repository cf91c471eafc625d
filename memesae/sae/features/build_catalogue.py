"""Making the feature catalogue of a library, and keeping it until the library changes."""

from pathlib import Path

import numpy as np

from memesae.base.cancellation import Progress, Token
from memesae.base.messages import N_
from memesae.sae.features.feature_catalogue import (
    NOBODY,
    Columns,
    FeatureCatalogue,
    by_feature,
    exemplars,
    histogram,
    intervals,
    means,
    most_opposite,
    peaks,
    percentile_95,
)
from memesae.sae.features.feature_relations import cooccurring, nearest_directions
from memesae.sae.library_codes import (
    LibraryCodes,
    digest_of_images,
    read_stamped,
    sae_fingerprint,
    write_stamped,
)
from memesae.sae.sparse_autoencoder import SparseAutoencoder

_FILE = "catalogue.safetensors"
# Part of the stamp: raise it when what the arrays hold changes.
_LAYOUT = "1"


def open_catalogue(
    folder: Path, sae: SparseAutoencoder, codes: LibraryCodes, matrix: np.ndarray, token: Token
) -> FeatureCatalogue:
    """The catalogue in the cache `folder`, made anew when the library or the features changed.

    Args:
        folder: the cache's folder, one for each sparse autoencoder.
        sae: whose features.
        codes: of all images of the library.
        matrix: [n, d] their vectors in the same order.
        token: stops and watches.

    Raises:
        Cancelled: the token was cancelled; the cache is as before.
    """
    stamp = {"layout": _LAYOUT, "sae": sae_fingerprint(sae), "images": digest_of_images(codes.ids)}
    arrays = read_stamped(folder / _FILE, stamp)
    if arrays is not None:
        return FeatureCatalogue(**arrays)
    catalogue = build_catalogue(sae, codes, matrix, token)
    write_stamped(folder / _FILE, catalogue.arrays(), stamp)
    return catalogue


def build_catalogue(
    sae: SparseAutoencoder, codes: LibraryCodes, matrix: np.ndarray, token: Token
) -> FeatureCatalogue:
    """Look at every feature on every image; see `open_catalogue` for the arguments.

    Raises:
        Cancelled: the token was cancelled.
    """
    token.report(Progress(N_("sorting activations")))
    columns = by_feature(codes.codes, token)
    token.check()
    opposite_rows = most_opposite(sae.directions, matrix, token)
    nearest, similarity = nearest_directions(sae.directions, token)
    together, association = cooccurring(codes.codes, columns, token)
    return FeatureCatalogue(
        **_measures(sae, columns, len(codes)),
        **_pictures(columns, codes.ids, opposite_rows),
        nearest=nearest,
        similarity=similarity,
        cooccurring=together,
        association=association,
        histogram=histogram(columns),
    )


def _measures(sae: SparseAutoencoder, columns: Columns, images: int) -> dict[str, np.ndarray]:
    p95 = percentile_95(columns)
    return {
        "images": np.array([images], np.int64),
        "rate": (columns.counts / max(1, images)).astype(np.float32),
        "p95": p95,
        "step": p95 * np.linalg.norm(sae.decoder, axis=1),
        "mean": means(columns),
        "peak": peaks(columns),
    }


def _pictures(
    columns: Columns, ids: np.ndarray, opposite_rows: np.ndarray
) -> dict[str, np.ndarray]:
    images, activations = exemplars(columns, ids)
    known = np.append(ids, NOBODY)  # row -1 is nobody
    return {
        "exemplars": images,
        "activations": activations,
        "intervals": intervals(columns, ids),
        "opposite": known[opposite_rows],
    }
