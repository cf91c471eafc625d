"""One library: folders of images, their metadata and vectors."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from memesae.base.cancellation import Token
from memesae.base.messages import Message
from memesae.library import queries, roots, writes
from memesae.library.database import WAIT_SECONDS, Database, is_lost
from memesae.library.filters import Filter, filter_values, matching_images
from memesae.library.library_errors import as_library_error, damaged
from memesae.library.queries import Folder, folder_counts
from memesae.library.recognised_text import RecognisedText
from memesae.library.records import (
    Counts,
    Failed,
    Failure,
    Finished,
    Image,
    ImageFile,
    Metadata,
    PendingFile,
    Root,
    ScanReport,
)
from memesae.library.tags import TagCount, Tags
from memesae.library.writes import mark_back, mark_gone

if TYPE_CHECKING:
    from memesae.library.scanning.walk import Walk

_IGNORE = "ignore_rules"
_OLD_IGNORE = "ignore"
"""Rules that were set before there were default rules."""
_NAME = "name"


class Library:
    """The one source of truth about a set of folders; safe to share between threads.

    Reading never waits for writing. One process writes at a time: a second one waits,
    then raises `LibraryBusyError`. Every method may raise `LibraryError`.

    Attributes:
        directory: the library's own directory, which also holds its caches; never an image folder.
        notes: what the person should know about how it was opened.
    """

    def __init__(self, directory: Path, connections: Database) -> None:
        self.directory = directory
        self.notes: list[Message] = []
        self._connections = connections

    @classmethod
    def open(cls, directory: Path, *, wait: float = WAIT_SECONDS, anew: bool = False) -> Self:
        """Open the library in `directory`, creating an empty one if there is none.

        Args:
            directory: the library's own directory, created when needed.
            wait: seconds to wait for another process that is writing.
            anew: make one even where a database was lost.

        Raises:
            LibraryTooNewError: a newer memesae wrote it; nothing is changed.
            LibraryDamagedError: see `recovery.recover`.
            LibraryError: it cannot be opened or created there.
        """
        with as_library_error(directory):
            directory.mkdir(parents=True, exist_ok=True)
            if not anew and is_lost(directory):
                raise damaged(directory)
        return cls(directory, Database(directory, wait))

    def close(self) -> None:
        """Close it; no thread may use it afterwards."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def connections(self) -> Database:
        """The database, for the packages above that have their own tables in it."""
        return self._connections

    @property
    def tags(self) -> Tags:
        """The user's tags of the pictures."""
        return Tags(self._connections)

    @property
    def recognised_text(self) -> RecognisedText:
        """The text recognised in the pictures."""
        return RecognisedText(self._connections)

    def folders(self) -> list[Folder]:
        """The roots, each followed by the folders right below it, with image counts."""
        return folder_counts(self._connections)

    def mark_gone(self, paths: Sequence[Path]) -> None:
        """Mark files missing without checking; their metadata stays."""
        mark_gone(self._connections, paths)

    def mark_back(self, paths: Sequence[Path]) -> None:
        """Mark missing files as present again."""
        mark_back(self._connections, paths)

    def roots(self) -> list[Root]:
        """The folders of this library, in the order they were added."""
        return roots.all_roots(self._connections)

    def add_root(self, path: Path) -> None:
        """Add a folder; one inside a root changes nothing, one around roots absorbs them."""
        roots.add(self._connections, path)

    def remove_root(self, path: Path) -> None:
        """Remove a folder, its files, and the images found nowhere else."""
        roots.remove(self._connections, path)

    def relocate_root(self, old: Path, new: Path) -> None:
        """Change the path of a folder that was moved; all data about its files stays.

        Raises:
            LibraryError: `old` is not a root, or `new` already is one.
        """
        roots.relocate(self._connections, old, new)

    def files_in_roots(self) -> dict[int, int]:
        """The number of pictures in each root, by the root's id."""
        return roots.files_in(self._connections)

    @property
    def ignore_rules(self) -> list[str]:
        """The ignore rules for every folder of this library, in gitignore syntax.

        Until others are set these are `DEFAULT_RULES`.
        """
        from memesae.library.scanning.walk import DEFAULT_RULES

        rules = self.setting(_IGNORE)
        if rules is None:
            rules = [*DEFAULT_RULES, *self.setting(_OLD_IGNORE, [])]
        return [str(rule) for rule in rules]

    def set_ignore_rules(self, rules: Sequence[str]) -> None:
        """Set the ignore rules; they apply from the next scan.

        Raises:
            LibraryError: a rule is invalid; the previous rules stay.
        """
        from memesae.library.scanning.walk import Ignored

        Ignored.of(rules)
        self.set_setting(_IGNORE, list(rules))

    @property
    def name(self) -> str:
        """The name set by the user, or else the names of its folders."""
        own = str(self.setting(_NAME, ""))
        return own or ", ".join(root.path.name or str(root.path) for root in self.roots())

    def rename(self, name: str) -> None:
        """Set the name; "" restores the default, the names of its folders."""
        self.set_setting(_NAME, " ".join(name.split()) or None)

    def scan(
        self,
        token: Token,
        unsettled: Collection[Path] = (),
        remote: Collection[Walk] = (),
    ) -> ScanReport:
        """Scan the folders for changes; new content becomes 'pending'.

        Args:
            token: checked throughout.
            unsettled: files still being written, left for the next scan.
            remote: walks through addresses, which count as absent otherwise.

        Raises:
            Cancelled: the token was cancelled; nothing was written.
        """
        # a search does without
        from memesae.library.scanning.scan import scan

        return scan(self._connections, token, unsettled, self.ignore_rules, remote)

    def read_notes(self, token: Token) -> None:
        """Read sidecars that are new or changed, and the metadata of pictures that were indexed without.

        Raises:
            Cancelled: the token was cancelled; what was stored stays.
        """
        # a search does without
        from memesae.library.sidecars import read_notes

        read_notes(self._connections, token)

    def unread_notes(self) -> list[Failure]:
        """The pictures and sidecars of which not all metadata was read, by path, and why."""
        return queries.unread_notes(self._connections)

    def noted(self, ids: Sequence[int]) -> dict[int, Metadata]:
        """What other programs noted about images, in sidecars before files; nothing noted, no entry."""
        return queries.noted(self._connections, ids)

    def noted_keywords(self) -> list[TagCount]:
        """The keywords that other programs gave to images in the library, in alphabetical order."""
        return queries.noted_keywords(self._connections)

    def keywords_by_image(self) -> dict[int, tuple[str, ...]]:
        """The keywords that other programs gave to each image that has any."""
        return queries.keywords_by_image(self._connections)

    def pending(self, model: str, remote: Collection[Path] = ()) -> list[PendingFile]:
        """Files to read so that every image has this model's vector.

        One file per content where the content is known already; files in absent folders are
        left out, and those at addresses that are not in `remote`.
        """
        return queries.pending(self._connections, model, remote)

    def store(self, batch: Sequence[Finished | Failed], model: str) -> None:
        """Store the results of a batch of files in one transaction, durable on return.

        Args:
            batch: results for files from `pending`; two of equal content become one image.
            model: id of the model that made the vectors.
        """
        writes.store(self._connections, batch, model)

    def vectors(
        self, model: str, after: int = 0, up_to: int | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float16]]:
        """A model's vectors of all images with an id above `after` and not above `up_to`, by id.

        Returns:
            ids int64 [n], ascending; vectors float16 [n, d] (d is 0 when n is 0).
        """
        return queries.vectors(self._connections, model, after, up_to)

    def vector_ids(self, model: str) -> NDArray[np.int64]:
        """Ids int64 [n], ascending, of the images that have this model's vector."""
        return queries.vector_ids(self._connections, model)

    def stored_vectors(
        self, model: str, ids: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.float16]]:
        """Ids int64 [m], ascending, and a model's vectors float16 [m, d] of those of these images that have one."""
        return queries.stored_vectors(self._connections, model, ids)

    def engine_rows(self, after: int = 0) -> Iterator[tuple[int, int, tuple[object, ...]]]:
        """What a vector engine is told of each image above `after`: id, a digest, values; see `queries`."""
        return queries.engine_rows(self._connections, after)

    def missing_ids(self) -> NDArray[np.int64]:
        """Ids int64 [n], ascending, of the images whose files are all missing."""
        return queries.missing_ids(self._connections)

    def files_of(self, ids: Sequence[int]) -> dict[int, list[ImageFile]]:
        """The files of images, present files first; an unknown id has no entry."""
        return queries.files_of(self._connections, ids)

    def sources_digest(self) -> str:
        """A hash of the paths, tags and keywords of all images and of the text in them, 16 hexadecimal digits."""
        return queries.sources_digest(self._connections)

    def relative_paths(self) -> list[tuple[int, str]]:
        """The image of each file, and where the file lies below its root, with "/"; in no fixed order."""
        return queries.relative_paths(self._connections)

    def images(self, ids: Sequence[int]) -> dict[int, Image]:
        """Facts about images; an unknown id has no entry."""
        return queries.images(self._connections, ids)

    def image_at(self, path: Path) -> int | None:
        """The image at `path`, or None if the library has none there."""
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
        """The values that match something, by filter name; the most frequent first."""
        return filter_values(self._connections)

    def setting(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The JSON value stored under `key`, or `default`."""
        rows = self._connections.select("SELECT value FROM settings WHERE key = ?", (key,))
        return json.loads(rows[0][0]) if rows else default

    def set_setting(self, key: str, value: Any) -> None:  # noqa: ANN401 - whatever JSON holds
        """Store a JSON value under `key`; None removes it."""
        with self._connections.transaction() as writer:
            if value is None:
                writer.execute("DELETE FROM settings WHERE key = ?", (key,))
            else:
                writer.execute(
                    "INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, json.dumps(value))
                )
