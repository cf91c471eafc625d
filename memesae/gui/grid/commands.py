"""The commands for browsing results in the grid and in quick look."""

from PySide6.QtCore import QObject

from memesae.app.settings import THUMBNAIL_SIZES
from memesae.gui.command_registry import Menu, Scope, command
from memesae.gui.context import WindowContext
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ResultsModel
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.pictures.animation import HoverPlayer
from memesae.gui.pictures.marks import Marks
from memesae.gui.sheets.quick_look import QuickLook
from memesae.gui.text_formatting import number


class ResultsController(QObject):
    """Moves between pictures in the grid and in quick look, and sets how they are shown."""

    def __init__(
        self,
        context: WindowContext,
        view: GridView,
        model: ResultsModel,
        thumbnails: ThumbnailLoader,
        quick: QuickLook,
        marks: Marks,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._thumbnails = thumbnails
        self._quick = quick
        self._marks = marks
        self._settings = context.settings
        self._awaited: int | None = None
        self.hover = HoverPlayer(view, thumbnails, context.tasks, context.settings)
        quick.plays = context.settings.play_animations
        quick.stepped.connect(self._step)
        thumbnails.loaded.connect(self._pictures_loaded)
        marks.changed.connect(self._show_marks)

    @command("focus-results", "Go to the results", "Ctrl+Down", menu=Menu.PICTURE)
    def focus(self) -> None:
        """Move the focus to the pictures."""
        self._view.setFocus()
        if self._view.current_row() < 0 and self._model.rowCount():
            self._view.go_to(0)

    @command("quick-look", "Quick look", "Space", scope=Scope.GRID, menu=Menu.PICTURE)
    def quick_look(self) -> None:
        """Show the picture large; the same key or Escape closes it."""
        if self._quick.isVisible():
            self._quick.dismiss()
        elif self._model.rowCount():
            if self._view.current_row() < 0:
                self._view.go_to(0)
            self._show_current()

    def _show_current(self) -> None:
        row = self._view.current_row()
        image_id = self._model.id_at(row)
        picture = self._thumbnails.picture(image_id)
        # shown when it has loaded
        self._awaited = image_id if picture is None else None
        if picture is not None:
            position = self.tr("{row} of {count}").format(
                row=number(row + 1), count=number(self._model.rowCount())
            )
            self._show_marks()
            self._quick.show_picture(picture, position)

    def _show_marks(self) -> None:
        """Update heart and tags in quick look and in the grid."""
        row = self._view.current_row()
        if 0 <= row < self._model.rowCount():
            image_id = self._model.id_at(row)
            favourite = self._marks.is_favourite(image_id)
            self._quick.tags.show_tags(self._marks.tags(image_id), favourite=favourite)
        self._view.viewport().update()

    def _step(self, step: int) -> None:
        row = self._view.current_row() + step
        if 0 <= row < self._model.rowCount():
            self._view.go_to(row)
            self._show_current()

    def _pictures_loaded(self, _: list[int]) -> None:
        # whichever were loaded: the request may have been dropped, so that it has to be made again
        if self._awaited is None:
            return
        if self._view.current_row() < 0:
            # other results came meanwhile, and without the focus in the grid none of them is current
            row = self._model.row_of(self._awaited)
            self._awaited = None
            if row is None:
                return
            self._view.go_to(row)
        self._show_current()

    @command("select-all", "Select all", "Ctrl+A", scope=Scope.GRID, menu=Menu.PICTURE)
    def select_all(self) -> None:
        """Select all results."""
        self._view.selectAll()

    @command("bigger", "Larger thumbnails", "Ctrl++", "Ctrl+=", menu=Menu.VIEW)
    def bigger(self) -> None:
        """Show fewer, larger thumbnails."""
        self._resize(THUMBNAIL_SIZES.step)

    @command("smaller", "Smaller thumbnails", "Ctrl+-", menu=Menu.VIEW)
    def smaller(self) -> None:
        """Show more, smaller thumbnails."""
        self._resize(-THUMBNAIL_SIZES.step)

    def _resize(self, step: int) -> None:
        edge = self._settings.thumbnail_size + step
        if edge in THUMBNAIL_SIZES:
            self._settings.thumbnail_size = edge
            self._view.set_edge(edge)

    @command("toggle-scores", "Show scores", "S", scope=Scope.GRID, menu=Menu.VIEW)
    def toggle_scores(self) -> None:
        """Show or hide how similar each picture is to the query."""
        self._settings.show_scores = not self._settings.show_scores
        self._view.set_scores(self._settings.show_scores)

    @command(
        "toggle-animations", "Play animations", "Shift+Space", scope=Scope.GRID, menu=Menu.VIEW
    )
    def toggle_animations(self) -> None:
        """Let animations move, in quick look and below the pointer, or stand still."""
        self._settings.play_animations = not self._settings.play_animations
        self._quick.plays = self._settings.play_animations
        self.hover.leave()
        if self._quick.isVisible():
            self._quick.play()
