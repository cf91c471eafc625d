"""The features of the open library: learnt or built in, named, browsed, exchanged."""

from memesae.app.features.features import Features
from memesae.app.features.importing import ImportReport
from memesae.app.features.learning import Outset, TrainReport
from memesae.app.features.view import FeatureView, Order

__all__ = ["FeatureView", "Features", "ImportReport", "Order", "Outset", "TrainReport"]
