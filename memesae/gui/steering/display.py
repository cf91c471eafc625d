"""Shows the course: sliders, pills and timeline follow each change of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.gui.search.chip_row import ChipRow
from memesae.gui.search.commands import SearchController
from memesae.gui.steering.panel import SteeringPanel
from memesae.gui.steering.pilot import Pilot
from memesae.gui.steering.strip import TimelineStrip
from memesae.steering.presses import in_presses, in_units

if TYPE_CHECKING:
    from memesae.app.steering.preview import OfferPreview
    from memesae.steering.search import Hits
    from memesae.steering.timeline import SteeringState


class SteeringDisplay(QObject):
    """Listens to the pilot; tells it what is done with pills and timeline."""

    def __init__(
        self,
        pilot: Pilot,
        panel: SteeringPanel,
        strip: TimelineStrip,
        chips: ChipRow,
        query: SearchController,
    ) -> None:
        super().__init__(panel)
        self._pilot = pilot
        self._panel = panel
        self._strip = strip
        self._chips = chips
        self._query = query
        # results are painted before the timeline is laid out anew
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_timeline)
        pilot.moved.connect(self._follow)
        pilot.lookout.offered.connect(self._show)
        pilot.search_wanted.connect(query.again)
        pilot.found.connect(self._found)
        pilot.features.ready.connect(self._now_ready)
        strip.wanted.connect(self._jump)
        chips.pushed.connect(self._push)
        chips.allowed.connect(self._allow)
        self._now_ready(False)

    def _now_ready(self, ready: bool) -> None:
        engine = self._pilot.features.engine
        if ready and engine is not None:
            self._panel.header.offer_kinds(engine.kinds, mix=engine.view is not None)
            self._panel.word.setVisible(engine.view is not None)
            # what is banned has a name only now
            self._later.start()
        if not ready:
            self._strip.hide()
        self._explain_absence()

    def _explain_absence(self) -> None:
        self._panel.setVisible(self._pilot.features.has_library)
        if not self._pilot.features.has_library:
            return
        if self._pilot.features.engine is None:
            self._panel.say(self.tr("Looking at the features…"))
        elif not self._pilot.steerable:
            self._panel.say(
                self.tr(
                    "Search for anything close to what you are thinking of.\nDirections to steer it along appear here."
                )
            )

    def _follow(self) -> None:
        self._explain_absence()
        course = self._pilot.course
        self._panel.rows.follow(course)
        if course.state is not None:
            self._query.show_text(course.state.text)

    def _found(self, _: Hits) -> None:
        self._later.start()

    def _show(self, outlook: OfferPreview) -> None:
        """Show an offer; the keys act on it from now on."""
        course = self._pilot.course
        self._strip.drift.warn(outlook.outside)
        if not self._panel.explaining:
            course.show(outlook.offer)
            self._panel.show_outlook(outlook, course)

    # pills and timeline

    def _show_timeline(self) -> None:
        # loaded now: there is something to show
        from memesae.app.steering.timeline_items import timeline_items

        state = self._pilot.course.state
        if state is None:
            return
        self._chips.show_pushes(_pushes(state), self._banned(state))
        self._strip.show_crumbs(timeline_items(self._pilot.course.timeline))
        self._strip.drift.show_drift(state.drift if state.nudges else None)
        if not state.nudges:
            self._strip.drift.warn(False)

    def _banned(self, state: SteeringState) -> list[str]:
        engine = self._pilot.features.engine
        view = engine.view if engine is not None else None
        return [view.label(one) for one in sorted(state.banned)] if view is not None else []

    def _push(self, place: int, presses: float) -> None:
        course = self._pilot.course
        state = course.state
        if state is not None and place < len(state.nudges):
            direction = state.nudges[place].direction
            amount = in_units(direction, presses)
            self._pilot.change(lambda: course.slide(direction, amount))

    def _allow(self, place: int) -> None:
        course = self._pilot.course
        state = course.state
        if state is not None:
            feature = sorted(state.banned)[place]
            label = self._banned(state)[place]
            self._pilot.change(lambda: course.ban(feature, label))

    def _jump(self, number: int) -> None:
        course = self._pilot.course
        self._pilot.change(lambda: course.go_to(number))


def _pushes(state: SteeringState) -> list[tuple[str, float]]:
    """What each pill of a push says: a contrast by the end it goes to."""
    return [
        (one.direction.label, in_presses(one.direction, one.amount))
        if one.amount > 0 or not one.direction.opposite
        else (one.direction.opposite, in_presses(one.direction, one.amount))
        for one in state.nudges
    ]
