"""Indexing throughput of this machine, and the limit set by its cores."""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from memesae.base.cancellation import Token
from memesae.embedding.encoder import Encoder
from memesae.embedding.pipeline import index
from memesae.library.decoding.decode import decode, read_content
from memesae.library.decoding.decode_limits import DecodeError
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails

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
                decoded = decode(read_content(path), name=path)
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
