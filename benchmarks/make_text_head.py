"""Fit the head that tells from a picture's vector whether it has text: `python -m benchmarks.make_text_head FOLDER ...`.

Reads the text in a sample of each folder's pictures and fits a logistic regression on half of them. Words are those of
at least two letters or digits: single characters are mostly misread. The threshold is the highest at which no more than
a quarter of a percent of that half's words are lost when each fifth of it is judged by the others; what is lost and
saved is counted on the other half. Writes resources/text-head.json.

7,000 photos of 224 pixels and 4,568 memes of up to 340, of which half were held out:

| folder | pictures | with text | not looked at | words lost | time saved |
|---|---|---|---|---|---|
| photos | 3,496 | 5.1 % | 26.7 % | 2.9 % | 26.5 % |
| memes | 2,288 | 25.8 % | 9.6 % | 0.1 % | 7.4 % |

0.29 % of all words were lost. Photos have few (699 on 7,000, many of them numbers on shirts): a threshold at which they
alone lose less than 0.5 % passes over no more than 4 % of them. Tried instead: the detector on a smaller picture, of which the strongest answer
decides. At 160 pixels, where it takes two fifths of the time, half of the pictures are passed over for 1.8 % of the
words; at 128 for 6 %.
"""

import argparse
import json
import pickle
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from memesae.base.paths import resource
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import BUILT_IN
from memesae.library.decoding.decode import open_image
from memesae.library.decoding.decode_limits import DecodeError
from memesae.ocr.reader import SIDE, Reader

LOST = 0.0025
"""Share of the words that may be lost on the fitted half: half of what is allowed."""
PULLS = (0.3, 1.0, 3.0)
"""Weights of the regularisation, of which the one is taken by which most pictures are passed over."""
_STEPS = 30
_FOLDS = 5


class Sample(NamedTuple):
    """A picture: the number of its folder, its vector, its words, the time to find and spell them, its size."""

    folder: int
    vector: np.ndarray
    words: int
    seconds: float
    longest: int


def samples(folders: Sequence[Path], count: int) -> list[Sample]:
    """Encode and read up to `count` pictures of each folder."""
    encoder, reader, found = Encoder.load(device="cpu"), Reader.load(), list[Sample]()
    for number, folder in enumerate(folders):
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        for file in random.Random(1).sample(files, min(count, len(files))):
            try:
                decoded, picture = open_image(file), open_image(file, side=SIDE).frames[0]
            except DecodeError:
                continue
            began = time.thread_time()
            lines = reader.read(picture)
            taken = time.thread_time() - began
            words = sum(is_word(each) for line in lines for each in line.text.split())
            vector = encoder.encode_frames(decoded.frames)
            longest = max(decoded.width, decoded.height)
            found.append(Sample(number, vector, words, taken, longest))
    return found


def is_word(text: str) -> bool:
    """Whether it has two letters or digits."""
    return sum(character.isalnum() for character in text) >= 2


def fitted(vectors: np.ndarray, positive: np.ndarray, pull: float) -> tuple[np.ndarray, float]:
    """A logistic regression by Newton's method: weights [d], pulled to 0, and bias."""
    inputs = np.concatenate([vectors, np.ones((len(vectors), 1))], axis=1).astype(np.float64)
    weights = np.zeros(inputs.shape[1])
    pulls = np.full(len(weights), pull)
    pulls[-1] = 0
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (chance - positive) + pulls * weights
        bend = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + np.diag(pulls + 1e-9)
        weights -= np.linalg.solve(bend, slope)
    return weights[:-1], float(weights[-1])


def crossed(vectors: np.ndarray, words: np.ndarray, pull: float) -> np.ndarray:
    """The logit [n] of each picture by a head that was fitted without it."""
    fold = np.random.default_rng(1).permutation(len(vectors)) % _FOLDS
    logits = np.zeros(len(vectors))
    for number in range(_FOLDS):
        others = fold != number
        weights, bias = fitted(vectors[others], words[others] > 0, pull)
        logits[~others] = vectors[~others] @ weights + bias
    return logits


def threshold_of(logits: np.ndarray, words: np.ndarray) -> float:
    """The highest threshold at which the pictures below it have no more than `LOST` of all words."""
    order = np.argsort(logits)
    lost = np.cumsum(words[order]) / words.sum()
    return float(logits[order][np.searchsorted(lost, LOST, "right")])


def main() -> None:
    """Fit, measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="pictures with and without text")
    parser.add_argument("--count", type=int, default=1600, help="pictures of each folder (1,600)")
    parser.add_argument("--kept", type=Path, help="file in which the samples are kept")
    args = parser.parse_args()
    if args.kept and args.kept.exists():
        found = [Sample(*one) for one in pickle.loads(args.kept.read_bytes())]
    else:
        found = samples(args.folders, args.count)
        if args.kept:
            args.kept.write_bytes(pickle.dumps([tuple(one) for one in found]))
    vectors = np.stack([one.vector for one in found]).astype(np.float16).astype(np.float32)
    words = np.array([one.words for one in found])
    half = np.random.default_rng(0).permutation(len(found)) % 2 == 0
    tried: list[tuple[float, float, float]] = []
    for pull in PULLS:
        crosswise = crossed(vectors[half], words[half], pull)
        limit = threshold_of(crosswise, words[half])
        tried.append((float((crosswise < limit).mean()), pull, limit))
    _, pull, threshold = max(tried)
    weights, bias = fitted(vectors[half], words[half] > 0, pull)
    logits = vectors @ weights + bias
    passed = logits < threshold
    seconds = np.array([one.seconds for one in found])
    print("| folder | pictures | with text | not looked at | words lost | time saved |")
    print("|---|---|---|---|---|---|")
    for number, folder in enumerate(args.folders):
        own = ~half & np.array([one.folder == number for one in found])
        lost = words[own & passed].sum() / max(words[own].sum(), 1)
        shares = (words[own] > 0).mean(), passed[own].mean(), lost
        saved = seconds[own & passed].sum() / seconds[own].sum()
        cells = " | ".join(f"{100 * share:.1f} %" for share in (*shares, saved))
        print(f"| {folder.name} | {own.sum()} | {cells} |")
    every = ~half
    print(f"words lost of all: {100 * words[every & passed].sum() / words[every].sum():.2f} %")
    content = {
        "model": BUILT_IN,
        "bias": round(bias, 5),
        "threshold": round(threshold, 5),
        "longest": int(np.quantile([one.longest for one in found], 0.99)),
        "weights": [round(float(each), 5) for each in weights],
    }
    resource("text-head.json").write_text(json.dumps(content) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
