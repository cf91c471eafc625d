"""Errors with a message, what is safe, and a hint."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from memesae.base.messages import Message

E = TypeVar("E", bound="MemesaeError")


class MemesaeError(Exception):
    """An error that the user can understand and fix.

    Args:
        template: what happened, in one plain sentence whose gaps are named.
        kept: what is safe nevertheless, or an empty string.
        hint: what to do about it, or an empty string.
        arguments: what fills the gaps of all three.

    Attributes:
        message: what happened.
        kept_message: what is safe nevertheless; its text may be empty.
        hint_message: what to do about it; its text may be empty.
    """

    def __init__(
        self,
        template: str | Message,
        /,
        *,
        kept: str | Message = "",
        hint: str | Message = "",
        **arguments: object,
    ) -> None:
        self.message = Message.wrap(template, arguments)
        self.kept_message = Message.wrap(kept, arguments)
        self.hint_message = Message.wrap(hint, arguments)
        super().__init__(str(self.message))

    @property
    def sentence(self) -> str:
        """What happened, in English."""
        return str(self.message)

    @property
    def kept(self) -> str:
        """What is safe nevertheless, in English, or an empty string."""
        return str(self.kept_message)

    @property
    def hint(self) -> str:
        """What to do about it, in English, or an empty string."""
        return str(self.hint_message)

    def __str__(self) -> str:
        return " ".join(part for part in (self.sentence, self.kept, self.hint) if part)

    def __reduce__(self) -> tuple[object, ...]:
        # the default calls the class with `args`, which subclasses with arguments of their own refuse
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[E], args: tuple[object, ...], state: Mapping[str, object]) -> E:
    """An error as it was pickled, made without calling `__init__`."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class Cancelled(Exception):  # noqa: N818 - a request, not an error
    """The work was cancelled; nothing finished before that is lost."""
