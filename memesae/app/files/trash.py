"""Moving files to the system's trash, and restoring them where that can be done."""

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast
from urllib.parse import unquote_to_bytes

from memesae.app.files.export_pictures import Outcome, Refusal
from memesae.base.cancellation import Token
from memesae.base.messages import N_, Message

SUFFIX = ".trashinfo"


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """A file in a trash can.

    Attributes:
        file: where it lies now.
        note: the file that says where it was.
    """

    file: Path
    note: Path

    def move_to(self, path: Path) -> None:
        """Take it out, to `path`.

        Raises:
            FileExistsError: there is something at `path`; nothing is changed.
            OSError: it cannot be moved; it stays in the trash.
        """
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, "exists", str(path))
        shutil.move(self.file, path)
        self.note.unlink(missing_ok=True)


def trash_entry_of(path: Path) -> TrashEntry | None:
    """Where a file lies that was just put into the trash; None where it is not to be found."""
    # not resolved: what is trashed is the link and not what it leads to
    wanted = os.fsencode(os.path.abspath(path))
    newest: tuple[float, TrashEntry] | None = None
    for can, top in _cans(path):
        for note in _notes(can, path):
            entry = TrashEntry(can / "files" / note.name.removesuffix(SUFFIX), note)
            if _place_in(note, top) == wanted and os.path.lexists(entry.file):
                age = note.stat().st_mtime
                if newest is None or age >= newest[0]:
                    newest = age, entry
    return newest[1] if newest else None


def _cans(path: Path) -> Iterator[tuple[Path, Path]]:
    """The trash cans a file may be in, each with the folder its notes count paths from."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    yield data / "Trash", data
    top, user = _mount_point(path), os.getuid() if hasattr(os, "getuid") else 0
    yield top / ".Trash" / str(user), top
    yield top / f".Trash-{user}", top


def _mount_point(path: Path) -> Path:
    place = Path(os.path.realpath(path.parent))
    while not os.path.ismount(place):
        place = place.parent
    return place


def _notes(can: Path, path: Path) -> Iterator[Path]:
    """The notes on files of this name: a can with thousands of others is not read through."""
    # the name is kept, with a number behind it where it was taken
    stem, suffix = os.path.splitext(path.name)
    try:
        names = os.listdir(can / "info")
    except OSError:
        # no such can: nothing was ever put there
        return
    for name in names:
        if name.startswith(stem) and name.endswith(suffix + SUFFIX):
            yield can / "info" / name


def _place_in(note: Path, top: Path) -> bytes | None:
    """Where a note says that its file was."""
    try:
        lines = note.read_bytes().splitlines()
    except OSError:
        # emptied at this very moment
        return None
    for line in lines:
        if line.startswith(b"Path="):
            place = unquote_to_bytes(line.removeprefix(b"Path="))
            return os.path.normpath(os.path.join(os.fsencode(top), place))
    return None


LISTED = sys.platform not in ("win32", "darwin")
"""Whether the trash is a folder with notes that any program may read: elsewhere only the system can."""


@dataclass(frozen=True, slots=True)
class Trashed:
    """A file that lies in the trash.

    Attributes:
        path: where it was.
        entry: where it is; None where only the system knows.
    """

    path: Path
    entry: TrashEntry | None


@dataclass(slots=True)
class Emptied:
    """What came of putting files into the trash.

    Attributes:
        trashed: these lie in the trash now.
        refused: these lie where they were.
    """

    trashed: list[Trashed] = field(default_factory=list[Trashed])
    refused: list[Refusal] = field(default_factory=list[Refusal])

    @property
    def restorable(self) -> bool:
        """Whether all of it can be taken back from here."""
        return all(one.entry is not None for one in self.trashed)


def to_trash(paths: Sequence[Path], token: Token) -> Emptied:
    """Put files into the trash. What cannot go there stays where it is: nothing is ever deleted.

    Raises:
        Cancelled: somebody pressed stop before the first one; later ones still go.
    """
    token.check()
    outcome = Emptied()
    for path in paths:
        try:
            _send(path)
        except OSError as error:
            outcome.refused.append(Refusal(path, _reason(error, path)))
        else:
            entry = trash_entry_of(path) if LISTED else None
            outcome.trashed.append(Trashed(path, entry))
    return outcome


def put_back(trashed: Sequence[Trashed], token: Token) -> Outcome:
    """Take files out of the trash, to where they were; what came to lie there meanwhile stays.

    Raises:
        Cancelled: somebody pressed stop before the first one.
    """
    token.check()
    outcome = Outcome()
    for one in trashed:
        reason = _take_out(one)
        if reason is not None:
            outcome.refused.append(Refusal(one.path, reason))
        else:
            outcome.done.append(one.path)
    return outcome


def _send(path: Path) -> None:
    if not os.path.lexists(path):
        raise FileNotFoundError(errno.ENOENT, "gone", str(path))
    if not os.access(path.parent, os.W_OK):
        # asked before: the trash would have a note about a file that it never got
        raise PermissionError(errno.EROFS, "read-only", str(path))
    if LISTED:
        # this one keeps to the common rules on every desktop, so that the way back is known
        import send2trash.plat_other as way  # pyright: ignore[reportMissingTypeStubs]
    else:
        import send2trash as way
    send = cast("Callable[[str], None]", way.send2trash)  # pyright: ignore[reportUnknownMemberType]
    send(str(path))


def _take_out(one: Trashed) -> Message | None:
    """Move a file back; why it could not be, or None."""
    if one.entry is None or not one.entry.file.exists():
        return Message.of(N_("{name} is no longer in the trash."), name=one.path.name)
    try:
        one.path.parent.mkdir(parents=True, exist_ok=True)
        one.entry.move_to(one.path)
    except FileExistsError:
        return Message.of(
            N_("Another file lies at {path} now; {name} stays in the trash."),
            path=one.path,
            name=one.path.name,
        )
    except OSError as error:
        return Message.of(
            N_("{name} stays in the trash: {reason}."),
            name=one.path.name,
            reason=error.strerror or str(error),
        )
    return None


def _reason(error: OSError, path: Path) -> Message:
    match error.errno:
        case errno.ENOENT:
            return Message.of(N_("{name} is not there now."), name=path.name)
        case errno.EROFS:
            return Message.of(
                N_("{folder} is read-only, so nothing in it can go to the trash."),
                folder=path.parent,
            )
        case errno.EACCES | errno.EPERM:
            return Message.of(
                N_("The drive of {name} has no trash that may be used."), name=path.name
            )
        case _:
            return Message.of(
                N_("{name} could not go to the trash: {reason}."),
                name=path.name,
                reason=error.strerror or str(error),
            )
