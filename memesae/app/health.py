"""The checks of `memesae doctor`: this machine, and one library."""

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
from memesae.sae.vocabulary import sample_words
from memesae.vectors.graph_index import graph_engine, unavailable_reason
from memesae.vectors.scan_index import products_engine

PACKAGES = ("torch", "open_clip_torch", "PySide6-Essentials", "Pillow", "pillow-heif", "numpy")
MIN_RECALL = 0.99
"""Share of the 50 nearest images that searches for words must find."""
_WORDS = 300
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
        _vector_engines(),
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


def _vector_engines() -> Finding:
    """What searches of large libraries are computed by."""
    products, graphs = products_engine(), graph_engine()
    names = {name: version(name) for name in (products.lower(), graphs) if name}
    engines = ", ".join(f"{name} {found}" for name, found in names.items())
    text = f"searches of large libraries: {engines}"
    if not graphs:
        text += f". {unavailable_reason()}"
    return Finding("vector_engines", names, text)


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
    """What answers searches, and how much of the truth it finds for words."""
    store = session.store
    session.speed_up(Token())
    kind = Finding("search", store.kind, f"search is {store.kind}: {store.reason}")
    if not len(store):
        text = "recall of searches for words not measured: no images"
        return [kind, Finding("recall@50", None, text)]
    words = sample_words(_WORDS)
    found = store.accuracy(session.encoder.get(Token()).encode_texts(words), k=50)
    text = (
        f"recall@50 of searches for {len(words)} words, against exact search: {found.recall:.4f}; "
        f"the best picture is found for {100 * found.best:.1f} %"
    )
    good = found.recall >= MIN_RECALL
    return [kind, Finding("recall@50", round(found.recall, 4), text, ok=good)]
