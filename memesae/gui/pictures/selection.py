"""The pictures that a command acts on, and the line that says how many are selected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import SCORE, ResultsModel
from memesae.gui.text_formatting import number

if TYPE_CHECKING:
    from memesae.app.session import Session
    from memesae.library.records import ImageFile


class Selection(QObject):
    """Asks grid and library; tells the person where there is nothing to act on."""

    def __init__(self, context: WindowContext, view: GridView, model: ResultsModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._current = context.current
        self._toasts = context.toasts

    @property
    def session(self) -> Session | None:
        """The open library."""
        return self._current.session

    def focus(self) -> None:
        """Give the keyboard back to the grid, also after a quick look, which sheets close."""
        self._view.setFocus()

    def ids(self) -> list[int]:
        """The images chosen, in the order of the results; tells the person if that is none."""
        ids = self._model.ids_at(self._view.selected()) if self.session is not None else []
        if not ids:
            self._toasts.say(self.tr("Select a picture first."))
        return ids

    def files(self, ids: list[int]) -> dict[int, list[ImageFile]]:
        """Where images lie, by id: only files that are there, at least one of each."""
        if self.session is None or not ids:
            return {}
        known = self.session.library.files_of(ids)
        there = {one: [file for file in known.get(one, []) if file.present] for one in ids}
        return {one: files for one, files in there.items() if files}

    def paths(self) -> list[Path]:
        """One file of each picture chosen; tells the person if none of them is there."""
        ids = self.ids()
        paths = [files[0].path for files in self.files(ids).values()]
        if ids and not paths:
            self.nothing_there()
        return paths

    def nothing_there(self) -> None:
        """Tell that the pictures are known, but their files are not there."""
        self._toasts.say(
            self.tr("The file is not there now."),
            self.tr("Plug in its drive, or look for it again with F5."),
        )

    def score(self, image_id: int) -> float | None:
        """How close an image on the screen is to the query."""
        row = self._model.row_of(image_id)
        return None if row is None else self._model.index(row).data(SCORE)


class SelectionNote(QLabel):
    """Shown from two on: a single one is seen by its ring."""

    def __init__(self, view: QAbstractItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = view.selectionModel()
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._selection.selectionChanged.connect(self._count)
        # a new result drops the selection without a word
        view.model().modelReset.connect(self._count)
        self.hide()

    def _count(self) -> None:
        # by ranges: one by one, all of a large library would take seconds
        count = sum(span.height() for span in self._selection.selection().toList())
        self.setText(self.tr("{n} selected").format(n=number(count)))
        self.setVisible(count > 1)
