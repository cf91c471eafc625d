"""Shows a file in the platform's file manager."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def reveal(path: Path) -> None:
    """Open the folder of a file with the file selected, where the platform can do that."""
    if sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    elif sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(path)])
    elif not _shown_over_dbus(path):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _shown_over_dbus(path: Path) -> bool:
    """Ask whichever file manager runs; False where none answers."""
    # loaded here since it takes time that the start of the window does not have
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1",
        "ShowItems",
    )
    call.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
    answer = bus.call(call, timeout=1000)
    return answer.type() is QDBusMessage.MessageType.ReplyMessage
