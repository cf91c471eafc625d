"""Waiting for the window from a script: its events go on meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

LOOK_MS = 20


def wait_until(true: Callable[[], object], limit_ms: int) -> bool:
    """Let the window work until something is so.

    Args:
        true: asked again and again, in the window's thread.
        limit_ms: how long at most.

    Returns:
        Whether it came about in time.
    """
    loop = QEventLoop()
    look = QTimer(interval=LOOK_MS)
    limit = QTimer(interval=limit_ms, singleShot=True)
    look.timeout.connect(lambda: loop.quit() if true() else None)
    limit.timeout.connect(loop.quit)
    look.start()
    limit.start()
    loop.exec()
    return bool(true())
