"""One thing to know about a training: a mark that says how good it is, and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from memesae.gui.icons import glyph
from memesae.gui.paint import UNIT
from memesae.gui.words import tr

if TYPE_CHECKING:
    from memesae.app.features.verdict import Verdict

Role = QPalette.ColorRole
HEIGHT = 3 * UNIT
MARK = 14


class VerdictLine(QWidget):
    """Shows a verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grade = "open"
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def show_verdict(self, verdict: Verdict) -> None:
        """Show this one."""
        self._grade = verdict.grade.value
        self._words = sentence(verdict)
        self.setAccessibleName(f"{grade_name(self._grade)}: {self._words}")
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(50 * UNIT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint mark and sentence."""
        painter = QPainter(self)
        colours = self.palette()
        icon, ink = {
            "good": ("done", colours.color(Role.LinkVisited)),
            "fair": ("minus", colours.color(Role.PlaceholderText)),
            "poor": ("warning", colours.color(Role.BrightText)),
            "open": ("next", colours.color(Role.PlaceholderText)),
        }[self._grade]
        picture = glyph(icon, ink, MARK, self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - MARK) // 2, picture)
        painter.setPen(colours.color(Role.Text))
        room = QRectF(self.rect()).adjusted(3 * UNIT, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)


def grade_name(grade: str) -> str:
    """How good something is, in one word."""
    names = {
        "good": tr("good"),
        "fair": tr("fair"),
        "poor": tr("poor"),
        "open": tr("too early to say"),
    }
    return names[grade]


def sentence(verdict: Verdict) -> str:
    """What a verdict says, in plain words."""
    share = f"{100 * verdict.share:.0f} %"
    grade = verdict.grade.value
    if verdict.about == "explained":
        ends = {
            "good": tr(
                "{share} of what tells your pictures apart is explained: as much as it should be."
            ),
            "fair": tr(
                "{share} of what tells your pictures apart is explained: usable, more pictures would help."
            ),
            "poor": tr(
                "{share} of what tells your pictures apart is explained: too little, the built-in features serve you better."
            ),
            "open": tr("{share} of what tells your pictures apart is explained so far."),
        }
    elif verdict.about == "unused":
        ends = {
            "good": tr("{share} of the features are never used."),
            "fair": tr("{share} of the features are never used: ask for fewer next time."),
            "poor": tr("{share} of the features are never used: ask for far fewer."),
            "open": tr("{share} of the features are not used yet."),
        }
    else:
        ends = {
            "good": tr("The best so far is what is kept."),
            "fair": tr("It gets no better any more: you may stop, the best so far is kept."),
        }
    return ends.get(grade, ends["good"]).format(share=share)
