"""Whether an installed memesae does what it should, with nothing of this machine's Python in reach.

    python packaging/check_package.py program build/slim/bin/memesae
    python packaging/check_package.py wheel dist/*.whl       # makes an environment and installs it there, without torch
    python packaging/check_package.py folder dist/memesae
    python packaging/check_package.py deb dist/*.deb         # unpacks it

Runs commands on 20 pictures of the demo and two more in a new folder, and the window without a display until it has indexed and read
them, in an environment that holds nothing but the folder's name; prints how long each takes. A command that needs torch must say so in
one sentence.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from pillow_heif import register_heif_opener

ROOT = Path(__file__).parents[1]
FROM_DEMO, PICTURES = 20, 22
WINDOW_SECONDS = 240
"""Longest time that the window may take to index and read the pictures."""
_MB = 1_000_000


class Check(NamedTuple):
    """A command line, and what is to be in its output; with `refused` it must end with status 1 and that sentence."""

    words: list[str]
    contains: str = ""
    refused: bool = False


def environment(home: Path) -> dict[str, str]:
    """All that the program is told: where its home is, that there is no display, and that no other program is to be found."""
    return {
        "HOME": str(home),
        "MEMESAE_HOME": str(home / "memesae"),
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
        "PATH": str(home / "nothing"),
    }


def some_pictures(folder: Path) -> Path:
    """Unpack a few pictures of the demo, and write one in the formats that libraries outside of Pillow read; returns one."""
    with zipfile.ZipFile(ROOT / "resources" / "demo.zip") as archive:
        names = [each for each in archive.namelist() if each.endswith((".jpg", ".png", ".webp"))]
        for name in names[:FROM_DEMO]:
            archive.extract(name, folder)
    register_heif_opener()
    with Image.open(folder / names[0]) as picture:
        for ending in ("heic", "avif"):
            picture.convert("RGB").save(folder / f"again.{ending}")
    return folder / names[0]


def checks(folder: Path, picture: Path, shot: Path) -> list[Check]:
    """The commands, in this order."""
    where, one = str(folder), str(picture)
    return [
        Check(["--version"], "memesae "),
        Check(["doctor"], "memesae-mini is run by ONNX Runtime"),
        Check(["models"], "memesae-mini"),
        Check(["index", where], f"{PICTURES} images can be searched"),
        Check(["read", where], f"{PICTURES} pictures read"),
        Check(["doctor", where], f"{PICTURES} images, 0 unreadable"),
        Check(["search", where, "a boat on a lake"], where),
        Check(["search", where, one], one),
        Check(["offer", where, "boat"], "c1"),
        Check(["steer", where, "boat", "--by", "c1=+4"], "Steered"),
        Check(["explain", where, "boat", one]),
        Check(["features", where]),
        Check(["demo", "--headless", "--count", str(FROM_DEMO), "--out", str(shot)], str(shot)),
        Check(["index", where, "--model", "ViT-B-32/openai"], "torch", refused=True),
    ]


def check_program(program: Path) -> int:
    """Run all checks; returns how many failed."""
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        home, folder = Path(scratch) / "home", Path(scratch) / "pictures"
        home.mkdir()
        shot = home / "window.png"
        for each in checks(folder, some_pictures(folder), shot):
            began = time.monotonic()
            trouble = _trouble(program, home, each)
            failed += _report(" ".join(each.words[:2]), began, trouble)
        failed += _report(
            "a picture of the window", time.monotonic(), "" if shot.is_file() else "is missing"
        )
        began = time.monotonic()
        failed += _report("window", began, _window_trouble(program, Path(scratch) / "new", folder))
    return failed


def _trouble(program: Path, home: Path, check: Check) -> str:
    """What is wrong with what a command did; empty if nothing is."""
    done = subprocess.run(
        [str(program), *check.words],
        cwd=home,
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stderr if check.refused else done.stdout
    good = done.returncode == int(check.refused) and check.contains in said
    return "" if good and "Traceback" not in done.stderr else done.stdout + done.stderr


def _window_trouble(program: Path, home: Path, folder: Path) -> str:
    """Open the window on a folder that is not indexed, and end it when its engine process has read all pictures."""
    home.mkdir()
    with (home / "said.txt").open("w+") as said:
        window = subprocess.Popen(
            [str(program), str(folder)],
            env=environment(home),
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        try:
            return _until_read(window, home) or _errors(home) or _end(window)
        finally:
            if window.poll() is None:
                os.killpg(window.pid, signal.SIGKILL)
                window.wait()


def _until_read(window: subprocess.Popen[bytes], home: Path) -> str:
    until = time.monotonic() + WINDOW_SECONDS
    while time.monotonic() < until:
        if window.poll() is not None:
            return f"it ended with status {window.returncode}: {(home / 'said.txt').read_text()}"
        if _readings(home) == PICTURES:
            return ""
        time.sleep(0.2)  # noqa: TID251 - another program is waited for
    return f"{_readings(home)} pictures read in {WINDOW_SECONDS} s. {_errors(home)}"


def _readings(home: Path) -> int:
    """How many pictures of the window's library were read for text."""
    for database in (home / "memesae" / "libraries").glob("*/library.db"):
        try:
            with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
                return connection.execute("SELECT count(*) FROM readings").fetchone()[0]
        except sqlite3.Error:
            # just being made
            return 0
    return 0


