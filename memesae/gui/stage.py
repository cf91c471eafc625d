"""Decides what is to be seen: pictures, or which words in their place; and what the status says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.gui.body import Body
from memesae.gui.current import Current
from memesae.gui.desk import GuiDesk
from memesae.gui.empty_page import Empty
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.words import counted
from memesae.library.records import Counts

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.steering.search import Hits


class Stage(QObject):
    """Listens to search and indexing and shows the outcome."""

    def __init__(
        self,
        body: Body,
        desk: GuiDesk,
        model: ResultsModel,
        thumbnails: Thumbnails,
        current: Current,
    ) -> None:
        super().__init__(body)
        self._body = body
        self._desk = desk
        self._model = model
        self._current = current
        self._thumbnails = thumbnails
        self._images = 0
        self._opening = False
        self._connect()
        self._explain()

    def _connect(self) -> None:
        query, library = self._desk.query, self._desk.library
        query.started.connect(self._search_started)
        self._desk.steering.found.connect(self._show)
        query.failed.connect(self._search_failed)
        library.opening.connect(self._opening_changed)
        library.indexing.connect(self._indexing_changed)
        library.grown.connect(self._library_grew)
        library.counted.connect(self._counted)
        self._body.empty.pressed.connect(self._take_way_out)
        self._current.changed.connect(self._library_changed)

    # search

    def _search_started(self, waits_for_model: bool) -> None:
        self._body.status.say(self.tr("Loading the model…") if waits_for_model else "")

    def _search_failed(self) -> None:
        self._body.status.say("")

    def _show(self, hits: Hits) -> None:
        asked = bool(self._desk.query.text.strip())
        self._model.show(hits.ids, hits.scores if asked else hits.scores[:0])
        self._body.grid.scrollToTop()
        if self._body.grid.hasFocus() and len(hits.ids):
            self._body.grid.go_to(0)
        self._explain()
        self._body.status.say(self._said(len(hits.ids), asked))

    def _said(self, count: int, asked: bool) -> str:
        if not count:
            return ""
        if not asked:
            return self.tr("Newest first")
        return counted(count, self.tr("1 result"), self.tr("{n} results, closest first"))

    # library

    def _library_changed(self) -> None:
        self._images = 0
        self._model.show(self._model.ids[:0], self._model.ids[:0].astype("float32"))

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
        self._explain()

    def _library_grew(self) -> None:
        """Follow the index where that takes nothing away from the person's eyes or hands."""
        grid = self._body.grid
        at_rest = not grid.verticalScrollBar().value() and not grid.selectedIndexes()
        if not self._model.rowCount() or at_rest:
            self._desk.query.again()

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
        if self._images and self._desk.query.text.strip():
            return Empty.NO_RESULTS
        if self._desk.library.running:
            return Empty.INDEXING
        return Empty.OPENING if self._images else Empty.NO_PICTURES

    def _take_way_out(self, why: Empty) -> None:
        if why is Empty.NO_RESULTS:
            self._desk.query.clear()
            self._desk.query.focus()
        else:
            self._desk.library.choose_folder()
