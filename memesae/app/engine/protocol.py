"""What client and working process say to each other, over one connection a request."""

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
    """What the one who asked wants of the work now."""

    CANCEL = "cancel"
    PAUSE = "pause"
    RESUME = "resume"


@dataclass(frozen=True, slots=True)
class Event:
    """Something worth knowing before the end."""

    what: object


@dataclass(frozen=True, slots=True)
class Done:
    """The outcome."""

    outcome: object


@dataclass(frozen=True, slots=True)
class Failed:
    """It went wrong."""

    error: Exception


Message = Progress | Event | Done | Failed


def failed(error: Exception) -> Failed:
    """An error that can travel; where it lay in the code travels with it as a note."""
    where = "".join(traceback.format_exception(error))
    error.add_note(f"In the working process:\n{where}")
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - whatever it cannot do, its text can
        return Failed(RuntimeError(where))
    return Failed(error)


class ConnectionToken(Token):
    """The worker's end of a token whose other end is in another process.

    Args:
        line: progress goes out on it, and wishes come in.
        give_way: called at each check; waits while somebody else is in a hurry.
    """

    def __init__(self, line: Connection, give_way: Callable[[], None]) -> None:
        super().__init__(self.send, give_way)
        self._line = line
        self._reading = threading.Lock()
        self._writing = threading.Lock()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked for a stop."""
        self._listen(wait=False)
        return super().cancelled

    def check(self) -> None:
        """Wait here while paused.

        Raises:
            Cancelled: somebody asked for a stop, or nobody is there any more.
        """
        self._listen(wait=True)
        super().check()

    def send(self, message: Message) -> None:
        """Say something to the one who asked.

        Raises:
            Cancelled: nobody is there any more.
        """
        try:
            with self._writing:
                self._line.send(message)
        except OSError as error:
            self.cancel()
            raise Cancelled from error

    def _listen(self, *, wait: bool) -> None:
        """Follow the wishes that have come; while paused, wait for the one that ends it."""
        with self._reading:
            while not self._cancelled.is_set() and ((wait and self.paused) or self._arrived()):
                try:
                    self._follow(self._line.recv())
                except (EOFError, OSError):
                    self.cancel()

    def _arrived(self) -> bool:
        try:
            return self._line.poll()
        except OSError:
            # let the next reading find out
            return True

    def _follow(self, wish: Control) -> None:
        match wish:
            case Control.CANCEL:
                self.cancel()
            case Control.PAUSE:
                self.pause()
            case Control.RESUME:
                self.resume()
