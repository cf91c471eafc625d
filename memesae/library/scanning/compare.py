"""The difference between what is known about a root and what lies there now."""

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from memesae.base.messages import N_
from memesae.library.content import open_regular
from memesae.library.decoding.formats import HEAD_BYTES, looks_like_image, named_like_image
from memesae.library.scanning.known import KnownFile, KnownRoot
from memesae.library.scanning.walk import Found

DANGLING = N_("This is a link to a file that is not there.")


@dataclass(slots=True)
class Difference:
    """What a walk found, sorted by what is to be done about it.

    Attributes:
        new: pictures not known at this path.
        changed: known paths whose size or time differs, with what was known.
        back: were missing, lie there again as they were.
        gone: known, not missing before, and not found.
        long_gone: were missing already, and still are.
        others: files now seen to be no pictures.
        unchanged: how many files are as they were.
    """

    new: list[Found] = field(default_factory=list[Found])
    changed: list[tuple[KnownFile, Found]] = field(default_factory=list[tuple[KnownFile, Found]])
    back: list[KnownFile] = field(default_factory=list[KnownFile])
    gone: list[KnownFile] = field(default_factory=list[KnownFile])
    long_gone: list[KnownFile] = field(default_factory=list[KnownFile])
    others: list[Found] = field(default_factory=list[Found])
    unchanged: int = 0


def compare(
    known: KnownRoot, walk: Iterable[Found], root: Path, unsettled: Collection[bytes] = ()
) -> Difference:
    """Sort what a walk finds; `known.files` is left with what it did not find.

    Args:
        known: what was known before.
        walk: what is there.
        root: where it was walked.
        unsettled: paths below the root that are being written: for now they are as they were.
    """
    difference = Difference()
    for found in walk:
        before = known.files.pop(found.path, None)
        if found.path in unsettled:
            difference.unchanged += before is not None
        elif before is None:
            _meet(difference, known, found, root)
        elif (before.size, before.mtime_ns) != (found.size, found.mtime_ns):
            difference.changed.append((before, found))
        elif before.state == "missing":
            difference.back.append(before)
        else:
            difference.unchanged += 1
    return difference


def _meet(difference: Difference, known: KnownRoot, found: Found, root: Path) -> None:
    """Sort a file that is at no known picture's place: is it a picture at all?"""
    if known.others.get(found.path) == (found.size, found.mtime_ns):
        return
    path = root / os.fsdecode(found.path)
    if named_like_image(path) or _begins_like_image(path):
        difference.new.append(found)
    elif not found.dangling:
        difference.others.append(found)


def _begins_like_image(path: Path) -> bool:
    try:
        with open_regular(path) as stream:
            return looks_like_image(stream.read(HEAD_BYTES))
    except OSError:
        # unreadable and not named like a picture: nothing a person would miss
        return False


def sort_the_lost(difference: Difference, known: KnownRoot, unreadable: list[bytes]) -> None:
    """Sort what the walk did not find, except below folders that could not be listed."""
    blind = tuple(unreadable)
    for path, file in known.files.items():
        if file.state == "missing":
            difference.long_gone.append(file)
        elif not path.startswith(blind):
            difference.gone.append(file)
