"""The messages between client and worker process; each request has its own connection."""

import pickle
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import Connection

from memesae.base.cancellation import Progress, Token
from memesae.base.errors import Cancelled


class Control(Enum):
    """What the client wants the running request to do."""

    CANCEL = "cancel"
    PAUSE = "pause"
    RESUME = "resume"


@dataclass(frozen=True, slots=True)
class Event:
    """An intermediate result of a request."""

    what: object


@dataclass(frozen=True, slots=True)
class Done:
    """The request finished with this result."""

    outcome: object


@dataclass(frozen=True, slots=True)
class Failed:
    """The request raised this error."""

    error: Exception


Message = Progress | Event | Done | Failed


def failed(error: Exception) -> Failed:
    """The message for an error, with its traceback attached as a note."""
    trace = "".join(traceback.format_exception(error))
    error.add_note(f"In the worker process:\n{trace}")
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - an error that cannot be pickled is sent as text
        return Failed(RuntimeError(trace))
    return Failed(error)


class ConnectionToken(Token):
    """The worker's end of a token whose other end is in the client process.

    Args:
        connection: sends progress and receives `Control` messages.
        yield_to_searches: called at each check; waits while a more urgent request runs.
    """

    def __init__(self, connection: Connection, yield_to_searches: Callable[[], None]) -> None:
        super().__init__(self.send, yield_to_searches)
        self._connection = connection
        self._reading = threading.Lock()
        self._writing = threading.Lock()

    @property
    def cancelled(self) -> bool:
        """Whether the client asked to cancel."""
        self._listen(wait=False)
        return super().cancelled

    def check(self) -> None:
        """Block while paused.

        Raises:
            Cancelled: the client asked to cancel, or has disconnected.
        """
        self._listen(wait=True)
        super().check()

    def send(self, message: Message) -> None:
        """Send a message to the client.

        Raises:
            Cancelled: the client has disconnected.
        """
        try:
            with self._writing:
                self._connection.send(message)
        except OSError as error:
            self.cancel()
            raise Cancelled from error

    def _listen(self, *, wait: bool) -> None:
        """Handle the control messages received so far; while paused, wait for the next one."""
        with self._reading:
            while not self._cancelled.is_set() and ((wait and self.paused) or self._arrived()):
                try:
                    self._handle(self._connection.recv())
                except (EOFError, OSError):
                    self.cancel()

    def _arrived(self) -> bool:
        try:
            return self._connection.poll()
        except OSError:
            # the next recv() raises
            return True

    def _handle(self, control: Control) -> None:
        match control:
            case Control.CANCEL:
                self.cancel()
            case Control.PAUSE:
                self.pause()
            case Control.RESUME:
                self.resume()
