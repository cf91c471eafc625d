"""An image-text model run by ONNX Runtime or OpenVINO, without torch: towers, preprocessing, tokenizers."""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import html
import importlib.util
import json
import os
import re
import string
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import read_checked_json, write_checked_json
from memesae.embedding.model_catalogue import (
    CONFIG,
    SPLIT,
    Model,
    ModelError,
    exported_folder,
    require,
)

if TYPE_CHECKING:
    from PIL import Image

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]

IMAGE_GRAPH = "image.onnx"
TEXT_GRAPH = "text.onnx"
MERGES = "merges.txt"
TOKENIZER = "tokenizer.json"
TOKENIZER_SETTINGS = "tokenizer_config.json"

_BEGIN, _END = "<start_of_text>", "<end_of_text>"
_WORDS = (
    rf"{_BEGIN}|{_END}"  # a text may name them
    r"|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
)
_ASCII_WORDS = re.compile(
    _WORDS.replace(r"\p{L}", "a-zA-Z").replace(r"\p{N}", "0-9"), re.IGNORECASE | re.ASCII
)
"""The same for texts of ASCII, without importing regex."""
_END_OF_WORD = "</w>"


@dataclass(frozen=True, slots=True)
class OnnxFiles:
    """Where the parts of a model lie.

    Attributes:
        config: open_clip's description; its `preprocess_cfg` may lie in a file of its own.
        shaping: that file, or `config`.
        images: graph of the image tower.
        texts: graph of the text tower.
        words: of the tokenizer: byte pairs (.txt), or everything (.json, read by the package tokenizers).
    """

    config: Path
    shaping: Path
    images: Path
    texts: Path
    words: Path

    @classmethod
    def beside(cls, folder: Path) -> OnnxFiles:
        """Of a folder as packaging/export_model.py and `export` write it."""
        config = folder / CONFIG
        graphs = folder / IMAGE_GRAPH, folder / TEXT_GRAPH
        words = _first(folder / TOKENIZER) or folder / MERGES
        return cls(config, config, *graphs, words)

    @classmethod
    def split(cls, folder: Path) -> OnnxFiles | None:
        """Of a folder with visual/model.onnx and textual/model.onnx, as other programs publish them."""
        images, texts = folder / "visual" / "model.onnx", folder / "textual" / "model.onnx"
        config = _first(folder / CONFIG, folder / "config.json")
        words = _first(folder / "textual" / TOKENIZER, folder / TOKENIZER)
        if config is None or words is None:
            return None
        shaping = _first(folder / "visual" / "preprocess_cfg.json", config)
        assert shaping is not None
        files = cls(config, shaping, images, texts, words)
        return files if files.complete else None

    @property
    def complete(self) -> bool:
        """Whether all of them are there."""
        return all(
            each.is_file()
            for each in (self.config, self.shaping, self.images, self.texts, self.words)
        )


def _first(*paths: Path) -> Path | None:
    return next((path for path in paths if path.is_file()), None)


def onnx_files(model: Model, home: Path) -> OnnxFiles | None:
    """What ONNX Runtime needs to run a model; None where only torch can."""
    if model.source == "built-in":
        files = OnnxFiles.beside(Path(model.architecture.removeprefix("local-dir:")))
        return files if files.complete else None
    if model.architecture.startswith(SPLIT):
        return OnnxFiles.split(Path(model.architecture.removeprefix(SPLIT)))
    files = OnnxFiles.beside(exported_folder(model, home))
    return files if files.complete else None


