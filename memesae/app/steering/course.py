"""The course: what the person did so far and what the keys do now."""

from collections.abc import Sequence
from dataclasses import replace

from memesae.app.steering.helm import Helm
from memesae.base.errors import MemesaeError
from memesae.steering.directions.direction import Direction, Source
from memesae.steering.nudges import STEP_SIZES, Nudge
from memesae.steering.offer import KEYS, Offer, passed_over
from memesae.steering.timeline import SteeringState, Timeline

FIRST_STEP = 1.0
"""What one press weighs at first, in units of the direction."""


class Course:
    """Timeline, offer on the screen, pinned directions and step size. Used by one thread, the window's.

    A key acts on the offer that was last shown by `show`, never on one still being made.

    Attributes:
        timeline: every change of the query.
        offer: the one on the screen.
        kind: which kind of directions is offered; None for the mix.
        page: which nine of them.
        step: what one press weighs.
        pinned: directions that stay in every offer.
        passed: how often each direction was offered and not taken.
    """

    def __init__(self) -> None:
        self.timeline = Timeline()
        self.offer = Offer()
        self.kind: Source | None = None
        self.page = 0
        self.step = FIRST_STEP
        self.pinned: list[Direction] = []
        self.passed: dict[str, int] = {}

    @property
    def state(self) -> SteeringState | None:
        """How the query stands."""
        return self.timeline.state

    def begin(self, state: SteeringState) -> None:
        """Start from a query as typed: nudges and passed-over directions of another one are over."""
        self.timeline.do(state.text or "start", state)
        self.passed = {}
        self.page = 0

    def show(self, offer: Offer) -> None:
        """From now on the keys act on this offer."""
        self.offer = offer

    def press(self, key: int, sign: int) -> SteeringState:
        """One step more (+1) or less (-1) along the direction behind a key.

        Raises:
            MemesaeError: there is nothing behind the key, or no query yet.
        """
        return self.nudge(self.offer.at(key), sign * self.step)

    def nudge(self, direction: Direction, amount: float) -> SteeringState:
        """Move along any direction, wherever it was shown.

        Raises:
            TimelineError: there is no query yet.
        """
        self.timeline.nudge(Nudge(direction, amount))
        self.passed = passed_over(self.passed, self.offer, direction)
        self.page = 0
        return self._now()

    def slide(self, direction: Direction, amount: float) -> SteeringState:
        """Set how far the query goes along a direction in all, as a slider does."""
        held = self.amount(direction)
        return self.nudge(direction, amount - held) if amount != held else self._now()

    def amount(self, direction: Direction) -> float:
        """How far the query goes along a direction now, in units."""
        nudges = self.state.nudges if self.state is not None else ()
        return next((one.amount for one in nudges if _same(one.direction, direction)), 0.0)

    def clamp(self, helm: Helm, feature: int, target: float) -> SteeringState:
        """Set a feature to so many units."""
        label = helm.direction(f"f{feature}").label
        self.timeline.do(f"{label} = {target:g}", helm.clamp(self._now(), feature, target))
        return self._now()

    def ban(self, feature: int, label: str) -> SteeringState:
        """Show images with a feature last, or, when it is banned already, where they belong."""
        state = self._now()
        lifted = feature in state.banned
        banned = state.banned ^ {feature}
        self.timeline.do(f"{'allow' if lifted else 'ban'} {label}", replace(state, banned=banned))
        return self._now()

    def reset(self) -> SteeringState:
        """Take all nudges and bans back, as one step that can be undone."""
        state = self._now()
        if state.nudges or state.banned:
            self.timeline.do("reset", state.without_nudges())
        return self._now()

    def pin(self, direction: Direction) -> None:
        """Keep a direction in every offer, or let go of it.

        Raises:
            MemesaeError: all keys are taken by pinned directions.
        """
        held = [one for one in self.pinned if _same(one, direction)]
        if held:
            self.pinned.remove(held[0])
        elif len(self.pinned) >= KEYS:
            raise MemesaeError("All nine keys are pinned.", hint="Let go of one first.")
        else:
            self.pinned.append(direction)

    def next_offer(self) -> None:
        """Ask for the next nine."""
        self.passed = passed_over(self.passed, self.offer, None)
        self.page += 1

    def next_kind(self, kinds: Sequence[Source]) -> Source | None:
        """Go on to the next kind of directions; after the last comes the mix."""
        order: list[Source | None] = [None, *kinds]
        self.kind = order[(order.index(self.kind) + 1) % len(order)]
        self.page = 0
        return self.kind

    def coarser(self) -> float:
        """A longer step."""
        self.step = STEP_SIZES[min(STEP_SIZES.index(self.step) + 1, len(STEP_SIZES) - 1)]
        return self.step

    def finer(self) -> float:
        """A shorter step."""
        self.step = STEP_SIZES[max(STEP_SIZES.index(self.step) - 1, 0)]
        return self.step

    def _now(self) -> SteeringState:
        if self.state is None:
            raise MemesaeError("There is no query yet.", hint="Type or drop something first.")
        return self.state


def _same(one: Direction, other: Direction) -> bool:
    """Contrasts are numbered anew in every offer: only their vectors tell them apart."""
    if one.source is Source.CONTRAST or other.source is Source.CONTRAST:
        return one.vector is other.vector or bool((one.vector == other.vector).all())
    return one.id == other.id
