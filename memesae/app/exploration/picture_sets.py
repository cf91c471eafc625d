"""The sets of pictures that can be compared: the folders of a library, and other libraries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.library.library_registry import LibraryInfo, all_libraries
from memesae.library.queries import Folder


@dataclass(frozen=True, slots=True)
class PictureSets:
    """What the pictures of an open library can be compared with.

    Attributes:
        folders: its folders, each followed by those right below it.
        libraries: others with pictures, last opened first.
    """

    folders: tuple[Folder, ...] = ()
    libraries: tuple[LibraryInfo, ...] = ()


def picture_sets(session: Session, home: Path, token: Token) -> PictureSets:
    """List the sets; reads the database of every library.

    Args:
        session: the open library.
        home: the folder of all libraries.
        token: cancels the work.
    """
    folders = tuple(session.library.folders())
    token.check()
    own = session.library.directory
    others = [
        one
        for one in all_libraries(home)
        if one.directory != own and not one.problem and one.counts.images
    ]
    return PictureSets(folders, tuple(others))
