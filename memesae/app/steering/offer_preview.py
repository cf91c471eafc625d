"""An offer with stable keys and its look-ahead pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from memesae.app.steering.steering_engine import SteeringEngine
from memesae.steering.directions.direction import Direction, DirectionKind
from memesae.steering.offer import DEEP, KEYS, LookAhead, Offer, Offered, beside_names
from memesae.steering.searcher import Hits
from memesae.steering.timeline import SteeringState

_NOTHING_AHEAD = LookAhead(np.empty((0, 0), np.int64), np.empty((0, 0), np.int64))


@dataclass(frozen=True, eq=False)
class OfferPreview:
    """An offer with the results that its keys would lead to.

    Attributes:
        offer: the directions.
        ahead: the pictures beside the ends, a row for each entry: the first after one step, at a name those that show it.
        marks: by key, the slider position in units where "remove" turns into "push away".
        outside: whether the nudges moved the query outside the library.
    """

    offer: Offer = field(default_factory=Offer)
    ahead: LookAhead = _NOTHING_AHEAD
    marks: Mapping[int, float] = field(default_factory=dict[int, float])
    outside: bool = False


@dataclass(frozen=True, eq=False)
class OfferRequest:
    """The parameters of an offer; see `SteeringSession.offer_request`.

    Attributes:
        shown: the offer on screen.
        kind: the kind of directions; None for a mix.
        page: the page of nine directions, from 0.
        step: the step size.
        pinned: directions that are always offered.
        passed: how often each direction was offered and not used.
        staying: directions that keep their keys even if the new offer lacks them.
        first: directions to offer before all others.
    """

    shown: Offer
    kind: DirectionKind | None
    page: int
    step: float
    pinned: tuple[Direction, ...]
    passed: Mapping[str, int]
    staying: tuple[Direction, ...]
    first: tuple[Direction, ...] = ()


def _look_ahead(
    engine: SteeringEngine, state: SteeringState, hits: Hits, offer: Offer, step: float
) -> OfferPreview:
    """Compute the look-ahead and the slider marks of an offer."""
    bare = replace(state, nudges=())
    found = {entry.key: engine.mark(bare, entry.direction) for entry in offer.entries}
    marks = {key: mark for key, mark in found.items() if mark is not None}
    ahead = beside_names(offer, engine.ahead(state, offer, step, DEEP))
    return OfferPreview(offer, ahead, marks, engine.outside(state, hits))


def make_preview(
    engine: SteeringEngine, state: SteeringState, hits: Hits, request: OfferRequest
) -> OfferPreview:
    """A new offer with its look-ahead; directions in use keep their keys."""
    fresh = engine.offer(
        engine.scene(state, hits),
        request.kind,
        pinned=(*request.first, *request.pinned),
        passed=request.passed,
        page=request.page,
    )
    pinned = len(request.pinned) + len(request.first)
    entries = tuple(
        replace(one, pinned=len(request.first) <= index < pinned)
        for index, one in enumerate(fresh.entries)
    )
    offer = replace(fresh, entries=entries)
    if not request.first:
        offer = keep_keys(request.shown, offer, request.staying)
    return _look_ahead(engine, state, hits, offer, request.step)


def _among(direction: Direction, others: Sequence[Direction]) -> bool:
    """Whether a direction is one of the others."""
    return any(direction.same(other) for other in others)


SAME_AXIS = 0.9
"""Cosine of two ends from which they lead to much the same pictures."""


def _repeat_one(direction: Direction, others: Sequence[Direction]) -> bool:
    """Whether a direction goes along the axis of another, either way round.

    A contrast of the results after a press often does.
    """
    ends = np.stack([direction.vector, direction.less])
    used = [end for one in others for end in (one.vector, one.less)]
    return bool(used) and bool((ends @ np.stack(used).T).max() >= SAME_AXIS)


def keep_keys(shown: Offer, fresh: Offer, staying: Sequence[Direction] = ()) -> Offer:
    """The fresh offer, in which directions shown before keep their keys.

    People press a key repeatedly without looking, so a direction must not move to another key.

    Args:
        shown: the offer on screen.
        fresh: the offer to be shown.
        staying: directions that stay even if the fresh offer lacks them; nothing along their axes or of their words is added.
    """
    held: dict[int, Offered] = {}
    for entry in shown.entries:
        found = [one for one in fresh.entries if one.direction.same(entry.direction)]
        if found or _among(entry.direction, staying):
            held[entry.key] = replace(found[0] if found else entry, key=entry.key)
    placed = [entry.direction for entry in held.values()]
    in_use = {name for one in staying for name in _names(one)}
    rest = [
        one
        for one in fresh.entries
        if not _among(one.direction, placed)
        and (
            _among(one.direction, staying)
            or not (_repeat_one(one.direction, staying) or in_use & set(_names(one.direction)))
        )
    ]
    # rows that repeat the words of those that stay are the first to find no room
    said = {name for one in placed for name in _names(one)}
    rest.sort(key=lambda one: not said.isdisjoint(_names(one.direction)))
    free = [key for key in range(1, KEYS + 1) if key not in held]
    held.update({key: replace(one, key=key) for key, one in zip(free, rest, strict=False)})
    return Offer(tuple(held[key] for key in sorted(held)), fresh.page)


def _names(direction: Direction) -> set[str]:
    """The names shown at its ends."""
    return {direction.label, direction.opposite} - {""} if direction.named else set()
