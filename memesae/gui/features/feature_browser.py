"""The feature browser: all features on the left, the page of one on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from memesae.gui.features.feature_list import ARROWS, FeatureList
from memesae.gui.features.feature_page import FeaturePage, Footer, Use, use_of
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.controls import Choice, LineField
from memesae.gui.widgets.painting import UNIT

if TYPE_CHECKING:
    from memesae.app.features.feature_view import FeatureOrder, FeatureView


# values of app.features.Order
RATE = "rate"
CONFIDENCE = "confidence"
RESULTS = "on these results"
SIMILARITY = "similar to this one"
HIDDEN = "hidden"


class OrderBar(QWidget):
    """A choice of orders, and a button for the grid.

    Attributes:
        changed: another order was chosen.
        cards_wanted: show a grid (True), or a list.
    """

    changed = Signal()
    cards_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = False
        self.choice = Choice(self)
        self.choice.setAccessibleName(self.tr("Sort features by"))
        self.choice.setMinimumHeight(28)
        for words, value in (
            (self.tr("Strongest on these results"), RESULTS),
            (self.tr("Most common first"), RATE),
            (self.tr("Surest names first"), CONFIDENCE),
            (self.tr("Most like the one shown"), SIMILARITY),
            (self.tr("Hidden ones"), HIDDEN),
        ):
            self.choice.addItem(words, value)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.cards = TextButton("", self)
        self.cards.clicked.connect(self._turn)
        self._say()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(QLabel(self.tr("Sort by"), self))
        row.addWidget(self.choice, 1)
        row.addWidget(self.cards)

    @property
    def hidden(self) -> bool:
        """Whether the hidden ones are asked for."""
        return self.choice.currentData() == HIDDEN

    @property
    def order(self) -> FeatureOrder:
        """The order chosen."""
        from memesae.app.features.feature_view import FeatureOrder

        return FeatureOrder.RATE if self.hidden else FeatureOrder(self.choice.currentData())

    def choose_alike(self) -> None:
        """Sort by likeness, anew if it was so already."""
        place = self.choice.findData(SIMILARITY)
        if self.choice.currentIndex() == place:
            self.changed.emit()
        self.choice.setCurrentIndex(place)

    def allow_results(self, there: bool) -> None:
        """Say whether there are results to sort by."""
        place = self.choice.findData(RESULTS)
        if not there and self.choice.currentIndex() == place:
            self.choice.setCurrentIndex(self.choice.findData(RATE))
        item = self.choice.model().item(place)  # pyright: ignore - the standard model has items
        item.setEnabled(there)

    def _chosen(self, _: int) -> None:
        self.changed.emit()

    def _turn(self) -> None:
        self._cards = not self._cards
        self._say()
        self.cards_wanted.emit(self._cards)

    def _say(self) -> None:
        self.cards.setText(self.tr("As a list") if self._cards else self.tr("As a grid"))
        self.cards.updateGeometry()


SIZE = QSize(1240, 860)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FeatureBrowser(Sheet):
    """Type to find, arrows to look, Enter to use.

    Attributes:
        used: a feature is to be used (its number, Use).
    """

    used = Signal(int, object)

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(self.tr("Features"), parent, SIZE)
        self._view: FeatureView | None = None
        self._results: tuple[int, ...] = ()
        self._like: int | None = None
        self.line = LineField(self.card)
        self.line.setPlaceholderText(self.tr("Find a feature by name"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumHeight(4 * UNIT)
        self.order = OrderBar(self.card)
        self.list = FeatureList(thumbnails, self.card)
        self.none = QLabel(self.card)
        self.none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.page = FeaturePage(thumbnails, self.card)
        self.footer = Footer(self.card)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(UNIT)
        left.addWidget(self.line)
        left.addWidget(self.order)
        left.addWidget(self.none)
        left.addWidget(self.list, 1)
        both = QHBoxLayout()
        both.setSpacing(2 * UNIT)
        both.addLayout(left, 5)
        both.addWidget(self.page, 6)
        self.body.addLayout(both, 1)
        self.body.addWidget(self.footer)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._list)
        self.line.installEventFilter(self)
        self.list.installEventFilter(self)
        self.order.changed.connect(self._sort)
        self.order.cards_wanted.connect(self.list.set_cards)
        self.list.came_to.connect(self._came_to)
        self.list.used.connect(self._use_by_click)
        for relatives in (self.page.similar, self.page.together):
            relatives.wanted.connect(self.show_feature)
        self.page.name.returnPressed.connect(self.list.setFocus)
        self.footer.used.connect(self._use)
        self.footer.alike.clicked.connect(self.list_alike)
        for key, act in (("F2", self.page.rename), ("Ctrl+J", self.list_alike)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # what is shown

    def show_view(self, view: FeatureView, results: tuple[int, ...]) -> None:
        """Show these features, sorted anew.

        Args:
            view: all that is known about them.
            results: ids of the images on the screen.
        """
        self._view, self._results = view, results
        self.order.allow_results(bool(results))
        self.footer.show_orphans(len(view.orphans))
        self._list()

    def open_at(self, feature: int | None) -> None:
        """Open, at a feature if one is named."""
        if feature is not None:
            self.line.clear()
        self.open()
        if feature is not None:
            self.show_feature(feature)
        elif self.list.current is None and self.list.features.rowCount():
            self.list.setCurrentIndex(self.list.features.index(0))

    def first_focus(self) -> QWidget:
        """The line to type in; what was typed last may be replaced at once."""
        self.line.selectAll()
        return self.line

    def show_feature(self, feature: int) -> None:
        """Show the page of a feature, and where it stands in the list if it does."""
        if not self.list.go_to(feature):
            self.line.clear()
            if not self.list.go_to(feature):
                self._came_to(feature)

    def list_alike(self) -> None:
        """Sort by likeness to the feature on the page."""
        self.line.clear()
        self.order.choose_alike()

    def _sort(self) -> None:
        self._like = self.page.feature
        self._list()
        if self.list.features.rowCount():
            self.list.setCurrentIndex(self.list.features.index(0))

    def _list(self) -> None:
        from memesae.app.features.feature_view import Listing, listed

        if self._view is None:
            return
        order, hidden = self.order.order, self.order.hidden
        wish = Listing(order, self.line.text(), self._results, self._like, hidden)
        features = listed(self._view, wish)
        before = self.page.feature
        self.list.features.show(self._view, features)
        self.none.setText(self._said(len(features)))
        if features and not self.list.go_to(before if before in features else features[0]):
            self.list.go_to(features[0])
        if not features and before is not None:
            self._came_to(before)

    def _said(self, count: int) -> str:
        if count:
            return self.tr("%Ln feature(s)", "", count)
        if self.order.hidden:
            return self.tr("You have hidden none.")
        return self.tr("No feature is called that. Steer by the word itself with Ctrl+E.")

    def _came_to(self, feature: int) -> None:
        from memesae.app.features.feature_details import details_of

        if self._view is not None:
            self.page.show_portrait(details_of(self._view, feature))

    # what is done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the line hand arrows to the list; Enter uses the feature from both."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.line and event.key() in ARROWS:
                self.list.keyPressEvent(event)
                return True
            if watched in (self.line, self.list) and event.key() in ENTER:
                self._use(use_of(event.modifiers()))
                return True
        return super().eventFilter(watched, event)

    def _use_by_click(self, _: int) -> None:
        self._use(Use.MORE)

    def _use(self, use: Use) -> None:
        feature = self.page.feature
        if feature is not None:
            self.dismiss()
            self.used.emit(feature, use)
