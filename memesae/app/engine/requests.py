"""What an engine can be asked, and what it is done with."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from memesae.base.cancellation import Token
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import Model, resolve


class LastEncoder:
    """Keeps one model: most libraries are searched with the same, and loading takes seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: tuple[str, str] | None = None
        self._encoder: Encoder | None = None

    def get(self, model: Model, device: str, load: Callable[[], Encoder]) -> Encoder:
        """The encoder for this model and wish of a device; loaded, and kept in the place of the one before.

        Raises:
            MemesaeError: it cannot be loaded; the one before stays.
        """
        with self._lock:
            if self._encoder is None or self._last != (model.id, device):
                self._encoder, self._last = load(), (model.id, device)
            return self._encoder


T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
OnEvent = Callable[[object], None]
"""Gets what a piece of work has to tell before it ends."""


def nobody(_: object) -> None:
    """The listener of work that tells nothing worth hearing before it ends."""


class WorkerContext:
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

    def run(self, workshop: WorkerContext, token: Token, tell: OnEvent) -> T_co:
        """Do it; called in the engine's process, in a thread of its own.

        Args:
            workshop: what it is done with.
            token: pauses, stops and watches it.
            tell: gets what is to be known before the end.
        """
        ...


class Engine(Protocol):
    """Does requests. Methods may be called from any thread."""

    def do(self, request: Request[T], token: Token, tell: OnEvent = nobody) -> T:
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
