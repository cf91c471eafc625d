"""How far reading the words in pictures got, in the status bar, with its handles."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.base.token import Progress
from memesae.gui.buttons import IconButton
from memesae.gui.ocr.word_reader import WordReader
from memesae.gui.paint import UNIT, scaled
from memesae.gui.words import clock


class ReadingNote(QWidget):
    """There only while words are being read.

    Attributes:
        pause: the button that pauses reading, or lets it go on.
        stop: the button that stops it.
    """

    def __init__(self, reader: WordReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self.words = QLabel(self)
        self.words.setFont(scaled(self.font(), 0.92))
        self.words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.pause = IconButton("pause", self.tr("Pause reading words"), self)
        self.stop = IconButton("stop", self.tr("Stop reading words"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT, 0, UNIT, 0)
        row.setSpacing(UNIT // 2)
        for widget in (self.words, self.pause, self.stop):
            row.addWidget(widget)
        reader.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        progress = self._reader.progress
        # a run that finds nothing to read shows nothing
        self.setVisible(self._reader.running and progress is not None)
        if self._reader.paused:
            self.words.setText(self.tr("reading words: paused"))
            self.pause.show_as("resume", self.tr("Go on reading words"))
            return
        self.pause.show_as("pause", self.tr("Pause reading words"))
        if progress is not None:
            self.words.setText(_said(progress))


def _said(progress: Progress) -> str:
    """The share that is read and the time to go."""
    share = 100 * progress.done // max(1, progress.total or 1)
    said = QCoreApplication.translate("ReadingNote", "reading words {percent} %")
    parts = [said.format(percent=share)]
    if progress.seconds_left is not None:
        left = QCoreApplication.translate("ReadingNote", "{time} left")
        parts.append(left.format(time=clock(progress.seconds_left)))
    return ", ".join(parts)
