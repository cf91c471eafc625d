"""The features that memesae ships, for libraries too small to learn their own."""

from pathlib import Path

from memesae.base.places import resource
from memesae.sae.files import CONFIGURATION, load_sae
from memesae.sae.model import SparseAutoencoder


def built_in_folder(model: str) -> Path | None:
    """Where the shipped features of an embedding model lie, or None if there are none."""
    folder = resource(f"features-{model}")
    return folder if (folder / CONFIGURATION).exists() else None


def built_in_sae(model: str) -> SparseAutoencoder | None:
    """The shipped sparse autoencoder of an embedding model, or None if there is none.

    Raises:
        SaeFileError: its files are damaged.
    """
    folder = built_in_folder(model)
    return None if folder is None else load_sae(folder)
