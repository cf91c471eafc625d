"""What an engine can be asked, and what it is done with."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from memesae.app.engine.loaded import LastEncoder
from memesae.base.token import Token
from memesae.embedding.catalogue import resolve
from memesae.embedding.encoder import Encoder

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Tell = Callable[[object], None]
"""Gets what a piece of work has to tell before it ends."""


def nobody(_: object) -> None:
    """The listener of work that tells nothing worth hearing before it ends."""


class Workshop:
    """What requests share: memesae's home, and the model loaded last."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._last = LastEncoder()

    def encoder(self, name: str, device: str, token: Token) -> Encoder:
        """The model, loaded now unless it was used last.

        Args:
            name: the model's.
            device: auto, cpu, cuda or mps.
            token: stops a download.

        Raises:
            ModelError: it cannot be had; says which ones can.
            Cancelled: the token was cancelled.
        """
        load = partial(self.another, name, device, token)
        return self._last.get(resolve(name, self.home), device, load)

    def another(self, name: str, device: str, token: Token) -> Encoder:
        """A model beside the one that is searched with; see `encoder`. Only the caller keeps it."""
        return Encoder.load(name, device=device, home=self.home, token=token)


class Request(Protocol[T_co]):
    """A piece of work that can travel to another process, as can what comes of it."""

    @property
    def steps_back(self) -> int:
        """How far behind the window it runs, see `base.priority`.

        0 where somebody sits waiting for it: everything else stands aside meanwhile.
        """
        ...

    def run(self, workshop: Workshop, token: Token, tell: Tell) -> T_co:
        """Do it; called in the engine's process, in a thread of its own.

        Args:
            workshop: what it is done with.
            token: pauses, stops and watches it.
            tell: gets what is to be known before the end.
        """
        ...


class Engine(Protocol):
    """Does requests. Methods may be called from any thread."""

    def do(self, request: Request[T], token: Token, tell: Tell = nobody) -> T:
        """Do a request and wait for its outcome.

        Args:
            request: the work.
            token: pauses, stops and watches it.
            tell: gets, in the calling thread, what the work tells before it ends.

        Raises:
            MemesaeError: it went wrong; the request's own errors.
            Cancelled: the token was cancelled, and the work stopped.
        """
        ...

    def close(self) -> None:
        """Let go of everything; an open request ends as if the engine had been lost."""
        ...
