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
from memesae.base.errors import MemesaeError
from memesae.embedding.model_catalogue import SPLIT, export_facts, known_models, resolve
from memesae.embedding.network import describe_devices, gpu_driver
from memesae.embedding.onnx_model import OnnxModel, onnx_files, runtime_times
from memesae.vectors.exact_index import noisy_queries
from memesae.vectors.exact_index import recall as recall_of
from memesae.vectors.graph_index import build, unavailable_reason
from memesae.vectors.vector_rows import Rows

PACKAGES = (
    "torch",
    "open_clip_torch",
    "onnxruntime",
    "PySide6-Essentials",
    "Pillow",
    "pillow-heif",
    "numpy",
)
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


def check_machine(home: Path, model: str, device: str) -> list[Finding]:
    """The program and package versions, devices, models and free disk space of this machine.

    Args:
        home: memesae's own folder.
        model: name of the one that new libraries get.
        device: auto, cpu, cuda or mps.
    """
    return [
        Finding(
            "memesae", __version__, f"memesae {__version__}, Python {platform.python_version()}"
        ),
        *[_package(name) for name in PACKAGES],
        _hnsw(),
        _devices(),
        _models(home),
        _runtime(home, model, device),
        *_exports(home),
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


def _runtime(home: Path, name: str, device: str) -> Finding:
    """What runs the chosen model, and how fast; a model that needs torch or a download is not loaded for it."""
    try:
        model = resolve(name, home)
        files = onnx_files(model, home)
        on_gpu = device not in ("auto", "cpu") or (device == "auto" and gpu_driver())
        if files is None or (on_gpu and not model.architecture.startswith(SPLIT)):
            return Finding("runtime", "PyTorch", f"{model.name} is run by PyTorch")
        encoder = OnnxModel(files, home)
        speed = encoder.milliseconds()
    except MemesaeError as error:
        return Finding("runtime", None, f"{name} cannot be used: {error.sentence}", ok=False)
    runtime = encoder.image_runtime
    text = f"{model.name} is run by {runtime}, {speed:.1f} ms a picture on one core"
    timed = runtime_times(home).values()
    if any("OpenVINO" in times for times in timed) and runtime != "OpenVINO":
        text += " (OpenVINO is not faster here)"
    return Finding("runtime", {"name": runtime, "ms": round(speed, 2)}, text)


def _exports(home: Path) -> list[Finding]:
    """The models that are run without torch since their first use, and those that cannot be."""
    facts = [(str(each["model"].get("name")), each.get("reason")) for each in export_facts(home)]
    if not facts:
        return []
    without = [name for name, reason in facts if not reason]
    kept = [f"{name} is not: {reason}" for name, reason in facts if reason]
    text = "; ".join([f"run without PyTorch: {', '.join(without) or 'none'}", *kept])
    return [Finding("exported", [{"model": name, "reason": why} for name, why in facts], text)]


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
