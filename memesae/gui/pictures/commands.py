"""Commands on the selected pictures."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from memesae.gui.command_registry import Menu, Scope, command
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.pictures.clipboard import Clipboard, DraggedPictures
from memesae.gui.pictures.exporting import Copier, ListExporter
from memesae.gui.pictures.marks import Marks
from memesae.gui.pictures.open_with import ExternalOpener
from memesae.gui.pictures.selection import Selection
from memesae.gui.pictures.tagging import Tagger
from memesae.gui.pictures.trashing import Trasher
from memesae.gui.sheets.window_sheets import is_made
from memesae.gui.undo_stack import UndoStack

if TYPE_CHECKING:
    from memesae.gui.pictures.quick_picker import QuickPicker


class PicturesController(QObject):
    """Forwards each command to the object that executes it.

    Args:
        context: services shared by the window.
        view: the grid.
        model: the pictures in the grid.
        marks: favourites and tags of the pictures.
        undo: records changes that can be undone.

    Attributes:
        opening: opens pictures in other programs.
        copier: saves copies.
        lister: exports lists.
        tagger: changes favourites and tags.
        trasher: moves files to Trash.
    """

    def __init__(
        self,
        context: WindowContext,
        view: GridView,
        model: ResultsModel,
        marks: Marks,
        undo: UndoStack,
    ) -> None:
        super().__init__(view)
        self._context = context
        self._marks = marks
        self._view = view
        selection = Selection(context, view, model)
        self._undo = undo
        self._clipboard = Clipboard(context, selection)
        self.opening = ExternalOpener(context, selection)
        self.copier = Copier(context, selection)
        self.lister = ListExporter(context, selection)
        self.tagger = Tagger(context, selection, marks, undo)
        self.trasher = Trasher(context, selection, undo)
        self._selection = selection
        view.drag_data = self._drag_data
        view.doubleClicked.connect(self.open_selected)
        self.trasher.trashing.connect(self._select_next)

    def _drag_data(self) -> DraggedPictures | None:
        """The data dragged out of the grid; None without selected files."""
        # now, since a drag cannot wait; without a change, no file is read for it
        paths = self._selection.unchanged_paths()
        return DraggedPictures(paths) if paths else None

    def _select_next(self) -> None:
        """Select the picture after the trashed ones, so that browsing continues there."""
        rows = [index.row() for index in self._view.selected()]
        after = max(rows, default=-1) + 1
        if after < self._view.model().rowCount():
            self._view.go_to(after)

    # opening and sharing

    @command("open-picture", "Open", "Return", "Enter", scope=Scope.GRID, menu=Menu.PICTURE)
    def open_selected(self) -> None:
        """Open the selected pictures in their default program."""
        self.opening.open()

    @command("open-with", "Open with…", "Shift+Return", scope=Scope.GRID, menu=Menu.PICTURE)
    def open_with(self) -> None:
        """Open the selected pictures in a program of your choice."""
        self.opening.open_with()

    @command("reveal", "Show in file manager", "E", scope=Scope.GRID, menu=Menu.PICTURE)
    def reveal(self) -> None:
        """Show the selected pictures in their folder."""
        self.opening.reveal()

    @command("toggle-favourite", "Favourite", "H", scope=Scope.GRID, menu=Menu.PICTURE)
    def toggle_favourite(self) -> None:
        """Add the selected pictures to the favourites or remove them; is:favourite finds them."""
        self.tagger.toggle_favourite()

    @command("tag", "Tags…", "L", scope=Scope.GRID, menu=Menu.PICTURE)
    def tag(self) -> None:
        """Add tags to the selected pictures or remove tags; tag:name finds them."""
        self.tagger.ask()

    @command("copy-image", "Copy image", "C", "Ctrl+C", scope=Scope.GRID, menu=Menu.PICTURE)
    def copy_image(self) -> None:
        """Copy the picture to paste it into a chat or a document; several are copied as files."""
        self._clipboard.copy_image()

    @command("copy-files", "Copy as files", "Alt+C", scope=Scope.GRID, menu=Menu.PICTURE)
    def copy_files(self) -> None:
        """Copy the selected pictures as files, to paste them into a folder or a message."""
        self._clipboard.copy_files()

    @command("copy-path", "Copy path", "Shift+C", scope=Scope.GRID, menu=Menu.PICTURE)
    def copy_path(self) -> None:
        """Copy the paths of the selected pictures, one per line."""
        self._clipboard.copy_path()

    @command("save-copy", "Save copy to…", "Shift+S", scope=Scope.GRID, menu=Menu.PICTURE)
    def save_copy(self) -> None:
        """Copy the selected pictures into a folder; existing files are never overwritten."""
        self.copier.ask_folder()

    @command("write-list", "Export list…", "Ctrl+Shift+E", scope=Scope.GRID, menu=Menu.PICTURE)
    def export_list(self) -> None:
        """Export paths, scores, tags and copies of the selected pictures as CSV, text or JSON."""
        self.lister.ask()

    @cached_property
    def picker(self) -> QuickPicker:
        """The quick picker, built on first use."""
        from memesae.gui.pictures.quick_picker import QuickPicker

        return QuickPicker(self._context, self._marks)

    @command("pick", "Quick picker", "F4", menu=Menu.PICTURE)
    def pick(self) -> None:
        """Type, choose and copy a picture in a small window: Enter copies it, Shift+Enter its file."""
        self.picker.open()

    def close(self) -> None:
        """Close the quick picker."""
        if is_made(self, "picker"):
            self.picker.close()
            self.picker.deleteLater()

    # trash and undo

    @command("trash", "Move to Trash", "Del", scope=Scope.GRID, menu=Menu.PICTURE)
    def trash(self) -> None:
        """Move the files of the selected pictures to Trash, after confirmation."""
        self.trasher.ask()

    @command("take-back", "Undo last change", "Alt+Z", menu=Menu.PICTURE)
    def undo(self) -> None:
        """Undo the last change to files, favourites, tags or saved searches, even if the query was changed since."""
        self._undo.undo_last()
