"""The words that features may be called by, and their vectors, computed once for each model."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.base.paths import resource
from memesae.embedding.encoder import Encoder
from memesae.sae.library_codes import digest_of_images, read_stamped, write_stamped
from memesae.sae.sae_errors import SaeError

_MOST_OWN_WORDS = 2000
_SEEN_AT_LEAST = 3
"""A word in fewer file names than this says little about the library."""
_LONGEST_PHRASE = 4
# What cameras, phones and programs call their files.
_NO_WORDS = re.compile(
    "img|images?|dsc[fn]?|dcim|pxl|mvimg|screen|shot|screenshots?|photos?|pictures?|pics?|copy|final"
    "|edit|edited|untitled|downloads?|files?|jpe?g|png|gif|webp|heic|te?mp|new|old|the|and|for|with|from"
)


# Classes of flat printed things, which every captioned or cut-out picture resembles.
_MISLEADING = frozenset({"dust jacket", "plectrum", "ring binder", "envelope", "menu", "web site"})


def shipped_words() -> list[str]:
    """The words of `resources/vocabulary/*.txt`, topic after topic."""
    lists = sorted(resource("vocabulary").glob("*.txt"))
    return distinct(line for path in lists for line in path.read_text("utf-8").splitlines())


def class_names() -> list[str]:
    """The names of ImageNet's classes, as open_clip ships them, in small letters."""
    open_clip: Any = import_module("open_clip")
    names = [str(name).lower() for name in open_clip.IMAGENET_CLASSNAMES]
    return [name for name in names if name not in _MISLEADING and "/" not in name]


def words_in_names(paths: Iterable[Path]) -> list[str]:
    """The words and short phrases that the person's own files and folders are named with.

    Args:
        paths: of the images, relative to their root, so that no private folder above it counts.

    Returns:
        Those that occur in at least three names, most frequent first.
    """
    seen = Counter(word for path in paths for word in _names(path))
    often = (word for word, count in seen.most_common() if count >= _SEEN_AT_LEAST)
    return [word for word, _ in zip(often, range(_MOST_OWN_WORDS), strict=False)]


def words_in_file(path: Path) -> list[str]:
    """The person's own word list: one word or phrase in each line.

    Raises:
        SaeError: the file cannot be read or is not text.
    """
    try:
        return distinct(path.read_text("utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise SaeError(
            N_("The word list {name} cannot be read."),
            hint=N_("It should be a text file in UTF-8 with one word or phrase in each line."),
            name=path.name,
        ) from error


def distinct(words: Iterable[str]) -> list[str]:
    """Trimmed words, each once, as it is first spelt; capitals make no difference."""
    found: dict[str, str] = {}
    for word in words:
        trimmed = " ".join(word.split())
        if trimmed:
            found.setdefault(trimmed.casefold(), trimmed)
    return list(found.values())


def _names(path: Path) -> set[str]:
    """The words of a path, and the whole name of the file and of each folder where it is short."""
    found: set[str] = set()
    for part in (*path.parent.parts, path.stem):
        spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", part)
        words = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", spaced)]
        words = [word for word in words if not _NO_WORDS.fullmatch(word)]
        found.update(words)
        if 1 < len(words) <= _LONGEST_PHRASE:
            found.add(" ".join(words))
    return found


TEMPLATES = ("{}", "a photo of {}")
"""What a word is put into; the vectors are averaged."""

_PROBE = "a probe that tells whether these vectors were made by this very model"
# Two vectors of one text by one model, one of them kept as float16, agree this well.
_SAME = 0.999
# Words embedded between two looks at the token.
_BATCH = 16


class TextEncoder(Protocol):
    """What the vocabulary needs of a model."""

    @property
    def model_id(self) -> str:
        """Names the vectors that the model makes."""
        ...

    def encode_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Unit vectors [n, d] of n texts."""
        ...


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words and where they lie.

    Attributes:
        words: W distinct words or short phrases.
        vectors: float32 [W, d], unit rows.
    """

    words: tuple[str, ...]
    vectors: np.ndarray

    @cached_property
    def mean(self) -> np.ndarray:
        """float32 [d]: where texts lie on the whole."""
        return self.vectors.mean(axis=0)

    @cached_property
    def centred(self) -> np.ndarray:
        """float32 [W, d]: unit vectors from the mean of all words to each word.

        Uncentred, all texts share one narrow cone and every image is nearest to the same few words.
        """
        away = self.vectors - self.mean
        return away / np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-9)

    @cached_property
    def digest(self) -> str:
        """Tells this vocabulary from another."""
        text = np.frombuffer("\n".join(self.words).encode(), np.uint8)
        return digest_of_images(text) + digest_of_images(self.vectors)


