"""From what a search found to what stands in the grid: groups, order, headings, the relevance cutoff."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from memesae.app.results.library_facts import LibraryFacts, rows_among
from memesae.app.results.relevance import Spread

if TYPE_CHECKING:
    from memesae.steering.searcher import Hits


class SortOrder(Enum):
    """What results can be sorted by, in the order in which a key goes through them."""

    RELEVANCE = "relevance"
    DATE = "date"
    SIZE = "size"
    NAME = "name"
    SIMILARITY = "similarity"
    """To the pictures selected when it was chosen."""


@dataclass(frozen=True, slots=True)
class LayoutOptions:
    """What is to be done with the results.

    Attributes:
        order: what they are sorted by; the newest, the largest and the closest come first, names by
            the alphabet.
        backwards: the other way round.
        together: near-duplicates are shown as one.
        by_folder: those in one folder stand together, under its name.
        ends: a line tells where relevance ends.
        opened: images whose near-duplicates are shown all the same.
    """

    order: SortOrder = SortOrder.RELEVANCE
    backwards: bool = False
    together: bool = True
    by_folder: bool = False
    ends: bool = True
    opened: frozenset[int] = frozenset()

    @property
    def needs_places(self) -> bool:
        """Whether it can only be fulfilled by somebody who knows the files."""
        return self.by_folder or self.order in (SortOrder.DATE, SortOrder.SIZE, SortOrder.NAME)

    def turned(self, image: int, others: frozenset[int]) -> LayoutOptions:
        """The near-duplicates of an image opened, or closed if any of them is open."""
        group = others | {image}
        if self.opened & group:
            return replace(self, opened=self.opened - group)
        return replace(self, opened=self.opened | {image})


Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Keys = NDArray[np.floating]


def groups_of(ids: Ints, facts: LibraryFacts) -> Ints:
    """The group of each image, by a number that is nobody else's where it is not known."""
    rows, known = rows_among(facts.ids, ids)
    groups = -ids - 1
    groups[known] = facts.groups[rows[known]]
    return groups


def leaders_of(groups: Ints, kept: Ints) -> tuple[Ints, Ints]:
    """The best hit of each one's group, and how many hits the group has; both by hit, int64 [n]."""
    leads, sizes = np.arange(len(groups)), np.ones(len(groups), np.int64)
    _, first, inverse, counts = np.unique(
        groups[kept], return_index=True, return_inverse=True, return_counts=True
    )
    leads[kept] = kept[first[inverse]]
    sizes[kept] = counts[inverse]
    return leads, sizes


def keys_of(
    ids: Ints, facts: LibraryFacts, wish: LayoutOptions, similarity: Floats | None
) -> Keys | None:
    """What hits are sorted by, the smallest first; None where they stand as they should."""
    if wish.order is SortOrder.SIMILARITY:
        return None if similarity is None else -similarity
    if wish.order is SortOrder.RELEVANCE or facts.places is None:
        return None
    rows, known = rows_among(facts.places.ids, ids)
    column = {
        SortOrder.DATE: -facts.places.times,
        SortOrder.SIZE: -facts.places.sizes.astype(np.float64),
        SortOrder.NAME: facts.places.ranks.astype(np.float64),
    }[wish.order]
    keys = np.full(len(ids), np.inf)
    keys[known] = column[rows[known]]
    return keys


def folders_of(ids: Ints, facts: LibraryFacts) -> Ints | None:
    """The number of each hit's folder; -1 where that is not known."""
    if facts.places is None:
        return None
    rows, known = rows_among(facts.places.ids, ids)
    numbers = np.full(len(ids), -1, np.int64)
    numbers[known] = facts.places.folders[rows[known]]
    return numbers


