"""The two engines: in a process of its own, and in the process that asks."""

import multiprocessing
import threading
from contextlib import suppress
from multiprocessing import current_process
from multiprocessing.connection import Client, Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import TypeVar, cast

from memesae.app.engine.protocol import Control, Done, Event, Failed, Message
from memesae.app.engine.requests import OnEvent, Request, WorkerContext, nobody
from memesae.app.engine.worker import serve
from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_

T = TypeVar("T")


class InProcessEngine:
    """Does requests in the thread that asks."""

    def __init__(self, home: Path) -> None:
        self._workshop = WorkerContext(home)

    def do(self, request: Request[T], token: Token, tell: OnEvent = nobody) -> T:
        """Do a request; see `Engine.do`."""
        return request.run(self._workshop, token, tell)

    def close(self) -> None:
        """Nothing is held that does not go by itself."""


LOOK_SECONDS = 0.05
"""How often it is looked whether the one who asked wants something else by now."""
END_SECONDS = 5.0
"""How long the process may take to end by itself."""


class EngineLostError(MemesaeError):
    """The working process ended in the middle of something."""

    def __init__(self) -> None:
        super().__init__(
            N_("The part of memesae that works in the background stopped unexpectedly."),
            kept=N_("What it had finished is kept."),
            hint=N_("It starts again when it is next needed: F5 looks for pictures again."),
        )


class SubprocessEngine:
    """Starts the process at the first request, and anew where it was lost.

    With Python's one lock, threads that read pictures or learn would keep the window's thread waiting
    for 5 ms at each of many turns; and a reader of pictures that crashes would take the window with it.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._lifeline: Connection | None = None
        self._address = ""

    def do(self, request: Request[T], token: Token, tell: OnEvent = nobody) -> T:
        """Do a request; see `Engine.do`.

        Raises:
            EngineLostError: the process ended before the request did.
        """
        token.check()
        try:
            with self._dialled() as line:
                line.send(request)
                return cast(T, _outcome(line, token, tell))
        except (EOFError, ConnectionError) as error:
            # no more to be had of this one
            token.check()
            raise EngineLostError from error

    def close(self) -> None:
        """End the process."""
        with self._lock:
            process, lifeline = self._process, self._lifeline
            self._process = self._lifeline = None
        if process is not None and lifeline is not None:
            lifeline.close()
            process.join(END_SECONDS)
            process.kill()

    def _dialled(self) -> Connection:
        address = self._started()
        try:
            return _call(address)
        except (EOFError, OSError):
            # it was just ending when this came
            address = self._started(instead_of=address)
        try:
            return _call(address)
        except OSError as error:
            raise EngineLostError from error

    def _started(self, instead_of: str = "") -> str:
        """Where the process listens; it is started unless it runs, and is not the one to be replaced."""
        with self._lock:
            if self._process is not None and self._address == instead_of:
                self._process.kill()
                self._process.join()
            if self._process is None or not self._process.is_alive():
                self._start()
            return self._address

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._lifeline, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(self._home, theirs), name="memesae engine", daemon=True
        )
        self._process.start()
        theirs.close()
        self._address = self._lifeline.recv()


def _call(address: str) -> Connection:
    return Client(address, authkey=current_process().authkey)


def _outcome(line: Connection, token: Token, tell: OnEvent) -> object:
    """Pass on what comes and what is wished, until the work has ended."""
    paused = cancelled = False
    while True:
        if line.poll(LOOK_SECONDS):
            message: Message = line.recv()
            match message:
                case Progress():
                    token.report(message)
                case Event(what):
                    tell(what)
                case Done(outcome):
                    return outcome
                case Failed(error):
                    raise error
        if token.cancelled and not cancelled:
            cancelled = True
            _wish(line, Control.CANCEL)
        if token.paused != paused:
            paused = token.paused
            _wish(line, Control.PAUSE if paused else Control.RESUME)


def _wish(line: Connection, wish: Control) -> None:
    """Say what is wanted, if anybody is there to hear it: who has gone has said something before."""
    with suppress(BrokenPipeError):
        line.send(wish)
