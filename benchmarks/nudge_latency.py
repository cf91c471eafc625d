"""Latency of a nudge as the window computes it: 1,000 results, the default offer, its 18 look-aheads.

    python -m benchmarks.nudge_latency VECTORS [--sizes 10000 100000] [--million] [--results 1000]

VECTORS as in `benchmarks.search_latency`. A word is searched for, and the second press along the first direction of its
offer measured: the results, the offer of word rows and contrasts, and what the look-ahead adds (the pictures after each
press, and whether the query has left the library). Printed are percentiles of the wall clock and, in brackets, of the
processor's time, which other programs do not lengthen. As in the program, numpy uses one core.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from benchmarks.synthetic_vectors import real_vectors, resampled
from memesae.app.steering.offer_preview import OfferRequest, make_preview
from memesae.app.steering.steering_engine import Instruments, SteeringEngine
from memesae.base.cancellation import Token
from memesae.embedding.encoder import Encoder
from memesae.library.library import Library
from memesae.sae.vocabulary import sample_words
from memesae.sae.word_classifiers import open_word_classifiers
from memesae.steering.nudges import Nudge
from memesae.steering.offer import Offer
from memesae.steering.searcher import Searcher
from memesae.steering.timeline import SteeringState
from memesae.vectors.local_store import LocalStore
from memesae.vectors.vector_rows import Rows

Result = TypeVar("Result")
STEP = 1.0
STAGES = ("results", "offer", "look-ahead", "all")


class StoredRows:
    """Vectors as a library keeps them."""

    def __init__(self, rows: Rows, directory: Path) -> None:
        self.directory = directory
        self._rows = rows
        self._settings: dict[str, str] = {}

    def vectors(self, model: str, after: int = 0) -> tuple[np.ndarray, np.ndarray]:
        """Ids above `after` and their vectors."""
        chosen = self._rows.ids > after
        return self._rows.ids[chosen], self._rows.view.base[chosen]

    def vector_ids(self, model: str) -> np.ndarray:
        """All ids."""
        return self._rows.ids

    def missing_ids(self) -> np.ndarray:
        """None."""
        return np.empty(0, np.int64)

    def setting(self, key: str, default: str) -> str:
        """A stored value."""
        return self._settings.get(key, default)

    def set_setting(self, key: str, value: str) -> None:
        """Store a value."""
        self._settings[key] = value


def main() -> None:
    """Measure every size and print a table in Markdown."""
    args = arguments()
    real, encoder = real_vectors(args.vectors), Encoder.load(device="cpu")
    words = sample_words(args.repeats)
    starts = [SteeringState(w, v) for w, v in zip(words, encoder.encode_texts(words), strict=True)]
    print("| images | " + " | ".join(f"{stage} p50 | p95" for stage in STAGES) + " |")
    print("|" + "---|" * (1 + 2 * len(STAGES)))
    for size in [*args.sizes, *([1_000_000] if args.million else [])]:
        with (
            tempfile.TemporaryDirectory() as scratch,
            Library.open(Path(scratch) / "library") as library,
        ):
            engine, kind = prepare(resampled(real, size), library, encoder)
            times = np.array([measure(engine, start, args.results) for start in starts])
        print(line(size, times[args.repeats // 10 :]) + f" ({kind})", flush=True)


def arguments() -> argparse.Namespace:
    """The command line, parsed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("vectors", type=Path, help="an indexed folder, or a file of vectors")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--million", action="store_true")
    parser.add_argument("--results", type=int, default=1000, help="as the settings have it")
    parser.add_argument("--repeats", type=int, default=100)
    return parser.parse_args()


def prepare(rows: Rows, library: Library, encoder: Encoder) -> tuple[SteeringEngine, str]:
    """The engine of a library with these vectors, and what answers its searches."""
    store = LocalStore.open(StoredRows(rows, library.directory), encoder.model_id)
    store.build_indexes(Token())
    words = open_word_classifiers(encoder.model_id)
    instruments = Instruments.measure(None, store.matrix(), words)
    searcher = Searcher(store, library, lambda: encoder, words_weight=lambda: 0.3)
    return SteeringEngine(store, searcher, instruments), store.reason


def measure(engine: SteeringEngine, start: SteeringState, results: int) -> np.ndarray:
    """Milliseconds [stages, 2] of a session's second press: by the clock, and of the processor."""
    shown = engine.offer(engine.scene(start, engine.found(start, results)))
    before = start.plus(Nudge(shown.at(1), STEP))
    hits = engine.found(before, results)
    offer = make_preview(engine, before, hits, request(shown)).offer
    state = before.plus(Nudge(offer.at(1), STEP))
    hits, found = timed(lambda: engine.found(state, results))
    _, offered = timed(lambda: engine.offer(engine.scene(state, hits)))
    _, whole = timed(lambda: make_preview(engine, state, hits, request(offer)))
    return np.stack([found, offered, whole - offered, found + whole])


def request(shown: Offer) -> OfferRequest:
    """The default offer, as asked for by the window."""
    return OfferRequest(shown, None, 0, STEP, (), {}, ())


def line(size: int, times: np.ndarray) -> str:
    """One row of the table from milliseconds [repeats, stages, 2]."""
    cells = np.percentile(times, [50, 95], axis=0)
    texts = [
        f"{cells[part, stage, 0]:.1f} ({cells[part, stage, 1]:.1f}) ms"
        for stage in range(len(STAGES))
        for part in range(2)
    ]
    return f"| {size:,} | " + " | ".join(texts) + " |"


def timed(work: Callable[[], Result]) -> tuple[Result, np.ndarray]:
    """The result of a function, and the milliseconds it took: by the clock, and of the processor."""
    began, worked = time.perf_counter(), time.process_time()
    result = work()
    return result, 1e3 * np.array([time.perf_counter() - began, time.process_time() - worked])


if __name__ == "__main__":
    main()
