"""Undo of what was done to pictures, tags and searches: by the button in the message, or by key."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QUndoCommand, QUndoStack

from memesae.base.errors import MemesaeError
from memesae.gui.open_library import OpenLibrary
from memesae.gui.widgets.toasts import Toasts

LIMIT = 20


class Change(QUndoCommand):
    """Something that is done already and can be undone once.

    Args:
        sentence: what was done.
        way: undoes it, or starts a task that does; may raise MemesaeError.
        failed: gets that error.
    """

    def __init__(
        self, sentence: str, way: Callable[[], None], failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__(sentence)
        self._way = way
        self._failed = failed
        self.undone = False

    def redo(self) -> None:
        """Nothing: it is done already when the stack takes it."""

    def undo(self) -> None:
        """Undo it, unless the button in its message did so before."""
        if self.undone:
            return
        self.undone = True
        try:
            self._way()
        except MemesaeError as error:
            self._failed(error)


class UndoStack(QUndoStack):
    """The last changes; a message about each has a button that undoes it, also out of order.

    Args:
        current: the open library.
        toasts: where the messages are shown.
        keys: the keys that undo; the first is named on the button.
    """

    def __init__(self, current: OpenLibrary, toasts: Toasts, keys: Sequence[str]) -> None:
        super().__init__(toasts)
        self.setUndoLimit(LIMIT)
        self._toasts = toasts
        native = QKeySequence.SequenceFormat.NativeText
        key = "".join(f" ({QKeySequence(one).toString(native)})" for one in keys[:1])
        self._words = self.tr("Undo") + key
        # what was done in another library is not undone in this one
        current.changed.connect(self.clear)

    def offer(self, sentence: str, way: Callable[[], None], hint: str = "") -> None:
        """Show what was done, with a button that undoes it.

        Args:
            sentence: what was done.
            way: undoes it, or starts a task that does; may raise MemesaeError.
            hint: more to say.
        """
        change = Change(sentence, way, self._toasts.show_error)
        self.push(change)
        self._toasts.say(sentence, hint, (self._words, partial(self._undo_one, change)))

    def undo_last(self) -> None:
        """Undo the last change that was not undone yet."""
        changes = self._changes()
        while changes and changes.pop().undone:
            # by its button, out of order
            self.undo()
        if self.canUndo():
            self.undo()
        else:
            self._toasts.say(self.tr("There is nothing to take back."))

    def _undo_one(self, change: Change) -> None:
        # one that the stack has dropped cannot be undone any more
        if change in self._changes():
            change.undo()

    def _changes(self) -> list[Change]:
        held = (self.command(row) for row in range(self.index()))
        return [change for change in held if isinstance(change, Change)]
