"""A query that was asked, and what the search brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from memesae.base.token import Token

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.session import Session
    from memesae.steering.search import Hits


class Asked(Enum):
    """How a query came about."""

    TYPED = "typed"
    """It may be half of one."""
    ENTERED = "entered"
    REWRITTEN = "rewritten"
    """Parts of the query before were added, weighed or removed."""
    AGAIN = "again"
    """The library has changed, not the query."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a search brought."""

    text: str
    asked: Asked
    hits: Hits


def answered(
    session: Session, text: str, asked: Asked, numbered: Sequence[int], token: Token
) -> Answer:
    """Search for a query.

    Raises:
        QueryError: it cannot be answered; points at the character.
    """
    token.check()
    return Answer(text, asked, session.search(text, numbered))
