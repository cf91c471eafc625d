"""How long after its start the window can be used, with a large library: cold and warm, fresh processes.

    python -m benchmarks.start [--images 100000] [--starts 5] [--home HOME] [--vectors FILE.npy]

Makes a library of rows and vectors (no pictures: its folder is a drive that is unplugged), or takes the one in
HOME. Then starts the program again and again. Cold means that the system has forgotten all files first, as after
switching the computer on. The program is compiled, as it is when it is installed. Each start tells the seconds
from the process's beginning

    shown     to the window on the screen, painted
    key       to a letter, typed into it, standing in the search field
    pictures  to the newest pictures of the library being laid out in the grid
    steering  to the first offer of directions for a search by words, model and all
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
from memesae.bench.startup import STAGES as SHOWN
from memesae.library.database import FILE_NAME
from memesae.library.library_registry import find_or_create
from memesae.vectors.vector_rows import Rows

STAGES = (*SHOWN, "steering")


def main() -> None:
    """Measure and print a table in Markdown."""
    args = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        home = args.home or Path(scratch) / "home"
        if not (home / "libraries").is_dir():
            make(home, Path(scratch) / "drive", vectors(args.vectors, args.images))
        print(f"Load before: {os.getloadavg()[0]:.2f}; seconds, median (worst).\n")
        print("| start | " + " | ".join(STAGES) + " |\n" + "|---" * 5 + "|", flush=True)
        compile_package()
        measured(home)
        print(line("warm", [measured(home) for _ in range(args.starts)]), flush=True)
        print(line("cold", [measured(home, cold=True) for _ in range(args.starts)]))


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--starts", type=int, default=5, help="of each kind")
    parser.add_argument("--home", type=Path, help="made if it is not there, and kept")
    parser.add_argument("--vectors", type=Path, help="real vectors [n, d] to resample (.npy)")
    return parser.parse_args()


def vectors(real: Path | None, size: int) -> Rows:
    """As many vectors as asked for."""
    return mixture(size) if real is None else resampled(np.load(real), size)


def make(home: Path, drive: Path, rows: Rows) -> None:
    """A library of images that nobody can open now, with its caches."""
    drive.mkdir(parents=True)
    library = find_or_create(home, [drive])
    session = Session(library, Settings(), home)
    session.library.set_setting("model", session.encoder.model.name)
    root, model = library.roots()[0].id, session.encoder.model.id
    session.close()
    drive.rmdir()
    fill(library.place / FILE_NAME, root, model, rows)
    session = Session(type(library).open(library.place), Settings(), home)
    session.store.save()
    session.speed_up(Token())
    session.close()


def fill(database: Path, root: int, model: str, rows: Rows) -> None:
    """Rows for images, files, likenesses and vectors."""
    numbers = range(1, len(rows) + 1)
    random = np.random.default_rng(0)
    connection = sqlite3.connect(database)
    connection.executemany(
        "INSERT INTO images VALUES (?, ?, 640, 480, 'JPEG', 1, ?)",
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


def measured(home: Path, *, cold: bool = False) -> dict[str, float]:
    """One start of the program; seconds until each stage."""
    forget_query(home)
    if cold:
        drop_file_cache([PACKAGE, home])
    return time_start("steering", ["--home", str(home)])


def forget_query(home: Path) -> None:
    """Forget what was searched for last: the next start would wait for the model to search for it again."""
    for database in (home / "libraries").glob(f"*/{FILE_NAME}"):
        connection = sqlite3.connect(database)
        with connection:
            connection.execute("DELETE FROM settings WHERE key = ?", (TIMELINE,))
        connection.close()


def line(name: str, starts: list[dict[str, float]]) -> str:
    """One row of the table."""
    cells = [[one[stage] for one in starts] for stage in STAGES]
    told = [f"{np.median(times):.2f} ({max(times):.2f})" for times in cells]
    return f"| {name} | " + " | ".join(told) + " |"


if __name__ == "__main__":
    main()
