import numpy as np

from memesae.analysis.properties import describe, score_pictures
from memesae.analysis.score_vector import VectorProducts, as_vector
from tests.analysis.test_properties import WORLD, relevance


def test_a_vector_ranks_pictures_as_the_score_does():
    rng = np.random.default_rng(1)
    text = rng.normal(size=WORLD.vectors.shape[1]).astype(np.float32)
    chosen = describe(relevance(3), np.array([9]))
    scores = score_pictures(
        chosen, WORLD.codes, np.ones(48), WORLD.vectors, text, np.zeros_like(text)
    )
    halves = WORLD.vectors.astype(np.float16)
    vector = as_vector(scores, halves, VectorProducts.of(halves))
    assert np.isclose(np.linalg.norm(vector), 1)
    near = np.corrcoef(WORLD.vectors @ vector, scores)[0, 1]
    assert near > 0.9
    # without the ticked feature it would rank by the text alone
    assert near > np.corrcoef(WORLD.vectors @ text, scores)[0, 1] + 0.05
