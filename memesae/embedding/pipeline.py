"""Indexing: from pending files to stored vectors, with every core busy and each batch durable."""

import os
import sys
import time
from collections.abc import Callable, Collection, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_, Message
from memesae.base.scheduling import prefetched
from memesae.embedding.encoder import CPU_SLICE, Encoder, mean_direction
from memesae.library.decoding.decode import Decoded, open_with_digest, pixel_digest
from memesae.library.decoding.decode_limits import LEFT_OUT, DecodeError
from memesae.library.library import Library
from memesae.library.perceptual_hash import hash_and_greys
from memesae.library.records import Failed, Failure, Finished, PendingFile, ScanReport
from memesae.library.recovery import keep_copy
from memesae.library.scanning.walk import Walk
from memesae.library.thumbnails import Thumbnails


@dataclass(frozen=True, slots=True)
class Read:
    """A picture that was read: its facts, and its frames prepared for the model.

    Attributes:
        file_id: the file it came from.
        hash: digest of the very bytes that were decoded.
        decoded: its facts (its frames are let go of).
        pixels: [frames, 3, h, w], prepared.
        perceptual_hash: what it looks like.
        shown: digest of its pixels as shown.
    """

    file_id: int
    hash: bytes
    decoded: Decoded
    pixels: NDArray[np.float32]
    perceptual_hash: bytes
    shown: bytes


class ThumbnailTaker(Protocol):
    """What gets the thumbnails of the pictures that are read."""

    def put(self, digest: bytes, image: Image.Image) -> object:
        """Take the thumbnail of a content hash."""
        ...


def read_picture(
    file: PendingFile,
    prepare: Callable[[Image.Image], NDArray[np.float32]],
    thumbnails: ThumbnailTaker,
) -> Read | Failed | None:
    """Read, decode, prepare and make the thumbnail, in one go.

    Returns:
        What was read; or why it cannot be; or None where the file is gone, which the next scan notes.
    """
    try:
        name, decoded = open_with_digest(file.path)
    except FileNotFoundError:
        return None
    except DecodeError as error:
        return Failed(file.id, error.message, error.kind)
    thumbnails.put(name, decoded.thumbnail)
    pixels = np.stack([prepare(frame) for frame in decoded.frames])
    # the frames are many times larger than what was prepared from them
    return Read(
        file.id,
        name,
        replace(decoded, frames=[]),
        pixels,
        hash_and_greys(decoded.thumbnail),
        pixel_digest(decoded),
    )


