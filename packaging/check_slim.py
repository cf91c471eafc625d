"""Whether an installation without torch does what it should: run by a Python in which memesae is installed so.

    python -m venv build/slim
    build/slim/bin/pip install -r packaging/requirements-slim.txt
    build/slim/bin/pip install --no-deps .
    build/slim/bin/python packaging/check_slim.py

Runs the commands that need no torch, the window off-screen among them, on 20 pictures of the demo, and one that needs
it, which must say so in one sentence with the line that installs it. `make slim-check` does all this.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

LACKING = ("torch", "torchvision", "open_clip")
PICTURES = 20


def run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command line of memesae, from a folder where its source is not."""
    settings = {**os.environ, "MEMESAE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    settings.pop("PYTHONPATH", None)
    return subprocess.run(
        [sys.executable, "-m", "memesae", *words],
        cwd=home,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )


def some_pictures(folder: Path, demo: Path) -> Path:
    """Unpack a few pictures of the demo; returns one of them."""
    with zipfile.ZipFile(demo) as archive:
        names = [each for each in archive.namelist() if each.endswith((".jpg", ".png", ".webp"))]
        for name in names[:PICTURES]:
            archive.extract(name, folder)
    return folder / names[0]


def main() -> int:
    """Check everything; returns the exit status."""
    there = [name for name in LACKING if importlib.util.find_spec(name)]
    if there:
        print(f"This environment has {', '.join(there)}: nothing would be shown by it.")
        return 1
    from memesae.base.paths import resource

    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        home, folder = Path(scratch) / "home", Path(scratch) / "pictures"
        home.mkdir()
        picture = str(some_pictures(folder, resource("demo.zip")))
        where, shot = str(folder), str(home / "window.png")
        works = [
            ["doctor"],
            ["models"],
            ["index", where],
            ["read", where],
            ["doctor", where],
            ["search", where, "a boat on a lake"],
            ["search", where, picture],
            ["offer", where, "boat"],
            ["steer", where, "boat", "--by", "c1=+4"],
            ["explain", where, "boat", picture],
            ["features", where],
            ["demo", "--headless", "--count", str(PICTURES), "--out", shot],
        ]
        refused = [["index", where, "--model", "ViT-B-32/openai"]]
        for words in works:
            failed += _report(words, _works(run(home, *words)))
        for words in refused:
            failed += _report(words, _says_what_is_missing(run(home, *words)))
        failed += _report(["a picture of the window"], "" if Path(shot).is_file() else "is missing")
    print("All work without torch." if not failed else f"{failed} failed.")
    return 1 if failed else 0


def _works(done: subprocess.CompletedProcess[str]) -> str:
    return "" if done.returncode == 0 else done.stdout + done.stderr


def _says_what_is_missing(done: subprocess.CompletedProcess[str]) -> str:
    said = done.returncode == 1 and "pip install torch" in done.stderr
    return "" if said and "Traceback" not in done.stderr else done.stdout + done.stderr


def _report(words: list[str], trouble: str) -> int:
    print(("ok  " if not trouble else "!!  ") + " ".join(words[:2]), flush=True)
    if trouble:
        print(trouble)
    return int(bool(trouble))


if __name__ == "__main__":
    sys.exit(main())
