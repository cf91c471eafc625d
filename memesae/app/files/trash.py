"""Moving files to the system's trash, and restoring them where possible."""

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast
from urllib.parse import unquote_to_bytes

from memesae.app.files.export_pictures import Check, Outcome, Refusal, any_file
from memesae.base.cancellation import Token
from memesae.base.messages import N_, Message

SUFFIX = ".trashinfo"


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """A file in the trash.

    Attributes:
        file: its path in the trash.
        info: its .trashinfo file, which has the original path.
    """

    file: Path
    info: Path

    def move_to(self, path: Path) -> None:
        """Move it out of the trash to `path`.

        Raises:
            FileExistsError: `path` exists; nothing is changed.
            OSError: it cannot be moved and remains in the trash.
        """
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, "exists", str(path))
        shutil.move(self.file, path)
        self.info.unlink(missing_ok=True)


def trash_entry_of(path: Path) -> TrashEntry | None:
    """The entry of a file that was just moved to the trash; None if it is not found."""
    # not resolved: a symbolic link itself is trashed, not its target
    wanted = os.fsencode(os.path.abspath(path))
    newest: tuple[float, TrashEntry] | None = None
    for trash, top in _trash_folders(path):
        for info in _info_files(trash, path):
            entry = TrashEntry(trash / "files" / info.name.removesuffix(SUFFIX), info)
            if _original_path(info, top) == wanted and os.path.lexists(entry.file):
                modified = info.stat().st_mtime
                if newest is None or modified >= newest[0]:
                    newest = modified, entry
    return newest[1] if newest else None


def _trash_folders(path: Path) -> Iterator[tuple[Path, Path]]:
    """The trash folders that may contain a file, each with the folder its relative paths start from."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    yield data / "Trash", data
    top, user = _mount_point(path), os.getuid() if hasattr(os, "getuid") else 0
    yield top / ".Trash" / str(user), top
    yield top / f".Trash-{user}", top


def _mount_point(path: Path) -> Path:
    folder = Path(os.path.realpath(path.parent))
    while not os.path.ismount(folder):
        folder = folder.parent
    return folder


def _info_files(trash: Path, path: Path) -> Iterator[Path]:
    """The .trashinfo files of files of this name, without reading those of other files."""
    # the trash keeps the name, with a number appended if it was taken
    stem, suffix = os.path.splitext(path.name)
    try:
        names = os.listdir(trash / "info")
    except OSError:
        # no such trash folder: nothing was ever put there
        return
    for name in names:
        if name.startswith(stem) and name.endswith(suffix + SUFFIX):
            yield trash / "info" / name


def _original_path(info: Path, top: Path) -> bytes | None:
    """The original path of a file, from its .trashinfo."""
    try:
        lines = info.read_bytes().splitlines()
    except OSError:
        # the trash was emptied meanwhile
        return None
    for line in lines:
        if line.startswith(b"Path="):
            original = unquote_to_bytes(line.removeprefix(b"Path="))
            return os.path.normpath(os.path.join(os.fsencode(top), original))
    return None


LISTED = sys.platform not in ("win32", "darwin")
"""Whether the trash follows the freedesktop.org specification, so that files can be restored from here."""


@dataclass(frozen=True, slots=True)
class Trashed:
    """A file that was moved to the trash.

    Attributes:
        path: its original path.
        entry: its entry in the trash; None if only the system knows it.
    """

    path: Path
    entry: TrashEntry | None


@dataclass(slots=True)
class TrashReport:
    """The result of moving files to the trash.

    Attributes:
        trashed: files that were moved.
        refused: files that could not be moved.
    """

    trashed: list[Trashed] = field(default_factory=list[Trashed])
    refused: list[Refusal] = field(default_factory=list[Refusal])

    @property
    def restorable(self) -> bool:
        """Whether all files can be restored from here."""
        return all(one.entry is not None for one in self.trashed)


def to_trash(paths: Sequence[Path], token: Token, check: Check = any_file) -> TrashReport:
    """Move files to the trash. Files that cannot be moved stay where they are; nothing is ever deleted.

    Args:
        paths: the files.
        token: cancels it before the first file.
        check: says, right before each is moved, which to leave alone; see `as_indexed`.

    Raises:
        Cancelled: cancelled before the first file; a later cancellation has no effect.
    """
    token.check()
    report = TrashReport()
    for path in paths:
        refusal = check(path)
        if refusal is not None:
            report.refused.append(Refusal(path, refusal))
            continue
        try:
            _send(path)
        except OSError as error:
            report.refused.append(Refusal(path, _reason(error, path)))
        else:
            entry = trash_entry_of(path) if LISTED else None
            report.trashed.append(Trashed(path, entry))
    return report


def put_back(trashed: Sequence[Trashed], token: Token) -> Outcome:
    """Restore files from the trash to their original paths; existing files are never overwritten.

    Raises:
        Cancelled: cancelled before the first file.
    """
    token.check()
    outcome = Outcome()
    for one in trashed:
        reason = _restore(one)
        if reason is not None:
            outcome.refused.append(Refusal(one.path, reason))
        else:
            outcome.done.append(one.path)
    return outcome


def _send(path: Path) -> None:
    if not os.path.lexists(path):
        raise FileNotFoundError(errno.ENOENT, "gone", str(path))
    if not os.access(path.parent, os.W_OK):
        # checked first: otherwise a .trashinfo would be left for a file that was never moved
        raise PermissionError(errno.EROFS, "read-only", str(path))
    if LISTED:
        # this variant follows the specification on every desktop, so that files can be restored
        import send2trash.plat_other as way  # pyright: ignore[reportMissingTypeStubs]
    else:
        import send2trash as way
    send = cast("Callable[[str], None]", way.send2trash)  # pyright: ignore[reportUnknownMemberType]
    send(str(path))


def _restore(one: Trashed) -> Message | None:
    """Restore a file; returns the reason if that failed."""
    if one.entry is None or not one.entry.file.exists():
        return Message.of(N_("{name} is no longer in the trash."), name=one.path.name)
    try:
        one.path.parent.mkdir(parents=True, exist_ok=True)
        one.entry.move_to(one.path)
    except FileExistsError:
        return Message.of(
            N_("{name} could not be restored: {path} already exists."),
            path=one.path,
            name=one.path.name,
        )
    except OSError as error:
        return Message.of(
            N_("{name} could not be restored: {reason}."),
            name=one.path.name,
            reason=error.strerror or str(error),
        )
    return None


def _reason(error: OSError, path: Path) -> Message:
    match error.errno:
        case errno.ENOENT:
            return Message.of(N_("{name} no longer exists."), name=path.name)
        case errno.EROFS:
            return Message.of(
                N_("{folder} is read-only, so nothing in it can be moved to Trash."),
                folder=path.parent,
            )
        case errno.EACCES | errno.EPERM:
            return Message.of(N_("The drive of {name} has no usable trash."), name=path.name)
        case _:
            return Message.of(
                N_("{name} could not be moved to Trash: {reason}."),
                name=path.name,
                reason=error.strerror or str(error),
            )
