"""Puts pictures on the clipboard: as pixels and files, as files only, as paths."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage

from memesae.app.tasks import Pool
from memesae.base.token import Token
from memesae.gui.context import WindowContext
from memesae.gui.overlays.large_picture import large
from memesae.gui.pictures.chosen import Chosen
from memesae.gui.pictures.mime import as_files, as_picture


class Clipboard(QObject):
    """Copies the chosen pictures."""

    def __init__(self, context: WindowContext, chosen: Chosen) -> None:
        super().__init__(chosen)
        self._chosen = chosen
        self._tasks = context.tasks
        self._toasts = context.toasts

    def copy_image(self) -> None:
        """Copy all as files, and the first as pixels: whoever pastes takes what it understands."""
        paths = self._chosen.paths()
        if paths:
            work = partial(_read, paths)
            self._tasks.start(Pool.DISK, work, done=self._copied, replaces="copy")

    def _copied(self, read: tuple[list[Path], QImage]) -> None:
        paths, image = read
        QGuiApplication.clipboard().setMimeData(as_picture(paths, image))
        self._tell(paths)

    def copy_files(self) -> None:
        """Copy all as files, without pixels."""
        paths = self._chosen.paths()
        if paths:
            QGuiApplication.clipboard().setMimeData(as_files(paths))
            self._tell(paths)

    def _tell(self, paths: list[Path]) -> None:
        if len(paths) == 1:
            self._toasts.say(self.tr("{name} is copied.").format(name=paths[0].name))
        else:
            self._toasts.say(self.tr("%Ln picture(s) are copied.", "", len(paths)))

    def copy_path(self) -> None:
        """Copy the paths, one line each."""
        paths = self._chosen.paths()
        if paths:
            QGuiApplication.clipboard().setText("\n".join(map(str, paths)))
            self._toasts.say(self.tr("%Ln path(s) are copied.", "", len(paths)))


def _read(paths: list[Path], token: Token) -> tuple[list[Path], QImage]:
    token.check()
    return paths, large(paths[0])
