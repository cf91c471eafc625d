"""Libraries as the commands ask for them: gone to, given folders and a model."""

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
    # only named here: what is not on the screen at first is loaded when it is wanted
    from memesae.app.session import Session
    from memesae.embedding.model_catalogue import Model
    from memesae.gui.libraries.folders_sheet import FoldersSheet
    from memesae.gui.libraries.library_switcher import LibrarySwitcher
    from memesae.gui.libraries.model_sheet import ModelSheet
    from memesae.library.library import Library
    from memesae.library.library_registry import LibraryInfo
    from memesae.library.records import Root


class LibrariesController(QObject):
    """Opens the three sheets and does what they ask for."""

    def __init__(
        self, context: WindowContext, library: IndexingController, status: StatusBar
    ) -> None:
        super().__init__(context.over)
        self._over = context.over
        self._home = context.home
        self._library = library
        self._status = status
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._change: Token | None = None
        status.stop.clicked.connect(self._stop_change)
        context.current.changed.connect(self._stop_change)
        library.folder_wanted.connect(self.choose_folder)

    @cached_property
    def switcher(self) -> LibrarySwitcher:
        """The libraries, to go to one."""
        from memesae.gui.libraries.library_switcher import LibrarySwitcher

        sheet = LibrarySwitcher(self._over)
        sheet.chosen.connect(self._go_to)
        sheet.renamed.connect(self._rename)
        sheet.forgotten.connect(self._forget)
        sheet.folder_wanted.connect(self.choose_folder)
        return sheet

    @cached_property
    def folders_sheet(self) -> FoldersSheet:
        """The folders of this library."""
        from memesae.gui.libraries.folders_sheet import FoldersSheet

        sheet = FoldersSheet(self._over)
        sheet.adding_wanted.connect(self._add_folder)
        sheet.removed.connect(self._remove)
        sheet.elsewhere.connect(self._ask_where)
        sheet.rules_changed.connect(self._pass_over)
        return sheet

    @cached_property
    def models(self) -> ModelSheet:
        """The models that this library could be searched with."""
        from memesae.gui.libraries.model_sheet import ModelSheet

        sheet = ModelSheet(self._over)
        sheet.chosen.connect(self._use)
        sheet.folder_wanted.connect(self._ask_model_folder)
        return sheet

    # what the commands do

    @command("open-folder", "Open folder…", "Ctrl+O", menu=Menu.LIBRARY)
    def choose_folder(self) -> None:
        """Choose a folder of pictures; it is indexed and searched from then on."""
        ask_folder(self._over.window(), self.tr("Choose a folder of pictures"), self.open_folder)

    @command("switch-library", "Go to another library", "Ctrl+Shift+O", menu=Menu.LIBRARY)
    def switch(self) -> None:
        """List all libraries, the one opened last in front; go to one, rename or forget it."""
        self._list(self.switcher.open)

    @command("folders", "Folders of this library", menu=Menu.LIBRARY)
    def folders(self) -> None:
        """Show the folders of this library; add one, let go of one, say where one lies now, pass files over.

        Raises:
            MemesaeError: none is open.
        """
        self._current.require_session()
        self._show_folders(self.folders_sheet.open)

    @command("choose-model", "Model of this library", menu=Menu.LIBRARY)
    def choose_model(self) -> None:
        """Choose the model that this library is searched with: the built-in one, or a better and larger one.

        Raises:
            MemesaeError: none is open.
        """
        here = self._current.require_session().encoder.model.id
        work = partial(_models, self._home)
        self._run(work, lambda models: self.models.show_models(models, here))

    @command("add-folder", "Add another folder to this library…", menu=Menu.LIBRARY)
    def add_folder(self) -> None:
        """Let this library cover one more folder."""
        session = self._current.session
        if session is None:
            self.choose_folder()
        else:
            ask_folder(
                self._over.window(), self.tr("Add a folder to this library"), self._add_to_this
            )

    # opening

    def open_folder(self, path: str) -> None:
        """Open one folder."""
        self._library.open([Path(path)])

    def _add_to_this(self, path: str) -> None:
        session = self._current.session
        if session is not None:
            self._library.open([*(root.path for root in session.library.roots()), Path(path)])

    # libraries

    def _list(self, then: Callable[[], None] | None = None) -> None:
        def show(libraries: list[LibraryInfo]) -> None:
            session = self._current.session
            here = None if session is None else session.library.place
            self.switcher.show_libraries(libraries, here)
            if then is not None:
                then()

        self._run(partial(_all, self._home), show)

    def _go_to(self, one: LibraryInfo) -> None:
        if one.problem:
            self._toasts.show_error(MemesaeError(one.problem))
        else:
            self._library.open([root.path for root in one.roots])

    def _rename(self, one: LibraryInfo, name: str) -> None:
        self._run(partial(_rename, one.place, name), lambda _: self._list())

    def _forget(self, one: LibraryInfo) -> None:
        session = self._current.session
        if session is not None and session.library.place == one.place:
            self._toasts.say(self.tr("This library is open."), self.tr("Go to another one first."))
            return
        self._run(partial(_forget, one.place), lambda _: self._list())

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

    def _remove(self, root: Root) -> None:
        library = self._current.require_session().library
        self._run(lambda _: library.remove_root(root.path), self._changed)

    def _ask_where(self, root: Root) -> None:
        library = self._current.require_session().library

        def move(path: str) -> None:
            self._run(lambda _: library.relocate_root(root.path, Path(path)), self._changed)

        words = self.tr("Where is {name} now?").format(name=root.path.name)
        ask_folder(self.folders_sheet.window(), words, move)

    def _pass_over(self, rules: list[str]) -> None:
        library = self._current.require_session().library
        self._run(lambda _: library.set_ignore_rules(rules), self._changed)

    def _changed(self, _: object) -> None:
        """The folders are others now: show them, and look what that brings."""
        if is_open(self, "folders_sheet"):
            self._show_folders()
        self._library.rescan()

    # models

    def _ask_model_folder(self) -> None:
        words = self.tr("Choose the folder of an open_clip model")
        ask_folder(self.models.window(), words, self._use_named)

    def _use(self, model: Model) -> None:
        self._use_named(model.name)

    def _use_named(self, name: str) -> None:
        if self._change is not None:
            self._toasts.say(self.tr("Another model is just being prepared."))
            return
        session = self._current.require_session()
        self._change = self._tasks.start(
            Pool.MODEL,
            partial(_change, session, name),
            done=self._model_ready,
            failed=self._toasts.show_error,
            progress=self._status.show_progress,
            ended=self._change_ended,
        )

    def _model_ready(self, session: Session) -> None:
        if session is self._current.session:
            self._toasts.say(self.tr("The new model serves now."))
            self._library.open([root.path for root in session.library.roots()])

    def _change_ended(self) -> None:
        self._change = None
        self._status.rest()

    def _stop_change(self) -> None:
        if self._change is not None:
            self._change.cancel()

    # all

    def _run(self, work: Callable[[Token], object], done: Callable[..., None]) -> None:
        self._tasks.start(Pool.DISK, work, done=done, failed=self._toasts.show_error)


def _all(home: Path, token: Token) -> list[LibraryInfo]:
    from memesae.library.library_registry import all_libraries

    token.check()
    return all_libraries(home)


def _rename(place: Path, name: str, token: Token) -> None:
    from memesae.library.library import Library

    token.check()
    with Library.open(place) as library:
        library.rename(name)


def _forget(place: Path, token: Token) -> None:
    from memesae.library.library_registry import forget_library

    token.check()
    forget_library(place)


def _folders(library: Library, token: Token) -> tuple[list[Root], dict[int, int], list[str]]:
    token.check()
    return library.roots(), library.files_in_roots(), library.ignore_rules


def _models(home: Path, token: Token) -> list[Model]:
    from memesae.embedding.model_catalogue import known_models

    token.check()
    return known_models(home)


def _change(session: Session, name: str, token: Token) -> Session:
    session.change_model(name, token)
    return session
