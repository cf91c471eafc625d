"""Import and export of features, export of feature pages, import of words for feature names."""

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
from memesae.gui.translation import translate_core

if TYPE_CHECKING:
    from memesae.app.features.features_in_use import ImportReport
    from memesae.app.session import Session


T = TypeVar("T")


class FeatureExchange(QObject):
    """Asks for a path, imports or exports in the background, and shows the outcome in a toast."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.over)
        self._over = context.over
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts

    def import_features(self) -> None:
        """Ask for a file of features and use them if they are good enough on this library."""
        session = self._current.require_session()
        ask_features(self._window(), partial(self._import, session))

    def _import(self, session: Session, path: str) -> None:
        self._run(
            lambda token: session.features.import_features(Path(path), token), self._show_imported
        )

    def _show_imported(self, report: ImportReport) -> None:
        self._toasts.say(
            self.tr("{n} features of {format} now in use.").format(
                n=report.features, format=report.format
            ),
            " ".join(
                [
                    self.tr(
                        "On your pictures they capture {share:.0f} % of the differences."
                    ).format(share=100 * (1 - report.metrics.fvu)),
                    *map(translate_core, report.notes),
                ]
            ),
        )
        self._current.report(LibraryChanged.FEATURES)

    def export_features(self) -> None:
        """Ask for a folder and export the features into it in the format of SAELens."""
        session = self._current.require_session()
        title = self.tr("Export features to this folder")

        def write(path: str) -> None:
            self._run(lambda _: session.features.export_features(Path(path)), self._show_exported)

        ask_folder(self._window(), title, write)

    def _show_exported(self, _: object) -> None:
        self._toasts.say(self.tr("Features exported."))

    def export_pages(self) -> None:
        """Ask for a folder and export all features into it as web pages."""
        session = self._current.require_session()
        title = self.tr("Export feature pages to this folder")

        def write(path: str) -> None:
            def work(token: Token) -> Path:
                return session.features.write_pages(Path(path), session.thumbnail, token)

            self._run(work, self._show_pages)

        ask_folder(self._window(), title, write)

    def _show_pages(self, first: Path) -> None:
        self._toasts.say(self.tr("Feature pages exported."), str(first))

    def add_words(self) -> None:
        """Ask for a text file of words that features can be named after, and import it."""
        session = self._current.require_session()

        def add(path: str) -> None:
            self._run(lambda _: session.features.add_words(Path(path)), self._show_words)

        ask_words(self._window(), add)

    def _show_words(self, count: int) -> None:
        self._toasts.say(
            self.tr("Imported %Ln new word(s).", "", count),
            self.tr("Features renamed."),
        )
        self._current.report(LibraryChanged.FEATURES)

    def _window(self) -> QWidget:
        return self._over.window()

    def _run(self, work: Callable[[Token], T], done: Callable[[T], None]) -> None:
        self._tasks.start(Pool.MODEL, work, done=done, failed=self._toasts.show_error)
