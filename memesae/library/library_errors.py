"""Errors of a library's database, with messages for the user."""

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_


class LibraryError(MemesaeError):
    """The library could not be opened, read or written."""


class LibraryDamagedError(LibraryError):
    """The database file is corrupt."""


class LibraryTooNewError(LibraryError):
    """The database was written by a newer memesae."""


class LibraryBusyError(LibraryError):
    """Another process is writing to the library and did not finish in time."""


def damaged(directory: Path) -> LibraryDamagedError:
    """The error for a corrupt database in `directory`."""
    return LibraryDamagedError(
        N_("The database in {directory} is damaged."),
        kept=N_("Your pictures are untouched."),
        hint=N_(
            "Index the folder again: what can still be read is saved into a new database, "
            "and the damaged one is kept beside it."
        ),
        directory=directory,
    )


def _busy(_: Path) -> LibraryError:
    return LibraryBusyError(
        N_("Another memesae is writing to this library."),
        kept=N_("Searching still works."),
        hint=N_("Try again when it has finished, or stop it."),
    )


def _full(directory: Path) -> LibraryError:
    return LibraryError(
        N_("The disk is full."),
        kept=N_("Everything stored so far is safe."),
        hint=N_("Make room on the disk that holds {directory}, then continue."),
        directory=directory,
    )


def _read_only(directory: Path) -> LibraryError:
    return LibraryError(
        N_("Nothing can be written in {directory}."),
        kept=N_("Existing files are untouched."),
        hint=N_("Allow writing there, or choose another folder with --home."),
        directory=directory,
    )


def _unreachable(directory: Path) -> LibraryError:
    return LibraryError(
        N_("The database in {directory} cannot be opened or created."),
        hint=N_(
            "Check that the folder exists and can be read and written, or choose another folder with --home."
        ),
        directory=directory,
    )


def _disk_trouble(directory: Path) -> LibraryError:
    return LibraryError(
        N_("The disk that holds {directory} reported an error."),
        kept=N_("Everything stored before is safe if the disk is."),
        hint=N_("Check that the drive is connected and healthy, then try again."),
        directory=directory,
    )


# the primary part of SQLite's result names (https://www.sqlite.org/rescode.html)
_SENTENCES = {
    "SQLITE_BUSY": _busy,
    "SQLITE_LOCKED": _busy,
    "SQLITE_FULL": _full,
    "SQLITE_READONLY": _read_only,
    "SQLITE_PERM": _read_only,
    "SQLITE_CANTOPEN": _unreachable,
    "SQLITE_IOERR": _disk_trouble,
    "SQLITE_CORRUPT": damaged,
    "SQLITE_NOTADB": damaged,
}


@contextmanager
def as_library_error(directory: Path) -> Generator[None]:
    """Turn errors of SQLite and of the disk inside the block into `LibraryError`s about `directory`.

    Raises:
        LibraryError: the database or disk failed in a way the user can fix.
    """
    # loaded here: the window names these errors before it opens any library
    import sqlite3

    try:
        yield
    except OSError as error:
        raise (_full if error.errno == errno.ENOSPC else _unreachable)(directory) from error
    except sqlite3.Error as error:
        name = str(getattr(error, "sqlite_errorname", ""))
        primary = "_".join(name.split("_")[:2])
        if primary in _SENTENCES:
            raise _SENTENCES[primary](directory) from error
        raise
