"""Puts files into the system's trash, and takes them out again where that can be done."""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from memesae.app.pictures.outcome import Outcome, Refusal
from memesae.app.pictures.trash_can import Entry, entry_of
from memesae.base.messages import N_, Message
from memesae.base.token import Token

LISTED = sys.platform not in ("win32", "darwin")
"""Whether the trash is a folder with notes that any program may read: elsewhere only the system can."""


@dataclass(frozen=True, slots=True)
class Trashed:
    """A file that lies in the trash.

    Attributes:
        path: where it was.
        entry: where it is; None where only the system knows.
    """

    path: Path
    entry: Entry | None


@dataclass(slots=True)
class Emptied:
    """What came of putting files into the trash.

    Attributes:
        trashed: these lie in the trash now.
        refused: these lie where they were.
    """

    trashed: list[Trashed] = field(default_factory=list[Trashed])
    refused: list[Refusal] = field(default_factory=list[Refusal])

    @property
    def restorable(self) -> bool:
        """Whether all of it can be taken back from here."""
        return all(one.entry is not None for one in self.trashed)


def to_trash(paths: Sequence[Path], token: Token) -> Emptied:
    """Put files into the trash. What cannot go there stays where it is: nothing is ever deleted.

    Raises:
        Cancelled: somebody pressed stop before the first one; later ones still go.
    """
    token.check()
    outcome = Emptied()
    for path in paths:
        try:
            _send(path)
        except OSError as error:
            outcome.refused.append(Refusal(path, _reason(error, path)))
        else:
            entry = entry_of(path) if LISTED else None
            outcome.trashed.append(Trashed(path, entry))
    return outcome


def put_back(trashed: Sequence[Trashed], token: Token) -> Outcome:
    """Take files out of the trash, to where they were; what came to lie there meanwhile stays.

    Raises:
        Cancelled: somebody pressed stop before the first one.
    """
    token.check()
    outcome = Outcome()
    for one in trashed:
        reason = _take_out(one)
        if reason is not None:
            outcome.refused.append(Refusal(one.path, reason))
        else:
            outcome.done.append(one.path)
    return outcome


def _send(path: Path) -> None:
    if not os.path.lexists(path):
        raise FileNotFoundError(errno.ENOENT, "gone", str(path))
    if not os.access(path.parent, os.W_OK):
        # asked before: the trash would have a note about a file that it never got
        raise PermissionError(errno.EROFS, "read-only", str(path))
    if LISTED:
        # this one keeps to the common rules on every desktop, so that the way back is known
        import send2trash.plat_other as way  # pyright: ignore[reportMissingTypeStubs]
    else:
        import send2trash as way
    send = cast("Callable[[str], None]", way.send2trash)  # pyright: ignore[reportUnknownMemberType]
    send(str(path))


def _take_out(one: Trashed) -> Message | None:
    """Move a file back; why it could not be, or None."""
    if one.entry is None or not one.entry.file.exists():
        return Message.of(N_("{name} is no longer in the trash."), name=one.path.name)
    try:
        one.path.parent.mkdir(parents=True, exist_ok=True)
        one.entry.move_to(one.path)
    except FileExistsError:
        return Message.of(
            N_("Another file lies at {path} now; {name} stays in the trash."),
            path=one.path,
            name=one.path.name,
        )
    except OSError as error:
        return Message.of(
            N_("{name} stays in the trash: {reason}."),
            name=one.path.name,
            reason=error.strerror or str(error),
        )
    return None


def _reason(error: OSError, path: Path) -> Message:
    match error.errno:
        case errno.ENOENT:
            return Message.of(N_("{name} is not there now."), name=path.name)
        case errno.EROFS:
            return Message.of(
                N_("{folder} is read-only, so nothing in it can go to the trash."),
                folder=path.parent,
            )
        case errno.EACCES | errno.EPERM:
            return Message.of(
                N_("The drive of {name} has no trash that may be used."), name=path.name
            )
        case _:
            return Message.of(
                N_("{name} could not go to the trash: {reason}."),
                name=path.name,
                reason=error.strerror or str(error),
            )
