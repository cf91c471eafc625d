"""The features that memesae ships, for libraries too small to learn their own."""

from pathlib import Path
from typing import cast

from memesae.base.places import resource
from memesae.sae.files import CONFIGURATION, load_sae, read_json
from memesae.sae.model import SparseAutoencoder

LABELS = "labels.json"


def built_in_folder(model: str) -> Path | None:
    """Where the shipped features of an embedding model lie, or None if there are none."""
    folder = resource(f"features-{model}")
    return folder if (folder / CONFIGURATION).exists() else None


def built_in_labels(model: str) -> list[tuple[str, float]]:
    """What the shipped features were called on the pictures they were learnt from, and how surely.

    A small library shows too little of most features to name them; these names help it out.

    Returns:
        (label, confidence) of each feature, ("", 0) for an unnamed one; nothing where none are shipped.

    Raises:
        SaeFileError: the file is damaged.
    """
    folder = built_in_folder(model)
    if folder is None or not (folder / LABELS).exists():
        return []
    kept = read_json(folder / LABELS)
    labels, confidences = cast("list[str]", kept["labels"]), cast("list[float]", kept["confidence"])
    return list(zip(labels, confidences, strict=True))


def built_in_sae(model: str) -> SparseAutoencoder | None:
    """The shipped sparse autoencoder of an embedding model, or None if there is none.

    Raises:
        SaeFileError: its files are damaged.
    """
    folder = built_in_folder(model)
    return None if folder is None else load_sae(folder)
