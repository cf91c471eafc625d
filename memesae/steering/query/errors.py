"""What is wrong with a query, and where."""

from memesae.base.errors import MemesaeError
from memesae.base.messages import Message


class QueryError(MemesaeError):
    """A query that cannot be understood.

    Attributes:
        position: of the first character at fault, from 0.
        length: how many characters are at fault, at least 1.
    """

    def __init__(
        self,
        template: str | Message,
        position: int,
        length: int,
        /,
        *,
        hint: str | Message = "",
        **arguments: object,
    ) -> None:
        super().__init__(template, kept="", hint=hint, **arguments)
        self.position = position
        self.length = max(length, 1)
