"""The embedded Milvus server as a process that can be killed and started again."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path


class Server:
    """The embedded server as a process that can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._folder = folder
        self.process: subprocess.Popen[bytes] | None = None

    def address(self, collection: str) -> str:
        return f"milvus://127.0.0.1:{self.port}/{collection}"

    def start(self) -> None:
        command = [sys.executable, "-m", "milvus_lite", "server"]
        where = ["--data-dir", str(self._folder), "--port", str(self.port)]
        self.process = subprocess.Popen(
            [*command, *where], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while True:
            assert self.process.poll() is None, "the server ended"
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return

    def kill(self) -> None:
        if self.process is not None:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None
