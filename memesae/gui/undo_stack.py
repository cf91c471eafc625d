"""Undoing changes of pictures, tags and searches, by the button in the toast or by key."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QUndoCommand, QUndoStack

from memesae.base.errors import MemesaeError
from memesae.gui.open_library import OpenLibrary
from memesae.gui.widgets.toasts import Toast, Toasts

LIMIT = 20


def _no_step() -> None:
    """The default of `UndoStack.current_step`: there is no timeline."""


class Change(QUndoCommand):
    """A change that was already made and can be undone once.

    Args:
        sentence: describes the change.
        way: undoes it, or starts a task that does; may raise MemesaeError.
        failed: receives that error.
        step: the step of the timeline at which it was made.
    """

    def __init__(
        self,
        sentence: str,
        way: Callable[[], None],
        failed: Callable[[BaseException], None],
        step: int | None,
    ) -> None:
        super().__init__(sentence)
        self.step = step
        self.toast: Toast | None = None
        self._way = way
        self._failed = failed
        self.undone = False

    def redo(self) -> None:
        """Do nothing: the change was made before it is pushed."""

    def undo(self) -> None:
        """Undo it, unless the button in its toast already did."""
        if self.undone:
            return
        self.undone = True
        try:
            self._way()
        except MemesaeError as error:
            self._failed(error)


class UndoStack(QUndoStack):
    """The latest changes; a toast about each has a button that undoes it, even out of order.

    Args:
        current: the open library.
        toasts: shows the toasts.
        keys: the keys that undo; the first is shown on the button.

    Attributes:
        current_step: returns the current step of the timeline; None if there is none.
    """

    def __init__(self, current: OpenLibrary, toasts: Toasts, keys: Sequence[str]) -> None:
        super().__init__(toasts)
        self.setUndoLimit(LIMIT)
        self._toasts = toasts
        self.current_step: Callable[[], int | None] = _no_step
        native = QKeySequence.SequenceFormat.NativeText
        key = "".join(f" ({QKeySequence(one).toString(native)})" for one in keys[:1])
        self._words = self.tr("Undo") + key
        # changes of another library cannot be undone in this one
        current.changed.connect(self.clear)

    def offer(self, sentence: str, way: Callable[[], None], hint: str = "") -> None:
        """Push a change and show a toast with an undo button.

        Args:
            sentence: describes the change.
            way: undoes it, or starts a task that does; may raise MemesaeError.
            hint: a second sentence.
        """
        change = Change(sentence, way, self._toasts.show_error, self.current_step())
        self.push(change)
        self._toasts.say(sentence, hint, (self._words, partial(self._undo_one, change)))
        change.toast = self._toasts.shown[-1]

    def undo_last(self) -> None:
        """Undo the last change that is not undone yet."""
        last = self._last()
        if last is None:
            self._toasts.say(self.tr("Nothing to undo."))
        else:
            self._undo_and_tell(last)

    def undo_if_newest(self) -> bool:
        """Undo the last change if it was made after the current step of the timeline; returns whether it was."""
        last = self._last()
        if last is None or last.step != self.current_step():
            return False
        self._undo_and_tell(last)
        return True

    def _undo_and_tell(self, last: Change) -> None:
        if last.toast is not None:
            # its button has nothing left to undo
            self._toasts.remove(last.toast)
        sentence = last.text()
        # said before: some changes are undone in the background and report then
        self._toasts.say(self.tr("Undoing: {change}").format(change=sentence))
        self.undo()

    def _last(self) -> Change | None:
        """The last change that is not undone yet; those undone by their buttons are dropped."""
        changes = self._changes()
        while changes and changes[-1].undone:
            changes.pop()
            self.undo()
        return changes[-1] if changes else None

    def _undo_one(self, change: Change) -> None:
        # a change dropped from the stack can no longer be undone
        if change in self._changes():
            change.undo()

    def _changes(self) -> list[Change]:
        commands = (self.command(row) for row in range(self.index()))
        return [change for change in commands if isinstance(change, Change)]
