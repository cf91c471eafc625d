"""The vectors of one library and one model in Milvus: what the library has is sent there, and searched there."""

from __future__ import annotations

import re
import threading
import zlib
from collections import OrderedDict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np

from memesae.base.cancellation import Token
from memesae.base.paths import read_checked_json, write_atomically, write_checked_json
from memesae.vectors.engine_filters import FIELDS, translated
from memesae.vectors.exact_index import (
    Accuracy,
    ExactIndex,
    Ids,
    Neighbours,
    accuracy,
    best,
    nobody,
)
from memesae.vectors.local_store import LocalStore
from memesae.vectors.milvus_client import Address, Collection, Row, ids_expression
from memesae.vectors.vector_rows import Rows
from memesae.vectors.vector_store import BATCH, Selection, VectorSource, source_identity

_LISTED = 8192
"""Ids that one request lists; more are asked for in several."""

_KEPT = 8192
"""Vectors of the last results that stay here: 12 MB. Steering asks for those of what it has just found."""


class EngineSource(VectorSource, Protocol):
    """The library as the permanent store of what an engine is told."""

    def engine_rows(self, after: int) -> Iterator[tuple[int, int, tuple[object, ...]]]:
        """Id, a digest, and the values of `FIELDS` of each image above `after` that has a present file, by id."""
        ...

    def stored_vectors(self, model: str, ids: Ids) -> tuple[np.ndarray, np.ndarray]:
        """Ids int64 [m], ascending, and vectors float16 [m, d] of those of these images that have one."""
        ...


