"""The pictures found, and what can be done with the selected ones."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from memesae.app.settings import THUMBNAIL_SIZES, Settings
from memesae.app.tasks import Pool, Tasks
from memesae.base.token import Token
from memesae.gui.current import Current
from memesae.gui.file_manager import reveal
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.grid.view import GridView
from memesae.gui.overlays.large_picture import large
from memesae.gui.overlays.quick_look import QuickLook
from memesae.gui.toast import Toasts
from memesae.gui.words import counted, number

OPEN_AT_ONCE = 12


class ResultsPart(QObject):
    """Acts on the selected pictures; on the one the keyboard is at where none is selected."""

    def __init__(
        self,
        view: GridView,
        model: ResultsModel,
        thumbnails: Thumbnails,
        quick: QuickLook,
        current: Current,
        tasks: Tasks,
        toasts: Toasts,
        settings: Settings,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._thumbnails = thumbnails
        self._quick = quick
        self._current = current
        self._tasks = tasks
        self._toasts = toasts
        self._settings = settings
        self._waiting = False
        quick.stepped.connect(self._step)
        thumbnails.loaded.connect(self._now_known)
        view.doubleClicked.connect(self.open_selected)

    def focus(self) -> None:
        """Go to the pictures, to the first one where none is current."""
        self._view.setFocus()
        if self._view.current_row() < 0 and self._model.rowCount():
            self._view.go_to(0)

    def quick_look(self) -> None:
        """Show the current picture large, or go back."""
        if self._quick.isVisible():
            self._quick.dismiss()
        elif self._model.rowCount():
            if self._view.current_row() < 0:
                self._view.go_to(0)
            self._look()

    def _look(self) -> None:
        row = self._view.current_row()
        picture = self._thumbnails.picture(self._model.id_at(row))
        # one not read yet is shown as soon as it is
        self._waiting = picture is None
        if picture is not None:
            place = self.tr("{row} of {count}").format(
                row=number(row + 1), count=number(self._model.rowCount())
            )
            self._quick.show_picture(picture, place)

    def _step(self, step: int) -> None:
        row = self._view.current_row() + step
        if 0 <= row < self._model.rowCount():
            self._view.go_to(row)
            self._look()

    def _now_known(self, ids: list[int]) -> None:
        row = self._view.current_row()
        if self._waiting and 0 <= row < self._model.rowCount() and self._model.id_at(row) in ids:
            self._look()

    def open_selected(self) -> None:
        """Open the pictures in the program made for them."""
        paths = self._paths()
        if len(paths) > OPEN_AT_ONCE:
            self._toasts.say(
                self.tr("That would open {n} programs at once.").format(n=number(len(paths))),
                self.tr("Select {n} pictures or fewer.").format(n=OPEN_AT_ONCE),
            )
            return
        for path in paths:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def copy_image(self) -> None:
        """Put the picture on the clipboard: its pixels, and its file for file managers."""
        paths = self._paths()
        if paths:
            self._tasks.start(
                Pool.DISK, partial(_read, paths[0]), done=self._copied, replaces="copy"
            )

    def _copied(self, read: tuple[Path, QImage]) -> None:
        path, image = read
        data = QMimeData()
        data.setImageData(image)
        data.setUrls([QUrl.fromLocalFile(str(path))])
        QGuiApplication.clipboard().setMimeData(data)
        self._toasts.say(self.tr("{name} is copied.").format(name=path.name))

    def copy_path(self) -> None:
        """Put the paths on the clipboard, one line each."""
        paths = self._paths()
        if paths:
            QGuiApplication.clipboard().setText("\n".join(map(str, paths)))
            self._toasts.say(
                counted(
                    len(paths), self.tr("The path is copied."), self.tr("{n} paths are copied.")
                )
            )

    def reveal(self) -> None:
        """Show the first selected picture in the file manager."""
        paths = self._paths()
        if paths:
            reveal(paths[0])

    def bigger(self) -> None:
        """Show bigger thumbnails."""
        self._resize(THUMBNAIL_SIZES.step)

    def smaller(self) -> None:
        """Show smaller thumbnails."""
        self._resize(-THUMBNAIL_SIZES.step)

    def _resize(self, step: int) -> None:
        edge = self._settings.thumbnail_size + step
        if edge in THUMBNAIL_SIZES:
            self._settings.thumbnail_size = edge
            self._view.set_edge(edge)

    def toggle_scores(self) -> None:
        """Show or hide how close each picture is."""
        self._settings.show_scores = not self._settings.show_scores
        self._view.set_scores(self._settings.show_scores)

    def select_all(self) -> None:
        """Select every picture."""
        self._view.selectAll()

    def _paths(self) -> list[Path]:
        """The selected pictures' files that are there; tells the person if that is none."""
        session, ids = self._current.session, self._model.ids_at(self._view.selected())
        if session is None or not ids:
            self._toasts.say(self.tr("Select a picture first."))
            return []
        files = session.library.files_of(ids)
        there = [[file.path for file in files.get(found, []) if file.present] for found in ids]
        paths = [places[0] for places in there if places]
        if not paths:
            self._toasts.say(
                self.tr("The file is not there now."),
                self.tr("Plug in its drive, or look for it again with F5."),
            )
        return paths


def _read(path: Path, token: Token) -> tuple[Path, QImage]:
    token.check()
    return path, large(path)
