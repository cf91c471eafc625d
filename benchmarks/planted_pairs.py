"""Whether `memesae pairs` finds two kinds of photos that always come together.

    python -m benchmarks.planted_pairs FOLDER CAPTIONS HOME [--trials 40]

Of two concepts that are never said of one photo, every photo is taken out, and mixtures of one photo of each put in: the
normalised sum of their vectors. A pair is right if one feature is right for one concept and the other for the other, as in
`planted_differences.py`. How far vectors could tell at all is shown by two ridge regressions that are fitted to the captions
themselves: where the pair of the photos they rate highest, as many as have each concept, would stand.
"""

import numpy as np

from benchmarks.caption_concepts import Photos, arguments
from memesae.analysis.bursts import Bursts
from memesae.analysis.cooccurrence import Cooccurrence, Pair, find_pairs
from memesae.sae.sparse_autoencoder import Codes, take_rows

_MIXTURES = 100
_APART = 3
_RIDGE = 10.0


def main() -> None:
    """Print how often a right pair stands first, and among the first five; by features and by what knows the captions."""
    chosen = arguments(__doc__, trials=40)
    photos = Photos.load(chosen.folder, chosen.captions, chosen.home)
    places = [_places(photos, seed) for seed in range(chosen.trials)]
    for name, each in zip(
        ("a right pair of features", "the pair of regressions"),
        zip(*places, strict=True),
        strict=True,
    ):
        for first in (1, 5, 20):
            share = sum(place is not None and place < first for place in each) / len(places)
            print(f"{name} among the first {first}: {share:.2f}")


def _places(photos: Photos, seed: int) -> tuple[int | None, int]:
    """The place of the first right pair, from 0, None if there is none; and that of the regressions' pair."""
    rng = np.random.default_rng(seed)
    right = photos.right_features()
    shown = photos.truth.sum(axis=0)
    usable = np.flatnonzero((shown >= _MIXTURES) & (shown < 1000) & right.any(axis=0))
    while True:
        one, other = rng.choice(usable, 2, replace=False)
        both = int((photos.truth[:, one] & photos.truth[:, other]).sum())
        if both <= _APART and not (right[:, one] & right[:, other]).any():
            break
    kinds = [
        rng.permutation(np.flatnonzero(photos.truth[:, kind]))[:_MIXTURES] for kind in (one, other)
    ]
    mixtures = photos.vectors[kinds[0]] + photos.vectors[kinds[1]]
    mixtures /= np.linalg.norm(mixtures, axis=1, keepdims=True)
    rest = np.flatnonzero(~photos.truth[:, one] & ~photos.truth[:, other])
    codes = Codes.joined(
        [take_rows(photos.codes, rest), photos.sae.encode(mixtures)], photos.sae.features
    )
    counted = Cooccurrence.of(Bursts.of(codes, np.arange(len(codes))))
    pairs = find_pairs(counted, photos.sae.directions, [None] * photos.sae.features)
    known = _known(photos, np.concatenate([photos.vectors[rest], mixtures]), (one, other))
    ceiling = sum(pair.low > known for pair in pairs)
    return _place(pairs, right[:, [one, other]]), ceiling


def _place(pairs: list[Pair], right: np.ndarray) -> int | None:
    for place, pair in enumerate(pairs):
        ends = right[[pair.feature, pair.other]]
        if (ends[0, 0] and ends[1, 1]) or (ends[0, 1] and ends[1, 0]):
            return place
    return None


def _known(photos: Photos, vectors: np.ndarray, concepts: tuple[int, int]) -> float:
    """The association, at the lower end of its interval, of what two regressions fitted to the captions rate highest."""
    mean = photos.vectors.mean(axis=0)
    shown = np.zeros((len(vectors), 2), np.float32)
    for place, concept in enumerate(concepts):
        centred = photos.vectors - mean
        target = photos.truth[:, concept] - photos.truth[:, concept].mean()
        scale = float(np.square(centred).sum() / len(centred))
        products = centred.T @ centred + _RIDGE * scale * np.eye(centred.shape[1])
        ratings = (vectors - mean) @ np.linalg.solve(products, centred.T @ target)
        shown[np.argsort(-ratings)[:_MIXTURES], place] = 1
    rows, columns = np.nonzero(shown)
    codes = Codes(
        columns.astype(np.int32),
        np.ones(len(columns), np.float32),
        np.searchsorted(rows, np.arange(len(vectors) + 1)).astype(np.int64),
        2,
    )
    counted = Cooccurrence.of(Bursts.of(codes, np.arange(len(vectors))))
    return float(counted.least_association()[0, 1])


if __name__ == "__main__":
    main()
