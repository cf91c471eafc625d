"""Laying out search results for the grid: grouping, sorting, headings and the relevance cutoff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from memesae.app.results.layout_options import LayoutOptions, SortOrder
from memesae.app.results.library_facts import LibraryFacts, rows_among
from memesae.app.results.relevance import ScoreDistribution

if TYPE_CHECKING:
    from memesae.steering.searcher import Hits


Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Keys = NDArray[np.floating]


def groups_of(ids: Ints, facts: LibraryFacts) -> Ints:
    """The group of each image; a unique number if it has no perceptual hash."""
    rows, known = rows_among(facts.ids, ids)
    groups = -ids - 1
    groups[known] = facts.groups[rows[known]]
    return groups


def leaders_of(groups: Ints, shown: Ints) -> tuple[Ints, Ints]:
    """The best hit of each hit's group and the size of the group; both int64 [n]."""
    leads, sizes = np.arange(len(groups)), np.ones(len(groups), np.int64)
    _, first, inverse, counts = np.unique(
        groups[shown], return_index=True, return_inverse=True, return_counts=True
    )
    leads[shown] = shown[first[inverse]]
    sizes[shown] = counts[inverse]
    return leads, sizes


def keys_of(
    ids: Ints, facts: LibraryFacts, options: LayoutOptions, similarity: Floats | None
) -> Keys | None:
    """Sort keys of hits, ascending; None if they are already in order."""
    if options.order is SortOrder.SIMILARITY:
        return None if similarity is None else -similarity
    if options.order is SortOrder.RELEVANCE or facts.image_facts is None:
        return None
    rows, known = rows_among(facts.image_facts.ids, ids)
    column = {
        SortOrder.DATE: -facts.image_facts.times,
        SortOrder.SIZE: -facts.image_facts.sizes.astype(np.float64),
        SortOrder.NAME: facts.image_facts.ranks.astype(np.float64),
    }[options.order]
    keys = np.full(len(ids), np.inf)
    keys[known] = column[rows[known]]
    return keys


def folders_of(ids: Ints, facts: LibraryFacts) -> Ints | None:
    """The number of each hit's folder; -1 if it is not known."""
    if facts.image_facts is None:
        return None
    rows, known = rows_among(facts.image_facts.ids, ids)
    numbers = np.full(len(ids), -1, np.int64)
    numbers[known] = facts.image_facts.folders[rows[known]]
    return numbers


UNKNOWN = "…"
"""The heading for pictures whose folder is not known yet."""


@dataclass(frozen=True, slots=True)
class Band:
    """A heading and the pictures under it.

    Attributes:
        start: index of the first picture.
        folder: name of their folder; "" for the less relevant results.
    """

    start: int
    folder: str


