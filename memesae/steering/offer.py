"""The offer: nine suggested directions, immutable once shown, and the look-ahead at what each press would bring."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.steering.directions.direction import Direction, DirectionKind, DirectionSource
from memesae.steering.directions.tag_directions import TagDirections
from memesae.steering.nudges import Nudge, nudged, presses_along, with_presses
from memesae.steering.scene import ExtremeExemplars, Scene, extreme_exemplars
from memesae.vectors.exact_index import Neighbours
from memesae.vectors.vector_store import Selection

KEYS = 9
WORD_KEYS = 6
"""Most word rows in the default offer; contrasts, which only their pictures describe, find what no word says.

In the known-item benchmark with 160 targets, a person who reads only the words finds 57 % with six word rows and 48 %
with four; one who sees the look-ahead 85 % with six, 80 % with five and 83 % with four.
"""
FEATURE_KEYS = 1
"""Number of features in the default offer of a library without word rows."""


class OfferError(MemesaeError):
    """A key without a direction, or an unknown direction."""


@dataclass(frozen=True, slots=True, eq=False)
class Offered:
    """One key of an offer.

    Attributes:
        key: 1 to 9.
        direction: of a press.
        more: ids of the current results at the "more" end, most extreme first.
        less: ids at the "less" end, most extreme first.
        pinned: whether the user pinned it.
    """

    key: int
    direction: Direction
    more: tuple[int, ...]
    less: tuple[int, ...]
    pinned: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """The directions shown together. Immutable, so a key acts on the offer it was pressed under.

    Attributes:
        entries: in key order.
        page: 0 for the best nine directions, 1 for the next nine, and so on.
    """

    entries: tuple[Offered, ...] = ()
    page: int = 0

    def at(self, key: int) -> Direction:
        """The direction of a key.

        Raises:
            OfferError: the offer has fewer directions.
        """
        for entry in self.entries:
            if entry.key == key:
                return entry.direction
        raise OfferError(N_("Key {key} has no direction in this offer."), key=key)

    def named(self, identity: str) -> Direction:
        """The direction with this id.

        Raises:
            OfferError: it is not in this offer.
        """
        for entry in self.entries:
            if entry.direction.id == identity:
                return entry.direction
        raise OfferError(
            N_("“{identity}” is not one of the current directions."), identity=identity
        )

    @property
    def directions(self) -> list[Direction]:
        """All directions in key order."""
        return [entry.direction for entry in self.entries]


class OfferMaker:
    """Makes offers from the direction sources of a library."""

    def __init__(
        self,
        sources: Sequence[DirectionSource],
        word_keys: int = WORD_KEYS,
        feature_keys: int = FEATURE_KEYS,
    ) -> None:
        self._sources = {source.source: source for source in sources}
        self._word_keys = word_keys
        self._feature_keys = feature_keys

    @property
    def kinds(self) -> list[DirectionKind]:
        """The available kinds of directions."""
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
        """The best nine directions for a scene.

        Args:
            scene: the query and its results.
            kind: only directions of this kind; None for the default mix of features and contrasts.
            pinned: directions that keep the first keys.
            passed: how often each direction, by id, was offered but not used.
            page: 0 for the best nine, 1 for the next nine, and so on.

        Raises:
            OfferError: the library has no directions of this kind.
        """
        first = list(pinned)[:KEYS]
        proposed = self._unpinned(scene, kind, passed or {}, KEYS - len(first), page)
        pinned_ids = {one.id for one in first}
        rest = [one for one in proposed if one.id not in pinned_ids][: KEYS - len(first)]
        return Offer(with_exemplars(first + rest, scene, len(first)), page)

    def _unpinned(
        self,
        scene: Scene,
        kind: DirectionKind | None,
        passed: Mapping[str, int],
        count: int,
        page: int,
    ) -> list[Direction]:
        if kind is not None:
            return self._proposed(kind, scene, count, passed, page)
        by_words = DirectionKind.WORD in self._sources
        mix = self._words_and_contrasts if by_words else self._features_and_contrasts
        return self._with_tag(mix(scene, passed, count, page), scene, passed, page)

    def _words_and_contrasts(
        self, scene: Scene, passed: Mapping[str, int], count: int, page: int
    ) -> list[Direction]:
        """Word rows, then the contrasts of what the words of this and earlier pages leave unexplained."""
        most = round(count * self._word_keys / KEYS)
        words = self._sources[DirectionKind.WORD].propose(scene, most * (page + 1), passed)
        shown = words[most * page :]
        rest = scene.without(_matrix(words, scene))
        return shown + self._proposed(
            DirectionKind.CONTRAST, rest, count - len(shown), passed, page
        )

    def _features_and_contrasts(
        self, scene: Scene, passed: Mapping[str, int], count: int, page: int
    ) -> list[Direction]:
        """Features and contrasts, for models without measured words."""
        feature_count = round(count * self._feature_keys / KEYS)
        contrasts = self._proposed(
            DirectionKind.CONTRAST, scene, count - feature_count, passed, page
        )
        # features are chosen after the contrasts; in the opposite order each would displace a contrast
        rest = scene.without(_matrix(contrasts, scene))
        features = self._proposed(DirectionKind.FEATURE, rest, count - len(contrasts), passed, page)
        missing = count - len(contrasts) - len(features)
        if missing > 0:
            more = self._proposed(
                DirectionKind.CONTRAST, scene, count - feature_count + missing, passed, page
            )
            contrasts = more[: count - len(features)]
        return features + contrasts

    def _with_tag(
        self, chosen: list[Direction], scene: Scene, passed: Mapping[str, int], page: int
    ) -> list[Direction]:
        """Replace the last of nine by the user's tag that divides the results, if one does."""
        tags = self._sources.get(DirectionKind.TAG)
        apt = tags.apt(scene, passed) if isinstance(tags, TagDirections) and page == 0 else None
        return chosen if apt is None else [*chosen[: KEYS - 1], apt]

    def _proposed(
        self, kind: DirectionKind, scene: Scene, count: int, passed: Mapping[str, int], page: int
    ) -> list[Direction]:
        source = self._sources.get(kind)
        if source is None:
            raise OfferError(
                N_("This library has no directions of kind “{kind}” yet."),
                hint=N_("Train a sparse autoencoder first.")
                if kind is DirectionKind.FEATURE
                else "",
                kind=kind,
            )
        return source.propose(scene, count * (page + 1), passed)[count * page :]


