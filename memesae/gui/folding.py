"""Side bar and steering panel in a window that has room for one of them only."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from memesae.gui.paint import UNIT

RESULTS = 40 * UNIT
"""What is left to the results beside both, or else one of them folds."""


class Folding(QObject):
    """Hides what was asked for longer ago, and shows it again as soon as there is room.

    Args:
        body: where both stand.
        sidebar: shown or hidden by the person.
        panel: always wanted.
    """

    def __init__(self, body: QWidget, sidebar: QWidget, panel: QWidget) -> None:
        super().__init__(body)
        self._body = body
        self._sidebar = sidebar
        self._panel = panel
        self._last = panel
        self._folded: QWidget | None = None
        for widget in (body, sidebar):
            widget.installEventFilter(self)

    def ask(self, widget: QWidget) -> None:
        """The person wants to see one of the two."""
        self._last = widget
        if self._folded is widget:
            self._folded = None
        widget.show()
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look anew whenever the room changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.HideToParent):
            self._arrange()
        return False

    def _arrange(self) -> None:
        folded = self._folded
        if folded is not None and (self._has_room() or self._other(folded).isHidden()):
            self._folded = None
            folded.show()
        elif folded is None and not self._has_room():
            other = self._other(self._last)
            if not (other.isHidden() or self._last.isHidden()):
                self._folded = other
                other.hide()

    def _other(self, widget: QWidget) -> QWidget:
        return self._panel if widget is self._sidebar else self._sidebar

    def _has_room(self) -> bool:
        panel = self._panel.minimumSizeHint().width()
        return self._body.width() >= self._sidebar.minimumWidth() + panel + RESULTS
