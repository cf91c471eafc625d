"""One step of the timeline as a button."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QWidget

from memesae.base.messages import Message
from memesae.gui.i18n.translate import translate_core
from memesae.gui.paint import UNIT, mixed, rounded, scaled
from memesae.gui.search.chip_words import words_of_query

Role = QPalette.ColorRole
HEIGHT = 26
LONGEST = 26 * UNIT


def step_title(label: str | Message) -> str:
    """What a step is called: the person's own words as they are, the program's translated."""
    return translate_core(label) if isinstance(label, Message) else words_of_query(label)


class CrumbButton(QAbstractButton):
    """Goes to its step.

    Attributes:
        wanted: the person wants to go there (the step's number).
    """

    wanted = Signal(int)

    def __init__(
        self, number: int, words: str, parent: QWidget, *, here: bool, ahead: bool
    ) -> None:
        super().__init__(parent)
        self.number = number
        # painted anew when the mouse comes and goes
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._plain = scaled(self.font(), 0.92)
        self._strong = scaled(self.font(), 0.92, weight=QFont.Weight.DemiBold)
        self.clicked.connect(self._ask)
        self.stand(here=here, ahead=ahead)

    def stand(self, *, here: bool, ahead: bool) -> None:
        """Say whether it is the present step, or one that was undone."""
        self.here, self.ahead = here, ahead
        told = self.tr("{step}, present step") if here else self.tr("{step}, go to this step")
        self.setAccessibleName(told.format(step=self.text()))
        self.setFont(self._strong if here else self._plain)
        self.update()

    def _ask(self) -> None:
        self.wanted.emit(self.number)

    def sizeHint(self) -> QSize:
        """As wide as its words, up to a limit."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * UNIT + 2
        return QSize(min(width, LONGEST), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never squeezed: the strip scrolls instead."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words: the present step on ground, an undone one muted."""
        painter = QPainter(self)
        colours = self.palette()
        rect = QRectF(self.rect())
        ink = colours.color(Role.PlaceholderText if self.ahead else Role.WindowText)
        if self.here or self.underMouse() or self.isDown():
            ground = colours.color(Role.AlternateBase)
            fill = mixed(ground, ink, 0.1) if self.underMouse() and self.here else ground
            rounded(painter, rect, fill=fill, radius=6)
        if self.hasFocus():
            rounded(painter, rect, line=colours.color(Role.Highlight), width=2, radius=6)
        painter.setPen(ink)
        painter.setFont(self.font())
        room = self.rect().adjusted(UNIT, 0, -UNIT, 0)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
