"""Toasts: short messages in the corner of the window."""

import traceback
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from memesae.base.errors import MemesaeError
from memesae.gui.translation import translate_error
from memesae.gui.widgets.buttons import IconButton, Label, TextButton
from memesae.gui.widgets.painting import UNIT, Sign, rounded

Role = QPalette.ColorRole
WIDTH = 400
NOTICE_MS = 4000
ACTION_MS = 10000
ERROR_MS = 12000
MAX_SHOWN = 3

Action = tuple[str, Callable[[], None]]
"""Label and callback of the button of a message."""


class Toast(QWidget):
    """One message.

    Attributes:
        finished: emitted when the message has timed out or was closed.
        details_requested: emitted to show the details of an error (str).
    """

    finished = Signal()
    details_requested = Signal(str)

    def __init__(
        self, sentence: str, hint: str, details: str, parent: QWidget, action: Action | None = None
    ) -> None:
        super().__init__(parent)
        self._is_error = bool(details)
        self._details = details
        self._action = action
        self.setFixedWidth(WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._icon(), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._texts(sentence, hint), 1)
        self._close = IconButton(
            "close", self.tr("Close this message"), self, size=24, glyph_size=12
        )
        self._close.clicked.connect(self.finished)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{sentence} {hint}".strip())
        duration = ERROR_MS if details else ACTION_MS if action else NOTICE_MS
        self._timer = QTimer(self, singleShot=True, interval=duration)
        self._timer.timeout.connect(self.finished)
        self._timer.start()

    def _icon(self) -> Sign:
        return Sign(
            "warning" if self._is_error else "done",
            Role.BrightText if self._is_error else Role.Highlight,
            20,
            self,
        )

    def _texts(self, sentence: str, hint: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        self.sentence = Label(sentence, self)
        # names of files are data, which may look like markup
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        column.addWidget(self.sentence)
        if hint:
            self.hint = Label(hint, self)
            self.hint.setTextFormat(Qt.TextFormat.PlainText)
            self.hint.setWordWrap(True)
            self.hint.setForegroundRole(Role.PlaceholderText)
            column.addWidget(self.hint)
        if self._details or self._action:
            column.addLayout(self._buttons())
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        if self._details:
            self.details_button = TextButton(self.tr("Details"), self)
            self.details_button.clicked.connect(self._request_details)
            row.addWidget(self.details_button)
        if self._action:
            self.action_button = TextButton(self._action[0], self)
            self.action_button.clicked.connect(self._run_action)
            row.addWidget(self.action_button)
        row.addStretch(1)
        return row

    def _run_action(self) -> None:
        if self._action:
            self.finished.emit()
            self._action[1]()

    def _request_details(self) -> None:
        self.details_requested.emit(self._details)

    def enterEvent(self, event: QEvent) -> None:
        """Stop the timer while the mouse is over the message."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Restart the timer."""
        self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        colours = self.palette()
        line = colours.color(Role.BrightText if self._is_error else Role.Mid)
        rounded(
            QPainter(self), QRectF(self.rect()), fill=colours.color(Role.Base), line=line, radius=12
        )


class Toasts(QObject):
    """Shows messages over a widget, the newest at the bottom.

    A part of the widget can be given to stay within: messages must not cover what is being worked with.

    Attributes:
        details_requested: emitted to show the details of an error (str).
    """

    details_requested = Signal(str)

    def __init__(self, over: QWidget, lift: int) -> None:
        """Show messages on a widget.

        Args:
            over: the widget to show messages on.
            lift: distance from its bottom edge, in pixels.
        """
        super().__init__(over)
        self._over = over
        self._lift = lift
        self._shown: list[Toast] = []
        self._within: QWidget | None = None
        over.installEventFilter(self)

    def stay_within(self, part: QWidget) -> None:
        """Show messages in a part of the widget, as far as its width allows."""
        self._within = part
        part.installEventFilter(self)

    @property
    def shown(self) -> list[Toast]:
        """The visible messages, oldest first."""
        return list(self._shown)

    def say(self, sentence: str, hint: str = "", action: Action | None = None) -> None:
        """Show a message, with an optional hint and button."""
        self._add(Toast(sentence, hint, "", self._over, action))

    def show_error(self, error: BaseException) -> None:
        """Show an error: the message of a MemesaeError, or a general one with the text of the exception."""
        details = "".join(traceback.format_exception(error))
        if isinstance(error, MemesaeError):
            toast = Toast(*translate_error(error), details, self._over)
        else:
            sentence = self.tr("Internal error in memesae: {error}").format(error=error)
            hint = self.tr("Your library is safe. Please report this with the text under Details.")
            toast = Toast(sentence, hint, details, self._over)
        self._add(toast)

    def _add(self, toast: Toast) -> None:
        repeated = [old for old in self._shown if old.sentence.text() == toast.sentence.text()]
        for old in repeated or self._shown[: max(0, len(self._shown) - MAX_SHOWN + 1)]:
            self.remove(old)
        self._shown.append(toast)
        toast.finished.connect(self._remove_sender)
        toast.details_requested.connect(self.details_requested)
        toast.show()
        self._place()

    def _remove_sender(self) -> None:
        toast = self.sender()
        if isinstance(toast, Toast):
            self.remove(toast)

    def remove(self, toast: Toast) -> None:
        """Close a message, if it is still shown."""
        if toast in self._shown:
            self._shown.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        bottom = self._over.height() - self._lift
        right = self._over.width() - 3 * UNIT
        if self._within is not None:
            edge = self._within.mapTo(self._over, QPoint(self._within.width(), 0)).x() - 2 * UNIT
            right = min(right, max(edge, WIDTH + 2 * UNIT))
        for toast in reversed(self._shown):
            height = max(toast.heightForWidth(WIDTH), toast.sizeHint().height())
            toast.resize(QSize(WIDTH, height))
            bottom -= height
            toast.move(right - WIDTH, bottom)
            toast.raise_()
            bottom -= UNIT

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the widget."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False
