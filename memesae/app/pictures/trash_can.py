"""The trash of free desktops: a folder of files, and a folder of notes on where each was.

See https://specifications.freedesktop.org/trash-spec/.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

SUFFIX = ".trashinfo"


@dataclass(frozen=True, slots=True)
class Entry:
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


def entry_of(path: Path) -> Entry | None:
    """Where a file lies that was just put into the trash; None where it is not to be found."""
    # not resolved: what is trashed is the link and not what it leads to
    wanted = os.fsencode(os.path.abspath(path))
    newest: tuple[float, Entry] | None = None
    for can, top in _cans(path):
        for note in _notes(can, path):
            entry = Entry(can / "files" / note.name.removesuffix(SUFFIX), note)
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
