"""All libraries of a home, and which of them a folder belongs to."""

import hashlib
import os
import re
import shutil
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from memesae.base.messages import N_, Message
from memesae.library.database import FILE_NAME, index_lock
from memesae.library.library import Library
from memesae.library.library_errors import LibraryDamagedError, LibraryError, as_library_error
from memesae.library.records import Counts, Root
from memesae.library.recovery import recover
from memesae.library.roots import canonical

_FOLDER = "libraries"
_OPENED = "last-opened"


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """An entry in the list of libraries.

    Attributes:
        place: the library's own directory.
        roots: its image folders.
        counts: how many files and images it has.
        last_opened: unix seconds.
        name: the name set by the user, or the names of its folders.
        problem: why it cannot be opened, or "".
    """

    place: Path
    roots: list[Root] = field(default_factory=list[Root])
    counts: Counts = field(default_factory=Counts)
    last_opened: float = 0.0
    name: str = ""
    problem: str | Message = ""


def forget_library(place: Path) -> None:
    """Delete a library's data; its pictures are not touched.

    Raises:
        LibraryError: it cannot be deleted, or is in use.
    """
    if not (place / FILE_NAME).is_file():
        raise LibraryError(N_("There is no library in {place}."), place=place)
    with index_lock(place), as_library_error(place):
        # the database first: after a failure, the rest no longer counts as a library
        (place / FILE_NAME).unlink()
    shutil.rmtree(place, ignore_errors=True)


def find_library(home: Path, folder: Path) -> Library | None:
    """Open the library that has this folder as a root, or a root around it.

    Args:
        home: memesae's home folder.
        folder: in any spelling; links, `..` and trailing slashes are resolved.

    Raises:
        LibraryError: the library exists but cannot be opened.
    """
    wanted = canonical(folder)
    for place in _places(home):
        library = _opened(place, wanted)
        if library is not None:
            return library
    return None


def find_or_create(home: Path, folders: Sequence[Path]) -> Library:
    """Open the library that has one of the folders, or a new one; the others become its roots.

    A damaged database is replaced by one with everything that can still be read.

    Args:
        home: memesae's home folder.
        folders: at least one.

    Raises:
        LibraryError: a folder does not exist, or the library cannot be opened or created.
    """
    wanted = [canonical(folder) for folder in folders]
    for folder in wanted:
        _must_be_folder(folder)
    library = _found_or_recovered(home, wanted) or Library.open(_new_place(home, wanted[0]))
    for folder in wanted:
        library.add_root(folder)
    _note_opened(library.place)
    return library


def all_libraries(home: Path) -> list[LibraryInfo]:
    """Every library of a home, last opened first; one that cannot be opened says why."""
    return sorted(
        (_info(place) for place in _places(home)),
        key=lambda info: info.last_opened,
        reverse=True,
    )


def _must_be_folder(folder: Path) -> None:
    if not folder.is_dir():
        what = (
            N_("{folder} is not a folder.") if folder.exists() else N_("{folder} does not exist.")
        )
        raise LibraryError(what, hint=N_("Give a folder that holds pictures."), folder=folder)


def _places(home: Path) -> list[Path]:
    return sorted(path.parent for path in (home / _FOLDER).glob(f"*/{FILE_NAME}"))


def _opened(place: Path, wanted: Path) -> Library | None:
    try:
        library = Library.open(place)
    except LibraryDamagedError:
        # its roots cannot be read: only its name identifies the folder
        if place.name == _name(wanted):
            raise
        return None
    if any(wanted.is_relative_to(root.path) for root in library.roots()):
        _note_opened(place)
        return library
    library.close()
    return None


def _found_or_recovered(home: Path, wanted: list[Path]) -> Library | None:
    for folder in wanted:
        try:
            library = find_library(home, folder)
        except LibraryDamagedError:
            library = recover(_new_place(home, folder))
        if library is not None:
            return library
    return None


def _new_place(home: Path, folder: Path) -> Path:
    return home / _FOLDER / _name(folder)


def _name(folder: Path) -> str:
    """A readable name that is unique to the folder."""
    plain = unicodedata.normalize("NFKD", folder.name).encode("ascii", "ignore").decode().lower()
    readable = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "images"
    return f"{readable}-{hashlib.blake2b(os.fsencode(folder), digest_size=4).hexdigest()}"


def _note_opened(place: Path) -> None:
    # only the order of a list depends on it: a read-only home does not matter here
    with suppress(OSError):
        (place / _OPENED).touch()


def _last_opened(place: Path) -> float:
    mark = place / _OPENED
    return (mark if mark.exists() else place / FILE_NAME).stat().st_mtime


def _info(place: Path) -> LibraryInfo:
    try:
        with Library.open(place) as library:
            opened = _last_opened(place)
            return LibraryInfo(place, library.roots(), library.counts(), opened, library.name)
    except LibraryError as error:
        opened = _last_opened(place)
        return LibraryInfo(place, last_opened=opened, name=place.name, problem=error.message)
