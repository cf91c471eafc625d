"""What the library knew about the files of a root before a scan."""

from dataclasses import dataclass
from typing import NamedTuple

from memesae.library.connections import Connections
from memesae.library.records import FileState


class KnownFile(NamedTuple):
    """A row of the table of files."""

    id: int
    size: int
    mtime_ns: int
    state: FileState
    image_id: int | None


@dataclass(slots=True)
class KnownRoot:
    """What is known about one root, by path below it.

    Attributes:
        files: pictures, opened or not.
        others: size and mtime of files that were found to be no pictures.
    """

    files: dict[bytes, KnownFile]
    others: dict[bytes, tuple[int, int]]

    @classmethod
    def load(cls, connections: Connections, root_id: int) -> "KnownRoot":
        """Read it from the database."""
        files = connections.select(
            "SELECT path, id, size, mtime_ns, state, image_id FROM files WHERE root_id = ?",
            (root_id,),
        )
        others = connections.select(
            "SELECT path, size, mtime_ns FROM others WHERE root_id = ?", (root_id,)
        )
        return cls(
            {row[0]: KnownFile(*row[1:]) for row in files},
            {path: (size, mtime_ns) for path, size, mtime_ns in others},
        )
