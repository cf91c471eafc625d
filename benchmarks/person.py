"""Somebody at the keys of the window: searches, pushes, scrolls, opens sheets, marks; never waits long."""

import time
from collections.abc import Callable, Iterator
from itertools import cycle

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from memesae.gui.search.search_state import QueryOrigin
from memesae.gui.window import MainWindow

QUERIES = ("cat", "a dog in the snow", "man - text", "blue car", "two people laughing", "food")
BETWEEN_KEYS = 70
LONGEST = 5.0
"""Seconds after which nobody waits for an answer any longer."""
Key, Held = Qt.Key, Qt.KeyboardModifier
Step = float | Callable[[], bool]
"""What comes before the next key: milliseconds, or what must be so."""


class Person(QObject):
    """Goes through the same things again and again while it is `at_work`.

    Attributes:
        searches: seconds from asking to the pictures being laid out in the grid.
        nudges: seconds from the key to the pictures being laid out in the grid.
        outlooks: seconds from the key to the new offer and all its pictures.
        unanswered: what somebody stopped waiting for.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._state = window.controllers.search.state
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)
        self._awaited: Callable[[], bool] | None = None
        self._asked = self._pressed = self._since = 0.0
        self._answered = False
        self._queries = cycle(QUERIES)
        self._deeds = self._day()
        self._state.started.connect(self._has_asked)
        # the grid was told before: these are connected last
        self._state.found.connect(self._has_found)
        self._state.previewed.connect(self._is_offered)
        self.forget()

    def forget(self) -> None:
        """Count anew."""
        self.searches: list[float] = []
        self.nudges: list[float] = []
        self.outlooks: list[float] = []
        self.pending_origin = 0

    def start(self) -> None:
        """Begin, or go on."""
        self.forget()
        self._timer.start(0)

    def rest(self) -> None:
        """Keep the hands off the keys."""
        self._timer.stop()

    def _go_on(self) -> None:
        late = time.perf_counter() - self._since > LONGEST
        if self._awaited is not None and not self._awaited() and not late:
            self._timer.start(10)
            return
        self.pending_origin += self._awaited is not None and late
        step = next(self._deeds)
        self._awaited, self._since = (step, time.perf_counter()) if callable(step) else (None, 0.0)
        self._timer.start(10 if callable(step) else round(step))

    # what is measured

    def _has_asked(self, waits_for_model: bool) -> None:
        again = self._state.pending_origin is QueryOrigin.AGAIN
        self._asked = 0.0 if waits_for_model or again else time.perf_counter()

    def _has_found(self, _: object) -> None:
        now = time.perf_counter()
        if self._asked:
            self.searches.append(now - self._asked)
        self._asked = 0.0
        if self._pressed and not self._answered:
            self._answered = True
            self.nudges.append(now - self._pressed)

    def _is_offered(self, _: object) -> None:
        if self._pressed and self._answered:
            self.outlooks.append(time.perf_counter() - self._pressed)

    # what is done

    def _day(self) -> Iterator[Step]:
        while True:
            yield from self._search()
            yield from self._push()
            yield from self._scroll()
            yield from self._mark()
            yield from self._sheets()

    def _here(self) -> QWidget:
        """Where the keyboard is; never at the buttons that pause or stop the work."""
        here = self._window.focusWidget() or self._window
        return self._window.grid if self._window.central.status.isAncestorOf(here) else here

    def _key(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> float:
        QTest.keyClick(self._here(), key, held)
        return 2 * BETWEEN_KEYS

    def _grid_key(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> float:
        self._into_grid()
        return self._key(key, held)

    def _write(self, text: str) -> Iterator[Step]:
        for letter in text:
            QTest.keyClicks(self._here(), letter)
            yield BETWEEN_KEYS

    def _into_grid(self) -> float:
        # without a screen a closed list of proposals stays the active window
        self._window.activateWindow()
        self._window.grid.setFocus()
        return BETWEEN_KEYS

    def _search(self) -> Iterator[Step]:
        yield self._key(Key.Key_L, Held.ControlModifier)
        yield self._key(Key.Key_Delete)
        yield from self._write(next(self._queries))
        yield self._key(Key.Key_Return)
        yield lambda: self._state.idle
        yield self._into_grid()

    def _push(self) -> Iterator[Step]:
        for key, sign in ((1, 1), (3, 1), (2, -1), (5, 1), (1, 1), (4, -1)):
            yield from self._nudge(key, sign)
        for key in (Key.Key_U, Key.Key_U, Key.Key_Tab, Key.Key_O, Key.Key_X, Key.Key_X, Key.Key_R):
            yield self._grid_key(key)
            yield lambda: self._state.idle

    def _nudge(self, key: int, sign: int) -> Iterator[Step]:
        if self._state.steerable:
            self._answered = False
            self._pressed = time.perf_counter()
            held = Held.NoModifier if sign > 0 else Held.ShiftModifier
            yield self._grid_key(Key(Key.Key_0 + key), held)
            yield lambda: self._state.idle
            self._pressed = 0.0

    def _scroll(self) -> Iterator[Step]:
        for _ in range(25):
            self._wheel(-240)
            yield 16
        for key in (Key.Key_PageDown, Key.Key_PageDown, Key.Key_End, Key.Key_Home):
            yield self._grid_key(key)

    def _wheel(self, angle: int) -> None:
        grid = self._window.grid.viewport()
        middle = QPointF(grid.rect().center())
        there = QPointF(grid.mapToGlobal(grid.rect().center()))
        event = QWheelEvent(
            middle,
            there,
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Held.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        assert event.type() is QEvent.Type.Wheel
        QApplication.sendEvent(grid, event)

    def _mark(self) -> Iterator[Step]:
        for key in (Key.Key_Right, Key.Key_H, Key.Key_Right, Key.Key_H, Key.Key_H, Key.Key_L):
            yield self._grid_key(key)
        yield from self._write("good")
        yield self._key(Key.Key_Return)
        yield 200
        yield self._key(Key.Key_Escape)

    def _sheets(self) -> Iterator[Step]:
        sheets = {
            Key.Key_Space: (Key.Key_Right, Key.Key_Right, Key.Key_Left),
            Key.Key_F: (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up),
            Key.Key_Question: (),
            Key.Key_J: (Key.Key_J, Key.Key_G, Key.Key_G, Key.Key_J, Key.Key_J),
        }
        for opening, within in sheets.items():
            yield self._grid_key(opening)
            yield 300
            for key in within:
                yield self._key(key)
            yield self._key(Key.Key_Escape)
        for opening in (Key.Key_Comma, Key.Key_K):
            yield self._grid_key(opening, Held.ControlModifier)
            yield 300
            yield self._key(Key.Key_Escape)
        yield self._grid_key(Key.Key_F9)
        yield self._grid_key(Key.Key_F9)
