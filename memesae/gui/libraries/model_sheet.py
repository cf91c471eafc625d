"""The sheet of models: which one makes the vectors of this library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from memesae.gui.libraries.entry_list import EntryList, ListEntry
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import tr
from memesae.gui.widgets.buttons import TextButton
from memesae.gui.widgets.painting import UNIT

if TYPE_CHECKING:
    from memesae.embedding.model_catalogue import Model

SIZE = QSize(680, 520)


class ModelSheet(Sheet):
    """Offers what is here and what is worth a download.

    Attributes:
        chosen: use this one (Model).
        folder_wanted: use a model that lies in a folder of the person's own.
    """

    chosen = Signal(object)
    folder_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Model of this library"), parent, SIZE)
        note = QLabel(
            self.tr(
                "The built-in model is small and quick. A larger one understands words better and is"
                " slower; your pictures are looked through once more with it, and everything can be"
                " searched as before until that is done."
            )
        )
        note.setWordWrap(True)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.list = EntryList(self.tr("Models"), self.card)
        self.list.activated.connect(self._activate)
        self.use = TextButton(self.tr("Use it for this library"), self.card, primary=True)
        self.use.clicked.connect(self._choose)
        other = TextButton(self.tr("A model in a folder…"), self.card)
        other.clicked.connect(self._want_folder)
        row = QHBoxLayout()
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(self.use)
        self.body.addWidget(note)
        self.body.addSpacing(UNIT)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)

    def show_models(self, models: Sequence[Model], here: str) -> None:
        """Open with these; `here` is the id of the one in use."""
        entries = [ListEntry(_title(one), _facts(one), one, here=one.id == here) for one in models]
        self.list.show_entries(entries)
        self.open()

    def first_focus(self) -> QWidget:
        """The list, for the arrow keys."""
        return self.list

    def _activate(self, _: QModelIndex) -> None:
        self._choose()

    def _choose(self) -> None:
        entry = self.list.current
        if entry is None:
            return
        self.dismiss()
        if not entry.here:
            self.chosen.emit(entry.value)

    def _want_folder(self) -> None:
        self.dismiss()
        self.folder_wanted.emit()


def _title(model: Model) -> str:
    tiers = {"fast": tr("fast"), "balanced": tr("balanced"), "best": tr("best")}
    tier = tiers.get(model.tier, "")
    return f"{model.name} – {tier}" if tier else model.name


def _facts(model: Model) -> str:
    sources = {
        "built-in": tr("built in, at once"),
        "downloaded": tr("on this computer"),
        "offered": tr("a download of {n} MB").format(n=model.megabytes or "?"),
        "local": tr("in a folder of yours"),
    }
    return " · ".join(part for part in (sources[model.source], model.licence) if part)
