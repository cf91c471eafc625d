"""An engine in the process that asks: for the terminal, which waits for one thing at a time."""

from pathlib import Path
from typing import TypeVar

from memesae.app.engine.request import Request, Tell, Workshop, nobody
from memesae.base.token import Token

T = TypeVar("T")


class Here:
    """Does requests in the thread that asks."""

    def __init__(self, home: Path) -> None:
        self._workshop = Workshop(home)

    def do(self, request: Request[T], token: Token, tell: Tell = nobody) -> T:
        """Do a request; see `Engine.do`."""
        return request.run(self._workshop, token, tell)

    def close(self) -> None:
        """Nothing is held that does not go by itself."""
