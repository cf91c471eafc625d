"""One collection on a Milvus server: connecting, asking, writing, and what to say where it is away."""

from __future__ import annotations

import contextlib
import logging
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeVar

import numpy as np

from memesae.base.messages import N_
from memesae.vectors.vector_store import EngineError

Result = TypeVar("Result")

INSTALL_LINE = "pip install 'memesae[scale]'"
TOKEN_VARIABLE = "MEMESAE_ENGINE_TOKEN"
"""The environment variable that holds USER:PASSWORD or an API key; it is written nowhere."""

TIMEOUT = 20.0
"""Seconds within which a request must be answered."""

_ATTEMPTS = 2
_CONNECTED = 5.0
"""Seconds that connecting may take: the second attempt waits so long for a server that is just starting."""

_LIMIT = 16_384
"""Most rows that Milvus returns at once."""

_WRITTEN = 1000
"""Rows sent at once: 1.5 MB of vectors."""

Row = Mapping[str, Any]
Client = Any
"""A pymilvus.MilvusClient: it has no types."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a collection is.

    Attributes:
        uri: http://host:port, https://host:port, or a path that ends in .db.
        collection: its name on the server.
    """

    uri: str
    collection: str

    @classmethod
    def parse(cls, text: str) -> Address:
        """Read milvus://HOST:PORT/COLLECTION, milvuss:// for TLS, or milvus:PATH.db for one process alone.

        Raises:
            EngineError: it is none of these, or it holds a password.
        """
        embedded = re.fullmatch(r"milvus:(?!//)(.+\.db)", text)
        if embedded:
            return cls(os.path.abspath(os.path.expanduser(embedded[1])), "memesae")
        match = re.fullmatch(r"milvus(s?)://([^/@\s]+?)(?::(\d{1,5}))?/([A-Za-z_]\w{0,200})", text)
        if match is None:
            raise EngineError(
                N_("{text} is no address of a vector engine."),
                hint=N_(
                    "Addresses are milvus://HOST:PORT/COLLECTION, milvuss:// where it is encrypted, and"
                    " milvus:PATH.db; a password belongs into the variable {variable}."
                ),
                text=_without_password(text),
                variable=TOKEN_VARIABLE,
            )
        secure, host, port, collection = match.groups()
        return cls(f"http{secure}://{host}:{port or 19530}", collection)


def _without_password(text: str) -> str:
    return re.sub(r"//[^/]*@", "//…@", text)


