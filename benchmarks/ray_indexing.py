"""Indexing with Ray against one process: `python -m benchmarks.ray_indexing FOLDER [--images N] [--kill]`.

Both index the same pictures into new libraries, one after the other on the same machine, and what they stored is
compared: vectors bit by bit, facts, perceptual hashes and thumbnails. With --kill each worker of Ray is killed once, when
a third of the pictures is stored. The last figure is how many pictures per second the process that
writes the library takes in when the outcomes are there already: what bounds a cluster, however large.
"""

import argparse
import os
import signal
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from memesae.base.cancellation import Token
from memesae.base.paths import home
from memesae.embedding import ray_run
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import BUILT_IN, resolve
from memesae.embedding.pipeline import index
from memesae.embedding.ray_run import Outcome, Plan, Worker, index_with_ray, ray_module
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails

TABLES = {
    "images": "SELECT id, hash, width, height, format, frames, taken, pixels FROM images",
    "files": "SELECT path, state, reason, image_id FROM files ORDER BY path",
    "perceptual hashes": "SELECT * FROM perceptual_hashes ORDER BY 1",
    "vectors": "SELECT image_id, vector FROM vectors ORDER BY 1",
}


def contents(library: Library) -> dict[str, object]:
    """What a run stored."""
    held: dict[str, object] = {
        name: library.connections.select(query) for name, query in TABLES.items()
    }
    folder = Thumbnails.of(library).directory
    held["thumbnails"] = {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.jpg")
    }
    return held


def workers() -> list[int]:
    """Process ids of Ray's workers that descend from this process."""
    parents: dict[int, int] = {}
    named: list[int] = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            if (place / "cmdline").read_text().startswith("ray::MapWorker"):
                named.append(int(place.name))
            fields = (place / "stat").read_text().rpartition(")")[2].split()
            parents[int(place.name)] = int(fields[1])
        except OSError:
            continue
    found: list[int] = []
    for one in named:
        above = one
        while above and above != os.getpid():
            above = parents.get(above, 0)
        if above:
            found.append(one)
    return found


def killer(library: Library, count: int) -> Callable[[], None]:
    """Kills all workers once, when a third of the pictures is stored."""
    killed: list[int] = []

    def stored() -> None:
        if not killed and len(library.vector_ids(BUILT_IN)) * 3 >= count:
            killed.extend(workers())
            for number in killed:
                os.kill(number, signal.SIGKILL)
            print(f"killed       {len(killed)} workers")

    return stored


def intake(place: Path, folder: Path, plan: Plan) -> float:
    """Pictures per second that the writing process takes in."""
    with Library.open(place) as library:
        library.add_root(folder)
        library.scan(Token())
        pending = library.pending(plan.model.id)[: 16 * ray_run.CPU_BATCH]
        worker = Worker(plan, 1)
        batches = range(0, len(pending), ray_run.CPU_BATCH)
        outcomes: list[Outcome] = [
            worker.outcome(pending[at : at + ray_run.CPU_BATCH]) for at in batches
        ]
        thumbnails, began = Thumbnails.of(library), time.perf_counter()
        for outcome in outcomes:
            for digest, content in outcome.thumbnails.items():
                thumbnails.write(digest, content)
            library.store(outcome.settled, plan.model.id)
        return len(pending) / (time.perf_counter() - began)


def main() -> None:
    """Measure, and print one figure per line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="pictures, at any depth")
    parser.add_argument("--images", type=int, default=2000, help="number of pictures (2000)")
    parser.add_argument("--kill", action="store_true", help="kill every worker once")
    parser.add_argument("--cores", type=int, default=os.cpu_count(), help="workers (all cores)")
    args = parser.parse_args()
    ray = ray_module()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "pictures"
        folder.mkdir()
        files = sorted(path for path in args.folder.rglob("*") if path.is_file())
        for number, path in enumerate(files[:: max(1, len(files) // args.images)][: args.images]):
            (folder / f"{number:06}{path.suffix}").symlink_to(path.resolve())
        plan = Plan(resolve(BUILT_IN, home()), "cpu", home())
        held: list[dict[str, object]] = []
        encoder = Encoder.load(device="cpu")
        with Library.open(Path(scratch) / "alone") as library:
            library.add_root(folder)
            report = index(
                library, encoder.model_id, lambda: encoder, Thumbnails.of(library), Token()
            )
            held.append(contents(library))
        print(f"pictures     {report.images}, {len(report.failed)} could not be read")
        print(f"one process  {report.images_per_second} images per second, {report.seconds:.1f} s")
        began = time.perf_counter()
        ray.init(num_cpus=args.cores, include_dashboard=False, log_to_driver=False)
        print(f"Ray's start  {time.perf_counter() - began:.1f} s")
        with Library.open(Path(scratch) / "ray") as library:
            library.add_root(folder)
            stored = killer(library, args.images) if args.kill else lambda: None
            report = index_with_ray(library, plan, Thumbnails.of(library), Token(), stored)
            held.append(contents(library))
        ray.shutdown()
        print(f"Ray          {report.images_per_second} images per second, {report.seconds:.1f} s")
        for name in held[0]:
            print(f"{name:17} {'the same' if held[0][name] == held[1][name] else 'DIFFERENT'}")
        print(f"intake       {intake(Path(scratch) / 'intake', folder, plan):.0f} per second")


if __name__ == "__main__":
    main()