def open_vocabulary(
    words: Sequence[str], encoder: TextEncoder, folder: Path, token: Token
) -> Vocabulary:
    """The vectors of `words`: shipped or cached ones as far as they go, the rest embedded now.

    Args:
        words: distinct words.
        encoder: the model.
        folder: the cache's folder, shared by all libraries.
        token: stops and watches the embedding.

    Raises:
        Cancelled: the token was cancelled; the words embedded so far are kept.
    """
    cache = folder / file_name(encoder.model_id)
    probe = probe_of(encoder)
    known = read_vectors(resource("vocabulary") / cache.name, probe) | read_vectors(cache, probe)
    missing = [word for word in words if word not in known]
    if missing:
        try:
            _embed_all(missing, encoder, token, known.__setitem__)
        finally:
            write_vectors(cache, known, probe)
    vectors = np.stack([known[word] for word in words]).astype(np.float32)
    return Vocabulary(tuple(words), _unit(vectors))


def file_name(model_id: str) -> str:
    """The file for a model's vectors; ids may hold characters that no file name can."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", model_id)
    mark = digest_of_images(np.frombuffer(model_id.encode(), np.uint8))[:6]
    return f"{plain}-{mark}.safetensors" if plain != model_id else f"{plain}.safetensors"


def read_vectors(path: Path, probe: np.ndarray) -> dict[str, np.ndarray]:
    """Word by word what `write_vectors` wrote; nothing if it is by another model or templates."""
    arrays = read_stamped(path, _stamp())
    if arrays is None or arrays["probe"].shape != probe.shape:
        return {}
    if float(arrays["probe"].astype(np.float32) @ probe) < _SAME:
        return {}
    words = arrays["words"].tobytes().decode().split("\n")
    return dict(zip(words, arrays["vectors"], strict=True))


def write_vectors(path: Path, vectors: dict[str, np.ndarray], probe: np.ndarray) -> None:
    """Keep words and vectors as float16, with the probe that recognises the model."""
    if not vectors:
        return
    arrays = {
        "words": np.frombuffer("\n".join(vectors).encode(), np.uint8),
        "vectors": np.stack(list(vectors.values())).astype(np.float16),
        "probe": probe.astype(np.float16),
    }
    write_stamped(path, arrays, _stamp())


def probe_of(encoder: TextEncoder) -> np.ndarray:
    """float32 [d]: the vector by which a model is recognised."""
    return _embed([_PROBE], encoder)[0]


def _stamp() -> dict[str, str]:
    return {"templates": "\n".join(TEMPLATES)}


def _embed_all(
    words: Sequence[str],
    encoder: TextEncoder,
    token: Token,
    keep: Callable[[str, np.ndarray], None],
) -> None:
    pace = RateMeter()
    for start in range(0, len(words), _BATCH):
        token.check()
        batch = words[start : start + _BATCH]
        for word, vector in zip(batch, _embed(batch, encoder), strict=True):
            keep(word, vector)
        done = start + len(batch)
        token.report(Progress(N_("reading the vocabulary"), done, len(words), pace.rate(done)))


def _embed(words: Sequence[str], encoder: TextEncoder) -> np.ndarray:
    """float32 [n, d]: the mean of the words in all templates, normalised."""
    texts = [template.replace("{}", word) for template in TEMPLATES for word in words]
    return _unit(encoder.encode_texts(texts).reshape(len(TEMPLATES), len(words), -1).mean(axis=0))


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def ship() -> None:
    """Embed all shipped words and class names with the built-in model."""
    encoder = Encoder.load()
    folder = resource("vocabulary")
    words = distinct([*shipped_words(), *class_names()])
    vocabulary = open_vocabulary(words, encoder, folder, Token())
    vectors = dict(zip(vocabulary.words, vocabulary.vectors, strict=True))
    write_vectors(folder / file_name(encoder.model_id), vectors, probe_of(encoder))


if __name__ == "__main__":
    ship()
