"""One library: folders of images and all that is known about them."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from memesae.base.cancellation import Token
from memesae.library import queries, roots, writes
from memesae.library.database import WAIT_SECONDS, Database
from memesae.library.filters import Filter, filter_values, matching_images
from memesae.library.library_errors import as_library_error
from memesae.library.queries import Folder, folder_counts
from memesae.library.recognised_text import RecognisedText
from memesae.library.records import (
    Counts,
    Failed,
    Failure,
    Finished,
    Image,
    ImageFile,
    PendingFile,
    Root,
    ScanReport,
)
from memesae.library.scanning.scan import scan
from memesae.library.scanning.walk import Ignored
from memesae.library.tags import Tags
from memesae.library.writes import mark_back, mark_gone

_IGNORE = "ignore"
_NAME = "name"


class Library:
    """The one source of truth about a set of folders; safe to share between threads.

    Reading never waits for writing. One process writes at a time: a second one waits a while,
    then raises `LibraryBusyError`. Every method may raise `LibraryError` in plain words.

    Attributes:
        place: the library's own folder, where its caches may lie too; never an image folder.
    """

    def __init__(self, place: Path, connections: Database) -> None:
        self.place = place
        self._connections = connections

    @classmethod
    def open(cls, place: Path, *, wait: float = WAIT_SECONDS) -> Self:
        """Open the library in `place`, making an empty one where there is none.

        Args:
            place: a folder of the program's own, made when needed.
            wait: seconds to wait for another process that is writing.

        Raises:
            LibraryTooNewError: a newer memesae wrote it; nothing is changed.
            LibraryDamagedError: see `recovery.recover`.
            LibraryError: it cannot be opened or created there.
        """
        with as_library_error(place):
            place.mkdir(parents=True, exist_ok=True)
        return cls(place, Database(place, wait))

    def close(self) -> None:
        """Close it; no thread may use it afterwards."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def connections(self) -> Database:
        """The way to the tables that rooms above keep in this library's database."""
        return self._connections

    @property
    def tags(self) -> Tags:
        """What the person says of the pictures."""
        return Tags(self._connections)

    @property
    def words(self) -> RecognisedText:
        """The words in the pictures."""
        return RecognisedText(self._connections)

    def folders(self) -> list[Folder]:
        """The roots, each followed by the folders right below it, with numbers of images."""
        return folder_counts(self._connections)

    def mark_gone(self, paths: Sequence[Path]) -> None:
        """Say that files are no longer there, without looking; what is known of them stays."""
        mark_gone(self._connections, paths)

    def mark_back(self, paths: Sequence[Path]) -> None:
        """Say that files that were missing are there again."""
        mark_back(self._connections, paths)

    def roots(self) -> list[Root]:
        """The folders of this library, in the order they were added."""
        return roots.all_roots(self._connections)

    def add_root(self, path: Path) -> None:
        """Take a folder in; one inside a root changes nothing, one around roots absorbs them."""
        roots.add(self._connections, path)

    def remove_root(self, path: Path) -> None:
        """Forget a folder, its files, and the images that lie nowhere else."""
        roots.remove(self._connections, path)

    def relocate_root(self, old: Path, new: Path) -> None:
        """Say that a folder lies elsewhere now; everything known about its files is kept.

        Raises:
            LibraryError: `old` is no root, or `new` already is one.
        """
        roots.relocate(self._connections, old, new)

    def files_in_roots(self) -> dict[int, int]:
        """How many pictures lie in each root, by the root's number."""
        return roots.files_in(self._connections)

    @property
    def ignore_rules(self) -> list[str]:
        """What is passed over in every folder of this library, lines in gitignore's syntax."""
        return [str(rule) for rule in self.setting(_IGNORE, [])]

    def set_ignore_rules(self, rules: Sequence[str]) -> None:
        """Pass these over from the next scan on.

        Raises:
            LibraryError: a rule means nothing; those of before stay.
        """
        Ignored.of(rules)
        self.set_setting(_IGNORE, list(rules) or None)

    @property
    def name(self) -> str:
        """What the person calls it; else the names of its folders."""
        own = str(self.setting(_NAME, ""))
        return own or ", ".join(root.path.name or str(root.path) for root in self.roots())

    def rename(self, name: str) -> None:
        """Call it so from now on; "" gives it the names of its folders back."""
        self.set_setting(_NAME, " ".join(name.split()) or None)

    def scan(self, token: Token, unsettled: Collection[Path] = ()) -> ScanReport:
        """Look what changed in the folders; leaves new content 'pending'.

        Args:
            token: checked throughout.
            unsettled: files that are being written, left for the next scan.

        Raises:
            Cancelled: somebody pressed stop; roots finished before that are stored.
        """
        return scan(self._connections, token, unsettled, self.ignore_rules)

    def pending(self, model: str) -> list[PendingFile]:
        """Files to read so that every image has this model's vector.

        One file per content where the content is known already; files in folders that are not
        there are left for later.
        """
        return queries.pending(self._connections, model)

    def store(self, batch: Sequence[Finished | Failed], model: str) -> None:
        """Keep what came of a batch of files, in one transaction that is durable at return.

        Args:
            batch: results for files from `pending`; two of equal content become one image.
            model: id of the model that made the vectors.
        """
        writes.store(self._connections, batch, model)

    def vectors(self, model: str, after: int = 0) -> tuple[NDArray[np.int64], NDArray[np.float16]]:
        """A model's vectors of all images with an id above `after`, by id.

        Returns:
            ids int64 [n], ascending; vectors float16 [n, d] (d is 0 when n is 0).
        """
        return queries.vectors(self._connections, model, after)

    def vector_ids(self, model: str) -> NDArray[np.int64]:
        """Ids int64 [n], ascending, of the images that have this model's vector."""
        return queries.vector_ids(self._connections, model)

    def gone_ids(self) -> NDArray[np.int64]:
        """Ids int64 [n], ascending, of the images none of whose files is there any more."""
        return queries.gone_ids(self._connections)

    def files_of(self, ids: Sequence[int]) -> dict[int, list[ImageFile]]:
        """Where images lie, files that are there first; an unknown id has no entry."""
        return queries.files_of(self._connections, ids)

    def images(self, ids: Sequence[int]) -> dict[int, Image]:
        """Facts about images; an unknown id has no entry."""
        return queries.images(self._connections, ids)

    def image_at(self, path: Path) -> int | None:
        """The image that lies at `path`, or None when the library knows of none there."""
        return queries.image_at(self._connections, path)

    def failures(self) -> list[Failure]:
        """The files that could not be opened, by path."""
        return queries.failures(self._connections)

    def counts(self) -> Counts:
        """How many files are in each state."""
        return queries.counts(self._connections)

    def matching(self, filters: Sequence[Filter]) -> NDArray[np.int64]:
        """Ids int64 [n], ascending, of the images having a file that passes all filters."""
        return matching_images(self._connections, filters)

    def filter_values(self) -> dict[str, tuple[str, ...]]:
        """By the name of a filter the values that find something, those of most pictures first."""
        return filter_values(self._connections)

    def setting(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The JSON value kept under `key`, or `default`."""
        rows = self._connections.select("SELECT value FROM settings WHERE key = ?", (key,))
        return json.loads(rows[0][0]) if rows else default

    def set_setting(self, key: str, value: Any) -> None:  # noqa: ANN401 - whatever JSON holds
        """Keep a JSON value under `key`; None forgets it."""
        with self._connections.transaction() as writer:
            if value is None:
                writer.execute("DELETE FROM settings WHERE key = ?", (key,))
            else:
                writer.execute(
                    "INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, json.dumps(value))
                )