class BytePairTokenizer:
    """CLIP's byte-pair encoding in lower case, as open_clip does it, without importing open_clip.

    Sennrich et al. 2016 (arXiv:1508.07909), over bytes: of the neighbouring parts of a word those
    are joined first whose pair is listed first.
    """

    def __init__(self, merges: Path, context: int) -> None:
        text = merges.read_text("utf-8")
        # "a b" joins the parts "a" and "b"
        self._ranks = {pair: rank for rank, pair in enumerate(text.split("\n"))}
        self._letters = _byte_letters()
        # in the order of the printable bytes first, which is that of the vocabulary
        letters = [self._letters[byte] for byte in self._letters]
        parts = [*letters, *(each + _END_OF_WORD for each in letters)]
        parts += text.replace(" ", "").split("\n")
        self._ids = {part: number for number, part in enumerate([*parts, _BEGIN, _END])}
        self._context = context
        self._word = lru_cache(maxsize=8192)(self._split)

    def __call__(self, texts: Sequence[str]) -> Ids:
        """Texts into ids [n, context], filled up with 0; what is too long is cut."""
        ids = np.zeros((len(texts), self._context), np.int64)
        for row, text in zip(ids, texts, strict=True):
            found = [self._ids[_BEGIN], *self._encode(text), self._ids[_END]]
            if len(found) > self._context:
                found = [*found[: self._context - 1], self._ids[_END]]
            row[: len(found)] = found
        return ids

    def masks(self, texts: Sequence[str]) -> Ids:
        """1 for each id that stands for a part of the text, 0 for what fills up [n, context]."""
        return (self(texts) != 0).astype(np.int64)

    def _encode(self, text: str) -> list[int]:
        return [number for word in _words(_clean(text)) for number in self._word(word)]

    def _split(self, word: str) -> list[int]:
        if word in (_BEGIN, _END):
            return [self._ids[word]]
        parts = [self._letters[byte] for byte in word.encode()]
        parts[-1] += _END_OF_WORD
        never = len(self._ranks)
        while len(parts) > 1:
            best = min(pairwise(parts), key=lambda pair: self._ranks.get(" ".join(pair), never))
            if " ".join(best) not in self._ranks:
                break
            parts = _joined(parts, best)
        return [self._ids[part] for part in parts]


def _joined(parts: list[str], pair: tuple[str, str]) -> list[str]:
    joined: list[str] = []
    at = 0
    while at < len(parts):
        both = tuple(parts[at : at + 2]) == pair
        joined.append("".join(pair) if both else parts[at])
        at += 2 if both else 1
    return joined


def _words(text: str) -> list[str]:
    if text.isascii():
        return _ASCII_WORDS.findall(text)
    import regex

    # compiled once: regex keeps it
    return regex.findall(_WORDS, text, regex.IGNORECASE)


def _clean(text: str) -> str:
    return " ".join(_unescaped(text).split()).lower()


def _unescaped(text: str) -> str:
    # there is nothing in most texts for ftfy, whose import takes a while
    if text.isascii() and text.isprintable() and "&" not in text:
        return text
    import ftfy

    return html.unescape(html.unescape(ftfy.fix_text(text)))


