"""Whether `memesae property` finds what words alone miss: photos of a concept by words that their captions do not contain.

    python -m benchmarks.property_search FOLDER CAPTIONS HOME

Printed is the mean average precision over the properties: of the text alone, of the text without the mean of texts, with the
features relevant to it, and after a person ticked those of the twelve proposed features of which at least three of the nine
strongest photos show the property. The last two rows are of the vectors that a search for these properties uses.
"""

from dataclasses import replace

import numpy as np
from sklearn.metrics import average_precision_score

from benchmarks.caption_concepts import CONCEPTS, Photos, arguments
from memesae.analysis import properties
from memesae.analysis.feature_relevance import feature_centres, relevance_to
from memesae.analysis.score_vector import VectorProducts, as_vector
from memesae.base.cancellation import Token
from memesae.embedding.encoder import Encoder
from memesae.sae.feature_catalogue import PADDING
from memesae.sae.vocabulary import embed_words, open_vocabulary, shipped_words

PROPERTIES = {
    "canine": "dog", "equestrian": "horse", "seaside": "beach", "aquatic": "swim", "wave riding": "surf",
    "winter": "snow", "alpine sport": "ski", "summit": "mountain", "ascending a wall": "cliff", "vessel": "boat",
    "angling": "fish", "lawn": "grass", "foliage": "tree", "blossom": "flower", "urban": "city", "automobile": "car",
    "pedalling": "bicycle", "motocross": "motorcycle", "goalkeeper": "soccer", "slam dunk": "basketball",
    "infant": "ba(by", "spectators": "crowd", "eyewear": "sunglasses", "headgear": "hat", "twilight": "sunset",
    "musical performance": "guitar", "meal": "food", "halfpipe trick": "skateboard", "leaping": "jump", "kayaking": "river",
}  # fmt: skip
"""A concept, by the beginning of its expression, for words that captions hardly use for it."""


def main() -> None:
    """Print the mean average precision of each way."""
    chosen = arguments(__doc__)
    photos = Photos.load(chosen.folder, chosen.captions, chosen.home)
    encoder = Encoder.load(device="cpu")
    vocabulary = open_vocabulary(shipped_words(), encoder, chosen.home / "cache", Token())
    catalogue = photos.catalogue()
    scale = 1 / np.maximum(catalogue.p95, 1e-6)
    products = VectorProducts.of(photos.vectors)
    centres = feature_centres(catalogue, lambda some: photos.vectors[some], products.mean)
    texts = embed_words(list(PROPERTIES), encoder)
    scores: dict[str, list[float]] = {}
    ticks: list[int] = []
    for text, concept in zip(texts, PROPERTIES.values(), strict=True):
        number = next(place for place, one in enumerate(CONCEPTS) if one.startswith(concept))
        truth = photos.truth[:, number]
        relevance = relevance_to(text, vocabulary.mean, centres)
        ticked = [
            feature
            for feature in properties.propose(relevance).tolist()
            if truth[_strongest(catalogue.exemplars[feature])].sum() >= 3
        ]
        ticks.append(len(ticked))
        usual = properties.describe(relevance)
        after = properties.describe(relevance, np.array(ticked, np.int64))

        def precision(of: properties.Property, text=text, truth=truth) -> float:  # noqa: ANN001
            found = properties.score_pictures(
                of, photos.codes, scale, photos.vectors, text, vocabulary.mean
            )
            return float(average_precision_score(truth, found))

        ways = {
            "text": float(average_precision_score(truth, photos.vectors @ text)),
            "text, centred": precision(replace(usual, share=0.0)),
            "with relevant features": precision(usual),
        }
        for share in (0.25, 0.5, 1.0):
            ways[f"with ticked features, share {share}"] = precision(replace(after, share=share))
        for name, of in (("relevant", usual), ("ticked", after)):
            found = properties.score_pictures(
                of, photos.codes, scale, photos.vectors, text, vocabulary.mean
            )
            vector = as_vector(found, photos.vectors, products)
            ways[f"with {name} features, as a vector"] = float(
                average_precision_score(truth, photos.vectors @ vector)
            )
        for way, value in ways.items():
            scores.setdefault(way, []).append(value)
    print(f"{len(PROPERTIES)} properties, {np.mean(ticks):.1f} features ticked")
    for way, values in scores.items():
        print(f"| {way} | {np.mean(values):.3f} |")


def _strongest(exemplars: np.ndarray) -> np.ndarray:
    return exemplars[exemplars != PADDING][:9]


if __name__ == "__main__":
    main()
