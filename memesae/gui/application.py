"""The application: sets up Qt and opens the window."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from memesae.app.settings import Settings, SettingsError, load
from memesae.gui import theme
from memesae.gui.crash_log import CrashLog
from memesae.gui.garbage_collection import GuiThreadCollector
from memesae.gui.libraries.library_opener import LibraryOpener
from memesae.gui.translation import install as translate_into
from memesae.gui.widgets.painting import app_icon
from memesae.gui.window import MainWindow

if TYPE_CHECKING:
    from memesae.gui.single_instance import Request

SWITCH_INTERVAL = 0.001
"""Seconds after which a thread must release the GIL when the window's waits; Python's 5 ms add up to stalls."""


def run(folders: list[Path], home: Path, *, pick: bool = False) -> int:
    """Open the window and run until it is closed.

    Args:
        folders: whose library to open; empty for the last library, or the welcome page if there is none.
        home: memesae's own folder.
        pick: show the quick picker, and the window only minimised.

    Returns:
        The exit status.
    """
    app = application()
    settings, trouble = settings_of(home)
    translate_into(app, settings.language)
    theme.apply(app, settings.theme)
    opener = LibraryOpener(settings, home)
    window = MainWindow(settings, home, opener)
    crash_log = CrashLog(home, window.toasts.show_error)
    collector = GuiThreadCollector(app)
    if pick:
        # where its pictures and its end are found: what was copied lasts as long as the program
        window.showMinimized()
    else:
        window.show()
    if trouble is not None:
        window.toasts.show_error(trouble)
    # paint the window first: opening the library competes for the GIL
    QTimer.singleShot(0, partial(window.open, folders))
    if pick:
        window.controllers.pictures.pick()
    QTimer.singleShot(0, partial(_listen, window, home))
    status = app.exec()
    opener.close()
    collector.stop()
    crash_log.close()
    return status


def _listen(window: MainWindow, home: Path) -> None:
    """Let later starts with this home reach the window."""
    # only here: Qt's network library would delay the window
    from memesae.gui.single_instance import Listener

    home.mkdir(parents=True, exist_ok=True)
    listener = Listener(home, window)
    listener.requested.connect(partial(_answer, window))
    app = cast(QApplication, QApplication.instance())
    app.aboutToQuit.connect(listener.close)


def _answer(window: MainWindow, request: Request) -> None:
    window.answer(request.folders, pick=request.pick)


def application() -> QApplication:
    """The application object of this process, with name and icon."""
    app = cast(QApplication | None, QApplication.instance()) or QApplication(sys.argv[:1])
    app.setApplicationName("memesae")
    app.setDesktopFileName("memesae")
    app.setWindowIcon(app_icon())
    sys.setswitchinterval(SWITCH_INTERVAL)
    return app


def settings_of(home: Path) -> tuple[Settings, SettingsError | None]:
    """The settings; if the file is invalid, the defaults and the error."""
    try:
        return load(home), None
    except SettingsError as error:
        return Settings(), error
