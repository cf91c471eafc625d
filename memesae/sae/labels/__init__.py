"""Names for features out of the vocabulary, each with an honest confidence."""

from memesae.sae.labels.feature_labels import NAMED, FeatureLabels, choose_labels, open_labels

__all__ = ["NAMED", "FeatureLabels", "choose_labels", "open_labels"]
