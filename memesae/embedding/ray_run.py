"""Indexing on many machines: Ray's workers read, decode and encode; this process alone writes the library.

A worker does to a batch of files what a thread of `pipeline` does, by the same functions, so that the vectors are
the same. What a lost worker had not given back is done by another; a batch is stored in one transaction, and what is
stored is never read again.
"""

from __future__ import annotations

import logging
import os
import pickle
import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.scheduling import LOWEST_PRIORITY, lower_priority
from memesae.embedding.encoder import CPU_BATCH, GPU_BATCH, Encoder
from memesae.embedding.model_catalogue import Model, require
from memesae.embedding.pipeline import (
    READING,
    FileOutcome,
    IndexReport,
    bring_up_to_date,
    encoded,
    read_picture,
    settled,
)
from memesae.embedding.remote_storage import (
    SCALE_LINE,
    SHARD_ROWS,
    VectorShards,
    fetched,
    remote_walk,
)
from memesae.library.decoding.decode_limits import DecodeError
from memesae.library.library import Library
from memesae.library.records import Failed, Finished, PendingFile
from memesae.library.roots import address_of
from memesae.library.thumbnails import Thumbnails, as_jpeg

if TYPE_CHECKING:
    from PIL import Image

ROUND = 4096
"""Batches that Ray is given at a time: it keeps a note of each until all of them are done."""
TRIES = 3
"""How often a batch is begun again whose worker was lost: one that ends every worker would be for ever."""
_STORE_BYTES = 256 << 20
"""Of a cluster on this machine alone: only small batches of outcomes wait there."""
_LOOK_SECONDS = 0.1


class ScaleError(MemesaeError):
    """Ray cannot be reached, or cannot go on."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How an index run is spread.

    Attributes:
        model: the model to encode with.
        device: auto, cpu, cuda or mps.
        home: memesae's own folder; on machines without it, the default one.
        address: of a Ray cluster, or auto for the one that this machine belongs to; None to start one here.
        shards: where the vectors are written as Parquet files; None for beside the database.
    """

    model: Model
    device: str
    home: Path
    address: str | None = None
    shards: Path | None = None


@dataclass(slots=True)
class Outcome:
    """What came of a batch.

    Attributes:
        settled: what is to be stored.
        thumbnails: JPEG files by content hash.
        gone: files that the worker did not find.
        notes: sentences of its encoder.
        error: what kept the worker from doing anything.
    """

    settled: list[Finished | Failed] = field(default_factory=list[Finished | Failed])
    thumbnails: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])
    gone: list[Path] = field(default_factory=list[Path])
    notes: list[str] = field(default_factory=list[str])
    error: MemesaeError | None = None


class _Kept:
    """Keeps thumbnails to be sent, in the place of `Thumbnails`."""

    def __init__(self) -> None:
        self.files: dict[bytes, bytes] = {}

    def put(self, digest: bytes, image: Image.Image) -> None:
        self.files[digest] = as_jpeg(image)


class Worker:
    """An actor of Ray: reads and encodes batches, on one core or one GPU.

    Args:
        plan: how the run is spread.
        readers: pictures it reads at a time.
    """

    def __init__(self, plan: Plan, readers: int) -> None:
        self._plan = plan
        self._readers = readers

    @cached_property
    def _encoder(self) -> Encoder:
        lower_priority(LOWEST_PRIORITY)
        plan = self._plan
        home = plan.home if plan.home.is_dir() else None
        encoder = Encoder.load(plan.model.name, device=plan.device, home=home)
        if encoder.model_id != plan.model.id:
            raise ScaleError(
                N_("A worker has another model of the name {name} than this machine."),
                kept=N_("Nothing of it was stored."),
                hint=N_("Copy the model's files to every machine of the cluster."),
                name=plan.model.name,
            )
        return encoder

    def __call__(self, rows: dict[str, Any]) -> dict[str, list[bytes]]:
        """Do the batches of pickled files; gives pickled `Outcome`s."""
        return {"outcome": [pickle.dumps(self.outcome(pickle.loads(one))) for one in rows["files"]]}

    def outcome(self, files: Sequence[PendingFile]) -> Outcome:
        """Read and encode a batch."""
        try:
            return self._outcome(files)
        except MemesaeError as error:
            return Outcome(error=error)

    def _outcome(self, files: Sequence[PendingFile]) -> Outcome:
        encoder, thumbnails, done = self._encoder, _Kept(), Outcome()

        def read(file: PendingFile) -> FileOutcome | None:
            return _read(file, encoder, thumbnails)

        if self._readers > 1:
            with ThreadPoolExecutor(self._readers, "reader") as pool:
                found = list(pool.map(read, files))
        else:
            found = [read(file) for file in files]
        done.gone = [file.path for file, one in zip(files, found, strict=True) if one is None]
        outcomes = [one for one in found if one is not None]
        done.settled = settled(encoded(outcomes, encoder, lambda: None))
        done.thumbnails = thumbnails.files
        done.notes = list(encoder.notes)
        return done


