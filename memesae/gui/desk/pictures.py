"""What is done with the selected pictures, as the commands ask for it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from memesae.app.commands import REGISTRY
from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.current import Current
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.view import GridView
from memesae.gui.pictures.chosen import Chosen
from memesae.gui.pictures.clipboard import Clipboard
from memesae.gui.pictures.copier import Copier
from memesae.gui.pictures.lister import Lister
from memesae.gui.pictures.marks import Marks
from memesae.gui.pictures.mime import DraggedPictures
from memesae.gui.pictures.opening import Opening
from memesae.gui.pictures.tagger import Tagger
from memesae.gui.pictures.taking_back import TakingBack
from memesae.gui.pictures.trasher import Trasher
from memesae.gui.toast import Toasts


class PicturesPart(QObject):
    """Hands each command to the one who can do it.

    Attributes:
        trasher: puts files into the trash.
        copier: saves copies.
        tagger: makes favourites and gives tags.
        taking_back: undoes what was done to pictures and tags.
    """

    def __init__(
        self,
        view: GridView,
        model: ResultsModel,
        marks: Marks,
        over: QWidget,
        current: Current,
        tasks: Tasks,
        toasts: Toasts,
        settings: Settings,
    ) -> None:
        """Make the parts.

        Args:
            view: the grid.
            model: its pictures.
            marks: their hearts and tags.
            over: what sheets cover.
            current: the open library.
            tasks: for the work.
            toasts: for outcomes.
            settings: whether to ask before the trash.
        """
        super().__init__(view)
        self._view = view
        chosen = Chosen(view, model, current, toasts)
        keys = settings.keys.get("take-back", REGISTRY["take-back"].keys)
        self.taking_back = TakingBack(current, toasts, keys)
        self._clipboard = Clipboard(chosen, tasks, toasts)
        self.opening = Opening(chosen, over, tasks, toasts)
        self.copier = Copier(chosen, over, tasks, toasts)
        self.lister = Lister(chosen, over, tasks, toasts)
        self.tagger = Tagger(chosen, marks, over, tasks, toasts, self.taking_back)
        self.trasher = Trasher(chosen, over, tasks, toasts, self.taking_back, settings)
        self._chosen = chosen
        view.carry = self._carried
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

    def open_selected(self) -> None:
        """Open the pictures in the program made for them."""
        self.opening.open()

    def open_with(self) -> None:
        """Open the pictures in a program that the person chooses."""
        self.opening.open_with()

    def reveal(self) -> None:
        """Show the first picture in the file manager."""
        self.opening.reveal()

    def copy_image(self) -> None:
        """Copy the pictures as pixels and files."""
        self._clipboard.copy_image()

    def copy_files(self) -> None:
        """Copy the pictures as files only."""
        self._clipboard.copy_files()

    def copy_path(self) -> None:
        """Copy the paths."""
        self._clipboard.copy_path()

    def save_copy(self) -> None:
        """Copy the files into a folder."""
        self.copier.ask_folder()

    def write_list(self) -> None:
        """Write the pictures down as a list."""
        self.lister.ask()

    # marking, and the trash

    def toggle_favourite(self) -> None:
        """Make the pictures favourites, or no longer."""
        self.tagger.toggle_favourite()

    def tag(self) -> None:
        """Give the pictures tags, or take some away."""
        self.tagger.ask()

    def trash(self) -> None:
        """Put the files into the trash."""
        self.trasher.ask()

    def take_back(self) -> None:
        """Take back what was last done to pictures or tags."""
        self.taking_back.take_back()
