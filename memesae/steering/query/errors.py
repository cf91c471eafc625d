"""What is wrong with a query, and where."""

from memesae.base.errors import MemesaeError


class QueryError(MemesaeError):
    """A query that cannot be understood.

    Attributes:
        position: of the first character at fault, from 0.
        length: how many characters are at fault, at least 1.
    """

    def __init__(self, sentence: str, position: int, length: int, *, hint: str = "") -> None:
        super().__init__(sentence, hint=hint)
        self.position = position
        self.length = max(length, 1)
