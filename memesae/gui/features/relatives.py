"""Other features, each one click away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from memesae.gui.buttons import TextButton
from memesae.gui.flow import FlowLayout

if TYPE_CHECKING:
    from memesae.app.features.portrait import Relative


class Relatives(QWidget):
    """Features as buttons.

    Attributes:
        wanted: the person wants to see one (its number).
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=4)
        self.buttons: list[TextButton] = []

    def show_relatives(self, relatives: Sequence[Relative]) -> None:
        """Show these features, the closest first."""
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for one in relatives:
            button = TextButton(one.label, self)
            button.setToolTip(self.tr("Closeness {value:.2f}").format(value=one.closeness))
            button.clicked.connect(partial(self.wanted.emit, one.feature))
            self.buttons.append(button)
            self._flow.addWidget(button)
            button.show()
        self.setVisible(bool(relatives))
        self.updateGeometry()
