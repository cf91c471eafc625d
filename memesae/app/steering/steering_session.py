"""One person's steering: what was done so far, and what the number keys do now."""

from dataclasses import replace

from memesae.app.steering.offer_preview import OfferRequest
from memesae.app.steering.steering_engine import SteeringEngine
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.steering.directions.direction import Direction, DirectionKind, feature_id
from memesae.steering.nudges import STEP_SIZES, Nudge, name_of, pressed
from memesae.steering.offer import KEYS, Offer, passed_over
from memesae.steering.timeline import ALLOW, BAN, RESET, START, SteeringState, Timeline

FIRST_STEP = 1.0
"""What one press weighs at first, as a share of `PRESS`."""
STAYING = 3
"""How many directions in use keep their keys; the others leave room for new ones."""


class SteeringSession:
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
        last_pushed: the direction of the latest change, which stays on its key; None where that was no push.
    """

    def __init__(self) -> None:
        self.timeline = Timeline()
        self.offer = Offer()
        self.kind: DirectionKind | None = None
        self.page = 0
        self.step = FIRST_STEP
        self.pinned: list[Direction] = []
        self.passed: dict[str, int] = {}
        self.last_pushed: Direction | None = None

    @property
    def state(self) -> SteeringState | None:
        """How the query stands."""
        return self.timeline.state

    def begin(self, state: SteeringState, *, amend: bool = False) -> None:
        """Start from a query as typed: nudges and passed-over directions of another one are over.

        Args:
            state: how the query stands now.
            amend: whether it takes the place of the present step, which was half of it.
        """
        step = self.timeline.amend if amend else self.timeline.do
        step(state.text or Message.of(START), state)
        self.passed = {}
        self.page = 0
        self.last_pushed = None

    def show(self, offer: Offer) -> None:
        """From now on the keys act on this offer."""
        self.offer = offer

    def push(self, direction: Direction, sign: int) -> SteeringState:
        """One step more (+1) or less (-1) along any direction, wherever it was shown.

        Raises:
            MemesaeError: there is no query yet.
        """
        press = pressed(self._now().point, direction, sign * self.step)
        return self.nudge(direction, press.amount)

    def nudge(self, direction: Direction, amount: float) -> SteeringState:
        """Move along any direction by so many units.

        Raises:
            TimelineError: there is no query yet.
        """
        self.timeline.nudge(Nudge(direction, amount))
        self.passed = passed_over(self.passed, self.offer, direction)
        self.page = 0
        self.last_pushed = direction
        return self._now()

    def slide(
        self, direction: Direction, amount: float, *, going_on: bool = False
    ) -> SteeringState:
        """Set how far the query goes along a direction in all, as a slider does.

        Args:
            direction: along what.
            amount: in units.
            going_on: whether the present step is part of the same pull, which makes one step.
        """
        self.last_pushed = direction
        if going_on and self.timeline.can_undo:
            return self._slide_on(direction, amount)
        held = self.amount(direction)
        return self.nudge(direction, amount - held) if amount != held else self._now()

    def _slide_on(self, direction: Direction, amount: float) -> SteeringState:
        steps = self.timeline.steps
        parent = steps[self.timeline.path()[-1]].parent
        assert parent is not None  # a step that can be undone has one
        before = steps[parent].state
        nudge = Nudge(direction, amount - amount_along(before, direction))
        self.timeline.amend(name_of(nudge), before.plus(nudge))
        return self._now()

    def amount(self, direction: Direction) -> float:
        """How far the query goes along a direction now, in units."""
        return amount_along(self.state, direction) if self.state is not None else 0.0

    def clamp(self, engine: SteeringEngine, feature: int, target: float) -> SteeringState:
        """Set a feature to so many units."""
        direction = engine.direction(feature_id(feature))
        state = engine.clamp(self._now(), feature, target)
        self.timeline.do(f"{direction.label} = {target:g}", state)
        self.last_pushed = direction
        return self._now()

    def ban(self, feature: int, label: str) -> SteeringState:
        """Show images with a feature last, or, when it is banned already, where they belong."""
        state = self._now()
        lifted = feature in state.banned
        banned = state.banned ^ {feature}
        done = Message.of(ALLOW if lifted else BAN, name=label)
        self.timeline.do(done, replace(state, banned=banned))
        self.last_pushed = None
        return self._now()

    def reset(self) -> SteeringState:
        """Take all nudges and bans back, as one step that can be undone."""
        state = self._now()
        if state.nudges or state.banned:
            self.timeline.do(Message.of(RESET), state.without_nudges())
        self.last_pushed = None
        return self._now()

    def undo(self) -> None:
        """Go back one step; at the first one, stay."""
        self.timeline.undo()
        self.last_pushed = None

    def redo(self) -> None:
        """Take the step that was undone again, if there is one."""
        self.timeline.redo()
        self.last_pushed = None

    def go_to(self, step: int) -> None:
        """Stand on any step of the timeline.

        Raises:
            TimelineError: there is no step of this number.
        """
        self.timeline.jump(step)
        self.last_pushed = None

    def pin(self, direction: Direction) -> None:
        """Keep a direction in every offer, or let go of it.

        Raises:
            MemesaeError: all keys are taken by pinned directions.
        """
        held = [one for one in self.pinned if one.same(direction)]
        if held:
            self.pinned.remove(held[0])
        elif len(self.pinned) >= KEYS:
            raise MemesaeError(N_("All nine keys are pinned."), hint=N_("Let go of one first."))
        else:
            self.pinned.append(direction)

    def pins(self, direction: Direction) -> bool:
        """Whether a direction is pinned."""
        return any(one.same(direction) for one in self.pinned)

    def offer_request(self, shown: Offer) -> OfferRequest:
        """The offer that is wanted now.

        Args:
            shown: what the rows show, whose directions keep their keys.
        """
        nudges = self.state.nudges if self.state is not None else ()
        last = self.last_pushed
        recent = [one.direction for one in reversed(nudges)]
        others = [one for one in recent if last is None or not one.same(last)]
        staying = ([last] if last is not None else []) + others
        return OfferRequest(
            shown,
            self.kind,
            self.page,
            self.step,
            tuple(self.pinned),
            dict(self.passed),
            (*staying[:STAYING], *self.pinned),
        )

    def next_offer(self) -> None:
        """Ask for the next nine."""
        self.passed = passed_over(self.passed, self.offer, None)
        self.page += 1

    def choose_kind(self, kind: DirectionKind | None) -> DirectionKind | None:
        """Offer directions of one kind from now on; None for the mix."""
        self.kind = kind
        self.page = 0
        return kind

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
            raise MemesaeError(
                N_("There is no query yet."), hint=N_("Type or drop something first.")
            )
        return self.state


def amount_along(state: SteeringState, direction: Direction) -> float:
    """How far a state goes along a direction, in units."""
    return next((one.amount for one in state.nudges if one.direction.same(direction)), 0.0)
