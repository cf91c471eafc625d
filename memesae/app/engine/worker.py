"""The worker process, which runs requests until its starter ends, and its children, which read foreign files."""

import logging
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection, Listener
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from memesae.app.engine.protocol import ConnectionToken, Done, Event, Failed, failed
from memesae.app.engine.requests import Request, WorkerContext
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import LOG_FORMAT, LOG_NAME
from memesae.base.scheduling import YieldGate, lower_priority

BACKLOG = 64
"""Connections waiting to be accepted: more than the client has threads."""
SWITCH_INTERVAL = 0.001
"""Seconds after which a thread must release the GIL when another waits: a search waits for many such turns."""


def serve(home: Path, lifeline: Connection) -> None:
    """Run requests, each in its own thread; the main function of the process.

    Args:
        home: memesae's own folder.
        lifeline: receives the address to connect to; the process exits when it is closed.
    """
    # Ctrl+C in a terminal reaches the whole process group; the window decides what it means
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.setswitchinterval(SWITCH_INTERVAL)
    # multiprocessing lets no daemon have children; those that read foreign files end by themselves
    current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    logging.getLogger("memesae").addHandler(_LogFile(home / LOG_NAME))
    folder, address = _address()
    listener = Listener(address, backlog=BACKLOG, authkey=current_process().authkey)
    threading.Thread(target=_accept, args=(listener, WorkerContext(home)), daemon=True).start()
    lifeline.send(listener.address)
    try:
        lifeline.recv()
    except (EOFError, OSError):
        listener.close()
        shutil.rmtree(folder, ignore_errors=True)
    # finished work is already stored, and no client is left
    os._exit(0)


class _LogFile(logging.Handler):
    """Adds records to the window's log; opened for each, since the window's process moves a full one away."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.setFormatter(logging.Formatter(LOG_FORMAT))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; a log that cannot be written stops nothing."""
        with suppress(OSError), self._path.open("a", encoding="utf-8") as log:
            log.write(f"{self.format(record)}\n")


def _address() -> tuple[str, str | None]:
    """A private folder and a socket path in it; on Windows the system chooses a pipe name."""
    if sys.platform == "win32":
        return "", None
    # not multiprocessing's own folder: os._exit would leave it behind
    folder = tempfile.mkdtemp(prefix="memesae-")
    return folder, os.path.join(folder, "engine")


def _accept(listener: Listener, context: WorkerContext) -> None:
    way = YieldGate()
    while True:
        try:
            connection = listener.accept()
        except Exception:  # noqa: BLE001 - client disconnected or failed authentication
            # the closing lifeline ends the process
            continue
        work = partial(_answer, connection, context, way)
        threading.Thread(target=work, daemon=True).start()


def _answer(connection: Connection, context: WorkerContext, way: YieldGate) -> None:
    with connection:
        try:
            request: Request[object] = connection.recv()
        except (EOFError, OSError):
            return
        if request.steps_back == 0:
            way.take()
            try:
                _run(request, connection, context, YieldGate())
            finally:
                way.release()
        else:
            lower_priority(request.steps_back)
            _run(request, connection, context, way)


def _run(
    request: Request[object], connection: Connection, context: WorkerContext, way: YieldGate
) -> None:
    token = ConnectionToken(connection, way.give)
    try:
        try:
            message = Done(request.run(context, token, lambda what: token.send(Event(what))))
        except Exception as error:  # noqa: BLE001 - sent to the client, never dropped
            message = failed(error)
        token.send(message)
    except Cancelled:
        pass  # the client has disconnected


P = ParamSpec("P")
T = TypeVar("T")
CHILD_BYTES = 3 << 30
"""Address space that reading a foreign file may take beyond what its process has at the start."""
CHILD_SECONDS = 120
"""Processor time it may take; large files are validated on a sample within seconds."""
WAITED = 10
"""How many times as long it may take by the clock: other programs may keep the processor busy."""
_POLL_SECONDS = 0.05


class ForeignFileError(MemesaeError):
    """Reading a foreign file took too much, or ended its process."""


def in_child(token: Token, work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Run a function on a foreign file in a process of its own, with bounded memory and time.

    Args:
        token: cancels it.
        work: a function of a module, whose arguments, result and errors can be pickled.
        arguments: for it.
        named: for it.

    Raises:
        ForeignFileError: the process ended without a result.
        Cancelled: the token was cancelled.
        MemesaeError: raised by the function.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_work_within_limits,
        args=(theirs, CHILD_SECONDS, work, arguments, named),
        name="memesae reader",
    )
    process.start()
    theirs.close()
    try:
        until = time.monotonic() + WAITED * CHILD_SECONDS
        while not ours.poll(_POLL_SECONDS):
            token.check()
            if time.monotonic() > until:
                raise ForeignFileError(_ENDED, kept=_KEPT)
        message: Done | Failed = ours.recv()
    except (EOFError, ConnectionError) as error:
        raise ForeignFileError(_ENDED, kept=_KEPT) from error
    finally:
        ours.close()
        process.kill()
        process.join()
    if isinstance(message, Failed):
        raise message.error
    return cast(T, message.outcome)


_ENDED = N_("This file cannot be used: reading it took too much memory or time, or crashed.")
_KEPT = N_("Nothing was changed.")


def _work_within_limits(
    answer: Connection,
    seconds: float,
    work: Callable[..., object],
    arguments: tuple[object, ...],
    named: dict[str, object],
) -> None:
    """The main function of a child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_resources(seconds)
    try:
        message = Done(work(*arguments, **named))
    except MemoryError:
        message = failed(ForeignFileError(_ENDED, kept=_KEPT))
    except Exception as error:  # noqa: BLE001 - sent to the parent, never dropped
        message = failed(error)
    answer.send(message)
    answer.close()


def _limit_resources(seconds: float) -> None:
    """Bound this process's address space, and its processor time from now on, where the system can."""
    try:
        import resource
    except ImportError:
        return  # Windows
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # what was spent on starting does not count
    limit = round(time.process_time() + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (OSError, ValueError):
        return  # only Linux reports it, so only there is the limit enforced
    limit = pages * resource.getpagesize() + CHILD_BYTES
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or limit <= hard:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
