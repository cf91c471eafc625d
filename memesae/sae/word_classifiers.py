"""Words that a model is known to recognise, and the calibrated chance that a picture shows each of them.

For every word there are two scores of an image vector: a ridge regression fitted on captioned photos and named
drawings, and the word's text vector. A logistic regression per word, fitted on held-out scores, turns their sum into
a probability. `benchmarks/make_word_classifiers.py` fits and measures them; only words whose held-out area under the
ROC curve is at least 0.88 are shipped.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from memesae.base.paths import resource
from memesae.sae.library_codes import read_stamped, write_stamped

LAYOUT = {"layout": "word classifiers 1"}


@dataclass(frozen=True, eq=False)
class WordClassifiers:
    """Scores of W words for image vectors of one model.

    Attributes:
        words: W distinct words or short phrases, in English.
        ridge: float32 [W, d], weights of the ridge regression in the logit.
        text: float32 [W, d], weights of the text vector in the logit.
        bias: float32 [W], of the logit.
        mean: float32 [d], mean of the photos on which they were fitted.
        spreads: float32 [W, 2], standard deviation on those photos of the scores by ridge and by text.
        reliability: float32 [W], 0 to 1, twice the held-out area under the ROC curve above 0.5.
        similar: bool [W, W], words of which only one is shown in an offer.
        related: bool [W, W], words that do not compete for naming the same pictures.
        drawn: float32 [d + 1], weights and bias of the logit that a picture is a drawing or a meme.
        gate: float32 [10], coefficients and bias of the name test.
    """

    words: tuple[str, ...]
    ridge: np.ndarray
    text: np.ndarray
    bias: np.ndarray
    mean: np.ndarray
    spreads: np.ndarray
    reliability: np.ndarray
    similar: np.ndarray
    related: np.ndarray
    drawn: np.ndarray
    gate: np.ndarray

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def weights(self) -> np.ndarray:
        """float32 [W, d]: the weights of the logit."""
        return self.ridge + self.text

    def logits(self, vectors: np.ndarray) -> np.ndarray:
        """float32 [n, W]: the log odds that each of the pictures [n, d] shows each word."""
        return (vectors - self.mean) @ self.weights.T + self.bias

    def drawn_share(self, vectors: np.ndarray) -> np.ndarray:
        """float32 [n]: the probability that each picture is a drawing or a meme instead of a photo."""
        return sigmoid((vectors - self.mean) @ self.drawn[:-1] + self.drawn[-1])

    def number_of(self, word: str) -> int | None:
        """The index of a word; None if it is not one of these."""
        return self._numbers.get(word.casefold())

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {word.casefold(): number for number, word in enumerate(self.words)}


def sigmoid(logits: np.ndarray) -> np.ndarray:
    """The logistic function, without overflow."""
    return 0.5 * (1 + np.tanh(0.5 * logits))


def open_word_classifiers(model_id: str) -> WordClassifiers | None:
    """The classifiers shipped for a model; None if there are none, so that names are withheld."""
    return read_word_classifiers(resource("vocabulary") / file_name(model_id))


def file_name(model_id: str) -> str:
    """The name of a model's file in `resources/vocabulary`."""
    return f"words-{model_id}.safetensors"


def read_word_classifiers(path: Path) -> WordClassifiers | None:
    """The classifiers in a file of `write_word_classifiers`; None if it is missing or of another layout."""
    arrays = read_stamped(path, LAYOUT, shipped=True)
    if arrays is None:
        return None
    words = tuple(arrays.pop("words").tobytes().decode().split("\n"))
    pairs = {name: _unpacked(arrays.pop(name), len(words)) for name in ("similar", "related")}
    return WordClassifiers(
        words, **{name: array.astype(np.float32) for name, array in arrays.items()}, **pairs
    )


def write_word_classifiers(path: Path, classifiers: WordClassifiers) -> None:
    """Write the classifiers, weights as float16."""
    arrays = {
        "words": np.frombuffer("\n".join(classifiers.words).encode(), np.uint8),
        "similar": np.packbits(classifiers.similar),
        "related": np.packbits(classifiers.related),
    }
    for name in ("ridge", "text", "mean"):
        arrays[name] = getattr(classifiers, name).astype(np.float16)
    for name in ("bias", "spreads", "reliability", "drawn", "gate"):
        arrays[name] = getattr(classifiers, name).astype(np.float32)
    write_stamped(path, arrays, LAYOUT)


def _unpacked(bits: np.ndarray, size: int) -> np.ndarray:
    return np.unpackbits(bits)[: size * size].reshape(size, size).astype(bool)


def share_a_word(words: Sequence[str]) -> np.ndarray:
    """Bool [W, W]: whether two phrases have a word in common, such as "dog" and "black dog"."""
    number_of: dict[str, int] = {}
    pairs = [
        (row, number_of.setdefault(part, len(number_of)))
        for row, phrase in enumerate(words)
        for part in phrase.split()
    ]
    parts = np.zeros((len(words), len(number_of)), np.float32)
    for row, number in pairs:
        parts[row, number] = 1
    return parts @ parts.T > 0
