"""Copying pictures into a folder, where nothing is overwritten, and writing them as a list."""

import csv
import errno
import io
import itertools
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from memesae.base.cancellation import Progress, Token
from memesae.base.messages import N_, Message
from memesae.base.paths import write_atomically


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file with which it did not work.

    Attributes:
        path: the file.
        reason: why, in one plain sentence.
    """

    path: Path
    reason: str | Message


@dataclass(slots=True)
class Outcome:
    """What was done, and what not.

    Attributes:
        done: the files that there are now because of it.
        refused: the others.
        stopped: whether somebody pressed stop before the last one.
    """

    done: list[Path] = field(default_factory=list[Path])
    refused: list[Refusal] = field(default_factory=list[Refusal])
    stopped: bool = False


def summary_of(refused: Sequence[Refusal], say: Callable[[str | Message], str] = str) -> str:
    """Why it did not work: the reasons, each once, no more than three of them.

    Args:
        refused: the files with which it did not work.
        say: gives a reason in the person's language; in English where left out.
    """
    reasons = list(dict.fromkeys(say(one.reason) for one in refused))
    return " ".join([*reasons[:3], *(["…"] if reasons[3:] else [])])


AT_ONCE = 1 << 20
"""Bytes copied between two looks at the token."""


def _always() -> bool:
    """Nobody stops the copying."""
    return True


def save_copies(
    paths: Sequence[Path], folder: Path, token: Token, go_on: Callable[[], bool] = _always
) -> Outcome:
    """Copy files into a folder, each under its own name, or under "name (2).jpg" if that is taken.

    Args:
        paths: the files.
        folder: made when it is not there.
        token: reports files done.
        go_on: asked before each file; False ends the copying, and the outcome tells.

    Returns:
        The copies made, and what could not be copied.

    Raises:
        Cancelled: nobody waits for the outcome any more. The finished copies stay, no half one does.
    """
    outcome = Outcome()
    for number, path in enumerate(paths):
        token.report(Progress(N_("copying"), number, len(paths)))
        if not go_on():
            outcome.stopped = True
            break
        try:
            outcome.done.append(_copy(path, folder, token))
        except OSError as error:
            outcome.refused.append(Refusal(path, _reason(error, path, folder)))
    return outcome


def _copy(path: Path, folder: Path, token: Token) -> Path:
    # the file first: where it is gone, no folder is made for it
    with path.open("rb") as source:
        folder.mkdir(parents=True, exist_ok=True)
        target, stream = _new_file(folder, path)
        try:
            with stream:
                _pour(source, stream, token)
            times = os.fstat(source.fileno())
            os.utime(target, ns=(times.st_atime_ns, times.st_mtime_ns))
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    return target


def _pour(source: BinaryIO, target: BinaryIO, token: Token) -> None:
    while chunk := source.read(AT_ONCE):
        token.check()
        target.write(chunk)


def _new_file(folder: Path, like: Path) -> tuple[Path, BinaryIO]:
    """Make a file that was not there, in one step with finding its name free."""
    for number in itertools.count(1):
        name = like.name if number == 1 else f"{like.stem} ({number}){like.suffix}"
        try:
            return folder / name, (folder / name).open("xb")
        except FileExistsError:
            continue
    raise AssertionError("numbers do not end")


def _reason(error: OSError, path: Path, folder: Path) -> Message:
    match error.errno:
        case errno.ENOENT:
            return Message.of(N_("{name} is not there now."), name=path.name)
        case errno.ENOSPC | errno.EDQUOT:
            return Message.of(N_("The disk that holds {folder} is full."), folder=folder)
        case errno.EROFS:
            return Message.of(N_("Nothing can be written in {place}."), place=folder)
        case errno.EACCES | errno.EPERM:
            if error.filename == str(path):
                return Message.of(N_("{path} may not be read."), path=path)
            return Message.of(N_("{path} may not be written."), path=folder)
        case _:
            return Message.of(
                N_("{name} could not be copied: {reason}."),
                name=path.name,
                reason=error.strerror or str(error),
            )


@dataclass(frozen=True, slots=True)
class ListedPicture:
    """One picture of the list.

    Attributes:
        path: where it lies.
        score: how close it is to the query, or None where nothing was asked.
        tags: what the person says of it.
        copies: where else the same picture lies.
    """

    path: Path
    score: float | None
    tags: tuple[str, ...]
    copies: tuple[Path, ...] = ()


def write_list(lines: Sequence[ListedPicture], path: Path) -> None:
    """Write the list in the format that the file's ending says; plain text for any other.

    Raises:
        MemesaeError: the file cannot be written.
    """
    make = {".csv": as_table, ".json": as_json}.get(path.suffix.lower(), as_text)
    # names that are not UTF-8 come back as the bytes they are
    content = make(lines).encode("utf-8", "surrogateescape")
    write_atomically(path, lambda stream: stream.write(content))


def as_text(lines: Sequence[ListedPicture]) -> str:
    """The paths, one a line."""
    return "".join(f"{line.path}\n" for line in lines)


def as_table(lines: Sequence[ListedPicture]) -> str:
    """Comma-separated values; several tags or copies in one cell stand on lines of their own."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["path", "score", "tags", "copies"])
    for line in lines:
        score = "" if line.score is None else f"{line.score:.4f}"
        copies = "\n".join(str(copy) for copy in line.copies)
        writer.writerow([str(line.path), score, "\n".join(line.tags), copies])
    return stream.getvalue()


def as_json(lines: Sequence[ListedPicture]) -> str:
    """A list of objects."""
    entries = [
        {
            "path": str(line.path),
            "score": None if line.score is None else round(line.score, 4),
            "tags": list(line.tags),
            "copies": [str(copy) for copy in line.copies],
        }
        for line in lines
    ]
    return json.dumps(entries, indent=1) + "\n"
