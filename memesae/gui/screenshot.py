"""Waiting for the window from a script, and saving it as a picture without a display."""

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
    """Open a library in the real window, search, wait until all is drawn, and write a PNG.

    Args:
        folder: whose library to show; None for the welcome page.
        query: what to search for, in the search field's language.
        out: the PNG to write.
        home: where memesae keeps its own files.
        size: of the window, in pixels at 100 %.
        theme: light or dark.
        scale: device pixels per pixel; only the first window of a process can choose it.

    Raises:
        MemesaeError: the picture cannot be written, or the window was not ready in time.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", str(scale))
    from memesae.gui import theme as themes
    from memesae.gui.application import application, settings_of
    from memesae.gui.libraries.library_opener import LibraryOpener
    from memesae.gui.window import MainWindow

    place = home or default_home()
    # what a platform without a screen cannot do is of no interest to whoever asks for a picture
    before = qInstallMessageHandler(_swallow_remarks)
    app = application()
    themes.apply(app, theme)
    # words are read for minutes, and the picture is of what is there now
    settings = replace(settings_of(place)[0], theme=theme, read_words=False)
    opener = LibraryOpener(settings, place)
    window = MainWindow(settings, place, opener)
    window.resize(QSize(*size))
    window.show()
    if folder is not None:
        window.open([folder])
        window.controllers.search.set_text(query)
    saved = wait_until_settled(window) and window.grab().save(str(out), "PNG")
    # without keeping anything: these are not the person's choices
    window.end()
    opener.close()
    window.deleteLater()
    qInstallMessageHandler(before)
    if not saved:
        raise MemesaeError(
            f"The picture of the window could not be written to {out}.", hint="Is there room?"
        )


def _swallow_remarks(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    """Pass on what Qt reports as an error; drop its remarks."""
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        print(text, file=sys.stderr)  # noqa: T201 - Qt's own channel


def wait_until_settled(window: MainWindow) -> bool:
    """Let the window work until nothing is going on; False if that takes too long."""
    return wait_until(lambda: window.settled, WAIT_MS)