def _read(file: PendingFile, encoder: Encoder, thumbnails: _Kept) -> FileOutcome | None:
    address = address_of(file.path)
    if address is None:
        return read_picture(file, encoder.prepare, thumbnails)
    try:
        with fetched(address) as path:
            return read_picture(replace(file, path=path), encoder.prepare, thumbnails)
    except FileNotFoundError:
        return None
    except DecodeError as error:
        return Failed(file.id, error.message, error.kind)


def index_with_ray(
    library: Library,
    plan: Plan,
    thumbnails: Thumbnails,
    token: Token,
    stored: Callable[[], None] = lambda: None,
) -> IndexReport:
    """Bring a library up to date as `pipeline.index` does, with the workers of a Ray cluster.

    Roots that are addresses are scanned, too.

    Args:
        library: gets the images, batch by batch; a batch is on disk before the next is stored.
        plan: how the run is spread.
        thumbnails: gets a thumbnail of every picture read.
        token: pauses, stops and watches the run; after a stop, the next run resumes there.
        stored: called after each batch, once it can be searched.

    Raises:
        Cancelled: the run was stopped.
        ScaleError: the cluster cannot be reached, or its workers are lost again and again.
        MemesaeError: an address cannot be read, the disk is full, ...; what was stored stays.
    """
    ray = ray_module()
    remote = [
        remote_walk(root.path) for root in library.roots() if address_of(root.path) is not None
    ]
    shards = VectorShards(library, plan.model.id, plan.shards)

    def read(pending: Sequence[PendingFile]) -> None:
        with connected(ray, plan.address):
            _Run(ray, library, plan, thumbnails, token, stored, shards).read(pending)

    report = bring_up_to_date(library, plan.model.id, read, token, remote=remote)
    shards.add(all_of_them=True)
    return report


def ray_module() -> Any:  # noqa: ANN401 - Ray is untyped
    """Ray, told to be silent before it is loaded.

    Raises:
        ModelError: it is not installed.
    """
    # it reports its use to its makers unless told not to; who starts a cluster tells it there
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    # what it writes on stderr from C++ is not for the person: its log files have it
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    return require("ray", SCALE_LINE)


@contextmanager
def connected(ray: Any, address: str | None) -> Generator[None]:  # noqa: ANN401 - Ray's module
    """A connection to a Ray cluster; one that this process has already is used and left open.

    Raises:
        ScaleError: there is no cluster at the address.
    """
    if ray.is_initialized():
        yield
        return
    here: dict[str, Any] = {"include_dashboard": False, "object_store_memory": _STORE_BYTES}
    try:
        ray.init(
            address=address or "local",
            log_to_driver=False,
            logging_level=logging.ERROR,
            **({} if address else here),
        )
    except (ConnectionError, RuntimeError, ValueError, OSError, TimeoutError) as error:
        raise ScaleError(
            N_("There is no Ray cluster at {address}: {reason}."),
            kept=N_("What was stored before stays."),
            hint=N_(
                "Start one with: ray start --head; or leave out --address to use this machine."
            ),
            address=address or "this machine",
            reason=" ".join(str(error).split()).rstrip("."),
        ) from error
    try:
        yield
    finally:
        ray.shutdown()


