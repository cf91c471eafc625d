"""What every part of the window stands on."""

from PySide6.QtWidgets import QMainWindow

from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.body import Body
from memesae.gui.current import Current
from memesae.gui.empty_page import EmptyPage
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.grid.view import GridView
from memesae.gui.incoming import Incoming
from memesae.gui.jobs import Postman
from memesae.gui.paint import UNIT
from memesae.gui.pictures.marks import Marks
from memesae.gui.search.field import SearchField
from memesae.gui.status import StatusBar
from memesae.gui.steering.panel import SteeringPanel
from memesae.gui.steering.strip import TimelineStrip
from memesae.gui.toast import Toasts


class Ground(QMainWindow):
    """Threads, the open library, and the visible pieces.

    Args:
        settings: what the person chose.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.postman = Postman(self)
        self.tasks = Tasks(self.postman.send, self._show_error)
        self.current = Current(self)
        self.incoming = Incoming()
        self.thumbnails = Thumbnails(self.current, self.tasks, self)
        self.marks = Marks(self.current, self.tasks, self)
        self.model = ResultsModel(self.thumbnails, self.marks, self)
        self.grid = GridView(self.model, self.thumbnails, settings.thumbnail_size)
        self.grid.set_scores(settings.show_scores)
        self.body = Body(SearchField(self.thumbnails), self.grid, EmptyPage(), StatusBar())
        self.panel = SteeringPanel(self.thumbnails)
        self.body.add_panel(self.panel)
        self.strip = TimelineStrip(self.body)
        self.body.below.addWidget(self.strip)
        self.setCentralWidget(self.body)
        self.toasts = Toasts(self.body, lift=7 * UNIT)

    def _show_error(self, error: BaseException) -> None:
        self.toasts.show_error(error)
