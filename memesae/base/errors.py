"""Errors that a person can act on."""


class MemesaeError(Exception):
    """Something went wrong that the person can understand and mend.

    Attributes:
        sentence: what happened, in one plain sentence.
        kept: what is safe nevertheless, or an empty string.
        hint: what to do about it, or an empty string.
    """

    def __init__(self, sentence: str, *, kept: str = "", hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.kept = kept
        self.hint = hint

    def __str__(self) -> str:
        return " ".join(part for part in (self.sentence, self.kept, self.hint) if part)


class Cancelled(Exception):  # noqa: N818 - it is no error: somebody pressed stop
    """The person stopped this piece of work; nothing finished before that is lost."""
