"""Copies pictures into a folder; what lies there already is never touched."""

import errno
import itertools
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from memesae.app.pictures.outcome import Outcome, Refusal
from memesae.base.messages import N_, Message
from memesae.base.token import Progress, Token

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
