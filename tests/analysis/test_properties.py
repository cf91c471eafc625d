import numpy as np

from memesae.analysis.feature_relevance import feature_centres, relevance_to
from memesae.analysis.properties import describe, propose, score_pictures
from memesae.base.cancellation import Token
from memesae.sae.build_catalogue import build_catalogue
from memesae.sae.library_codes import LibraryCodes
from tests.steering.steering_world import World

WORLD = World()
MEAN = WORLD.vectors.mean(axis=0)


def relevance(feature):
    """The relevance of every feature to a text that means one of them."""
    codes = LibraryCodes(WORLD.ids, WORLD.codes)
    catalogue = build_catalogue(WORLD.sae, codes, WORLD.vectors, Token())
    text = WORLD.sae.directions[feature]
    rows = {int(image): row for row, image in enumerate(WORLD.ids)}
    centres = feature_centres(
        catalogue, lambda ids: WORLD.vectors[[rows[int(one)] for one in ids]], MEAN
    )
    return relevance_to(text, np.zeros_like(text), centres)


def test_the_feature_that_a_text_means_is_most_relevant():
    for feature in (0, 7, 30):
        assert propose(relevance(feature))[0] == feature


def test_ticked_features_decide_beside_the_text():
    rng = np.random.default_rng(0)
    text = rng.normal(size=WORLD.vectors.shape[1]).astype(np.float32)
    scale = np.ones(WORLD.codes.features)
    shown = WORLD.codes.dense()[:, 9] > 0

    def mean_rank(chosen):
        scores = score_pictures(
            chosen, WORLD.codes, scale, WORLD.vectors, text, np.zeros_like(text)
        )
        return np.argsort(np.argsort(-scores))[shown].mean()

    everything = describe(relevance(3))
    assert len(everything.features) <= 20
    assert np.isclose(everything.weights.sum(), 1)
    ticked = describe(relevance(3), np.array([9]))
    assert mean_rank(ticked) < 0.75 * mean_rank(everything)


def test_without_ticked_features_the_text_alone_decides():
    nothing = describe(relevance(3), np.zeros(0, np.int64))
    text = WORLD.sae.directions[3]
    scores = score_pictures(
        nothing, WORLD.codes, np.ones(48), WORLD.vectors, text, np.zeros_like(text)
    )
    np.testing.assert_array_equal(np.argsort(-scores), np.argsort(-(WORLD.vectors @ text)))