def _errors(home: Path) -> str:
    log = home / "memesae" / "memesae.log"
    text = log.read_text("utf-8") if log.exists() else ""
    return text if " ERROR " in text else ""


def _end(window: subprocess.Popen[bytes]) -> str:
    """Ask the window to end, as at the end of a session; its engine process must end with it."""
    window.terminate()
    window.wait(timeout=30)
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            os.killpg(window.pid, 0)
        except ProcessLookupError:
            return ""
        time.sleep(0.1)  # noqa: TID251 - another program is waited for
    os.killpg(window.pid, signal.SIGKILL)
    return "its engine process goes on"


def _report(what: str, began: float, trouble: str) -> int:
    print(f"{'!!' if trouble else 'ok'}  {time.monotonic() - began:6.1f} s  {what}", flush=True)
    if trouble:
        print(trouble)
    return int(bool(trouble))


def size(path: Path) -> str:
    """The size of a file, or of all files in a folder, counting none twice."""
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    total = sum(each.stat().st_size for each in files if not each.is_symlink())
    return f"{path.name}: {total / _MB:.0f} MB"


def from_wheel(wheel: Path, place: Path) -> Path:
    """Install the wheel without torch into a new environment."""
    pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    slim = ROOT / "packaging" / "requirements-slim.txt"
    subprocess.run([*pip, "-r", str(slim)], check=True)
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True)
    print(size(place))
    return place / "bin" / "memesae"


def from_folder(folder: Path, place: Path) -> Path:
    """Copy the folder to a place where it was not built."""
    print(size(folder))
    shutil.copytree(folder, place, symlinks=True)
    return place / "memesae"


def from_deb(package: Path, place: Path) -> Path:
    """Unpack the package."""
    subprocess.run(["dpkg-deb", "-x", str(package), str(place)], check=True)
    return place / "usr" / "bin" / "memesae"


KINDS: dict[str, Callable[[Path, Path], Path]] = {
    "program": lambda program, _: program.absolute(),
    "wheel": from_wheel,
    "folder": from_folder,
    "deb": from_deb,
}


def main(kind: str, path: Path) -> int:
    """Check one of `KINDS`; returns the exit status."""
    with tempfile.TemporaryDirectory(prefix="memesae-check-") as scratch:
        if path.is_file():
            print(size(path))
        failed = check_program(KINDS[kind](path, Path(scratch) / "memesae"))
    print(f"{kind}: {'all work' if not failed else f'{failed} failed'}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
