"""One part of the query as a pill: its words, its weight, and a way to be rid of it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.gui.buttons import IconButton
from memesae.gui.paint import UNIT, rounded

STEP = 0.25
LIMIT = 4.0
HEIGHT = 4 * UNIT
LONGEST = 240


class Chip(QWidget):
    """A pill for one term or filter.

    Attributes:
        removed: the person took it away.
        weighed: the person gave it another weight (float).
    """

    removed = Signal()
    weighed = Signal(float)

    def __init__(self, words: str, weight: float | None, parent: QWidget | None = None) -> None:
        """Make a chip.

        Args:
            words: what it stands for.
            weight: of a term; None for a filter, which has none.
            parent: the row it stands in.
        """
        super().__init__(parent)
        self.weight = weight
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 4, 0)
        self._row.setSpacing(4)
        self._picture = QLabel(self)
        self._picture.hide()
        self._words = QLabel(self)
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
        number = QLabel(f"{round(weight, 2):g}".replace("-", "−"), self)
        number.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._row.addWidget(number)
        more = self._button("plus", self.tr("More of {words}").format(words=words))
        more.clicked.connect(self.heavier)

    def _button(self, icon: str, name: str) -> IconButton:
        button = IconButton(icon, name, self, size=24, glyph_size=12)
        # the keyboard acts on the chip itself, so that Tab goes from chip to chip
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
        """Show a thumbnail before the words."""
        edge = round((HEIGHT - UNIT) * pixmap.devicePixelRatio())
        small = pixmap.scaledToHeight(edge, Qt.TransformationMode.SmoothTransformation)
        self._picture.setPixmap(small)
        self._picture.show()
        self._row.setContentsMargins(6, 0, 4, 0)

    def heavier(self) -> None:
        """Ask for a quarter more weight."""
        self._weigh(STEP)

    def lighter(self) -> None:
        """Ask for a quarter less weight; a weight of nothing is skipped."""
        self._weigh(-STEP)

    def _weigh(self, step: float) -> None:
        if self.weight is None:
            return
        wanted = round(self.weight + step, 2)
        wanted = wanted or step
        # what is heavier already may at least get lighter
        if abs(wanted) <= max(LIMIT, abs(self.weight)):
            self.weighed.emit(wanted)

    def sizeHint(self) -> QSize:
        """As wide as its parts."""
        return QSize(self._row.sizeHint().width(), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, plus and minus weigh, arrows go to the neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Up):
            self.heavier()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Down):
            self.lighter()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel weighs."""
        self._weigh(STEP if event.angleDelta().y() > 0 else -STEP)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill and its ring."""
        painter = QPainter(self)
        colours = self.palette()
        rect = QRectF(self.rect())
        ground = colours.color(QPalette.ColorRole.AlternateBase)
        rounded(painter, rect, fill=ground, radius=HEIGHT / 2)
        if self.hasFocus():
            ring = colours.color(QPalette.ColorRole.Highlight)
            rounded(painter, rect, line=ring, width=2, radius=HEIGHT / 2)
