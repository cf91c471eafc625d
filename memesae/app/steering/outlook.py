"""The outlook: what the panel shows for a state, computed away from the window's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from memesae.app.steering.course import Course
from memesae.app.steering.helm import Helm
from memesae.app.steering.steady import steadied
from memesae.steering.directions.direction import Direction, Source
from memesae.steering.lookahead import LookAhead
from memesae.steering.offer import Offer
from memesae.steering.search import Hits
from memesae.steering.timeline import SteeringState

STAYING = 3
"""How many directions in use keep their keys; the others leave room for new ones."""

_NOTHING_AHEAD = LookAhead(np.empty((0, 0), np.int64), np.empty((0, 0), np.int64))


@dataclass(frozen=True, eq=False)
class Outlook:
    """An offer with what pressing its keys would bring.

    Attributes:
        offer: the directions.
        ahead: the first pictures after one step more and one less, a row for each of its entries.
        marks: by key, where on the slider "remove" turns into "push away", in units.
        outside: whether the nudges took the query where the library has no images.
    """

    offer: Offer = field(default_factory=Offer)
    ahead: LookAhead = _NOTHING_AHEAD
    marks: Mapping[int, float] = field(default_factory=dict[int, float])
    outside: bool = False


@dataclass(frozen=True, eq=False)
class Wish:
    """What kind of offer is wanted; see `Course`.

    Attributes:
        shown: the offer on the screen.
        kind: which kind of directions; None for the mix.
        page: which nine of them.
        step: the step size.
        pinned: what stays whatever else is offered.
        passed: how often each direction was offered and not taken.
        staying: what keeps its key even where the new offer lacks it.
        first: what to offer before all others.
    """

    shown: Offer
    kind: Source | None
    page: int
    step: float
    pinned: tuple[Direction, ...]
    passed: Mapping[str, int]
    staying: tuple[Direction, ...]
    first: tuple[Direction, ...] = ()

    @classmethod
    def of(cls, course: Course, shown: Offer, last: Direction | None = None) -> "Wish":
        """What a course wants now.

        Args:
            course: whose kind, page and pinned directions.
            shown: what the rows show now.
            last: what was nudged last, which stays on its key.
        """
        nudges = course.state.nudges if course.state is not None else ()
        recent = [one.direction for one in reversed(nudges)]
        others = [one for one in recent if last is None or not one.same(last)]
        staying = ([last] if last is not None else []) + others
        return cls(
            shown,
            course.kind,
            course.page,
            course.step,
            tuple(course.pinned),
            dict(course.passed),
            (*staying[:STAYING], *course.pinned),
        )


def _look(helm: Helm, state: SteeringState, hits: Hits, offer: Offer, step: float) -> Outlook:
    """What pressing the keys of an offer would bring."""
    bare = replace(state, nudges=())
    found = {entry.key: helm.mark(bare, entry.direction) for entry in offer.entries}
    marks = {key: mark for key, mark in found.items() if mark is not None}
    return Outlook(offer, helm.ahead(state, offer, step), marks, helm.outside(state, hits))


def propose(helm: Helm, state: SteeringState, hits: Hits, wish: Wish) -> Outlook:
    """The outlook on a new offer, in which what is in use keeps its key."""
    fresh = helm.offer(
        helm.scene(state, hits),
        wish.kind,
        pinned=(*wish.first, *wish.pinned),
        passed=wish.passed,
        page=wish.page,
    )
    pinned = len(wish.pinned) + len(wish.first)
    entries = tuple(
        replace(one, pinned=len(wish.first) <= place < pinned)
        for place, one in enumerate(fresh.entries)
    )
    offer = replace(fresh, entries=entries)
    if not wish.first:
        offer = steadied(wish.shown, offer, wish.staying)
    return _look(helm, state, hits, offer, wish.step)
