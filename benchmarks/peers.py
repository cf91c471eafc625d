"""memesae beside other programs, in one run on this machine: `python -m benchmarks.peers FOLDER [--rclip PYTHON]`.

Each comparison is a function in `COMPARISONS`; what is not installed is skipped with a sentence. Whole processes are
measured, in turn, and the medians of their CPU seconds and of their largest memory are shown. The programs search with
the same towers: rclip gets the built-in model's graphs in its own form. `pip install 'memesae[peers]'`; or install
rclip in an environment of its own and name its Python.

500 memes of 250 pixels, two cores of a Xeon (AVX-512), while much other work ran:

| what | unit | memesae | peer | | ratio |
|---|---|---|---|---|---|
| search of one word, from start to end | CPU s | 0.44 | rclip | 0.56 | 0.79 |
| the same: memory at most | MB | 108.04 | rclip | 112.33 | 0.96 |
| index of 500 pictures | CPU s | 9.91 | rclip | 15.22 | 0.65 |
| the same: memory at most | MB | 287.84 | rclip | 235.60 | 1.22 |

2,000 photos of 224 pixels, likewise: index 33.14 against 45.23 (0.73), search 0.54 against 0.88 (0.61).
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from memesae.base.paths import resource
from memesae.embedding.model_catalogue import BUILT_IN
from memesae.embedding.onnx_model import IMAGE_GRAPH, MERGES, TEXT_GRAPH

QUERY = "dog"
WEIGHTS = "open_clip_model.safetensors"


class Cost(NamedTuple):
    """What a process took: CPU seconds, and megabytes at most."""

    seconds: float
    megabytes: float


class Row(NamedTuple):
    """A line of the table; less is better."""

    what: str
    unit: str
    peer: str
    ours: float
    theirs: float


@dataclass(frozen=True)
class Place:
    """What comparisons are given.

    Attributes:
        pictures: the folder to index and search.
        scratch: an empty folder.
        rclip: a Python that has rclip.
        rounds: how often each process runs.
    """

    pictures: Path
    scratch: Path
    rclip: str
    rounds: int


def cost(command: Sequence[str], folder: Path, settings: dict[str, str]) -> Cost:
    """Run a process to its end.

    Raises:
        RuntimeError: it failed; has what it printed.
    """
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **settings},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise RuntimeError(f"{command[0]} failed:\n{output.read().decode(errors='replace')}")
    kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Cost(used.ru_utime + used.ru_stime, kilobytes / 1024)


def in_turn(rounds: int, *works: Callable[[], Cost]) -> list[Cost]:
    """The medians of several works, each run once in every round."""
    found = [[work() for work in works] for _ in range(rounds)]
    return [
        Cost(*(statistics.median(values) for values in zip(*costs, strict=True)))
        for costs in zip(*found, strict=True)
    ]


RCLIP = """
import json, sys
import numpy as np
import rclip.utils.preprocess as preprocess
import rclip.utils.tokenizer as tokenizer
from rclip.main import main
from rclip.model import Model
shape = json.loads(sys.argv.pop(1))
preprocess.IMAGE_SIZE = shape["size"]
preprocess.MEAN, preprocess.STD = np.float32(shape["mean"]), np.float32(shape["std"])
tokenizer.SimpleTokenizer.__call__.__defaults__ = (shape["context"],)
Model.VECTOR_SIZE = shape["width"]
main()
"""
"""rclip with towers that take other sizes than its own."""


RCLIP_MODEL = "ViT-B-32-256-datacomp_s34b_b86k"
"""The folder in which rclip looks for its model."""


def write_for_rclip(home: Path) -> str:
    """Write the built-in model where rclip looks for its own; returns what `RCLIP` is given, as JSON."""
    import onnx

    model, target = resource(BUILT_IN), home / RCLIP_MODEL
    target.mkdir(parents=True)
    shutil.copy(model / WEIGHTS, target)
    for name, theirs in ((IMAGE_GRAPH, "visual.onnx"), (TEXT_GRAPH, "textual.onnx")):
        graph = onnx.load(str(model / name), load_external_data=False)
        old = graph.graph.input[0].name
        graph.graph.input[0].name = "input"
        for node in graph.graph.node:
            node.input[:] = ["input" if each == old else each for each in node.input]
        (target / theirs).write_bytes(graph.SerializeToString())
    (home / "tokenizer").mkdir()
    words = home / "tokenizer" / "bpe_simple_vocab_16e6.txt.gz"
    # the first line is passed over
    words.write_bytes(gzip.compress(b"version\n" + (model / MERGES).read_bytes()))
    config = json.loads((model / "open_clip_config.json").read_text(encoding="utf-8"))
    shape, towers = config["preprocess_cfg"], config["model_cfg"]
    return json.dumps(
        {
            "size": shape["size"][0],
            "mean": shape["mean"],
            "std": shape["std"],
            "context": towers["text_cfg"]["context_length"],
            "width": towers["embed_dim"],
        }
    )


def beside_rclip(place: Place) -> Iterator[Row]:
    """Start of a search, indexing, and memory.

    rclip indexes at a search: what its search alone takes is subtracted from its indexing, and from ours nothing.

    Raises:
        LookupError: rclip is not installed.
    """
    there = [place.rclip, "-c", "import rclip.model"]
    if subprocess.run(there, check=False, capture_output=True).returncode:
        raise LookupError("rclip is not installed: pip install rclip, or --rclip PYTHON.")
    towers = place.scratch / "towers"
    shape = write_for_rclip(towers)
    ours, theirs = place.scratch / "ours", place.scratch / "theirs"

    def memesae(*words: str) -> Cost:
        command = [sys.executable, "-m", "memesae", *words]
        here = os.pathsep.join(["", *sys.path]).lstrip(os.pathsep)
        return cost(command, place.scratch, {"MEMESAE_HOME": str(ours), "PYTHONPATH": here})

    def rclip(*words: str) -> Cost:
        settings = {"RCLIP_DATADIR": str(theirs), "PYTHONPATH": ""}
        return cost([place.rclip, "-c", RCLIP, shape, *words, QUERY], place.pictures, settings)

    def index_ours() -> Cost:
        shutil.rmtree(ours, ignore_errors=True)
        return memesae("index", str(place.pictures))

    def index_theirs() -> Cost:
        shutil.rmtree(theirs, ignore_errors=True)
        shutil.copytree(towers, theirs)
        return rclip()

    indexed = in_turn(place.rounds, index_ours, index_theirs)
    found = in_turn(
        2 * place.rounds + 1,
        lambda: memesae("search", str(place.pictures), QUERY, "-n", "10"),
        lambda: rclip("--no-indexing"),
    )
    count = sum(path.is_file() for path in place.pictures.rglob("*"))
    yield Row("search of one word, from start to end", "CPU s", "rclip", *_seconds(found))
    yield Row("the same: memory at most", "MB", "rclip", *_megabytes(found))
    whole = indexed[0].seconds, indexed[1].seconds - found[1].seconds
    yield Row(f"index of {count} pictures", "CPU s", "rclip", *whole)
    yield Row("the same: memory at most", "MB", "rclip", *_megabytes(indexed))


def _seconds(costs: Sequence[Cost]) -> list[float]:
    return [one.seconds for one in costs]


def _megabytes(costs: Sequence[Cost]) -> list[float]:
    return [one.megabytes for one in costs]


COMPARISONS: Sequence[Callable[[Place], Iterator[Row]]] = (beside_rclip,)
"""Each yields rows, or raises LookupError with a sentence where a peer is not installed."""


def main() -> None:
    """Print a table of all comparisons, and a sentence for each that was skipped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of pictures")
    parser.add_argument("--rclip", default=sys.executable, help="a Python that has rclip")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each process (3)")
    args = parser.parse_args()
    print("| what | unit | memesae | peer | | ratio |\n|---|---|---|---|---|---|")
    for compare in COMPARISONS:
        with tempfile.TemporaryDirectory() as scratch:
            place = Place(args.folder.absolute(), Path(scratch), args.rclip, args.rounds)
            try:
                for row in compare(place):
                    numbers = f"{row.ours:.2f} | {row.peer} | {row.theirs:.2f}"
                    print(f"| {row.what} | {row.unit} | {numbers} | {row.ours / row.theirs:.2f} |")
            except LookupError as skipped:
                print(skipped.args[0])


if __name__ == "__main__":
    main()
