"""How far the nudges took the query, and a plain word when it left the library."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from memesae.gui.paint import UNIT, scaled
from memesae.gui.status import ProgressLine


class DriftGauge(QWidget):
    """A number, a line that fills, and a warning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(scaled(self.font(), 0.92))
        self.warning = QLabel(
            self.tr("Far from every picture here: results may be odd. U goes back."), self
        )
        self.warning.setForegroundRole(QPalette.ColorRole.BrightText)
        self.words = QLabel(self)
        self.words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.line = ProgressLine(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.warning)
        row.addWidget(self.words)
        row.addWidget(self.line, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setToolTip(
            self.tr(
                "How far the pushes took the search from what was typed: 0 not at all, 1 all the way"
            )
        )
        self.show_drift(None)
        self.warn(False)

    def show_drift(self, drift: float | None) -> None:
        """Show how far, as 1 - cosine; None where nothing is pushed."""
        for widget in (self.words, self.line):
            widget.setVisible(drift is not None)
        if drift is not None:
            self.words.setText(self.tr("drift {drift:.2f}").format(drift=drift))
            self.line.fill(min(1.0, drift))

    def warn(self, outside: bool) -> None:
        """Warn that the query left the library, or stop warning."""
        self.warning.setVisible(outside)
