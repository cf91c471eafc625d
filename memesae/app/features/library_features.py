"""Getting the features of a library: the newest learnt ones, or the built-in ones."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from memesae.app.engine.requests import Engine, OnEvent
from memesae.app.engine.run_requests import EncoderSource
from memesae.app.features.feature_naming import Naming, add_own_words, survey
from memesae.app.features.feature_training import Learning, Outset, TrainReport, checkpoint_of
from memesae.app.features.feature_view import FeatureOrder, FeatureView
from memesae.app.features.features_in_use import Importing, ImportReport, serving
from memesae.base.cancellation import Token
from memesae.base.messages import Message
from memesae.library.library import Library
from memesae.sae.export.feature_pages import Thumbnail, export
from memesae.sae.feature_names import FeatureNames
from memesae.sae.metrics import Quality, quality
from memesae.sae.sae_errors import SaeError
from memesae.sae.sae_files import SavedSae, built_in_labels, save_sae
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.sae.training.training_plan import TrainingPlan
from memesae.sae.training.training_state import CurvePoint
from memesae.vectors.vector_store import VectorStore


class Features:
    """The features of one library. Methods may be called from any thread but the GUI's: they work long."""

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
            NoFeaturesError: none was learnt, and none is built in for this model.
        """
        return self._newest()[1]

    @property
    def model(self) -> str:
        """Id of the model whose vectors they read."""
        return self._encoder.model.id

    def load(self, token: Token) -> FeatureView:
        """Bring codes, catalogue and labels up to date with the library; quick where nothing changed.

        Raises:
            NoFeaturesError: none were learnt, and none are built in for this model.
            Cancelled: the token was cancelled.
        """
        origin, sae = self._newest()
        ids, matrix = self._store.snapshot()
        model = self._encoder.model
        naming = Naming(self._library.place, model.id, model.name, self._encoder.device, sae)
        named = self._engine.do(naming, token)
        # nearly all of it is in the cache by now
        seen = survey(self._library, sae, ids, matrix, token)
        names = FeatureNames(self._library, sae, self.model)
        self.view = FeatureView(
            sae,
            origin,
            seen.codes,
            seen.catalogue,
            named.labels,
            named.mean,
            built_in_labels(self.model) if origin is None else (),
            names.all(),
            tuple(names.orphans()),
        )
        return self.view

    def outset(self) -> Outset:
        """What learning would begin with; quick, and nothing is changed."""
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
        learnt = view.sae.metadata.get("images", 0) if view and view.origin else 0
        return Outset(
            images=images,
            features=features,
            k=k,
            serving=len(view) if view else 0,
            learnt_from=learnt if isinstance(learnt, int) else 0,
            unfinished=checkpoint_of(self._library.place).exists(),
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
    ) -> TrainReport:
        """Learn features of this library; those found then serve, with the person's names carried over.

        Args:
            token: a stop keeps the best so far.
            on_step: gets every point of the curve.
            features: how many; chosen by the library's size where None.
            k: how many are active on one image; 32 where None.
            seed: of the split and the start; 0 where None.
            device: auto, cpu or cuda.
            onward: start from the features in use instead of from nothing, for a library that has grown.

        Raises:
            SaeError: the library is too small, or a number makes no sense.
            Cancelled: stopped before anything was learnt.
        """
        # what learns reads the vectors from the disk, in whichever process
        self._store.save()
        learning = Learning(
            self._library.place,
            self._encoder.model.name,
            device,
            features,
            k,
            seed,
            onward,
        )
        return self._engine.do(learning, token, cast(OnEvent, on_step))

    def take_in(self, path: Path, token: Token) -> ImportReport:
        """Let another program's features serve, once they are proved on this library's own vectors.

        Raises:
            SaeFileError: damaged, unsafe, unknown, of another width, or of no use here; nothing changes.
            Cancelled: the token was cancelled; nothing changes.
        """
        # what proves them reads the vectors from the disk, in whichever process
        self._store.save()
        # the engine's process has a working directory of its own
        importing = Importing(self._library.place, self.model, path.absolute())
        return self._engine.do(importing, token)

    def hand_out(self, folder: Path) -> Quality:
        """Write the features in use as plain SAELens files; what they reach on this library.

        Raises:
            MemesaeError: there are none, or the folder cannot be written.
        """
        _, sae = self._newest()
        save_sae(sae, folder)
        return quality(sae, self._store.matrix())

    def write_pages(self, folder: Path, thumbnail: Thumbnail, token: Token) -> Path:
        """Write all features as web pages; the first page.

        Raises:
            MemesaeError: the folder cannot be written.
            Cancelled: the token was cancelled.
        """
        view = self.view or self.load(token)
        features = view.sorted_by(FeatureOrder.RATE)
        title = f"Features of {self._library.place.name}"
        return export(
            features, view.catalogue, view.labels, view.said, thumbnail, folder, token, title=title
        )

    def rename(self, feature: int, name: str) -> FeatureView:
        """Give a feature the person's own name; "" takes it away."""
        self._names().rename(feature, name)
        return self._said_anew()

    def annotate(self, feature: int, note: str) -> FeatureView:
        """Keep the person's note about a feature."""
        self._names().annotate(feature, note)
        return self._said_anew()

    def add_words(self, path: Path) -> int:
        """Let features be named by the words of a text file too; how many are new.

        They lie in memesae's home, one a line, and serve every library; labels follow at the next load.

        Raises:
            MemesaeError: the file cannot be read as text.
        """
        return add_own_words(self._home, path)

    def hide(self, feature: int, hidden: bool) -> FeatureView:
        """Offer a feature no more, or again."""
        self._names().hide(feature, hidden)
        return self._said_anew()

    def _names(self) -> FeatureNames:
        assert self.view is not None  # what is shown has been loaded
        return FeatureNames(self._library, self.view.sae, self.model)

    def _said_anew(self) -> FeatureView:
        view, names = self.view, self._names()
        assert view is not None  # as in _names
        self.view = replace(view, said=names.all(), orphans=tuple(names.orphans()))
        return self.view

    def _newest(self) -> tuple[SavedSae | None, SparseAutoencoder]:
        return serving(self._library, self.model)
