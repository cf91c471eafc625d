"""The pictures that a command acts on, and their number in the status bar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QWidget

from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import SCORE, ResultsModel
from memesae.gui.text_formatting import number
from memesae.gui.translation import translate_core
from memesae.gui.widgets.buttons import Label

if TYPE_CHECKING:
    from memesae.app.session import Session
    from memesae.library.records import ImageFile


class Selection(QObject):
    """The selected pictures and their files; shows a message if there are none."""

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
        """Return the focus to the grid, also if a sheet has closed the quick look."""
        self._view.setFocus()

    def ids(self) -> list[int]:
        """The selected images in the order of the results; shows a message if there are none."""
        ids = self._model.ids_at(self._view.selected()) if self.session is not None else []
        if not ids:
            self._toasts.say(self.tr("Select a picture first."))
        return ids

    def files(self, ids: list[int]) -> dict[int, list[ImageFile]]:
        """The available files of images by id; images without any are left out."""
        if self.session is None or not ids:
            return {}
        known = self.session.library.files_of(ids)
        available = {
            image_id: [file for file in known.get(image_id, []) if file.present] for image_id in ids
        }
        return {image_id: files for image_id, files in available.items() if files}

    def paths(self) -> list[Path]:
        """The path of one file of each selected picture; shows a message if none is available."""
        return [file.path for file in self.first_files()]

    def unchanged_paths(self) -> list[Path]:
        """As `paths`, without files that are not any more what is shown; a message names one of them."""
        from memesae.app.files.export_pictures import as_indexed

        files = self.first_files()
        check, kept = as_indexed(files), list[Path]()
        for file in files:
            reason = check(file.path)
            if reason is None:
                kept.append(file.path)
            else:
                self._toasts.say(translate_core(reason))
        return kept

    def first_files(self) -> list[ImageFile]:
        """One file of each selected picture; shows a message if none is available."""
        ids = self.ids()
        found = [files[0] for files in self.files(ids).values()]
        if ids and not found:
            self.show_unavailable()
        return found

    def show_unavailable(self) -> None:
        """Show a message that the files of the pictures are unavailable."""
        self._toasts.say(
            self.tr("The file is unavailable."),
            self.tr("Plug in its drive, or press F5 to rescan the folders."),
        )

    def score(self, image_id: int) -> float | None:
        """The score of an image in the results; None if it is not among them."""
        row = self._model.row_of(image_id)
        return None if row is None else self._model.index(row).data(SCORE)


class SelectionNote(Label):
    """Label with the number of selected pictures, shown from two on."""

    def __init__(self, view: QAbstractItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = view.selectionModel()
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._selection.selectionChanged.connect(self._count)
        # a model reset clears the selection without selectionChanged
        view.model().modelReset.connect(self._count)
        self.hide()

    def _count(self) -> None:
        # by ranges: single indexes of a large library would take seconds
        count = sum(span.height() for span in self._selection.selection().toList())
        self.setText(self.tr("{n} selected").format(n=number(count)))
        self.setVisible(count > 1)
