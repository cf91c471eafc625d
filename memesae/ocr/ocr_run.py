"""Reading the text in a library's pictures: in the background, batch by batch, each durable.

Small pictures whose vector says that they have no text are not looked at.
"""

import json
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.base.paths import resource
from memesae.base.scheduling import prefetched
from memesae.library.decoding.decode import open_with_digest
from memesae.library.decoding.decode_limits import DecodeError
from memesae.library.library import Library
from memesae.library.recognised_text import RecognisedText, UnreadImage
from memesae.library.text_lines import Line
from memesae.ocr.reader import SIDE, Reader, reader_id

BATCH = 8
"""Pictures in one transaction: about a second's work, which is all that a crash can cost."""
_PASSED_AT_ONCE = 1000
READING = N_("reading text")
Stored = Callable[[], None]
Textless = Callable[[Sequence[int]], Sequence[int]]
"""From ids of images to those of them that need not be looked at."""


@dataclass(frozen=True, eq=False)
class TextHead:
    """How likely a small picture has text, told by its vector: a logistic regression.

    `python -m benchmarks.make_text_head` fits it, chooses the threshold, and measures what is lost and saved.

    Attributes:
        model: id of the model whose vectors it takes.
        weights: float32 [d].
        bias: of the logit.
        threshold: logit below which a picture is taken to have no text.
        longest: pixels of the longer side up to which it was measured: print that is small in a larger picture does
            not show in the vector.
    """

    model: str
    weights: NDArray[np.float32]
    bias: float
    threshold: float
    longest: int

    @classmethod
    def shipped(cls) -> Self:
        """The one of the built-in model."""
        content: dict[str, Any] = json.loads(resource("text-head.json").read_text("utf-8"))
        weights = np.array(content.pop("weights"), np.float32)
        return cls(weights=weights, **content)

    def textless(self, library: Library, model: str, images: Sequence[int]) -> list[int]:
        """Those of some images that are taken to have no text.

        Args:
            library: has their vectors.
            model: id of the library's model; of another than the head's, nothing is known.
            images: their ids.
        """
        if model != self.model or not images:
            return []
        wanted = np.array(sorted(images), np.int64)
        ids, vectors = library.vectors(model, int(wanted[0]) - 1)
        rows = np.flatnonzero(np.isin(ids, wanted))
        logits = vectors[rows].astype(np.float32) @ self.weights + self.bias
        sure = [int(image) for image in ids[rows[logits < self.threshold]]]
        facts = library.images(sure)
        return [
            image
            for image in sure
            if image in facts and max(facts[image].width, facts[image].height) <= self.longest
        ]


def _none(_: Sequence[int]) -> Sequence[int]:
    """The default `Textless`: each is looked at."""
    return ()


def _ignore() -> None:
    """The default listener: does nothing."""


@dataclass(frozen=True, slots=True)
class OcrReport:
    """What a run did; the fields of its JSON document.

    Attributes:
        images: read in this run.
        with_words: those of them that have words.
        skipped: could not be opened, or are no longer what the library knows.
        passed: those of `images` that were not looked at, since their vectors say that they have no text.
        seconds: from start to end.
        images_per_second: read in this run per second.
    """

    images: int
    with_words: int
    skipped: int
    passed: int
    seconds: float
    images_per_second: float


def run_ocr(
    words: RecognisedText,
    token: Token,
    *,
    workers: int,
    load: Callable[[], Reader] = Reader.load,
    stored: Stored = _ignore,
    textless: Textless = _none,
) -> OcrReport:
    """Read all images that were not read yet, newest first.

    Args:
        words: of the library, gets what is read.
        token: pauses, stops and watches the run; after a stop, the next run resumes there.
        workers: how many pictures are read at a time, on one core each.
        load: gives the reader; called only where there is something to read.
        stored: called after each batch, once it can be searched.
        textless: which images need not be looked at.

    Raises:
        Cancelled: the run was stopped.
        MemesaeError: the disk is full, ...; what was stored stays.
    """
    began = time.perf_counter()
    words.tidy()
    unread = words.unread(reader_id())
    total = len(unread)
    done = with_words = skipped = 0
    passed = sorted(textless([each.image for each in unread])) if unread else []
    if unread:
        token.report(Progress(READING, 0, total))
    for start in range(0, len(passed), _PASSED_AT_ONCE):
        part = passed[start : start + _PASSED_AT_ONCE]
        words.store({image: [] for image in part}, reader_id())
        done += len(part)
        token.report(Progress(READING, done, total))
        token.check()
    known = set(passed)
    unread = [each for each in unread if each.image not in known]
    if unread:
        reader, pace = load(), RateMeter()
        batches = [unread[start : start + BATCH] for start in range(0, len(unread), BATCH)]
        read = partial(_read, reader, token)
        with ThreadPoolExecutor(workers, "words") as pool:
            for batch, readings in prefetched(pool, read, batches, workers):
                words.store(readings, reader.id)
                done += len(batch)
                skipped += len(batch) - len(readings)
                with_words += sum(bool(lines) for lines in readings.values())
                stored()
                token.report(Progress(READING, done, total, pace.rate(done - len(passed))))
                token.check()
    seconds = time.perf_counter() - began
    rate = round((done - skipped) / seconds, 1) if done else 0.0
    return OcrReport(done - skipped, with_words, skipped, len(passed), round(seconds, 3), rate)


def half_of_the_cores() -> int:
    """Half of the cores: the rest stays free for searching and for everything else."""
    return max(1, (os.cpu_count() or 2) // 2)


Readings = dict[int, list[Line]]


def _read(reader: Reader, token: Token, batch: Sequence[UnreadImage]) -> Readings:
    """The lines of those images that can be opened and are what they were."""
    readings: Readings = {}
    for entry in batch:
        token.check()
        try:
            found, decoded = open_with_digest(entry.path, side=SIDE)
            if found == entry.hash:
                readings[entry.image] = reader.read(decoded.frames[0])
        except (FileNotFoundError, DecodeError):
            # the next look into the folders finds out and says why
            continue
    return readings
