"""The quick look: one picture in full window size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.grid.thumbnail_loader import Picture
from memesae.gui.ocr.found_text import paint_boxes
from memesae.gui.pictures.animation import Animation, to_qimage
from memesae.gui.pictures.tag_widgets import TagRow
from memesae.gui.sheets.sheet import Overlay
from memesae.gui.text_formatting import size_of_file, tr
from memesae.gui.translation import translate_error
from memesae.gui.widgets.buttons import IconButton, Label
from memesae.gui.widgets.painting import UNIT, scaled
from memesae.library.records import Metadata
from memesae.library.text_lines import Corners


def large(path: Path, bound: int | None = None) -> QImage:
    """The first frame of a picture, decoded under the library's limits.

    Args:
        path: the file.
        bound: longest edge in device pixels; None for the original size.

    Raises:
        MemesaeError: the file cannot be opened as a picture.
    """
    # imported here, as loading the decoders would delay the window
    from memesae.library.decoding.decode import WHOLE, open_image

    image = to_qimage(open_image(path, side=bound or WHOLE).frames[0])
    if bound is None or max(image.width(), image.height()) <= bound:
        return image
    return image.scaled(
        bound, bound, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def caption(picture: Picture) -> tuple[str, str, str]:
    """Dimensions, file size and folder of a picture; empty if unknown."""
    facts, file = picture.facts, picture.file
    dimensions = f"{facts.width} × {facts.height}" if facts is not None else ""
    if file is None:
        return dimensions, "", ""
    return dimensions, size_of_file(file.size), str(file.path.parent)


LONGEST_NOTE = 200
"""Characters that are shown of all keywords, of a caption or a prompt."""


def noted_text(noted: Metadata | None) -> str:
    """What other programs noted about a picture, in parts on a line; empty if nothing."""
    if noted is None:
        return ""
    shown = [
        f"{text[:LONGEST_NOTE]}…" if len(text) > LONGEST_NOTE else text for text in noted.lines
    ]
    rating = noted.rating or 0
    stars = "★" * rating or tr("rejected") if rating else ""
    place = ", ".join(QLocale().toString(degrees, "f", 4) for degrees in noted.place or ())
    parts = [*shown, stars, noted.camera, place]
    return "  ·  ".join(part for part in parts if part)


Role = QPalette.ColorRole
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


def _no_boxes(_: int) -> Sequence[Corners]:
    """The default of `boxes_of`."""
    return ()


class PictureView(QWidget):
    """Paints a picture, scaled to fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self._size = QSizeF()
        self.boxes: Sequence[Corners] = ()

    def show_image(self, image: QImage | None, size: QSizeF | None = None) -> None:
        """Show a picture, or none.

        Args:
            image: the picture.
            size: that it stands for, where it was made smaller to save memory.
        """
        self.image = image
        self._size = size or (QSizeF() if image is None else QSizeF(image.size()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the centre, enlarged to twice its size at most."""
        if self.image is None:
            return
        room = QSizeF(self.size())
        size = self._size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.boundedTo(self._size * 2)
        target = QRectF(QPointF(0, 0), size)
        target.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, self.image)
        paint_boxes(painter, target, self.palette(), self.boxes)


PLAYED_BYTES = 128 << 20
"""Memory for the frames of the animation that is played."""


class QuickLook(Overlay):
    """Shows a picture in the whole window; arrow keys step through the results, Space and Escape close.

    Attributes:
        animation: plays what moves.
        noted: shows what other programs noted about the picture.
        plays: whether it is to.
        stepped: emitted to show the previous (-1) or next (+1) picture.
        boxes_of: returns the boxes to mark in an image.
    """

    stepped = Signal(int)

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Quick look"))
        self._tasks = tasks
        self._shown: Picture | None = None
        self.boxes_of: Callable[[int], Sequence[Corners]] = _no_boxes
        self.card.bare = True
        self._view = PictureView(self.card)
        self.plays = True
        self.animation = Animation(tasks, "play", PLAYED_BYTES, self)
        self.animation.advanced.connect(self._show_frame)
        self.closed.connect(self.animation.stop)
        self._build()

    def _build(self) -> None:
        self.name = Label(self.card)
        self.name.setFont(scaled(self.font(), 1.15))
        self.facts = Label(self.card)
        self.facts.setForegroundRole(Role.PlaceholderText)
        self.tags = TagRow(self.card)
        # apart from the tags, which are the person's own
        self.noted = Label(self.card)
        self.noted.setForegroundRole(Role.PlaceholderText)
        self.noted.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.name)
        texts.addWidget(self.facts)
        texts.addWidget(self.tags)
        texts.addWidget(self.noted)
        bar = QHBoxLayout()
        bar.setSpacing(UNIT)
        bar.addLayout(texts, 1)
        for icon, title, action in (
            ("previous", self.tr("Previous picture"), self.back),
            ("next", self.tr("Next picture"), self.forward),
            ("close", self.tr("Close"), self.dismiss),
        ):
            button = IconButton(icon, title, self.card, size=40, glyph_size=20)
            button.clicked.connect(action)
            bar.addWidget(button)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(3 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.addWidget(self._view, 1)
        column.addLayout(bar)

    def show_picture(self, picture: Picture, position: str) -> None:
        """Show a picture: its thumbnail at once, the full picture when it is loaded.

        Args:
            picture: the picture with its file and thumbnail.
            position: its position in the results, as text.
        """
        self._shown = picture
        self._view.show_image(picture.thumbnail)
        self.mark()
        self.name.setText(
            picture.file.path.name if picture.file is not None else self.tr("No file")
        )
        self.facts.setText("  ·  ".join(part for part in (*caption(picture), position) if part))
        noted = noted_text(picture.noted)
        self.noted.setText(self.tr("Noted: {text}").format(text=noted))
        self.noted.setVisible(bool(noted))
        self.open()
        if picture.file is not None and picture.file.present:
            self._tasks.start(
                Pool.DISK,
                partial(self._read, picture, self._bounds()),
                done=self._show_loaded,
                failed=partial(self._show_failure, picture.id),
                replaces="quick look",
            )
        self.play()

    def show_coming(self, position: str) -> None:
        """Show no picture, while the one of this position is being read."""
        self._shown = None
        self.animation.stop()
        self._view.show_image(None)
        self._view.boxes = ()
        self.name.setText("")
        self.facts.setText(position)
        self.noted.hide()

    def play(self) -> None:
        """Play the picture shown, if it moves and is to; else let it stand."""
        self.animation.stop()
        shown = self._shown
        if self.plays and shown is not None and shown.moves and not shown.offline:
            self.animation.play(shown, self._bounds())

    def _show_frame(self, frame: QImage) -> None:
        facts = None if self._shown is None else self._shown.facts
        if facts is not None:
            self._view.show_image(frame, QSizeF(facts.width, facts.height))

    def mark(self) -> None:
        """Mark the text found in the current picture."""
        if self._shown is not None:
            self._view.boxes = self.boxes_of(self._shown.id)
            self._view.update()

    @property
    def boxes(self) -> Sequence[Corners]:
        """The boxes marked."""
        return self._view.boxes

    def _bounds(self) -> int:
        """The longest edge of the window in device pixels."""
        size = self.size() * self.devicePixelRatioF()
        return max(size.width(), size.height())

    @staticmethod
    def _read(picture: Picture, bound: int, token: Token) -> tuple[int, QImage]:
        token.check()
        assert picture.file is not None
        return picture.id, large(picture.file.path, bound)

    def _show_loaded(self, read: tuple[int, QImage]) -> None:
        image_id, image = read
        moving = self.animation.frames > 1
        if self._shown is not None and self._shown.id == image_id and not moving:
            self._view.show_image(image)

    def _show_failure(self, image_id: int, error: BaseException) -> None:
        if self._shown is None or self._shown.id != image_id:
            return
        self.facts.setText(" ".join(translate_error(error)).strip())

    @property
    def image(self) -> QImage | None:
        """The image shown."""
        return self._view.image

    def back(self) -> None:
        """Request the previous picture."""
        self.stepped.emit(-1)

    def forward(self) -> None:
        """Request the next picture."""
        self.stepped.emit(+1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the background."""
        QPainter(self).fillRect(self.rect(), self.palette().color(Role.Base))

    def place_card(self) -> None:
        """Use the whole window."""
        self.card.setGeometry(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys step through the results; Space closes."""
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            self.dismiss()
        else:
            super().keyPressEvent(event)
