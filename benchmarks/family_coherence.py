"""Whether the families of features have captions in common, and whether halves of the photos give the same ones.

    python -m benchmarks.family_coherence FOLDER CAPTIONS HOME

The caption profile of a feature is how often each concept is said of the photos on which it is active, relative to all
photos and in standard deviations; coherence is the mean cosine of the profiles of two features of one family.
"""

import numpy as np

from benchmarks.caption_concepts import Photos, arguments
from memesae.analysis import families
from memesae.analysis.bursts import Bursts, find_bursts
from memesae.analysis.cooccurrence import Cooccurrence


def main() -> None:
    """Print a row for each least association."""
    chosen = arguments(__doc__)
    photos = Photos.load(chosen.folder, chosen.captions, chosen.home)
    bursts = Bursts.of(photos.codes, find_bursts(photos.vectors, np.arange(len(photos.vectors))))
    cosines = profile_cosines(photos)
    counted = Cooccurrence.of(bursts)
    print("| least association | families | features | coherence | by chance | halves agree |")
    print("|---|---|---|---|---|---|")
    usual = families.LEAST_ASSOCIATION
    for least in (0.0, 0.3, usual, 0.4):
        families.LEAST_ASSOCIATION = least
        found = families.find_families(bursts)
        groups = [[one.feature for one in family] for family in found.families]
        members = [one for group in groups for one in group]
        shuffled = iter(np.random.default_rng(0).permutation(counted.counts.nonzero()[0]))
        chance = [[int(next(shuffled)) for _ in group] for group in groups]
        print(
            f"| {least} | {len(groups)} | {len(members)} | {coherence(groups, cosines):.2f} | "
            f"{coherence(chance, cosines):.2f} | {found.agreement or 0:.2f} |",
            flush=True,
        )


def profile_cosines(photos: Photos) -> np.ndarray:
    """float64 [F, F]: cosine of the caption profiles of all pairs of features."""
    active = photos.codes.dense() > 0
    usual = photos.truth.mean(axis=0)
    said = active.T.astype(np.float64) @ photos.truth / np.maximum(active.sum(axis=0), 1)[:, None]
    profiles = (said - usual) / np.sqrt(np.maximum(usual, 1e-4))
    profiles /= np.maximum(np.linalg.norm(profiles, axis=1, keepdims=True), 1e-9)
    return profiles @ profiles.T


def coherence(groups: list[list[int]], cosines: np.ndarray) -> float:
    """The mean over groups of the mean cosine of two members."""
    means: list[float] = []
    for group in groups:
        inside = cosines[np.ix_(np.array(group), np.array(group))]
        means.append(float((inside.sum() - len(group)) / (len(group) * (len(group) - 1))))
    return float(np.mean(means))


if __name__ == "__main__":
    main()
