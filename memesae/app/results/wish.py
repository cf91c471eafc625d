"""How a person wants results laid out."""

from dataclasses import dataclass, replace
from enum import Enum


class Order(Enum):
    """What results can be sorted by, in the order in which a key goes through them."""

    RELEVANCE = "relevance"
    DATE = "date"
    SIZE = "size"
    NAME = "name"
    SIMILARITY = "similarity"
    """To the pictures selected when it was chosen."""


@dataclass(frozen=True, slots=True)
class Wish:
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

    order: Order = Order.RELEVANCE
    backwards: bool = False
    together: bool = True
    by_folder: bool = False
    ends: bool = True
    opened: frozenset[int] = frozenset()

    @property
    def needs_places(self) -> bool:
        """Whether it can only be fulfilled by somebody who knows the files."""
        return self.by_folder or self.order in (Order.DATE, Order.SIZE, Order.NAME)

    def turned(self, image: int, others: frozenset[int]) -> "Wish":
        """The near-duplicates of an image opened, or closed if any of them is open."""
        group = others | {image}
        if self.opened & group:
            return replace(self, opened=self.opened - group)
        return replace(self, opened=self.opened | {image})
