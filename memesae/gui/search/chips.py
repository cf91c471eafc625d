"""The chips below the search field: terms, filters, nudges and bans."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import tr
from memesae.gui.widgets.buttons import IconButton, Label
from memesae.gui.widgets.controls import FlowLayout
from memesae.gui.widgets.painting import UNIT, rounded
from memesae.library.filters import Filter
from memesae.steering.query.query_model import PropertyValue, Query, QueryError, Term, library_image
from memesae.steering.query.query_parser import parse


def words_of_term(term: Term) -> str:
    """The label of a term."""
    if library_image(term) is not None:
        return tr("this picture")
    if term.kind == "image":
        return Path(term.value).name
    if term.kind == "result":
        return tr("result {number}").format(number=term.value.lstrip("#"))
    if term.kind == "vector":
        return tr("a direction")
    if term.kind == "feature" and term.value.isdecimal():
        return tr("feature {number}").format(number=term.value)
    if term.kind == "property":
        return _words_of_property(PropertyValue.parse(term.value))
    return term.value


def _words_of_property(value: PropertyValue) -> str:
    said = value.words or tr("%Ln picture(s)", "", len(value.images))
    if value.ticked:
        features = tr("%Ln feature(s)", "", len(value.ticked))
        return tr("property: {words} · {features}").format(words=said, features=features)
    return tr("property: {words}").format(words=said)


def words_of_filter(item: Filter) -> str:
    """The label of a filter: the filter as typed."""
    return item.text


def words_of_query(text: str) -> str:
    """A query as typed, but with the labels of pictures, vectors and properties."""
    try:
        terms = parse(text).terms
    except QueryError:
        return text
    for term in reversed(terms):
        if term.kind in ("image", "vector", "property"):
            start, end = term.span
            weight = "" if abs(term.weight) == 1 else f"{abs(term.weight):g}:"
            text = f"{text[:start]}{weight}{words_of_term(term)}{text[end:]}"
    return text


STEP = 0.25
LIMIT = 4.0
HEIGHT = 4 * UNIT
LONGEST = 240


class Chip(QWidget):
    """A chip for one term, filter, nudge or ban.

    Attributes:
        removed: the user removed it.
        opened: the user wants to see or change what it stands for.
        weighed: the user changed its weight (float).
    """

    removed = Signal()
    opened = Signal()
    weighed = Signal(float)

    def __init__(self, words: str, weight: float | None, parent: QWidget | None = None) -> None:
        """Create a chip.

        Args:
            words: its label.
            weight: of a term or nudge; None for a filter or ban.
            parent: the row.
        """
        super().__init__(parent)
        self.weight = weight
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 4, 0)
        self._row.setSpacing(4)
        self._picture = Label(self)
        self._picture.hide()
        self._words = Label(self)
        self._words.setText(
            self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, LONGEST)
        )
        self._row.addWidget(self._picture)
        self._row.addWidget(self._words)
        if weight is not None:
            self._add_weight(words, weight)
        self._remove = self._button("close", self.tr("Remove {words}").format(words=words))
        self._remove.clicked.connect(self.removed)
        self._name(words, weight)

    def _add_weight(self, words: str, weight: float) -> None:
        self._row.addSpacing(4)
        less = self._button("minus", self.tr("Less of {words}").format(words=words))
        less.clicked.connect(self.lighter)
        number = Label(f"{round(weight, 2):g}".replace("-", "−"), self)
        number.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._row.addWidget(number)
        more = self._button("plus", self.tr("More of {words}").format(words=words))
        more.clicked.connect(self.heavier)

    def _button(self, icon: str, name: str) -> IconButton:
        button = IconButton(icon, name, self, size=24, glyph_size=12)
        # keys act on the chip itself, so that Tab moves from chip to chip
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row.addWidget(button)
        return button

    def _name(self, words: str, weight: float | None) -> None:
        if weight is None:
            self.setAccessibleName(self.tr("Filter: {words}").format(words=words))
            self.setToolTip(self.tr("Delete removes this filter"))
        else:
            name = self.tr("{words}, weight {weight:g}").format(
                words=words, weight=round(weight, 2)
            )
            self.setAccessibleName(name)
            self.setToolTip(self.tr("Plus and minus change the weight, Delete removes it"))

    def show_picture(self, pixmap: QPixmap) -> None:
        """Show a thumbnail before the label."""
        edge = round((HEIGHT - UNIT) * pixmap.devicePixelRatio())
        small = pixmap.scaledToHeight(edge, Qt.TransformationMode.SmoothTransformation)
        self._picture.setPixmap(small)
        self._picture.show()
        self._row.setContentsMargins(6, 0, 4, 0)

    def heavier(self) -> None:
        """Increase the weight by a quarter."""
        self._weigh(STEP)

    def lighter(self) -> None:
        """Decrease the weight by a quarter; zero is skipped."""
        self._weigh(-STEP)

    def _weigh(self, step: float) -> None:
        if self.weight is None:
            return
        wanted = round(self.weight + step, 2)
        wanted = wanted or step
        # a weight that is already above the limit may still decrease
        if abs(wanted) <= max(LIMIT, abs(self.weight)):
            self.weighed.emit(wanted)

    def sizeHint(self) -> QSize:
        """The width of its contents."""
        return QSize(self._row.sizeHint().width(), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, plus and minus change the weight, arrows move to the neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Up):
            self.heavier()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Down):
            self.lighter()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the weight."""
        self._weigh(STEP if event.angleDelta().y() > 0 else -STEP)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the theme changes."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip and its focus ring."""
        painter = QPainter(self)
        colours = self.palette()
        rect = QRectF(self.rect())
        ground = colours.color(QPalette.ColorRole.AlternateBase)
        rounded(painter, rect, fill=ground, radius=HEIGHT / 2)
        if self.hasFocus():
            ring = colours.color(QPalette.ColorRole.Highlight)
            rounded(painter, rect, line=ring, width=2, radius=HEIGHT / 2)


