"""What happens with pictures and folders that are dropped on the window."""

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from memesae.base.errors import MemesaeError
from memesae.gui.drop_sign import DropSign
from memesae.gui.incoming import Incoming, has_something, paths_in
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.pictures.mime import is_own
from memesae.gui.search.commands import SearchController
from memesae.gui.search.field import SearchField
from memesae.gui.toast import Toasts


class Drops(QObject):
    """Folders become libraries, pictures become terms of the query."""

    def __init__(
        self,
        over: QWidget,
        field: SearchField,
        query: SearchController,
        library: IndexingController,
        incoming: Incoming,
        toasts: Toasts,
    ) -> None:
        super().__init__(over)
        self._field = field
        self._query = query
        self._library = library
        self._incoming = incoming
        self._toasts = toasts
        self._sign = DropSign(over)
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped on the window."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragMove and isinstance(event, QDragMoveEvent):
            return self._move(event)
        if event.type() == QEvent.Type.DragLeave:
            self._sign.hide()
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._sign.hide()
            event.acceptProposedAction()
            self.take(event.mimeData())
            return True
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not has_something(event.mimeData()):
            return False
        event.acceptProposedAction()
        if not is_own(event.mimeData()):
            folders = any(path.is_dir() for path in paths_in(event.mimeData()))
            self._sign.say(
                self.tr("Open this folder") if folders else self.tr("Search with this picture")
            )
        return True

    def _move(self, event: QDragMoveEvent) -> bool:
        """What comes out of the grid is taken by the search field alone, and not where it was."""
        if not is_own(event.mimeData()):
            return False
        over_field = self._field.geometry().contains(event.position().toPoint())
        event.setAccepted(over_field)
        return True

    def take(self, mime: QMimeData) -> None:
        """Open the folders, or search with the pictures."""
        folders = [path for path in paths_in(mime) if path.is_dir()]
        try:
            if folders:
                self._library.open(folders)
                return
            pictures = self._incoming.pictures(mime)
            if pictures:
                self._query.add_files(pictures)
        except MemesaeError as error:
            self._toasts.show_error(error)
