"""Scripted screenshots of the window without a display, and waiting for the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QSize,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from memesae.base.errors import MemesaeError
from memesae.base.paths import home as default_home

if TYPE_CHECKING:
    from memesae.gui.window import MainWindow


POLL_MS = 20


def wait_until(true: Callable[[], object], limit_ms: int) -> bool:
    """Run the event loop until a condition holds.

    Args:
        true: the condition, polled on the window's thread.
        limit_ms: the timeout.

    Returns:
        Whether it holds.
    """
    loop = QEventLoop()
    look = QTimer(interval=POLL_MS)
    limit = QTimer(interval=limit_ms, singleShot=True)
    look.timeout.connect(lambda: loop.quit() if true() else None)
    limit.timeout.connect(loop.quit)
    look.start()
    limit.start()
    loop.exec()
    return bool(true())


WAIT_MS = 180_000


def save(
    folder: Path | None,
    query: str,
    out: Path,
    *,
    home: Path | None = None,
    size: tuple[int, int] = (1280, 800),
    theme: str = "light",
    scale: float = 1.0,
) -> None:
    """Open a library in the window, search, wait until everything is painted, and write a PNG.

    Args:
        folder: whose library to open; None for the welcome page.
        query: the query.
        out: the PNG file to write.
        home: memesae's own folder.
        size: of the window, in pixels at 100 %.
        theme: light or dark.
        scale: device pixel ratio; only effective for the first window of a process.

    Raises:
        MemesaeError: the file cannot be written, or the window was not ready in time.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", str(scale))
    from memesae.gui import theme as themes
    from memesae.gui.application import application, settings_of
    from memesae.gui.libraries.library_opener import LibraryOpener
    from memesae.gui.translation import install as translate_into
    from memesae.gui.window import MainWindow

    home = home or default_home()
    # hide warnings about what the offscreen platform does not support
    before = qInstallMessageHandler(_drop_warnings)
    app = application()
    # without OCR, which would take minutes
    settings = replace(settings_of(home)[0], theme=theme, read_words=False)
    translators = translate_into(app, settings.language)
    themes.apply(app, theme)
    opener = LibraryOpener(settings, home)
    window = MainWindow(settings, home, opener)
    window.resize(QSize(*size))
    window.show()
    if folder is not None:
        window.open([folder])
        window.controllers.search.set_text(query)
    saved = wait_until_settled(window) and window.grab().save(str(out), "PNG")
    # end() rather than close(), so that settings and geometry are not saved
    window.end()
    opener.close()
    window.deleteLater()
    for translator in translators:
        app.removeTranslator(translator)
    qInstallMessageHandler(before)
    if not saved:
        raise MemesaeError(
            f"The screenshot could not be written to {out}.",
            hint="Check the free space and permissions.",
        )


def _drop_warnings(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    """Print Qt's errors and drop its warnings."""
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        print(text, file=sys.stderr)  # noqa: T201 - Qt's own channel


def wait_until_settled(window: MainWindow) -> bool:
    """Run the event loop until the window is idle; False after a timeout."""
    return wait_until(lambda: window.settled, WAIT_MS)
