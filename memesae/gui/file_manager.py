"""Shows files in the platform's file manager."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

AT_ONCE = 20
"""More files than this are not selected one by one by anybody who then looks at them."""


def reveal(paths: Sequence[Path]) -> None:
    """Open the folder of the first file with the files selected, as far as the platform can do that."""
    first, few = paths[0], paths[:AT_ONCE]
    if sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", *map(str, few)])
    elif sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(first)])
    elif not _ask_over_dbus(few):
        _open_folder(first)


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _ask_over_dbus(paths: Sequence[Path]) -> bool:
    """Ask whichever file manager there is; False where nobody can be asked.

    Its answer is not waited for: one that has yet to start takes a second or more.
    """
    # loaded here since it takes time that the start of the window does not have
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1",
        "ShowItems",
    )
    call.setArguments([[QUrl.fromLocalFile(str(path)).toString() for path in paths], ""])
    watcher = QDBusPendingCallWatcher(bus.asyncCall(call), QGuiApplication.instance())

    def answered() -> None:
        if watcher.isError():
            _open_folder(paths[0])
        watcher.deleteLater()

    watcher.finished.connect(answered)
    return True
