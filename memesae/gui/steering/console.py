"""Makes the parts of steering and ties them together."""

from PySide6.QtWidgets import QWidget

from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.current import Current
from memesae.gui.grid.model import ResultsModel
from memesae.gui.grid.thumbnails import Thumbnails
from memesae.gui.grid.view import GridView
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.search.chip_row import ChipRow
from memesae.gui.search.commands import SearchController
from memesae.gui.steering.closer import Closer
from memesae.gui.steering.commands import SteeringController
from memesae.gui.steering.display import SteeringDisplay
from memesae.gui.steering.explainer import Explainer
from memesae.gui.steering.features import FeatureLoader
from memesae.gui.steering.keeper import Keeper
from memesae.gui.steering.memory import Memory
from memesae.gui.steering.panel import SteeringPanel
from memesae.gui.steering.pilot import Pilot
from memesae.gui.steering.strip import TimelineStrip
from memesae.gui.steering.word_slider import WordSlider
from memesae.gui.toast import Toasts


class SteeringConsole:
    """Everything that steers one window.

    Args:
        current: the open library.
        tasks: where work runs.
        toasts: where trouble is told.
        settings: how many results a search brings, the first step, the first kind.
    """

    def __init__(self, current: Current, tasks: Tasks, toasts: Toasts, settings: Settings) -> None:
        self._current = current
        self._tasks = tasks
        self._toasts = toasts
        self.features = FeatureLoader(current, tasks)
        self.pilot = Pilot(self.features, tasks, settings)
        self.features.failed.connect(toasts.show_error)
        self.pilot.work.failed.connect(toasts.show_error)

    def follow(self, query: SearchController, library: IndexingController) -> None:
        """Let each search be a step, and look at the features when the library allows it."""
        query.started.connect(self.pilot.asking)
        query.found.connect(self.pilot.answered)
        query.failed.connect(self.pilot.not_answered)
        library.ready.connect(self.features.load)

    def part(
        self,
        panel: SteeringPanel,
        strip: TimelineStrip,
        chips: ChipRow,
        query: SearchController,
        view: GridView,
        model: ResultsModel,
        over: QWidget,
        thumbnails: Thumbnails,
        keeper: Keeper,
    ) -> SteeringController:
        """What the commands act on, shown in these places.

        Args:
            panel: for directions and explanation.
            strip: for the timeline.
            chips: for the pushes.
            query: the search field's part.
            view: the grid.
            model: its pictures.
            over: what sheets cover.
            thumbnails: of the pictures.
            keeper: for the saved searches.
        """
        pilot = self.pilot
        SteeringDisplay(pilot, panel, strip, chips, query)
        WordSlider(pilot, panel, self._current, self._tasks, self._toasts)
        explainer = Explainer(pilot, panel, query, self._tasks)
        self.memory = Memory(pilot, query, self._current, self._tasks, self._toasts)
        closer = Closer(thumbnails, over)
        return SteeringController(
            pilot, panel, explainer, keeper, closer, view, model, self._toasts
        )
