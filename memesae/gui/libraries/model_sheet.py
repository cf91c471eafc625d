"""The sheet of models, to choose the one that a library is searched with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memesae.gui.libraries.entry_list import EntryList, ListEntry
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import tr
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.painting import UNIT

if TYPE_CHECKING:
    from memesae.embedding.model_catalogue import Model

SIZE = QSize(680, 520)


class ModelSheet(Sheet):
    """Lists installed models and models recommended for download.

    Attributes:
        chosen: emitted to use a model (Model).
        folder_requested: emitted to use a model from a folder.
    """

    chosen = Signal(object)
    folder_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Model of this library"), parent, SIZE)
        note = Label(
            self.tr(
                "The built-in model is small and fast, and understands English. Larger models are slower,"
                " but understand words better, and some understand other languages. Your pictures are re-indexed with it; you can search as before until"
                " that is done."
            )
        )
        note.setWordWrap(True)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.list = EntryList(self.tr("Models"), self.card)
        self.list.activated.connect(self._activate)
        self.use = TextButton(self.tr("Use for this library"), self.card, primary=True)
        self.use.clicked.connect(self._choose)
        other = TextButton(self.tr("Model from a folder…"), self.card)
        other.clicked.connect(self._request_folder)
        row = QHBoxLayout()
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(self.use)
        self.body.addWidget(note)
        self.body.addSpacing(UNIT)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)

    def show_models(self, models: Sequence[Model], current: str) -> None:
        """Open with these; `current` is the id of the one in use."""
        entries = [
            ListEntry(_title(model), _facts(model), model, current=model.id == current)
            for model in models
        ]
        self.list.show_entries(entries)
        self.open()

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list

    def _activate(self, _: QModelIndex) -> None:
        self._choose()

    def _choose(self) -> None:
        entry = self.list.current
        if entry is None:
            return
        self.dismiss()
        if not entry.current:
            self.chosen.emit(entry.value)

    def _request_folder(self) -> None:
        self.dismiss()
        self.folder_requested.emit()


def _title(model: Model) -> str:
    tiers = {"fast": tr("fast"), "balanced": tr("balanced"), "best": tr("best")}
    tier = tiers.get(model.tier, "")
    return f"{model.name} – {tier}" if tier else model.name


def _facts(model: Model) -> str:
    sources = {
        "built-in": tr("built in"),
        "downloaded": tr("on this computer"),
        "offered": tr("{n} MB download").format(n=model.megabytes or "?"),
        "local": tr("in a local folder"),
    }
    languages = {"en": tr("English"), "many": tr("about 100 languages")}
    parts = (languages.get(model.languages, ""), sources[model.source], model.licence)
    return " · ".join(part for part in parts if part)
