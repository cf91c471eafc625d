"""Animations in motion: decoded in the background under the library's limits, shown frame by frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QMouseEvent

from memesae.app.settings import Settings
from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.grid.grid_view import GridView
from memesae.gui.grid.results_model import ID, MOVES
from memesae.gui.grid.thumbnail_loader import Picture, ThumbnailLoader, fitted

if TYPE_CHECKING:
    from PIL import Image as PillowImage


def to_qimage(picture: PillowImage.Image) -> QImage:
    """Convert a Pillow image to a QImage that owns its memory."""
    rgb = picture.convert("RGB")
    width, height = rgb.size
    data = rgb.tobytes()
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


Shape = Callable[[QImage], QImage | None]
"""What is done to a frame, in the background, before it is shown."""


def _as_it_is(image: QImage) -> QImage:
    """The default shape."""
    return image


class Animation(QObject):
    """Plays one file at a time: from its second frame on while the others are decoded, then over and over.

    Args:
        tasks: decodes.
        name: unique among all tasks; the file played before is dropped by it.
        most_bytes: that the frames of one file take; they are made smaller, and fewer, to fit.

    Attributes:
        advanced: emitted with the frame that is to be shown now (QImage).
        playing: the image that is played; None if nothing is.
    """

    advanced = Signal(QImage)

    def __init__(self, tasks: Tasks, name: str, most_bytes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._name = name
        self._most_bytes = most_bytes
        self.playing: int | None = None
        self._frames: list[tuple[QImage, int]] = []
        self._shown = 0
        self._run = 0
        self._token: Token | None = None
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._advance)

    @property
    def frames(self) -> int:
        """How many frames are decoded."""
        return len(self._frames)

    def play(self, picture: Picture, side: int, shape: Shape = _as_it_is) -> None:
        """Play the file of a picture instead of what is played; one that cannot be opened stands still.

        Args:
            picture: an animation whose file is there.
            side: pixels of the longer side, at most.
            shape: applied to each frame, in the background.
        """
        assert picture.file is not None
        self.stop()
        self.playing = picture.id
        deliver = partial(self._deliver, self._run, shape)
        self._token = self._tasks.start(
            Pool.DISK,
            partial(_decode, picture.file.path, side, self._most_bytes, deliver),
            # the picture itself, which is shown in its place, says why
            failed=lambda error: None,
            replaces=self._name,
        )

    def stop(self) -> None:
        """Stop, and let go of the frames."""
        self._run += 1
        self._next.stop()
        self._frames = []
        self._shown = 0
        self.playing = None
        if self._token is not None:
            self._token.cancel()
            self._token = None

    def _deliver(self, run: int, shape: Shape, frame: QImage, milliseconds: int) -> None:
        """Hand a frame to the window's thread; called in the background."""
        shaped = shape(frame)
        if shaped is not None:
            self._tasks.post(partial(self._add, run, shaped, milliseconds))

    def _add(self, run: int, frame: QImage, milliseconds: int) -> None:
        if run != self._run:
            return
        self._frames.append((frame, milliseconds))
        if len(self._frames) == 2:
            # the first is what stood there
            self._next.start(self._frames[0][1])

    def _advance(self) -> None:
        self._shown = (self._shown + 1) % len(self._frames)
        frame, milliseconds = self._frames[self._shown]
        self._next.start(milliseconds)
        self.advanced.emit(frame)


def _decode(
    path: Path, side: int, most_bytes: int, deliver: Callable[[QImage, int], None], token: Token
) -> None:
    # imported here, as loading the decoders would delay the window
    from memesae.library.decoding.decode import moving_frames

    for frame in moving_frames(path, side, most_bytes):
        token.check()
        deliver(to_qimage(frame.picture), frame.milliseconds)


GRID_BYTES = 32 << 20
HOVER_MS = 250
"""How long the pointer rests on a picture before it moves: passing over the grid decodes nothing."""


class HoverPlayer(QObject):
    """Plays the animation below the pointer in the grid.

    Args:
        view: the grid.
        thumbnails: knows the files of its pictures.
        tasks: decodes.
        settings: whether animations are to be played.

    Attributes:
        animation: what is played.
    """

    def __init__(
        self, view: GridView, thumbnails: ThumbnailLoader, tasks: Tasks, settings: Settings
    ) -> None:
        super().__init__(view)
        self._view = view
        self._thumbnails = thumbnails
        self._settings = settings
        self._over: int | None = None
        self.animation = Animation(tasks, "play in grid", GRID_BYTES, self)
        self.animation.advanced.connect(self._show)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._play)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.model().modelReset.connect(self.leave)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer; the events go on to the grid."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._move_to(self._view.indexAt(event.position().toPoint()))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.Hide):
            self.leave()
        return False

    @property
    def waiting(self) -> bool:
        """Whether an animation begins when the pointer rests a little longer."""
        return self._rest.isActive()

    def leave(self) -> None:
        """Show the picture as it stands again."""
        self._over = None
        self._rest.stop()
        self.animation.stop()
        self._view.show_moving(None, QImage())

    def _move_to(self, index: QModelIndex) -> None:
        over = index.data(ID) if index.isValid() and index.data(MOVES) else None
        if over == self._over:
            return
        self.leave()
        if over is not None and self._settings.play_animations:
            self._over = over
            self._rest.start(HOVER_MS)

    def _play(self) -> None:
        picture = None if self._over is None else self._thumbnails.picture(self._over)
        if picture is None or picture.offline:
            return
        edge, ratio = self._view.edge, self._view.devicePixelRatioF()
        self.animation.play(picture, round(edge * ratio), partial(fitted, edge=edge, ratio=ratio))

    def _show(self, frame: QImage) -> None:
        self._view.show_moving(self._over, frame)
