"""How much room memesae takes, and buttons to give some of it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from memesae.app.storage import CLEARABLE, Kept, Usage
from memesae.gui.buttons import TextButton
from memesae.gui.paint import UNIT
from memesae.gui.words import size_of_file, tr


def kept_name(kept: Kept) -> str:
    """What it is, in plain words."""
    names = {
        Kept.TRUTH: tr("The library: what is known about your pictures, tags, searches, features"),
        Kept.THUMBNAILS: tr("Small pictures"),
        Kept.VECTORS: tr("What makes searching quick"),
        Kept.FEATURES: tr("What the features do on these pictures"),
        Kept.WORDS: tr("Words that name features, for all libraries"),
    }
    return names[kept]


class StorageRows(QWidget):
    """A row for each thing that is kept.

    Attributes:
        cleared: the person wants this cache cleared (Kept).
    """

    cleared = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sizes: dict[Kept, QLabel] = {}
        self.buttons: dict[Kept, TextButton] = {}
        table = QGridLayout(self)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(2 * UNIT)
        table.setColumnStretch(0, 1)
        for row, kept in enumerate(Kept):
            name = QLabel(kept_name(kept), self)
            name.setWordWrap(True)
            size = QLabel("…", self)
            size.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            table.addWidget(name, row, 0)
            table.addWidget(size, row, 1, Qt.AlignmentFlag.AlignRight)
            self.sizes[kept] = size
            if kept in CLEARABLE:
                button = TextButton(self.tr("Clear"), self)
                button.setAccessibleName(self.tr("Clear: {name}").format(name=kept_name(kept)))
                button.clicked.connect(partial(self.cleared.emit, kept))
                table.addWidget(button, row, 2)
                self.buttons[kept] = button

    def show_usage(self, usages: Sequence[Usage]) -> None:
        """Show how much each takes."""
        for one in usages:
            self.sizes[one.kept].setText(size_of_file(one.size))
