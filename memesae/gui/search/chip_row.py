"""The query's parts as pills under the search field."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from memesae.gui.flow import FlowLayout
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.paint import UNIT
from memesae.gui.search.chip import Chip
from memesae.gui.search.chip_words import words_of_filter, words_of_term
from memesae.gui.search.terms import library_image
from memesae.gui.words import tr
from memesae.steering.query import Query


class ChipRow(QWidget):
    """Shows a query; a plain one has nothing to show.

    Attributes:
        changed: the person removed or weighed a part (the new Query).
        pushed: the person gave a push another weight, 0 for none (its place, the weight).
        allowed: the person lifted a ban (its place).
    """

    changed = Signal(object)
    pushed = Signal(int, float)
    allowed = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        thumbnails.loaded.connect(self._show_pictures)
        self._flow = FlowLayout(self, gap=UNIT)
        self._query: Query | None = None
        self._chips: list[Chip] = []
        self._pushes: list[tuple[str, float]] = []
        self._bans: list[str] = []
        self._extra: list[Chip] = []

    @property
    def chips(self) -> list[Chip]:
        """The pills shown: terms, filters, pushes, bans."""
        return [*self._chips, *self._extra]

    def show_pushes(self, pushes: Sequence[tuple[str, float]], bans: Sequence[str]) -> None:
        """Show how the query is steered: the name and weight of each push, and what is banned."""
        if (list(pushes), list(bans)) == (self._pushes, self._bans):
            return
        focused = _focused(self._extra)
        self._pushes, self._bans = list(pushes), list(bans)
        _drop(self._flow, self._extra)
        self._extra = [Chip(words, weight, self) for words, weight in pushes]
        self._extra += [Chip(tr("{name} last").format(name=one), None, self) for one in bans]
        for chip in self._extra:
            chip.removed.connect(self._remove_extra)
            chip.weighed.connect(self._weigh_extra)
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self.chips))
        _focus_again(self._extra, focused)

    def show_query(self, query: Query) -> None:
        """Show the parts of a query; the pill that had the focus keeps it."""
        if self._query is not None and _parts(query) == _parts(self._query):
            self._query = query
            return
        focused = _focused(self._chips)
        self._query = query
        # pushes come last again
        for chip in self._extra:
            self._flow.removeWidget(chip)
        _drop(self._flow, self._chips)
        self._chips = []
        if not _is_plain(query):
            self._fill(query)
            self._show_pictures()
        for chip in self._extra:
            self._flow.addWidget(chip)
        self.setVisible(bool(self.chips))
        _focus_again(self._chips, focused)

    def _fill(self, query: Query) -> None:
        for term in query.terms:
            self._add(Chip(words_of_term(term), term.weight, self))
        for item in query.filters:
            self._add(Chip(words_of_filter(item), None, self))

    def _add(self, chip: Chip) -> None:
        chip.removed.connect(self._remove)
        chip.weighed.connect(self._weigh)
        self._chips.append(chip)
        self._flow.addWidget(chip)
        chip.show()

    def _show_pictures(self) -> None:
        """Let the pills of images show them, as far as they are here."""
        terms = self._query.terms if self._query is not None else ()
        # no pills, no pairs: a plain query shows none
        for term, chip in zip(terms, self._chips, strict=False):
            image_id = library_image(term)
            pixmap = self._thumbnails.pixmap(image_id) if image_id is not None else None
            if pixmap is not None:
                chip.show_picture(pixmap)

    def _remove(self) -> None:
        place, query = self._sender_place()
        terms, filters = list(query.terms), list(query.filters)
        if place < len(terms):
            del terms[place]
        else:
            del filters[place - len(terms)]
        self.changed.emit(replace(query, terms=tuple(terms), filters=tuple(filters)))

    def _weigh(self, weight: float) -> None:
        place, query = self._sender_place()
        terms = list(query.terms)
        terms[place] = replace(terms[place], weight=weight)
        self.changed.emit(replace(query, terms=tuple(terms)))

    def _remove_extra(self) -> None:
        place = self._extra.index(cast(Chip, self.sender()))
        if place < len(self._pushes):
            self.pushed.emit(place, 0.0)
        else:
            self.allowed.emit(place - len(self._pushes))

    def _weigh_extra(self, weight: float) -> None:
        self.pushed.emit(self._extra.index(cast(Chip, self.sender())), weight)

    def _sender_place(self) -> tuple[int, Query]:
        chip = self.sender()
        assert isinstance(chip, Chip)
        assert self._query is not None
        return self._chips.index(chip), self._query


def _focused(chips: Sequence[Chip]) -> int | None:
    return next((place for place, chip in enumerate(chips) if chip.hasFocus()), None)


def _focus_again(chips: Sequence[Chip], place: int | None) -> None:
    if place is not None and chips:
        chips[min(place, len(chips) - 1)].setFocus()


def _drop(flow: FlowLayout, chips: Sequence[Chip]) -> None:
    for chip in chips:
        flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()


def _parts(query: Query) -> tuple[object, ...]:
    """What pills are made of: everything but where it stands in the text."""
    return tuple((term.kind, term.value, term.weight) for term in query.terms), query.filters


def _is_plain(query: Query) -> bool:
    """Whether the text says it all: at most one text of weight 1."""
    plain = all(term.kind == "text" and term.weight == 1 for term in query.terms)
    return plain and len(query.terms) <= 1 and not query.filters
