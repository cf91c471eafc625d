"""The status bar: number of pictures, progress of indexing, remarks and unreadable files."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from memesae.base.cancellation import Progress
from memesae.gui.text_formatting import clock, number
from memesae.gui.translation import translate_core
from memesae.gui.widgets.buttons import IconButton, Label, TextButton
from memesae.gui.widgets.painting import UNIT, rounded, scaled

Role = QPalette.ColorRole


class ProgressLine(QWidget):
    """A thin progress bar; empty while the total is unknown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedSize(QSize(12 * UNIT, 6))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fill(self, share: float) -> None:
        """Set the progress, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        colours = self.palette()
        groove = QRectF(self.rect())
        rounded(painter, groove, fill=colours.color(Role.Mid), radius=3)
        if self._share > 0:
            groove.setWidth(max(6.0, groove.width() * self._share))
            rounded(painter, groove, fill=colours.color(Role.Highlight), radius=3)


class StatusBar(QWidget):
    """The status bar with the buttons of a running index run.

    Attributes:
        pause: pauses or resumes the run.
        stop: stops it.
        failures: shows unreadable files.
        remarks: shows what else was noted while indexing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(5 * UNIT)
        self._paused = False
        self.message = Label(self)
        self.images = Label(self)
        self.work = Label(self)
        self.line = ProgressLine(self)
        self.failures = TextButton("", self)
        self.remarks = TextButton("", self)
        self.pause = IconButton("pause", self.tr("Pause indexing"), self)
        self.stop = IconButton("stop", self.tr("Stop indexing"), self)
        for label in (self.message, self.images, self.work):
            label.setForegroundRole(Role.PlaceholderText)
        for widget in (self, self.failures, self.remarks):
            widget.setFont(scaled(self.font(), 0.92))
        self._lay_out()
        self.show_failures(0)
        self.show_remarks(0)
        self.rest()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * UNIT, 0, 2 * UNIT, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.message, 1)
        row.addWidget(self.remarks)
        row.addWidget(self.failures)
        row.addSpacing(UNIT)
        row.addWidget(self.images)
        row.addSpacing(UNIT)
        row.addWidget(self.line, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.work)
        row.addWidget(self.pause)
        row.addWidget(self.stop)

    def add(self, widget: QWidget) -> None:
        """Add a widget to the left of the number of pictures."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self.images), widget)

    def say(self, message: str) -> None:
        """Show a message in the left corner."""
        self.message.setText(message)

    def show_images(self, count: int) -> None:
        """Show the number of pictures in the library."""
        self.images.setText(self.tr("%Ln picture(s)", "", count))

    def show_failures(self, count: int) -> None:
        """Show the number of unreadable files, if any."""
        words = self.tr("%Ln file(s) could not be read", "", count)
        self.failures.setText(words)
        self.failures.setVisible(count > 0)
        self.failures.updateGeometry()

    def show_remarks(self, count: int) -> None:
        """Show how many remarks the last index run made, if any."""
        self.remarks.setText(self.tr("%Ln remark(s)", "", count))
        self.remarks.setVisible(count > 0)
        self.remarks.updateGeometry()

    def show_progress(self, progress: Progress) -> None:
        """Show the progress of the run."""
        for widget in (self.work, self.pause, self.stop):
            widget.show()
        self.line.setVisible(bool(progress.total))
        if progress.total:
            self.line.fill(progress.done / progress.total)
        if not self._paused:
            self.work.setText(self._words(progress))

    def _words(self, progress: Progress) -> str:
        stage = translate_core(progress.stage)
        if not progress.total:
            count = f" {number(progress.done)}" if progress.done else ""
            return stage + count
        share = self.tr("{stage} {percent} %").format(
            stage=stage, percent=int(100 * progress.done / progress.total)
        )
        left = progress.seconds_left
        rate = f"{progress.rate:.0f}/s" if progress.rate >= 1 else ""
        time = self.tr("{time} left").format(time=clock(left)) if left is not None else ""
        return ", ".join(part for part in (f"{share} {rate}".strip(), time) if part)

    def show_paused(self, paused: bool) -> None:
        """Switch between the states of a running and a paused run."""
        self._paused = paused
        if paused:
            self.work.setText(self.tr("paused"))
            self.pause.show_as("resume", self.tr("Resume indexing"))
        else:
            self.pause.show_as("pause", self.tr("Pause indexing"))

    def rest(self) -> None:
        """Hide the progress when no run is active."""
        self.show_paused(False)
        for widget in (self.line, self.work, self.pause, self.stop):
            widget.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the separator."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self.palette().color(Role.Mid))
