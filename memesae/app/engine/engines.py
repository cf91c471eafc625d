"""The two engines: one runs requests in a subprocess, one in the calling process."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from memesae.app.engine.requests import OnEvent, Request, WorkerContext, ignore_event
from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_

if TYPE_CHECKING:
    # a command runs everything in its own process
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from memesae.app.engine.protocol import Control, Message

T = TypeVar("T")


class InProcessEngine:
    """Runs requests in the calling thread.

    Args:
        home: memesae's own folder.
        context: shared with other requests; one of its own if None.
    """

    def __init__(self, home: Path, context: WorkerContext | None = None) -> None:
        self._context = context or WorkerContext(home)

    def do(self, request: Request[T], token: Token, on_event: OnEvent = ignore_event) -> T:
        """Run a request; see `Engine.do`."""
        return request.run(self._context, token, on_event)

    def close(self) -> None:
        """Nothing to release."""


POLL_SECONDS = 0.05
"""How often the token is checked for a pause or a cancellation."""
JOIN_SECONDS = 5.0
"""How long to wait for the process to exit before killing it."""


class EngineLostError(MemesaeError):
    """The worker process ended during a request."""

    def __init__(self) -> None:
        super().__init__(
            N_("The background process of memesae stopped unexpectedly."),
            kept=N_("Finished work is saved."),
            hint=N_(
                "It restarts when it is next needed; indexing goes on with F5 or memesae index."
            ),
        )


class SubprocessEngine:
    """Runs requests in a worker process, which is started by the first request and restarted after a crash.

    In the window's own process, threads that decode pictures or train would hold the GIL for 5 ms at a
    time, and a decoder that crashes would take the window down.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._lifeline: Connection | None = None
        self._address = ""

    def do(self, request: Request[T], token: Token, on_event: OnEvent = ignore_event) -> T:
        """Run a request; see `Engine.do`.

        Raises:
            EngineLostError: the process ended before the request did.
        """
        token.check()
        try:
            with self._connect() as connection:
                connection.send(request)
                return cast(T, _result(connection, token, on_event))
        except (EOFError, ConnectionError) as error:
            # a cancelled request need not report the loss
            token.check()
            raise EngineLostError from error

    def close(self) -> None:
        """End the process."""
        with self._lock:
            process, lifeline = self._process, self._lifeline
            self._process = self._lifeline = None
        if process is not None and lifeline is not None:
            lifeline.close()
            process.join(JOIN_SECONDS)
            process.kill()

    def _connect(self) -> Connection:
        address = self._running_address()
        try:
            return _client(address)
        except (EOFError, OSError):
            # the process was just ending
            address = self._running_address(instead_of=address)
        try:
            return _client(address)
        except OSError as error:
            raise EngineLostError from error

    def _running_address(self, instead_of: str = "") -> str:
        """The address of the process, started if it is not running or is the one to be replaced."""
        with self._lock:
            if self._process is not None and self._address == instead_of:
                self._process.kill()
                self._process.join()
            if self._process is None or not self._process.is_alive():
                self._start()
            return self._address

    def _start(self) -> None:
        import multiprocessing

        from memesae.app.engine.worker import serve

        context = multiprocessing.get_context("spawn")
        self._lifeline, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(self._home, theirs), name="memesae engine", daemon=True
        )
        self._process.start()
        theirs.close()
        self._address = self._lifeline.recv()


def _client(address: str) -> Connection:
    from multiprocessing import current_process
    from multiprocessing.connection import Client

    return Client(address, authkey=current_process().authkey)


def _result(connection: Connection, token: Token, on_event: OnEvent) -> object:
    """Relay progress and control messages until the request ends."""
    from memesae.app.engine.protocol import Control, Done, Event, Failed

    paused = cancelled = False
    while True:
        if connection.poll(POLL_SECONDS):
            message: Message = connection.recv()
            match message:
                case Progress():
                    token.report(message)
                case Event(what):
                    on_event(what)
                case Done(outcome):
                    return outcome
                case Failed(error):
                    raise error
        if token.cancelled and not cancelled:
            cancelled = True
            _send_control(connection, Control.CANCEL)
        if token.paused != paused:
            paused = token.paused
            _send_control(connection, Control.PAUSE if paused else Control.RESUME)


def _send_control(connection: Connection, control: Control) -> None:
    """Send a control message; if the worker has finished, its last message is still to be read."""
    with suppress(BrokenPipeError):
        connection.send(control)
