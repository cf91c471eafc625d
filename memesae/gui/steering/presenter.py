"""Shows how the query is steered: sliders, pills and timeline follow each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.gui.open_library import OpenLibrary
from memesae.gui.search.chips import ChipRow
from memesae.gui.search.search_state import SearchState
from memesae.gui.steering.feature_loader import FeatureLoader
from memesae.gui.steering.steering_panel import SteeringPanel
from memesae.gui.steering.timeline_bar import TimelineBar
from memesae.steering.nudges import in_presses, in_units

if TYPE_CHECKING:
    from memesae.app.steering.offer_preview import OfferPreview
    from memesae.steering.timeline import SteeringState


class SteeringPresenter(QObject):
    """Follows the state of the search, and changes it where the person uses pills or timeline."""

    def __init__(
        self,
        current: OpenLibrary,
        search: SearchState,
        features: FeatureLoader,
        panel: SteeringPanel,
        bar: TimelineBar,
        chips: ChipRow,
    ) -> None:
        super().__init__(panel)
        self._current = current
        self._search = search
        self._panel = panel
        self._bar = bar
        self._chips = chips
        # results are painted before the timeline is laid out anew
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_timeline)
        search.moved.connect(self._follow)
        search.previewed.connect(self._show)
        search.found.connect(self._later.start)
        features.ready.connect(self._now_ready)
        bar.wanted.connect(self._jump)
        chips.pushed.connect(self._push)
        chips.allowed.connect(self._allow)
        self._now_ready(False)

    def _now_ready(self, ready: bool) -> None:
        engine = self._search.engine
        if ready and engine is not None:
            self._panel.header.offer_kinds(engine.kinds, mix=engine.view is not None)
            self._panel.word.setVisible(engine.view is not None)
            # what is banned has a name only now
            self._later.start()
        if not ready:
            self._bar.hide()
        self._explain_absence()

    def _explain_absence(self) -> None:
        self._panel.setVisible(self._current.session is not None)
        if self._current.session is None:
            return
        if self._search.engine is None:
            self._panel.say(self.tr("Looking at the features…"))
        elif not self._search.steerable:
            self._panel.say(
                self.tr(
                    "Search for anything close to what you are thinking of.\nDirections to steer it along appear here."
                )
            )

    def _follow(self) -> None:
        self._explain_absence()
        self._panel.rows.follow(self._search.steering)

    def _show(self, preview: OfferPreview) -> None:
        """Show an offer; the keys act on it from now on."""
        steering = self._search.steering
        self._bar.drift.warn(preview.outside)
        if not self._panel.explaining:
            steering.show(preview.offer)
            self._panel.show_preview(preview, steering)

    # pills and timeline

    def _show_timeline(self) -> None:
        # loaded now: there is something to show
        from memesae.app.steering.timeline_items import timeline_items

        state = self._search.steering.state
        if state is None:
            return
        self._chips.show_pushes(_pushes(state), self._banned(state))
        self._bar.show_items(timeline_items(self._search.steering.timeline))
        self._bar.drift.show_drift(state.drift if state.nudges else None)
        if not state.nudges:
            self._bar.drift.warn(False)

    def _banned(self, state: SteeringState) -> list[str]:
        engine = self._search.engine
        view = engine.view if engine is not None else None
        return [view.label(one) for one in sorted(state.banned)] if view is not None else []

    def _push(self, place: int, presses: float) -> None:
        steering = self._search.steering
        state = steering.state
        if state is not None and place < len(state.nudges):
            direction = state.nudges[place].direction
            amount = in_units(direction, presses)
            self._search.change(lambda: steering.slide(direction, amount))

    def _allow(self, place: int) -> None:
        steering = self._search.steering
        state = steering.state
        if state is not None:
            feature = sorted(state.banned)[place]
            label = self._banned(state)[place]
            self._search.change(lambda: steering.ban(feature, label))

    def _jump(self, number: int) -> None:
        steering = self._search.steering
        self._search.change(lambda: steering.go_to(number))


def _pushes(state: SteeringState) -> list[tuple[str, float]]:
    """What each pill of a push says: a contrast by the end it goes to."""
    return [
        (one.direction.label, in_presses(one.direction, one.amount))
        if one.amount > 0 or not one.direction.opposite
        else (one.direction.opposite, in_presses(one.direction, one.amount))
        for one in state.nudges
    ]
