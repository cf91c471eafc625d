"""Features that come from elsewhere or go there: files, web pages, lists of words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.context import WindowContext
from memesae.gui.file_dialogs import ask_features, ask_folder, ask_words
from memesae.gui.open_library import LibraryChanged

if TYPE_CHECKING:
    from memesae.app.features.features_in_use import ImportReport
    from memesae.app.session import Session


T = TypeVar("T")


class Exchange(QObject):
    """Asks where, does it in the background, says what came of it."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.over)
        self._over = context.over
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts

    def import_features(self) -> None:
        """Ask for another program's features, and let them serve if they are any good here."""
        session = self._current.require_session()
        ask_features(self._window(), partial(self._take_in, session))

    def _take_in(self, session: Session, path: str) -> None:
        self._run(lambda token: session.features.import_features(Path(path), token), self._taken_in)

    def _taken_in(self, report: ImportReport) -> None:
        self._toasts.say(
            self.tr("{n} features of {format} serve now.").format(
                n=report.features, format=report.format
            ),
            self.tr(
                "Tried on your own pictures, they explain {share:.0f} % of what tells them apart."
            ).format(share=100 * (1 - report.metrics.fvu)),
        )
        self._current.report(LibraryChanged.FEATURES)

    def export_features(self) -> None:
        """Ask for a folder, and write the features there as other programs read them."""
        session = self._current.require_session()
        words = self.tr("Write the features into this folder")

        def write(path: str) -> None:
            self._run(lambda _: session.features.export_features(Path(path)), self._handed_out)

        ask_folder(self._window(), words, write)

    def _handed_out(self, _: object) -> None:
        self._toasts.say(self.tr("The features are written."))

    def write_pages(self) -> None:
        """Ask for a folder, and write all features there as web pages."""
        session = self._current.require_session()
        words = self.tr("Write web pages of all features into this folder")

        def write(path: str) -> None:
            def work(token: Token) -> Path:
                return session.features.write_pages(Path(path), session.thumbnail, token)

            self._run(work, self._pages_written)

        ask_folder(self._window(), words, write)

    def _pages_written(self, first: Path) -> None:
        self._toasts.say(self.tr("The pages are written."), str(first))

    def add_words(self) -> None:
        """Ask for a list of words that features may be called by."""
        session = self._current.require_session()

        def add(path: str) -> None:
            self._run(lambda _: session.features.add_words(Path(path)), self._words_added)

        ask_words(self._window(), add)

    def _words_added(self, count: int) -> None:
        self._toasts.say(
            self.tr("%Ln new word(s).", "", count),
            self.tr("Features are named anew."),
        )
        self._current.report(LibraryChanged.FEATURES)

    def _window(self) -> QWidget:
        return self._over.window()

    def _run(self, work: Callable[[Token], T], done: Callable[[T], None]) -> None:
        self._tasks.start(Pool.MODEL, work, done=done, failed=self._toasts.show_error)
