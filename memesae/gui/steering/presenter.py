"""Updates sliders, chips and timeline after each change of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.gui.open_library import LibraryChanged, OpenLibrary
from memesae.gui.search.chips import ChipRow
from memesae.gui.search.search_state import SearchState
from memesae.gui.steering.feature_loader import FeatureLoader
from memesae.gui.steering.offer_row import shown_ends
from memesae.gui.steering.steering_panel import SteeringPanel
from memesae.gui.steering.timeline_bar import TimelineBar
from memesae.gui.text_formatting import tr
from memesae.gui.translation import shown_name

if TYPE_CHECKING:
    from memesae.app.steering.offer_preview import OfferPreview
    from memesae.app.steering.steering_engine import SteeringEngine
    from memesae.steering.nudges import Nudge
    from memesae.steering.timeline import SteeringState


class SteeringPresenter(QObject):
    """Shows the steering state, and changes it when the user acts on chips or timeline."""

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
        self._features = features
        self._panel = panel
        self._bar = bar
        self._chips = chips
        # paint the results before laying out the timeline
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_timeline)
        search.moved.connect(self._follow)
        search.previewed.connect(self._show)
        search.found.connect(self._later.start)
        features.ready.connect(self._features_ready)
        features.gave_up.connect(self._explain_absence)
        current.library_changed.connect(self._library_changed)
        bar.wanted.connect(self._jump)
        chips.nudge_weighed.connect(self._weigh_nudge)
        chips.ban_lifted.connect(self._lift_ban)
        self._features_ready(False)

    def _features_ready(self, ready: bool) -> None:
        engine = self._search.engine
        if ready and engine is not None:
            self._offer_kinds(engine)
            self._panel.header.offer_words(engine.view is not None)
            # labels of banned features are known only now
            self._later.start()
        if not ready:
            self._bar.hide()
        self._explain_absence()

    def _offer_kinds(self, engine: SteeringEngine) -> None:
        self._panel.header.offer_kinds(engine.kinds, mix=engine.view is not None)

    def _explain_absence(self) -> None:
        self._panel.setVisible(self._current.session is not None)
        session = self._current.session
        if session is None:
            return
        if self._search.engine is None and not len(session.store):
            self._panel.show_message(
                self.tr("Directions to steer by appear here once there are pictures.")
            )
        elif self._search.engine is None:
            self._panel.show_message(self._features.absence())
        elif not self._search.steerable:
            self._panel.show_message(
                self.tr(
                    "Search for anything close to what you have in mind.\nDirections to steer by appear here."
                )
            )

    def _library_changed(self, change: LibraryChanged) -> None:
        if change & LibraryChanged.PICTURES and self._search.engine is None:
            self._explain_absence()

    def _follow(self) -> None:
        self._explain_absence()
        self._panel.rows.follow(self._search.steering)

    def _show(self, preview: OfferPreview) -> None:
        """Show an offer and assign the keys to it."""
        steering = self._search.steering
        self._bar.drift.warn(preview.outside)
        if self._search.engine is not None:
            # tags may have been given since the last offer
            self._offer_kinds(self._search.engine)
        if not self._panel.explaining:
            steering.show(preview.offer)
            self._panel.show_preview(preview, steering)

    # chips and timeline

    def _show_timeline(self) -> None:
        # imported late, to keep the window's start fast
        from memesae.app.steering.timeline_items import timeline_items

        state = self._search.steering.state
        if state is None:
            return
        self._chips.show_nudges(_nudges(state), self._banned(state))
        self._bar.show_items(timeline_items(self._search.steering.timeline))
        self._bar.drift.show_drift(state.drift if state.nudges else None)
        if not state.nudges:
            self._bar.drift.warn(False)

    def _banned(self, state: SteeringState) -> list[str]:
        engine = self._search.engine
        view = engine.view if engine is not None else None
        if view is None:
            return []
        return [shown_name(view.label(one)) for one in sorted(state.banned)]

    def _weigh_nudge(self, index: int, presses: float) -> None:
        steering = self._search.steering
        state = steering.state
        if state is not None and index < len(state.nudges):
            nudge = state.nudges[index]
            total = -presses if _at_other_end(nudge) else presses
            self._search.change(lambda: steering.slide(nudge.direction, total))

    def _lift_ban(self, index: int) -> None:
        steering = self._search.steering
        state = steering.state
        if state is not None:
            feature = sorted(state.banned)[index]
            engine = self._search.engine
            view = engine.view if engine is not None else None
            label = view.label(feature) if view is not None else ""
            self._search.change(lambda: steering.ban(feature, label))

    def _jump(self, number: int) -> None:
        steering = self._search.steering
        self._search.change(lambda: steering.go_to(number))


def _at_other_end(nudge: Nudge) -> bool:
    """Whether a nudge points to an end with a name of its own, of which the query gets more."""
    return nudge.amount < 0 and bool(nudge.direction.opposite)


def _nudges(state: SteeringState) -> list[tuple[str, float]]:
    """Label and weight of each nudge's chip, as the timeline names it: by the end it points to."""
    chips: list[tuple[str, float]] = []
    for one in state.nudges:
        more, less = shown_ends(one.direction)
        if _at_other_end(one):
            chips.append((less, -one.presses))
        else:
            chips.append((more or tr("unnamed"), one.presses))
    return chips
