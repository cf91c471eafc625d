"""A second program with the same home tells the first what to show."""

import json
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from memesae.gui.single_instance import (
    MAX_BYTES,
    MAX_FOLDERS,
    Listener,
    Request,
    address,
    ask_running,
    decode,
    encode,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets are files elsewhere")

SECOND = """
import sys
from pathlib import Path
from memesae.gui.single_instance import Request, ask_running
print(ask_running(Path(sys.argv[1]), Request((Path("pictures"),), True)), flush=True)
"""


@pytest.fixture
def home(tmp_path):
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def listener(home, qapp):
    made = Listener(home)
    assert made.listening
    yield made
    made.close()


def sent(home, data, qtbot):
    """Send bytes; returns the connection."""
    client = QLocalSocket()
    client.connectToServer(address(home))
    assert client.waitForConnected()
    client.write(data)
    client.flush()
    return client


def test_a_second_process_is_answered_and_its_folders_are_absolute(listener, home, tmp_path, qtbot):
    with qtbot.waitSignal(listener.requested) as caught:
        second = subprocess.Popen(
            [sys.executable, "-c", SECOND, str(home)],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
    assert caught.args == [Request((tmp_path / "pictures",), True)]
    said, _ = second.communicate()
    assert said.strip() == b"True"


def test_another_home_is_another_program(listener, tmp_path):
    (tmp_path / "other").mkdir()
    assert address(tmp_path / "other") != address(tmp_path / "home")
    assert not ask_running(tmp_path / "other", Request((), False))


def test_only_the_user_may_connect(listener, home):
    assert stat.S_IMODE(Path(address(home)).stat().st_mode) & 0o077 == 0


def test_a_stale_socket_is_replaced_and_a_closed_one_removed(home, qapp, qtbot):
    left = socket.socket(socket.AF_UNIX)
    left.bind(address(home))
    left.close()
    assert Path(address(home)).exists()
    assert not ask_running(home, Request((), False))
    listener = Listener(home)
    assert listener.listening
    sent(home, b"", qtbot).abort()
    listener.close()
    assert not Path(address(home)).exists()


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"\xff\xfe\n",
        b"[" * 50_000 + b"\n",
        b'{"folders": [], "pick": 1}\n',
        b'{"folders": [], "pick": true, "run": "x"}\n',
        b'{"folders": ["relative"], "pick": false}\n',
        b'{"folders": ["/a\\u0000b"], "pick": false}\n',
        b'{"folders": [5], "pick": false}\n',
        json.dumps({"folders": ["/x"] * (MAX_FOLDERS + 1), "pick": False}).encode() + b"\n",
        b"x" * (2 * MAX_BYTES),
    ],
)
def test_what_is_no_request_is_hung_up_on(listener, home, qtbot, line):
    heard = []
    listener.requested.connect(heard.append)
    client = sent(home, line, qtbot)
    qtbot.waitUntil(lambda: client.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []
    assert not client.bytesAvailable()


def test_a_request_survives_its_line():
    asked = Request((Path("/some where/ü"),), False)
    assert decode(encode(asked)) == asked


def test_a_home_whose_path_is_too_long_for_a_socket_has_none(tmp_path, qapp):
    long = tmp_path / ("x" * 200)
    long.mkdir()
    assert not Listener(long).listening
    assert not ask_running(long, Request((), False))


def test_the_window_comes_up_with_the_folder_or_the_picker(bare, session, opened, qtbot):
    bare.showMinimized()
    opened.append(session)
    bare.answer([session.library.folder], pick=False)
    assert not bare.isMinimized()
    qtbot.waitUntil(lambda: bare.model.rowCount() == 30 and bare.settled)
    bare.showMinimized()
    bare.answer([], pick=True)
    picker = bare.controllers.pictures.picker
    assert picker.isVisible()
    assert bare.isMinimized()
    qtbot.waitUntil(lambda: picker.model.rowCount() > 0)
    picker.hide()
