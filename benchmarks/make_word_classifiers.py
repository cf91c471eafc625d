"""Fits the word classifiers of the built-in model and their name test; writes resources/vocabulary/words-MODEL.safetensors.

    python -m benchmarks.make_word_classifiers PHOTOS.tsv DRAWINGS.tsv MEMES.tsv --home HOME

The folders of the files must be indexed in HOME. Lines of PHOTOS are path, split and caption, of which "train" is
used; lines of DRAWINGS and MEMES are path and name. Needs the extra `bench`.

For every word of `word_candidates.txt` a ridge regression from image vectors to "a caption says it" is fitted on photos
and drawings, with memes as examples of pictures that show none of the words that they hardly ever show. A logistic
regression on its cross-validated score and on the text vector's gives the probability. Words with an area under the ROC
curve below 0.88 are left out. The name test is fitted to ends of directions on half of the photos and drawings, which
the classifiers used for this did not see, and to `judged_names.json`: ends on memes, judged by eye.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from memesae.base.paths import resource
from memesae.bench.simulated_people import sentence_encoder
from memesae.embedding.encoder import Encoder
from memesae.library.library_registry import find_library
from memesae.sae.name_test import NameTest
from memesae.sae.vocabulary import TEMPLATES
from memesae.sae.word_classifiers import (
    WordClassifiers,
    file_name,
    share_a_word,
    write_word_classifiers,
)
from memesae.steering.directions.contrasts import principal_axes
from memesae.vectors.local_store import saved

HERE = Path(__file__).parent
LEAST_AUC = 0.88
RIDGE = 6_000.0
FOLDS = 4
SCENES = 110
"""Random queries per kind of picture whose ends the name test is fitted to."""
IN_MEMES = [
    "man",
    "woman",
    "boy",
    "girl",
    "child",
    "baby",
    "cat",
    "dog",
    "bird",
    "bear",
    "horse",
    "animal",
    "smiling",
    "laughing",
    "sitting",
    "hat",
    "hand",
]
"""Words that unlabelled memes may well show, so that they are no evidence against them; with the words sharing a part."""
FORMS = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "kids": "child",
    "kid": "child",
    "guy": "man",
    "bike": "bicycle",
}


@dataclass(frozen=True, eq=False)
class Pictures:
    """Vectors float32 [n, d] of pictures, and for each the set of words said of it."""

    vectors: np.ndarray
    said: list[frozenset[str]]


def main() -> None:
    """Fit on all pictures, and the name test on held-out ones; write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tables", nargs=3, type=Path, metavar="TSV")
    parser.add_argument("--home", type=Path, required=True)
    arguments = parser.parse_args()
    encoder = Encoder.load(device="cpu")
    words = (HERE / "word_candidates.txt").read_text("utf-8").split("\n")[:-1]
    photos, drawings, memes = (
        read_pictures(table, arguments.home, encoder.model_id, words) for table in arguments.tables
    )
    texts = text_vectors(encoder, words)
    half = np.random.default_rng(1).random(len(photos.said)) < 0.5
    other = np.random.default_rng(2).random(len(drawings.said)) < 0.5
    blind = fit(words, texts, part(photos, half), part(drawings, other), memes)
    gate = fit_gate(blind, [part(photos, ~half), part(drawings, ~other)], texts)
    classifiers = replace(fit(words, texts, photos, drawings, memes), gate=gate)
    path = resource("vocabulary") / file_name(encoder.model_id)
    write_word_classifiers(path, classifiers)
    print(f"{len(classifiers)} of {len(words)} words are recognised; written to {path.name}")


def read_pictures(table: Path, home: Path, model: str, words: Sequence[str]) -> Pictures:
    """The indexed pictures of a table, each with the candidate words in its captions or name."""
    found = find_library(home, table.parent)
    if found is None:
        raise SystemExit(f"{table.parent} is not indexed in {home}.")
    with found as library:
        ids, matrix = saved(library, model)
        files = library.files_of([int(image) for image in ids])
    said: dict[Path, set[str]] = defaultdict(set)
    for line in table.read_text("utf-8").splitlines():
        path, *rest = line.split("\t")
        if len(rest) == 1 or rest[0] == "train":
            said[(table.parent / path).resolve()] |= words_in(rest[-1], words)
    rows = [
        (row, file)
        for row, image in enumerate(ids)
        for file in files[int(image)][:1]
        if file.path in said
    ]
    vectors = matrix[[row for row, _ in rows]].astype(np.float32)
    return Pictures(vectors, [frozenset(said[file.path]) for _, file in rows])


