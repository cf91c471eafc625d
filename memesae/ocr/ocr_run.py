"""Reading the text in a library's pictures: in the background, batch by batch, each durable."""

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.base.scheduling import prefetched
from memesae.library.content_hash import digest
from memesae.library.decoding.decode import decode, read_content
from memesae.library.decoding.decode_limits import DecodeError
from memesae.library.recognised_text import RecognisedText, UnreadImage
from memesae.library.text_lines import Line
from memesae.ocr.reader import SIDE, Reader, reader_id

BATCH = 8
"""Pictures in one transaction: about a second's work, which is all that a crash can cost."""
READING = N_("reading text")
Stored = Callable[[], None]


def _ignore() -> None:
    """The default listener: does nothing."""


@dataclass(frozen=True, slots=True)
class OcrReport:
    """What a run did; the fields of its JSON document.

    Attributes:
        images: read in this run.
        with_words: those of them that have words.
        skipped: could not be opened, or are no longer what the library knows.
        seconds: from start to end.
        images_per_second: read in this run per second.
    """

    images: int
    with_words: int
    skipped: int
    seconds: float
    images_per_second: float


def run_ocr(
    words: RecognisedText,
    token: Token,
    *,
    workers: int,
    load: Callable[[], Reader] = Reader.load,
    stored: Stored = _ignore,
) -> OcrReport:
    """Read all images that were not read yet, newest first.

    Args:
        words: of the library, gets what is read.
        token: pauses, stops and watches the run; after a stop, the next run resumes there.
        workers: how many pictures are read at a time, on one core each.
        load: gives the reader; called only where there is something to read.
        stored: called after each batch, once it can be searched.

    Raises:
        Cancelled: the run was stopped.
        MemesaeError: the disk is full, ...; what was stored stays.
    """
    began = time.perf_counter()
    words.tidy()
    unread = words.unread(reader_id())
    done = with_words = skipped = 0
    if unread:
        token.report(Progress(READING, 0, len(unread)))
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
                token.report(Progress(READING, done, len(unread), pace.rate(done)))
                token.check()
    seconds = time.perf_counter() - began
    rate = round((done - skipped) / seconds, 1) if done else 0.0
    return OcrReport(done - skipped, with_words, skipped, round(seconds, 3), rate)


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
            content = read_content(entry.path)
            if digest(content) == entry.hash:
                image = decode(content, side=SIDE, name=entry.path).frames[0]
                readings[entry.image] = reader.read(image)
        except (FileNotFoundError, DecodeError):
            # the next look into the folders finds out and says why
            continue
    return readings