class MilvusStore:
    """All vectors that one model made of a library's images, in one collection of a Milvus server.

    The library's database has them as well: it is what the collection is made from, again after the server lost it.
    What was sent is noted beside it, one number an image, so that nothing is sent twice and what changed is sent again.
    Searches go to the server; what was found last stays here.

    Args:
        library: the permanent store.
        model: id of the model.
        address: of the collection; it is connected to when something is first asked.

    Raises:
        EngineError: it is no address.
    """

    def __init__(self, library: EngineSource, model: str, address: str) -> None:
        self._library = library
        self._model = model
        self._collection = Collection(Address.parse(address), FIELDS)
        name = re.sub(r"[^A-Za-z0-9._-]+", "-", model)
        self._sent = _Sent(
            library.directory / "vectors" / name / "engine.json",
            [source_identity(library), model, address],
        )
        self._writing = threading.RLock()
        self._last: OrderedDict[int, np.ndarray] = OrderedDict()

    def __len__(self) -> int:
        return len(self._sent.ids)

    @property
    def width(self) -> int:
        """Numbers in one vector; 0 where there is none yet."""
        if not self._sent.width:
            first = self._library.vector_ids(self._model)[:1]
            self._sent.width = self._library.stored_vectors(self._model, first)[1].shape[1]
        return self._sent.width

    @property
    def kind(self) -> str:
        """What answers a search."""
        return "by an engine"

    @property
    def reason(self) -> str:
        """Where it is, and how many images it has."""
        return f"{len(self):,} images are searched by Milvus at {self._collection.uri}."

    def search(self, queries: np.ndarray, k: int, where: Selection | None = None) -> Neighbours:
        """The k nearest images of each query.

        Args:
            queries: float32 [q, d], unit norm.
            k: how many neighbours, at least 1.
            where: look only at these images; at all where None.

        Raises:
            EngineError: the engine is away.
        """
        if not len(self):
            return nobody(len(queries), k)
        # one query is a person's: steering asks for the vectors of its results next
        wanted = len(queries) == 1 and k <= _KEPT
        found: list[list[tuple[int, float]]] = [[] for _ in queries]
        for expression in [""] if where is None else self._expressions(where):
            answers = self._collection.search(queries, k, expression, with_vectors=wanted)
            for place, hits in enumerate(answers):
                found[place] += [(image, score) for image, score, _ in hits]
                for image, _, vector in hits:
                    if vector is not None:
                        self._keep(image, vector)
        ids = np.full((len(queries), max(map(len, found), default=0)), -1, np.int64)
        scores = np.full(ids.shape, -np.inf, np.float32)
        for place, hits in enumerate(found):
            for column, (image, score) in enumerate(hits):
                ids[place, column], scores[place, column] = image, score
        return best(ids, scores, k)

    def _expressions(self, where: Selection) -> list[str]:
        """Conditions of which one holds for each image of a selection, and for no other."""
        answered = translated(where.filters) if where.filters else None
        if answered is not None and not answered.of_files:
            return [answered.expression]
        if answered is not None:
            several = self._sent.several
            rest = np.intersect1d(where.ids, several) if len(several) else several
            return [f"several == 0 and {answered.expression}", *self._listed(rest)]
        return self._listed(where.ids)

    def _listed(self, ids: Ids) -> list[str]:
        return [
            ids_expression(ids[start : start + _LISTED].tolist())
            for start in range(0, len(ids), _LISTED)
        ]

    def take(self, ids: Ids) -> np.ndarray:
        """Vectors float32 [n, d] of these images; zeros for an image that has none.

        Raises:
            EngineError: the engine is away, and they are not among the last results, nor more than anybody looks at.
        """
        ids = np.asarray(ids, np.int64)
        found = np.zeros((len(ids), self.width), np.float32)
        if len(ids) > _KEPT:
            # nobody looks at so many: the library is nearer than the engine
            for at in _parts(np.flatnonzero(self.has(ids)), BATCH):
                there, vectors = self._library.stored_vectors(self._model, np.unique(ids[at]))
                found[at] = vectors[np.searchsorted(there, ids[at])]
            return found
        kept = self._last
        missing = [one for one in np.unique(ids).tolist() if one not in kept and self._knows(one)]
        for image, vector in (self._collection.take(missing) if missing else {}).items():
            self._keep(image, vector)
        for row, image in enumerate(ids.tolist()):
            vector = kept.get(image)
            if vector is not None:
                found[row] = vector
        return found

    def has(self, ids: Ids) -> np.ndarray:
        """Bool [n]: whether each of these images can be found."""
        return np.isin(np.asarray(ids, np.int64), self._sent.ids)

    def newest(self, k: int, where: Selection | None = None) -> Ids:
        """Ids int64 [at most k] of the images added last, the newest first."""
        ids = self._sent.ids if where is None else where.ids[self.has(where.ids)]
        return ids[::-1][:k]

    def count(self, where: Selection | None = None) -> int:
        """How many images there are, or how many of these.

        Raises:
            EngineError: the engine is away.
        """
        if where is None:
            return len(self)
        return sum(self._collection.count(one) for one in self._expressions(where))

    def sample(self, n: int, seed: int = 0) -> tuple[Ids, np.ndarray]:
        """Ids int64 [m] and vectors float32 [m, d] of n images drawn by a seed, or of all where there are fewer.

        They are those that the engine was told, read from the library: it is nearer.
        """
        ids = self._sent.ids
        if len(ids) > n:
            ids = np.sort(np.random.default_rng(seed).choice(ids, n, replace=False))
        parts = [self._library.stored_vectors(self._model, part) for part in _parts(ids, BATCH)]
        if not parts:
            return ids, np.zeros((0, self.width), np.float32)
        return np.concatenate([one for one, _ in parts]), np.concatenate(
            [one for _, one in parts]
        ).astype(np.float32)

    def stream(self, batch: int = BATCH) -> Iterator[tuple[Ids, np.ndarray]]:
        """Ids int64 [n] and vectors float32 [n, d] of all images of one moment, at most `batch` at a time."""
        for part in _parts(self._sent.ids, batch):
            ids, vectors = self._library.stored_vectors(self._model, part)
            yield ids, vectors.astype(np.float32)

    def snapshot(self) -> tuple[Ids, np.ndarray]:
        """Ids int64 [n] and vectors float16 [n, d] of the library, memory-mapped from a file of this machine.

        Raises:
            MemesaeError: the file cannot be written.
        """
        return LocalStore.open(self._library, self._model).snapshot()

    def grow(self) -> None:
        """Send the images that were stored since: cheap enough for every batch of an index run.

        Raises:
            EngineError: the engine is away; they are sent with the next run.
        """
        with self._writing:
            self._send(int(self._sent.ids[-1]) if len(self) else 0)

    def sync(self) -> None:
        """Send what is new or changed, and remove what is gone.

        Raises:
            EngineError: the engine is away; what it has got stays noted, and the rest is sent with the next run.
        """
        with self._writing:
            there = self._collection.count()
            if there != len(self):
                self._look_again()
            self._send(0)

    def _look_again(self) -> None:
        """Find out what the collection has: it was made anew, or a run ended before it was noted."""
        most = int(
            max(self._sent.ids.max(initial=0), self._library.vector_ids(self._model).max(initial=0))
        )
        there = (
            np.concatenate([*self._collection.ids(most)])
            if self._collection.count()
            else np.empty(0, np.int64)
        )
        self._sent.only(there)

    def _send(self, after: int) -> None:
        width = self.width
        if not width:
            return
        self._collection.make(width)
        there = self._library.vector_ids(self._model)
        seen: list[np.ndarray] = []
        # in parts, so that what a million images are told is never held at once
        rows = self._library.engine_rows(after)
        while part := [*islice(rows, BATCH)]:
            ids = np.array([image for image, _, _ in part], np.int64)
            digests = np.array([digest for _, digest, _ in part], np.uint64)
            sound = np.isin(ids, there)
            seen.append(ids[sound])
            changed = np.flatnonzero(sound & ~self._sent.holds(ids, digests))
            self._send_these({int(ids[at]): (int(digests[at]), part[at][2]) for at in changed})
        if not after:
            gone = np.setdiff1d(self._sent.ids, np.concatenate(seen)) if seen else self._sent.ids
            if len(gone):
                self._collection.remove(gone.tolist())
                self._sent.remove(gone)
        self._sent.save()

    def _send_these(self, values: dict[int, tuple[int, tuple[object, ...]]]) -> None:
        """Send images: their digests and what the engine is told of them, by id."""
        for written in self._collection.write(self._rows(values)):
            self._sent.add(
                np.array(written, np.int64),
                np.array([values[one][0] for one in written], np.uint64),
                np.array([bool(values[one][1][-1]) for one in written]),
            )

    def _rows(self, values: dict[int, tuple[int, tuple[object, ...]]]) -> Iterator[Row]:
        for part in _parts(np.array(sorted(values), np.int64), 1000):
            ids, vectors = self._library.stored_vectors(self._model, part)
            for image, vector in zip(ids.tolist(), vectors.astype(np.float32), strict=True):
                yield {
                    "id": image,
                    "vector": vector.tolist(),
                    **dict(zip(FIELDS, values[image][1], strict=True)),
                }

    def save(self) -> None:
        """Note what was sent."""
        with self._writing:
            self._sent.save()

    def build_indexes(self, token: Token) -> None:
        """Do nothing: the engine builds its own."""

    def accuracy(self, queries: np.ndarray, k: int = 50) -> Accuracy:
        """How many of the true k nearest images searches find for queries [q, d], asked one by one."""
        truth: Neighbours | None = None
        for ids, vectors in self.stream():
            part = ExactIndex(Rows(ids, vectors)).search(queries, k)
            truth = (
                part
                if truth is None
                else best(
                    np.concatenate([truth.ids, part.ids], axis=1),
                    np.concatenate([truth.scores, part.scores], axis=1),
                    k,
                )
            )
        found = [self.search(query[None], k) for query in queries]
        together = Neighbours(*(np.concatenate(part) for part in zip(*found, strict=True)))
        return accuracy(together, truth or nobody(len(queries), k))

    def forget(self) -> None:
        """Remove the collection, and what was noted about it."""
        with self._writing:
            self._collection.drop()
            self._sent.only(np.empty(0, np.int64))
            self._sent.save()

    def close(self) -> None:
        """Disconnect."""
        self._collection.close()

    def _knows(self, image: int) -> bool:
        at = int(np.searchsorted(self._sent.ids, image))
        return at < len(self._sent.ids) and int(self._sent.ids[at]) == image

    def _keep(self, image: int, vector: np.ndarray) -> None:
        with self._writing:
            self._last[image] = vector
            self._last.move_to_end(image)
            while len(self._last) > _KEPT:
                self._last.popitem(last=False)