def words_in(text: str, words: Sequence[str]) -> set[str]:
    """The candidates that a caption or name says, in any form."""
    tokens = [stem(FORMS.get(word) or word) for word in re.findall("[a-z]+", text.lower())]
    joined = f" {' '.join(tokens)} "
    return {word for word in words if f" {' '.join(map(stem, word.split()))} " in joined}


def stem(word: str) -> str:
    """A word without the endings of plural and of verbs."""
    for ending, least in (("ing", 4), ("es", 4), ("s", 3), ("ed", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return re.sub(r"(.)\1$", r"\1", word.removesuffix("e"))


def text_vectors(encoder: Encoder, words: Sequence[str]) -> np.ndarray:
    """float32 [W, d]: unit vectors from the mean of all words to each word."""
    texts = [template.format(word) for template in TEMPLATES for word in words]
    vectors = encoder.encode_texts(texts).reshape(len(TEMPLATES), len(words), -1).mean(axis=0)
    vectors = vectors - vectors.mean(axis=0)
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def part(pictures: Pictures, chosen: np.ndarray) -> Pictures:
    """The chosen pictures."""
    rows = np.flatnonzero(chosen)
    return Pictures(pictures.vectors[rows], [pictures.said[row] for row in rows])


def fit(
    words: Sequence[str], texts: np.ndarray, photos: Pictures, drawings: Pictures, memes: Pictures
) -> WordClassifiers:
    """Classifiers of the words that are recognised, with a name test that is still to be fitted."""
    mean = photos.vectors.mean(axis=0)
    kinds = (photos, drawings, memes)
    vectors = np.concatenate([one.vectors for one in kinds]) - mean
    kind = np.repeat(np.arange(3), [len(one.said) for one in kinds])
    shown = np.array([[word in said for word in words] for one in kinds for said in one.said])
    common = share_a_word([*words, *IN_MEMES])[: len(words), len(words) :].any(axis=1)
    weights = np.choose(kind, [1.0, 0.5, 0.6])
    fold = np.random.default_rng(0).integers(0, FOLDS, len(vectors))
    ridge = np.zeros((len(words), vectors.shape[1]), np.float32)
    held_out = np.zeros((len(vectors), len(words)), np.float32)
    for group, sample in ((~common, weights), (common, np.where(kind == 2, 0, weights))):
        numbers = np.flatnonzero(group)
        target = shown[:, numbers].astype(np.float32)
        ridge[numbers] = ridge_regression(vectors, target, sample)
        for number in range(FOLDS):
            train, test = fold != number, fold == number
            fitted = ridge_regression(vectors[train], target[train], sample[train])
            held_out[np.ix_(test, numbers)] = vectors[test] @ fitted.T
    spread = (vectors[kind == 0] @ ridge.T).std(axis=0) + 1e-9
    by_text = vectors @ texts.T
    text_spread = by_text[kind == 0].std(axis=0)
    coefficients = np.zeros((len(words), 2), np.float32)
    bias, area = np.zeros(len(words), np.float32), np.zeros(len(words), np.float32)
    for word in range(len(words)):
        known = np.isin(kind, [one for one in (0, 1) if shown[kind == one, word].sum() >= 5])
        if not known.any():
            continue
        scores = np.stack(
            [held_out[known, word] / spread[word], by_text[known, word] / text_spread[word]], 1
        )
        model: Any = LogisticRegression(C=1.0).fit(
            scores, shown[known, word], sample_weight=weights[known]
        )
        coefficients[word], bias[word] = np.maximum(model.coef_[0], 0), model.intercept_[0]
        area[word] = roc_auc_score(shown[known, word], scores @ coefficients[word])
    kept = np.flatnonzero(area >= LEAST_AUC)
    drawn: Any = LogisticRegression(C=1_000.0, max_iter=1_000).fit(vectors, kind > 0)
    names = [words[int(word)] for word in kept]
    related = similarity(names)
    return WordClassifiers(
        words=tuple(names),
        ridge=(coefficients[:, :1] * ridge / spread[:, None])[kept],
        text=(coefficients[:, 1:] * texts / text_spread[:, None])[kept],
        bias=bias[kept],
        mean=mean,
        spreads=coefficients[kept],
        reliability=2 * area[kept] - 1,
        similar=related > 0.7,
        related=related >= 0.5,
        drawn=np.append(drawn.coef_[0], drawn.intercept_[0]).astype(np.float32),
        gate=np.zeros(10, np.float32),
    )


def ridge_regression(vectors: np.ndarray, targets: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Weights float32 [W, d] of a weighted ridge regression with an intercept."""
    scale = 1 / np.sqrt(vectors.var(axis=0).mean())
    columns = np.concatenate([vectors * scale, np.ones((len(vectors), 1))], axis=1)
    weighted = (columns * weights[:, None]).T
    penalty = np.eye(columns.shape[1]) * RIDGE * len(vectors) / 9_200
    penalty[-1, -1] = 0
    solved = np.linalg.solve(weighted @ columns + penalty, weighted @ targets)
    return (solved[:-1] * scale).T.astype(np.float32)


def similarity(names: Sequence[str]) -> np.ndarray:
    """float32 [W, W]: how alike two names are, by an encoder of sentences; names that share a word are alike."""
    vectors = sentence_encoder()(names)
    vectors = vectors - vectors.mean(axis=0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.maximum(vectors @ vectors.T, 0.75 * share_a_word(names))


def fit_gate(
    classifiers: WordClassifiers, kinds: Sequence[Pictures], texts: np.ndarray
) -> np.ndarray:
    """float32 [10]: coefficients and bias of the name test."""
    evidence: list[np.ndarray] = []
    right: list[bool] = []
    weights: list[float] = []
    for pictures, weight in zip(kinds, (0.1, 0.05), strict=True):
        for found, holds in labelled_ends(classifiers, pictures, texts):
            evidence.append(found)
            right.append(holds)
            weights.append(weight)
    judged: list[Mapping[str, Any]] = json.loads((HERE / "judged_names.json").read_text("utf-8"))
    evidence += [np.array(one["evidence"]) for one in judged]
    right += [one["verdict"] == "right" for one in judged]
    weights += [1.0] * len(judged)
    rows = np.stack(evidence)
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    model: Any = LogisticRegression(C=0.5, max_iter=1_000)
    model.fit((rows - mean) / spread, right, sample_weight=weights)
    slopes = model.coef_[0] / spread
    return np.append(slopes, model.intercept_[0] - slopes @ mean).astype(np.float32)


def labelled_ends(
    classifiers: WordClassifiers, pictures: Pictures, texts: np.ndarray
) -> list[tuple[np.ndarray, bool]]:
    """Evidence for a word at the end of its direction on random results, and whether the captions agree."""
    random = np.random.default_rng(3)
    ends: list[tuple[np.ndarray, bool]] = []
    for scene in range(SCENES):
        sources = texts if scene % 2 else pictures.vectors
        query = sources[random.integers(len(sources))]
        near = np.argsort(-(pictures.vectors @ query))[:200]
        vectors = pictures.vectors[near]
        test = NameTest(classifiers, vectors)
        centred = vectors - vectors.mean(axis=0)
        rest = centred @ principal_axes(centred, 48, iterations=1).T
        scores = test.scores - test.scores.mean(axis=1, keepdims=True)
        explained = np.square(scores @ rest).sum(axis=1) / np.square(scores).sum(axis=1)
        explained[~test.passing(20, 0.05, 0.02)] = 0
        for word in np.argsort(-explained)[:12]:
            order = np.argsort(-(rest @ (scores[word] @ rest)))
            named, others = order[:20], order[100:]
            said = np.array([classifiers.words[word] in pictures.said[image] for image in near])
            holds = said[named].mean() - said[others].mean() >= 0.2
            ends.append((test.evidence(int(word), named, others), bool(holds)))
    return ends


if __name__ == "__main__":
    main()
