"""A simulated user of the window, who searches, steers, scrolls, tags and opens sheets in a loop."""

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
KEY_INTERVAL_MS = 70
TIMEOUT = 5.0
"""Seconds after which the user stops waiting for an answer."""
Key, Modifier = Qt.Key, Qt.KeyboardModifier
Step = float | Callable[[], bool]
"""The wait before the next action: milliseconds, or a condition."""


class SimulatedUser(QObject):
    """Repeats the same actions from `start` to `stop`, and measures the answers.

    Attributes:
        searches: seconds from each query to its results in the grid.
        nudges: seconds from each key to its results in the grid.
        previews: seconds from each key to the new offer with all its preview pictures.
        timeouts: number of answers that took too long to wait for.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._state = window.controllers.search.state
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)
        self._condition: Callable[[], bool] | None = None
        self._asked = self._pressed = self._since = 0.0
        self._answered = False
        self._queries = cycle(QUERIES)
        self._actions = self._all_actions()
        self._state.started.connect(self._on_search_started)
        # connected last, so that the grid has been updated when these are called
        self._state.found.connect(self._on_found)
        self._state.previewed.connect(self._on_previewed)
        self.reset()

    def reset(self) -> None:
        """Discard the measurements so far."""
        self.searches: list[float] = []
        self.nudges: list[float] = []
        self.previews: list[float] = []
        self.timeouts = 0

    def start(self) -> None:
        """Start or resume the actions."""
        self.reset()
        self._timer.start(0)

    def stop(self) -> None:
        """Pause the actions."""
        self._timer.stop()

    def _step(self) -> None:
        late = time.perf_counter() - self._since > TIMEOUT
        if self._condition is not None and not self._condition() and not late:
            self._timer.start(10)
            return
        self.timeouts += self._condition is not None and late
        step = next(self._actions)
        self._condition, self._since = (
            (step, time.perf_counter()) if callable(step) else (None, 0.0)
        )
        self._timer.start(10 if callable(step) else round(step))

    # measurements

    def _on_search_started(self, waits_for_model: bool) -> None:
        again = self._state.pending_origin is QueryOrigin.AGAIN
        self._asked = 0.0 if waits_for_model or again else time.perf_counter()

    def _on_found(self, _: object) -> None:
        now = time.perf_counter()
        if self._asked:
            self.searches.append(now - self._asked)
        self._asked = 0.0
        if self._pressed and not self._answered:
            self._answered = True
            self.nudges.append(now - self._pressed)

    def _on_previewed(self, _: object) -> None:
        if self._pressed and self._answered:
            self.previews.append(time.perf_counter() - self._pressed)

    # actions

    def _all_actions(self) -> Iterator[Step]:
        while True:
            yield from self._search()
            yield from self._steer()
            yield from self._scroll()
            yield from self._tag()
            yield from self._open_sheets()

    def _target(self) -> QWidget:
        """The focused widget; the grid instead of a button that pauses or stops background work."""
        focused = self._window.focusWidget() or self._window
        return self._window.grid if self._window.central.status.isAncestorOf(focused) else focused

    def _key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> float:
        QTest.keyClick(self._target(), key, modifiers)
        return 2 * KEY_INTERVAL_MS

    def _grid_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> float:
        self._focus_grid()
        return self._key(key, modifiers)

    def _type(self, text: str) -> Iterator[Step]:
        for letter in text:
            QTest.keyClicks(self._target(), letter)
            yield KEY_INTERVAL_MS

    def _focus_grid(self) -> float:
        # on the offscreen platform a closed completer popup stays the active window
        self._window.activateWindow()
        self._window.grid.setFocus()
        return KEY_INTERVAL_MS

    def _search(self) -> Iterator[Step]:
        yield self._key(Key.Key_L, Modifier.ControlModifier)
        yield self._key(Key.Key_Delete)
        yield from self._type(next(self._queries))
        yield self._key(Key.Key_Return)
        yield lambda: self._state.idle
        yield self._focus_grid()

    def _steer(self) -> Iterator[Step]:
        for key, sign in ((1, 1), (3, 1), (2, -1), (5, 1), (1, 1), (4, -1)):
            yield from self._nudge(key, sign)
        for key in (Key.Key_U, Key.Key_U, Key.Key_Tab, Key.Key_O, Key.Key_X, Key.Key_X, Key.Key_R):
            yield self._grid_key(key)
            yield lambda: self._state.idle

    def _nudge(self, key: int, sign: int) -> Iterator[Step]:
        if self._state.steerable:
            self._answered = False
            self._pressed = time.perf_counter()
            modifiers = Modifier.NoModifier if sign > 0 else Modifier.ShiftModifier
            yield self._grid_key(Key(Key.Key_0 + key), modifiers)
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
        position = QPointF(grid.rect().center())
        global_position = QPointF(grid.mapToGlobal(grid.rect().center()))
        event = QWheelEvent(
            position,
            global_position,
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Modifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        assert event.type() is QEvent.Type.Wheel
        QApplication.sendEvent(grid, event)

    def _tag(self) -> Iterator[Step]:
        for key in (Key.Key_Right, Key.Key_H, Key.Key_Right, Key.Key_H, Key.Key_H, Key.Key_L):
            yield self._grid_key(key)
        yield from self._type("good")
        yield self._key(Key.Key_Return)
        yield 200
        yield self._key(Key.Key_Escape)

    def _open_sheets(self) -> Iterator[Step]:
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
            yield self._grid_key(opening, Modifier.ControlModifier)
            yield 300
            yield self._key(Key.Key_Escape)
        yield self._grid_key(Key.Key_F9)
        yield self._grid_key(Key.Key_F9)