def _parts(ids: Ids, size: int) -> Iterator[Ids]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


class _Sent:
    """What a collection has got: ids int64 [n], ascending, and a digest uint64 [n] of what it was told of each.

    Written in two files, of which the second names the first and says to whom it belongs.
    """

    def __init__(self, path: Path, owner: list[str]) -> None:
        self._path = path
        self._owner = owner
        self.width = 0
        self.ids = np.empty(0, np.int64)
        self._digests = np.empty(0, np.uint64)
        self._several = np.empty(0, bool)
        self._dirty = False
        self._load()

    @property
    def several(self) -> Ids:
        """Ids int64 of the images that have several files."""
        return self.ids[self._several]

    def holds(self, ids: Ids, digests: np.ndarray) -> np.ndarray:
        """Bool [n]: whether the collection was told just this of each image."""
        at = np.minimum(np.searchsorted(self.ids, ids), max(len(self.ids) - 1, 0))
        if not len(self.ids):
            return np.zeros(len(ids), bool)
        return (self.ids[at] == ids) & (self._digests[at] == digests)

    def add(self, ids: Ids, digests: np.ndarray, several: np.ndarray) -> None:
        """Note what the collection was told."""
        keep = ~np.isin(self.ids, ids)
        every = np.concatenate([self.ids[keep], ids])
        order = np.argsort(every)
        self._several = np.concatenate([self._several[keep], several])[order]
        self._digests = np.concatenate([self._digests[keep], digests])[order]
        self.ids = every[order]
        self._dirty = True

    def remove(self, ids: Ids) -> None:
        """Note that the collection has these no longer."""
        self._take(~np.isin(self.ids, ids))

    def only(self, ids: Ids) -> None:
        """Note that the collection has just these; what it was told of others than those noted is unknown."""
        self._take(np.isin(self.ids, ids))
        fresh = np.setdiff1d(ids, self.ids)
        if len(fresh):
            self.add(fresh, np.zeros(len(fresh), np.uint64), np.zeros(len(fresh), bool))
        self._dirty = True

    def save(self) -> None:
        """Write it, where it has changed."""
        if not self._dirty:
            return
        table = np.stack([self.ids.view(np.uint64), self._digests, self._several.astype(np.uint64)])
        write_atomically(self._path.with_suffix(".npy"), lambda file: np.save(file, table))
        content = {"owner": self._owner, "check": _check(table), "width": self.width}
        write_checked_json(self._path, content)
        self._dirty = False

    def _load(self) -> None:
        content = read_checked_json(self._path)
        if content is None or content.get("owner") != self._owner:
            return
        try:
            table = np.load(self._path.with_suffix(".npy"), allow_pickle=False)
        except (OSError, ValueError, EOFError):
            return
        # what is noted is only what need not be sent again: without it all of it is
        if table.dtype == np.uint64 and table.ndim == 2 and _check(table) == content.get("check"):
            self.ids, self._digests = table[0].view(np.int64), table[1]
            self._several, self.width = table[2].astype(bool), int(content["width"])

    def _take(self, keep: np.ndarray) -> None:
        self.ids, self._digests, self._several = (
            self.ids[keep],
            self._digests[keep],
            self._several[keep],
        )
        self._dirty = True


def _check(table: np.ndarray) -> int:
    return zlib.crc32(np.ascontiguousarray(table).tobytes())
