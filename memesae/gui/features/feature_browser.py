"""The feature browser: the list of features on the left, the page of the current one on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memesae.gui.features.feature_list import ARROWS, FeatureList
from memesae.gui.features.feature_page import FeaturePage, Footer, Use, use_of
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import Choice, LineField
from memesae.gui.widgets.painting import UNIT

if TYPE_CHECKING:
    from memesae.app.features.feature_view import FeatureOrder, FeatureView


# values of FeatureOrder, which is not imported at start, and one for hidden features
RATE = "rate"
CONFIDENCE = "confidence"
RESULTS = "on these results"
SIMILARITY = "similar to this one"
HIDDEN = "hidden"


class OrderBar(QWidget):
    """A drop-down list of sort orders, and a button that switches between list and grid.

    Attributes:
        changed: emitted when another order is chosen.
        cards_toggled: emitted to switch to a grid (True) or a list (False).
    """

    changed = Signal()
    cards_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = False
        self.choice = Choice(self)
        self.choice.setAccessibleName(self.tr("Sort features by"))
        self.choice.setMinimumHeight(28)
        for title, value in (
            (self.tr("Strongest on these results"), RESULTS),
            (self.tr("Most common first"), RATE),
            (self.tr("Highest label confidence first"), CONFIDENCE),
            (self.tr("Most similar to the one shown"), SIMILARITY),
            (self.tr("Hidden"), HIDDEN),
        ):
            self.choice.addItem(title, value)
        self.choice.currentIndexChanged.connect(self._emit_changed)
        self.cards = TextButton("", self)
        self.cards.clicked.connect(self._toggle_cards)
        self._update_button()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(Label(self.tr("Sort by"), self))
        row.addWidget(self.choice, 1)
        row.addWidget(self.cards)

    @property
    def hidden(self) -> bool:
        """Whether the hidden features are to be listed."""
        return self.choice.currentData() == HIDDEN

    @property
    def order(self) -> FeatureOrder:
        """The sort order chosen; hidden features are sorted by rate."""
        from memesae.app.features.feature_view import FeatureOrder

        return FeatureOrder.RATE if self.hidden else FeatureOrder(self.choice.currentData())

    def sort_by_similarity(self) -> None:
        """Sort by similarity; emits `changed` even if that order was already chosen."""
        index = self.choice.findData(SIMILARITY)
        if self.choice.currentIndex() == index:
            self.changed.emit()
        self.choice.setCurrentIndex(index)

    def enable_results(self, enabled: bool) -> None:
        """Enable or disable sorting by the results."""
        index = self.choice.findData(RESULTS)
        if not enabled and self.choice.currentIndex() == index:
            self.choice.setCurrentIndex(self.choice.findData(RATE))
        item = self.choice.model().item(index)  # pyright: ignore - the standard model has items
        item.setEnabled(enabled)

    def _emit_changed(self, _: int) -> None:
        self.changed.emit()

    def _toggle_cards(self) -> None:
        self._cards = not self._cards
        self._update_button()
        self.cards_toggled.emit(self._cards)

    def _update_button(self) -> None:
        self.cards.setText(self.tr("As a list") if self._cards else self.tr("As a grid"))
        self.cards.updateGeometry()


SIZE = QSize(1240, 860)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FeatureBrowser(Sheet):
    """Typing filters the list, arrow keys move in it, Enter uses the current feature.

    Attributes:
        used: emitted when a feature is to be used (its number, Use).
        shown: emitted when the page shows a feature (its number).
    """

    used = Signal(int, object)
    shown = Signal(int)

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(self.tr("Features"), parent, SIZE)
        self._view: FeatureView | None = None
        self._results: tuple[int, ...] = ()
        self._reference: int | None = None
        self.filter_field = LineField(self.card)
        self.filter_field.setPlaceholderText(self.tr("Find a feature by name"))
        self.filter_field.setAccessibleName(self.filter_field.placeholderText())
        self.filter_field.setClearButtonEnabled(True)
        self.filter_field.setMinimumHeight(4 * UNIT)
        self.order = OrderBar(self.card)
        self.list = FeatureList(thumbnails, self.card)
        self.summary = Label(self.card)
        self.summary.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.page = FeaturePage(thumbnails, self.card)
        self.footer = Footer(self.card)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(UNIT)
        left.addWidget(self.filter_field)
        left.addWidget(self.order)
        left.addWidget(self.summary)
        left.addWidget(self.list, 1)
        both = QHBoxLayout()
        both.setSpacing(2 * UNIT)
        both.addLayout(left, 5)
        both.addWidget(self.page, 6)
        self.body.addLayout(both, 1)
        self.body.addWidget(self.footer)

    def _connect(self) -> None:
        self.filter_field.textChanged.connect(self._refresh)
        self.filter_field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.order.changed.connect(self._sort)
        self.order.cards_toggled.connect(self.list.set_cards)
        self.list.current_feature_changed.connect(self._show_page)
        self.list.used.connect(self._use_clicked)
        for related in (self.page.similar, self.page.together):
            related.feature_clicked.connect(self.show_feature)
        self.page.name.returnPressed.connect(self.list.setFocus)
        self.footer.used.connect(self._use)
        self.footer.similar.clicked.connect(self.list_similar)
        for key, action in (("F2", self.page.rename), ("Ctrl+J", self.list_similar)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    # content

    def show_view(self, view: FeatureView, results: tuple[int, ...]) -> None:
        """Show the features of a view and sort them again.

        Args:
            view: the features with their names and statistics.
            results: ids of the images in the results.
        """
        self._view, self._results = view, results
        self.order.enable_results(bool(results))
        self.footer.show_orphans(len(view.orphans))
        self._refresh()

    def open_at(self, feature: int | None) -> None:
        """Open, showing the given feature if there is one."""
        if feature is not None:
            self.filter_field.clear()
        self.open()
        if feature is not None:
            self.show_feature(feature)
        elif self.list.current is None and self.list.features.rowCount():
            self.list.setCurrentIndex(self.list.features.index(0))

    def first_focus(self) -> QWidget:
        """The filter field, with its text selected so that typing replaces it."""
        self.filter_field.selectAll()
        return self.filter_field

    def show_feature(self, feature: int) -> None:
        """Show the page of a feature and select it in the list, clearing the filter if necessary."""
        if not self.list.select_feature(feature):
            self.filter_field.clear()
            if not self.list.select_feature(feature):
                self._show_page(feature)

    def list_similar(self) -> None:
        """Sort by similarity to the feature on the page."""
        self.filter_field.clear()
        self.order.sort_by_similarity()

    def _sort(self) -> None:
        self._reference = self.page.feature
        self._refresh()
        if self.list.features.rowCount():
            self.list.setCurrentIndex(self.list.features.index(0))

    def _refresh(self) -> None:
        from memesae.app.features.feature_view import Listing, listed

        if self._view is None:
            return
        order, hidden = self.order.order, self.order.hidden
        listing = Listing(order, self.filter_field.text(), self._results, self._reference, hidden)
        features = listed(self._view, listing)
        before = self.page.feature
        self.list.features.show(self._view, features)
        self.summary.setText(self._summary(len(features)))
        if features and not self.list.select_feature(before if before in features else features[0]):
            self.list.select_feature(features[0])
        if not features and before is not None:
            self._show_page(before)

    def _summary(self, count: int) -> str:
        if count:
            return self.tr("%Ln feature(s)", "", count)
        if self.order.hidden:
            return self.tr("No hidden features.")
        return self.tr("No feature has this name. Press Ctrl+E to steer by the word itself.")

    def _show_page(self, feature: int) -> None:
        from memesae.app.features.feature_details import details_of

        if self._view is not None:
            self.page.show_details(details_of(self._view, feature))
            self.shown.emit(feature)

    # use

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass arrow keys from the filter field to the list; Enter in either uses the current feature."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.filter_field and event.key() in ARROWS:
                self.list.keyPressEvent(event)
                return True
            if watched in (self.filter_field, self.list) and event.key() in ENTER:
                self._use(use_of(event.modifiers()))
                return True
        return super().eventFilter(watched, event)

    def _use_clicked(self, _: int) -> None:
        self._use(Use.MORE)

    def _use(self, use: Use) -> None:
        feature = self.page.feature
        if feature is not None:
            self.dismiss()
            self.used.emit(feature, use)
