"""The command that opens Explore, and what its findings do to the search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from memesae.app.tasks import Pool
from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.gui.command_registry import Menu, Scope, command
from memesae.gui.context import WindowContext
from memesae.gui.features.commands import FeaturesController
from memesae.gui.features.feature_page import Use
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.open_library import LibraryChanged
from memesae.gui.search.commands import SearchController
from memesae.gui.sheets.window_sheets import is_made
from memesae.steering.query.query_model import PropertyValue

if TYPE_CHECKING:
    # imported for annotations only: the sheet is loaded on first use
    from pathlib import Path

    from memesae.app.exploration.matching_question import Dictionary
    from memesae.app.exploration.picture_sets import PictureSets
    from memesae.app.exploration.questions import Question
    from memesae.app.features.feature_view import FeatureView
    from memesae.app.session import Session
    from memesae.gui.explore.explore_sheet import ExploreSheet
    from memesae.gui.explore.finding_list import Finding
    from memesae.steering.query.query_model import Term

MOST_TERMS = 12
"""Chosen pictures up to which each is a term of its own."""


class ExploreController(QObject):
    """Opens Explore and asks its questions."""

    def __init__(
        self,
        context: WindowContext,
        thumbnails: ThumbnailLoader,
        features: FeaturesController,
        query: SearchController,
        grid: GridView,
        model: ResultsModel,
    ) -> None:
        super().__init__(context.over)
        self._over = context.over
        self._thumbnails = thumbnails
        self._features = features
        self._query = query
        self._grid = grid
        self._model = model
        self._current = context.current
        self._home = context.home
        self._tasks = context.tasks
        self._toasts = context.toasts
        context.current.changed.connect(self._forget)
        context.current.library_changed.connect(self._library_changed)

    @cached_property
    def sheet(self) -> ExploreSheet:
        """The place, built on first use."""
        from memesae.gui.explore.differences_page import DifferencesPage
        from memesae.gui.explore.explore_sheet import ExploreSheet
        from memesae.gui.explore.feature_questions import (
            CommonPage,
            FamiliesPage,
            PairsPage,
            TrendsPage,
        )
        from memesae.gui.explore.groups_page import GroupsPage
        from memesae.gui.explore.map_question_page import MapPage
        from memesae.gui.explore.match_page import MatchPage
        from memesae.gui.explore.property_page import PropertyPage
        from memesae.gui.explore.splitting_page import SplittingPage

        sheet = ExploreSheet(self._over)
        sheet.set_pages(
            [
                FamiliesPage(self, self._thumbnails, sheet.stack),
                PairsPage(self, self._thumbnails, sheet.stack),
                CommonPage(self, self._thumbnails, self._selected, sheet.stack),
                DifferencesPage(self, self._thumbnails, self, sheet.stack),
                GroupsPage(self, self._thumbnails, sheet.stack),
                TrendsPage(self, self._thumbnails, sheet.stack),
                MatchPage(self, self._thumbnails, self.list_dictionaries, sheet.stack),
                SplittingPage(self, self._thumbnails, self.list_kept_widths, sheet.stack),
                MapPage(self, self._thumbnails, sheet.stack),
                PropertyPage(self, self._thumbnails, sheet.stack),
            ]
        )
        sheet.used.connect(self.use)
        sheet.why.clicked.connect(self.explain)
        return sheet

    @property
    def idle(self) -> bool:
        """Whether nothing is being asked."""
        return not is_made(self, "sheet") or self.sheet.idle

    @command("explore", "Explore…", "F7", "I", menu=Menu.FEATURES)
    def explore(self) -> None:
        """Show what the pictures hold as a whole: families, pairs, differences, groups, changes, a map.

        Raises:
            MemesaeError: the library has no features, or they are not loaded yet.
        """
        self.view()
        self._open()

    def _open(self) -> None:
        from memesae.analysis.optional_libraries import ANALYSIS_LINE, are_installed

        missing = self.tr("Explore needs further libraries, which this line installs: {line}")
        self.sheet.show_missing("" if are_installed() else missing.format(line=ANALYSIS_LINE))
        for page in self.sheet.pages:
            if page.about_selection:
                page.forget()
        self.sheet.open()

    @command(
        "by-property",
        "More like these by property…",
        "Shift+M",
        scope=Scope.GRID,
        menu=Menu.FEATURES,
    )
    def more_by_property(self) -> None:
        """Search for what the selected pictures are like, by features to tick.

        Raises:
            MemesaeError: the library has no features, or they are not loaded yet.
        """
        self.view()
        images = self._selected()
        if not images:
            self._toasts.say(self.tr("Select a picture first."))
            return
        self.open_property(PropertyValue("", tuple(images)))

    def open_property(self, value: PropertyValue, edited: str = "") -> None:
        """Show the page on a property; see `PropertyPage.show_value`."""
        from memesae.gui.explore.property_page import PropertyPage

        sheet = self.sheet
        page = next(one for one in sheet.pages if isinstance(one, PropertyPage))
        sheet.questions.select_row(sheet.pages.index(page))
        page.show_value(value, edited)
        self._open()
        page.first_focus().setFocus()

    def edit_term(self, term: Term) -> None:
        """Show the page on the property of a term in the query."""
        if term.kind == "property":
            try:
                self.view()
            except MemesaeError as error:
                self._toasts.show_error(error)
                return
            self.open_property(PropertyValue.parse(term.value), term.value)

    @command("superposition", "Why features?", menu=Menu.FEATURES)
    def explain(self) -> None:
        """Open a page in the browser that shows why one coordinate is not one thing, and what features are for.

        Raises:
            MemesaeError: no library is open.
        """
        session = self._current.require_session()
        self._tasks.start(
            Pool.QUESTIONS,
            partial(_explanation, session, self._home / "cache" / "superposition.html"),
            done=_open_page,
            failed=self._toasts.show_error,
        )

    def results(self) -> tuple[int, ...]:
        """The pictures found by the current query, without the less likely ones."""
        shown = self._model.shown
        return tuple(shown.ids[: shown.relevant].tolist())

    def list_sets(
        self, done: Callable[[PictureSets], None], failed: Callable[[BaseException], None]
    ) -> Token:
        """List folders and other libraries in the background."""
        work = partial(_sets, self._current.require_session(), self._home)
        return self._tasks.start(Pool.DISK, work, done=done, failed=failed)

    def list_dictionaries(
        self, done: Callable[[list[Dictionary]], None], failed: Callable[[BaseException], None]
    ) -> Token:
        """List the features of other origin in the background."""
        work = partial(_dictionaries, self._current.require_session(), self._home)
        return self._tasks.start(Pool.DISK, work, done=done, failed=failed)

    def list_kept_widths(
        self, done: Callable[[tuple[int, ...]], None], failed: Callable[[BaseException], None]
    ) -> Token:
        """List the widths that were trained last in the background."""
        work = partial(_kept_widths, self._current.require_session())
        return self._tasks.start(Pool.DISK, work, done=done, failed=failed)

    def _selected(self) -> list[int]:
        return list(self._model.ids_at(self._grid.selected()))

    # what the pages ask

    def view(self) -> FeatureView:
        """The features of the open library.

        Raises:
            MemesaeError: it has none, or they are not loaded yet.
        """
        return self._features.view()

    def ask(
        self,
        question: Question[Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        progress: Callable[[Progress], None],
    ) -> Token:
        """Ask in the background; see `Asker`."""
        session = self._current.require_session()
        work = partial(_answer, session, question)
        return self._tasks.start(Pool.QUESTIONS, work, done=done, failed=failed, progress=progress)

    # what the findings do

    def use(self, finding: Finding, use: Use) -> None:
        """Use a finding in the search."""
        if finding.term:
            self._use_property(finding, use)
            return
        try:
            for feature in finding.features:
                self._features.use(feature, use)
        except MemesaeError as error:
            self._toasts.show_error(error)
        if not finding.features:
            self._use_pictures_of(finding, use)

    def _use_pictures_of(self, finding: Finding, use: Use) -> None:
        if use in (Use.ONLY, Use.WITHOUT):
            self._toasts.say(self.tr("Only a feature in use can be a filter."))
        else:
            self._use_pictures(finding.stands_for or finding.pictures, use)

    def _use_property(self, finding: Finding, use: Use) -> None:
        """Search for a property alone, or in place of the term that was edited, or add it to the query."""
        if use is Use.TERM and self._query.replace_term("property", finding.replaces, finding.term):
            return
        if use is Use.TERM:
            self._query.set_text("")
        self._query.add_term("property", finding.term, -1.0 if use is Use.LESS else +1.0)

    def _use_pictures(self, images: Sequence[int], use: Use) -> None:
        """Search for pictures alone, or add them to the query; many as the one vector in their middle."""
        if len(images) <= MOST_TERMS:
            if use is Use.TERM:
                self._query.set_text("")
            self._query.add_images(images, -1.0 if use is Use.LESS else +1.0)
            return
        session = self._current.require_session()
        self._tasks.start(
            Pool.DISK,
            partial(_middle_of, session, images),
            done=partial(self._use_vector, session, use),
            failed=self._toasts.show_error,
        )

    def _use_vector(self, session: Session, use: Use, vector: str) -> None:
        if self._current.session is not session:
            # vectors belong to the library that was asked
            return
        if use is Use.TERM:
            self._query.set_text("")
        self._query.add_term("vector", vector, -1.0 if use is Use.LESS else +1.0)

    def _forget(self) -> None:
        if is_made(self, "sheet"):
            for page in self.sheet.pages:
                page.forget()

    def _library_changed(self, change: LibraryChanged) -> None:
        if not is_made(self, "sheet"):
            return
        for page in self.sheet.pages:
            if change & (LibraryChanged.PICTURES | LibraryChanged.FEATURES):
                page.outdate()
            elif change & LibraryChanged.NAMES:
                page.refresh()


def _middle_of(session: Session, images: Sequence[int], token: Token) -> str:
    """The mean of the vectors of some images, as the value of a term."""
    import numpy as np

    from memesae.steering.resolve import packed

    token.check()
    mean = session.store.take(np.array(images, np.int64)).astype(np.float32).mean(axis=0)
    return packed(mean / max(float(np.linalg.norm(mean)), 1e-9))


def _sets(session: Session, home: Path, token: Token) -> PictureSets:
    from memesae.app.exploration.picture_sets import picture_sets

    return picture_sets(session, home, token)


def _dictionaries(session: Session, home: Path, token: Token) -> list[Dictionary]:
    from memesae.app.exploration.matching_question import dictionaries

    return dictionaries(session.library, session.features.model, home, token)


def _kept_widths(session: Session, token: Token) -> tuple[int, ...]:
    from memesae.app.exploration.kept_dictionaries import kept_widths

    token.check()
    return kept_widths(session.library)


def _open_page(page: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))


def _explanation(session: Session, page: Path, token: Token) -> Path:
    from memesae.app.exploration.superposition_request import MakeSuperpositionPage
    from memesae.base.paths import write_atomically

    text = session.engine.do(MakeSuperpositionPage(), token)
    page.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(page, lambda stream: stream.write(text.encode()))
    return page


def _answer(session: Session, question: Question[Any], token: Token) -> object:
    from memesae.app.exploration.asking import ask

    return ask(session, question, token)
