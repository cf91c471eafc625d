"""The features that a library uses, and importing features of other programs."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.app.engine.requests import OnEvent, WorkerContext
from memesae.app.engine.worker import in_child
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.base.scheduling import BACKGROUND_PRIORITY
from memesae.library.library import Library
from memesae.sae.feature_names import FeatureNames
from memesae.sae.importers.import_sae import foreign_sae, sample
from memesae.sae.library_codes import sae_fingerprint
from memesae.sae.sae_files import (
    SavedSae,
    built_in_sae,
    forget_saved,
    load_sae,
    save_for_library,
    save_sae,
    saved_saes,
)
from memesae.sae.sparse_autoencoder import Quality, SaeFileError, SparseAutoencoder
from memesae.vectors.local_store import saved


class NoFeaturesError(MemesaeError):
    """The library has no features, and there are no built-in ones for its model."""


def features_in_use(library: Library, model: str) -> tuple[SavedSae | None, SparseAutoencoder]:
    """The features most recently trained or imported, with their origin; else the built-in ones, with None.

    Args:
        library: the library.
        model: id of the model whose vectors they encode.

    Raises:
        NoFeaturesError: there are neither.
    """
    for stored in saved_saes(library, model):
        if stored.path.is_dir():
            return stored, _unchanged(stored)
    built_in = built_in_sae(model)
    if built_in is None:
        raise NoFeaturesError(
            N_("This library has no features yet."),
            hint=N_("Train them: memesae train FOLDER."),
        )
    return None, built_in


def _unchanged(stored: SavedSae) -> SparseAutoencoder:
    sae = load_sae(stored.path)
    if sae_fingerprint(sae) != stored.fingerprint:
        raise SaeFileError(
            N_("The features in {folder} are damaged: they are not those that were saved."),
            kept=N_("Their names and notes are kept."),
            hint=N_(
                "Train or import them again, or use the built-in ones: memesae sae built-in FOLDER."
            ),
            folder=stored.path,
        )
    return sae


def adopt(library: Library, model: str, sae: SparseAutoencoder, metrics: dict[str, float]) -> None:
    """Put these features to use and transfer the user's names to them."""
    folder = library.directory / "sae" / sae_fingerprint(sae)
    save_sae(sae, folder)
    save_for_library(library, sae, model, folder, metrics)
    FeatureNames(library, sae, model).carry_over()


def use_built_in(library: Library, model: str) -> SparseAutoencoder:
    """Put the built-in features to use again, with the user's names transferred to them.

    The library's own stay as files in its folder, from which they can be imported.

    Raises:
        NoFeaturesError: there are none for this model; nothing is changed.
    """
    sae = built_in_sae(model)
    if sae is None:
        raise NoFeaturesError(
            N_("There are no built-in features for this library's model."),
            kept=N_("The features in use stay as they are."),
        )
    forget_saved(library, model)
    FeatureNames(library, sae, model).carry_over()
    return sae


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The result of an import.

    Attributes:
        format: the program that wrote the file.
        features: number of features.
        k: number of active features per image, or None for a threshold activation.
        metrics: measured on the library's own vectors.
        notes: a sentence for everything that was guessed or left out.
    """

    format: str
    features: int
    k: int | None
    metrics: Quality
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportFeatures:
    """Import another program's features after testing them on the saved vectors.

    The file is read in a process of its own with bounded memory and time, since it may be crafted.

    Attributes:
        directory: the library's own folder.
        model: id of the model of the vectors.
        path: the file or folder to import.
    """

    directory: Path
    model: str
    path: Path
    steps_back: int = BACKGROUND_PRIORITY

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> ImportReport:
        """Raises SaeFileError if the file cannot be used; nothing is changed then."""
        with Library.open(self.directory) as library:
            _, vectors = saved(library, self.model)
            return self.import_features(library, vectors, token)

    def import_features(self, library: Library, vectors: np.ndarray, token: Token) -> ImportReport:
        """Test the features on the given vectors and put them to use.

        Args:
            library: stores the features.
            vectors: [n, d], of its images.
            token: cancels the import; nothing is changed then.

        Raises:
            SaeFileError: damaged, unsafe, unknown, of another width, or useless on this library.
            Cancelled: the token was cancelled.
        """
        imported = in_child(token, foreign_sae, self.path, sample(vectors))
        token.check()
        sae, metrics = imported.sae, imported.metrics
        adopt(library, self.model, sae, metrics.rounded())
        return ImportReport(imported.format, sae.features, sae.k, metrics, imported.notes)
