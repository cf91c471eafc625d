"""The vocabulary for feature labels, and its cached text vectors for each model."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.base.paths import resource
from memesae.embedding.encoder import Encoder
from memesae.sae.library_codes import array_digest, read_stamped, write_stamped
from memesae.sae.sparse_autoencoder import SaeError

_MAX_FILE_NAME_WORDS = 2000
_MIN_OCCURRENCES = 3
"""Words in fewer file names say little about the library."""
_LONGEST_PHRASE = 4
_NO_DIGITS = str.maketrans(dict.fromkeys("0123456789", "0"))
# Parts of file names given by cameras, phones and programs.
_CAMEL_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_STOP_WORDS = re.compile(
    "img|images?|dsc[fn]?|dcim|pxl|mvimg|screen|shot|screenshots?|photos?|pictures?|pics?|copy|final"
    "|edit|edited|untitled|downloads?|files?|jpe?g|png|gif|webp|heic|te?mp|new|old|the|and|for|with|from"
)


# Classes of flat printed things, which match every captioned or cut-out picture.
_MISLEADING = frozenset({"dust jacket", "plectrum", "ring binder", "envelope", "menu", "web site"})


def shipped_words() -> list[str]:
    """The words of `resources/vocabulary/*.txt`, file by file."""
    lists = sorted(resource("vocabulary").glob("*.txt"))
    return distinct(line for path in lists for line in path.read_text("utf-8").splitlines())


def class_names() -> list[str]:
    """ImageNet class names as open_clip has them, in lower case."""
    path = resource("vocabulary") / "imagenet" / "classes.txt"
    names = [name.lower() for name in path.read_text("utf-8").splitlines()]
    return [name for name in names if name not in _MISLEADING and "/" not in name]


def sample_words(count: int) -> list[str]:
    """Words spread evenly over the shipped lists and class names: the same whenever it is called."""
    words = distinct([*shipped_words(), *class_names()])
    count = min(count, len(words))
    return [words[number * len(words) // count] for number in range(count)]


def words_in_names(paths: Iterable[str]) -> list[str]:
    """Words and short phrases from the names of files and folders.

    Args:
        paths: of the images, relative to their root and with "/", so that folders above it are not read.

    Returns:
        Those in at least three paths, most frequent first, in alphabetical order among equals.
    """
    counts: Counter[str] = Counter()
    known: dict[str, frozenset[str]] = {}
    # names that differ in their numbers alone, as those of cameras do, are split once
    for path, times in Counter(path.translate(_NO_DIGITS) for path in paths).items():
        for word in words_in_path(path, known):
            counts[word] += times
    frequent = [item for item in counts.items() if item[1] >= _MIN_OCCURRENCES]
    # ties in a fixed order: labels are chosen anew whenever the vocabulary is another one
    frequent.sort(key=lambda item: (-item[1], item[0]))
    return [word for word, _ in frequent[:_MAX_FILE_NAME_WORDS]]


def words_in_path(path: str, folders: dict[str, frozenset[str]]) -> frozenset[str]:
    """Words and short phrases in the names of a file and of the folders that it is in.

    Args:
        path: relative to the root, with "/".
        folders: the words of folders seen before, to which this one's are added.
    """
    folder, _, name = path.rpartition("/")
    if folder not in folders:
        folders[folder] = frozenset[str]().union(*map(_words, folder.split("/")))
    return folders[folder] | _words(name.rpartition(".")[0] or name)


def words_in_file(path: Path) -> list[str]:
    """A user's word list: one word or phrase per line.

    Raises:
        SaeError: the file cannot be read or is not text.
    """
    try:
        return distinct(path.read_text("utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise SaeError(
            N_("The word list {name} cannot be read."),
            hint=N_("It must be a UTF-8 text file with one word or phrase in each line."),
            name=path.name,
        ) from error


def distinct(words: Iterable[str]) -> list[str]:
    """Trimmed words without duplicates, ignoring case; the first spelling is used."""
    found: dict[str, str] = {}
    for word in words:
        trimmed = " ".join(word.split())
        if trimmed:
            found.setdefault(trimmed.casefold(), trimmed)
    return list(found.values())


def _words(name: str) -> set[str]:
    """The words of a file's or folder's name, and all of it as a phrase if it is short."""
    spaced = name if name.islower() else _CAMEL_CASE.sub(" ", name)
    words = [word.lower() for word in _LETTERS.findall(spaced)]
    words = [word for word in words if not _STOP_WORDS.fullmatch(word)]
    phrase = [" ".join(words)] if 1 < len(words) <= _LONGEST_PHRASE else []
    return {*words, *phrase}


TEMPLATES = ("{}", "a photo of {}")
"""Prompt templates; the vectors are averaged."""

_PROBE = "a probe that tells whether these vectors were made by this very model"
# Minimum cosine of two vectors of the same text by the same model, one of them rounded to float16.
_MIN_PROBE_COSINE = 0.999
# Words embedded between two checks of the token.
_BATCH = 16


class TextEncoder(Protocol):
    """The part of an embedding model that the vocabulary uses."""

    @property
    def model_id(self) -> str:
        """Identifies the model and its vector space."""
        ...

    def encode_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Unit vectors [n, d] of n texts."""
        ...


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words and their text vectors.

    Attributes:
        words: W distinct words or short phrases.
        vectors: float32 [W, d], unit rows.
    """

    words: tuple[str, ...]
    vectors: np.ndarray

    @cached_property
    def mean(self) -> np.ndarray:
        """float32 [d]: the mean of all word vectors."""
        return self.vectors.mean(axis=0)

    @cached_property
    def centred(self) -> np.ndarray:
        """float32 [W, d]: unit vectors from the mean of all words to each word.

        Without centring, all texts lie in a narrow cone and the same few words are nearest to every image.
        """
        return _unit(self.vectors - self.mean)

    @cached_property
    def digest(self) -> str:
        """A hash of words and vectors."""
        text = np.frombuffer("\n".join(self.words).encode(), np.uint8)
        return array_digest(text) + array_digest(self.vectors)


def open_vocabulary(
    words: Sequence[str], encoder: TextEncoder, folder: Path, token: Token
) -> Vocabulary:
    """The vocabulary of `words`; words without a shipped or cached vector are embedded and cached.

    Args:
        words: distinct words.
        encoder: the model.
        folder: cache folder, shared by all libraries.
        token: cancels the embedding and receives its progress.

    Raises:
        Cancelled: the token was cancelled; the vectors computed so far are cached.
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
    """The file name for a model's vectors; characters that are not allowed in file names are replaced."""
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", model_id)
    suffix = array_digest(np.frombuffer(model_id.encode(), np.uint8))[:6]
    return f"{safe}-{suffix}.safetensors" if safe != model_id else f"{safe}.safetensors"


