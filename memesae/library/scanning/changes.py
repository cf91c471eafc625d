"""The difference between the database and a root's files; detection of moved and copied pictures."""

import os
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from memesae.base.cancellation import Token
from memesae.base.messages import N_
from memesae.library.content_hash import open_regular
from memesae.library.database import Database
from memesae.library.decoding.decode_limits import (
    HEAD_BYTES,
    left_out,
    looks_like_image,
    named_like_image,
)
from memesae.library.records import FileState
from memesae.library.scanning.walk import FoundFile, Walk
from memesae.library.sidecars import may_be_sidecar


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
    def load(cls, connections: Database, root_id: int) -> "KnownRoot":
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


DANGLING = N_("This is a link to a file that does not exist.")


@dataclass(slots=True)
class Difference:
    """What a walk found, sorted by what is to be done about it.

    Attributes:
        new: pictures not known at this path.
        changed: known paths whose size or time differs, with what was known.
        back: were missing or ignored, lie there again as they were.
        gone: known, not missing before, and not found.
        long_gone: were missing already, and still are.
        ignored: known, and excluded by an ignore rule since the last scan.
        others: files now seen to be no pictures.
        waiting: how many files are as they were when a run that was stopped or failed noted them, and still unread.
        unchanged: how many files are as they were.
        left_out: how many files are counted only, by their kind in `decode_limits.LEFT_OUT`.
        sidecars: files that may hold what is noted about pictures.
        blind: folders in which nothing could be seen.
        uncertain: files of which nothing is known now.
    """

    new: list[FoundFile] = field(default_factory=list[FoundFile])
    changed: list[tuple[KnownFile, FoundFile]] = field(
        default_factory=list[tuple[KnownFile, FoundFile]]
    )
    back: list[KnownFile] = field(default_factory=list[KnownFile])
    gone: list[KnownFile] = field(default_factory=list[KnownFile])
    long_gone: list[KnownFile] = field(default_factory=list[KnownFile])
    ignored: list[KnownFile] = field(default_factory=list[KnownFile])
    others: list[FoundFile] = field(default_factory=list[FoundFile])
    waiting: int = 0
    unchanged: int = 0
    left_out: Counter[str] = field(default_factory=Counter[str])
    sidecars: list[FoundFile] = field(default_factory=list[FoundFile])
    blind: tuple[bytes, ...] = ()
    uncertain: set[bytes] = field(default_factory=set[bytes])

    def unseen(self, path: bytes) -> bool:
        """Whether the walk says nothing about a path below the root."""
        return path.startswith(self.blind) or path in self.uncertain


def compare(
    known: KnownRoot, walk: Iterable[FoundFile], root: Path, unsettled: Collection[bytes] = ()
) -> Difference:
    """Sort what a walk finds; `known.files` is left with what it did not find.

    Args:
        known: what was known before.
        walk: what is there.
        root: where it was walked.
        unsettled: paths below the root that are being written: for now they are as they were.
    """
    difference = Difference(uncertain=set(unsettled))
    for found in walk:
        before = known.files.pop(found.path, None)
        if before is None and may_be_sidecar(found.path) and found.path not in unsettled:
            difference.sidecars.append(found)
        if found.path in unsettled:
            difference.unchanged += before is not None
        elif before is None:
            _sort_unknown(difference, known, found, root)
        elif (before.size, before.mtime_ns) != (found.size, found.mtime_ns):
            difference.changed.append((before, found))
        elif before.state in ("missing", "ignored"):
            difference.back.append(before)
        elif before.state == "pending":
            difference.waiting += 1
        else:
            difference.unchanged += 1
    return difference


def _sort_unknown(difference: Difference, known: KnownRoot, found: FoundFile, root: Path) -> None:
    """Sort a file that is at no known picture's place: is it a picture at all?"""
    path = root / os.fsdecode(found.path)
    kind = left_out(path)
    if kind is not None:
        difference.left_out[kind] += 1
        return
    if named_like_image(path):
        # also where it was no picture to an earlier version
        difference.new.append(found)
    elif known.others.get(found.path) != (found.size, found.mtime_ns) and not found.dangling:
        try:
            image = _begins_like_image(path)
        except OSError:
            # it cannot be read now: what it is, the next scan will see
            return
        (difference.new if image else difference.others).append(found)


def _begins_like_image(path: Path) -> bool:
    with open_regular(path) as stream:
        return looks_like_image(stream.read(HEAD_BYTES))


def sort_missing(difference: Difference, known: KnownRoot, walk: Walk) -> None:
    """Sort what the walk did not find, except what it could not look at."""
    difference.blind = tuple(walk.unreadable)
    difference.uncertain |= walk.uncertain
    for path, file in known.files.items():
        if walk.passed_over(path):
            if file.state != "ignored":
                difference.ignored.append(file)
        elif file.state == "missing":
            difference.long_gone.append(file)
        elif not path.startswith(difference.blind) and path not in walk.uncertain:
            difference.gone.append(file)


@dataclass(slots=True)
class Sizes:
    """The sizes, in bytes, that some picture of the library has; and how many arrivals have each.

    A file whose size nothing shares cannot be a copy, so it is not read before it is decoded.
    """

    known: set[int]
    arriving: Counter[int] = field(default_factory=Counter[int])

    @classmethod
    def load(cls, connections: Database, differences: list[Difference]) -> "Sizes":
        """Gather them from the database and from what a scan found."""
        rows = connections.select("SELECT DISTINCT size FROM files WHERE image_id IS NOT NULL")
        arriving = Counter[int]()
        for difference in differences:
            arriving.update(found.size for found in arrivals(difference))
        return cls({row[0] for row in rows}, arriving)

    def shared(self, size: int) -> bool:
        """Whether a file of this size may be a copy of something."""
        return size in self.known or self.arriving[size] > 1


def arrivals(difference: Difference) -> list[FoundFile]:
    """The files whose content is not known."""
    return [*difference.new, *(found for _, found in difference.changed)]


def digests(walk: Walk, difference: Difference, sizes: Sizes, token: Token) -> dict[bytes, bytes]:
    """Content digests, by path below the root, of arrivals that may be copies.

    Raises:
        Cancelled: the token was cancelled.
    """
    found_digests: dict[bytes, bytes] = {}
    for found in arrivals(difference):
        token.check()
        if found.dangling or not found.size or not sizes.shared(found.size):
            continue
        try:
            found_digests[found.path] = walk.digest(found.path)
        except OSError:
            # decoding will meet the same trouble and record it with its reason
            continue
    return found_digests
