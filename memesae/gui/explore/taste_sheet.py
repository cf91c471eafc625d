"""Choosing between two pictures at a time, and the features that explain what was learned from it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from memesae.app.tasks import Pool, Tasks
from memesae.base.cancellation import Token
from memesae.gui.explore.finding_list import Finding, FindingList
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.sheets.quick_look import PictureView, large
from memesae.gui.sheets.sheet import Overlay
from memesae.gui.widgets.buttons import IconButton, Label, TextButton
from memesae.gui.widgets.painting import UNIT, native, rounded, scaled

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from PySide6.QtGui import QImage

    from memesae.gui.grid.thumbnail_loader import Picture

Role = QPalette.ColorRole
ENOUGH = 30
"""Choices after which a taste was learned for simulated people (docs/analysis.md)."""


class Candidate(PictureView):
    """One of two pictures: its thumbnail at once, the full picture when it is loaded.

    Attributes:
        chosen: it was clicked.
    """

    chosen = Signal()

    def __init__(self, thumbnails: ThumbnailLoader, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._tasks = tasks
        self._picture: int | None = None
        self._reading: Token | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        thumbnails.loaded.connect(self._arrived)

    @property
    def picture(self) -> int | None:
        """The image shown; None for none."""
        return self._picture

    def show_picture(self, image: int | None) -> None:
        """Show an image of the library."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._picture = image
        self.show_image(None)
        if image is not None:
            self._load(image)

    def _arrived(self, images: Sequence[int]) -> None:
        image = self._picture
        if image is not None and image in images and self._reading is None:
            self._load(image)

    def _load(self, image: int) -> None:
        known = self._thumbnails.picture(image)
        if known is None:
            # shown when it has loaded
            return
        self.setAccessibleName("" if known.file is None else known.file.path.name)
        self.show_image(known.thumbnail)
        if known.file is not None and known.file.present:
            size = self.size() * self.devicePixelRatioF()
            work = partial(_read, known, max(size.width(), size.height(), 1))
            self._reading = self._tasks.start(Pool.DISK, work, done=self.show_image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground while the picture is loading, then the picture."""
        ground = self.palette().color(Role.AlternateBase)
        rounded(QPainter(self), QRectF(self.rect()), fill=ground, radius=12)
        super().paintEvent(event)


def _read(picture: Picture, bound: int, token: Token) -> QImage:
    token.check()
    assert picture.file is not None
    return large(picture.file.path, bound)


class TasteSheet(Overlay):
    """Covers the window; Left and Right choose, Down passes, Backspace takes back, Up shows what was learned.

    Attributes:
        preferred: a picture was chosen (the image, the other one).
        passed: neither was.
        taken_back: the last choice is to be forgotten.
        used: a feature that explains the taste is to be used in the search (Finding, Use).
        to_results: the results are to be ranked by the taste, or no longer.
    """

    preferred = Signal(int, int)
    passed = Signal()
    taken_back = Signal()
    used = Signal(object, object)
    to_results = Signal()

    def __init__(self, thumbnails: ThumbnailLoader, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Taste"))
        self.card.bare = True
        self.left, self.right = (Candidate(thumbnails, tasks, self.card) for _ in range(2))
        self.left.chosen.connect(partial(self.choose, self.left, self.right))
        self.right.chosen.connect(partial(self.choose, self.right, self.left))
        self.question = Label(self.card)
        self.question.setFont(scaled(self.font(), 1.35))
        self.status = Label(self.card)
        self.status.setForegroundRole(Role.PlaceholderText)
        self.status.setWordWrap(True)
        self.features = FindingList(self.tr("What it has learned"), thumbnails, self.card)
        self.features.installEventFilter(self)
        self.features.used.connect(self._use)
        self.stack = QStackedWidget(self.card)
        self._pair = QWidget(self.card)
        row = QHBoxLayout(self._pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.left, 1)
        row.addWidget(self.right, 1)
        self.stack.addWidget(self._pair)
        self.stack.addWidget(self.features)
        self._waiting = False
        self._lay_out()
        self._show_page(self._pair)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.addWidget(self.question)
        texts.addWidget(self.status)
        close = IconButton("close", self.tr("Close"), self.card, size=40, glyph_size=20)
        close.clicked.connect(self.dismiss)
        top = QHBoxLayout()
        top.addLayout(texts, 1)
        top.addWidget(close)
        self.keys = QHBoxLayout()
        self.keys.setSpacing(UNIT)
        self.choosing = [
            self._button(self.tr("This one"), "Left", partial(self.choose, self.left, self.right)),
            self._button(self.tr("Neither"), "Down", self.skip),
            self._button(self.tr("This one"), "Right", partial(self.choose, self.right, self.left)),
            self._button(self.tr("Take back"), "Backspace", self.taken_back.emit),
        ]
        self.learned = self._button(self.tr("What it has learned"), "Up", self.turn)
        self.keys.addStretch(1)
        self.in_results = TextButton("", self.card)
        self.in_results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.in_results.clicked.connect(self.to_results)
        self.keys.addWidget(self.in_results)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(3 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        column.addLayout(self.keys)

    def _button(self, title: str, key: str, pressed: object) -> TextButton:
        button = TextButton(f"{title}  {_sign(key)}", self.card)
        button.setAccessibleName(title)
        # keys act on the sheet, wherever the mouse clicked last
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(pressed)
        self.keys.addWidget(button)
        return button

    # what is shown

    def wait(self) -> None:
        """Take no choice until the next pair is there."""
        self._waiting = True
        if self.left.picture is None:
            self.status.setText(self.tr("Looking at all pictures…"))

    @property
    def waiting(self) -> bool:
        """Whether the next pair is still to come."""
        return self._waiting

    def show_pair(self, pair: Sequence[int], choices: int) -> None:
        """Show the next two pictures and how many choices were made."""
        self._waiting = False
        self.left.show_picture(pair[0])
        self.right.show_picture(pair[1])
        done = self.tr("%Ln choice(s) so far.", "", choices)
        if choices < ENOUGH:
            done += " " + self.tr("{enough} make it useful.").format(enough=ENOUGH)
        private = self.tr("They stay on this machine, with this library.")
        self.status.setText(f"{done} {private}")

    def show_features(self, findings: Sequence[Finding]) -> None:
        """Replace the features that explain the taste."""
        self.features.show_findings(findings)
        if self.explaining:
            self._name_page()

    def show_status(self, text: str) -> None:
        """Say why there is no pair."""
        self._waiting = False
        self.status.setText(text)

    def show_in_results(self, *, on: bool, possible: bool) -> None:
        """Show whether the results are ranked by the taste."""
        self.in_results.setVisible(possible)
        text = self.tr("Taste in results: on  (T)") if on else self.tr("Taste in results: off  (T)")
        self.in_results.setText(text)

    @property
    def explaining(self) -> bool:
        """Whether the features are shown instead of the pictures."""
        return self.stack.currentWidget() is self.features

    def turn(self) -> None:
        """Turn from the pictures to what was learned, or back."""
        self._show_page(self._pair if self.explaining else self.features)
        (self.features if self.explaining else self).setFocus()

    def _show_page(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        for button in self.choosing:
            button.setVisible(page is self._pair)
        title = (
            self.tr("Back to the pictures") if self.explaining else self.tr("What it has learned")
        )
        self.learned.setText(f"{title}  {_sign('Tab' if self.explaining else 'Up')}")
        self.learned.setAccessibleName(title)
        self._name_page()

    def _name_page(self) -> None:
        if not self.explaining:
            self.question.setText(self.tr("Which of these do you like better?"))
        elif self.features.found.rowCount():
            self.question.setText(self.tr("What it has learned: what you like and dislike most"))
        else:
            self.question.setText(self.tr("Nothing was learned yet."))

    # keys

    def choose(self, chosen: Candidate, other: Candidate) -> None:
        """Prefer a picture to the other."""
        if not self._waiting and chosen.picture is not None and other.picture is not None:
            self.preferred.emit(chosen.picture, other.picture)

    def skip(self) -> None:
        """Choose neither."""
        if not self._waiting and self.left.picture is not None:
            self.passed.emit()

    def open(self) -> None:
        """Open at the pictures."""
        self._show_page(self._pair)
        super().open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose, Down passes, Backspace takes back, Up shows what was learned."""
        actions = {
            Qt.Key.Key_Left: partial(self.choose, self.left, self.right),
            Qt.Key.Key_Right: partial(self.choose, self.right, self.left),
            Qt.Key.Key_Down: self.skip,
            Qt.Key.Key_Up: self.turn,
            Qt.Key.Key_Backspace: self.taken_back.emit,
            Qt.Key.Key_T: self.to_results.emit,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None or event.isAutoRepeat():
            super().keyPressEvent(event)
        else:
            action()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the features Tab and Backspace lead back to the pictures, and T is as with these."""
        if watched is self.features and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backspace):
                if pressed:
                    self.turn()
                return True
            if event.key() == Qt.Key.Key_T and pressed:
                self.to_results.emit()
                return True
        return super().eventFilter(watched, event)

    def _use(self, finding: Finding, use: object) -> None:
        self.dismiss()
        self.used.emit(finding, use)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the background."""
        QPainter(self).fillRect(self.rect(), self.palette().color(Role.Base))

    def place_card(self) -> None:
        """Use the whole window."""
        self.card.setGeometry(self.rect())


def _sign(key: str) -> str:
    arrows = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Backspace": "⌫"}
    return arrows.get(key) or native(key)
