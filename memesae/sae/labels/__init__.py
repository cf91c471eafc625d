"""Labels for features from a vocabulary, each with a confidence measured on held-out exemplars."""

from memesae.sae.labels.feature_labels import NAMED, FeatureLabels, choose_labels, open_labels

__all__ = ["NAMED", "FeatureLabels", "choose_labels", "open_labels"]
