"""Opens the window."""

import sys
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from memesae.app.settings import Settings, SettingsError, load
from memesae.gui import theme
from memesae.gui.crash_log import CrashKeeper
from memesae.gui.garbage_collection import GuiThreadCollector
from memesae.gui.i18n.languages import install as translate_into
from memesae.gui.libraries.library_opener import LibraryOpener
from memesae.gui.widgets.painting import app_icon
from memesae.gui.window import MainWindow

SECONDS_AT_A_TIME = 0.001
"""So long may a thread go on in Python while the window's waits; Python's own 5 ms add up to a stall."""


def run(folders: list[Path], home: Path) -> int:
    """Open the window and stay until it is closed.

    Args:
        folders: whose library to show; the last one where empty, a welcome where there is none.
        home: where memesae keeps its own files.

    Returns:
        The exit status.
    """
    app = application()
    settings, trouble = settings_of(home)
    translate_into(app, settings.language)
    theme.apply(app, settings.theme)
    opener = LibraryOpener(settings, home)
    window = MainWindow(settings, home, opener)
    keeper = CrashKeeper(home, window.toasts.show_error)
    collector = GuiThreadCollector(app)
    window.show()
    if trouble is not None:
        window.toasts.show_error(trouble)
    # what opens the library takes turns with this thread, which has a window to paint first
    QTimer.singleShot(0, partial(window.open, folders))
    status = app.exec()
    opener.close()
    collector.stop()
    keeper.close()
    return status


def application() -> QApplication:
    """The one application object of this process, with name and icon."""
    app = cast(QApplication | None, QApplication.instance()) or QApplication(sys.argv[:1])
    app.setApplicationName("memesae")
    app.setDesktopFileName("memesae")
    app.setWindowIcon(app_icon())
    sys.setswitchinterval(SECONDS_AT_A_TIME)
    return app


def settings_of(home: Path) -> tuple[Settings, SettingsError | None]:
    """The settings; the defaults and what is wrong with the file where it cannot be used."""
    try:
        return load(home), None
    except SettingsError as error:
        return Settings(), error
