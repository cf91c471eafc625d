"""The features of the open library: training, naming, browsing, import and export."""

from memesae.app.features.feature_training import TrainingReadiness, TrainReport
from memesae.app.features.feature_view import FeatureOrder, FeatureView
from memesae.app.features.features_in_use import ImportReport
from memesae.app.features.library_features import Features

__all__ = [
    "FeatureOrder",
    "FeatureView",
    "Features",
    "ImportReport",
    "TrainReport",
    "TrainingReadiness",
]
