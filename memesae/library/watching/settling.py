"""Waiting until what changed stays as it is: a file being written is not read half."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from memesae.base.token import Token

Facts = tuple[int, int] | None
"""Size and mtime of a file; None while there is none."""

PATIENCE = 30
"""Looks after which what has settled is read, though more keeps changing: copying may take hours."""
_LOOKS_BETWEEN_CHECKS = 256


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a look at the changed files found.

    Attributes:
        due: it is time to bring the library up to date.
        unsettled: files that are still being written.
    """

    due: bool
    unsettled: frozenset[Path]


class Settling:
    """The files noted as changed, until the library is brought up to date. Safe to share.

    A file has settled when two looks in a row find the same size and time. Whoever looks decides how
    much time lies between two looks, so that no clock is needed here.
    """

    def __init__(self, patience: int = PATIENCE) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._fresh: set[Path] = set()
        self._seen: dict[Path, Facts] = {}
        self._settled: set[Path] = set()
        self._looks = 0

    def note(self, paths: Iterable[Path]) -> bool:
        """Note that something changed there; whether it is the first since the last `take`."""
        with self._lock:
            first = not self._waiting()
            self._fresh.update(paths)
            return first and self._waiting()

    @property
    def waiting(self) -> bool:
        """Whether anything was noted since the last `take`."""
        with self._lock:
            return self._waiting()

    def _waiting(self) -> bool:
        return bool(self._fresh or self._seen or self._settled)

    def look(self, token: Token) -> Outlook:
        """Look whether the noted files have settled.

        Raises:
            Cancelled: the token was cancelled.
        """
        with self._lock:
            # what changed again has to settle again
            before = {path: self._seen.get(path) for path in self._seen.keys() - self._fresh}
            paths = self._fresh | self._seen.keys()
            self._fresh = set()
            self._settled -= paths
            self._seen = dict.fromkeys(paths)
        now = {path: _facts(path) for path in _checking(paths, token)}
        with self._lock:
            calm = {path for path in before if before[path] == now[path]}
            self._settled |= calm
            self._seen = {path: facts for path, facts in now.items() if path not in calm}
            self._looks += 1
            unsettled = frozenset(self._seen.keys() | self._fresh)
            patient = bool(unsettled) and self._looks < self._patience
            return Outlook(bool(self._settled) and not patient, unsettled)

    def take(self) -> None:
        """The library is being brought up to date: forget all that has settled."""
        with self._lock:
            self._settled.clear()
            self._looks = 0

    def forget(self) -> None:
        """Forget everything: other folders are watched now."""
        with self._lock:
            for noted in (self._fresh, self._seen, self._settled):
                noted.clear()
            self._looks = 0


def _checking(paths: set[Path], token: Token) -> Iterable[Path]:
    for count, path in enumerate(paths):
        if count % _LOOKS_BETWEEN_CHECKS == 0:
            token.check()
        yield path


def _facts(path: Path) -> Facts:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
