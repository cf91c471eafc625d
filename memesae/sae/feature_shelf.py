"""Which sparse autoencoders a library has, and where they lie."""

import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from memesae.library.library import Library
from memesae.sae.fingerprint import fingerprint
from memesae.sae.model import SparseAutoencoder


@dataclass(frozen=True, slots=True)
class Shelved:
    """One sparse autoencoder of a library.

    Attributes:
        fingerprint: of its weights.
        model: id of the model whose vectors it reads.
        path: the folder of its files.
        made: when it was trained or imported, unix seconds.
        metrics: what was measured then (fvu, cosine, l0, dead, ...).
    """

    fingerprint: str
    model: str
    path: Path
    made: float
    metrics: dict[str, float]


def shelve(
    library: Library, sae: SparseAutoencoder, model: str, path: Path, metrics: Mapping[str, float]
) -> None:
    """Enter a sparse autoencoder whose files lie in `path`; one known already is updated."""
    entry = (model, fingerprint(sae), os.fsencode(path), time.time(), json.dumps(dict(metrics)))
    with library.connections.transaction() as writer:
        writer.execute(
            "INSERT OR REPLACE INTO saes(model, fingerprint, path, made, metrics)"
            " VALUES(?, ?, ?, ?, ?)",
            entry,
        )


def shelved(library: Library, model: str) -> list[Shelved]:
    """The sparse autoencoders for a model's vectors, newest first."""
    rows = library.connections.select(
        "SELECT fingerprint, model, path, made, metrics FROM saes WHERE model = ?"
        " ORDER BY made DESC, id DESC",
        (model,),
    )
    return [
        Shelved(row[0], row[1], Path(os.fsdecode(row[2])), row[3], json.loads(row[4]))
        for row in rows
    ]
