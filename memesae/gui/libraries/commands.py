"""Commands on libraries: open and switch libraries, edit their folders, choose their model."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.command_registry import Menu, command
from memesae.gui.context import WindowContext
from memesae.gui.file_dialogs import ask_folder
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.sheets.window_sheets import is_open
from memesae.gui.status_bar import StatusBar

if TYPE_CHECKING:
    # imported for annotations only: the sheets are loaded on first use
    from memesae.app.session import Session
    from memesae.embedding.model_catalogue import Model
    from memesae.gui.libraries.folders_sheet import FoldersSheet
    from memesae.gui.libraries.library_switcher import LibrarySwitcher
    from memesae.gui.libraries.model_sheet import ModelSheet
    from memesae.library.library import Library
    from memesae.library.library_registry import LibraryInfo
    from memesae.library.records import Root


class LibrariesController(QObject):
    """Opens the sheets of libraries, folders and models, and executes their requests."""

    def __init__(
        self, context: WindowContext, indexing: IndexingController, status: StatusBar
    ) -> None:
        super().__init__(context.over)
        self._over = context.over
        self._home = context.home
        self._indexing = indexing
        self._status = status
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._model_change: Token | None = None
        status.stop.clicked.connect(self._stop_model_change)
        context.current.changed.connect(self._stop_model_change)
        indexing.folder_requested.connect(self.choose_folder)

    @cached_property
    def switcher(self) -> LibrarySwitcher:
        """The sheet of libraries, built on first use."""
        from memesae.gui.libraries.library_switcher import LibrarySwitcher

        sheet = LibrarySwitcher(self._over)
        sheet.chosen.connect(self._switch_to)
        sheet.renamed.connect(self._rename)
        sheet.removed.connect(self._remove_library)
        sheet.folder_requested.connect(self.choose_folder)
        return sheet

    @cached_property
    def folders_sheet(self) -> FoldersSheet:
        """The sheet of folders, built on first use."""
        from memesae.gui.libraries.folders_sheet import FoldersSheet

        sheet = FoldersSheet(self._over)
        sheet.add_requested.connect(self._add_folder)
        sheet.removed.connect(self._remove_folder)
        sheet.locate_requested.connect(self._locate)
        sheet.rules_changed.connect(self._set_ignore_rules)
        return sheet

    @cached_property
    def models(self) -> ModelSheet:
        """The sheet of models, built on first use."""
        from memesae.gui.libraries.model_sheet import ModelSheet

        sheet = ModelSheet(self._over)
        sheet.chosen.connect(self._use_model)
        sheet.folder_requested.connect(self._ask_model_folder)
        return sheet

    # commands

    @command("open-folder", "Open folder…", "Ctrl+O", menu=Menu.LIBRARY)
    def choose_folder(self) -> None:
        """Choose a folder of pictures to index and search."""
        ask_folder(self._over.window(), self.tr("Choose a folder of pictures"), self.open_folder)

    @command("switch-library", "Switch library", "Ctrl+Shift+O", menu=Menu.LIBRARY)
    def switch(self) -> None:
        """List all libraries, the most recent first; open, rename or remove one."""
        self._list_libraries(self.switcher.open)

    @command("folders", "Folders of this library", menu=Menu.LIBRARY)
    def folders(self) -> None:
        """Show the folders of this library; add, remove or relocate one, and edit the ignored files.

        Raises:
            MemesaeError: no library is open.
        """
        self._current.require_session()
        self._show_folders(self.folders_sheet.open)

    @command("choose-model", "Model of this library", menu=Menu.LIBRARY)
    def choose_model(self) -> None:
        """Choose the model that this library is searched with: the built-in one or a larger, better one.

        Raises:
            MemesaeError: no library is open.
        """
        model_id = self._current.require_session().encoder.model.id
        work = partial(_models, self._home)
        self._run(work, lambda models: self.models.show_models(models, model_id))

    @command("add-folder", "Add folder to this library…", menu=Menu.LIBRARY)
    def add_folder(self) -> None:
        """Add a folder of pictures to this library."""
        session = self._current.session
        if session is None:
            self.choose_folder()
        else:
            ask_folder(
                self._over.window(), self.tr("Add a folder to this library"), self._add_to_library
            )

    # opening

    def open_folder(self, path: str) -> None:
        """Open the library of one folder."""
        self._indexing.open([Path(path)])

    def _add_to_library(self, path: str) -> None:
        session = self._current.session
        if session is not None:
            self._indexing.open([*(root.path for root in session.library.roots()), Path(path)])

    # libraries

    def _list_libraries(self, then: Callable[[], None] | None = None) -> None:
        def show(libraries: list[LibraryInfo]) -> None:
            session = self._current.session
            current = None if session is None else session.library.directory
            self.switcher.show_libraries(libraries, current)
            if then is not None:
                then()

        self._run(partial(_all_libraries, self._home), show)

    def _switch_to(self, info: LibraryInfo) -> None:
        if info.problem:
            self._toasts.show_error(MemesaeError(info.problem))
        else:
            self._indexing.open([root.path for root in info.roots])

    def _rename(self, info: LibraryInfo, name: str) -> None:
        self._run(partial(_rename, info.directory, name), lambda _: self._list_libraries())

    def _remove_library(self, info: LibraryInfo) -> None:
        session = self._current.session
        if session is not None and session.library.directory == info.directory:
            self._toasts.say(
                self.tr("This library is open."), self.tr("Switch to another one first.")
            )
            return
        self._run(partial(_remove_library, info.directory), lambda _: self._list_libraries())

    # folders

    def _show_folders(self, then: Callable[[], None] | None = None) -> None:
        library = self._current.require_session().library

        def show(found: tuple[list[Root], dict[int, int], list[str]]) -> None:
            self.folders_sheet.show_folders(*found)
            if then is not None:
                then()

        self._run(partial(_folders, library), show)

    def _add_folder(self) -> None:
        self.folders_sheet.dismiss()
        self.add_folder()

    def _remove_folder(self, root: Root) -> None:
        library = self._current.require_session().library
        self._run(lambda _: library.remove_root(root.path), self._refresh)

    def _locate(self, root: Root) -> None:
        library = self._current.require_session().library

        def move(path: str) -> None:
            self._run(lambda _: library.relocate_root(root.path, Path(path)), self._refresh)

        title = self.tr("Locate {name}").format(name=root.path.name)
        ask_folder(self.folders_sheet.window(), title, move)

    def _set_ignore_rules(self, rules: list[str]) -> None:
        library = self._current.require_session().library
        self._run(lambda _: library.set_ignore_rules(rules), self._refresh)

    def _refresh(self, _: object) -> None:
        """Show the changed folders and index what they bring."""
        if is_open(self, "folders_sheet"):
            self._show_folders()
        self._indexing.rescan()

    # models

    def _ask_model_folder(self) -> None:
        title = self.tr("Choose the folder of an open_clip model")
        ask_folder(self.models.window(), title, self._use_model_named)

    def _use_model(self, model: Model) -> None:
        self._use_model_named(model.name)

    def _use_model_named(self, name: str) -> None:
        if self._model_change is not None:
            self._toasts.say(self.tr("Another model is already being prepared."))
            return
        session = self._current.require_session()
        self._model_change = self._tasks.start(
            Pool.MODEL,
            partial(_change_model, session, name),
            done=self._model_ready,
            failed=self._toasts.show_error,
            progress=self._status.show_progress,
            ended=self._model_change_ended,
        )

    def _model_ready(self, session: Session) -> None:
        if session is self._current.session:
            self._toasts.say(self.tr("New model now in use."))
            self._indexing.open([root.path for root in session.library.roots()])

    def _model_change_ended(self) -> None:
        self._model_change = None
        self._status.rest()

    def _stop_model_change(self) -> None:
        if self._model_change is not None:
            self._model_change.cancel()

    # tasks

    def _run(self, work: Callable[[Token], object], done: Callable[..., None]) -> None:
        self._tasks.start(Pool.DISK, work, done=done, failed=self._toasts.show_error)


def _all_libraries(home: Path, token: Token) -> list[LibraryInfo]:
    from memesae.library.library_registry import all_libraries

    token.check()
    return all_libraries(home)


def _rename(directory: Path, name: str, token: Token) -> None:
    from memesae.library.library import Library

    token.check()
    with Library.open(directory) as library:
        library.rename(name)


def _remove_library(directory: Path, token: Token) -> None:
    from memesae.library.library_registry import forget_library

    token.check()
    forget_library(directory)


def _folders(library: Library, token: Token) -> tuple[list[Root], dict[int, int], list[str]]:
    token.check()
    return library.roots(), library.files_in_roots(), library.ignore_rules


def _models(home: Path, token: Token) -> list[Model]:
    from memesae.embedding.model_catalogue import known_models

    token.check()
    return known_models(home)


def _change_model(session: Session, name: str, token: Token) -> Session:
    session.change_model(name, token)
    return session
