"""The lines of the sidebar, made from what the library offers, and as Qt's model."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from memesae.app.overview import Overview, SavedSearchLine
from memesae.gui.text_formatting import number, tr
from memesae.library.filters import Filter
from memesae.library.queries import Folder
from memesae.steering.query.query_model import render_filter

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
class SidebarEntry:
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
) -> list[SidebarEntry]:
    """All lines in their order.

    Args:
        overview: what the library offers.
        recent: the recent queries, oldest first.
        closed: the parts of which only the heading is shown.
    """
    queries = list(reversed(recent))[:RECENT]
    parts = {
        Section.KEPT: [_kept(one) for one in overview.saved]
        or [_hint(Section.KEPT, tr("Ctrl+S keeps the present search"))],
        Section.MARKED: _marked(overview),
        Section.FOLDERS: [_folder(one, overview.folders) for one in overview.folders],
        Section.RECENT: [
            SidebarEntry(Kind.RECENT, Section.RECENT, one, one, tip=one) for one in queries
        ]
        or [_hint(Section.RECENT, tr("Enter remembers a query"))],
    }
    lines: list[SidebarEntry] = []
    for section, inside in parts.items():
        lines.append(
            SidebarEntry(
                Kind.HEADING, section, QCoreApplication.translate("Section", section.value)
            )
        )
        if section not in closed:
            lines += inside
    return lines


def _hint(section: Section, text: str) -> SidebarEntry:
    return SidebarEntry(Kind.HINT, section, text)


def _kept(line: SavedSearchLine) -> SidebarEntry:
    count = number(line.count) if line.count is not None else ""
    return SidebarEntry(
        Kind.KEPT,
        Section.KEPT,
        line.name,
        line.query,
        count,
        line.best,
        line.fresh,
        tip=line.trouble or line.query,
    )


def _marked(overview: Overview) -> list[SidebarEntry]:
    favourites = SidebarEntry(
        Kind.FAVOURITES,
        Section.MARKED,
        tr("Favourites"),
        "is:favourite",
        number(overview.favourites),
    )
    tags = [
        SidebarEntry(
            Kind.TAG, Section.MARKED, tag.name, _filter("tag", tag.name), number(tag.images)
        )
        for tag in overview.tags
    ]
    hint = [] if tags else [_hint(Section.MARKED, tr("L tags the selected pictures"))]
    return [favourites, *tags, *hint]


def _folder(folder: Folder, folders: Sequence[Folder]) -> SidebarEntry:
    # from the root's own name on, as one would type it, unless another root is called that too
    namesakes = {one.root for one in folders if one.root.name == folder.root.name}
    short = folder.root.name and len(namesakes) == 1
    place = folder.path.relative_to(folder.root.parent) if short else folder.path
    return SidebarEntry(
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


Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
ENTRY = ItemRole.UserRole
NOTHING = QModelIndex()


class SidebarModel(QAbstractListModel):
    """One row per line.

    Attributes:
        renamed: the person typed another name (the Entry, the name).
    """

    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[SidebarEntry] = []

    @property
    def entries(self) -> list[SidebarEntry]:
        """All lines."""
        return list(self._entries)

    def show(self, entries: Sequence[SidebarEntry]) -> None:
        """Show other lines."""
        if list(entries) == self._entries:
            return
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = NOTHING) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        """What a line says."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (ItemRole.DisplayRole, ItemRole.EditRole):
            return entry.text
        if role == ItemRole.ToolTipRole:
            return entry.tip or None
        if role == ItemRole.AccessibleDescriptionRole:
            return ", ".join(part for part in (entry.count, entry.query) if part)
        return None

    def setData(  # noqa: N802 - Qt calls it
        self, index: Index, value: object, role: int = ItemRole.EditRole
    ) -> bool:
        """Ask for another name; the line follows once it is kept."""
        name = " ".join(str(value).split())
        entry = self._entries[index.row()]
        if role != ItemRole.EditRole or not name or name == entry.text:
            return False
        self.renamed.emit(entry, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Hints cannot be chosen; what has a name can be renamed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = self._entries[index.row()]
        if entry.kind is Kind.HINT:
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if entry.renamable else plain
