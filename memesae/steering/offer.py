"""The offer: nine directions worth a key now, fixed once shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.steering.directions.direction import Direction, DirectionKind, DirectionSource
from memesae.steering.scene import ExtremeExemplars, Scene, ends_of

KEYS = 9
FEATURE_KEYS = 1
"""How many of the keys features get in the default offer; contrasts get the others.

In the known-item benchmark, on 2,000 photos that its figures are not taken from, contrasts alone find
96.9 % for the reading person, one feature 95.9, two 95.6, three 94.3; for the one who looks ahead, on
800, they find 79.6, one feature 81.2, two 78.9.
"""


class OfferError(MemesaeError):
    """There is nothing behind this key, or no such direction."""


@dataclass(frozen=True, slots=True, eq=False)
class Offered:
    """One key of an offer.

    Attributes:
        key: 1 to 9.
        direction: what it moves along.
        more: image ids at the "more" end of the present results, outermost first.
        less: image ids at the "less" end, outermost first.
        pinned: whether the person keeps it there.
    """

    key: int
    direction: Direction
    more: tuple[int, ...]
    less: tuple[int, ...]
    pinned: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """The directions shown together. It never changes: a key acts on the offer it was pressed under.

    Attributes:
        entries: in the order of the keys.
        page: 0 for the best directions, 1 for the next nine, and so on.
    """

    entries: tuple[Offered, ...] = ()
    page: int = 0

    def at(self, key: int) -> Direction:
        """The direction behind a key.

        Raises:
            OfferError: the offer has fewer directions.
        """
        for entry in self.entries:
            if entry.key == key:
                return entry.direction
        raise OfferError(N_("There is no direction behind key {key} now."), key=key)

    def named(self, identity: str) -> Direction:
        """The direction with this id.

        Raises:
            OfferError: it is not among those offered.
        """
        for entry in self.entries:
            if entry.direction.id == identity:
                return entry.direction
        raise OfferError(
            N_("“{identity}” is not among the directions offered now."), identity=identity
        )

    @property
    def directions(self) -> list[Direction]:
        """All directions in the order of the keys."""
        return [entry.direction for entry in self.entries]


class OfferMaker:
    """Makes offers from the sources a library has."""

    def __init__(
        self, sources: Sequence[DirectionSource], feature_keys: int = FEATURE_KEYS
    ) -> None:
        self._sources = {source.source: source for source in sources}
        self._feature_keys = feature_keys

    @property
    def kinds(self) -> list[DirectionKind]:
        """The kinds of directions that can be offered."""
        return list(self._sources)

    def offer(
        self,
        scene: Scene,
        kind: DirectionKind | None = None,
        *,
        pinned: Sequence[Direction] = (),
        passed: Mapping[str, int] | None = None,
        page: int = 0,
    ) -> Offer:
        """The nine directions worth a key now.

        Args:
            scene: the query and its results.
            kind: only directions of this kind; None for the default mix of features and contrasts.
            pinned: directions that stay, on the first keys.
            passed: how often each direction, by id, was offered and not taken.
            page: which nine: 0 for the best, 1 for the next ones.

        Raises:
            OfferError: the library has no directions of this kind.
        """
        kept = list(pinned)[:KEYS]
        fresh = self._fresh(scene, kind, passed or {}, KEYS - len(kept), page)
        taken = {one.id for one in kept}
        shown = kept + [one for one in fresh if one.id not in taken][: KEYS - len(kept)]
        return Offer(_entries(scene, shown, len(kept)), page)

    def _fresh(
        self,
        scene: Scene,
        kind: DirectionKind | None,
        passed: Mapping[str, int],
        count: int,
        page: int,
    ) -> list[Direction]:
        if kind is not None:
            return self._proposed(kind, scene, count, passed, page)
        wanted = round(count * self._feature_keys / KEYS)
        contrasts = self._proposed(DirectionKind.CONTRAST, scene, count - wanted, passed, page)
        # features say what the contrasts leave unsaid: the other way round each would cost a contrast
        rest = scene.without(_matrix(contrasts, scene))
        features = self._proposed(DirectionKind.FEATURE, rest, count - len(contrasts), passed, page)
        missing = count - len(contrasts) - len(features)
        if missing > 0:
            more = self._proposed(
                DirectionKind.CONTRAST, scene, count - wanted + missing, passed, page
            )
            contrasts = more[: count - len(features)]
        return features + contrasts

    def _proposed(
        self, kind: DirectionKind, scene: Scene, count: int, passed: Mapping[str, int], page: int
    ) -> list[Direction]:
        source = self._sources.get(kind)
        if source is None:
            raise OfferError(
                N_("This library has no directions of the kind “{kind}” yet."),
                hint=N_("Train a sparse autoencoder first.")
                if kind is DirectionKind.FEATURE
                else "",
                kind=kind,
            )
        return source.propose(scene, count * (page + 1), passed)[count * page :]


def _entries(scene: Scene, shown: Sequence[Direction], pinned: int) -> tuple[Offered, ...]:
    if not shown:
        return ()
    ends = ends_of(scene, _matrix(shown, scene))
    return tuple(_entry(place, one, ends, place < pinned) for place, one in enumerate(shown))


def _entry(place: int, direction: Direction, ends: ExtremeExemplars, pinned: bool) -> Offered:
    more = tuple(int(image) for image in ends.more[place])
    less = tuple(int(image) for image in ends.less[place])
    return Offered(place + 1, direction, more, less, pinned)


def passed_over(passed: Mapping[str, int], offer: Offer, taken: Direction | None) -> dict[str, int]:
    """Count once more every direction of an offer but the one that was taken.

    Args:
        passed: the counts so far, by id.
        offer: what was shown.
        taken: what the person moved along, or None for asking for another offer.
    """
    counts = dict(passed)
    for direction in offer.directions:
        if taken is None or direction.id != taken.id:
            counts[direction.id] = counts.get(direction.id, 0) + 1
    return counts


def _matrix(directions: Sequence[Direction], scene: Scene) -> np.ndarray:
    """The unit vectors of directions, float32 [m, d]."""
    return np.array([one.vector for one in directions], np.float32).reshape(-1, len(scene.query))
