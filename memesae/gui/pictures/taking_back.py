"""Takes back what was done to pictures, tags and searches: by the button in the message, or by key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from memesae.base.errors import MemesaeError
from memesae.gui.current import Current
from memesae.gui.toast import Toasts

REMEMBERED = 20


class TakingBack(QObject):
    """Remembers how to take back the last things done; each can be taken back once.

    Args:
        current: the open library.
        toasts: where it is told what was done.
        keys: the keys that take back; the first is named on the button.
    """

    def __init__(self, current: Current, toasts: Toasts, keys: Sequence[str]) -> None:
        super().__init__(toasts)
        self._toasts = toasts
        native = QKeySequence.SequenceFormat.NativeText
        key = "".join(f" ({QKeySequence(one).toString(native)})" for one in keys[:1])
        self._words = self.tr("Undo") + key
        self._ways: list[Callable[[], None]] = []
        # what was done in another library is not undone in this one
        current.changed.connect(self._ways.clear)

    def offer(self, sentence: str, way: Callable[[], None], hint: str = "") -> None:
        """Tell what was done, with a button that takes it back.

        Args:
            sentence: what was done.
            way: takes it back; may raise MemesaeError.
            hint: more to say.
        """
        self._ways = [*self._ways, way][-REMEMBERED:]
        self._toasts.say(sentence, hint, (self._words, lambda: self._take(way)))

    def take_back(self) -> None:
        """Take back the last thing done that was not taken back yet."""
        if self._ways:
            self._take(self._ways[-1])
        else:
            self._toasts.say(self.tr("There is nothing to take back."))

    def _take(self, way: Callable[[], None]) -> None:
        if way not in self._ways:
            return
        self._ways.remove(way)
        try:
            way()
        except MemesaeError as error:
            self._toasts.show_error(error)
