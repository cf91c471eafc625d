"""Whether `memesae pairs` finds two kinds of photos that always come together.

    python -m benchmarks.planted_pairs FOLDER CAPTIONS HOME [--trials 40]

Of two concepts that are never said of one photo, every photo is taken out, and mixtures of one photo of each put in: the
normalised sum of their vectors. A pair is right if one feature is right for one concept and the other for the other, as in
`planted_differences.py`.
"""

import numpy as np

from benchmarks.caption_concepts import CONCEPTS, Photos, arguments
from memesae.analysis.bursts import Bursts
from memesae.analysis.cooccurrence import Cooccurrence, find_pairs
from memesae.sae.sparse_autoencoder import Codes, take_rows

_MIXTURES = 100
_APART = 3


def main() -> None:
    """Print how often a right pair stands first, and among the first five."""
    chosen = arguments(__doc__, trials=40)
    photos = Photos.load(chosen.folder, chosen.captions, chosen.home)
    places = [_place(photos, seed) for seed in range(chosen.trials)]
    found = [place for place in places if place is not None]
    for first in (1, 5, 20):
        share = sum(place < first for place in found) / len(places)
        print(f"a right pair among the first {first}: {share:.2f}")


def _place(photos: Photos, seed: int) -> int | None:
    """The place of the first right pair, from 0; None if there is none."""
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
    for place, pair in enumerate(pairs):
        ends = right[[pair.feature, pair.other]][:, [one, other]]
        if (ends[0, 0] and ends[1, 1]) or (ends[0, 1] and ends[1, 0]):
            return place
    print(f"{CONCEPTS[one]} and {CONCEPTS[other]} not found")
    return None


if __name__ == "__main__":
    main()
