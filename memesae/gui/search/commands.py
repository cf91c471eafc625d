"""The commands of the search field, and changes of the query by typing, dropping and selecting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.gui.command_registry import Menu, Scope, command
from memesae.gui.context import WindowContext
from memesae.gui.dropped_images import DroppedImages, Received, Stored
from memesae.gui.file_dialogs import ask_picture
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.search.recent_queries import QueryHistory
from memesae.gui.search.search_field import SearchField
from memesae.gui.search.search_state import QueryOrigin, SearchState
from memesae.gui.text_formatting import number
from memesae.gui.widgets.toasts import Toast
from memesae.library.filters import Filter
from memesae.steering.query.query_model import (
    NOWHERE,
    Kind,
    Query,
    QueryError,
    Term,
    asks_for_results,
    render,
    shown_image,
    with_files,
    with_images,
    with_term,
)

if TYPE_CHECKING:
    # for type hints only: importing it would delay the window's start
    from memesae.app.session import Session


class SearchController(QObject):
    """Keeps the search field and the search state in sync."""

    def __init__(
        self,
        context: WindowContext,
        state: SearchState,
        field: SearchField,
        view: GridView,
        model: ResultsModel,
        incoming: DroppedImages,
    ) -> None:
        super().__init__(field)
        self.state = state
        self._field = field
        self._view = view
        self._model = model
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._incoming = incoming
        self.history = QueryHistory(context.current, context.tasks, context.toasts.show_error)
        self._recent = self.history.queries
        context.current.leaving.connect(self._leave_library)
        state.text_replaced.connect(self._show_text)
        state.failed.connect(self._show_failure)
        field.edit.textEdited.connect(self._typed)
        field.emptied.connect(partial(self._typed, ""))
        field.entered.connect(self._enter)
        field.proposals.taken.connect(self._typed)
        field.proposals.whole_taken.connect(self._enter)
        field.chips.changed.connect(self.ask)
        field.choose.clicked.connect(self.choose_picture)
        field.edit.up.connect(self._walk_back)
        field.edit.down.connect(self._walk_forward)
        self._failure: Toast | None = None
        context.current.changed.connect(field.hide_note)
        state.found.connect(self._forget_failure)

    @property
    def text(self) -> str:
        """The query in the field."""
        return self.state.text

    # commands

    @command("focus-search", "Go to the search field", "Ctrl+F", "Ctrl+L", "/", menu=Menu.SEARCH)
    def focus(self) -> None:
        """Move the cursor to the search field."""
        self._field.focus()

    @command("clear-search", "Start over", "Shift+R", scope=Scope.GRID, menu=Menu.SEARCH)
    def clear(self) -> None:
        """Clear the query and show the newest pictures."""
        self._set("", QueryOrigin.ENTERED)

    @command("more-like-this", "More like this", "M", scope=Scope.GRID, menu=Menu.SEARCH)
    def more_like_selection(self) -> None:
        """Add the selected pictures to the query."""
        self.add_images(self._model.ids_at(self._view.selected()), +1.0)

    @command("less-like-this", "Less like this", "N", scope=Scope.GRID, menu=Menu.SEARCH)
    def less_like_selection(self) -> None:
        """Subtract the selected pictures from the query."""
        self.add_images(self._model.ids_at(self._view.selected()), -1.0)

    @command("paste-picture", "Search with copied picture", "Ctrl+Shift+V", menu=Menu.SEARCH)
    def paste(self) -> None:
        """Add the picture or picture file on the clipboard to the query."""
        received = self._incoming.from_clipboard()
        if received.empty and not received.remote:
            self._toasts.say(self.tr("No picture on the clipboard."), self.tr("Copy one first."))
        else:
            self.receive(received)

    @command("choose-picture", "Search with a picture file…", "Ctrl+I", menu=Menu.SEARCH)
    def choose_picture(self) -> None:
        """Add a picture file on this computer to the query."""
        ask_picture(self._field.window(), lambda path: self.receive(Received((Path(path),))))

    # other changes of the query

    def ask(self, query: Query) -> None:
        """Search for a modified query."""
        self._set(render(query), QueryOrigin.REWRITTEN)

    def set_text(self, text: str) -> None:
        """Search for a query as if it had been typed and entered."""
        self._set(text, QueryOrigin.ENTERED)

    def expect_another(self) -> None:
        """Select the text in the field, so that typing replaces it."""
        self._field.expect_another()

    def add_images(self, ids: Sequence[int], weight: float) -> None:
        """Add images of the library as terms."""
        if not ids:
            self._toasts.say(self.tr("Select a picture first."))
            return
        if not self._too_many(len(ids)):
            self._add([f"image:{image_id}" for image_id in ids], weight)

    def _too_many(self, pictures: int) -> bool:
        """Whether these are more pictures than a query takes; says so."""
        if pictures <= MOST_PICTURES:
            return False
        self._toasts.say(
            self.tr("These are {n} pictures, more than a query takes.").format(n=number(pictures)),
            self.tr("Choose {n} pictures or fewer.").format(n=MOST_PICTURES),
        )
        return True

    def receive(
        self, received: Received, open_folders: Callable[[Sequence[Path]], None] | None = None
    ) -> None:
        """Add dropped, pasted or chosen pictures as terms, once they are files.

        Args:
            received: what was dropped or pasted.
            open_folders: opens dropped folders as a library; None if folders are no answer here.
        """
        if received.remote and not received.pixels:
            self._toasts.say(
                self.tr(
                    "{address} was not opened: memesae fetches no pictures from the internet."
                ).format(address=_shortened(received.remote[0])),
                self.tr("Copy the picture itself, or save it as a file and drop that."),
            )
        if received.empty and received.remote:
            return
        session = self._current.session
        if session is None and not received.paths:
            self._ask_for_library()
            return
        self._tasks.start(
            Pool.DISK,
            partial(_stored, self._incoming, received, session),
            done=partial(self._add_stored, session, open_folders),
            failed=self._toasts.show_error,
        )

    def _add_stored(
        self,
        session: Session | None,
        open_folders: Callable[[Sequence[Path]], None] | None,
        stored: tuple[Stored, list[str]],
    ) -> None:
        received, terms = stored
        if received.folders and open_folders is not None:
            open_folders(received.folders)
        elif not received.pictures:
            self._toasts.say(self.tr("No picture file was found there."))
        elif self._current.session is None:
            self._ask_for_library()
        else:
            if self._too_many(len(terms)):
                return
            # ids belong to the library that was asked
            same = session is self._current.session
            self._add(terms if same else [str(path) for path in received.pictures], 1.0)

    def _ask_for_library(self) -> None:
        self._toasts.say(self.tr("Choose a folder to search in first."))

    def add_term(self, kind: Kind, value: str, weight: float) -> None:
        """Add any other term: a feature by name or number, or a vector."""
        query = self._parse(self._field.text)
        if query is not None:
            self.ask(with_term(query, Term(weight, kind, value, NOWHERE)))

    def replace_term(self, kind: Kind, value: str, by: str) -> bool:
        """Replace the value of a term; False if the query has none of this kind and value."""
        query = self._parse(self._field.text)
        if query is None or not any((one.kind, one.value) == (kind, value) for one in query.terms):
            return False
        terms = tuple(
            replace(one, value=by) if (one.kind, one.value) == (kind, value) else one
            for one in query.terms
        )
        self.ask(replace(query, terms=terms))
        return True

    def add_filter(self, item: Filter) -> None:
        """Search only among the images that pass a filter, in place of its opposite."""
        query = self._parse(self._field.text)
        if query is not None:
            others = [
                one for one in query.filters if (one.kind, one.value) != (item.kind, item.value)
            ]
            self.ask(replace(query, filters=(*others, item)))

    def _add(self, images: Sequence[str], weight: float) -> None:
        query = self._parse(self._field.text)
        if query is not None:
            self.ask(with_images(query, images, weight))

    # the field

    def _typed(self, text: str) -> None:
        self._recent.stop()
        self._parse(text)
        self.state.typed()

    def _enter(self) -> None:
        if self._parse(self._field.text) is None:
            return
        self._remember()
        self.state.search(QueryOrigin.ENTERED, self._focus_results)

    def _set(self, text: str, origin: QueryOrigin) -> None:
        self._show_text(text)
        self.state.search(origin)

    def _show_text(self, text: str) -> None:
        self._field.set_text(text)
        self._parse(text)

    def _walk_back(self) -> None:
        self._show_recent(self._recent.older(self._field.text))

    def _walk_forward(self) -> None:
        if self._recent.walking:
            self._show_recent(self._recent.newer())
        elif self._model.rowCount():
            self._remember()
            self._focus_results()

    def _show_recent(self, text: str | None) -> None:
        if text is not None:
            self._show_text(text)
            self.state.typed()

    def _focus_results(self) -> None:
        if not self._model.rowCount():
            return
        self._view.setFocus()
        if self._view.current_row() < 0:
            self._view.go_to(0)

    def _remember(self) -> None:
        if not self._incoming.is_in(self._field.text):
            self.history.add(self._field.text)

    def _parse(self, text: str) -> Query | None:
        """Parse the query; shows its chips, or the error and returns None."""
        try:
            query = self.state.read(text)
        except QueryError as error:
            self._field.show_mistake(error)
            return None
        self._field.show_query(query)
        if text.strip() and self._current.session is None:
            # it is searched for once a library is open
            self._field.show_note(self.tr("Choose a folder to search in first (Ctrl+O)."))
        return query

    def _leave_library(self) -> None:
        """Refer to images by their files: in another library, the same id is another image."""
        session, query, numbered = self._current.session, self.state.query, self.state.numbered
        images = [shown_image(term, numbered) for term in query.terms] if query is not None else []
        known = [image for image in images if image is not None]
        if query is None or session is None or not (known or asks_for_results(query)):
            return
        files = session.library.files_of(known)
        paths = {
            image: next((str(one.path) for one in files[image] if one.present), "")
            for image in known
        }
        there = {image: path for image, path in paths.items() if path}
        if len(there) < len(paths):
            self._toasts.say(
                self.tr("The query had a picture whose file is missing: it was left out.")
            )
        self._show_text(render(with_files(query, numbered, there)))

    def _show_failure(self, error: BaseException) -> None:
        if isinstance(error, QueryError):
            self._field.show_mistake(error)
        else:
            self._toasts.show_error(error)
            self._failure = self._toasts.shown[-1]

    def _forget_failure(self) -> None:
        """A message about a search that failed goes when another one succeeds."""
        if self._failure is not None:
            self._toasts.remove(self._failure)
            self._failure = None


LONGEST_ADDRESS = 60
MOST_PICTURES = 100
"""Pictures that are added to a query at once: each is a chip, and thousands took half a minute."""


def _shortened(address: str) -> str:
    cut = len(address) > LONGEST_ADDRESS
    return f"{address[:LONGEST_ADDRESS]}…" if cut else address


def _stored(
    incoming: DroppedImages, received: Received, session: Session | None, token: Token
) -> tuple[Stored, list[str]]:
    """What was received as files, and the values of the pictures' terms: those in the library by their id."""
    stored = incoming.store(received, token)
    terms: list[str] = []
    for path in stored.pictures:
        token.check()
        known = session.library.image_at(path) if session is not None else None
        terms.append(str(path) if known is None else f"image:{known}")
    return stored, terms
