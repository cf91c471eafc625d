"""Commands on features: browse, use, name, train, import and export them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.command_registry import Menu, Scope, command
from memesae.gui.context import WindowContext
from memesae.gui.features.feature_exchange import FeatureExchange
from memesae.gui.features.feature_page import Use
from memesae.gui.features.trainer import Trainer
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.open_library import LibraryChanged
from memesae.gui.search.commands import SearchController
from memesae.gui.sheets.window_sheets import is_made, is_open
from memesae.gui.steering.feature_loader import FeatureLoader
from memesae.library.filters import HAS, Filter

if TYPE_CHECKING:
    # imported for annotations only: the browser and the training sheet are loaded on first use
    from memesae.analysis.specificity import Specificity
    from memesae.app.features.feature_training import TrainingReadiness, TrainReport
    from memesae.app.features.feature_view import FeatureView
    from memesae.app.session import Session
    from memesae.gui.features.feature_browser import FeatureBrowser
    from memesae.gui.features.training_sheet import TrainingSheet
    from memesae.steering.directions.direction import Direction

SOON_MS = 1000
"""Delay before the browser is built in the background, after the first offer has been shown."""
RESULTS = 100
"""Number of leading results from which the features strongest on the results are computed."""


class FeaturesController(QObject):
    """Opens the feature browser and the training sheet, and executes their requests."""

    def __init__(
        self,
        context: WindowContext,
        thumbnails: ThumbnailLoader,
        trainer: Trainer,
        query: SearchController,
        features: FeatureLoader,
        model: ResultsModel,
    ) -> None:
        super().__init__(context.over)
        self._over = context.over
        self._thumbnails = thumbnails
        self.trainer = trainer
        self._sheets = context.sheets
        self._query = query
        self._search = query.state
        self._features = features
        self._model = model
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._measuring = Token()
        self._exchange = FeatureExchange(context)
        self._prebuild = QTimer(self, singleShot=True, interval=SOON_MS)
        self._connect()

    @cached_property
    def browser(self) -> FeatureBrowser:
        """The feature browser, built on first use."""
        from memesae.gui.features.feature_browser import FeatureBrowser

        browser = FeatureBrowser(self._thumbnails, self._over)
        browser.used.connect(self._use_or_show_error)
        browser.shown.connect(self._measure)
        browser.footer.train.clicked.connect(self._switch_to_training)
        browser.footer.orphans.clicked.connect(self._show_orphans)
        browser.page.renamed.connect(self._rename)
        browser.page.annotated.connect(self._annotate)
        browser.page.hidden.connect(self._hide)
        return browser

    @cached_property
    def training(self) -> TrainingSheet:
        """The training sheet, built on first use."""
        from memesae.gui.features.training_sheet import TrainingSheet

        return TrainingSheet(self.trainer, self._over)

    def _make_browser(self) -> None:
        """Build the browser ahead of time: building and filling it on a key press takes longer than a frame."""
        if not is_made(self, "browser"):
            self.browser.hide()

    def _connect(self) -> None:
        self._prebuild.timeout.connect(self._make_browser)
        self.trainer.trained.connect(self._show_trained)
        self.trainer.failed.connect(self._toasts.show_error)
        self._features.ready.connect(self._set_ready)

    # browsing

    @command("features", "Browse features", "F", scope=Scope.GRID, menu=Menu.FEATURES)
    def browse(self) -> None:
        """List all features with their pictures; find them by name, use, rename or hide them.

        Raises:
            MemesaeError: the library has no features, or they are not loaded yet.
        """
        self.browse_at(None)

    def browse_at(self, feature: int | None) -> None:
        """Open the browser, showing the given feature if there is one.

        Raises:
            MemesaeError: the library has no features, or they are not loaded yet.
        """
        view = self.view()
        self.browser.show_view(view, tuple(self._model.ids[:RESULTS].tolist()))
        self.browser.open_at(feature)

    def _measure(self, feature: int) -> None:
        """Measure in the background how many pictures show the name of the feature that is shown."""
        session, engine = self._current.session, self._search.engine
        view = None if engine is None else engine.view
        self._measuring.cancel()
        if session is not None and view is not None:
            self._measuring = self._tasks.start(
                Pool.DISK,
                partial(_specificity, session, view, feature),
                done=partial(self.browser.page.show_specificity, feature),
                failed=self._toasts.show_error,
            )

    def view(self) -> FeatureView:
        """The features of the open library.

        Raises:
            MemesaeError: it has none, or they are not loaded yet.
        """
        engine = self._search.engine
        if engine is None:
            self._current.require_session()
            raise MemesaeError(self._features.absence())
        if engine.view is None:
            raise MemesaeError(
                self.tr("This library has no features yet."),
                hint=self.tr("Train them on its pictures: press Ctrl+K and type “train”."),
            )
        return engine.view

    def _set_ready(self, ready: bool) -> None:
        if ready and not is_made(self, "browser"):
            self._prebuild.start()
        engine = self._search.engine
        if not is_open(self, "browser"):
            return
        if not ready:
            self.browser.dismiss()
        elif engine is not None and engine.view is not None:
            self.browser.show_view(engine.view, tuple(self._model.ids[:RESULTS].tolist()))

    def _show_orphans(self) -> None:
        lines = [
            " – ".join(part for part in (orphan.name, orphan.note) if part) or self.tr("(hidden)")
            for orphan in self.view().orphans
        ]
        explanation = self.tr(
            "These names have no matching feature at the moment."
            " They are saved, and reappear when a matching feature is found again."
        )
        self._sheets.details.show_text("\n".join([explanation, "", *lines]))

    # using

    def use(self, feature: int, use: Use) -> None:
        """Nudge the query along a feature, search for it, or only among pictures with it or without.

        Raises:
            MemesaeError: the library has no features.
        """
        if use in (Use.ONLY, Use.WITHOUT):
            op = "is" if use is Use.ONLY else "not"
            self._query.add_filter(Filter(HAS, op, self._query_name(feature)))
            return
        if use is Use.TERM or not self._search.steerable:
            weight = -1.0 if use is Use.LESS else +1.0
            self._query.add_term("feature", self._query_name(feature), weight)
            return
        direction = self.view().table.direction(feature)
        sign = -1 if use is Use.LESS else +1
        steering = self._search.steering
        self._search.change(lambda: steering.press(direction, sign))
        if not self.view().catalogue.rate[feature]:
            self._toasts.say(
                self.tr("No picture of this library shows this feature."),
                self.tr("Steering along it finds nothing of its kind."),
            )

    def add_direction(self, direction: Direction, weight: float) -> None:
        """Add a direction to the query as a term: a feature by its name, any other by its vector."""
        from memesae.steering.resolve import packed

        if direction.feature is not None:
            self._query.add_term("feature", self._query_name(direction.feature), weight)
        else:
            self._query.add_term("vector", packed(direction.vector), weight)

    def _query_name(self, feature: int) -> str:
        """The name of a feature if it is unambiguous in a query, otherwise its number."""
        view = self.view()
        label = view.label(feature)
        unambiguous = (
            view.has_name(feature) and not label.isdecimal() and view.named(label) == feature
        )
        return label if unambiguous else str(feature)

    def _use_or_show_error(self, feature: int, use: Use) -> None:
        try:
            self.use(feature, use)
        except MemesaeError as error:
            self._toasts.show_error(error)

    # naming

    def _rename(self, feature: int, name: str) -> None:
        self._change(lambda features: features.rename(feature, name))

    def _annotate(self, feature: int, note: str) -> None:
        self._change(lambda features: features.annotate(feature, note))

    def _hide(self, feature: int, hidden: bool) -> None:
        self._change(lambda features: features.hide(feature, hidden))

    def _change(self, change: Callable[..., object]) -> None:
        """Save a change of the user's feature names in the background, then refresh offer and chips."""
        session = self._current.session
        if session is not None:
            work = partial(_change_names, session, change)
            self._tasks.start(
                Pool.DISK, work, done=self._report_names, failed=self._toasts.show_error
            )

    def _report_names(self, _: object) -> None:
        self._current.report(LibraryChanged.NAMES)

    # training

    @command("learn-features", "Train features on these pictures…", menu=Menu.FEATURES)
    def train(self) -> None:
        """Train features on the pictures of this library, so that directions fit them better.

        Raises:
            MemesaeError: no library is open.
        """
        session = self._current.require_session()
        self._tasks.start(
            Pool.DISK,
            partial(_outset, session),
            done=lambda training_readiness: self.training.show_readiness(training_readiness),
            failed=self._toasts.show_error,
        )

    def _switch_to_training(self) -> None:
        self.browser.dismiss()
        self.train()

    def _show_trained(self, report: TrainReport) -> None:
        self._toasts.say(
            self.tr("Trained {n} features on your pictures.").format(n=report.features),
            self.tr("They capture {share:.0f} % of the differences between them.").format(
                share=100 * (1 - report.fvu)
            ),
        )
        self._current.report(LibraryChanged.FEATURES)

    # import and export

    @command("add-words", "Import words for feature names…", menu=Menu.FEATURES)
    def add_words(self) -> None:
        """Import a text file with one word or phrase per line, which features can then be named after."""
        self._exchange.add_words()

    @command("import-features", "Import features…", menu=Menu.FEATURES)
    def import_features(self) -> None:
        """Import a sparse autoencoder trained elsewhere, after a trial on these pictures."""
        self._exchange.import_features()

    @command("export-features", "Export features…", menu=Menu.FEATURES)
    def export_features(self) -> None:
        """Export the features in use in the format of SAELens."""
        self._exchange.export_features()

    @command("feature-pages", "Export feature pages…", menu=Menu.FEATURES)
    def export_pages(self) -> None:
        """Export all features with their pictures as web pages."""
        self._exchange.export_pages()


def _change_names(session: Session, change: Callable[..., object], token: Token) -> None:
    token.check()
    change(session.features)
    session.refresh_feature_names()


def _specificity(
    session: Session, view: FeatureView, feature: int, token: Token
) -> Specificity | None:
    from memesae.app.exploration.shown_images import measure_specificity
    from memesae.sae.word_classifiers import open_word_classifiers

    token.check()
    classifiers = open_word_classifiers(session.features.model)
    return measure_specificity(view, session.store, classifiers, feature)


def _outset(session: Session, token: Token) -> TrainingReadiness:
    token.check()
    return session.features.training_readiness()
