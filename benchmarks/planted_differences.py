"""Whether `memesae diff` finds a concept planted in one of two sets of photos, and nothing in random halves.

    python -m benchmarks.planted_differences FOLDER CAPTIONS HOME [--trials 100]

A feature is right for a concept if at least 30 % of its 20 strongest photos show it by their captions, and three times as
many as of all. Ranked are all features tested; of those found, at most 5 % should be wrong.
"""

import numpy as np

from benchmarks.caption_concepts import CONCEPTS, Photos, arguments
from memesae.analysis.bursts import Bursts, find_bursts
from memesae.analysis.differences import FALSE_DISCOVERIES, Differences, find_differences
from memesae.sae.sparse_autoencoder import Codes, take_rows

BURST_COSINE = 0.95
"""Cosine, without the mean, of a photo and the frames of its burst, made by adding noise to its vector: two frames have .90,
where frames cropped, turned and compressed anew had .93 to .94 (median; .83 to .89 for one of twenty)."""


def main() -> None:
    """Print both tables."""
    chosen = arguments(__doc__, trials=100)
    photos = Photos.load(chosen.folder, chosen.captions, chosen.home)
    print("| random halves of | trials with a feature | features a trial |\n|---|---|---|")
    for count in (100, 300, 1000, 3000):
        _print_halves(
            f"{count} photos", [_random_half(photos, count, seed) for seed in range(chosen.trials)]
        )
    for averaged in (False, True):
        found = [_burst_half(photos, 300, seed, averaged) for seed in range(chosen.trials)]
        name = "averaged" if averaged else "each by itself"
        _print_halves(f"300 bursts of three, {name}", found)
    print(
        "\n| photos | share | concepts | first right | right of ten | any found | right of ten found |"
        "\n|---|---|---|---|---|---|---|"
    )
    for count, share in ((1000, 0.1), (300, 0.2), (1000, 0.5)):
        _print_planted(photos, count, share, chosen.trials)


def _print_halves(name: str, found: list[int]) -> None:
    print(f"| {name} | {np.mean(np.array(found) > 0):.2f} | {np.mean(found):.2f} |", flush=True)


def _compare(
    codes: Codes, bursts: np.ndarray, first: np.ndarray, second: np.ndarray, share: float = 0.05
) -> Differences:
    one, other = (Bursts.of(take_rows(codes, rows), bursts[rows]) for rows in (first, second))
    return find_differences(one, other, false_discoveries=share)


def _random_half(photos: Photos, count: int, seed: int) -> int:
    rows = np.random.default_rng(seed).choice(len(photos.vectors), 2 * count, replace=False)
    alone = np.arange(len(photos.vectors))
    return len(_compare(photos.codes, alone, rows[:count], rows[count:]).found)


def _burst_half(photos: Photos, count: int, seed: int, averaged: bool) -> int:
    """The number of features found between halves of photos that come three times, slightly changed."""
    rng = np.random.default_rng(seed)
    once = photos.vectors[rng.choice(len(photos.vectors), count, replace=False)]
    mean = photos.vectors.mean(axis=0)
    spread = np.linalg.norm(once - mean, axis=1, keepdims=True)
    noise = rng.standard_normal((3, *once.shape)) / np.sqrt(once.shape[1])
    # so long that its sum with the centred vector has the wanted cosine
    length = np.sqrt(1 / BURST_COSINE**2 - 1)
    frames = (once + spread * length * noise).astype(np.float32).reshape(3 * count, -1)
    frames /= np.linalg.norm(frames, axis=1, keepdims=True)
    bursts = find_bursts(frames, np.arange(len(frames))) if averaged else np.arange(len(frames))
    half = np.tile(rng.permutation(count) < count // 2, 3)
    rows = np.flatnonzero(half), np.flatnonzero(~half)
    return len(_compare(photos.sae.encode(frames), bursts, *rows).found)


def _print_planted(photos: Photos, count: int, share: float, trials: int) -> None:
    right = photos.right_features()
    planted = int(share * count)
    usable = np.flatnonzero((photos.truth.sum(axis=0) >= 1.5 * planted) & right.any(axis=0))
    alone = np.arange(len(photos.vectors))
    first, ten, power, precision = [], [], [], []
    for trial in range(trials):
        rng = np.random.default_rng(trial)
        concept = int(usable[trial % len(usable)])
        shown = rng.permutation(np.flatnonzero(photos.truth[:, concept]))[:planted]
        others = rng.permutation(np.flatnonzero(~photos.truth[:, concept]))[: 2 * count - planted]
        mixed = np.concatenate([shown, others[: count - planted]])
        ranked = _compare(photos.codes, alone, mixed, others[count - planted :], share=1.0).found
        more = [one for one in ranked if one.t > 0]
        correct = np.array([right[one.feature, concept] for one in more])
        found = np.array([one.q <= FALSE_DISCOVERIES for one in more])
        first.append(correct[0])
        ten.append(correct[:10].mean())
        power.append(found.any())
        if found.any():
            precision.append(correct[found][:10].mean())
    print(
        f"| {count} | {share} | {len(usable)} of {len(CONCEPTS)} | {np.mean(first):.2f} | "
        f"{np.mean(ten):.2f} | {np.mean(power):.2f} | {np.mean(precision):.2f} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
