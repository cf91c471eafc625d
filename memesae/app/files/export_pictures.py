"""Copying pictures to a folder without overwriting anything, and exporting lists of them."""

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
from memesae.library.content_hash import unchanged
from memesae.library.records import ImageFile


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be processed.

    Attributes:
        path: the file.
        reason: one sentence.
    """

    path: Path
    reason: str | Message


@dataclass(slots=True)
class Outcome:
    """The result of copying or restoring files.

    Attributes:
        done: the files created.
        refused: the files that failed.
        stopped: whether the user stopped before the last file.
    """

    done: list[Path] = field(default_factory=list[Path])
    refused: list[Refusal] = field(default_factory=list[Refusal])
    stopped: bool = False


def summary_of(refused: Sequence[Refusal], say: Callable[[str | Message], str] = str) -> str:
    """Summarise failures: each reason once, at most three.

    Args:
        refused: the files that failed.
        say: translates a reason; English if left out.
    """
    reasons = list(dict.fromkeys(say(one.reason) for one in refused))
    return " ".join([*reasons[:3], *(["…"] if reasons[3:] else [])])


Check = Callable[[Path], Message | None]
"""Asked right before anything is done with a file: why it is left alone, or None."""


def as_indexed(files: Sequence[ImageFile]) -> Check:
    """A check that refuses files which are not any more what was indexed and is shown.

    By size and time, and where the time differs, by content. A file that is gone is not refused here.
    """
    known = {file.path: file for file in files}

    def check(path: Path) -> Message | None:
        file = known[path]
        if not path.exists() or unchanged(path, file.size, file.mtime_ns, file.hash):
            return None
        return Message.of(
            N_("{name} was changed since it was indexed and was left alone; press F5 to see it."),
            name=path.name,
        )

    return check


def any_file(_: Path) -> Message | None:
    """The default check: every file will do."""
    return None


CHUNK_BYTES = 1 << 20
"""Bytes copied between two checks of the token."""


def _always() -> bool:
    """The default `go_on`: never stop."""
    return True


def save_copies(
    paths: Sequence[Path],
    folder: Path,
    token: Token,
    go_on: Callable[[], bool] = _always,
    check: Check = any_file,
) -> Outcome:
    """Copy files to a folder, each under its own name, or as "name (2).jpg" if that is taken.

    Args:
        paths: the files.
        folder: created if it does not exist.
        token: receives the progress.
        go_on: called before each file; False stops copying, which sets `Outcome.stopped`.
        check: says which files not to copy, see `as_indexed`.

    Returns:
            The copies made, and the files that failed.

    Raises:
            Cancelled: the token was cancelled. Finished copies remain, an unfinished one is removed.
    """
    outcome = Outcome()
    for number, path in enumerate(paths):
        token.report(Progress(N_("copying"), number, len(paths)))
        if not go_on():
            outcome.stopped = True
            break
        refusal = check(path)
        if refusal is not None:
            outcome.refused.append(Refusal(path, refusal))
            continue
        try:
            outcome.done.append(_copy(path, folder, token))
        except OSError as error:
            outcome.refused.append(Refusal(path, _reason(error, path, folder)))
    return outcome


def _copy(path: Path, folder: Path, token: Token) -> Path:
    # open the file first, so that no folder is created for a missing file
    with path.open("rb") as source:
        folder.mkdir(parents=True, exist_ok=True)
        partial, stream = _partial_file(folder)
        try:
            with stream:
                _copy_contents(source, stream, token)
            times = os.fstat(source.fileno())
            os.utime(partial, ns=(times.st_atime_ns, times.st_mtime_ns))
            return _named(partial, folder, path)
        finally:
            partial.unlink(missing_ok=True)


def _partial_file(folder: Path) -> tuple[Path, BinaryIO]:
    """A hidden file to copy to: what is cut off by a crash never stands under a picture's name."""
    for number in itertools.count():
        path = folder / f".memesae-{os.getpid()}-{number}.part"
        try:
            return path, path.open("xb")
        except FileExistsError:
            continue
    raise AssertionError("numbers do not end")


def _named(partial: Path, folder: Path, like: Path) -> Path:
    """Give a finished copy its name, or "name (2).jpg" if that is taken; nothing is overwritten."""
    for number in itertools.count(1):
        name = like.name if number == 1 else f"{like.stem} ({number}){like.suffix}"
        target = folder / name
        try:
            # unlike renaming, a link never replaces what another program just put there
            os.link(partial, target)
        except FileExistsError:
            continue
        except OSError:
            # a file system without links
            if target.exists() or target.is_symlink():
                continue
            partial.rename(target)
        return target
    raise AssertionError("numbers do not end")


def _copy_contents(source: BinaryIO, target: BinaryIO, token: Token) -> None:
    while chunk := source.read(CHUNK_BYTES):
        token.check()
        target.write(chunk)


def _reason(error: OSError, path: Path, folder: Path) -> Message:
    match error.errno:
        case errno.ENOENT:
            return Message.of(N_("{name} no longer exists."), name=path.name)
        case errno.ENOSPC | errno.EDQUOT:
            return Message.of(N_("The disk of {folder} is full."), folder=folder)
        case errno.EROFS:
            return Message.of(N_("{folder} is read-only."), folder=folder)
        case errno.EACCES | errno.EPERM:
            if error.filename == str(path):
                return Message.of(N_("You do not have permission to read {path}."), path=path)
            return Message.of(N_("You do not have permission to write to {path}."), path=folder)
        case _:
            return Message.of(
                N_("{name} could not be copied: {reason}."),
                name=path.name,
                reason=error.strerror or str(error),
            )


@dataclass(frozen=True, slots=True)
class ListedPicture:
    """One picture of an exported list.

    Attributes:
        path: its path.
        score: its similarity to the query, or None without a query.
        tags: its tags.
        copies: paths of identical files.
    """

    path: Path
    score: float | None
    tags: tuple[str, ...]
    copies: tuple[Path, ...] = ()


def write_list(lines: Sequence[ListedPicture], path: Path) -> None:
    """Write a list in the format of the file's suffix: .csv, .json, or plain text for any other.

    Raises:
        MemesaeError: the file cannot be written.
    """
    make = {".csv": as_table, ".json": as_json}.get(path.suffix.lower(), as_text)
    # file names that are not UTF-8 are written as their original bytes
    content = make(lines).encode("utf-8", "surrogateescape")
    write_atomically(path, lambda stream: stream.write(content))


def as_text(lines: Sequence[ListedPicture]) -> str:
    """The paths, one per line."""
    return "".join(f"{line.path}\n" for line in lines)


def as_table(lines: Sequence[ListedPicture]) -> str:
    """Comma-separated values; several tags or copies in a cell are separated by line breaks."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["path", "score", "tags", "copies"])
    for line in lines:
        score = "" if line.score is None else f"{line.score:.4f}"
        copies = "\n".join(str(copy) for copy in line.copies)
        writer.writerow([_cell(str(line.path)), score, _cell("\n".join(line.tags)), _cell(copies)])
    return stream.getvalue()


_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for the beginning of a formula."""


def _cell(text: str) -> str:
    """A cell that spreadsheets show as text: an apostrophe before what they would calculate."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def as_json(lines: Sequence[ListedPicture]) -> str:
    """A JSON array of objects."""
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
