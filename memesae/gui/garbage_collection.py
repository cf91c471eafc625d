"""Garbage collection on the window's thread only, in small steps."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 100
MAX_OBJECTS = 40_000
"""Number of objects scanned in one step, in about 10 ms. More than that come from newly imported packages."""


class GuiThreadCollector(QObject):
    """Runs Python's garbage collector on this thread only.

    By default it runs on whichever thread allocates, where destroying a widget in a reference cycle would
    crash Qt.

    Scanning all objects of torch would repeatedly stall the window for a fifth of a second. Objects of
    imported packages live for ever, so they are frozen, that is excluded from collection.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation due by Python's thresholds, or the oldest that is quick to scan."""
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
        """Restore automatic collection."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def _oldest_quick(due: int) -> int | None:
    """The oldest generation up to `due` that can be scanned quickly, together with all younger ones."""
    objects, oldest = 0, None
    for generation in range(due + 1):
        objects += len(gc.get_objects(generation))
        if objects > MAX_OBJECTS:
            break
        oldest = generation
    return oldest
