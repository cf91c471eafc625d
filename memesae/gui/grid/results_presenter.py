"""Decides what is to be seen: pictures, or which words in their place; and what the status says."""

from PySide6.QtCore import QObject

from memesae.app.results.result_layout import SortOrder
from memesae.gui.central_widget import CentralWidget
from memesae.gui.controllers import Controllers
from memesae.gui.empty_page import Empty
from memesae.gui.grid.layout_presenter import LayoutPresenter
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.open_library import LibraryChanged, OpenLibrary
from memesae.library.records import Counts


class ResultsPresenter(QObject):
    """Listens to search and indexing and shows the outcome."""

    def __init__(
        self,
        body: CentralWidget,
        controllers: Controllers,
        model: ResultsModel,
        arranger: LayoutPresenter,
        thumbnails: ThumbnailLoader,
        current: OpenLibrary,
    ) -> None:
        super().__init__(body)
        self._body = body
        self._controllers = controllers
        self._model = model
        self._arranger = arranger
        self._current = current
        self._thumbnails = thumbnails
        self._images = 0
        self._opening = False
        self._withheld = False
        self._connect()
        self._explain()

    def _connect(self) -> None:
        search, library = self._controllers.search.state, self._controllers.indexing
        search.started.connect(self._search_started)
        search.found.connect(self._found)
        search.failed.connect(self._search_failed)
        library.opening.connect(self._opening_changed)
        library.indexing.connect(self._indexing_changed)
        library.ready.connect(self._arranger.learn)
        self._arranger.arranged.connect(self._arranged)
        library.counted.connect(self._counted)
        self._body.empty.pressed.connect(self._take_way_out)
        self._current.changed.connect(self._another_library)
        self._current.library_changed.connect(self._library_changed)
        self._body.grid.selectionModel().selectionChanged.connect(self._moved)
        self._body.grid.verticalScrollBar().valueChanged.connect(self._moved)

    # search

    def _search_started(self, waits_for_model: bool) -> None:
        self._body.status.say(self.tr("Loading the model…") if waits_for_model else "")

    def _search_failed(self) -> None:
        self._body.status.say("")

    def _found(self) -> None:
        self._withheld = False

    def _arranged(self) -> None:
        self._explain()
        self._body.status.say(self._said())

    def _said(self) -> str:
        if not self._model.rowCount():
            return ""
        order = self._order_said()
        if not self._controllers.search.text.strip():
            return order
        relevant = self._model.shown.relevant
        results = self.tr("%Ln result(s)", "", relevant)
        return self.tr("{results}, {order}").format(results=results, order=order.lower())

    def _order_said(self) -> str:
        """How the results are sorted."""
        wish = self._arranger.wish
        asked = bool(self._controllers.search.text.strip())
        ways = {
            SortOrder.RELEVANCE: (
                (self.tr("Closest first"), self.tr("Closest last"))
                if asked
                else (self.tr("Newest first"), self.tr("Newest last"))
            ),
            SortOrder.DATE: (self.tr("Newest picture first"), self.tr("Oldest picture first")),
            SortOrder.SIZE: (self.tr("Largest first"), self.tr("Smallest first")),
            SortOrder.NAME: (self.tr("By name"), self.tr("By name, from the end")),
            SortOrder.SIMILARITY: (self.tr("Likest first"), self.tr("Likest last")),
        }
        return ways[wish.order][wish.backwards]

    # library

    def _another_library(self) -> None:
        self._images = 0
        self._withheld = False

    def _opening_changed(self, opening: bool) -> None:
        self._opening = opening
        self._explain()

    def _counted(self, counts: Counts) -> None:
        self._images = counts.images
        self._explain()

    def _indexing_changed(self, indexing: bool) -> None:
        if not indexing:
            # the run may have found that pictures moved, went or came back
            self._thumbnails.look_again()
            self._arranger.learn()
        self._explain()

    def _library_changed(self, change: LibraryChanged) -> None:
        """Follow the index where that takes nothing away from the person's eyes or hands."""
        if not change & LibraryChanged.PICTURES:
            return
        self._withheld = self._model.rowCount() > 0 and not self._at_rest()
        if not self._withheld:
            self._controllers.search.state.search_again()

    def _at_rest(self) -> bool:
        grid = self._body.grid
        return not grid.verticalScrollBar().value() and not grid.selectedIndexes()

    def _moved(self) -> None:
        """Show what came while the person was looking through the results, once that is over."""
        if self._withheld and self._at_rest():
            self._withheld = False
            self._controllers.search.state.search_again()

    # which page

    def _explain(self) -> None:
        if self._model.rowCount():
            self._body.show_grid()
            return
        self._body.empty.explain(self._why())
        self._body.show_empty()

    def _why(self) -> Empty:
        if self._current.session is None:
            return Empty.OPENING if self._opening else Empty.NO_LIBRARY
        if self._images and self._controllers.search.text.strip():
            return Empty.NO_RESULTS
        if self._controllers.indexing.running:
            return Empty.INDEXING
        return Empty.OPENING if self._images else Empty.NO_PICTURES

    def _take_way_out(self, why: Empty) -> None:
        if why is Empty.NO_RESULTS:
            self._controllers.search.clear()
            self._controllers.search.focus()
        else:
            self._controllers.libraries.choose_folder()
