"""All folders of a library under watch, however each of them can be."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from memesae.base.messages import N_, Message
from memesae.base.token import Token
from memesae.library.watching.filesystems import is_on_network
from memesae.library.watching.watch import (
    POLL_SECONDS,
    Changed,
    Identity,
    Watch,
    WatchLimitError,
    identity,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something worth telling about how a folder is watched.

    Attributes:
        sentence: how it is.
        hint: why, or what can be done about it.
    """

    sentence: str | Message
    hint: str | Message


class Watcher:
    """Watches folders until told otherwise. Its methods may be called from any thread.

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

    def follow(self, folders: Iterable[Path], token: Token) -> list[Remark]:
        """Watch these folders and no others; takes up again what came back.

        Args:
            folders: absolute; those that are not there are watched once they are.
            token: checked between folders.

        Returns:
            What is worth telling about folders that were not watched before.

        Raises:
            Cancelled: the token was cancelled; folders looked at before that are watched.
        """
        wanted = list(folders)
        remarks: list[Remark] = []
        with self._lock:
            for folder in self._watches.keys() - set(wanted):
                self._drop(folder)
            for folder in wanted:
                token.check()
                remarks += self._take_up(folder)
        return remarks

    def _take_up(self, folder: Path) -> list[Remark]:
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

    def _begin(self, folder: Path) -> tuple[Watch, Remark | None]:
        every = Message.of(
            N_("It is looked through every {seconds} seconds instead."), seconds=round(POLL_SECONDS)
        )
        if is_on_network(folder):
            said = Message.of(
                N_("{folder} lies on a network drive, which does not tell when pictures change."),
                folder=folder,
            )
            return Watch(folder, self._changed, polls=True), Remark(said, every)
        try:
            return Watch(folder, self._changed), None
        except WatchLimitError:
            said = Message.of(
                N_("{folder} has more folders than this system watches at once."), folder=folder
            )
            way = Message.of(
                N_("{every} A greater fs.inotify.max_user_watches brings changes at once."),
                every=every,
            )
            return Watch(folder, self._changed, polls=True), Remark(said, way)

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
