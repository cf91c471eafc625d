"""The options of laying out results. Imports nothing heavy, since the window needs them at its start."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum


class SortOrder(Enum):
    """Sort orders, in the order in which the key cycles through them."""

    RELEVANCE = "relevance"
    DATE = "date"
    SIZE = "size"
    NAME = "name"
    SIMILARITY = "similarity"
    """Similarity to the pictures selected when it was chosen."""


@dataclass(frozen=True, slots=True)
class LayoutOptions:
    """How to lay out results.

    Attributes:
        order: the sort order; newest, largest and most similar first, names alphabetically.
        reverse: whether to reverse the order.
        group_duplicates: whether to group near-duplicates.
        by_folder: whether to group by folder, under headings.
        show_cutoff: whether to show the relevance cutoff.
        expanded: images whose group of near-duplicates is expanded.
    """

    order: SortOrder = SortOrder.RELEVANCE
    reverse: bool = False
    group_duplicates: bool = True
    by_folder: bool = False
    show_cutoff: bool = True
    expanded: frozenset[int] = frozenset()

    @property
    def needs_image_facts(self) -> bool:
        """Whether it requires `LibraryFacts.image_facts`."""
        return self.by_folder or self.order in (SortOrder.DATE, SortOrder.SIZE, SortOrder.NAME)

    def toggled(self, image: int, others: frozenset[int]) -> LayoutOptions:
        """These options with an image's group of near-duplicates expanded, or collapsed if it is expanded."""
        group = others | {image}
        if self.expanded & group:
            return replace(self, expanded=self.expanded - group)
        return replace(self, expanded=self.expanded | {image})
