"""The working process: does requests until the process that began it is gone."""

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

WAITING_LINES = 64
"""Requests that may knock at once: more than the program has threads to ask with."""
SECONDS_AT_A_TIME = 0.001
"""So long may a thread go on in Python while another waits: a search waits for many such turns."""


def serve(home: Path, lifeline: Connection) -> None:
    """Do what is asked, each request in a thread of its own; the whole life of the process.

    Args:
        home: where memesae keeps its own files.
        lifeline: gets the address to ask at; its end is the end.
    """
    # Ctrl+C in a terminal reaches the whole group; the window decides what it means
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.setswitchinterval(SECONDS_AT_A_TIME)
    folder, address = _place()
    listener = Listener(address, backlog=WAITING_LINES, authkey=current_process().authkey)
    threading.Thread(target=_accept, args=(listener, WorkerContext(home)), daemon=True).start()
    lifeline.send(listener.address)
    try:
        lifeline.recv()
    except (EOFError, OSError):
        listener.close()
        shutil.rmtree(folder, ignore_errors=True)
    # what is stored is stored, and nobody is left to hear of the rest
    os._exit(0)


def _place() -> tuple[str, str | None]:
    """A folder of one's own and the address in it; where addresses are no files, the system finds one."""
    if sys.platform == "win32":
        return "", None
    # a process that ends at once leaves behind what it did not make itself
    folder = tempfile.mkdtemp(prefix="memesae-")
    return folder, os.path.join(folder, "engine")


def _accept(listener: Listener, workshop: WorkerContext) -> None:
    way = YieldGate()
    while True:
        try:
            line = listener.accept()
        except Exception:  # noqa: BLE001 - somebody rang and went, or does not belong here
            # the lifeline tells when it is over
            continue
        work = partial(_answer, line, workshop, way)
        threading.Thread(target=work, daemon=True).start()


def _answer(line: Connection, workshop: WorkerContext, way: YieldGate) -> None:
    with line:
        try:
            request: Request[object] = line.recv()
        except (EOFError, OSError):
            return
        if request.steps_back == 0:
            way.take()
            try:
                _run(request, line, workshop, YieldGate())
            finally:
                way.release()
        else:
            lower_priority(request.steps_back)
            _run(request, line, workshop, way)


def _run(
    request: Request[object], line: Connection, workshop: WorkerContext, way: YieldGate
) -> None:
    token = ConnectionToken(line, way.give)
    try:
        try:
            message = Done(request.run(workshop, token, lambda what: token.send(Event(what))))
        except Exception as error:  # noqa: BLE001 - handed on to the one who asked, never dropped
            message = failed(error)
        token.send(message)
    except Cancelled:
        pass  # nobody is there any more to hear of it
