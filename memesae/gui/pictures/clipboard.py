"""Pictures on the clipboard and under the mouse: as pixels and files, as files only, as paths."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.context import WindowContext
from memesae.gui.pictures.selection import Selection
from memesae.gui.sheets.quick_look import large

GNOME_FILES = "x-special/gnome-copied-files"
"""What file managers of the GNOME family paste; the list of addresses alone they only drop."""
PIXELS = "application/x-qt-image"


def as_files(paths: Sequence[Path]) -> QMimeData:
    """Files for file managers and chats."""
    return _with_files(QMimeData(), paths)


def as_picture(paths: Sequence[Path], image: QImage) -> QMimeData:
    """Files, and the pixels of the first."""
    data = as_files(paths)
    data.setImageData(image)
    return data


OWN = "application/x-memesae-pictures"


def is_own(data: QMimeData) -> bool:
    """Whether it was this very program that carries these pictures."""
    return bytes(data.data(OWN).data()) == _mark()


def _mark() -> bytes:
    return str(os.getpid()).encode()


class DraggedPictures(QMimeData):
    """Files; the pixels of a single one are read when the program it is dropped on asks for them."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self._only = paths[0] if len(paths) == 1 else None
        _with_files(self, paths)
        self.setData(OWN, _mark())

    def formats(self) -> list[str]:
        """What can be asked for."""
        held = super().formats()
        return [*held, PIXELS] if self._only is not None else held

    def hasFormat(self, mimetype: str) -> bool:  # noqa: N802 - Qt calls it
        """Whether it can be asked for."""
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, preferred: object) -> object:  # noqa: N802 - Qt calls it
        """Read the pixels now."""
        if mimetype != PIXELS or self._only is None:
            return super().retrieveData(mimetype, preferred)  # pyright: ignore
        from memesae.gui.sheets.quick_look import large

        try:
            return large(self._only)
        except MemesaeError:
            # the program it is dropped on gets the file all the same
            return QImage()


def _with_files(data: QMimeData, paths: Sequence[Path]) -> QMimeData:
    urls = [QUrl.fromLocalFile(str(path)) for path in paths]
    data.setUrls(urls)
    addresses = "\n".join(
        ["copy", *(url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in urls)]
    )
    data.setData(GNOME_FILES, addresses.encode())
    return data


class Clipboard(QObject):
    """Copies the chosen pictures."""

    def __init__(self, context: WindowContext, chosen: Selection) -> None:
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
