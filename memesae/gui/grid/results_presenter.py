"""Chooses between grid and empty page, and shows the state of search and indexing in the status bar."""

from PySide6.QtCore import QObject

from memesae.app.results.layout_options import SortOrder
from memesae.gui.central_widget import CentralWidget
from memesae.gui.controllers import Controllers
from memesae.gui.empty_page import Empty
from memesae.gui.grid.layout_presenter import LayoutPresenter
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.open_library import LibraryChanged, OpenLibrary
from memesae.gui.search.chips import words_of_query
from memesae.gui.text_formatting import within_sentence
from memesae.library.records import Counts


class ResultsPresenter(QObject):
    """Follows search and indexing, and updates central widget and status bar."""

    def __init__(
        self,
        central: CentralWidget,
        controllers: Controllers,
        model: ResultsModel,
        layout_presenter: LayoutPresenter,
        thumbnails: ThumbnailLoader,
        current: OpenLibrary,
    ) -> None:
        super().__init__(central)
        self._central = central
        self._controllers = controllers
        self._model = model
        self._layout_presenter = layout_presenter
        self._current = current
        self._thumbnails = thumbnails
        self._images = 0
        self._opening = False
        self._withheld = False
        self._connect()
        self._show_page()

    def _connect(self) -> None:
        search, library = self._controllers.search.state, self._controllers.indexing
        search.started.connect(self._search_started)
        search.found.connect(self._found)
        search.failed.connect(self._search_failed)
        library.opening.connect(self._opening_changed)
        library.indexing.connect(self._indexing_changed)
        library.ready.connect(self._layout_presenter.gather_facts)
        self._layout_presenter.laid_out.connect(self._arranged)
        library.counted.connect(self._counted)
        self._central.empty.pressed.connect(self._act_on_empty_page)
        self._current.changed.connect(self._another_library)
        self._current.library_changed.connect(self._library_changed)
        self._central.grid.selectionModel().selectionChanged.connect(self._moved)
        self._central.grid.verticalScrollBar().valueChanged.connect(self._moved)

    # search

    def _search_started(self, waits_for_model: bool) -> None:
        self._central.status.say(self.tr("Loading the model…") if waits_for_model else "")

    def _search_failed(self) -> None:
        """What is shown belongs to the query before; the message of the failure is under the field."""
        state = self._controllers.search.state.steering.state
        if self._model.rowCount() and state is not None:
            before = words_of_query(state.text).strip()
            self._central.status.say(
                self.tr("Still showing: {query}").format(query=before)
                if before
                else self.tr("Still showing all pictures")
            )
        else:
            self._central.status.say("")
            self._central.empty.explain(Empty.OPENING)

    def _found(self) -> None:
        self._withheld = False

    def _arranged(self) -> None:
        self._show_page()
        self._central.status.say(self._status_text())

    def _status_text(self) -> str:
        if not self._model.rowCount():
            return ""
        order = self._order_text()
        if not self._asked:
            return order
        if self._layout_presenter.steered:
            return order
        relevant = self._model.shown.relevant
        results = self.tr("%Ln result(s)", "", relevant)
        return self.tr("{results}, {order}").format(results=results, order=within_sentence(order))

    @property
    def _asked(self) -> bool:
        """Whether what is shown was searched for, whatever was typed since."""
        state = self._controllers.search.state.steering.state
        return state is not None and bool(state.text.strip())

    def _order_text(self) -> str:
        """The sort order in words."""
        options = self._layout_presenter.options
        by_relevance = self.tr("By relevance"), self.tr("Least relevant first")
        if self._layout_presenter.steered:
            by_relevance = (
                self.tr("Closest to the steered search first"),
                self.tr("Farthest from the steered search first"),
            )
        elif not self._asked:
            by_relevance = self.tr("Newest first"), self.tr("Oldest first")
        ways = {
            SortOrder.RELEVANCE: by_relevance,
            SortOrder.DATE: (self.tr("Newest picture first"), self.tr("Oldest picture first")),
            SortOrder.SIZE: (self.tr("Largest first"), self.tr("Smallest first")),
            SortOrder.NAME: (self.tr("By name"), self.tr("By name, descending")),
            SortOrder.SIMILARITY: (self.tr("Most similar first"), self.tr("Least similar first")),
        }
        return ways[options.order][options.reverse]

    # library

    def _another_library(self) -> None:
        self._images = 0
        self._withheld = False

    def _opening_changed(self, opening: bool) -> None:
        self._opening = opening
        self._show_page()

    def _counted(self, counts: Counts) -> None:
        self._images = counts.images
        self._show_page()

    def _indexing_changed(self, indexing: bool) -> None:
        if not indexing:
            # files may have moved, gone or come back
            self._thumbnails.reload_visible()
            self._layout_presenter.gather_facts()
        self._show_page()

    def _library_changed(self, change: LibraryChanged) -> None:
        """Show new results unless the user has scrolled or selected something."""
        if not change & LibraryChanged.PICTURES:
            return
        self._withheld = self._model.rowCount() > 0 and not self._unattended()
        if not self._withheld:
            self._controllers.search.state.search_again(unasked=True)

    def _unattended(self) -> bool:
        grid = self._central.grid
        return not grid.verticalScrollBar().value() and not grid.selectedIndexes()

    def _moved(self) -> None:
        """Show withheld results once the view is back at the top with no selection."""
        if self._withheld and self._unattended():
            self._withheld = False
            self._controllers.search.state.search_again(unasked=True)

    # page

    def _show_page(self) -> None:
        if self._model.rowCount():
            self._central.show_grid()
            return
        self._central.empty.explain(self._why())
        self._central.show_empty()

    def _why(self) -> Empty:
        if self._current.session is None:
            return Empty.OPENING if self._opening else Empty.NO_LIBRARY
        if self._images and self._controllers.search.text.strip():
            return Empty.NO_RESULTS
        if self._controllers.indexing.running:
            return Empty.INDEXING
        return Empty.OPENING if self._images else Empty.NO_PICTURES

    def _act_on_empty_page(self, why: Empty) -> None:
        if why is Empty.NO_RESULTS:
            self._controllers.search.clear()
            self._controllers.search.focus()
        else:
            self._controllers.libraries.choose_folder()
