"""Start-up time: seconds from the start of a new process until the window is usable."""

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
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.paths import is_frozen

STAGES = ("shown", "key", "pictures")
"""The window is painted; a typed letter is in the search field; pictures are in the grid."""
PACKAGE = Path(memesae.__file__).parent
_PROBE = "memesae.bench.startup_probe"
_TIMEOUT = 120
"""Seconds after which a start is aborted."""
_DROP_CACHES = Path("/proc/sys/vm/drop_caches")


def measure_startup(folder: Path, home: Path, starts: int, token: Token) -> list[dict[str, object]]:
    """Seconds from the start of a process to each stage, median and worst, warm and cold.

    Cold means that the operating system has dropped its file cache, as after a reboot; these starts are
    skipped on systems without posix_fadvise.

    Args:
        folder: an indexed folder that has pictures.
        home: the home folder of its library.
        starts: number of starts of each kind.
        token: stops the run between two starts.

    Returns:
        One row for each kind of start, see `startup_row`.

    Raises:
        MemesaeError: the window does not open or shows no pictures.
        Cancelled: the token was cancelled.
    """
    arguments = ["--home", str(home), str(folder.resolve())]
    compile_package()
    time_start("pictures", arguments)
    rows: list[dict[str, object]] = []
    for name, cold in (("warm", False), ("cold", True)):
        if cold and not hasattr(os, "posix_fadvise"):
            continue
        times: list[dict[str, float]] = []
        for _ in range(starts):
            token.check()
            if cold:
                drop_file_cache([PACKAGE, home])
            times.append(time_start("pictures", arguments))
        rows.append(startup_row(name, times))
    return rows


def compile_package() -> None:
    """Compile the program to bytecode, as an installation does; a read-only package is compiled already."""
    compileall.compile_dir(PACKAGE, quiet=2)


def time_start(last_stage: str, arguments: Sequence[str]) -> dict[str, float]:
    """Start the window in a new process, which exits when the last stage is reached.

    Args:
        last_stage: `pictures`, or `steering` for the first offer of directions after a text query.
        arguments: the command line of the program.

    Returns:
        Seconds from the start of the process to each stage.

    Raises:
        MemesaeError: the last stage was not reached.
    """
    if is_frozen():
        raise MemesaeError(
            "Starts can be measured only where memesae is installed as a package.",
            hint="Install it by pip.",
        )
    # no display is needed; a platform set by the user takes precedence
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", _PROBE, last_stage, *arguments]
    began = time.monotonic()
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, timeout=_TIMEOUT, check=True
        )
    except subprocess.TimeoutExpired as error:
        reached = ", ".join(_stages(error.output or b"")) or "nothing"
        raise MemesaeError(
            f"The window did not reach “{last_stage}” and exit within {_TIMEOUT} seconds.",
            hint=f"It reached: {reached}.",
        ) from error
    except subprocess.CalledProcessError as error:
        lines = (error.stderr or b"").decode(errors="replace").strip().splitlines()
        raise MemesaeError("The window did not open.", hint=lines[-1] if lines else "") from error
    return {stage: at - began for stage, at in _stages(done.stdout).items()}


def _stages(output: bytes) -> dict[str, float]:
    """The stages that the probe printed, with the time of each."""
    return {stage: at for line in output.splitlines() for stage, at in json.loads(line).items()}


def drop_file_cache(folders: Iterable[Path]) -> None:
    """Drop the operating system's file cache: all of it if permitted, else that of Python and these folders."""
    os.sync()
    try:
        _DROP_CACHES.write_text("3")
    except OSError:
        for folder in (Path(sys.prefix), Path(sys.base_prefix), *folders):
            for path in folder.rglob("*"):
                if path.is_file():
                    file = os.open(path, os.O_RDONLY)
                    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
                    os.close(file)


def startup_row(
    name: str, times: Sequence[dict[str, float]], stages: Sequence[str] = STAGES
) -> dict[str, object]:
    """Median and worst time of each stage in seconds, over the starts of one kind."""
    row: dict[str, object] = {"start": name, "starts": len(times)}
    for stage in stages:
        seconds = [one[stage] for one in times]
        row[stage] = round(statistics.median(seconds), 3)
        row[f"{stage}_worst"] = round(max(seconds), 3)
    return row
