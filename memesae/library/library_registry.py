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
from memesae.library.content_hash import unchanged
from memesae.library.database import FILE_NAME, index_lock
from memesae.library.library import Library
from memesae.library.library_errors import LibraryDamagedError, LibraryError, as_library_error
from memesae.library.records import Counts, Root
from memesae.library.recovery import is_sound, merge_library, recover
from memesae.library.roots import address_of, canonical, sample_of_files

_FOLDER = "libraries"
_OPENED = "last-opened"


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """An entry in the list of libraries.

    Attributes:
        directory: the library's own directory.
        roots: its image folders.
        counts: how many files and images it has.
        last_opened: unix seconds.
        name: the name set by the user, or the names of its folders.
        problem: why it cannot be opened, or "".
    """

    directory: Path
    roots: list[Root] = field(default_factory=list[Root])
    counts: Counts = field(default_factory=Counts)
    last_opened: float = 0.0
    name: str = ""
    problem: str | Message = ""


def forget_library(directory: Path) -> None:
    """Delete a library's data; its pictures are not touched.

    Raises:
        LibraryError: it cannot be deleted, or is in use.
    """
    if not (directory / FILE_NAME).is_file():
        raise LibraryError(N_("There is no library in {directory}."), directory=directory)
    with index_lock(directory), as_library_error(directory):
        # the database first: after a failure, the rest no longer counts as a library
        (directory / FILE_NAME).unlink()
    shutil.rmtree(directory, ignore_errors=True)


def find_library(home: Path, folder: Path) -> Library | None:
    """Open the library that has this folder as a root, or the nearest root around it.

    Args:
        home: memesae's home folder.
        folder: in any spelling; links, `..` and trailing slashes are resolved. A root that was moved and
            left a link in its place is known by that link.

    Raises:
        LibraryError: the library exists but cannot be opened.
    """
    wanted = canonical(folder)
    best: tuple[int, Library] | None = None
    for directory in _directories(home):
        library = _opened(directory, wanted)
        if library is None:
            continue
        depth = _depth(library, wanted)
        if depth > (best[0] if best else 0):
            if best is not None:
                best[1].close()
            best = depth, library
        else:
            library.close()
    if best is None:
        return None
    _note_opened(best[1].directory)
    return best[1]


def find_or_create(home: Path, folders: Sequence[Path]) -> Library:
    """Open the library that has one of the folders, or a new one; the others become its roots.

    Libraries of folders within or around these become one with it, so that what was said of a picture does not
    depend on the folder through which it is seen. A folder that holds the files of a root that is no longer
    there is that root, moved; `Library.notes` says so. A damaged database is replaced by one with everything
    that can still be read.

    Args:
        home: memesae's home folder.
        folders: at least one.

    Raises:
        LibraryError: a folder does not exist, or the library cannot be opened or created.
    """
    wanted = [canonical(folder) for folder in folders]
    for folder in wanted:
        _must_be_folder(folder)
    library = (
        _found_or_recovered(home, wanted)
        or _moved(home, wanted)
        or _within(home, wanted)
        or _created(home, wanted[0])
    )
    for folder in wanted:
        library.add_root(folder)
    _unite(home, library)
    _note_opened(library.directory)
    return library


def all_libraries(home: Path) -> list[LibraryInfo]:
    """Every library of a home, last opened first; one that cannot be opened says why."""
    return sorted(
        (_info(directory) for directory in _directories(home)),
        key=lambda info: info.last_opened,
        reverse=True,
    )


def _must_be_folder(folder: Path) -> None:
    if address_of(folder) is None and not folder.is_dir():
        what = (
            N_("{folder} is not a folder.") if folder.exists() else N_("{folder} does not exist.")
        )
        raise LibraryError(what, hint=N_("Give a folder that holds pictures."), folder=folder)


def _directories(home: Path) -> list[Path]:
    return sorted(path.parent for path in (home / _FOLDER).glob(f"*/{FILE_NAME}"))


def _opened(directory: Path, wanted: Path) -> Library | None:
    try:
        library = Library.open(directory)
    except LibraryDamagedError:
        # its roots cannot be read: only its name identifies the folder
        if directory.name == _name(wanted):
            raise
        return None
    _follow_links(library)
    return library


def _follow_links(library: Library) -> None:
    """Note where a root lies now that was moved and left a link in its place."""
    for root in library.roots():
        real = canonical(root.path)
        if real != root.path and real.is_dir():
            # one that another root covers by now is left as it is
            with suppress(LibraryError):
                library.relocate_root(root.path, real)


def _depth(library: Library, wanted: Path) -> int:
    """How many folders lead to the library's root at or around `wanted`; 0 where it has none."""
    around = (root.path for root in library.roots() if wanted.is_relative_to(root.path))
    return max((len(path.parts) for path in around), default=0)


