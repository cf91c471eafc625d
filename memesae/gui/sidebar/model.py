"""The lines of the side bar as Qt's model."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from memesae.gui.sidebar.entries import Entry, Kind

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
        self._entries: list[Entry] = []

    @property
    def entries(self) -> list[Entry]:
        """All lines."""
        return list(self._entries)

    def show(self, entries: Sequence[Entry]) -> None:
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
