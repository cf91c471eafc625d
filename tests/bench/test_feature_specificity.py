from memesae.base.cancellation import Token
from memesae.bench.sae_quality import AMOUNTS, measure_specificity


def test_features_of_a_true_dictionary_are_specific(world, library):
    starts = world.vectors[:3]
    measured = measure_specificity(library.gallery, world.table, Token(), starts, features=20)
    assert measured.specific.value >= 0.8
    assert len(measured.precision) == len(AMOUNTS)
    assert measured.precision[-1] > measured.precision[0]
