"""Texts for the person, kept apart from what fills their gaps so that they can be translated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeGuard


def N_(template: str) -> str:  # noqa: N802 - the usual name of gettext's no-op marker
    """Mark a literal for the extraction of translatable texts; it is returned unchanged.

    The window looks it up in the context "core". A template names its gaps, as in "{path} is
    not a folder."; literal braces are doubled where a text has arguments.
    """
    return template


@dataclass(frozen=True, slots=True)
class Message:
    """A text and what fills its gaps; `str()` gives it in English.

    Attributes:
        template: as in `str.format`, with named gaps only; taken literally where there are no arguments.
        arguments: what fills the gaps; a value may itself be a message, and a whole number gets
            the language's separators, so that a number which only names something
            is given as text.
        n: the number that decides between singular and plural and fills the gap {n}, or None.
        one: the English template for a single one, or None where it is the same.
    """

    template: str
    arguments: Mapping[str, object] = field(default_factory=dict[str, object])
    n: int | None = None
    one: str | None = None

    @classmethod
    def of(
        cls, template: str, /, n: int | None = None, *, one: str | None = None, **arguments: object
    ) -> Message:
        """A message whose arguments are given by name."""
        return cls(template, arguments, n, one)

    @classmethod
    def wrap(cls, text: str | Message, arguments: Mapping[str, object]) -> Message:
        """A template with its arguments; a message stays as it is."""
        return text if isinstance(text, Message) else cls(text, arguments)

    def __str__(self) -> str:
        template = self.one if self.n == 1 and self.one is not None else self.template
        arguments = self.filled(lambda value: f"{value:,}" if is_number(value) else value)
        return template.format(**arguments) if arguments else template

    def filled(self, shown: Callable[[object], object]) -> dict[str, object]:
        """What fills each gap of the template, {n} among them, as `shown` writes it."""
        arguments = {name: shown(value) for name, value in self.arguments.items()}
        return arguments if self.n is None else {**arguments, "n": shown(self.n)}


def is_number(value: object) -> TypeGuard[int]:
    """Whether an argument is a whole number, which each language writes with its own separators."""
    return isinstance(value, int) and not isinstance(value, bool)
