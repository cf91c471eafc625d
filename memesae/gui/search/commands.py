"""The query: what is typed, dropped or taken from the results, and the search it starts."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from memesae.app.tasks import Pool, Tasks
from memesae.gui.choosers import ask_picture
from memesae.gui.command_registry import Menu, Scope, command
from memesae.gui.current import Current
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.view import GridView
from memesae.gui.incoming import Incoming
from memesae.gui.search.answer import Answer, Asked, answered
from memesae.gui.search.field import SearchField
from memesae.gui.search.recall import Recall
from memesae.gui.search.terms import (
    NOWHERE,
    asks_for_results,
    needs_model,
    with_images,
    with_term,
)
from memesae.gui.steering.latest import Latest
from memesae.gui.toast import Toasts
from memesae.steering.query import Kind, Query, QueryError, Term, parse, render

TYPING_PAUSE_MS = 120
NUMBERED = 999
"""How many results on the screen can be meant by `#1`, `#2` and so on."""


class SearchController(QObject):
    """Keeps field, pills and results in step.

    Attributes:
        started: a search began; whether it must wait for the model (bool).
        found: a search ended (Answer).
        failed: a search ended badly, and the person knows.
    """

    started = Signal(bool)
    found = Signal(object)
    failed = Signal()

    def __init__(
        self,
        field: SearchField,
        view: GridView,
        model: ResultsModel,
        current: Current,
        tasks: Tasks,
        toasts: Toasts,
        incoming: Incoming,
    ) -> None:
        super().__init__(field)
        self._field = field
        self._view = view
        self._model = model
        self._current = current
        self._toasts = toasts
        self._incoming = incoming
        self.recall = Recall(current, tasks, toasts.show_error)
        self._recent = self.recall.queries
        self._numbered: tuple[int, ...] = ()
        self._entering = False
        self._unanswered: Asked | None = None
        self._arriving: str | None = None
        self._work = Latest(tasks, Pool.SEARCH, "search", self)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._connect()

    def _connect(self) -> None:
        self._pause.timeout.connect(partial(self._begin, Asked.TYPED))
        self._field.edited.connect(self._typed)
        self._field.entered.connect(self._enter)
        self._field.rewritten.connect(self.ask)
        self._field.picture_wanted.connect(self.choose_picture)
        self._field.edit.up.connect(self._walk_back)
        self._field.edit.down.connect(self._walk_forward)
        self._work.failed.connect(self._went_wrong)

    @property
    def text(self) -> str:
        """The query as it stands in the field."""
        return self._field.text

    @property
    def asks(self) -> bool:
        """Whether the person wants something that was not found yet, or is typing it."""
        return self._unanswered not in (None, Asked.AGAIN)

    @property
    def numbered(self) -> tuple[int, ...]:
        """The images that `#1` and so on in the query refer to."""
        return self._numbered

    # what the commands do

    @command("focus-search", "Go to the search field", "Ctrl+F", "Ctrl+L", "/", menu=Menu.SEARCH)
    def focus(self) -> None:
        """Put the cursor into the search field."""
        self._field.focus()

    @command("clear-search", "Start over", "Shift+R", scope=Scope.GRID, menu=Menu.SEARCH)
    def clear(self) -> None:
        """Empty the query and show the newest pictures."""
        self._set("", Asked.ENTERED)

    @command("more-like-this", "More like this", "M", scope=Scope.GRID, menu=Menu.SEARCH)
    def more_like_selection(self) -> None:
        """Add the selected pictures to the query."""
        self.add_images(self._model.ids_at(self._view.selected()), +1.0)

    @command("less-like-this", "Less like this", "N", scope=Scope.GRID, menu=Menu.SEARCH)
    def less_like_selection(self) -> None:
        """Take the selected pictures away from the query."""
        self.add_images(self._model.ids_at(self._view.selected()), -1.0)

    @command(
        "paste-picture", "Search with the picture you copied", "Ctrl+Shift+V", menu=Menu.SEARCH
    )
    def paste(self) -> None:
        """Add the copied picture, or the copied file, to the query."""
        paths = self._incoming.from_clipboard()
        if paths:
            self.add_files(paths)
        else:
            self._toasts.say(self.tr("There is no picture to paste."), self.tr("Copy one first."))

    @command("choose-picture", "Search with a picture file…", "Ctrl+I", menu=Menu.SEARCH)
    def choose_picture(self) -> None:
        """Add any picture on this computer to the query."""
        ask_picture(self._field.window(), lambda path: self.add_files([Path(path)]))

    # what else changes the query

    def ask(self, query: Query) -> None:
        """Search for the query with other parts."""
        self._set(render(query), Asked.REWRITTEN)

    def set_text(self, text: str) -> None:
        """Search for a query in the field's language, as if typed and entered."""
        self._set(text, Asked.ENTERED)

    def show_text(self, text: str) -> None:
        """Show a query whose results are known, without searching; what was half typed is dropped."""
        if text == self._arriving:
            # it stands there already, or what was typed since
            return
        self._give_up()
        if text != self._field.text:
            self._field.set_text(text)
            self._understood(text)

    def expect_another(self) -> None:
        """Let what is typed next take the place of what stands there."""
        self._field.expect_another()

    def add_images(self, ids: Sequence[int], weight: float) -> None:
        """Add images of the library as terms."""
        if not ids:
            self._toasts.say(self.tr("Select a picture first."))
            return
        self._add([f"image:{image_id}" for image_id in ids], weight)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add picture files as terms; those in the library by their number there."""
        session = self._current.session
        if session is None:
            self._toasts.say(self.tr("Choose a folder to search in first."))
            return
        known = [(path, session.library.image_at(path)) for path in paths]
        self._add([str(path) if found is None else f"image:{found}" for path, found in known], 1.0)

    def add_term(self, kind: Kind, value: str, weight: float) -> None:
        """Add any other term: a feature by its name or number, a vector."""
        query = self._understood(self._field.text)
        if query is not None:
            self.ask(with_term(query, Term(weight, kind, value, NOWHERE)))

    def _add(self, images: Sequence[str], weight: float) -> None:
        query = self._understood(self._field.text)
        if query is not None:
            self.ask(with_images(query, images, weight))

    # the field

    def _typed(self, text: str) -> None:
        self._recent.stop()
        # while it cannot be understood too: the person is at it
        self._unanswered = Asked.TYPED
        if self._understood(text) is None:
            self._pause.stop()
        else:
            self._pause.start()

    def _enter(self) -> None:
        if self._understood(self._field.text) is None:
            return
        self._remember()
        self._entering = True
        self._begin(Asked.ENTERED)

    def _set(self, text: str, asked: Asked) -> None:
        self._field.set_text(text)
        if self._understood(text) is not None:
            self._begin(asked)

    def _walk_back(self) -> None:
        self._show_recent(self._recent.older(self._field.text))

    def _walk_forward(self) -> None:
        if self._recent.walking:
            self._show_recent(self._recent.newer())
        elif self._model.rowCount():
            self._into_results()

    def _show_recent(self, text: str | None) -> None:
        if text is not None:
            self._field.set_text(text)
            self._unanswered = Asked.TYPED
            if self._understood(text) is not None:
                self._pause.start()

    def _into_results(self) -> None:
        self._remember()
        self._view.setFocus()
        if self._view.current_row() < 0:
            self._view.go_to(0)

    def _remember(self) -> None:
        if not self._incoming.is_in(self._field.text):
            self.recall.add(self._field.text)

    def _understood(self, text: str) -> Query | None:
        """The query if it can be understood; shows its pills, or the mistake."""
        try:
            query = parse(text)
        except QueryError as error:
            self._field.show_mistake(error)
            return None
        if not asks_for_results(query):
            self._numbered = ()
        elif not self._numbered:
            # numbers mean what stood there when they were typed, not what they then brought up
            self._numbered = tuple(self._model.ids[:NUMBERED].tolist())
        self._field.show_query(query)
        return query

    # the search

    def again(self) -> None:
        """Search once more: the library has grown."""
        if not self._field.mistake():
            # a query still being searched for stays what it is
            self._begin(self._unanswered or Asked.AGAIN)

    def begin_anew(self) -> None:
        """Search for what stands in the field: another library was opened."""
        asked = self._unanswered if self.asks else None
        self._give_up()
        if self._understood(self._field.text) is not None:
            self._begin(asked or Asked.ENTERED)

    def _give_up(self) -> None:
        self._pause.stop()
        self._work.cancel()
        self._unanswered = None

    def _begin(self, asked: Asked) -> None:
        self._pause.stop()
        # kept for when there is a library
        self._unanswered = asked
        session, text = self._current.session, self._field.text
        if session is None:
            return
        self._work.start(partial(answered, session, text, asked, self._numbered), self._arrived)
        self.started.emit(needs_model(parse(text)) and not session.encoder.ready)

    def _arrived(self, answer: Answer) -> None:
        if answer.text == self._field.text:
            self._unanswered = None
        entering, self._entering = self._entering, False
        self._arriving = answer.text
        self.found.emit(answer)
        self._arriving = None
        if entering and self._model.rowCount():
            self._into_results()

    def _went_wrong(self, error: BaseException) -> None:
        self._unanswered = None
        self._entering = False
        self.failed.emit()
        if isinstance(error, QueryError):
            self._field.show_mistake(error)
        else:
            self._toasts.show_error(error)
