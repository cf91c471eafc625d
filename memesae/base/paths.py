"""Where memesae keeps its own files, and writing them so that no reader sees half of one or a damaged one."""

import errno
import json
import logging
import os
import shutil
import stat
import sys
import tempfile
import zlib
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, cast

import platformdirs

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_

LOG_NAME = "memesae.log"
"""The log, in the home folder."""
WINDOW_SOCKET = "window.socket"
"""The socket by which the open window is reached, in the home folder; on Windows it is no file."""
LOG_FORMAT = "%(asctime)s %(levelname)s %(message)s"
_log = logging.getLogger("memesae")


def home(chosen: str | Path | None = None) -> Path:
    """The folder for libraries, models and settings.

    Args:
        chosen: the user's `--home`, which wins over MEMESAE_HOME and the platform's data folder.
    """
    place = chosen or os.environ.get("MEMESAE_HOME") or platformdirs.user_data_dir("memesae")
    return Path(place).expanduser().absolute()


def is_frozen() -> bool:
    """Whether this is the folder that needs no Python, to which no package can be added."""
    return bool(getattr(sys, "frozen", False))


def resource(name: str) -> Path:
    """A file or folder that memesae ships: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "resources" / name
    return installed if installed.exists() else package.parent / "resources" / name


def write_atomically(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Let `write` fill a temporary file, then rename it to `path` atomically.

    Raises:
        MemesaeError: the disk is full or the folder cannot be written; the previous file stays.
    """
    with temporary_sibling(path) as sibling, sibling.open("wb") as stream:
        write(stream)
        stream.flush()
        os.fsync(stream.fileno())


def make_way(path: Path) -> None:
    """Remove what lies where one of memesae's own cache files belongs: a folder, a link, a device, or a file in place of its folder.

    Raises:
        MemesaeError: it cannot be removed.
    """
    with as_unwritten(path):
        if path.parent.is_file():
            path.parent.unlink()
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif os.path.lexists(path) and (path.is_symlink() or not path.is_file()):
            path.unlink()


def log_damage(path: Path) -> None:
    """Log that a cache is damaged; its reader rebuilds it."""
    _log.warning("%s was damaged and is rebuilt.", path)


def write_checked_json(path: Path, content: object) -> None:
    """Write JSON with a checksum, in the place of whatever is there.

    Raises:
        MemesaeError: the folder cannot be written; the previous file stays.
    """
    text = json.dumps({"check": _check(content), "content": content}).encode()
    make_way(path)
    write_atomically(path, lambda stream: stream.write(text))


def read_checked_json(path: Path) -> Any | None:  # noqa: ANN401 - whatever JSON holds
    """What `write_checked_json` wrote; None where there is nothing, or nothing whole, which is logged.

    Files of earlier versions had no checksum; they are None as well, but not damaged.
    """
    try:
        # a device or a pipe may never end
        ordinary = path.is_file() or not path.exists()
        found: object = json.loads(path.read_bytes()) if ordinary else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        found = None
    if isinstance(found, dict):
        parts = cast("dict[str, object]", found)
        if "content" in parts and parts.get("check") == _check(parts["content"]):
            return parts["content"]
        if not parts.keys() & {"check", "content"}:
            return None
    log_damage(path)
    return None


def _check(content: object) -> str:
    return f"{zlib.crc32(json.dumps(content, sort_keys=True).encode()):08x}"


_MAKE_ROOM = N_("Make room in {folder}, or choose another place.")
_ALLOW_WRITING = N_("Allow writing in {folder}, or choose another place.")
_NO_FOLDER = N_("Choose another place: {folder} is not a folder in which files can be made.")
_UNWRITTEN_HINTS = {
    errno.ENOSPC: _MAKE_ROOM,
    errno.EFBIG: N_("Raise the limit on the size of files, or choose another place than {folder}."),
    errno.EACCES: _ALLOW_WRITING,
    errno.EPERM: _ALLOW_WRITING,
    errno.EROFS: _ALLOW_WRITING,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.ENOENT: _NO_FOLDER,
    errno.ENAMETOOLONG: N_("Choose a shorter name."),
}


_ELSEWHERE = N_("Choose another place than {folder}, or make room there.")


@contextmanager
def as_unwritten(path: Path) -> Generator[None]:
    """Raise errors of the disk inside the block as a `MemesaeError` about a file that could not be written."""
    try:
        yield
    except OSError as error:
        raise MemesaeError(
            N_("{name} could not be written: {reason}."),
            kept=N_("What was there before is untouched."),
            hint=_UNWRITTEN_HINTS.get(error.errno or 0, _ELSEWHERE),
            name=path.name,
            reason=error.strerror or str(error),
            folder=path.parent,
        ) from error


def refuse_odd_place(path: Path) -> None:
    """Refuse to write a file where a folder, device or pipe is: a rename would put a file in the place of the device.

    Raises:
        MemesaeError: it is no ordinary file; nothing was written.
    """
    try:
        mode = path.stat().st_mode
    except OSError:
        # nothing is there, or writing says what is wrong
        return
    if not stat.S_ISREG(mode):
        raise MemesaeError(
            N_("{path} is a folder, a device or a pipe, and no file can take its place."),
            kept=N_("Nothing was written."),
            hint=N_("Name a file that is not there yet."),
            path=path,
        )


@contextmanager
def temporary_sibling(path: Path) -> Generator[Path]:
    """A name beside `path` to write to; renamed to `path` when the block succeeds.

    For libraries that insist on opening the file themselves.

    Raises:
        MemesaeError: the disk is full or the folder cannot be written; the previous file stays.
    """
    refuse_odd_place(path)
    sibling: Path | None = None
    try:
        with as_unwritten(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            os.close(handle)
            sibling = Path(name)
            # mkstemp's files are for their maker alone; a written file has the permissions of any other
            sibling.chmod(_permissions(path))
            yield sibling
            sibling.replace(path)
    finally:
        if sibling is not None:
            sibling.unlink(missing_ok=True)


def _permissions(path: Path) -> int:
    """Those of the file that is replaced, or for a new one those of the umask."""
    with suppress(OSError):
        return stat.S_IMODE(path.stat().st_mode)
    return 0o666 & ~_umask()


@cache
def _umask() -> int:
    """The process's umask, which can only be read by setting it; read once, since other threads may create files meanwhile."""
    with suppress(OSError, ValueError, IndexError):
        lines = Path("/proc/self/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Umask")).split()[1], 8)
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def refuse_foreign_files(paths: Iterable[Path], is_own: Callable[[Path], bool]) -> None:
    """Refuse to overwrite what another program or person wrote.

    Args:
        paths: the files about to be written.
        is_own: whether an existing one was written by memesae.

    Raises:
        MemesaeError: one of them belongs to someone else; nothing was written.
    """
    for path in paths:
        if path.exists() and not is_own(path):
            raise MemesaeError(
                N_("{folder} already holds a file {name} that memesae did not write."),
                kept=N_("Nothing was written."),
                hint=N_("Choose another folder, or overwrite it with --force."),
                folder=path.parent,
                name=path.name,
            )


def folded_path(text: str) -> str:
    """The form in which two spellings that differ only in case are equal."""
    return text.replace("\\", "/").casefold()
