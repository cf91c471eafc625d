"""Non-blocking file dialogs, and showing files in the platform's file manager."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from memesae.gui.text_formatting import tr
from memesae.library.image_formats import IMAGE_FORMATS

PATTERNS = " ".join(f"*{suffix}" for one in IMAGE_FORMATS for suffix in one.suffixes)


def ask_folder(parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
    """Ask for a folder; `chosen` receives its path unless the dialog is cancelled."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _show(dialog, chosen)


def ask_picture(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Ask for a picture file; `chosen` receives its path unless the dialog is cancelled."""
    dialog = QFileDialog(parent, tr("Search with a picture"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([tr("Pictures") + f" ({PATTERNS})", tr("All files") + " (*)"])
    _show(dialog, chosen)


def ask_searches(parent: QWidget, chosen: Callable[[str], None], *, save: bool) -> None:
    """Ask for a file of saved searches to import or, with `save`, to export to."""
    dialog = QFileDialog(
        parent, tr("Export saved searches") if save else tr("Import saved searches")
    )
    mode = QFileDialog.FileMode.AnyFile if save else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
    dialog.setNameFilters([tr("Saved searches") + " (*.json)", tr("All files") + " (*)"])
    _show(dialog, chosen)


def ask_features(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Ask for a file with a sparse autoencoder."""
    dialog = QFileDialog(parent, tr("Import features"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    patterns = "*.safetensors *.pt *.pth *.json"
    dialog.setNameFilters([tr("Features") + f" ({patterns})", tr("All files") + " (*)"])
    _show(dialog, chosen)


def ask_words(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Ask for a word list."""
    dialog = QFileDialog(parent, tr("Import words for naming features"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([tr("Word lists") + " (*.txt)", tr("All files") + " (*)"])
    _show(dialog, chosen)


def ask_program(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Ask for an executable."""
    dialog = QFileDialog(parent, tr("Open with"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _show(dialog, chosen)


def ask_list(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Ask where to export a list of pictures; the suffix determines its format."""
    dialog = QFileDialog(parent, tr("Export list of selected pictures"))
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    endings = {tr("Table"): "csv", tr("Text"): "txt", "JSON": "json"}
    kinds = {f"{name} (*.{ending})": ending for name, ending in endings.items()}
    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix("csv")
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds.get(kind, "csv")))
    _show(dialog, chosen)


def _show(dialog: QFileDialog, chosen: Callable[[str], None]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()


MAX_REVEALED = 20
"""Maximum number of files selected in the file manager."""


def reveal(paths: Sequence[Path]) -> None:
    """Open the folder of the first file with the files selected, if the platform supports that."""
    first, few = paths[0], paths[:MAX_REVEALED]
    if sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", *map(str, few)])
    elif sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(first)])
    elif not _ask_over_dbus(few):
        _open_folder(first)


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _ask_over_dbus(paths: Sequence[Path]) -> bool:
    """Ask the desktop's file manager; False if there is no session bus.

    The reply is handled asynchronously: starting a file manager takes a second or more.
    """
    # imported here to keep the window's start fast
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
