"""Unexpected errors: they are logged and shown, and the program continues."""

import faulthandler
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from memesae.base.paths import LOG_FORMAT, LOG_NAME

FAULTS_NAME = "faults.log"
LOG_BYTES = 1_000_000

_log = logging.getLogger("memesae")


class CrashLog:
    """Logs unexpected errors to a file, and shows those of the window's thread.

    The log has all records of the logger "memesae", including those of background tasks.

    Args:
        home: the folder of the log.
        show: shows an error; called on the window's thread, since background tasks deliver
            their errors themselves.
    """

    def __init__(self, home: Path, show: Callable[[BaseException], None]) -> None:
        self._show = show
        home.mkdir(parents=True, exist_ok=True)
        self._handler = _LogFile(home / LOG_NAME)
        _log.addHandler(self._handler)
        self._faults: TextIO = (home / FAULTS_NAME).open("a", encoding="utf-8")
        faulthandler.enable(self._faults)
        self._hook_before = sys.excepthook
        sys.excepthook = self._caught

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hook_before(kind, error, trace)
            return
        _log.error("unexpected", exc_info=(kind, error, trace))
        self._show(error)

    def close(self) -> None:
        """Restore the previous hooks and close the files."""
        sys.excepthook = self._hook_before
        faulthandler.disable()
        self._faults.close()
        _log.removeHandler(self._handler)
        self._handler.close()


class _LogFile(logging.Handler):
    """A handler whose file is opened at the first record. Records may come from any thread."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        if self._file is None:
            self._file = _rotating(self._path)
        self._file.handle(record)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def _rotating(path: Path) -> logging.Handler:
    """A handler for a rotating file."""
    # imported here: it imports sockets and queues, and usually there is nothing to log
    from logging.handlers import RotatingFileHandler

    handler = RotatingFileHandler(
        path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    return handler
