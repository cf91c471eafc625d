"""Copies pictures into a folder; what lies there already is never touched."""

import errno
import itertools
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from memesae.app.pictures.outcome import Outcome, Refusal
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
        token.report(Progress("copying", number, len(paths)))
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


def _reason(error: OSError, path: Path, folder: Path) -> str:
    match error.errno:
        case errno.ENOENT:
            return f"{path.name} is not there now."
        case errno.ENOSPC | errno.EDQUOT:
            return f"The disk that holds {folder} is full."
        case errno.EROFS:
            return f"Nothing can be written in {folder}."
        case errno.EACCES | errno.EPERM:
            refused = path if error.filename == str(path) else folder
            verb = "read" if refused is path else "written"
            return f"{refused} may not be {verb}."
        case _:
            return f"{path.name} could not be copied: {error.strerror or error}."
