"""Tells when the mouse rests on something."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

REST_MS = 450


class Resting(QObject):
    """Watches some widgets that mean the same.

    Attributes:
        rested: the mouse has come to rest on one of them.
        left: it has gone from there.
    """

    rested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, *watched: QWidget) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self.rested)
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse."""
        if event.type() == QEvent.Type.Enter:
            self._timer.start()
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Hide, QEvent.Type.MouseButtonPress):
            self._timer.stop()
            self.left.emit()
        return False
