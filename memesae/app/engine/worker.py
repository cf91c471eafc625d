"""The worker process: runs requests until the process that started it ends."""

import os
import shutil
import signal
import sys
import tempfile
import threading
from functools import partial
from multiprocessing import current_process
from multiprocessing.connection import Connection, Listener
from pathlib import Path

from memesae.app.engine.protocol import ConnectionToken, Done, Event, failed
from memesae.app.engine.requests import Request, WorkerContext
from memesae.base.errors import Cancelled
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
