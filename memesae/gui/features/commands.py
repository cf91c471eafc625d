"""Features as the commands ask for them: looked through, used, named, learnt, exchanged."""

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
from memesae.gui.features.feature_exchange import Exchange
from memesae.gui.features.feature_page import Use
from memesae.gui.features.trainer import Trainer
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.open_library import LibraryChanged
from memesae.gui.search.commands import SearchController
from memesae.gui.sheets.window_sheets import is_made, is_open
from memesae.gui.steering.feature_loader import FeatureLoader

if TYPE_CHECKING:
    # only named here: what is not on the screen at first is loaded when it is wanted
    from memesae.app.features.feature_training import TrainingReadiness, TrainReport
    from memesae.app.features.feature_view import FeatureView
    from memesae.app.session import Session
    from memesae.gui.features.feature_browser import FeatureBrowser
    from memesae.gui.features.training_sheet import TrainingSheet
    from memesae.steering.directions.direction import Direction

SOON_MS = 1000
"""After so long the first offer is on the screen, and the browser can be made."""
RESULTS = 100
"""So many of the first results say which features are strong on them."""


class FeaturesController(QObject):
    """Opens browser and training sheet, and does what they ask for."""

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
        self._exchange = Exchange(context)
        self._beforehand = QTimer(self, singleShot=True, interval=SOON_MS)
        self._connect()

    @cached_property
    def browser(self) -> FeatureBrowser:
        """All features, to look through."""
        from memesae.gui.features.feature_browser import FeatureBrowser

        browser = FeatureBrowser(self._thumbnails, self._over)
        browser.used.connect(self._use_quietly)
        browser.footer.learn.clicked.connect(self._learn_instead)
        browser.footer.orphans.clicked.connect(self._show_orphans)
        browser.page.renamed.connect(self._rename)
        browser.page.annotated.connect(self._annotate)
        browser.page.hidden.connect(self._hide)
        return browser

    @cached_property
    def training(self) -> TrainingSheet:
        """From which features are learnt."""
        from memesae.gui.features.training_sheet import TrainingSheet

        return TrainingSheet(self.trainer, self._over)

    def _make_browser(self) -> None:
        """Make it while nobody looks: made and filled at one key press, it would take longer than a frame."""
        if not is_made(self, "browser"):
            self.browser.hide()

    def _connect(self) -> None:
        self._beforehand.timeout.connect(self._make_browser)
        self.trainer.learnt.connect(self._has_learnt)
        self.trainer.failed.connect(self._toasts.show_error)
        self._features.ready.connect(self._now_ready)

    # looking

    @command("features", "Look through the features", "F", scope=Scope.GRID, menu=Menu.FEATURES)
    def browse(self) -> None:
        """List all features with their pictures; find one by name, use it, rename it, hide it.

        Raises:
            MemesaeError: the library has no features, or they are not known yet.
        """
        self.browse_at(None)

    def browse_at(self, feature: int | None) -> None:
        """Open the browser, at a feature if one is named.

        Raises:
            MemesaeError: the library has no features, or they are not known yet.
        """
        view = self._view()
        self.browser.show_view(view, tuple(self._model.ids[:RESULTS].tolist()))
        self.browser.open_at(feature)

    def _view(self) -> FeatureView:
        engine = self._search.engine
        if engine is None:
            raise MemesaeError(self.tr("The features are still being looked at."))
        if engine.view is None:
            raise MemesaeError(
                self.tr("This library has no features yet."),
                hint=self.tr("Learn them from its pictures: press Ctrl+K and type “learn”."),
            )
        return engine.view

    def _now_ready(self, ready: bool) -> None:
        if ready and not is_made(self, "browser"):
            self._beforehand.start()
        engine = self._search.engine
        if not is_open(self, "browser"):
            return
        if not ready:
            self.browser.dismiss()
        elif engine is not None and engine.view is not None:
            self.browser.show_view(engine.view, tuple(self._model.ids[:RESULTS].tolist()))

    def _show_orphans(self) -> None:
        lines = [
            " – ".join(part for part in (one.name, one.note) if part) or self.tr("(hidden)")
            for one in self._view().orphans
        ]
        told = self.tr(
            "You said this about features that the present ones have no like of."
            " It is kept, and comes back when such a feature is found again."
        )
        self._sheets.details.show_text("\n".join([told, "", *lines]))

    # using

    def use(self, feature: int, use: Use) -> None:
        """Push the query along a feature, or search for it.

        Raises:
            MemesaeError: there are no features.
        """
        if use is Use.TERM or not self._search.steerable:
            weight = -1.0 if use is Use.LESS else +1.0
            self._query.add_term("feature", self._word_for(feature), weight)
            return
        direction = self._view().table.direction(feature)
        sign = -1 if use is Use.LESS else +1
        steering = self._search.steering
        self._search.change(lambda: steering.press(direction, sign))

    def add_direction(self, direction: Direction, weight: float) -> None:
        """Make a direction a term of the query: a feature by its name, any other by its vector."""
        from memesae.steering.resolve import packed

        if direction.feature is not None:
            self._query.add_term("feature", self._word_for(direction.feature), weight)
        else:
            self._query.add_term("vector", packed(direction.vector), weight)

    def _word_for(self, feature: int) -> str:
        """Its name where that means this feature and no other; its number otherwise."""
        view = self._view()
        label = view.label(feature)
        own = view.has_name(feature) and not label.isdecimal() and view.named(label) == feature
        return label if own else str(feature)

    def _use_quietly(self, feature: int, use: Use) -> None:
        try:
            self.use(feature, use)
        except MemesaeError as error:
            self._toasts.show_error(error)

    # naming

    def _rename(self, feature: int, name: str) -> None:
        self._say(lambda features: features.rename(feature, name))

    def _annotate(self, feature: int, note: str) -> None:
        self._say(lambda features: features.annotate(feature, note))

    def _hide(self, feature: int, hidden: bool) -> None:
        self._say(lambda features: features.hide(feature, hidden))

    def _say(self, change: Callable[..., object]) -> None:
        """Keep what the person says about a feature; offer and pills follow."""
        session = self._current.session
        if session is not None:
            work = partial(_change, session, change)
            self._tasks.start(Pool.DISK, work, done=self._said, failed=self._toasts.show_error)

    def _said(self, _: object) -> None:
        self._current.report(LibraryChanged.NAMES)

    # learning

    @command("learn-features", "Learn features from these pictures…", menu=Menu.FEATURES)
    def learn(self) -> None:
        """Find out what the pictures of this library have in common, to steer by it.

        Raises:
            MemesaeError: no library is open.
        """
        session = self._current.require_session()
        self._tasks.start(
            Pool.DISK,
            partial(_outset, session),
            done=lambda training_readiness: self.training.show_outset(training_readiness),
            failed=self._toasts.show_error,
        )

    def _learn_instead(self) -> None:
        self.browser.dismiss()
        self.learn()

    def _has_learnt(self, report: TrainReport) -> None:
        self._toasts.say(
            self.tr("{n} features were learnt from your pictures.").format(n=report.features),
            self.tr("They explain {share:.0f} % of what tells them apart.").format(
                share=100 * (1 - report.fvu)
            ),
        )
        self._current.report(LibraryChanged.FEATURES)

    # exchanging

    @command("add-words", "Name features by your own words…", menu=Menu.FEATURES)
    def add_words(self) -> None:
        """Choose a text file with one word or phrase a line; features may be called by them."""
        self._exchange.add_words()

    @command("import-features", "Use features from a file…", menu=Menu.FEATURES)
    def import_features(self) -> None:
        """Take in a sparse autoencoder trained elsewhere, tried on these pictures first."""
        self._exchange.import_features()

    @command("export-features", "Write the features to a file…", menu=Menu.FEATURES)
    def export_features(self) -> None:
        """Write the features in use as SAELens reads them."""
        self._exchange.export_features()

    @command("feature-pages", "Write web pages of all features…", menu=Menu.FEATURES)
    def write_pages(self) -> None:
        """Write all features with their pictures as pages that open in any browser."""
        self._exchange.write_pages()


def _change(session: Session, change: Callable[..., object], token: Token) -> None:
    token.check()
    change(session.features)
    session.refresh_feature_names()


def _outset(session: Session, token: Token) -> TrainingReadiness:
    token.check()
    return session.features.training_readiness()
