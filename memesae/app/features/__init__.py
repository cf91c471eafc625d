"""The features of the open library: learnt or built in, named, browsed, exchanged."""

from memesae.app.features.feature_training import Outset, TrainReport
from memesae.app.features.feature_view import FeatureOrder, FeatureView
from memesae.app.features.features_in_use import ImportReport
from memesae.app.features.library_features import Features

__all__ = ["FeatureOrder", "FeatureView", "Features", "ImportReport", "Outset", "TrainReport"]
