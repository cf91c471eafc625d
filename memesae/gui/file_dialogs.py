"""Asking for folders and files without blocking, and showing files in the platform's file manager."""

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
    """Let the person choose a folder; `chosen` gets its path, or is never called."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _show(dialog, chosen)


def ask_picture(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Let the person choose a picture file; `chosen` gets its path, or is never called."""
    dialog = QFileDialog(parent, tr("Search with a picture"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([tr("Pictures") + f" ({PATTERNS})", tr("All files") + " (*)"])
    _show(dialog, chosen)


def ask_searches(parent: QWidget, chosen: Callable[[str], None], *, save: bool) -> None:
    """Let the person choose a file of kept searches to read, or one to write."""
    dialog = QFileDialog(
        parent, tr("Write kept searches") if save else tr("Bring in kept searches")
    )
    mode = QFileDialog.FileMode.AnyFile if save else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
    dialog.setNameFilters([tr("Kept searches") + " (*.json)", tr("All files") + " (*)"])
    _show(dialog, chosen)


def ask_features(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Let the person choose a file with a sparse autoencoder."""
    dialog = QFileDialog(parent, tr("Use features from a file"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    patterns = "*.safetensors *.pt *.pth *.json"
    dialog.setNameFilters([tr("Features") + f" ({patterns})", tr("All files") + " (*)"])
    _show(dialog, chosen)


def ask_words(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Let the person choose a list of words."""
    dialog = QFileDialog(parent, tr("Name features by your own words"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([tr("Lists of words") + " (*.txt)", tr("All files") + " (*)"])
    _show(dialog, chosen)


def ask_program(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Let the person choose a program by its file."""
    dialog = QFileDialog(parent, tr("Open with"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _show(dialog, chosen)


def ask_list(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Let the person choose where to write a list of pictures; the ending says its format."""
    dialog = QFileDialog(parent, tr("Write the selected pictures as a list"))
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
