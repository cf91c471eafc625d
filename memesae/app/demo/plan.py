"""Which picture comes when: the same for the same seed, whatever the count."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

from memesae.app.demo.catalogue import MOTIFS
from memesae.app.demo.motif import Motif


@dataclass(frozen=True, slots=True)
class Plate:
    """One picture that is to be drawn.

    Attributes:
        motif: what it shows.
        name: its path below the demo's folder, with forward slashes.
        seed: what its own dice start from, so that it can be drawn without those before it.
    """

    motif: Motif
    name: str
    seed: str


def plates(seed: int) -> Iterator[Plate]:
    """All pictures of a seed, without end; the first n are the demo of n pictures."""
    cycle = [motif for motif in MOTIFS for _ in range(motif.share)]
    # shuffled, so that a small demo is varied too
    Random(f"order {seed}").shuffle(cycle)
    for index in count():
        motif, own = cycle[index % len(cycle)], f"{seed}/{index}"
        suffix = Random(f"suffix {own}").choice(motif.suffixes)
        yield Plate(motif, f"{motif.folder}/{motif.name}-{_number(seed, index)}{suffix}", own)


def _number(seed: int, index: int) -> str:
    """A number like a camera's: distinct for every index (37 and 10,000 share no factor)."""
    return f"{(index * 37 + seed * 1009) % 10_000:04}{'' if index < 10_000 else f'-{index}'}"
