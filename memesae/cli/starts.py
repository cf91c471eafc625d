"""`memesae bench start`: how long after its start the window can be used, in fresh processes."""

import compileall
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import memesae
from memesae.base.errors import MemesaeError
from memesae.base.token import Token
from memesae.cli.context import Context
from memesae.cli.output import Row

STAGES = ("shown", "key", "pictures")
"""The window is painted; a letter, typed into it, stands in the search field; pictures are laid out."""
PACKAGE = Path(memesae.__file__).parent
LONGEST = 120
"""Seconds after which a start is given up."""
_DROP = Path("/proc/sys/vm/drop_caches")


def measure_starts(context: Context, token: Token) -> list[Row]:
    """Seconds from the start of a process to each stage, median and worst, warm and cold.

    Cold means that the system has forgotten the files, as after switching the computer on; that is left out
    where the system cannot be told to forget.

    Raises:
        MemesaeError: the folder has no pictures, or the window does not open.
    """
    _expect_pictures(context)
    command = ["--home", str(context.home), str(context.args.folder.resolve())]
    compile_package()
    start("pictures", command)
    rows: list[Row] = []
    for name, cold in (("warm", False), ("cold", True)):
        if cold and not hasattr(os, "posix_fadvise"):
            continue
        times: list[dict[str, float]] = []
        for _ in range(context.args.starts):
            token.check()
            if cold:
                forget_files([PACKAGE, context.home])
            times.append(start("pictures", command))
        rows.append(row(name, times))
    return rows


def _expect_pictures(context: Context) -> None:
    session = context.indexed(context.args.folder)
    try:
        if not len(session.store.ids):
            raise MemesaeError("There are no pictures to wait for.", hint="Name another folder.")
    finally:
        session.close()


def compile_package() -> None:
    """Compile the program, as installing it does; where that is not allowed, it was installed."""
    compileall.compile_dir(PACKAGE, quiet=2)


def start(last: str, words: Sequence[str]) -> dict[str, float]:
    """Start the window in a process of its own; it goes when the last stage is reached.

    Args:
        last: `pictures`, or `steering` for the first offer of directions to a search by words.
        words: the command line of the program.

    Returns:
        Seconds from the start of the process to each stage.

    Raises:
        MemesaeError: it did not get so far.
    """
    # no screen is needed; who has one may name it
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", "memesae.start_probe", last, *words]
    began = time.monotonic()
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, timeout=LONGEST, check=True
        )
    except subprocess.TimeoutExpired as error:
        seen = ", ".join(_reached(error.output or b"")) or "nothing"
        raise MemesaeError(
            f"The window did not get so far, and go, within {LONGEST} seconds.",
            hint=f"It reached: {seen}.",
        ) from error
    except subprocess.CalledProcessError as error:
        said = (error.stderr or b"").decode(errors="replace").strip().splitlines()
        raise MemesaeError("The window did not open.", hint=said[-1] if said else "") from error
    return {stage: at - began for stage, at in _reached(done.stdout).items()}


def _reached(told: bytes) -> dict[str, float]:
    """The stages that a start told of, and when."""
    return {stage: at for line in told.splitlines() for stage, at in json.loads(line).items()}


def forget_files(folders: Iterable[Path]) -> None:
    """Let the system forget what it has read: everything where that is allowed, else Python and these folders."""
    os.sync()
    try:
        _DROP.write_text("3")
    except OSError:
        for folder in (Path(sys.prefix), Path(sys.base_prefix), *folders):
            for path in folder.rglob("*"):
                if path.is_file():
                    file = os.open(path, os.O_RDONLY)
                    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
                    os.close(file)


def row(name: str, times: Sequence[dict[str, float]], stages: Sequence[str] = STAGES) -> Row:
    """The starts of one kind as a row: median and worst of each stage, in seconds."""
    figures: dict[str, object] = {"start": name, "starts": len(times)}
    for stage in stages:
        seconds = [one[stage] for one in times]
        figures[stage] = round(statistics.median(seconds), 3)
        figures[f"{stage}_worst"] = round(max(seconds), 3)
    return figures
