"""The steering state of one window: timeline, current offer, pins and step size."""

from dataclasses import replace

from memesae.app.steering.offer_preview import OfferRequest
from memesae.app.steering.steering_engine import SteeringEngine
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.steering.directions.direction import Direction, DirectionKind, feature_id
from memesae.steering.nudges import STEP_SIZES, presses_along, step_name
from memesae.steering.offer import KEYS, Offer, passed_over
from memesae.steering.timeline import ALLOW, BAN, RESET, START, SteeringState, Timeline

FIRST_STEP = 1.0
"""The initial step size, as a share of `PRESS`."""
MAX_STAYING = 3
"""How many directions in use keep their keys; the other keys are free for new ones."""


class SteeringSession:
    """Timeline, offer on screen, pinned directions and step size. Used by the window's thread only.

    A key acts on the offer last passed to `show`, never on one still being computed.

    Attributes:
        timeline: every change of the query.
        offer: the one on screen.
        kind: the kind of directions offered; None for a mix.
        page: the page of nine directions, from 0.
        step: the step size.
        pinned: directions in every offer.
        passed: how often each direction was offered and not used.
        last_nudged: the direction of the latest change, which keeps its key; None if that was not a nudge.
    """

    def __init__(self) -> None:
        self.timeline = Timeline()
        self.offer = Offer()
        self.kind: DirectionKind | None = None
        self.page = 0
        self.step = FIRST_STEP
        self.pinned: list[Direction] = []
        self.passed: dict[str, int] = {}
        self.last_nudged: Direction | None = None

    @property
    def state(self) -> SteeringState | None:
        """The current state."""
        return self.timeline.state

    def begin(self, state: SteeringState, *, amend: bool = False) -> None:
        """Start from a query as typed; counts of passed-over directions are reset.

        Args:
            state: of the new query.
            amend: whether it replaces the current step, which was the same query half typed.
        """
        step = self.timeline.amend if amend else self.timeline.do
        step(state.text or Message.of(START), state)
        self.passed = {}
        self.page = 0
        self.last_nudged = None

    def show(self, offer: Offer) -> None:
        """Assign the keys to this offer."""
        self.offer = offer

    def press(self, direction: Direction, sign: int) -> SteeringState:
        """One step more (+1) or less (-1) along any direction.

        Raises:
            MemesaeError: there is no query yet.
        """
        return self.slide(direction, self.presses(direction) + sign * self.step)

    def slide(
        self, direction: Direction, presses: float, *, continued: bool = False
    ) -> SteeringState:
        """Set the presses made along a direction, as a slider does.

        Args:
            direction: the direction.
            presses: in all, negative for less.
            continued: whether the current step is part of the same drag, which makes one step.

        Raises:
            MemesaeError: there is no query yet.
        """
        state = self._now()
        self.last_nudged = direction
        if continued and self.timeline.can_undo:
            return self._continue_slide(direction, presses)
        change = presses - self.presses(direction)
        if change:
            self.timeline.do(step_name(direction, change), state.with_presses(direction, presses))
            self.passed = passed_over(self.passed, self.offer, direction)
            self.page = 0
        return self._now()

    def _continue_slide(self, direction: Direction, presses: float) -> SteeringState:
        steps = self.timeline.steps
        parent = steps[self.timeline.path()[-1]].parent
        assert parent is not None  # a step that can be undone has one
        before = steps[parent].state
        change = presses - presses_along(before.nudges, direction)
        self.timeline.amend(step_name(direction, change), before.with_presses(direction, presses))
        return self._now()

    def presses(self, direction: Direction) -> float:
        """The presses made along a direction in all."""
        return 0.0 if self.state is None else presses_along(self.state.nudges, direction)

    def clamp(self, engine: SteeringEngine, feature: int, target: float) -> SteeringState:
        """Set a feature's activation to an amount in units."""
        direction = engine.direction(feature_id(feature))
        state = engine.clamp(self._now(), feature, target)
        self.timeline.do(f"{direction.label} = {target:g}", state)
        self.last_nudged = direction
        return self._now()

    def ban(self, feature: int, label: str) -> SteeringState:
        """Toggle a ban: images with a banned feature are shown last."""
        state = self._now()
        lifted = feature in state.banned
        banned = state.banned ^ {feature}
        label_of_step = Message.of(ALLOW if lifted else BAN, name=label)
        self.timeline.do(label_of_step, replace(state, banned=banned))
        self.last_nudged = None
        return self._now()

    def reset(self) -> SteeringState:
        """Remove all nudges and bans, as one step that can be undone."""
        state = self._now()
        if state.nudges or state.banned:
            self.timeline.do(Message.of(RESET), state.without_nudges())
        self.last_nudged = None
        return self._now()

    def undo(self) -> None:
        """Go back one step, if there is one."""
        self.timeline.undo()
        self.last_nudged = None

    def redo(self) -> None:
        """Redo the step that was undone, if there is one."""
        self.timeline.redo()
        self.last_nudged = None

    def go_to(self, step: int) -> None:
        """Jump to any step of the timeline.

        Raises:
            TimelineError: there is no step of this number.
        """
        self.timeline.jump(step)
        self.last_nudged = None

    def pin(self, direction: Direction) -> None:
        """Pin or unpin a direction.

        Raises:
            MemesaeError: all keys already have pinned directions.
        """
        held = [one for one in self.pinned if one.same(direction)]
        if held:
            self.pinned.remove(held[0])
        elif len(self.pinned) >= KEYS:
            raise MemesaeError(N_("All nine keys are pinned."), hint=N_("Unpin one first."))
        else:
            self.pinned.append(direction)

    def pins(self, direction: Direction) -> bool:
        """Whether a direction is pinned."""
        return any(one.same(direction) for one in self.pinned)

    def offer_request(self, shown: Offer) -> OfferRequest:
        """The parameters of the next offer.

        Args:
            shown: the offer in the rows, whose directions keep their keys.
        """
        nudges = self.state.nudges if self.state is not None else ()
        last = self.last_nudged
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
            (*staying[:MAX_STAYING], *self.pinned),
        )

    def next_offer(self) -> None:
        """Go to the next nine directions."""
        self.passed = passed_over(self.passed, self.offer, None)
        self.page += 1

    def choose_kind(self, kind: DirectionKind | None) -> DirectionKind | None:
        """Offer directions of one kind from now on; None for a mix."""
        self.kind = kind
        self.page = 0
        return kind

    def longer_step(self) -> float:
        """Increase the step size."""
        self.step = STEP_SIZES[min(STEP_SIZES.index(self.step) + 1, len(STEP_SIZES) - 1)]
        return self.step

    def shorter_step(self) -> float:
        """Decrease the step size."""
        self.step = STEP_SIZES[max(STEP_SIZES.index(self.step) - 1, 0)]
        return self.step

    def _now(self) -> SteeringState:
        if self.state is None:
            raise MemesaeError(
                N_("There is no query yet."), hint=N_("Type or drop something first.")
            )
        return self.state
