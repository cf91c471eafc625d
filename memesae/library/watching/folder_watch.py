"""Watching one folder: by file system events, or by polling where there are none."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.library.scanning.walk import FILE_NAME as IGNORE_FILE
from memesae.library.scanning.walk import is_own_folder

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import BaseObserver


MOUNTS = Path("/proc/mounts")

NETWORK = frozenset(
    {
        "9p", "afs", "autofs", "beegfs", "ceph", "cifs", "coda", "davfs", "drvfs", "fuse.davfs",
        "fuse.gcsfuse", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs",
        "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse", "glusterfs", "gpfs", "lustre", "ncpfs",
        "nfs", "nfs4", "orangefs", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs",
    }
)  # fmt: skip
"""File systems that others can write to without this machine's kernel being told."""


def file_system(folder: Path, mounts: Path = MOUNTS) -> str:
    """The type of the file system that a folder lies on, as Linux calls it.

    Args:
        folder: absolute, links resolved.
        mounts: the kernel's list of what is mounted.

    Returns:
        The type; "" where the machine keeps no such list.
    """
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ""
    found, longest = "", -1
    for line in lines:
        _, place, kind, *_ = line.split(" ")
        point = Path(_unescaped(place))
        # of two mounted at one point the later hides the earlier
        if folder.is_relative_to(point) and len(point.parts) >= longest:
            found, longest = kind, len(point.parts)
    return found


def _unescaped(place: str) -> str:
    """A mount point with its spaces, tabs and backslashes, which the kernel writes in octal."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), place)


def is_on_network(folder: Path, mounts: Path = MOUNTS) -> bool:
    """Whether a folder is on a drive that reports no changes made by other machines."""
    # on Windows, a share is written \\server\share
    return str(folder).startswith("\\\\") or file_system(folder, mounts) in NETWORK


Changed = Callable[[Sequence[Path]], None]
Identity = tuple[int, int] | None

POLL_SECONDS = 20.0
"""Between two looks at a folder that does not tell: a look asks for the facts of every file in it."""
NO_MORE = (errno.ENOSPC, errno.EMFILE, errno.ENFILE)
"""How Linux says that it watches as many folders, or has as many files open, as it may."""


class WatchLimitError(Exception):
    """The system watches as many folders as it may."""


class Watch:
    """Calls `changed` for every change to pictures below a folder.

    Args:
        folder: absolute.
        changed: called with paths, in the thread of the watching library.
        polls: look again and again instead of waiting for the system's messages.

    Raises:
        WatchLimitError: the system watches as many folders as it may.
        OSError: the folder cannot be listed.
    """

    def __init__(self, folder: Path, changed: Changed, *, polls: bool = False) -> None:
        self.folder = folder
        self.polls = polls
        self.identity = identity(folder)
        self._changed = changed
        self._deeper = False
        try:
            self._observer = _observing(folder, self._tell, polls)
            if not polls:
                _ask_for_one_more(folder)
        except OSError as error:
            self.close()
            if error.errno in NO_MORE:
                raise WatchLimitError from error
            raise

    @property
    def holds(self) -> bool:
        """Whether the folder that was there is still there, and watched."""
        working = any(emitter.is_alive() for emitter in self._observer.emitters)
        return working and identity(self.folder) == self.identity and self._reaches_all()

    def _reaches_all(self) -> bool:
        """Whether folders that came later could be watched too."""
        deeper, self._deeper = self._deeper, False
        if not deeper or self.polls:
            return True
        try:
            _ask_for_one_more(self.folder)
        except OSError as error:
            return error.errno not in NO_MORE
        return True

    def close(self) -> None:
        """Stop watching; nothing is reported afterwards."""
        observer = getattr(self, "_observer", None)
        if observer is not None:
            _end(observer)

    def _tell(self, event: FileSystemEvent) -> None:
        self._deeper |= event.is_directory
        paths = [Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path]
        told = [path for path in paths if _matters(path, event.is_directory, self.folder)]
        if told:
            self._changed(told)


def identity(folder: Path) -> Identity:
    """What distinguishes a folder from another one that is mounted in its place; None where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _matters(path: Path, is_folder: bool, folder: Path) -> bool:
    """Whether a path is worth a scan, which passes over what is hidden.

    A picture or sidecar named like something else waits for the next scan: a program's log that grows all day
    must not keep the library busy.
    """
    parts = path.relative_to(folder).parts if path.is_relative_to(folder) else ()
    if path.name == IGNORE_FILE:
        return True
    # loaded now: it comes with Pillow, for which the window does not wait
    from memesae.library.decoding.decode_limits import named_like_image
    from memesae.library.sidecars import may_be_sidecar

    hidden = any(part.startswith(".") for part in parts)
    if _is_own(path, len(parts)):
        return False
    wanted = not path.suffix or named_like_image(path) or may_be_sidecar(os.fsencode(path.name))
    return not hidden and (is_folder or wanted)


def _is_own(path: Path, depth: int) -> bool:
    """Whether a path is inside of one of memesae's own libraries, in which every run writes."""
    folders = (path, *path.parents[: depth - 1])
    return any(
        (folder / "library.db").exists() and is_own_folder(_names(folder)) for folder in folders
    )


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _observing(folder: Path, tell: Callable[[FileSystemEvent], None], polls: bool) -> BaseObserver:
    """An observer at work."""
    # loaded here: the window opens before
    from watchdog.events import (
        DirCreatedEvent,
        DirDeletedEvent,
        DirMovedEvent,
        FileClosedEvent,
        FileCreatedEvent,
        FileDeletedEvent,
        FileModifiedEvent,
        FileMovedEvent,
        FileSystemEventHandler,
    )
    from watchdog.observers import Observer
    from watchdog.observers.polling import PollingObserver

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            tell(event)

    # all but what merely reading a picture causes
    kinds: list[type[FileSystemEvent]] = [
        FileCreatedEvent, FileModifiedEvent, FileClosedEvent, FileMovedEvent, FileDeletedEvent,
        DirCreatedEvent, DirMovedEvent, DirDeletedEvent,
    ]  # fmt: skip
    observer = PollingObserver(timeout=POLL_SECONDS) if polls else Observer()
    try:
        observer.schedule(Handler(), str(folder), recursive=True, event_filter=kinds)
        observer.start()
    except BaseException:
        _end(observer)
        raise
    return observer


def _ask_for_one_more(folder: Path) -> None:
    """Raise the system's error if it would watch no more folders.

    The library for watching passes over inner folders that it could not watch.
    """
    from watchdog.events import FileSystemEventHandler
    from watchdog.observers import Observer

    another = Observer()
    try:
        another.schedule(FileSystemEventHandler(), str(folder), recursive=False)
        another.start()
    finally:
        _end(another)


def _end(observer: BaseObserver) -> None:
    observer.stop()
    # one that was never started cannot be waited for
    with suppress(RuntimeError):
        observer.join()
