"""Whether clusters along a wish follow it: photos of dogs by scene, and others, against k-means on the vectors.

    python -m benchmarks.clusters_by_wish FOLDER CAPTIONS HOME

A photo has the class that at least two of its captions say, if it is the only one. Printed is the adjusted Rand index.
"""

import re

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score

from benchmarks.caption_concepts import Photos, arguments
from memesae.analysis.feature_relevance import feature_centres, relevance_to
from memesae.analysis.wish_clusters import by_features, by_words, find_clusters, nearest_words
from memesae.base.cancellation import Token
from memesae.embedding.encoder import Encoder
from memesae.sae.vocabulary import embed_words, open_vocabulary, shipped_words

_SAID = 2
WISHES = {
    "the weather": (
        r"dogs?",
        {"snow": r"snow\w*", "beach": r"beach|sand\w*", "water": r"water|lake|pool|swim\w*", "grass": r"grass\w*"},
    ),
    "the colour of the dog": (
        r"dogs?",
        {"a black dog": r"black dog", "a white dog": r"white dog", "a brown dog": r"(brown|tan) dog"},
    ),
    "the sport": (
        r"",
        {
            "skateboarding": r"skateboard\w*", "surfing": r"surf\w*", "football": r"soccer|football",
            "climbing": r"climb\w*", "bicycle": r"bicycle|bike|biker", "skiing": r"ski|skier|skiing|snowboard\w*",
            "basketball": r"basketball", "swimming": r"swim\w*",
        },
    ),
}  # fmt: skip


def main() -> None:
    """Print a row for each wish."""
    chosen = arguments(__doc__)
    photos = Photos.load(chosen.folder, chosen.captions, chosen.home)
    encoder = Encoder.load(device="cpu")
    vocabulary = open_vocabulary(shipped_words(), encoder, chosen.home / "cache", Token())
    catalogue = photos.catalogue()
    mean = photos.vectors.mean(axis=0)
    centres = feature_centres(catalogue, lambda some: photos.vectors[some], mean)
    print(
        "| wish | photos | k-means | listed words | one phrase | features | listed, number found |\n|---|---|---|---|---|---|"
    )
    for wish, (of, classes) in WISHES.items():
        rows, truth = _labelled(photos.captions, of, classes)
        vectors, number = photos.vectors[rows], len(classes)
        texts = embed_words([wish, *classes], encoder)
        relevance = relevance_to(texts[0], vocabulary.mean, centres)
        norms = np.linalg.norm(photos.sae.decoder, axis=1)
        # the stubs know only n_init="auto"
        dense = KMeans(number, n_init=3, random_state=0).fit_predict(vectors)  # pyright: ignore[reportArgumentType]
        features = by_features(photos.codes, norms, relevance)
        features = type(features)(features.rows[rows], features.features)
        words = by_words(vectors, texts[1:], vocabulary.mean)
        nearest = nearest_words(texts[0], vocabulary.vectors, vocabulary.mean)
        phrase = by_words(vectors, vocabulary.vectors[nearest], vocabulary.mean)
        scores = [
            adjusted_rand_score(truth, labels)
            for labels in (
                dense,
                *(find_clusters(one, number).labels for one in (words, phrase, features)),
            )
        ]
        found = find_clusters(words)
        print(
            f"| {wish} | {len(rows)} | "
            + " | ".join(f"{one:.2f}" for one in scores)
            + f" | {len(found.centres)} of {number}: {adjusted_rand_score(truth, found.labels):.2f} |",
            flush=True,
        )


def _labelled(
    captions: list[list[str]], of: str, classes: dict[str, str]
) -> tuple[np.ndarray, np.ndarray]:
    """The photos that are of something and have one class, and their classes."""
    rows: list[int] = []
    labels: list[int] = []
    for row, texts in enumerate(captions):
        shown = [
            number
            for number, one in enumerate(classes.values())
            if sum(bool(re.search(rf"\b(?:{one})\b", text)) for text in texts) >= _SAID
        ]
        named = sum(bool(re.search(rf"\b(?:{of})\b", text)) for text in texts) >= _SAID
        if named and len(shown) == 1:
            rows.append(row)
            labels.append(shown[0])
    return np.array(rows), np.array(labels)


if __name__ == "__main__":
    main()
