"""The lines of the side bar, made from what the library offers."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from memesae.app.overview import KeptLine, Overview
from memesae.gui.words import number, tr
from memesae.library.filters import Filter
from memesae.library.folders import Folder
from memesae.steering.query import render_filter

RECENT = 12
"""How many recent queries are listed; the search field proposes the older ones."""


class Kind(Enum):
    """What a line is; the value is the glyph before it."""

    HEADING = ""
    HINT = " "
    KEPT = "search"
    FAVOURITES = "heart"
    TAG = "tag"
    FOLDER = "folder"
    RECENT = "clock"


class Section(Enum):
    """The parts of the side bar, in their order."""

    KEPT = "Kept searches"
    MARKED = "Tags"
    FOLDERS = "Folders"
    RECENT = "Recent queries"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line.

    Attributes:
        kind: what it is.
        section: the part it stands in.
        text: what it says; for kept searches, tags and recent queries, also their name.
        query: what it searches for, in the field's language.
        count: the number at its right end, in words; empty for none.
        image: the picture before it, or None.
        fresh: how many new pictures a kept search has found.
        depth: how far it is indented, in steps.
        tip: what more there is to say.
    """

    kind: Kind
    section: Section
    text: str
    query: str = ""
    count: str = ""
    image: int | None = None
    fresh: int = 0
    depth: int = 0
    tip: str = ""

    @property
    def renamable(self) -> bool:
        """Whether it has a name of the person's."""
        return self.kind in (Kind.KEPT, Kind.TAG)

    @property
    def removable(self) -> bool:
        """Whether it can be forgotten."""
        return self.renamable or self.kind is Kind.RECENT


def entries_of(
    overview: Overview, recent: Sequence[str], closed: Collection[Section]
) -> list[Entry]:
    """All lines in their order.

    Args:
        overview: what the library offers.
        recent: the recent queries, oldest first.
        closed: the parts of which only the heading is shown.
    """
    queries = list(reversed(recent))[:RECENT]
    parts = {
        Section.KEPT: [_kept(one) for one in overview.kept]
        or [_hint(Section.KEPT, tr("Ctrl+S keeps the present search"))],
        Section.MARKED: _marked(overview),
        Section.FOLDERS: [_folder(one, overview.folders) for one in overview.folders],
        Section.RECENT: [Entry(Kind.RECENT, Section.RECENT, one, one, tip=one) for one in queries]
        or [_hint(Section.RECENT, tr("Enter remembers a query"))],
    }
    lines: list[Entry] = []
    for section, inside in parts.items():
        lines.append(
            Entry(Kind.HEADING, section, QCoreApplication.translate("Section", section.value))
        )
        if section not in closed:
            lines += inside
    return lines


def _hint(section: Section, text: str) -> Entry:
    return Entry(Kind.HINT, section, text)


def _kept(line: KeptLine) -> Entry:
    count = number(line.count) if line.count is not None else ""
    return Entry(
        Kind.KEPT,
        Section.KEPT,
        line.name,
        line.query,
        count,
        line.best,
        line.fresh,
        tip=line.trouble or line.query,
    )


def _marked(overview: Overview) -> list[Entry]:
    favourites = Entry(
        Kind.FAVOURITES,
        Section.MARKED,
        tr("Favourites"),
        "is:favourite",
        number(overview.favourites),
    )
    tags = [
        Entry(Kind.TAG, Section.MARKED, tag.name, _filter("tag", tag.name), number(tag.images))
        for tag in overview.tags
    ]
    hint = [] if tags else [_hint(Section.MARKED, tr("L tags the selected pictures"))]
    return [favourites, *tags, *hint]


def _folder(folder: Folder, folders: Sequence[Folder]) -> Entry:
    # from the root's own name on, as one would type it, unless another root is called that too
    namesakes = {one.root for one in folders if one.root.name == folder.root.name}
    short = folder.root.name and len(namesakes) == 1
    place = folder.path.relative_to(folder.root.parent) if short else folder.path
    return Entry(
        Kind.FOLDER,
        Section.FOLDERS,
        folder.path.name or str(folder.path),
        _filter("in", place.as_posix()),
        number(folder.images),
        depth=int(folder.path != folder.root),
        tip=str(folder.path),
    )


def _filter(kind: str, value: str) -> str:
    return render_filter(Filter(kind, "is", value))
