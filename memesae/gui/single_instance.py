"""One program per home folder: a second one tells the first, over a local socket, what to show, and ends."""

import hashlib
import json
import sys
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from memesae.base.paths import WINDOW_SOCKET

MAX_BYTES = 65536
MAX_FOLDERS = 100
WAIT_MS = 2000
"""How long the first program may take to answer, busy as it may be, before a second one opens a window itself."""
DONE = b"ok\n"


class Request(NamedTuple):
    """What the window is to show.

    Attributes:
        folders: whose library to open; empty for the one that is open.
        pick: whether to show the quick picker instead of the window.
    """

    folders: tuple[Path, ...]
    pick: bool


def encode(request: Request) -> bytes:
    """A request as one line; its folders become absolute, since the other program runs elsewhere."""
    folders = [str(folder.absolute()) for folder in request.folders]
    return json.dumps({"folders": folders, "pick": request.pick}).encode() + b"\n"


def decode(line: bytes) -> Request | None:
    """The request of a line; None for anything else, which any program of this user could send."""
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or set(read) != {"folders", "pick"}:
        return None
    read = cast(dict[str, object], read)
    folders, pick = read["folders"], read["pick"]
    if not isinstance(folders, list) or len(folders) > MAX_FOLDERS or not isinstance(pick, bool):
        return None
    paths: list[Path] = []
    for folder in cast(list[object], folders):
        if not isinstance(folder, str) or "\0" in folder or not Path(folder).is_absolute():
            return None
        paths.append(Path(folder))
    return Request(tuple(paths), pick)


def address(home: Path) -> str:
    """The socket of a home folder, inside of it: who may not write there cannot take its place."""
    if sys.platform == "win32":
        return f"memesae-{hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:24]}"
    return str(home.resolve() / WINDOW_SOCKET)


def ask_running(home: Path, request: Request) -> bool:
    """Ask the program that runs with this home to show something; whether it did."""
    socket = QLocalSocket()
    socket.connectToServer(address(home))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(encode(request))
    socket.flush()
    answer = b""
    while DONE not in answer and socket.waitForReadyRead(WAIT_MS):
        answer += bytes(socket.readAll().data())
    return answer == DONE


class Listener(QObject):
    """Listens for requests of other programs with the same home.

    Attributes:
        requested: another program asks to show something (Request).
        listening: whether it does; a home on a drive without sockets, or with a path of over 100 bytes, has several windows.
    """

    requested = Signal(object)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        name = address(home)
        # of a program that was killed: nobody answered there
        QLocalServer.removeServer(name)
        self.listening = self._server.listen(name)

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(MAX_BYTES)
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= MAX_BYTES:
                socket.abort()
            return
        request = decode(bytes(socket.readLine(MAX_BYTES).data()))
        if request is None:
            socket.abort()
            return
        socket.write(DONE)
        socket.flush()
        socket.disconnectFromServer()
        self.requested.emit(request)

    def close(self) -> None:
        """Stop listening, and remove the socket."""
        self._server.close()
