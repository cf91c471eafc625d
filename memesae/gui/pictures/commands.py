"""What is done with the selected pictures, as the commands ask for it."""

from PySide6.QtCore import QObject

from memesae.gui.command_registry import Menu, Scope, command
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.pictures.clipboard import Clipboard, DraggedPictures
from memesae.gui.pictures.exporting import Copier, ListExporter
from memesae.gui.pictures.marks import Marks
from memesae.gui.pictures.open_with import Opening
from memesae.gui.pictures.selection import Selection
from memesae.gui.pictures.tagging import Tagger
from memesae.gui.pictures.trashing import Trasher
from memesae.gui.undo_stack import UndoStack


class PicturesController(QObject):
    """Hands each command to the object that does it.

    Args:
        context: what the window shares.
        view: the grid.
        model: its pictures.
        marks: their hearts and tags.
        undo: takes what can be undone.

    Attributes:
        trasher: puts files into the trash.
        copier: saves copies.
        tagger: makes favourites and gives tags.
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
        self._view = view
        chosen = Selection(context, view, model)
        self._undo = undo
        self._clipboard = Clipboard(context, chosen)
        self.opening = Opening(context, chosen)
        self.copier = Copier(context, chosen)
        self.lister = ListExporter(context, chosen)
        self.tagger = Tagger(context, chosen, marks, undo)
        self.trasher = Trasher(context, chosen, undo)
        self._chosen = chosen
        view.drag_data = self._carried
        view.doubleClicked.connect(self.open_selected)
        self.trasher.asked_away.connect(self._go_on)

    def _carried(self) -> DraggedPictures | None:
        """What is dragged out of the grid."""
        paths = self._chosen.paths()
        return DraggedPictures(paths) if paths else None

    def _go_on(self) -> None:
        """Go to the picture after those that go, so that one can look through many."""
        rows = [index.row() for index in self._view.selected()]
        after = max(rows, default=-1) + 1
        if after < self._view.model().rowCount():
            self._view.go_to(after)

    # opening and sharing

    @command("open-picture", "Open", "Return", "Enter", scope=Scope.GRID, menu=Menu.PICTURE)
    def open_selected(self) -> None:
        """Open the selected pictures in the program made for them."""
        self.opening.open()

    @command("open-with", "Open with…", "Shift+Return", scope=Scope.GRID, menu=Menu.PICTURE)
    def open_with(self) -> None:
        """Open the selected pictures in a program that you choose."""
        self.opening.open_with()

    @command("reveal", "Show in file manager", "E", scope=Scope.GRID, menu=Menu.PICTURE)
    def reveal(self) -> None:
        """Open the folder in which the picture lies."""
        self.opening.reveal()

    @command("toggle-favourite", "Favourite", "H", scope=Scope.GRID, menu=Menu.PICTURE)
    def toggle_favourite(self) -> None:
        """Make the selected pictures favourites, or no longer; is:favourite finds them."""
        self.tagger.toggle_favourite()

    @command("tag", "Tags…", "L", scope=Scope.GRID, menu=Menu.PICTURE)
    def tag(self) -> None:
        """Give the selected pictures tags of your own, or take some away; tag:name finds them."""
        self.tagger.ask()

    @command("copy-image", "Copy image", "C", "Ctrl+C", scope=Scope.GRID, menu=Menu.PICTURE)
    def copy_image(self) -> None:
        """Copy the picture itself, to paste it into a chat or a document; several as files too."""
        self._clipboard.copy_image()

    @command("copy-files", "Copy as files", "Alt+C", scope=Scope.GRID, menu=Menu.PICTURE)
    def copy_files(self) -> None:
        """Copy the selected pictures as files, to paste them into a folder or a message."""
        self._clipboard.copy_files()

    @command("copy-path", "Copy path", "Shift+C", scope=Scope.GRID, menu=Menu.PICTURE)
    def copy_path(self) -> None:
        """Copy where the selected pictures lie, one line each."""
        self._clipboard.copy_path()

    @command("save-copy", "Save a copy to…", "Shift+S", scope=Scope.GRID, menu=Menu.PICTURE)
    def save_copy(self) -> None:
        """Copy the selected pictures into a folder; what lies there is never overwritten."""
        self.copier.ask_folder()

    @command("write-list", "Write as a list…", "Ctrl+Shift+E", scope=Scope.GRID, menu=Menu.PICTURE)
    def write_list(self) -> None:
        """Write paths, scores, tags and copies of the selected pictures into a table, text or JSON."""
        self.lister.ask()

    # marking, and the trash

    @command("trash", "Move to the trash", "Del", scope=Scope.GRID, menu=Menu.PICTURE)
    def trash(self) -> None:
        """Put the files of the selected pictures into the trash of your system; asks first."""
        self.trasher.ask()

    @command("take-back", "Take back the last change", "Alt+Z", menu=Menu.PICTURE)
    def take_back(self) -> None:
        """Take back what was last done: the trash, favourites, tags, a forgotten search."""
        self._undo.undo_last()
