"""Seconds from the start of a new process until the window is usable, with a large library, warm and cold.

    python -m benchmarks.startup_time [--images 100000] [--starts 5] [--home HOME] [--vectors FILE.npy]

Makes a library of rows and vectors (without pictures, as if its drive were unplugged), or uses the one in HOME, and
starts the program repeatedly. Before a cold start the files are dropped from the system's cache, as after booting.
The program is compiled, as in an installation. Each start measures the seconds from the creation of the process

    shown     to the window on the screen, painted
    key       to a typed letter shown in the search field
    pictures  to the newest pictures of the library in the grid
    steering  to the first offer of directions for a text search, including loading the model
"""

import argparse
import os
import sqlite3
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.synthetic_vectors import mixture, resampled
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.app.steering.saved_searches import TIMELINE
from memesae.base.cancellation import Token
from memesae.bench.startup import PACKAGE, compile_package, drop_file_cache, time_start
from memesae.bench.startup import STAGES as WINDOW_STAGES
from memesae.library.database import FILE_NAME
from memesae.library.library_registry import find_or_create
from memesae.vectors.vector_rows import Rows

STAGES = (*WINDOW_STAGES, "steering")


def main() -> None:
    """Measure and print a table in Markdown."""
    args = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        home = args.home or Path(scratch) / "home"
        if not (home / "libraries").is_dir():
            make_library(home, Path(scratch) / "drive", vectors(args.vectors, args.images))
        print(f"Load before: {os.getloadavg()[0]:.2f}; seconds, median (worst).\n")
        print("| start | " + " | ".join(STAGES) + " |\n" + "|---" * 5 + "|", flush=True)
        compile_package()
        measure_start(home)
        print(line("warm", [measure_start(home) for _ in range(args.starts)]), flush=True)
        print(line("cold", [measure_start(home, cold=True) for _ in range(args.starts)]))


def arguments() -> argparse.Namespace:
    """The command line, parsed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--starts", type=int, default=5, help="of each kind")
    parser.add_argument("--home", type=Path, help="made if missing, and not deleted")
    parser.add_argument("--vectors", type=Path, help="real vectors [n, d] to resample (.npy)")
    return parser.parse_args()


def vectors(real: Path | None, size: int) -> Rows:
    """`size` vectors, synthetic or resampled from real ones."""
    return mixture(size) if real is None else resampled(np.load(real), size)


def make_library(home: Path, drive: Path, rows: Rows) -> None:
    """Make a library whose image files do not exist, with its caches."""
    drive.mkdir(parents=True)
    library = find_or_create(home, [drive])
    session = Session(library, Settings(), home)
    session.library.set_setting("model", session.encoder.model.name)
    root, model = library.roots()[0].id, session.encoder.model.id
    session.close()
    drive.rmdir()
    insert_rows(library.directory / FILE_NAME, root, model, rows)
    session = Session(type(library).open(library.directory), Settings(), home)
    session.store.save()
    session.speed_up(Token())
    session.close()


def insert_rows(database: Path, root: int, model: str, rows: Rows) -> None:
    """Insert images, files, perceptual hashes and vectors."""
    numbers = range(1, len(rows) + 1)
    random = np.random.default_rng(0)
    connection = sqlite3.connect(database)
    connection.executemany(
        "INSERT INTO images(id, hash, width, height, format, frames, taken)"
        " VALUES (?, ?, 640, 480, 'JPEG', 1, ?)",
        ((number, number.to_bytes(32, "big"), 1.6e9 + 600 * number) for number in numbers),
    )
    connection.executemany(
        "INSERT INTO files(root_id, path, size, mtime_ns, image_id, state) VALUES (?, ?, 90000, ?, ?, 'ready')",
        (
            (root, b"album %d/picture %d.jpg" % (number // 500, number), number * 10**9, number)
            for number in numbers
        ),
    )
    connection.executemany(
        "INSERT INTO perceptual_hashes VALUES (?, ?)",
        ((number, random.bytes(264)) for number in numbers),
    )
    connection.executemany(
        "INSERT INTO vectors VALUES (?, ?, ?)",
        (
            (model, number, row.astype(np.float16).tobytes())
            for number, row in zip(numbers, rows.take(np.arange(len(rows))), strict=True)
        ),
    )
    connection.commit()
    connection.close()


def measure_start(home: Path, *, cold: bool = False) -> dict[str, float]:
    """Start the program once; returns the seconds until each stage."""
    delete_last_query(home)
    if cold:
        drop_file_cache([PACKAGE, home])
    return time_start("steering", ["--home", str(home)])


def delete_last_query(home: Path) -> None:
    """Delete the last query, which the next start would restore, waiting for the model."""
    for database in (home / "libraries").glob(f"*/{FILE_NAME}"):
        connection = sqlite3.connect(database)
        with connection:
            connection.execute("DELETE FROM settings WHERE key = ?", (TIMELINE,))
        connection.close()


def line(name: str, starts: list[dict[str, float]]) -> str:
    """One row of the table."""
    seconds = [[one[stage] for one in starts] for stage in STAGES]
    cells = [f"{np.median(times):.2f} ({max(times):.2f})" for times in seconds]
    return f"| {name} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
