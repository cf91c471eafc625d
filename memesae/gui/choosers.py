"""Asks for folders and files without stopping the program meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from memesae.gui.words import tr
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
