"""Garbage is collected on the window's thread alone, a little at a time."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 100
MOST = 40_000
"""Objects looked through at once, in about 10 ms. More than that come from packages just loaded."""


class GuiThreadCollector(QObject):
    """Runs Python's collector here, and nowhere else while it lives.

    Python collects on whichever thread happens to allocate. A widget that is only reachable through a
    cycle would so be destroyed on a worker's thread, which crashes Qt.

    Looking through everything that torch brings would stop the window for a fifth of a second, again and
    again. What a package brings stays anyway, so it is set aside for good when it is there.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds, or as much as is quick."""
        due = max(
            (
                generation
                for generation, (count, limit) in enumerate(
                    zip(gc.get_count(), gc.get_threshold(), strict=True)
                )
                if limit and count > limit
            ),
            default=None,
        )
        if due is None:
            return
        oldest = _oldest_quick(due)
        if oldest is not None:
            gc.collect(oldest)
        if oldest != due:
            gc.freeze()

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def _oldest_quick(due: int) -> int | None:
    """The oldest generation up to `due` that can be looked through quickly, with all younger ones."""
    objects, oldest = 0, None
    for generation in range(due + 1):
        objects += len(gc.get_objects(generation))
        if objects > MOST:
            break
        oldest = generation
    return oldest
