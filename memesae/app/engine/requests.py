"""The interfaces of an engine and of its requests, and the context in which requests run."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from memesae.base.cancellation import Token
from memesae.embedding.model_catalogue import Model, resolve

if TYPE_CHECKING:
    from memesae.embedding.encoder import Encoder


class LastEncoder:
    """A cache of one model: most libraries use the same one, and loading takes seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: tuple[str, str] | None = None
        self._encoder: Encoder | None = None

    def get(self, model: Model, device: str, load: Callable[[], Encoder]) -> Encoder:
        """The encoder of a model on a device; a newly loaded one replaces the previous one.

        Raises:
            MemesaeError: it cannot be loaded; the previous one stays.
        """
        with self._lock:
            if self._encoder is None or self._last != (model.id, device):
                self._encoder, self._last = load(), (model.id, device)
            return self._encoder


T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
OnEvent = Callable[[object], None]
"""Called with the intermediate results of a request."""


def ignore_event(_: object) -> None:
    """The default `OnEvent`: drops intermediate results."""


class WorkerContext:
    """What requests share: memesae's home folder, the most recently loaded model, and what they keep for the next."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._last = LastEncoder()
        self._lock = threading.Lock()
        self._kept: dict[Callable[[], object], object] = {}

    def kept(self, make: Callable[[], T]) -> T:
        """What requests of one kind keep from run to run, made at the first call.

        Args:
            make: its class, or a function that makes it; always the same.
        """
        with self._lock:
            if make not in self._kept:
                self._kept[make] = make()
            return cast(T, self._kept[make])

    def encoder(self, name: str, device: str, token: Token) -> Encoder:
        """The encoder of a model, loaded now unless it was the last one used.

        Args:
            name: of the model.
            device: auto, cpu, cuda or mps.
            token: stops a download.

        Raises:
            ModelError: it is not available; the message lists the available ones.
            Cancelled: the token was cancelled.
        """
        load = partial(self.another, name, device, token)
        return self._last.get(resolve(name, self.home), device, load)

    def another(self, name: str, device: str, token: Token) -> Encoder:
        """Load a second model without replacing the cached one; see `encoder`."""
        from memesae.embedding.encoder import Encoder

        return Encoder.load(name, device=device, home=self.home, token=token)


class Request(Protocol[T_co]):
    """A piece of work for an engine. Both it and its result can be pickled."""

    @property
    def steps_back(self) -> int:
        """By how much its thread's priority is lowered, see `base.scheduling`.

        0 for work that the user waits for: all other requests pause meanwhile.
        """
        ...

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> T_co:
        """Do the work; called in the engine's process, in its own thread.

        Args:
            context: models and folders.
            token: pauses and cancels the work and receives its progress.
            on_event: called with intermediate results.
        """
        ...


class Engine(Protocol):
    """Runs requests. Methods may be called from any thread."""

    def do(self, request: Request[T], token: Token, on_event: OnEvent = ignore_event) -> T:
        """Run a request and wait for its result.

        Args:
            request: the work.
            token: pauses and cancels the work and receives its progress.
            on_event: called with intermediate results, in the calling thread.

        Raises:
            MemesaeError: the request failed.
            Cancelled: the token was cancelled and the work stopped.
        """
        ...

    def close(self) -> None:
        """Release all resources; a running request ends as if the engine had been lost."""
        ...
