"""Which features of a library serve now."""

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.library.library import Library
from memesae.sae.builtin import built_in_sae
from memesae.sae.feature_shelf import Shelved, shelve, shelved
from memesae.sae.files import load_sae, save_sae
from memesae.sae.fingerprint import fingerprint
from memesae.sae.model import SparseAutoencoder
from memesae.sae.naming import FeatureNames


class NoFeaturesError(MemesaeError):
    """The library has no features, and none are built in for its model."""


def serving(library: Library, model: str) -> tuple[Shelved | None, SparseAutoencoder]:
    """The newest features learnt or taken in, with where they came from; the built-in ones, with None.

    Args:
        library: whose.
        model: id of the model whose vectors they read.

    Raises:
        NoFeaturesError: there are neither.
    """
    for kept in shelved(library, model):
        if kept.path.is_dir():
            return kept, load_sae(kept.path)
    built_in = built_in_sae(model)
    if built_in is None:
        raise NoFeaturesError(
            N_("This library has no features yet."),
            hint=N_("Learn them: memesae train FOLDER."),
        )
    return None, built_in


def adopt(library: Library, model: str, sae: SparseAutoencoder, metrics: dict[str, float]) -> None:
    """Let these features serve from now on, and carry the person's names over to them."""
    folder = library.place / "sae" / fingerprint(sae)
    save_sae(sae, folder)
    shelve(library, sae, model, folder, metrics)
    FeatureNames(library, sae, model).carry_over()