class Collection:
    """A collection of images: id, vector, and fields to filter by. Thread-safe.

    Nothing is connected before something is asked. A request that fails because the server is away is repeated; each
    can be repeated, since rows are replaced by their id.

    Args:
        address: where it is.
        fields: maps the names of further fields to their types: "int", "float" or "text".
    """

    def __init__(self, address: Address, fields: Mapping[str, str]) -> None:
        self._address = address
        self._fields = fields
        self._client: Any | None = None

    @property
    def uri(self) -> str:
        """Of the server."""
        return self._address.uri

    def make(self, width: int) -> None:
        """Make the collection for vectors of so many numbers, where it is not there.

        Vectors are kept in half precision where the server can: the embedded one cannot.

        Raises:
            EngineError: the server is away, or the collection is for vectors of another width.
        """

        def work(client: Client) -> None:
            name = self._address.collection
            if not client.has_collection(name):
                self._create(client, width)
            described: Any = client.describe_collection(name)
            there = next(one for one in described["fields"] if one["name"] == "vector")
            if int(there["params"]["dim"]) != width:
                raise EngineError(
                    N_("The collection {name} holds vectors of {there} numbers, not {width}."),
                    hint=N_("Name another collection, for example {proposed}."),
                    name=name,
                    there=int(there["params"]["dim"]),
                    width=width,
                    proposed=f"{name}_{width}",
                )

        self._ask(work)

    def drop(self) -> None:
        """Remove the collection, where it is there."""

        def work(client: Client) -> None:
            if client.has_collection(self._address.collection):
                client.drop_collection(self._address.collection)

        self._ask(work)

    def count(self, expression: str = "") -> int:
        """How many images there are, or how many pass an expression; 0 where there is no collection."""

        def work(client: Client) -> int:
            if not client.has_collection(self._address.collection):
                return 0
            found: Any = client.query(
                self._address.collection,
                filter=expression,
                output_fields=["count(*)"],
                timeout=TIMEOUT,
            )
            return int(found[0]["count(*)"])

        return self._ask(work)

    def search(
        self, queries: np.ndarray, k: int, expression: str = "", *, with_vectors: bool = False
    ) -> list[list[tuple[int, float, np.ndarray | None]]]:
        """Ids, dot products and, where asked for, vectors of the nearest of each query float32 [q, d], best first."""

        def work(client: Client) -> Any:  # noqa: ANN401 - its hits are untyped
            return client.search(
                self._address.collection,
                data=[query.tolist() for query in queries],
                limit=min(k, _LIMIT),
                filter=expression,
                anns_field="vector",
                search_params={
                    "metric_type": "IP",
                    "params": {"ef": max(256, 2 * k), "nprobe": 64},
                },
                output_fields=["vector"] if with_vectors else [],
                timeout=TIMEOUT,
            )

        return [
            [
                (
                    int(hit["id"]),
                    float(hit["distance"]),
                    _vector(hit["entity"]["vector"]) if with_vectors else None,
                )
                for hit in hits
            ]
            for hits in self._ask(work)
        ]

    def take(self, ids: Sequence[int]) -> dict[int, np.ndarray]:
        """The vectors float32 [d] of images by id; those that are not there are left out."""
        found: dict[int, np.ndarray] = {}
        for start in range(0, len(ids), _WRITTEN):
            part = [int(one) for one in ids[start : start + _WRITTEN]]
            for row in self._query(ids_expression(part), ["vector"], len(part)):
                found[int(row["id"])] = _vector(row["vector"])
        return found

    def ids(self, most: int) -> Iterator[np.ndarray]:
        """The ids int64 [n] of all images up to id `most`, ascending, some thousand at a time."""
        for start in range(0, most + 1, _LIMIT):
            rows = self._query(f"id >= {start} and id < {start + _LIMIT}", [], _LIMIT)
            yield np.sort(np.array([row["id"] for row in rows], np.int64))

    def write(self, rows: Iterator[Row]) -> Iterator[list[int]]:
        """Add or replace images; gives the ids of each part as soon as the server has it."""
        part: list[Row] = []
        for row in rows:
            part.append(row)
            if len(part) == _WRITTEN:
                yield self._upsert(part)
                part = []
        if part:
            yield self._upsert(part)

    def remove(self, ids: Sequence[int]) -> None:
        """Remove images; unknown ids are ignored."""
        for start in range(0, len(ids), _WRITTEN):
            part = [int(one) for one in ids[start : start + _WRITTEN]]
            self._ask(
                lambda client, part=part: client.delete(
                    self._address.collection, ids=part, timeout=TIMEOUT
                )
            )

    def close(self) -> None:
        """Disconnect."""
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(Exception):
                client.close()

    def _upsert(self, rows: list[Row]) -> list[int]:
        data = [dict(row) for row in rows]
        self._ask(lambda client: client.upsert(self._address.collection, data, timeout=3 * TIMEOUT))
        return [int(row["id"]) for row in data]

    def _query(self, expression: str, fields: list[str], limit: int) -> list[dict[str, Any]]:
        return self._ask(
            lambda client: client.query(
                self._address.collection,
                filter=expression,
                output_fields=["id", *fields],
                limit=limit,
                timeout=TIMEOUT,
            )
        )

    def _create(self, client: Client, width: int) -> None:
        DataType, refused = _pymilvus().DataType, _pymilvus().MilvusException  # noqa: N806 - its own name
        types = {"int": DataType.INT64, "float": DataType.DOUBLE, "text": DataType.VARCHAR}
        for kind in (DataType.FLOAT16_VECTOR, DataType.FLOAT_VECTOR):
            schema = client.create_schema(auto_id=False, enable_dynamic_field=False)
            schema.add_field("id", DataType.INT64, is_primary=True)
            schema.add_field("vector", kind, dim=width)
            for name, type_ in self._fields.items():
                longest = {"max_length": 4096} if type_ == "text" else {}
                schema.add_field(name, types[type_], **longest)
            index = client.prepare_index_params()
            # graphs of the embedded server, which makes many small ones, leave out more than its lists
            embedded = self.uri.endswith(".db") or kind == DataType.FLOAT_VECTOR
            index.add_index(
                "vector",
                index_type="IVF_FLAT" if embedded else "HNSW",
                metric_type="IP",
                params={"nlist": 128} if embedded else {"M": 16, "efConstruction": 200},
            )
            try:
                client.create_collection(
                    self._address.collection, schema=schema, index_params=index, timeout=TIMEOUT
                )
            except refused:
                if kind == DataType.FLOAT_VECTOR:
                    raise
                with contextlib.suppress(refused):
                    client.drop_collection(self._address.collection)
            else:
                return

    def _ask(self, work: Callable[[Client], Result]) -> Result:
        """Do some work with the client, again where the server was away for a moment.

        Raises:
            EngineError: it stays away, or refuses.
        """
        refused = _pymilvus().MilvusException
        for attempt in range(_ATTEMPTS):
            try:
                return work(self._connected())
            except EngineError:
                raise
            except (refused, ConnectionError, TimeoutError, ValueError) as error:
                self.close()
                if attempt + 1 == _ATTEMPTS:
                    raise self._error(error) from error
        raise AssertionError

    def _connected(self) -> Any:  # noqa: ANN401 - the client is untyped
        client = self._client
        if client is None:
            self._client = client = _pymilvus().MilvusClient(
                uri=self.uri,
                token=os.environ.get(TOKEN_VARIABLE, ""),
                timeout=_CONNECTED,
                dedicated=True,
            )
            if client.has_collection(self._address.collection):
                client.load_collection(self._address.collection)
        return client

    def _error(self, error: Exception) -> EngineError:
        return EngineError(
            N_("The vector engine at {uri} does not answer: {reason}"),
            hint=N_(
                "Start it, or let this machine search: memesae engine use local FOLDER. Nothing is lost:"
                " the library has all vectors itself."
            ),
            uri=self.uri,
            reason=_first_line(error),
        )


