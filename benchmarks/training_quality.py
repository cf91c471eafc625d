"""Quality of features by width and k, and of PCA, k-means and a plain TopK autoencoder, as a table.

python -m benchmarks.training_quality VECTORS.npz          `vectors`, float32 [n, d], of one model
python -m benchmarks.training_quality FOLDER               an indexed folder
"""

import argparse
from dataclasses import asdict
from pathlib import Path

import numpy as np

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.paths import home
from memesae.bench.sae_quality import SPARSITIES, WIDTHS, MetricsRow, measure_training
from memesae.embedding.model_catalogue import BUILT_IN
from memesae.library.library_registry import find_library

_HEADINGS = ("method", "features", "k", "FVU", "cosine", "L0", "dead", "silent", "seconds")


def main() -> None:
    """Measure and print a table in Markdown, row by row."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("--features", type=int, nargs="+", default=WIDTHS)
    parser.add_argument("--k", type=int, nargs="+", default=SPARSITIES)
    parser.add_argument("--model", default=BUILT_IN)
    chosen = parser.parse_args()
    print(f"| {' | '.join(_HEADINGS)} |\n|{'---|' * len(_HEADINGS)}")
    measure_training(
        vectors_of(chosen.source, chosen.model),
        Token(),
        widths=chosen.features,
        sparsities=chosen.k,
        on_row=print_row,
    )


def vectors_of(source: Path, model: str) -> np.ndarray:
    """float32 [n, d] of an .npz file or of an indexed folder.

    Raises:
        MemesaeError: the folder is not indexed.
    """
    if source.suffix == ".npz":
        return np.load(source)["vectors"].astype(np.float32)
    library = find_library(home(), source)
    if library is None:
        raise MemesaeError(f"{source} is not indexed.", hint=f"Run: memesae index {source}")
    vectors = library.vectors(model)[1]
    library.close()
    return vectors.astype(np.float32)


def print_row(row: MetricsRow) -> None:
    """Print one row of the table."""
    cells = [
        f"{value:.4g}" if isinstance(value, float) else str(value) for value in asdict(row).values()
    ]
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
