"""Pictures as clipboard and drag data: pixels and files, files only, or paths."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage

from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.gui.context import WindowContext
from memesae.gui.pictures.selection import Selection
from memesae.gui.sheets.quick_look import large
from memesae.library.records import ImageFile

GNOME_FILES = "x-special/gnome-copied-files"
"""The format that GNOME file managers paste; a plain list of URLs can only be dropped on them."""
PIXELS = "application/x-qt-image"


def as_files(paths: Sequence[Path]) -> QMimeData:
    """MIME data with files, for file managers and chats."""
    return _with_files(QMimeData(), paths)


def as_picture(paths: Sequence[Path], image: QImage) -> QMimeData:
    """MIME data with files and the pixels of the first."""
    data = as_files(paths)
    data.setImageData(image)
    return data


OWN_PICTURES = "application/x-memesae-pictures"


def is_own(data: QMimeData) -> bool:
    """Whether dragged data comes from this process."""
    return bytes(data.data(OWN_PICTURES).data()) == _process_id()


def _process_id() -> bytes:
    return str(os.getpid()).encode()


class DraggedPictures(QMimeData):
    """MIME data with files; the pixels of a single file are read only on request of the drop target."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self._single = paths[0] if len(paths) == 1 else None
        _with_files(self, paths)
        self.setData(OWN_PICTURES, _process_id())

    def formats(self) -> list[str]:
        """The formats available."""
        formats = super().formats()
        return [*formats, PIXELS] if self._single is not None else formats

    def hasFormat(self, mimetype: str) -> bool:  # noqa: N802 - Qt calls it
        """Whether a format is available."""
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, preferred: object) -> object:  # noqa: N802 - Qt calls it
        """Return the data of a format, reading the pixels only now."""
        if mimetype != PIXELS or self._single is None:
            return super().retrieveData(mimetype, preferred)  # pyright: ignore
        from memesae.gui.sheets.quick_look import large

        try:
            return large(self._single)
        except MemesaeError:
            # the drop target still gets the file
            return QImage()


def _with_files(data: QMimeData, paths: Sequence[Path]) -> QMimeData:
    urls = [QUrl.fromLocalFile(str(path)) for path in paths]
    data.setUrls(urls)
    uri_list = "\n".join(
        ["copy", *(url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in urls)]
    )
    data.setData(GNOME_FILES, uri_list.encode())
    return data


class Clipboard(QObject):
    """Copies the selected pictures to the clipboard.

    Attributes:
        copied: pictures were copied; the sentence that says so (str).
    """

    copied = Signal(str)

    def __init__(self, context: WindowContext, selection: Selection) -> None:
        super().__init__(selection)
        self._selection = selection
        self._tasks = context.tasks
        self._toasts = context.toasts

    def copy_image(self) -> None:
        """Copy all as files and the first as pixels; the target of the paste picks a format."""
        files = self._selection.first_files()
        if files:
            self._tasks.start(
                Pool.DISK,
                partial(_read, files),
                done=self._set_clipboard,
                failed=self._toasts.show_error,
                replaces="copy",
            )

    def _set_clipboard(self, read: tuple[list[Path], QImage]) -> None:
        paths, image = read
        QGuiApplication.clipboard().setMimeData(as_picture(paths, image))
        self._show_copied(paths)

    def copy_files(self) -> None:
        """Copy all as files, without pixels."""
        files = self._selection.first_files()
        if files:
            self._tasks.start(
                Pool.DISK,
                partial(_unchanged, files),
                done=self._set_files,
                failed=self._toasts.show_error,
                replaces="copy",
            )

    def _set_files(self, paths: list[Path]) -> None:
        QGuiApplication.clipboard().setMimeData(as_files(paths))
        self._show_copied(paths)

    def _show_copied(self, paths: list[Path]) -> None:
        if len(paths) == 1:
            sentence = self.tr("Copied {name}.").format(name=paths[0].name)
        else:
            sentence = self.tr("Copied %Ln picture(s).", "", len(paths))
        self._toasts.say(sentence)
        self.copied.emit(sentence)

    def copy_path(self) -> None:
        """Copy the paths, one per line."""
        paths = self._selection.paths()
        if paths:
            QGuiApplication.clipboard().setText("\n".join(map(str, paths)))
            self._toasts.say(self.tr("Copied %Ln path(s).", "", len(paths)))


def _read(files: list[ImageFile], token: Token) -> tuple[list[Path], QImage]:
    """The files that still are what is shown, and the whole first picture.

    Raises:
        MemesaeError: the first was changed or cannot be opened; the clipboard keeps what it has.
    """
    paths = _unchanged(files, token)
    return paths, large(paths[0])


def _unchanged(files: list[ImageFile], token: Token) -> list[Path]:
    """The files that still are what is shown.

    Raises:
        MemesaeError: the first was changed; the clipboard keeps what it has.
    """
    from memesae.app.files.export_pictures import as_indexed

    check, paths = as_indexed(files), list[Path]()
    for file in files:
        token.check()
        reason = check(file.path)
        if reason is None:
            paths.append(file.path)
        elif not paths:
            raise MemesaeError(reason, kept=N_("The clipboard was not changed."))
    return paths