def _byte_letters() -> dict[int, str]:
    """A printable letter for each byte: itself where it is printable, those from 256 on elsewhere."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    letters = {byte: chr(byte) for byte in printable}
    return letters | {byte: chr(256 + number) for number, byte in enumerate(others)}


class JsonTokenizer:
    """A tokenizer as described by a tokenizer.json, with the cleaning of open_clip, without importing transformers.

    Args:
        description: the file; what stands in tokenizer_config.json beside it is followed, too.
        context: tokens that the model reads.
        canonical: whether the model was trained on lower case without punctuation.

    Raises:
        ModelError: the package tokenizers is not installed.
    """

    def __init__(self, description: Path, context: int, *, canonical: bool = False) -> None:
        tokenizers = require("tokenizers", "pip install tokenizers")
        self._tokenizer: Any = tokenizers.Tokenizer.from_file(str(description))
        self._canonical = canonical
        padding: dict[str, Any] = self._tokenizer.padding or {}
        name = _padding_token(description) or padding.get("pad_token")
        known = self._tokenizer.token_to_id(name) if name else None
        number = known if known is not None else int(padding.get("pad_id", 0))
        self._mark_ends(description)
        self._tokenizer.enable_padding(length=context, pad_id=number, pad_token=name or "[PAD]")
        self._tokenizer.enable_truncation(max_length=context)

    def __call__(self, texts: Sequence[str]) -> Ids:
        """Texts into ids [n, context]; what is too long is cut."""
        return np.array([each.ids for each in self._encoded(texts)], np.int64)

    def masks(self, texts: Sequence[str]) -> Ids:
        """1 for each id that stands for a part of the text, 0 for what fills up [n, context]."""
        return np.array([each.attention_mask for each in self._encoded(texts)], np.int64)

    def _encoded(self, texts: Sequence[str]) -> list[Any]:
        cleaned = (" ".join(_unescaped(text).split()) for text in texts)
        wanted = [_canonical(text) if self._canonical else text for text in cleaned]
        return self._tokenizer.encode_batch(wanted)

    def _mark_ends(self, description: Path) -> None:
        """Add the tokens of beginning and end, where the settings ask for what the description leaves out."""
        settings = _settings(description)
        marks = [
            (_content(settings.get(f"{name}_token")) if settings.get(f"add_{name}_token") else None)
            for name in ("bos", "eos")
        ]
        plain = self._tokenizer.encode("", add_special_tokens=True).tokens
        begin, end = (None if mark in plain else mark for mark in marks)
        tokens = [mark for mark in (begin, end) if mark]
        if not tokens or (self._tokenizer.post_processor is not None and plain):
            return
        processors = require("tokenizers.processors", "pip install tokenizers")
        template = [mark for mark in (begin, "$A", end) if mark]
        numbers = [(mark, self._tokenizer.token_to_id(mark)) for mark in tokens]
        self._tokenizer.post_processor = processors.TemplateProcessing(
            single=template, special_tokens=numbers
        )


def _padding_token(description: Path) -> str | None:
    """What the file beside a tokenizer.json says to fill up with."""
    return _content(_settings(description).get("pad_token"))


def _settings(description: Path) -> dict[str, Any]:
    """What the file beside a tokenizer.json says; nothing where it is missing or damaged."""
    try:
        found: Any = json.loads(description.with_name(TOKENIZER_SETTINGS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _content(token: Any) -> str | None:  # noqa: ANN401 - as it stands in the file
    """A special token, which may be written as a text or as an object."""
    content: Any = token.get("content") if isinstance(token, dict) else token
    return content if isinstance(content, str) else None


def _canonical(text: str) -> str:
    """Lower case without punctuation, as SigLIP was trained."""
    plain = text.replace("_", " ").translate(str.maketrans("", "", string.punctuation))
    return " ".join(plain.lower().split())


_INTERPOLATIONS = ("bicubic", "bilinear")


@dataclass(frozen=True, slots=True)
class _Shape:
    """What pictures and texts a model takes; `fit` is "shortest" (cut to the middle) or "squash"."""

    size: tuple[int, int]
    fit: str
    interpolation: str
    mean: Floats
    deviation: Floats
    context: int
    width: int
    canonical: bool

    @classmethod
    def read(cls, files: OnnxFiles) -> _Shape:
        config: dict[str, Any] = json.loads(files.config.read_text("utf-8"))
        towers: dict[str, Any] = config.get("model_cfg", config)
        shaping: dict[str, Any] = json.loads(files.shaping.read_text("utf-8"))
        shaping = shaping.get("preprocess_cfg", shaping)
        size: Any = shaping.get("size") or towers["vision_cfg"]["image_size"]
        sides: list[Any] = size if isinstance(size, list) else [size, size]
        height, width = int(sides[0]), int(sides[1])
        fit, interpolation = shaping.get("resize_mode"), shaping.get("interpolation")
        words: dict[str, Any] = towers["text_cfg"]
        cleaning: dict[str, Any] = words.get("tokenizer_kwargs") or {}
        shape = cls(
            (width, height),
            fit or "shortest",
            interpolation or "bicubic",
            np.asarray(shaping["mean"], np.float32)[:, None, None],
            np.asarray(shaping["std"], np.float32)[:, None, None],
            int(words.get("context_length") or 77),
            int(towers["embed_dim"]),
            bool(cleaning.get("clean") == "canonicalize"),
        )
        if not 0 < shape.context <= _LONGEST_CONTEXT or not 0 < max(shape.size) <= _LARGEST_SIDE:
            raise ValueError(f"{files.config.name} has a size that no model has")
        if shape.interpolation not in _INTERPOLATIONS or shape.fit not in ("shortest", "squash"):
            raise ValueError(f"pictures are resized by {shape.interpolation}, {shape.fit}")
        if shape.fit == "shortest" and width != height:
            raise ValueError("pictures are cut to something else than a square")
        return shape


_LARGEST_SIDE = 1024
_LONGEST_CONTEXT = 4096


class OnnxModel:
    """One loaded model. All methods may be called from several threads at once.

    Each session computes with one thread: indexing runs as many at once as there are cores, and a
    search encodes one short text.
    """

    def __init__(self, files: OnnxFiles, home: Path | None = None) -> None:
        """Read the small files; a tower is loaded when it is first used.

        Args:
            files: where the parts lie.
            home: where it is remembered which runtime is faster; nowhere if None.

        Raises:
            ModelError: they are damaged, or a package is missing that reads them.
        """
        self._files = files
        self._home = home
        self._lock = threading.RLock()
        try:
            self._shape = _Shape.read(files)
            context, words = self._shape.context, files.words
            self.tokenise: BytePairTokenizer | JsonTokenizer = (
                JsonTokenizer(words, context, canonical=self._shape.canonical)
                if words.suffix == ".json"
                else BytePairTokenizer(words, context)
            )
        except ModelError:
            raise
        except Exception as error:  # tokenizers' own errors share no base
            raise _damaged(files.config, error) from error
        self.width = self._shape.width

    def shape(self, image: Image.Image) -> Image.Image:
        """An RGB picture at the size that the model takes.

        The shorter side is resized to it and the longer cut, as torchvision's Resize and CenterCrop do; or
        both are resized, as the model was trained.
        """
        from PIL.Image import Resampling

        resampling = Resampling[self._shape.interpolation.upper()]
        if self._shape.fit == "squash":
            return image.resize(self._shape.size, resampling)
        width, height = image.size
        short, size = min(width, height), self._shape.size[0]
        if short != size:
            scaled = (size * width // short, size * height // short)
            image = image.resize(scaled, resampling)
        left, top = round((image.width - size) / 2), round((image.height - size) / 2)
        return image.crop((left, top, left + size, top + size))

    def prepare(self, image: Image.Image) -> Floats:
        """An RGB picture as the image tower takes it: [3, h, w]."""
        pixels = np.asarray(self.shape(image)).transpose(2, 0, 1).astype(np.float32, order="C")
        pixels /= 255
        pixels -= self._shape.mean
        pixels /= self._shape.deviation
        return pixels

    def encode_images(self, pixels: Floats) -> Floats:
        """Prepared pictures [n, 3, h, w] into unit vectors [n, d]."""
        with self._lock:
            tower = self._images
        return _unit(tower.run(pixels))

    def encode_texts(self, texts: Sequence[str]) -> Floats:
        """Texts into unit vectors [n, d]."""
        with self._lock:
            tower = self._texts
        masks = [self.tokenise.masks(texts)] if len(tower.inputs) > 1 else []
        return _unit(tower.run(self.tokenise(texts), *masks))

    def milliseconds(self) -> float:
        """What a picture takes on one core, at best of a few runs."""
        width, height = self._shape.size
        pixels = np.zeros((2, 3, height, width), np.float32)
        with self._lock:
            tower = self._images
        return _milliseconds([tower], pixels)[tower.runtime]

    @property
    def image_runtime(self) -> str:
        """What runs the image tower: ONNX Runtime or OpenVINO."""
        with self._lock:
            return self._images.runtime

    @cached_property
    def _images(self) -> Tower:
        # few pictures at a time, always of one size: what one run took serves the next
        tower = _onnx_tower(self._files.images, keep_memory=True)
        if importlib.util.find_spec("openvino") is None:
            return tower
        width, height = self._shape.size
        return _faster(tower, self._files.images, (2, 3, height, width), self._home)

    @cached_property
    def _texts(self) -> Tower:
        return _onnx_tower(self._files.texts)


@dataclass(frozen=True, slots=True)
class Tower:
    """A graph that can be run, by several threads at once.

    Attributes:
        runtime: ONNX Runtime or OpenVINO.
        inputs: numpy's type of each input.
        run: arrays into what the graph's first output is, float32.
    """

    runtime: str
    inputs: Sequence[str]
    run: Callable[..., Floats]


_TYPES = {"int64": "int64", "int32": "int32", "float16": "float16", "float": "float32"}


def _onnx_tower(graph: Path, *, keep_memory: bool = False) -> Tower:
    import onnxruntime

    options: Any = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # otherwise what the largest batch took would be kept, for ever
    options.enable_cpu_mem_arena = keep_memory
    # warnings are for the package's developers
    options.log_severity_level = 3
    try:
        session: Any = onnxruntime.InferenceSession(str(graph), options, ["CPUExecutionProvider"])
        inputs = session.get_inputs()
        types = [_TYPES[each.type.removeprefix("tensor(").removesuffix(")")] for each in inputs]
    except Exception as error:  # onnxruntime's own errors share no base
        raise _damaged(graph, error) from error
    names = [each.name for each in inputs]

    def run(*arrays: NDArray[Any]) -> Floats:
        given = {
            name: array.astype(kind, copy=False)
            for name, kind, array in zip(names, types, arrays, strict=True)
        }
        return np.asarray(session.run(None, given)[0], np.float32)

    return Tower("ONNX Runtime", types, run)


def _openvino_tower(graph: Path) -> Tower:
    openvino = require("openvino", "pip install 'memesae[openvino]'")
    streams = os.cpu_count() or 1
    settings = {
        # as many pictures at once as there are cores, each on one
        "NUM_STREAMS": streams,
        "INFERENCE_NUM_THREADS": streams,
        # half the time in bfloat16, but other results
        "INFERENCE_PRECISION_HINT": "f32",
    }
    compiled: Any = openvino.Core().compile_model(str(graph), "CPU", settings)
    own = threading.local()

    def run(*arrays: NDArray[Any]) -> Floats:
        if not hasattr(own, "request"):
            own.request = compiled.create_infer_request()
        answer = own.request.infer(list(arrays))
        return np.array(next(iter(answer.values())), np.float32)

    return Tower("OpenVINO", ["float32"] * len(compiled.inputs), run)


RUNTIMES = "runtimes.json"
"""Milliseconds a picture by each runtime, for each graph that was timed, in HOME/models."""
_WORTH_IT = 0.9
"""Share of the time from which the other runtime is chosen: loading it takes half a second."""
_ALIKE = 0.9999
_TIMES = 10


def _faster(tower: Tower, graph: Path, shape: tuple[int, ...], home: Path | None) -> Tower:
    """The faster of two runtimes for a graph; timed once for each version of OpenVINO, and remembered.

    OpenVINO only where its vectors are the same.
    """
    import importlib.metadata

    versions = [importlib.metadata.version(name) for name in ("onnxruntime", "openvino")]
    key = " ".join([graph.parent.name, str(graph.stat().st_mtime_ns), *versions])
    times = runtime_times(home).get(key) if home else None
    other = None
    if times is None:
        pixels = np.random.default_rng(0).normal(size=shape).astype(np.float32)
        towers = [tower]
        with suppress(Exception):  # openvino's own errors share no base
            other = _openvino_tower(graph)
            if (_unit(other.run(pixels)) * _unit(tower.run(pixels))).sum(1).min() >= _ALIKE:
                towers.append(other)
        times = _milliseconds(towers, pixels)
        # where nothing can be written it is timed anew each time
        if home:
            with suppress(MemesaeError):
                write_checked_json(home / "models" / RUNTIMES, {**runtime_times(home), key: times})
    if times.get("OpenVINO", np.inf) > _WORTH_IT * times[tower.runtime]:
        return tower
    try:
        return other or _openvino_tower(graph)
    except Exception:  # noqa: BLE001 - its own errors share no base, and there is another runtime
        return tower


def runtime_times(home: Path) -> dict[str, dict[str, float]]:
    """What was timed so far: milliseconds a picture by runtime, for each graph and pair of versions."""
    return read_checked_json(home / "models" / RUNTIMES) or {}


def _milliseconds(towers: Sequence[Tower], pixels: Floats) -> dict[str, float]:
    """A picture's time by each runtime at best, in turn, after a first run that sets things up."""
    times: dict[str, float] = {tower.runtime: np.inf for tower in towers}
    for turn in range(1 + _TIMES):
        for tower in towers:
            began = time.perf_counter()
            tower.run(pixels)
            taken = (time.perf_counter() - began) * 1000 / len(pixels)
            if turn:
                times[tower.runtime] = min(times[tower.runtime], round(taken, 3))
    return times


def _unit(vectors: Floats) -> Floats:
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def _damaged(path: Path, error: Exception) -> ModelError:
    reason = str(error).strip().splitlines()
    return ModelError(
        N_("The model {name} cannot be loaded: {reason}"),
        kept=N_("Libraries and their vectors are untouched."),
        hint=N_("If its file is damaged, delete it and download it again, or use another model."),
        name=path.parent.name,
        reason=reason[0] if reason else type(error).__name__,
    )
