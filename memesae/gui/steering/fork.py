"""The sign that other branches leave from a step, with a menu of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from memesae.gui.buttons import IconButton
from memesae.gui.steering.crumb import step_title
from memesae.gui.words import tr

if TYPE_CHECKING:
    from memesae.app.steering.timeline_items import Branch


class ForkButton(IconButton):
    """Opens the list of branches.

    Attributes:
        wanted: the person wants to go to one (the number of its last step).
    """

    wanted = Signal(int)

    def __init__(self, forks: Sequence[Branch], parent: QWidget) -> None:
        name = tr("%Ln other way(s) from here", "", len(forks))
        super().__init__("branch", name, parent, size=24, glyph_size=14)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu = QMenu(self)
        for fork in forks:
            action = QAction(step_title(fork.label), self.menu)
            action.setData(fork.number)
            self.menu.addAction(action)
        self.menu.triggered.connect(self._choose)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        """Upwards: the strip lies at the bottom of the window."""
        height = QPoint(0, self.menu.sizeHint().height())
        self.menu.popup(self.mapToGlobal(self.rect().topLeft()) - height)

    def _choose(self, action: QAction) -> None:
        self.wanted.emit(action.data())
