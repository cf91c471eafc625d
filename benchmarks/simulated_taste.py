"""Whether a taste is learned from thirty choices: simulated people who like photos of one thing but not of another.

    python -m benchmarks.simulated_taste FOLDER CAPTIONS HOME [--people 20]

Printed is the share of liked photos among the first 30 by the learned taste, with the most informative pairs and with random
ones, and by that taste as the vector that a search mixes with its query. Between two photos that a person likes alike the answer is random.
"""

import argparse
from pathlib import Path

import numpy as np

from benchmarks.caption_concepts import Photos
from memesae.analysis.score_vector import VectorProducts, as_vector
from memesae.analysis.taste import describe_pictures, learn, next_pair

_SHOWN = 30
_RATES = (0.03, 0.25)


def main() -> None:
    """Print a row for each way to choose pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("captions", type=Path)
    parser.add_argument("home", type=Path)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--choices", type=int, default=30)
    chosen = parser.parse_args()
    photos = Photos.load(chosen.folder, chosen.captions, chosen.home)
    # features that stand for something in the captions, as those with a name do
    named = photos.right_features().any(axis=1)
    described = describe_pictures(photos.vectors, photos.codes.dense()[:, named]).astype(float)
    print("| pairs | liked among the first 30 | as a vector | liked of all |\n|---|---|---|---|")
    for way in ("informative", "random"):
        results = [
            _liked(
                photos.vectors,
                described,
                _likes(photos, person),
                person,
                chosen.choices,
                way == "informative",
            )
            for person in range(chosen.people)
        ]
        found, searched, usual = np.mean(results, axis=0)
        print(f"| {way} | {found:.2f} | {searched:.2f} | {usual:.2f} |", flush=True)


def _likes(photos: Photos, person: int) -> np.ndarray:
    """How much a person likes each photo: 1 for one thing, 0, or -1 for another."""
    rates = photos.truth.mean(axis=0)
    usable = np.flatnonzero((rates > _RATES[0]) & (rates < _RATES[1]))
    one, other = np.random.default_rng(person).choice(usable, 2, replace=False)
    return photos.truth[:, one].astype(int) - photos.truth[:, other].astype(int)


def _liked(
    vectors: np.ndarray,
    described: np.ndarray,
    likes: np.ndarray,
    person: int,
    choices: int,
    informative: bool,
) -> tuple[float, float, float]:
    rng = np.random.default_rng(1000 + person)
    differences = np.zeros((0, described.shape[1]))
    nowhere = np.zeros(0, np.int64)
    for number in range(choices):
        first, second = (
            next_pair(learn(differences), described, nowhere, seed=1000 * person + number)
            if informative
            else rng.choice(len(likes), 2, replace=False)
        )
        undecided = likes[first] == likes[second] and rng.random() < 0.5
        if likes[first] < likes[second] or undecided:
            first, second = second, first
        differences = np.vstack([differences, described[first] - described[second]])
    worth = learn(differences).worth(described)
    best, searched = (
        np.argsort(-scores, kind="stable")[:_SHOWN]
        for scores in (worth, vectors @ as_vector(worth, vectors, VectorProducts.of(vectors)))
    )
    return (
        float(np.mean(likes[best] > 0)),
        float(np.mean(likes[searched] > 0)),
        float(np.mean(likes > 0)),
    )


if __name__ == "__main__":
    main()
