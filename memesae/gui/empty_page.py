"""The page shown when there are no pictures: the reason, and what to do next."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memesae.gui.text_formatting import tr
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.painting import UNIT, glyph, mixed, rounded, scaled

Role = QPalette.ColorRole
DISC = 14 * UNIT
WIDTH = 70 * UNIT


class Empty(Enum):
    """Why there are no pictures."""

    NO_LIBRARY = "no library"
    OPENING = "opening"
    INDEXING = "indexing"
    NO_PICTURES = "no pictures"
    NO_RESULTS = "no results"


@dataclass(frozen=True, slots=True)
class EmptyPageText:
    """The texts of the page; empty for no heading or no button."""

    icon: str = ""
    heading: str = ""
    sentence: str = ""
    button: str = ""


def words_for(why: Empty) -> EmptyPageText:
    """The texts for a reason."""
    if why is Empty.NO_LIBRARY:
        return EmptyPageText(
            "folder",
            tr("Find the picture you are thinking of"),
            tr(
                "Choose a folder of memes or photos, or drop one here.\nEverything stays on this computer, and nothing is written into the folder."
            ),
            tr("Choose a folder…"),
        )
    if why is Empty.INDEXING:
        return EmptyPageText(
            "picture",
            tr("Indexing your pictures"),
            tr("The first ones appear here in a moment and can be searched at once."),
        )
    if why is Empty.NO_PICTURES:
        return EmptyPageText(
            "folder",
            tr("No pictures here yet"),
            tr(
                "This folder has no readable pictures. Add some and press F5, or choose another folder."
            ),
            tr("Choose another folder…"),
        )
    if why is Empty.NO_RESULTS:
        return EmptyPageText(
            "search",
            tr("No pictures match"),
            tr("Remove a filter below the search field, or start over."),
            tr("Start over"),
        )
    return EmptyPageText()


class _Disc(QWidget):
    """The icon on a disc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.icon = "folder"
        self.setFixedSize(QSize(DISC, DISC))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = self.palette()
        accent = colours.color(Role.Highlight)
        ground = mixed(colours.color(Role.Window), accent, 0.14)
        rounded(painter, self.rect().toRectF(), fill=ground, radius=DISC / 2)
        edge = 6 * UNIT
        at = (DISC - edge) // 2
        painter.drawPixmap(at, at, glyph(self.icon, accent, edge, self.devicePixelRatioF()))


class EmptyPage(QWidget):
    """The page for all reasons.

    Attributes:
        pressed: the button was clicked (the reason, Empty).
    """

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = Empty.OPENING
        self._disc = _Disc(self)
        self.heading = Label(self)
        self.heading.setFont(scaled(self.font(), 1.9, weight=QFont.Weight.DemiBold))
        self.sentence = Label(self)
        self.sentence.setFont(scaled(self.font(), 1.1))
        self.sentence.setForegroundRole(Role.PlaceholderText)
        for label in (self.heading, self.sentence):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = TextButton("", self, primary=True)
        self.button.clicked.connect(self._press)
        self._lay_out()
        self.explain(Empty.OPENING)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(2 * UNIT)
        middle.addStretch(2)
        for widget, after in ((self._disc, UNIT), (self.heading, 0), (self.sentence, 2 * UNIT)):
            middle.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            middle.addSpacing(after)
        middle.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(middle)
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """A small minimum: the disc is hidden first."""
        return QSize(24 * UNIT, 12 * UNIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width of the texts."""
        for label in (self.heading, self.sentence):
            label.setFixedWidth(min(WIDTH, max(20 * UNIT, self.width() - 4 * UNIT)))
        self._show_disc()
        super().resizeEvent(event)

    def _show_disc(self) -> None:
        self._disc.setVisible(bool(self._disc.icon) and self.height() > 3 * DISC)

    def explain(self, why: Empty) -> None:
        """Show the texts for a reason."""
        self.why = why
        words = words_for(why)
        self._disc.icon = words.icon
        self._show_disc()
        self._disc.update()
        self.heading.setText(words.heading)
        self.sentence.setText(words.sentence)
        self.button.setText(words.button)
        self.button.setVisible(bool(words.button))
        self.button.updateGeometry()

    def _press(self) -> None:
        self.pressed.emit(self.why)
