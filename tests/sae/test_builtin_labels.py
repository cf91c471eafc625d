from memesae.embedding.model_catalogue import BUILT_IN
from memesae.sae.sae_files import built_in_labels, built_in_sae


def test_the_shipped_labels_cover_the_shipped_features():
    labels = built_in_labels(BUILT_IN)
    assert len(labels) == built_in_sae(BUILT_IN).features
    named = [label for label, confidence in labels if label and confidence > 0]
    assert len(named) > 140
    assert len(set(named)) == len(named)


def test_other_models_have_none():
    assert built_in_labels("another-model") == []