@dataclass(slots=True)
class _Run:
    """One run over the pending files."""

    ray: Any
    library: Library
    plan: Plan
    thumbnails: Thumbnails
    token: Token
    stored: Callable[[], None]
    shards: VectorShards
    notes: set[str] = field(default_factory=set[str])

    def read(self, pending: Sequence[PendingFile]) -> None:
        """Have all of them read and encoded, and store what comes back, in the order in which they were found."""
        done, unwritten, pace = 0, 0, RateMeter()
        gpus = int(self.ray.cluster_resources().get("GPU", 0)) if self.plan.device != "cpu" else 0
        size = GPU_BATCH if gpus else CPU_BATCH
        batches = [pending[start : start + size] for start in range(0, len(pending), size)]
        self.token.report(Progress(READING, 0, len(pending)))
        for start in range(0, len(batches), ROUND):
            part = batches[start : start + ROUND]
            for batch, outcome in zip(part, self._outcomes(part, gpus), strict=True):
                self._store(outcome)
                done += len(batch)
                unwritten += len(outcome.settled)
                if unwritten >= SHARD_ROWS:
                    self.shards.add(all_of_them=False)
                    unwritten = 0
                self.stored()
                note = " ".join(one for one in outcome.notes if one not in self.notes)
                self.notes.update(outcome.notes)
                self.token.report(Progress(READING, done, len(pending), pace.rate(done), note))
                self.token.check()

    def _store(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            raise outcome.error
        away = [path for path in outcome.gone if address_of(path) is None and path.exists()]
        if away:
            raise ScaleError(
                N_("A worker does not see {path}, which is here."),
                kept=N_("What was stored stays."),
                hint=N_("Mount the folder at the same place on every machine of the cluster."),
                path=away[0],
            )
        for digest, content in outcome.thumbnails.items():
            self.thumbnails.write(digest, content)
        self.library.store(outcome.settled, self.plan.model.id)

    def _outcomes(self, batches: Sequence[Sequence[PendingFile]], gpus: int) -> Iterator[Outcome]:
        """What comes of each batch, in their order."""
        data = require("ray.data", SCALE_LINE)
        _quiet(data)
        cores = int(self.ray.cluster_resources().get("CPU", 1))
        count = max(1, min(gpus or cores, len(batches)))
        readers = max(1, cores // gpus) if gpus else 1
        files = data.from_items(
            [{"files": pickle.dumps(list(batch))} for batch in batches],
            override_num_blocks=len(batches),
        )
        with warnings.catch_warnings():
            # of the one way to bound how often a batch is begun again
            warnings.simplefilter("ignore", DeprecationWarning)
            rows = files.map_batches(
                Worker,
                fn_constructor_args=(self.plan, readers),
                batch_size=1,
                batch_format="numpy",
                compute=data.ActorPoolStrategy(size=count),
                num_cpus=readers,
                num_gpus=1 if gpus else 0,
                ray_remote_args_fn=_patience,
            )
        with _as_scale_error(self.ray):
            for row in awaited(iter(rows.iter_rows()), self.token):
                yield pickle.loads(row["outcome"])


def _patience() -> dict[str, Any]:
    """How often Ray begins a worker anew, and a batch whose worker was lost."""
    return {"max_restarts": -1, "max_task_retries": TRIES}


def _quiet(data: Any) -> None:  # noqa: ANN401 - Ray's module
    """Outcomes in the order of the batches, and no progress of Ray's own beside this program's."""
    context = data.DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    logging.getLogger("ray.data").setLevel(logging.ERROR)


@contextmanager
def _as_scale_error(ray: Any) -> Generator[None]:  # noqa: ANN401 - Ray's module
    errors = ray.exceptions
    try:
        yield
    except (errors.RayActorError, errors.WorkerCrashedError, errors.NodeDiedError) as error:
        raise ScaleError(
            N_("The worker that read the same pictures was lost {n} times."),
            kept=N_("What was stored stays; the next run goes on there."),
            hint=N_(
                "It may lack memory, or a picture ends it: index without --engine to see which."
            ),
            n=TRIES + 1,
        ) from error
    except (errors.LocalRayletDiedError, errors.RaySystemError, errors.OwnerDiedError) as error:
        raise ScaleError(
            N_("The Ray cluster is away."),
            kept=N_("What was stored stays; the next run goes on there."),
            hint=N_("See on its machines whether Ray still runs: ray status"),
        ) from error


def awaited(rows: Iterator[Any], token: Token) -> Iterator[Any]:
    """The rows as they come; while none does, the token is still looked at.

    Raises:
        Cancelled: the token was cancelled.
    """
    pool = ThreadPoolExecutor(1, "waiting")
    end = object()
    try:
        while True:
            coming = pool.submit(next, rows, end)
            while True:
                token.check()
                try:
                    row = coming.result(_LOOK_SECONDS)
                    break
                except NotYet:
                    continue
            if row is end:
                return
            yield row
    finally:
        # a row that never comes is not waited for
        pool.shutdown(wait=False, cancel_futures=True)
