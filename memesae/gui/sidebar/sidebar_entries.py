"""The entries of the sidebar, built from an overview of the library, and their Qt model."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

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
from memesae.gui.text_formatting import as_plain, number, tr
from memesae.library.filters import Filter
from memesae.steering.query.query_model import render_filter

if TYPE_CHECKING:
    from memesae.library.queries import Folder

RECENT = 12
"""Number of recent queries listed; the search field completes older ones too."""


class Kind(Enum):
    """The kind of an entry; the value is the name of its glyph."""

    HEADING = ""
    HINT = " "
    SAVED = "search"
    FAVOURITES = "heart"
    TAG = "tag"
    FOLDER = "folder"
    RECENT = "clock"


class Section(Enum):
    """The sections of the sidebar in their order; the names are saved in settings."""

    KEPT = "Saved searches"
    MARKED = "Tags"
    FOLDERS = "Folders"
    RECENT = "Recent queries"


@dataclass(frozen=True, slots=True)
class SidebarEntry:
    """One entry.

    Attributes:
        kind: its kind.
        section: the section it belongs to.
        text: the text shown; for saved searches, tags and recent queries also their name.
        query: the query it searches for.
        count: the formatted number at the right; empty for none.
        image: id of the picture at the left, or None.
        fresh: number of new pictures that a saved search has found.
        depth: level of indentation.
        tip: the tooltip.
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
        """Whether its name was given by the user."""
        return self.kind in (Kind.SAVED, Kind.TAG)

    @property
    def removable(self) -> bool:
        """Whether it can be removed."""
        return self.renamable or self.kind is Kind.RECENT


def entries_of(
    overview: Overview, recent: Sequence[str], closed: Collection[Section]
) -> list[SidebarEntry]:
    """All entries in their order.

    Args:
        overview: saved searches, tags and folders of the library.
        recent: the recent queries, oldest first.
        closed: the sections that show only their heading.
    """
    queries = list(reversed(recent))[:RECENT]
    sections = {
        Section.KEPT: [_saved_search(line) for line in overview.saved]
        or [_hint(Section.KEPT, tr("Ctrl+S saves the current search"))],
        Section.MARKED: _tags(overview),
        Section.FOLDERS: [_folder(folder, overview.folders) for folder in overview.folders],
        Section.RECENT: [
            SidebarEntry(Kind.RECENT, Section.RECENT, query, query, tip=query) for query in queries
        ]
        or [_hint(Section.RECENT, tr("Enter adds a query here"))],
    }
    entries: list[SidebarEntry] = []
    for section, content in sections.items():
        entries.append(
            SidebarEntry(
                Kind.HEADING, section, QCoreApplication.translate("Section", section.value)
            )
        )
        if section not in closed:
            entries += content
    return entries


def _hint(section: Section, text: str) -> SidebarEntry:
    return SidebarEntry(Kind.HINT, section, text)


def _saved_search(line: SavedSearchLine) -> SidebarEntry:
    count = number(line.count) if line.count is not None else ""
    return SidebarEntry(
        Kind.SAVED,
        Section.KEPT,
        line.name,
        line.query,
        count,
        line.best,
        line.fresh,
        tip=line.trouble or line.query,
    )


def _tags(overview: Overview) -> list[SidebarEntry]:
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
    # relative to the parent of the root, unless another root has the same name
    namesakes = {other.root for other in folders if other.root.name == folder.root.name}
    short = folder.root.name and len(namesakes) == 1
    path = folder.path.relative_to(folder.root.parent) if short else folder.path
    return SidebarEntry(
        Kind.FOLDER,
        Section.FOLDERS,
        folder.path.name or str(folder.path),
        _filter("in", path.as_posix()),
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
    """List model with one row per entry.

    Attributes:
        renamed: emitted when another name was typed (the SidebarEntry, the name).
    """

    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[SidebarEntry] = []

    @property
    def entries(self) -> list[SidebarEntry]:
        """All entries."""
        return list(self._entries)

    def show(self, entries: Sequence[SidebarEntry]) -> None:
        """Replace the entries."""
        if list(entries) == self._entries:
            return
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        """Text, tooltip or the entry itself, by role."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (ItemRole.DisplayRole, ItemRole.EditRole):
            return entry.text
        if role == ItemRole.ToolTipRole:
            return as_plain(entry.tip) or None
        if role == ItemRole.AccessibleDescriptionRole:
            return ", ".join(part for part in (entry.count, entry.query) if part)
        return None

    def setData(  # noqa: N802 - Qt calls it
        self, index: Index, value: object, role: int = ItemRole.EditRole
    ) -> bool:
        """Emit `renamed`; the entry changes once the name is saved."""
        name = " ".join(str(value).split())
        entry = self._entries[index.row()]
        if role != ItemRole.EditRole or not name or name == entry.text:
            return False
        self.renamed.emit(entry, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Hints cannot be selected; named entries can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = self._entries[index.row()]
        if entry.kind is Kind.HINT:
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if entry.renamable else plain
