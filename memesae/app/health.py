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
from memesae.embedding.catalogue import known_models
from memesae.embedding.devices import describe_devices

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
        *_roots(session),
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


def _roots(session: Session) -> list[Finding]:
    return [
        Finding(
            f"root {root.path}",
            root.present,
            f"{root.path} is {'there' if root.present else 'away: its pictures are kept'}",
        )
        for root in session.library.roots()
    ]


def _search(session: Session) -> list[Finding]:
    store = session.store
    kind = Finding("search", store.kind, f"search is {store.kind}: {store.reason}")
    recall = store.recall(k=50)
    if recall is None:
        return [kind]
    text = f"recall@50 of HNSW against exact: {recall:.4f}"
    return [kind, Finding("recall@50", recall, text, well=recall >= LEAST_RECALL)]