Vectors = NDArray[np.float32]
Stored = Callable[[], None]
FileOutcome = Read | Finished | Failed
READING = N_("reading pictures")


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an index run did; the fields of its JSON document.

    Attributes:
        images: distinct images that can be searched now.
        new: files not seen before.
        changed: files with other content than before.
        moved: images found in another place; their vectors were kept.
        missing: files that are no longer there; what is known of them is kept.
        failed: files that cannot be read, now or in an earlier run, with the reason.
        ignored: known files that an ignore rule excludes since this run; what is known of them is kept.
        absent: folders that are away; what is known of their pictures is kept.
        unreadable: folders that could not be listed.
        links: linked folders that were passed over.
        notes: what else the person should know.
        left_out: how many files of a kind are counted instead of opened (films without PyAV, SVG drawings).
        unread_metadata: pictures and sidecars of which not all metadata was read, with the reason.
        seconds: from start to end.
        images_per_second: files read in this run per second, 0 where nothing was to be read.
        model: id of the model.
        library: the library's directory.
    """

    images: int
    new: int
    changed: int
    moved: int
    missing: int
    failed: list[Failure] = field(default_factory=list[Failure])
    seconds: float = 0.0
    images_per_second: float = 0.0
    model: str = ""
    library: Path = Path()
    ignored: int = 0
    absent: list[Path] = field(default_factory=list[Path])
    unreadable: list[Path] = field(default_factory=list[Path])
    links: list[Path] = field(default_factory=list[Path])
    notes: list[Message] = field(default_factory=list[Message])
    left_out: dict[str, int] = field(default_factory=dict[str, int])
    unread_metadata: list[Failure] = field(default_factory=list[Failure])

    def remarks(self) -> list[Message]:
        """What was passed over and what else is worth knowing, in sentences."""
        away = N_("{folder} is away: what is known of its pictures is kept.")
        unlisted = N_("{folder} could not be listed; nothing about it was changed.")
        linked = N_("{folder} is a link to a folder and was passed over; index that folder itself.")
        remarks = list(self.notes)
        for sentence, folders in (
            (away, self.absent),
            (unlisted, self.unreadable),
            (linked, self.links),
        ):
            remarks += [Message.of(sentence, folder=folder) for folder in folders]
        if self.ignored:
            remarks.append(
                Message.of(
                    N_("{n} known pictures are passed over now, as an ignore rule says."),
                    self.ignored,
                    one=N_("{n} known picture is passed over now, as an ignore rule says."),
                )
            )
        if self.unread_metadata:
            remarks.append(
                Message.of(
                    N_("{n} files have metadata that was not all read; {path}: {reason}"),
                    len(self.unread_metadata),
                    one=N_("{n} file has metadata that was not all read; {path}: {reason}"),
                    path=self.unread_metadata[0].path,
                    reason=Message.wrap(self.unread_metadata[0].reason, {}),
                )
            )
        for kind, count in sorted(self.left_out.items()):
            several, one = LEFT_OUT[kind]
            remarks.append(Message.of(several, count, one=one))
        return remarks


def index(
    library: Library,
    model_id: str,
    encoder: Callable[[], Encoder],
    thumbnails: Thumbnails,
    token: Token,
    stored: Stored = lambda: None,
    unsettled: Collection[Path] = (),
) -> IndexReport:
    """Bring a library up to date with its folders.

    Args:
        library: gets the images, batch by batch; a batch is on disk before the next is stored.
        model_id: the model whose vectors are wanted.
        encoder: gives the model; called only when there is something to read, since it loads torch.
        thumbnails: gets a thumbnail of every picture read.
        token: pauses, stops and watches the run; after a stop, the next run resumes there.
        stored: called after each batch, once it can be searched.
        unsettled: files still being written, left for the next run.

    Raises:
        Cancelled: the run was stopped.
        MemesaeError: the disk is full, the model cannot be had, ...; what was stored stays.
    """

    def read(pending: Sequence[PendingFile]) -> None:
        _Run(library, encoder(), thumbnails, token, stored).read(pending)

    return bring_up_to_date(library, model_id, read, token, unsettled)


def bring_up_to_date(
    library: Library,
    model_id: str,
    read: Callable[[Sequence[PendingFile]], None],
    token: Token,
    unsettled: Collection[Path] = (),
    remote: Collection[Walk] = (),
) -> IndexReport:
    """Scan, let what is pending be read, and report; what `index` does, whoever reads.

    Args:
        library: to be brought up to date.
        model_id: the model whose vectors are wanted.
        read: reads, encodes and stores pending files; called only where there are any.
        token: pauses, stops and watches the run.
        unsettled: files still being written, left for the next run.
        remote: walks through the library's addresses that are to be scanned, too.
    """
    began = time.perf_counter()
    scan = library.scan(token, unsettled, remote)
    pending = library.pending(model_id, [walk.root for walk in remote])
    if pending:
        read(pending)
    library.read_notes(token)
    keep_copy(library)
    seconds = time.perf_counter() - began
    return _report(library, model_id, scan, len(pending), seconds)


def _report(
    library: Library, model_id: str, scan: ScanReport, read: int, seconds: float
) -> IndexReport:
    return IndexReport(
        images=library.counts().images,
        # the run that noted the others ended before it could report them
        new=scan.new + scan.waiting,
        changed=scan.changed,
        moved=scan.moved,
        missing=scan.missing,
        failed=library.failures(),
        seconds=round(seconds, 3),
        images_per_second=round(read / seconds, 1) if read else 0.0,
        model=model_id,
        library=library.directory,
        ignored=scan.ignored,
        absent=scan.absent_roots,
        unreadable=scan.unreadable,
        links=scan.links,
        left_out=scan.left_out,
        unread_metadata=library.unread_notes(),
    )


class _Run:
    """One run over the pending files.

    On the CPU a worker reads *and* encodes its batch, with one torch thread each: the cores then
    never wait for each other, while one encoder using all cores leaves them idle at each batch's end. On a
    GPU the workers only read, and the encoder takes the next batch while they do.
    """

    def __init__(
        self,
        library: Library,
        encoder: Encoder,
        thumbnails: Thumbnails,
        token: Token,
        stored: Stored,
    ) -> None:
        self._library = library
        self._encoder = encoder
        self._thumbnails = thumbnails
        self._token = token
        self._stored = stored
        self._workers = os.cpu_count() or 2
        self._reported = 0

    def read(self, pending: Sequence[PendingFile]) -> None:
        """Read, encode and store all of them, in batches."""
        done, pace = 0, RateMeter()
        size = self._encoder.batch
        batches = [pending[start : start + size] for start in range(0, len(pending), size)]
        self._token.report(Progress(READING, 0, len(pending)))
        with _one_thread_each(self._workers) as pool:
            for batch, read in prefetched(pool, self._work, batches, self._workers):
                # on a CPU the workers have encoded already, and nothing is left to do here
                self._library.store(settled(self._encode(read)), self._encoder.model_id)
                done += len(batch)
                self._stored()
                self._token.report(
                    Progress(READING, done, len(pending), pace.rate(done), self._note())
                )
                self._token.check()

    def _work(self, batch: Sequence[PendingFile]) -> list[FileOutcome]:
        outcomes: list[FileOutcome] = []
        for file in batch:
            self._token.check()
            read = read_picture(file, self._encoder.prepare, self._thumbnails)
            if read is not None:
                outcomes.append(read)
        if self._encoder.device == "cpu":
            return self._encode(outcomes)
        return outcomes

    def _encode(self, outcomes: Sequence[FileOutcome]) -> list[FileOutcome]:
        return encoded(outcomes, self._encoder, self._token.check)

    def _note(self) -> str:
        """The encoder's notes that were not reported yet."""
        news = self._encoder.notes[self._reported :]
        self._reported += len(news)
        return " ".join(news)