def read_vectors(path: Path, probe: np.ndarray) -> dict[str, np.ndarray]:
    """The vectors by word from a file of `write_vectors`; empty if the model or the templates differ."""
    arrays = read_stamped(path, _stamp(), shipped=path.is_relative_to(resource("vocabulary")))
    if arrays is None or arrays["probe"].shape != probe.shape:
        return {}
    if float(arrays["probe"].astype(np.float32) @ probe) < _MIN_PROBE_COSINE:
        return {}
    words = arrays["words"].tobytes().decode().split("\n")
    return dict(zip(words, arrays["vectors"], strict=True))


def write_vectors(path: Path, vectors: dict[str, np.ndarray], probe: np.ndarray) -> None:
    """Write words and vectors as float16, with the probe vector that identifies the model."""
    if not vectors:
        return
    arrays = {
        "words": np.frombuffer("\n".join(vectors).encode(), np.uint8),
        "vectors": np.stack(list(vectors.values())).astype(np.float16),
        "probe": probe.astype(np.float16),
    }
    write_stamped(path, arrays, _stamp())


def probe_of(encoder: TextEncoder) -> np.ndarray:
    """float32 [d]: the vector of a fixed text, which identifies the model."""
    return embed_words([_PROBE], encoder)[0]


def _stamp() -> dict[str, str]:
    return {"templates": "\n".join(TEMPLATES)}


def _embed_all(
    words: Sequence[str],
    encoder: TextEncoder,
    token: Token,
    on_vector: Callable[[str, np.ndarray], None],
) -> None:
    rate_meter = RateMeter()
    for start in range(0, len(words), _BATCH):
        token.check()
        batch = words[start : start + _BATCH]
        for word, vector in zip(batch, embed_words(batch, encoder), strict=True):
            on_vector(word, vector)
        done = start + len(batch)
        token.report(
            Progress(N_("embedding the vocabulary"), done, len(words), rate_meter.rate(done))
        )


def embed_words(words: Sequence[str], encoder: TextEncoder) -> np.ndarray:
    """float32 [n, d]: the mean of the words in all templates, normalised."""
    texts = [template.replace("{}", word) for template in TEMPLATES for word in words]
    return _unit(encoder.encode_texts(texts).reshape(len(TEMPLATES), len(words), -1).mean(axis=0))


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def ship() -> None:
    """Embed all shipped words and class names with the built-in model, and save the vectors in resources."""
    encoder = Encoder.load()
    folder = resource("vocabulary")
    words = distinct([*shipped_words(), *class_names()])
    vocabulary = open_vocabulary(words, encoder, folder, Token())
    vectors = dict(zip(vocabulary.words, vocabulary.vectors, strict=True))
    write_vectors(folder / file_name(encoder.model_id), vectors, probe_of(encoder))


if __name__ == "__main__":
    ship()