_COMPARED = 32
"""Files by which a moved root is known."""


def _moved(home: Path, wanted: Sequence[Path]) -> Library | None:
    """The library with a root that is no longer there and whose files lie in one of the folders."""
    for directory in _directories(home):
        try:
            library = Library.open(directory)
        except LibraryError:
            continue
        for root in library.roots():
            here = os.path.lexists(root.path) or address_of(root.path) is not None
            new = None if here else _where(library, root, wanted)
            if new is None:
                continue
            with suppress(LibraryError):
                library.relocate_root(root.path, new)
                library.notes.append(
                    Message.of(
                        N_("{old} was moved to {new}: what is known of its pictures was kept."),
                        old=root.path,
                        new=new,
                    )
                )
                return library
        library.close()
    return None


def _where(library: Library, root: Root, wanted: Sequence[Path]) -> Path | None:
    """The folder in which most of a root's files lie: one of those wanted, or one of its name in these."""
    sample = sample_of_files(library.connections, root.id, _COMPARED)
    for folder in (one for near in wanted for one in (near, near / root.path.name)):
        found = sum(
            unchanged(folder / os.fsdecode(path), size, mtime_ns, content)
            for path, size, mtime_ns, content in sample
        )
        if found * 2 > len(sample):
            return folder
    return None


def _within(home: Path, wanted: Sequence[Path]) -> Library | None:
    """The largest library with a root within one of the folders: it grows to hold them."""
    inner: list[tuple[int, Path]] = []
    for info in all_libraries(home):
        if any(root.path.is_relative_to(folder) for root in info.roots for folder in wanted):
            inner.append((info.counts.images, info.directory))
    return Library.open(max(inner)[1]) if inner else None


def _unite(home: Path, library: Library) -> None:
    """Take in the libraries that have a root within one of this library's, or around one."""
    own = [root.path for root in library.roots()]
    for directory in _directories(home):
        if directory == library.directory:
            continue
        try:
            with Library.open(directory) as other:
                theirs = [root.path for root in other.roots()]
        except LibraryError:
            continue
        if any(one.is_relative_to(two) or two.is_relative_to(one) for one in own for two in theirs):
            merge_library(library, directory)


def _found_or_recovered(home: Path, wanted: list[Path]) -> Library | None:
    for folder in wanted:
        try:
            library = find_library(home, folder)
        except LibraryDamagedError:
            library = recover(_new_place(home, folder))
        if library is not None and not is_sound(library):
            library.close()
            library = recover(library.directory)
        if library is not None:
            return library
    return None


def _created(home: Path, folder: Path) -> Library:
    """A new library; one whose database was lost is made anew with what was kept of it."""
    try:
        return Library.open(_new_place(home, folder))
    except LibraryDamagedError:
        return recover(_new_place(home, folder))


def repair_library(home: Path, folder: Path) -> Library | None:
    """Open the library of a folder, with its database made anew if that is damaged; its `notes` then say what came back.

    Args:
        home: memesae's home folder.
        folder: as for `find_library`.

    Returns:
        None where the folder has no library.

    Raises:
        LibraryError: it is being indexed, or cannot be opened or written.
    """
    wanted = canonical(folder)
    try:
        library = find_library(home, wanted)
    except LibraryDamagedError:
        directory = _new_place(home, wanted)
    else:
        if library is None or is_sound(library, again=True):
            return library
        library.close()
        directory = library.directory
    with index_lock(directory):
        library = recover(directory)
    if not library.roots():
        # nothing could be read: that it is the library of this folder is known by where it lies
        library.add_root(wanted)
    return library


def _new_place(home: Path, folder: Path) -> Path:
    return home / _FOLDER / _name(folder)


def _name(folder: Path) -> str:
    """A readable name that is unique to the folder."""
    plain = unicodedata.normalize("NFKD", folder.name).encode("ascii", "ignore").decode().lower()
    readable = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "images"
    return f"{readable}-{hashlib.blake2b(os.fsencode(folder), digest_size=4).hexdigest()}"


def _note_opened(directory: Path) -> None:
    # only the order of a list depends on it: a read-only home does not matter here
    with suppress(OSError):
        (directory / _OPENED).touch()


def _last_opened(directory: Path) -> float:
    mark = directory / _OPENED
    return (mark if mark.exists() else directory / FILE_NAME).stat().st_mtime


def _info(directory: Path) -> LibraryInfo:
    try:
        with Library.open(directory) as library:
            opened = _last_opened(directory)
            return LibraryInfo(directory, library.roots(), library.counts(), opened, library.name)
    except LibraryError as error:
        opened = _last_opened(directory)
        return LibraryInfo(
            directory, last_opened=opened, name=directory.name, problem=error.message
        )