def encoded(
    outcomes: Sequence[FileOutcome], encoder: Encoder, check: Callable[[], None]
) -> list[FileOutcome]:
    """What was read, encoded together; what failed, as it is.

    Args:
        outcomes: from `read_picture`.
        encoder: the model.
        check: called between parts; it may raise to stop.
    """
    read = [each for each in outcomes if isinstance(each, Read)]
    rest: list[FileOutcome] = [each for each in outcomes if not isinstance(each, Read)]
    if not read:
        return rest
    vectors = _in_parts(np.concatenate([each.pixels for each in read]), encoder, check)
    ends = np.cumsum([len(each.pixels) for each in read])
    parts = np.split(vectors, ends[:-1])
    done = [finished(one, mean_direction(frames)) for one, frames in zip(read, parts, strict=True)]
    return [*rest, *done]


def _in_parts(pixels: Vectors, encoder: Encoder, check: Callable[[], None]) -> Vectors:
    """Unit vectors [n, d] of prepared frames [n, 3, h, w], part by part.

    Animations bring several frames each, and a network's memory grows with what it is given. A CPU
    gets less at once than a GPU, which changes nothing there: it can so give way to a search in between.
    """
    size = CPU_SLICE if encoder.device == "cpu" else encoder.batch
    parts: list[Vectors] = []
    for start in range(0, len(pixels), size):
        check()
        parts.append(encoder.encode_images(pixels[start : start + size]))
    return np.concatenate(parts)


def settled(outcomes: Sequence[FileOutcome]) -> list[Finished | Failed]:
    """The outcomes that can be stored; after `encoded`, all of them."""
    return [each for each in outcomes if not isinstance(each, Read)]


def finished(read: Read, vector: Vectors) -> Finished:
    """What is stored of a picture that was read, with its unit vector [d]."""
    decoded = read.decoded
    return Finished(
        file_id=read.file_id,
        hash=read.hash,
        width=decoded.width,
        height=decoded.height,
        format=decoded.format,
        frames=decoded.frame_count,
        taken=decoded.taken,
        vector=vector,
        perceptual_hash=read.perceptual_hash,
        pixels=read.shown,
        seconds=decoded.seconds,
        noted=decoded.noted,
    )


@contextmanager
def _one_thread_each(workers: int) -> Generator[ThreadPoolExecutor]:
    """Workers in each of which torch uses one thread: together they are as many as there are cores."""
    torch: Any = sys.modules.get("torch")
    if torch is None:  # ONNX Runtime's sessions have one thread each
        with ThreadPoolExecutor(workers, "reader") as pool:
            yield pool
        return

    def begin() -> None:
        torch.set_num_threads(1)

    before = torch.get_num_threads()
    try:
        with ThreadPoolExecutor(workers, "reader", initializer=begin) as pool:
            yield pool
    finally:
        # threads that begin later take over the number set last, in whichever thread
        torch.set_num_threads(before)