UNKNOWN = "…"
"""The folder of a picture about which nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Band:
    """A heading, and the pictures under it.

    Attributes:
        start: the first of them.
        folder: the folder they lie in; "" for the rest, which is less relevant.
    """

    start: int
    folder: str


@dataclass(frozen=True, eq=False)
class ResultLayout:
    """Pictures in the order in which they stand.

    Attributes:
        ids: int64 [n].
        scores: float32 [n], cosines; empty where there is nothing to score.
        strengths: float32 [n], 0 to 100; empty likewise.
        copies: int64 [n], how many near-duplicates a picture stands for, itself among them; 1 where it
            is alone; 0 for one that stands, opened, behind another.
        leads: int64 [n], the picture that each of them stands behind or is.
        bands: headings, from the top.
        relevant: how many are relevant; all of them where that is not asked.
        found: how many the search found.
    """

    ids: Ints
    scores: Floats
    strengths: Floats
    copies: Ints
    leads: Ints
    bands: tuple[Band, ...]
    relevant: int
    found: int

    @classmethod
    def nothing(cls) -> ResultLayout:
        """No pictures."""
        return cls.plain(np.empty(0, np.int64), np.empty(0, np.float32))

    @classmethod
    def plain(cls, ids: Ints, scores: Floats) -> ResultLayout:
        """Pictures as they are found, of which nothing is known."""
        none = np.empty(0, np.float32)
        return cls(ids, scores, none, np.ones(len(ids), np.int64), ids, (), len(ids), len(ids))


def lay_out(
    hits: Hits,
    facts: LibraryFacts,
    wish: LayoutOptions,
    similarity: Floats | None = None,
    *,
    show_gone: bool = False,
) -> ResultLayout:
    """Lay out what was found.

    Args:
        hits: best first; where nothing was asked for, the newest first.
        facts: about the library; what it does not know stays as it is.
        wish: how.
        similarity: float32 [n], of each hit to the selection, to sort by that.
        show_gone: keep pictures whose files were deleted.
    """
    ids = np.asarray(hits.ids, np.int64)
    kept = np.arange(len(ids))
    if not show_gone:
        kept = kept[~np.isin(ids, facts.gone)]
    spread = _spread(hits, facts)
    scores = np.asarray(hits.scores, np.float32)
    end = spread.end(scores[kept]) if wish.ends and spread is not None else len(kept)
    layout = _Layout(ids, kept, facts, wish, similarity)
    layout.add(kept[:end])
    relevant = layout.count
    layout.add_rest(kept[end:])
    order = layout.order()
    # what is only filtered has no scores
    asked = hits.vector is not None or bool(scores.any())
    return ResultLayout(
        ids=ids[order],
        scores=scores[order] if asked else scores[:0],
        strengths=spread.strengths(scores[order]) if spread is not None else scores[:0],
        copies=np.where(layout.leads[order] == order, layout.sizes[order], 0),
        leads=ids[layout.leads[order]],
        bands=tuple(layout.bands),
        relevant=relevant,
        found=len(ids),
    )


def _spread(hits: Hits, facts: LibraryFacts) -> Spread | None:
    if hits.vector is None or facts.cloud is None or not len(hits.ids):
        return None
    return Spread.of(hits.vector, facts.cloud)


class _Layout:
    """Puts parts of the hits one below the other. Hits are meant by their number, best first."""

    def __init__(
        self,
        ids: Ints,
        kept: Ints,
        facts: LibraryFacts,
        wish: LayoutOptions,
        similarity: Floats | None,
    ) -> None:
        self._ids, self._kept, self._facts, self._wish = ids, kept, facts, wish
        self._keys = keys_of(ids, facts, wish, similarity)
        self._folders = folders_of(ids, facts) if wish.by_folder else None
        groups = groups_of(ids, facts) if wish.together else ids
        self.leads, self.sizes = leaders_of(groups, kept)
        # by the hits that lead them: a group is open if any image of it is
        self._open = np.unique(self.leads[np.isin(ids, list(wish.opened))])
        self._rows: list[Ints] = []
        self.bands: list[Band] = []
        self.count = 0

    def add(self, part: Ints) -> None:
        """Put some hits next, under the names of their folders where that is wished."""
        heads = self._sorted(part)
        if self._folders is None:
            self._put(heads)
            return
        for folder in _together(heads, self._folders):
            number = int(self._folders[folder[0]])
            self.bands.append(Band(self.count, self._name(number)))
            self._put(folder)

    def add_rest(self, part: Ints) -> None:
        """Put what is less relevant next."""
        heads = self._sorted(part)
        if len(heads):
            self.bands.append(Band(self.count, ""))
            self._put(heads)

    def order(self) -> Ints:
        """All that was put, from the top."""
        return np.concatenate([np.empty(0, np.int64), *self._rows])

    def _sorted(self, part: Ints) -> Ints:
        """Those that lead a group, in the order wished."""
        heads = part[self.leads[part] == part]
        if self._keys is not None:
            heads = heads[np.argsort(self._keys[heads], kind="stable")]
        return heads[::-1] if self._wish.backwards else heads

    def _put(self, heads: Ints) -> None:
        for at in np.flatnonzero(np.isin(heads, self._open))[::-1].tolist():
            head = heads[at]
            rest = self._kept[(self.leads[self._kept] == head) & (self._kept != head)]
            heads = np.concatenate([heads[: at + 1], rest, heads[at + 1 :]])
        self._rows.append(heads)
        self.count += len(heads)

    def _name(self, number: int) -> str:
        places = self._facts.places
        return places.names[number] if places is not None and number >= 0 else UNKNOWN


def _together(heads: Ints, folders: Ints) -> list[Ints]:
    """Hits by folder, the folder of the first hit first."""
    numbers = folders[heads]
    _, first, inverse = np.unique(numbers, return_index=True, return_inverse=True)
    order = np.argsort(first[inverse], kind="stable")
    ends = np.flatnonzero(np.diff(numbers[order])) + 1
    return np.split(heads[order], ends) if len(heads) else []