def _pymilvus() -> Any:  # noqa: ANN401 - it has no types
    """The client's module.

    Raises:
        EngineError: it is not installed.
    """
    try:
        module = import_module("pymilvus")
    except ImportError as error:
        raise EngineError(
            N_("The client of vector engines is not installed."),
            hint=N_("Run: {line}"),
            line=INSTALL_LINE,
        ) from error
    # what it logs is raised as well, and shown as a sentence
    logging.getLogger("pymilvus").setLevel(logging.CRITICAL)
    return module


def ids_expression(ids: Sequence[int]) -> str:
    """The condition that an image is one of these."""
    return f"id in [{','.join(str(int(one)) for one in ids)}]"


def _first_line(error: Exception) -> str:
    text = str(getattr(error, "message", "") or error)
    return text.splitlines()[0][:200] if text else type(error).__name__


def _vector(stored: object) -> np.ndarray:
    """Float32 [d] of what the client returns: floats, or the bytes of half precision."""
    if isinstance(stored, bytes):
        return np.frombuffer(stored, np.float16).astype(np.float32)
    found = np.asarray(stored)
    if found.dtype == object or found.dtype.kind == "S":
        return np.frombuffer(bytes(found.tolist()[0]), np.float16).astype(np.float32)
    return found.astype(np.float32)
