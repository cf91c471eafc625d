"""The checks of `memesae doctor`: this machine, and one library."""

import os
import platform
import shutil
import sqlite3
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.paths import is_frozen
from memesae.base.program import version_text
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import SPLIT, export_facts, known_models, resolve
from memesae.embedding.network import describe_devices, gpu_driver
from memesae.embedding.onnx_model import OnnxModel, onnx_files, runtime_times
from memesae.library.library import Library
from memesae.ocr.reader import Reader
from memesae.sae.vocabulary import sample_words
from memesae.vectors.graph_index import graph_engine, unavailable_reason
from memesae.vectors.scan_index import products_engine

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


def check_machine(home: Path, model: str, device: str) -> list[Finding]:
    """The program and package versions, devices, models and free disk space of this machine.

    Args:
        home: memesae's own folder.
        model: name of the one that new libraries get.
        device: auto, cpu, cuda or mps.
    """
    return [
        Finding(
            "memesae",
            version_text(),
            f"memesae {version_text()}, Python {platform.python_version()}",
        ),
        *[_package(name) for name in PACKAGES],
        _vector_engines(),
        _devices(),
        _models(home),
        _runtime(home, model, device),
        _reading(),
        *_exports(home),
        _free_space(home),
    ]


def damaged_database(answer: object, folder: Path) -> Finding:
    """The finding that a library's database is damaged, with what to do."""
    text = f"database check: {answer}; repair it with: memesae doctor {folder} --repair"
    return Finding("integrity", str(answer), text, ok=False)


def repaired_database(library: Library) -> Finding:
    """What the repair of a library's database came to."""
    text = " ".join(map(str, library.notes))
    if not text:
        return Finding("repair", "", "repair: the database is whole, and nothing was changed")
    again = "Run memesae index to read again what could not be saved."
    return Finding("repair", text, f"repair: {text} {again}")


def check_library(session: Session) -> list[Finding]:
    """The integrity of a library's database, its folders, and the recall of searches for words."""
    counts = session.library.counts()
    return [
        Finding("library", session.library.directory, f"library in {session.library.directory}"),
        Finding("images", counts.images, f"{counts.images:,} images, {counts.failed} unreadable"),
        _integrity(session.library),
        _roots(session),
        *_search(session),
    ]


def _package(name: str) -> Finding:
    try:
        found = version(name)
    except PackageNotFoundError:
        if name in ("torch", "open_clip_torch"):
            way = f"pip install {name}"
            if is_frozen():
                way = "it is no part of this build; install memesae by pip to have it"
            text = f"{name} is not installed: training and other models need it ({way})"
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


def _runtime(home: Path, name: str, device: str) -> Finding:
    """What runs the chosen model, and how fast: it is loaded and encodes a picture and a text."""
    try:
        model = resolve(name, home)
        files = onnx_files(model, home)
        if model.source == "offered" and files is None:
            text = f"{model.name} is not downloaded yet: the first index run does that"
            return Finding("runtime", None, text)
        on_gpu = device not in ("auto", "cpu") or (device == "auto" and gpu_driver())
        if files is None or (on_gpu and not model.architecture.startswith(SPLIT)):
            return _run_by_torch(Encoder.load(model.name, device=device, home=home))
        encoder = OnnxModel(files, home)
        speed = encoder.milliseconds()
        whole = _is_whole(encoder.encode_texts([_TEXT]))
    except MemesaeError as error:
        return Finding("runtime", None, f"{name} cannot be used: {error.sentence}", ok=False)
    runtime = encoder.image_runtime
    text = f"{model.name} is run by {runtime}, {speed:.1f} ms a picture on one core"
    timed = runtime_times(home).values()
    if any("OpenVINO" in times for times in timed) and runtime != "OpenVINO":
        text += " (OpenVINO is not faster here)"
    if not whole:
        text += ", but what it makes of a text is no vector: install memesae again"
    return Finding("runtime", {"name": runtime, "ms": round(speed, 2)}, text, ok=whole)


_TEXT = "a photo"


def _run_by_torch(encoder: Encoder) -> Finding:
    """Let a model that torch runs encode a picture and a text."""
    picture = encoder.prepare(Image.new("RGB", (64, 64), "white"))
    whole = _is_whole(encoder.encode_images(picture[None])) and _is_whole(
        encoder.encode_texts([_TEXT])
    )
    text = f"{encoder.model.name} is run by {encoder.runtime} on {encoder.device}"
    if not whole:
        text += ", but what it computes is no vector"
    return Finding("runtime", encoder.runtime, text, ok=whole)


def _is_whole(vectors: np.ndarray) -> bool:
    """Whether vectors [n, d] are finite and none is zero."""
    return bool(np.isfinite(vectors).all() and np.linalg.norm(vectors, axis=1).all())


_WRITTEN = "HELLO"


def _reading() -> Finding:
    """Whether text in pictures is read: a word is drawn and read."""
    picture = Image.new("RGB", (320, 120), "white")
    ImageDraw.Draw(picture).text((30, 30), _WRITTEN, "black", ImageFont.load_default(48))
    try:
        read = " ".join(line.text for line in Reader.load().read(picture))
    except Exception as error:  # noqa: BLE001 - whatever an incomplete installation raises is the finding
        text = f"text in pictures cannot be read: {error}. Install memesae again."
        return Finding("reading", None, text, ok=False)
    if _WRITTEN.casefold() not in read.casefold():
        text = f"text in pictures is read wrongly: “{_WRITTEN}” as “{read}”"
        return Finding("reading", read, text, ok=False)
    return Finding("reading", read, "text in pictures is read")


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


def _integrity(library: Library) -> Finding:
    connection = sqlite3.connect(library.directory / "library.db")
    try:
        answer = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
    except sqlite3.DatabaseError as error:
        answer = str(error)
    finally:
        connection.close()
    if answer != "ok":
        return damaged_database(answer, library.roots()[0].path)
    return Finding("integrity", answer, f"database check: {answer}")


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
