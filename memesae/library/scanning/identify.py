"""Telling moved and copied pictures from new ones by their content, reading as little as possible."""

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from memesae.base.token import Token
from memesae.library.connections import Connections
from memesae.library.content import digest_of_file
from memesae.library.scanning.compare import Difference
from memesae.library.scanning.walk import Found


@dataclass(slots=True)
class Sizes:
    """The sizes, in bytes, that some picture of the library has; and how many arrivals have each.

    A file whose size nothing shares cannot be a copy, so it is not read before it is decoded.
    """

    known: set[int]
    arriving: Counter[int] = field(default_factory=Counter[int])

    @classmethod
    def load(cls, connections: Connections, differences: list[Difference]) -> "Sizes":
        """Gather them from the database and from what a scan found."""
        rows = connections.select("SELECT DISTINCT size FROM files WHERE image_id IS NOT NULL")
        arriving = Counter[int]()
        for difference in differences:
            arriving.update(found.size for found in arrivals(difference))
        return cls({row[0] for row in rows}, arriving)

    def shared(self, size: int) -> bool:
        """Whether a file of this size may be a copy of something."""
        return size in self.known or self.arriving[size] > 1


def arrivals(difference: Difference) -> list[Found]:
    """The files whose content is not known."""
    return [*difference.new, *(found for _, found in difference.changed)]


def digests(root: Path, difference: Difference, sizes: Sizes, token: Token) -> dict[bytes, bytes]:
    """Content digests, by path below the root, of arrivals that may be copies.

    Raises:
        Cancelled: somebody pressed stop.
    """
    found_digests: dict[bytes, bytes] = {}
    for found in arrivals(difference):
        token.check()
        if found.dangling or not found.size or not sizes.shared(found.size):
            continue
        try:
            path = root / os.fsdecode(found.path)
            found_digests[found.path] = digest_of_file(path, token.check)
        except OSError:
            # decoding will meet the same trouble and record it with its reason
            continue
    return found_digests
