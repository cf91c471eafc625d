"""The checks of `memesae doctor`: this machine, and one library."""

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
from memesae.vectors.exact_index import noisy_queries
from memesae.vectors.exact_index import recall as recall_of
from memesae.vectors.graph_index import build, unavailable_reason
from memesae.vectors.vector_rows import Rows

PACKAGES = ("torch", "open_clip_torch", "PySide6-Essentials", "Pillow", "pillow-heif", "numpy")
MIN_RECALL = 0.99
"""Recall of the 50 nearest images that HNSW must reach."""
MIN_FREE_BYTES = 1 << 30
"""Free disk space below which a check fails."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check.

    Attributes:
        name: its JSON field.
        value: its JSON value.
        text: the value as one line of text.
        ok: whether the check passed.
    """

    name: str
    value: object
    text: str
    ok: bool = True


def check_machine(home: Path) -> list[Finding]:
    """The program and package versions, devices, models and free disk space of this machine."""
    return [
        Finding(
            "memesae", __version__, f"memesae {__version__}, Python {platform.python_version()}"
        ),
        *[_package(name) for name in PACKAGES],
        _hnsw(),
        _devices(),
        _models(home),
        _free_space(home),
    ]


def check_library(session: Session) -> list[Finding]:
    """The integrity of a library's database, its folders, and the recall of HNSW on its vectors."""
    counts = session.library.counts()
    return [
        Finding("library", session.library.directory, f"library in {session.library.directory}"),
        Finding("images", counts.images, f"{counts.images:,} images, {counts.failed} unreadable"),
        _integrity(session.library.directory / "library.db"),
        _roots(session),
        *_search(session),
    ]


def _package(name: str) -> Finding:
    try:
        found = version(name)
    except PackageNotFoundError:
        if name in ("torch", "open_clip_torch"):
            text = (
                f"{name} is not installed: training and other models need it (pip install {name})"
            )
            return Finding(name, None, text)
        return Finding(name, None, f"{name} is not installed: run pip install memesae", ok=False)
    return Finding(name, found, f"{name} {found}")


def _hnsw() -> Finding:
    if importlib.util.find_spec("hnswlib") is None:
        text = "hnswlib is not installed: exact search is used instead, which is slower above 100,000 images"
        return Finding("hnswlib", None, text)
    found = version("hnswlib")
    return Finding("hnswlib", found, f"hnswlib {found}")


def _devices() -> Finding:
    devices = describe_devices()
    return Finding("devices", devices, "devices: " + "; ".join(devices))


def _models(home: Path) -> Finding:
    names = [model.name for model in known_models(home) if model.source != "offered"]
    return Finding("models", names, "models available: " + ", ".join(names), ok=bool(names))


def _free_space(home: Path) -> Finding:
    existing = next(folder for folder in (home, *home.parents) if folder.exists())
    free = shutil.disk_usage(existing).free
    writable = os.access(existing, os.W_OK)
    text = f"{free / 1e9:.0f} GB free in {home}" if writable else f"{home} is not writable"
    return Finding("free_bytes", free, text, ok=writable and free > MIN_FREE_BYTES)


def _integrity(database: Path) -> Finding:
    connection = sqlite3.connect(database)
    try:
        answer = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
    except sqlite3.DatabaseError as error:
        answer = str(error)
    finally:
        connection.close()
    return Finding("integrity", answer, f"database check: {answer}", ok=answer == "ok")


def _roots(session: Session) -> Finding:
    roots = session.library.roots()
    lines = [
        f"{root.path} is {'available' if root.present else 'unavailable; its index is kept'}"
        for root in roots
    ]
    value = [{"path": root.path, "present": root.present} for root in roots]
    return Finding("roots", value, "; ".join(lines))


def _search(session: Session) -> list[Finding]:
    """The kind of index in use, and the recall of HNSW on this library."""
    store = session.store
    kind = Finding("search", store.kind, f"search is {store.kind}: {store.reason}")
    recall = store.recall(k=50)
    if recall is None and not unavailable_reason() and len(store):
        # exact search is used for small libraries; measure an HNSW graph built for this check
        rows = Rows(*session.library.vectors(session.encoder.model.id))
        graph = build(rows, rows.take_ids, Token())
        recall = recall_of(graph, rows, noisy_queries(rows, 200, seed=1), 50)
    if recall is None:
        return [
            kind,
            Finding(
                "recall@50",
                None,
                f"recall of HNSW not measured: {unavailable_reason() or 'no images'}",
            ),
        ]
    text = f"recall@50 of HNSW against exact search: {recall:.4f}"
    return [kind, Finding("recall@50", round(recall, 4), text, ok=recall >= MIN_RECALL)]