class ChipRow(QWidget):
    """The chips of a query and its steering; hidden for a plain text query.

    Attributes:
        changed: the user removed or weighted a part (the new Query).
        opened: the user wants to see or change what a term stands for (Term).
        nudge_weighed: the user changed a nudge, or removed it with 0 (its index, the weight).
        ban_lifted: the user lifted a ban (its index).
    """

    changed = Signal(object)
    opened = Signal(object)
    nudge_weighed = Signal(int, float)
    ban_lifted = Signal(int)

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        thumbnails.loaded.connect(self._show_pictures)
        self._flow = FlowLayout(self, gap=UNIT)
        self._query: Query | None = None
        self._chips: list[Chip] = []
        self._nudges: list[tuple[str, float]] = []
        self._bans: list[str] = []
        self._extra: list[Chip] = []

    @property
    def chips(self) -> list[Chip]:
        """The chips shown: terms, filters, nudges, bans."""
        return [*self._chips, *self._extra]

    def show_nudges(self, nudges: Sequence[tuple[str, float]], bans: Sequence[str]) -> None:
        """Show how the query is steered: label and weight of each nudge, and banned features."""
        if (list(nudges), list(bans)) == (self._nudges, self._bans):
            return
        focused = _focused(self._extra)
        self._nudges, self._bans = list(nudges), list(bans)
        _drop(self._flow, self._extra)
        self._extra = [Chip(words, weight, self) for words, weight in nudges]
        self._extra += [Chip(tr("{name} last").format(name=one), None, self) for one in bans]
        for chip in self._extra:
            chip.removed.connect(self._remove_extra)
            chip.weighed.connect(self._weigh_extra)
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self.chips))
        _restore_focus(self._extra, focused)

    def show_query(self, query: Query) -> None:
        """Show the parts of a query; the focus stays on the same chip."""
        if self._query is not None and _parts(query) == _parts(self._query):
            self._query = query
            return
        focused = _focused(self._chips)
        self._query = query
        # nudges and bans stay at the end
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
        _restore_focus(self._chips, focused)

    def _fill(self, query: Query) -> None:
        for term in query.terms:
            chip = Chip(words_of_term(term), term.weight, self)
            chip.opened.connect(partial(self.opened.emit, term))
            if term.kind == "property":
                chip.setToolTip(
                    self.tr(
                        "Enter shows its features; plus and minus change the weight, Delete removes it"
                    )
                )
            self._add(chip)
        for item in query.filters:
            self._add(Chip(words_of_filter(item), None, self))

    def _add(self, chip: Chip) -> None:
        chip.removed.connect(self._remove)
        chip.weighed.connect(self._weigh)
        self._chips.append(chip)
        self._flow.addWidget(chip)
        chip.show()

    def _show_pictures(self) -> None:
        """Show the thumbnails loaded so far in the chips of images."""
        terms = self._query.terms if self._query is not None else ()
        # a plain query has terms but no chips
        for term, chip in zip(terms, self._chips, strict=False):
            image_id = library_image(term)
            pixmap = self._thumbnails.pixmap(image_id) if image_id is not None else None
            if pixmap is not None:
                chip.show_picture(pixmap)

    def _remove(self) -> None:
        index, query = self._sender_index()
        terms, filters = list(query.terms), list(query.filters)
        if index < len(terms):
            del terms[index]
        else:
            del filters[index - len(terms)]
        self.changed.emit(replace(query, terms=tuple(terms), filters=tuple(filters)))

    def _weigh(self, weight: float) -> None:
        index, query = self._sender_index()
        terms = list(query.terms)
        terms[index] = replace(terms[index], weight=weight)
        self.changed.emit(replace(query, terms=tuple(terms)))

    def _remove_extra(self) -> None:
        index = self._extra.index(cast(Chip, self.sender()))
        if index < len(self._nudges):
            self.nudge_weighed.emit(index, 0.0)
        else:
            self.ban_lifted.emit(index - len(self._nudges))

    def _weigh_extra(self, weight: float) -> None:
        self.nudge_weighed.emit(self._extra.index(cast(Chip, self.sender())), weight)

    def _sender_index(self) -> tuple[int, Query]:
        chip = self.sender()
        assert isinstance(chip, Chip)
        assert self._query is not None
        return self._chips.index(chip), self._query


def _focused(chips: Sequence[Chip]) -> int | None:
    return next((index for index, chip in enumerate(chips) if chip.hasFocus()), None)


def _restore_focus(chips: Sequence[Chip], index: int | None) -> None:
    if index is not None and chips:
        chips[min(index, len(chips) - 1)].setFocus()


def _drop(flow: FlowLayout, chips: Sequence[Chip]) -> None:
    for chip in chips:
        flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()


def _parts(query: Query) -> tuple[object, ...]:
    """The parts that chips show: everything but the positions in the text."""
    return tuple((term.kind, term.value, term.weight) for term in query.terms), query.filters


def _is_plain(query: Query) -> bool:
    """Whether the query is at most one text of weight 1, for which chips add nothing."""
    plain = all(term.kind == "text" and term.weight == 1 for term in query.terms)
    return plain and len(query.terms) <= 1 and not query.filters
