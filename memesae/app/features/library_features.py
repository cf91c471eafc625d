"""The features of a library: loading, training, naming, import and export."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from memesae.app.engine.requests import Engine, OnEvent
from memesae.app.engine.run_requests import EncoderSource
from memesae.app.features.feature_naming import NameFeatures, add_own_words, codes_and_catalogue
from memesae.app.features.feature_training import (
    TrainFeatures,
    TrainingReadiness,
    TrainReport,
    checkpoint_of,
)
from memesae.app.features.feature_view import FeatureOrder, FeatureView
from memesae.app.features.features_in_use import (
    ImportFeatures,
    ImportReport,
    features_in_use,
    use_built_in,
)
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.library.library import Library
from memesae.sae.feature_names import FeatureNames
from memesae.sae.feature_pages import Thumbnail, export
from memesae.sae.sae_files import (
    SavedSae,
    built_in_labels,
    for_exchange,
    refuse_foreign_sae,
    save_labels,
    save_sae,
)
from memesae.sae.sparse_autoencoder import Quality, SaeError, SparseAutoencoder, quality
from memesae.sae.training.training_plan import TrainingPlan
from memesae.sae.training.training_state import CurvePoint
from memesae.vectors.vector_store import VectorStore


class Features:
    """The features of one library. Most methods are slow: do not call them from the window's thread."""

    def __init__(
        self,
        library: Library,
        store: VectorStore,
        encoder: EncoderSource,
        home: Path,
        engine: Engine,
    ) -> None:
        self._library = library
        self._store = store
        self._encoder = encoder
        self._home = home
        self._engine = engine
        self.view: FeatureView | None = None

    @property
    def sae(self) -> SparseAutoencoder:
        """The sparse autoencoder in use.

        Raises:
            NoFeaturesError: the library has none, and none are built in for its model.
        """
        return self._newest()[1]

    @property
    def model(self) -> str:
        """Id of the model whose vectors they encode."""
        return self._encoder.model.id

    def load(self, token: Token) -> FeatureView:
        """Update codes, catalogue and labels for the library's images; quick if nothing changed.

        Raises:
            NoFeaturesError: the library has none, and none are built in for its model.
            MemesaeError: it has no picture to measure them on.
            Cancelled: the token was cancelled.
        """
        origin, sae = self._newest()
        ids, matrix = self._store.snapshot()
        if not len(ids):
            raise MemesaeError(
                N_("This library has no pictures yet."),
                hint=N_("Put some into its folders and index them."),
            )
        model = self._encoder.model
        naming = NameFeatures(
            self._library.directory, model.id, model.name, self._encoder.device, sae
        )
        named = self._engine.do(naming, token)
        # the request has filled the cache
        computed = codes_and_catalogue(self._library, sae, ids, matrix, token)
        names = FeatureNames(self._library, sae, self.model)
        if origin is None:
            # a new version of the program may have brought other built-in features
            names.carry_over()
        self.view = FeatureView(
            sae,
            origin,
            computed.codes,
            computed.catalogue,
            named.labels,
            named.mean,
            built_in_labels(self.model) if origin is None else (),
            names.all(),
            tuple(names.orphans()),
            named.local_words,
        )
        return self.view

    def training_readiness(self) -> TrainingReadiness:
        """What is known before training starts; quick and without side effects."""
        images, width = len(self._store), self._store.width
        obstacle: str | Message = ""
        features, k = 0, 0
        try:
            plan = TrainingPlan.for_library(images, width)
            features, k = plan.features, plan.k
        except SaeError as error:
            obstacle = Message.of(
                "{sentence} {hint}", sentence=error.message, hint=error.hint_message
            )
        view = self.view
        trained_on = view.sae.metadata.get("images", 0) if view and view.origin else 0
        return TrainingReadiness(
            images=images,
            features=features,
            k=k,
            in_use=len(view) if view else 0,
            trained_on=trained_on if isinstance(trained_on, int) else 0,
            unfinished=checkpoint_of(self._library.directory).exists(),
            obstacle=obstacle,
        )

    def train(
        self,
        token: Token,
        on_step: Callable[[CurvePoint], None],
        *,
        features: int | None = None,
        k: int | None = None,
        seed: int | None = None,
        device: str = "auto",
        onward: bool = False,
        shards: Path | None = None,
    ) -> TrainReport:
        """Train features on this library and put them to use, with the user's names transferred.

        Args:
            token: cancels the run, which keeps the best features so far.
            on_step: called with every point of the curve.
            features: number of features; chosen by the library's size if None.
            k: number of active features per image; chosen by the number of features if None.
            seed: of the split and the initialisation; 0 if None.
            device: auto, cpu or cuda.
            onward: start from the features in use instead of a fresh initialisation, for a library that has grown.
            shards: a folder of Parquet files with the vectors to train on, instead of the library's.

        Raises:
            SaeError: there are too few vectors, a parameter is invalid, or a file of vectors is of no use.
            Cancelled: stopped before the first result.
        """
        # the request reads the vectors from disk
        self._store.save()
        request = TrainFeatures(
            self._library.directory,
            self._encoder.model.name,
            device,
            features,
            k,
            seed,
            onward,
            # the engine's process has another working directory
            shards and shards.absolute(),
        )
        return self._engine.do(request, token, cast(OnEvent, on_step))

    def import_features(self, path: Path, token: Token) -> ImportReport:
        """Import another program's features after testing them on this library's vectors.

        Raises:
            SaeFileError: damaged, unsafe, unknown, of another width, or useless here; nothing is changed.
            Cancelled: the token was cancelled; nothing is changed.
        """
        # the request reads the vectors from disk
        self._store.save()
        # the engine's process has another working directory
        request = ImportFeatures(self._library.directory, self.model, path.absolute())
        return self._engine.do(request, token)

    def use_built_in(self) -> Quality:
        """Use the built-in features again; returns their quality on this library.

        Raises:
            NoFeaturesError: there are none for this library's model.
        """
        return quality(use_built_in(self._library, self.model), self._store.snapshot()[1])

    def export_features(self, folder: Path, *, force: bool = False) -> Quality:
        """Export the features in use as SAELens files with their labels; returns their quality on this library.

        Args:
            folder: created if it does not exist.
            force: overwrite files of the same names that memesae did not write.

        Raises:
            MemesaeError: there are none, the folder cannot be written, or it holds such files.
        """
        _, sae = self._newest()
        if not force:
            refuse_foreign_sae(folder)
        # the view on the screen may be of the features before
        view = self.load(Token())
        save_sae(for_exchange(sae, self.model), folder)
        names = [
            (view.label(one), round(view.confidence(one), 4)) if view.has_name(one) else ("", 0.0)
            for one in range(len(view))
        ]
        save_labels(names, folder)
        return quality(sae, self._store.snapshot()[1])

    def write_pages(
        self, folder: Path, thumbnail: Thumbnail, token: Token, *, force: bool = False
    ) -> Path:
        """Export all features as web pages; returns the path of the index page.

        Args:
            folder: created if it does not exist.
            thumbnail: provides the images.
            token: cancels the export and receives its progress.
            force: overwrite files of the same names that memesae did not write.

        Raises:
            MemesaeError: the folder cannot be written, or holds such files.
            Cancelled: the token was cancelled.
        """
        view = self.view or self.load(token)
        features = view.sorted_by(FeatureOrder.RATE)
        title = f"Features of {self._library.directory.name}"
        return export(
            features,
            view.catalogue,
            view.labels,
            view.custom_names,
            thumbnail,
            folder,
            token,
            title=title,
            force=force,
        )

    def rename(self, feature: int, name: str) -> FeatureView:
        """Give a feature a custom name; "" removes it."""
        self._names().rename(feature, name)
        return self._reload_names()

    def annotate(self, feature: int, note: str) -> FeatureView:
        """Set the user's note about a feature."""
        self._names().annotate(feature, note)
        return self._reload_names()

    def add_words(self, path: Path) -> int:
        """Add the words of a text file to the vocabulary of labels; returns how many are new.

        They are stored in memesae's home folder, one per line, for all libraries; labels change at the next load.

        Raises:
            MemesaeError: the file cannot be read as text.
        """
        return add_own_words(self._home, path)

    def hide(self, feature: int, hidden: bool) -> FeatureView:
        """Hide a feature from offers and lists, or show it again."""
        self._names().hide(feature, hidden)
        return self._reload_names()

    def _names(self) -> FeatureNames:
        assert self.view is not None  # features on screen are loaded
        return FeatureNames(self._library, self.view.sae, self.model)

    def _reload_names(self) -> FeatureView:
        view, names = self.view, self._names()
        assert view is not None  # as in _names
        self.view = replace(view, custom_names=names.all(), orphans=tuple(names.orphans()))
        return self.view

    def _newest(self) -> tuple[SavedSae | None, SparseAutoencoder]:
        return features_in_use(self._library, self.model)