@dataclass(frozen=True, eq=False)
class ResultLayout:
    """Pictures in display order.

    Attributes:
        ids: int64 [n].
        scores: float32 [n], cosines; empty without a query.
        strengths: float32 [n], 0 to 100; empty likewise.
        copies: int64 [n], size of the group that a picture represents, including itself; 1 if it has no
            near-duplicates; 0 for the other members of an expanded group.
        leads: int64 [n], the representative of each picture's group.
        bands: headings, from the top.
        relevant: number of relevant pictures; all of them without a cutoff.
        found: number of pictures that the search found.
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
        """Pictures as found, without grouping, sorting or headings."""
        none = np.empty(0, np.float32)
        return cls(ids, scores, none, np.ones(len(ids), np.int64), ids, (), len(ids), len(ids))


def lay_out(
    hits: Hits,
    facts: LibraryFacts,
    options: LayoutOptions,
    similarity: Floats | None = None,
    *,
    show_gone: bool = False,
) -> ResultLayout:
    """Lay out search results.

    Args:
        hits: best first; without a query, newest first.
        facts: about the library; images it does not contain are not grouped or sorted.
        options: how to lay them out.
        similarity: float32 [n], of each hit to the selection, for `SortOrder.SIMILARITY`.
        show_gone: include pictures whose files were deleted.
    """
    ids = np.asarray(hits.ids, np.int64)
    shown = np.arange(len(ids))
    if not show_gone:
        shown = shown[~np.isin(ids, facts.gone)]
    spread = _spread(hits, facts)
    scores = np.asarray(hits.scores, np.float32)
    cosines = None if hits.cosines is None else np.asarray(hits.cosines, np.float32)[shown]
    end = len(shown)
    if options.show_cutoff and spread is not None:
        end = spread.end(scores[shown], cosines)
    layout = _Layout(ids, shown, facts, options, similarity)
    layout.add(shown[:end])
    relevant = layout.count
    layout.add_rest(shown[end:])
    order = layout.order()
    # a query of filters only has no scores
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


def _spread(hits: Hits, facts: LibraryFacts) -> ScoreDistribution | None:
    if hits.vector is None or facts.distribution is None or not len(hits.ids):
        return None
    return ScoreDistribution.of(hits.vector, facts.distribution)


class _Layout:
    """Appends parts of the hits one after another. Hits are given by their index, best first."""

    def __init__(
        self,
        ids: Ints,
        shown: Ints,
        facts: LibraryFacts,
        options: LayoutOptions,
        similarity: Floats | None,
    ) -> None:
        self._ids, self._shown, self._facts, self._options = ids, shown, facts, options
        self._keys = keys_of(ids, facts, options, similarity)
        self._folders = folders_of(ids, facts) if options.by_folder else None
        groups = groups_of(ids, facts) if options.group_duplicates else ids
        self.leads, self.sizes = leaders_of(groups, shown)
        # leaders of expanded groups: a group is expanded if any of its images is in `expanded`
        self._open = np.unique(self.leads[np.isin(ids, list(options.expanded))])
        self._rows: list[Ints] = []
        self.bands: list[Band] = []
        self.count = 0

    def add(self, part: Ints) -> None:
        """Append hits, under headings of their folders if grouped by folder."""
        heads = self._sorted(part)
        if self._folders is None:
            self._put(heads)
            return
        for folder in _by_folder(heads, self._folders):
            number = int(self._folders[folder[0]])
            self.bands.append(Band(self.count, self._name(number)))
            self._put(folder)

    def add_rest(self, part: Ints) -> None:
        """Append the less relevant hits."""
        heads = self._sorted(part)
        if len(heads):
            self.bands.append(Band(self.count, ""))
            self._put(heads)

    def order(self) -> Ints:
        """All appended hits, from the top."""
        return np.concatenate([np.empty(0, np.int64), *self._rows])

    def _sorted(self, part: Ints) -> Ints:
        """The leaders of groups, sorted."""
        heads = part[self.leads[part] == part]
        if self._keys is not None:
            heads = heads[np.argsort(self._keys[heads], kind="stable")]
        return heads[::-1] if self._options.reverse else heads

    def _put(self, heads: Ints) -> None:
        for at in np.flatnonzero(np.isin(heads, self._open))[::-1].tolist():
            head = heads[at]
            rest = self._shown[(self.leads[self._shown] == head) & (self._shown != head)]
            heads = np.concatenate([heads[: at + 1], rest, heads[at + 1 :]])
        self._rows.append(heads)
        self.count += len(heads)

    def _name(self, number: int) -> str:
        image_facts = self._facts.image_facts
        return image_facts.names[number] if image_facts is not None and number >= 0 else UNKNOWN


def _by_folder(heads: Ints, folders: Ints) -> list[Ints]:
    """Hits grouped by folder, in the order of each folder's first hit."""
    numbers = folders[heads]
    _, first, inverse = np.unique(numbers, return_index=True, return_inverse=True)
    order = np.argsort(first[inverse], kind="stable")
    ends = np.flatnonzero(np.diff(numbers[order])) + 1
    return np.split(heads[order], ends) if len(heads) else []
