"""What a library offers to look at: kept searches and what they find now, favourites, tags, folders."""

from dataclasses import dataclass

from memesae.library.folders import Folder
from memesae.library.tags import TagCount


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A kept search and what it finds now.

    Attributes:
        name: its name.
        query: what was typed in it.
        best: the closest image now; None where nothing is found.
        count: how many images pass its filters; None where it has none, and ranks all.
        fresh: how many of its first results came into the library since it was last looked at.
        trouble: why it cannot be searched for here, or nothing.
    """

    name: str
    query: str
    best: int | None = None
    count: int | None = None
    fresh: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """All there is to look at.

    Attributes:
        kept: the kept searches by name.
        favourites: how many images are favourites.
        tags: the person's own tags.
        folders: the roots and the folders right below them.
    """

    kept: tuple[KeptLine, ...] = ()
    favourites: int = 0
    tags: tuple[TagCount, ...] = ()
    folders: tuple[Folder, ...] = ()