def with_exemplars(
    shown: Sequence[Direction], scene: Scene, pinned: int = 0
) -> tuple[Offered, ...]:
    """Directions on the keys from 1 on, with their exemplars among the results of a scene.

    Args:
        shown: at most nine.
        scene: the results.
        pinned: how many of the first are pinned.
    """
    if not shown:
        return ()
    more, less = np.stack([one.vector for one in shown]), np.stack([one.less for one in shown])
    exemplars = extreme_exemplars(scene, more, less)
    return tuple(
        _entry(index, one, exemplars, pinned=index < pinned) for index, one in enumerate(shown)
    )


def _entry(
    index: int, direction: Direction, exemplars: ExtremeExemplars, *, pinned: bool
) -> Offered:
    more = tuple(int(image) for image in exemplars.more[index])
    less = tuple(int(image) for image in exemplars.less[index])
    return Offered(index + 1, direction, more, less, pinned)


def passed_over(passed: Mapping[str, int], offer: Offer, taken: Direction | None) -> dict[str, int]:
    """Increment the counts of all directions of an offer that were not used.

    Args:
        passed: the counts so far, by id.
        offer: the offer shown.
        taken: the direction used, or None if the user asked for another offer.
    """
    counts = dict(passed)
    for direction in offer.directions:
        if taken is None or direction.id != taken.id:
            counts[direction.id] = counts.get(direction.id, 0) + 1
    return counts


def _matrix(directions: Sequence[Direction], scene: Scene) -> np.ndarray:
    """The distinct vectors of the ends of directions, float32 [m, d]."""
    ends = [one.vector for one in directions]
    ends += [one.less_vector for one in directions if one.less_vector is not None]
    return np.array(ends, np.float32).reshape(-1, len(scene.query))


SHOWN = 3
"""Pictures beside each end."""
DEEP = 30
"""First results after a step among which the pictures beside a name are looked for: those seen without scrolling much."""


class Search(Protocol):
    """A nearest-neighbour index, such as the vector store."""

    def search(self, queries: np.ndarray, k: int, where: Selection | None = None) -> Neighbours:
        """The k nearest images of queries float32 [q, d], among a selection where it is given."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class LookAhead:
    """The top results after one step along each of m directions.

    Attributes:
        more: int64 [m, shown], image ids after one step more, padded with -1.
        less: int64 [m, shown], image ids after one step less, padded with -1.
    """

    more: np.ndarray
    less: np.ndarray


def look_ahead(
    search: Search,
    start: np.ndarray,
    nudges: Sequence[Nudge],
    directions: Sequence[Direction],
    step: float = 1.0,
    shown: int = SHOWN,
    where: Selection | None = None,
) -> LookAhead:
    """Search both ways along every direction, in one batch of 2 m queries.

    Args:
        search: the index.
        start: float32 [d], the query without nudges, unit norm.
        nudges: made so far.
        directions: m of them.
        step: the step size, in presses.
        shown: number of results for each.
        where: the images that pass the query's filters; None without filters.
    """
    if not directions:
        none = np.zeros((0, shown), np.int64)
        return LookAhead(none, none)
    after = nudges_after(start, nudges, directions, step)
    queries = np.stack([nudged(start, one) for one in after])
    found = search.search(queries, shown, where).ids
    return LookAhead(found[: len(directions)], found[len(directions) :])


def beside_names(offer: Offer, ahead: LookAhead, shown: int = SHOWN) -> LookAhead:
    """The look-ahead as it is shown: beside a name stand pictures of what it names.

    Where a step changes little, its first results do not show what was named, and the name would seem wrong. If none of
    them is among the pictures on which the name was tested, these stand there: first those that a step brings.

    Args:
        offer: m directions.
        ahead: `DEEP` results of each.
        shown: number of pictures at each end.
    """
    more, less = ahead.more[:, :shown].copy(), ahead.less[:, :shown].copy()
    for place, entry in enumerate(offer.entries):
        one = entry.direction
        for name, tested, deep, chosen in (
            (one.label, entry.more, ahead.more, more),
            (one.opposite, entry.less, ahead.less, less),
        ):
            if one.named and name and not np.isin(chosen[place], tested).any():
                first = [image for image in deep[place].tolist() if image in tested]
                pictures = list(dict.fromkeys([*first, *tested]))[:shown]
                chosen[place, : len(pictures)] = pictures
    return LookAhead(more, less)


def nudges_after(
    start: np.ndarray, nudges: Sequence[Nudge], directions: Sequence[Direction], step: float
) -> list[tuple[Nudge, ...]]:
    """The nudges after each possible press: all "more", then all "less".

    Args:
        start: float32 [d], the query without nudges, unit norm.
        nudges: made so far.
        directions: m of them.
        step: the step size, in presses.
    """
    return [
        with_presses(start, nudges, one, presses_along(nudges, one) + sign * step)
        for sign in (1, -1)
        for one in directions
    ]


def unit_norm(vectors: np.ndarray) -> np.ndarray:
    """Vectors [q, d], normalised."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
