"""Latency and recall of every kind of search on this machine, compared with a bare matrix product.

At the end, the throughput of indexing and the limit set by the cores.
"""

import os
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

from memesae.base.cancellation import Token
from memesae.embedding.encoder import Encoder
from memesae.embedding.pipeline import index
from memesae.library.decoding.decode import open_image
from memesae.library.decoding.decode_limits import DecodeError
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails
from memesae.vectors import graph_index
from memesae.vectors.exact_index import Accuracy, ExactIndex, VectorIndex, measure_accuracy
from memesae.vectors.graph_index import unavailable_reason
from memesae.vectors.scan_index import ScanIndex
from memesae.vectors.vector_rows import Rows

LOOKAHEADS = 19
"""Queries of one batch: the query itself, and one step more and less along nine directions."""

_K = 50
_EXACT = Accuracy(1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Timing:
    """Latency of one kind of search in milliseconds.

    Attributes:
        p50: median.
        p95: 95th percentile.
    """

    p50: float
    p95: float


@dataclass(frozen=True)
class SearchMeasurement:
    """Latency, recall and cost of one kind of index.

    Attributes:
        way: "product" (a bare float32 matrix product and a partition), "exact", "scan" or "graph".
        images: number of vectors searched.
        one: searches of one query for 50 neighbours.
        batch: searches of 19 queries at once, 50 neighbours each.
        accuracy: how many of the true 50 nearest neighbours are found.
        build_seconds: wall time to build the index from the vectors.
        megabytes: memory in addition to the float16 matrix.
        breadth: hnswlib's ef; 0 for the others.
    """

    way: str
    images: int
    one: Timing
    batch: Timing
    accuracy: Accuracy
    build_seconds: float
    megabytes: float
    breadth: int = 0


class Trial(NamedTuple):
    """The vectors and queries of one measurement.

    Attributes:
        rows: float16 vectors.
        queries: float32 [q, d], at least 19: of real words, since they lie off the images, where a graph
            finds less than for queries made from images.
        repeats: number of timed searches of each kind.
    """

    rows: Rows
    queries: np.ndarray
    repeats: int = 200


def measure_search(trial: Trial, token: Token) -> Generator[SearchMeasurement]:
    """Measure the bare product, exact search, the scan and the graph, one after the other.

    Raises:
        Cancelled: the token was cancelled.
    """
    yield _product(trial)
    token.check()
    yield _exact(trial)
    token.check()
    yield _scan(trial, token)
    token.check()
    if not unavailable_reason():
        yield _graph(trial, token)


def _product(trial: Trial) -> SearchMeasurement:
    began = time.perf_counter()
    matrix = trial.rows.take(np.arange(len(trial.rows)))
    seconds = time.perf_counter() - began

    def search(queries: np.ndarray) -> object:
        return np.argpartition(queries @ matrix.T, -_K, axis=1)[:, -_K:]

    size = matrix.nbytes / 1e6
    return SearchMeasurement("product", len(matrix), *_timed(search, trial), _EXACT, seconds, size)


def _exact(trial: Trial) -> SearchMeasurement:
    began = time.perf_counter()
    ids = trial.rows.ids
    wide = Rows(ids, trial.rows.take_ids(ids))
    seconds = time.perf_counter() - began
    times = _timed(_search_function(ExactIndex(wide)), trial)
    return SearchMeasurement(
        "exact", len(ids), *times, _EXACT, seconds, wide.view.base.nbytes / 1e6
    )


def _scan(trial: Trial, token: Token) -> SearchMeasurement:
    began = time.perf_counter()
    index = ScanIndex.build(trial.rows, trial.rows.take_ids, token)
    seconds = time.perf_counter() - began
    times = _timed(_search_function(index), trial)
    found = measure_accuracy(index, trial.rows, trial.queries, _K)
    return SearchMeasurement("scan", len(index), *times, found, seconds, index.megabytes)


def _graph(trial: Trial, token: Token) -> SearchMeasurement:
    began = time.perf_counter()
    index = graph_index.build(trial.rows, trial.rows.take_ids, token)
    seconds = time.perf_counter() - began
    times = _timed(_search_function(index), trial)
    found = measure_accuracy(index, trial.rows, trial.queries, _K)
    size = index.megabytes
    return SearchMeasurement("graph", len(index), *times, found, seconds, size, index.breadth)


def _search_function(index: VectorIndex) -> Callable[[np.ndarray], object]:
    return lambda queries: index.search(queries, _K)


def _timed(search: Callable[[np.ndarray], object], trial: Trial) -> tuple[Timing, Timing]:
    return (
        _timing(search, trial.queries, 1, trial.repeats),
        _timing(search, trial.queries, LOOKAHEADS, trial.repeats // 2),
    )


def _timing(
    search: Callable[[np.ndarray], object], queries: np.ndarray, width: int, repeats: int
) -> Timing:
    search(queries[:width])
    times: list[float] = []
    for number in range(max(repeats, 1)):
        start = number % (len(queries) - width + 1)
        began = time.perf_counter()
        search(queries[start : start + width])
        times.append(1e3 * (time.perf_counter() - began))
    return Timing(float(np.percentile(times, 50)), float(np.percentile(times, 95)))


_SAMPLE = 256


@dataclass(frozen=True, slots=True)
class IndexSpeed:
    """Throughput of one indexing run and of its steps.

    Attributes:
        images: number of images indexed.
        cores: CPU cores of this machine.
        read_ms: core-milliseconds to read and decode one image, its thumbnail included.
        prepare_ms: core-milliseconds to preprocess one image for the model.
        encode_ms: core-milliseconds to encode one image, in batches.
        limit: images per second if no core ever waited: cores / core-seconds per image; on a GPU the slower
            of decoding and encoding.
        reached: images per second, end to end.
        share: reached / limit.
        device: the device that the model ran on.
    """

    images: int
    cores: int
    read_ms: float
    prepare_ms: float
    encode_ms: float
    limit: float
    reached: float
    share: float
    device: str


def measure_index(paths: Sequence[Path], encoder: Encoder, token: Token) -> IndexSpeed:
    """Index pictures into a temporary library, and time each step separately.

    The steps are timed before and after the run and averaged, since the speed of a machine drifts.

    Args:
        paths: the picture files.
        encoder: the model.
        token: stops the indexing run.

    Raises:
        Cancelled: the token was cancelled.
    """
    sample = list(paths[:: max(1, len(paths) // _SAMPLE)])[:_SAMPLE]
    before = _steps(sample, encoder)
    reached = _end_to_end(paths, encoder, token)
    after = _steps(sample, encoder)
    read, prepare, encode = ((a + b) / 2 for a, b in zip(before, after, strict=True))
    cores = os.cpu_count() or 1
    on_gpu = encoder.device != "cpu"
    limit = (
        min(cores / (read + prepare), 1 / encode) if on_gpu else cores / (read + prepare + encode)
    )
    return IndexSpeed(
        images=len(paths),
        cores=cores,
        read_ms=round(read * 1e3, 2),
        prepare_ms=round(prepare * 1e3, 2),
        encode_ms=round(encode * 1e3, 2),
        limit=round(limit, 1),
        reached=round(reached, 1),
        share=round(reached / limit, 3),
        device=encoder.device,
    )


def _steps(sample: Sequence[Path], encoder: Encoder) -> tuple[float, float, float]:
    """Core-seconds for one image: reading with thumbnail, preprocessing, encoding."""
    with tempfile.TemporaryDirectory() as folder:
        thumbnails = Thumbnails(Path(folder))
        frames: list[Image.Image] = []
        began = time.thread_time()
        for number, path in enumerate(sample):
            try:
                decoded = open_image(path)
            except DecodeError:
                continue
            thumbnails.put(number.to_bytes(32, "big"), decoded.thumbnail)
            frames += decoded.frames
        read = time.thread_time() - began
    began = time.thread_time()
    pixels = [encoder.prepare(frame) for frame in frames]
    prepare = time.thread_time() - began
    batches = [
        np.stack(pixels[at : at + encoder.batch]) for at in range(0, len(pixels), encoder.batch)
    ]
    encode = _seconds_on_one_core(
        lambda: [encoder.encode_images(batch) for batch in batches], encoder.device
    )
    return read / len(sample), prepare / len(sample), encode / len(sample)


def _seconds_on_one_core(work: Callable[[], object], device: str) -> float:
    """CPU time of `work` in a thread where torch uses one core; wall time on a GPU."""
    import torch

    clock = time.thread_time if device == "cpu" else time.perf_counter

    def timed() -> float:
        torch.set_num_threads(1)
        work()  # the first pass selects kernels
        began = clock()
        work()
        return clock() - began

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(timed).result()


def _end_to_end(paths: Sequence[Path], encoder: Encoder, token: Token) -> float:
    """Images per second of a whole run, from the scan to the last batch on disk."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        root = Path(folder) / "pictures"
        root.mkdir()
        for number, path in enumerate(paths):
            (root / f"{number}{path.suffix}").write_bytes(path.read_bytes())
        library.add_root(root)
        thumbnails = Thumbnails(Path(folder) / "thumbnails")
        began = time.perf_counter()
        index(library, encoder.model_id, lambda: encoder, thumbnails, token)
        return len(paths) / (time.perf_counter() - began)
