"""Codes with planted truth, for tests of the analysis."""

import numpy as np

from memesae.sae.sparse_autoencoder import Codes


def random_activations(count, rates, seed):
    """Independent activations float32 [count, F], each feature active at its rate, uniform between .2 and 1."""
    rng = np.random.default_rng(seed)
    active = rng.random((count, len(rates))) < rates
    return (active * rng.uniform(0.2, 1, active.shape)).astype(np.float32)


def ordinary_rates(features, seed):
    """Rates float64 [features] as of real features: most between .5 % and 20 %."""
    return np.exp(np.random.default_rng(seed).uniform(np.log(0.005), np.log(0.2), features))


def codes_of(activations):
    """The codes of dense activations."""
    return Codes.from_dense(activations)
