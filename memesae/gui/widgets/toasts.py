"""Short messages that come and go in the corner of the window."""

import traceback
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from memesae.base.errors import MemesaeError
from memesae.gui.i18n.translate import translate_error
from memesae.gui.widgets.buttons import IconButton, TextButton
from memesae.gui.widgets.painting import UNIT, Sign, rounded

Role = QPalette.ColorRole
WIDTH = 400
NOTICE_MS = 4000
ACTION_MS = 10000
ERROR_MS = 12000
AT_ONCE = 3

Action = tuple[str, Callable[[], None]]
"""What can be done about a message: the words on its button, and what it does."""


class Toast(QWidget):
    """One message.

    Attributes:
        over: it may go: its time is up or the person closed it.
        details_wanted: the person wants the whole story (str).
    """

    over = Signal()
    details_wanted = Signal(str)

    def __init__(
        self, sentence: str, hint: str, details: str, parent: QWidget, action: Action | None = None
    ) -> None:
        super().__init__(parent)
        self._alarming = bool(details)
        self._details = details
        self._action = action
        self.setFixedWidth(WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._sign(), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(sentence, hint), 1)
        self._close = IconButton(
            "close", self.tr("Close this message"), self, size=24, glyph_size=12
        )
        self._close.clicked.connect(self.over)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{sentence} {hint}".strip())
        shown = ERROR_MS if details else ACTION_MS if action else NOTICE_MS
        self._time = QTimer(self, singleShot=True, interval=shown)
        self._time.timeout.connect(self.over)
        self._time.start()

    def _sign(self) -> Sign:
        return Sign(
            "warning" if self._alarming else "done",
            Role.BrightText if self._alarming else Role.Highlight,
            20,
            self,
        )

    def _words(self, sentence: str, hint: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        self.sentence = QLabel(sentence, self)
        self.sentence.setWordWrap(True)
        column.addWidget(self.sentence)
        if hint:
            self.hint = QLabel(hint, self)
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
            self.details_button.clicked.connect(self._tell_details)
            row.addWidget(self.details_button)
        if self._action:
            self.action_button = TextButton(self._action[0], self)
            self.action_button.clicked.connect(self._act)
            row.addWidget(self.action_button)
        row.addStretch(1)
        return row

    def _act(self) -> None:
        if self._action:
            self.over.emit()
            self._action[1]()

    def _tell_details(self) -> None:
        self.details_wanted.emit(self._details)

    def enterEvent(self, event: QEvent) -> None:
        """Stay while it is being read."""
        self._time.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._time.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.over.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        colours = self.palette()
        line = colours.color(Role.BrightText if self._alarming else Role.Mid)
        rounded(
            QPainter(self), QRectF(self.rect()), fill=colours.color(Role.Base), line=line, radius=12
        )


class Toasts(QObject):
    """Shows messages over a widget, the newest at the bottom.

    Attributes:
        details_wanted: the person wants the whole story of an error (str).
    """

    details_wanted = Signal(str)

    def __init__(self, over: QWidget, lift: int) -> None:
        """Make the place for messages.

        Args:
            over: the widget they lie on.
            lift: how far above its lower edge, in pixels.
        """
        super().__init__(over)
        self._over = over
        self._lift = lift
        self._shown: list[Toast] = []
        over.installEventFilter(self)

    @property
    def shown(self) -> list[Toast]:
        """The messages on the screen, oldest first."""
        return list(self._shown)

    def say(self, sentence: str, hint: str = "", action: Action | None = None) -> None:
        """Tell something that is no error, maybe with a button to do something about it."""
        self._add(Toast(sentence, hint, "", self._over, action))

    def show_error(self, error: BaseException) -> None:
        """Tell what went wrong: in the error's own words if it was made for people."""
        details = "".join(traceback.format_exception(error))
        if isinstance(error, MemesaeError):
            self._add(Toast(*translate_error(error), details, self._over))
        else:
            sentence = self.tr("Something went wrong inside memesae: {error}").format(error=error)
            hint = self.tr(
                "Nothing you stored is lost. The details are there if you want to report it."
            )
            self._add(Toast(sentence, hint, details, self._over))

    def _add(self, toast: Toast) -> None:
        repeated = [old for old in self._shown if old.sentence.text() == toast.sentence.text()]
        for old in repeated or self._shown[: max(0, len(self._shown) - AT_ONCE + 1)]:
            self._drop(old)
        self._shown.append(toast)
        toast.over.connect(self._end)
        toast.details_wanted.connect(self.details_wanted)
        toast.show()
        self._place()

    def _end(self) -> None:
        toast = self.sender()
        if isinstance(toast, Toast):
            self._drop(toast)

    def _drop(self, toast: Toast) -> None:
        if toast in self._shown:
            self._shown.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        bottom = self._over.height() - self._lift
        for toast in reversed(self._shown):
            height = max(toast.heightForWidth(WIDTH), toast.sizeHint().height())
            toast.resize(QSize(WIDTH, height))
            bottom -= height
            toast.move(self._over.width() - WIDTH - 3 * UNIT, bottom)
            toast.raise_()
            bottom -= UNIT

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False
