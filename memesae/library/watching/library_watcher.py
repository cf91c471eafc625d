"""Watching all folders of a library; changes are reported once they have settled."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from memesae.base.cancellation import Token
from memesae.base.messages import N_, Message
from memesae.library.watching.folder_watch import (
    POLL_SECONDS,
    Changed,
    Identity,
    Watch,
    WatchLimitError,
    identity,
    is_on_network,
)

Facts = tuple[int, int] | None
"""Size and mtime of a file; None while there is none."""

PATIENCE = 30
"""Looks after which what has settled is read, though more keeps changing: copying may take hours."""
_LOOKS_BETWEEN_CHECKS = 256


@dataclass(frozen=True, slots=True)
class SettledPaths:
    """What a look at the changed files found.

    Attributes:
        due: it is time to bring the library up to date.
        unsettled: files that are still being written.
    """

    due: bool
    unsettled: frozenset[Path]


class Settling:
    """The files noted as changed, until the library is brought up to date. Safe to share.

    A file has settled when two looks in a row find the same size and time. The caller decides how
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

    def look(self, token: Token) -> SettledPaths:
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
            return SettledPaths(bool(self._settled) and not patient, unsettled)

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


@dataclass(frozen=True, slots=True)
class WatchNotice:
    """A notice about how a folder is watched.

    Attributes:
        sentence: how it is.
        hint: why, or what can be done about it.
    """

    sentence: str | Message
    hint: str | Message


class Watcher:
    """Watches folders until closed. Its methods may be called from any thread.

    Args:
        changed: called with the paths where something happened, in a thread of the watching library.
    """

    def __init__(self, changed: Changed) -> None:
        self._changed = changed
        self._lock = threading.Lock()
        self._watches: dict[Path, Watch | None] = {}
        # folders that are there but may not be listed: tried again once they are others
        self._refused: dict[Path, Identity] = {}

    @property
    def folders(self) -> list[Path]:
        """The folders that are watched now, away or not."""
        return list(self._watches)

    def follow(self, folders: Iterable[Path], token: Token) -> list[WatchNotice]:
        """Watch these folders and no others; takes up again what came back.

        Args:
            folders: absolute; those that are not there are watched once they are.
            token: checked between folders.

        Returns:
            Notices about folders that were not watched before.

        Raises:
            Cancelled: the token was cancelled; folders looked at before that are watched.
        """
        wanted = list(folders)
        remarks: list[WatchNotice] = []
        with self._lock:
            for folder in self._watches.keys() - set(wanted):
                self._drop(folder)
            for folder in wanted:
                token.check()
                remarks += self._take_up(folder)
        return remarks

    def _take_up(self, folder: Path) -> list[WatchNotice]:
        watch = self._watches.get(folder)
        if watch is not None and watch.holds:
            return []
        met_before = folder in self._watches
        self._drop(folder)
        self._watches[folder], self._refused[folder] = None, identity(folder)
        if self._refused[folder] is None:
            return []
        try:
            self._watches[folder], remark = self._begin(folder)
        except OSError:
            return []
        return [remark] if remark is not None and not met_before else []

    def _begin(self, folder: Path) -> tuple[Watch, WatchNotice | None]:
        every = Message.of(
            N_("Polled every {seconds} seconds instead."), seconds=round(POLL_SECONDS)
        )
        if is_on_network(folder):
            said = Message.of(
                N_("{folder} is on a network drive, which does not report changes."),
                folder=folder,
            )
            return Watch(folder, self._changed, polls=True), WatchNotice(said, every)
        try:
            return Watch(folder, self._changed), None
        except WatchLimitError:
            said = Message.of(
                N_("{folder} has more subfolders than this system can watch at once."),
                folder=folder,
            )
            way = Message.of(
                N_("{every} Raise fs.inotify.max_user_watches to see changes at once."),
                every=every,
            )
            return Watch(folder, self._changed, polls=True), WatchNotice(said, way)

    def altered(self) -> bool:
        """Whether a watched folder went away, came back, or was put in another's place."""
        with self._lock:
            return any(
                not watch.holds if watch else identity(folder) not in (None, self._refused[folder])
                for folder, watch in self._watches.items()
            )

    def close(self) -> None:
        """Watch nothing any more."""
        with self._lock:
            for folder in list(self._watches):
                self._drop(folder)

    def _drop(self, folder: Path) -> None:
        watch = self._watches.pop(folder, None)
        if watch is not None:
            watch.close()


LOOK_SECONDS = 0.5
"""Between two looks at changed files, and at most until a cancelled wait ends."""
LOOKS_BEFORE_RETRY = 60
_LOOKS_UNTIL_POLL = 10


class ChangeWaiter:
    """Watches folders for a program without a window, which waits for changes in its only thread.

    Args:
        look_seconds: between two looks at changed files; those that are equal in both have settled.
    """

    def __init__(self, look_seconds: float = LOOK_SECONDS) -> None:
        self._seconds = look_seconds
        # never set: a wait for it that a signal handler may interrupt
        self._pause = threading.Event()
        self._settling = Settling()
        self._watcher = Watcher(self._note)

    def follow(self, folders: Iterable[Path], token: Token) -> list[WatchNotice]:
        """See `Watcher.follow`; called before each index run, so that no change falls between."""
        return self._watcher.follow(folders, token)

    def wait(self, token: Token) -> frozenset[Path]:
        """Wait until it is time to bring the library up to date; the files that are still being written then.

        Raises:
            Cancelled: the token was cancelled.
        """
        looks = 0
        while True:
            token.check()
            if self._settling.waiting:
                settled = self._settling.look(token)
                if settled.due:
                    self._settling.take()
                    return settled.unsettled
            elif looks % _LOOKS_UNTIL_POLL == _LOOKS_UNTIL_POLL - 1 and self._watcher.altered():
                return frozenset()
            looks += 1
            self._pause.wait(self._seconds)

    def rest(self, token: Token, looks: int = LOOKS_BEFORE_RETRY) -> None:
        """Wait until it is time to try again what another program is in the way of.

        Raises:
            Cancelled: the token was cancelled.
        """
        for _ in range(looks):
            token.check()
            self._pause.wait(self._seconds)

    def close(self) -> None:
        """Watch nothing any more."""
        self._watcher.close()

    def _note(self, paths: Iterable[Path]) -> None:
        self._settling.note(paths)
