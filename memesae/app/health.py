"""What this machine has, and whether a library is well."""

import importlib.util
import os
import platform
import shutil
import sqlite3
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from memesae import __version__
from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.embedding.model_catalogue import known_models
from memesae.embedding.network import describe_devices
from memesae.vectors.exact_index import blurred
from memesae.vectors.exact_index import recall as recall_of
from memesae.vectors.graph_index import build, why_not
from memesae.vectors.vector_rows import Rows

PACKAGES = ("torch", "open_clip_torch", "PySide6-Essentials", "Pillow", "pillow-heif", "numpy")
LEAST_RECALL = 0.99
"""Share of the true 50 nearest images that HNSW must find."""
LEAST_ROOM = 1 << 30
"""Bytes of free disk below which indexing soon stops."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact about this machine or a library.

    Attributes:
        name: its JSON field.
        value: its JSON value.
        text: the same for a person, one line.
        well: whether it is as it should be.
    """

    name: str
    value: object
    text: str
    well: bool = True


def examine(home: Path) -> list[Finding]:
    """What this machine has."""
    return [
        Finding(
            "memesae", __version__, f"memesae {__version__}, Python {platform.python_version()}"
        ),
        *[_package(name) for name in PACKAGES],
        _hnsw(),
        _devices(),
        _models(home),
        _room(home),
    ]


def examine_library(session: Session) -> list[Finding]:
    """Whether a library is well: its database, its folders, and how well HNSW finds in it."""
    counts = session.library.counts()
    return [
        Finding("library", session.library.place, f"library in {session.library.place}"),
        Finding("images", counts.images, f"{counts.images:,} images, {counts.failed} unreadable"),
        _integrity(session.library.place / "library.db"),
        _roots(session),
        *_search(session),
    ]


def _package(name: str) -> Finding:
    try:
        found = version(name)
    except PackageNotFoundError:
        return Finding(name, None, f"{name} is not installed: run pip install memesae", well=False)
    return Finding(name, found, f"{name} {found}")


def _hnsw() -> Finding:
    if importlib.util.find_spec("hnswlib") is None:
        text = "hnswlib is not installed: exact search serves, slower beyond 100,000 images"
        return Finding("hnswlib", None, text)
    found = version("hnswlib")
    return Finding("hnswlib", found, f"hnswlib {found}")


def _devices() -> Finding:
    devices = describe_devices()
    return Finding("devices", devices, "runs on: " + "; ".join(devices))


def _models(home: Path) -> Finding:
    names = [model.name for model in known_models(home) if model.source != "offered"]
    return Finding("models", names, "models at hand: " + ", ".join(names), well=bool(names))


def _room(home: Path) -> Finding:
    place = next(folder for folder in (home, *home.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    writable = os.access(place, os.W_OK)
    text = f"{free / 1e9:.0f} GB free in {home}" if writable else f"{home} cannot be written"
    return Finding("free_bytes", free, text, well=writable and free > LEAST_ROOM)


def _integrity(database: Path) -> Finding:
    connection = sqlite3.connect(database)
    try:
        answer = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
    except sqlite3.DatabaseError as error:
        answer = str(error)
    finally:
        connection.close()
    return Finding("integrity", answer, f"database check: {answer}", well=answer == "ok")


def _roots(session: Session) -> Finding:
    roots = session.library.roots()
    lines = [
        f"{root.path} is {'there' if root.present else 'away; what is known of it is kept'}"
        for root in roots
    ]
    value = [{"path": root.path, "present": root.present} for root in roots]
    return Finding("roots", value, "; ".join(lines))


def _search(session: Session) -> list[Finding]:
    """What answers searches, and the share of the true nearest that HNSW finds on this library."""
    store = session.store
    kind = Finding("search", store.kind, f"search is {store.kind}: {store.reason}")
    recall = store.recall(k=50)
    if recall is None and not why_not() and len(store):
        # exact search serves so small a library; what HNSW would find is measured all the same
        rows = Rows(*session.library.vectors(session.encoder.model.id))
        graph = build(rows, rows.take_ids, Token())
        recall = recall_of(graph, rows, blurred(rows, 200, seed=1), 50)
    if recall is None:
        return [
            kind,
            Finding("recall@50", None, f"HNSW is not measured: {why_not() or 'no images'}"),
        ]
    text = f"recall@50 of HNSW against exact: {recall:.4f}"
    return [kind, Finding("recall@50", round(recall, 4), text, well=recall >= LEAST_RECALL)]
