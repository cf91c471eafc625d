"""An image-text model run by ONNX Runtime, without torch: its towers, preprocessing and tokenizer."""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import html
import json
import re
import threading
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from memesae.base.messages import N_
from memesae.embedding.model_catalogue import CONFIG, Model, ModelError

if TYPE_CHECKING:
    from PIL import Image

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]

IMAGE_GRAPH = "image.onnx"
TEXT_GRAPH = "text.onnx"
MERGES = "merges.txt"

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


def onnx_folder(model: Model) -> Path | None:
    """Where a model's ONNX graphs lie; None where it has none."""
    folder = Path(model.architecture.removeprefix("local-dir:"))
    there = model.source == "built-in" and all(
        (folder / name).is_file() for name in (IMAGE_GRAPH, TEXT_GRAPH, MERGES)
    )
    return folder if there else None


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
    # there is nothing in most texts for ftfy, whose import takes a while
    if not (text.isascii() and text.isprintable() and "&" not in text):
        import ftfy

        text = html.unescape(html.unescape(ftfy.fix_text(text)))
    return " ".join(text.split()).lower()


def _byte_letters() -> dict[int, str]:
    """A printable letter for each byte: itself where it is printable, those from 256 on elsewhere."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    letters = {byte: chr(byte) for byte in printable}
    return letters | {byte: chr(256 + number) for number, byte in enumerate(others)}


class OnnxModel:
    """One loaded model. All methods may be called from several threads at once.

    Each session computes with one thread: indexing runs as many at once as there are cores, and a
    search encodes one short text.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        try:
            config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
            shape: dict[str, Any] = config["preprocess_cfg"]
            self._size = int(shape["size"][0])
            self._mean, self._deviation = (
                np.asarray(shape[key], np.float32)[:, None, None] for key in ("mean", "std")
            )
            context = int(config["model_cfg"]["text_cfg"]["context_length"])
            self.width = int(config["model_cfg"]["embed_dim"])
            self.tokenise = BytePairTokenizer(folder / MERGES, context)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _damaged(folder, error) from error

    def shape(self, image: Image.Image) -> Image.Image:
        """The middle square of an RGB picture, at the size the model takes.

        The shorter side is resized to it and the longer cut, as torchvision's Resize and CenterCrop do.
        """
        width, height = image.size
        short, size = min(width, height), self._size
        if short != size:
            scaled = (size * width // short, size * height // short)
            from PIL import Image

            image = image.resize(scaled, Image.Resampling.BICUBIC)
        left, top = round((image.width - size) / 2), round((image.height - size) / 2)
        return image.crop((left, top, left + size, top + size))

    def prepare(self, image: Image.Image) -> Floats:
        """An RGB picture as the image tower takes it: [3, h, w]."""
        pixels = np.asarray(self.shape(image)).transpose(2, 0, 1).astype(np.float32, order="C")
        pixels /= 255
        pixels -= self._mean
        pixels /= self._deviation
        return pixels

    def encode_images(self, pixels: Floats) -> Floats:
        """Prepared pictures [n, 3, h, w] into unit vectors [n, d]."""
        with self._lock:
            session = self._images
        return _unit(session.run(None, {"pixels": pixels})[0])

    def encode_texts(self, texts: Sequence[str]) -> Floats:
        """Texts into unit vectors [n, d]."""
        with self._lock:
            session = self._texts
        return _unit(session.run(None, {"ids": self.tokenise(texts)})[0])

    @cached_property
    def _images(self) -> Any:  # noqa: ANN401 - onnxruntime has no types
        # few pictures at a time, always of one size: what one run took serves the next
        return _session(self._folder / IMAGE_GRAPH, keep_memory=True)

    @cached_property
    def _texts(self) -> Any:  # noqa: ANN401 - onnxruntime has no types
        return _session(self._folder / TEXT_GRAPH)


def _session(graph: Path, *, keep_memory: bool = False) -> Any:  # noqa: ANN401 - onnxruntime has no types
    import onnxruntime

    options: Any = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # otherwise what the largest batch took would be kept, for ever
    options.enable_cpu_mem_arena = keep_memory
    # warnings are for the package's developers
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(graph), options, ["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own errors share no base
        raise _damaged(graph.parent, error) from error


def _unit(vectors: Floats) -> Floats:
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def _damaged(folder: Path, error: Exception) -> ModelError:
    reason = str(error).strip().splitlines()
    return ModelError(
        N_("The model {name} cannot be loaded: {reason}"),
        kept=N_("Libraries and their vectors are untouched."),
        hint=N_("If its file is damaged, delete it and download it again, or use another model."),
        name=folder.name,
        reason=reason[0] if reason else type(error).__name__,
    )
