"""Learning features from the vectors of a library."""

from memesae.sae.training.curve import Point, Trained
from memesae.sae.training.plan import SMALLEST_LIBRARY, TrainingPlan
from memesae.sae.training.run import train

__all__ = ["SMALLEST_LIBRARY", "Point", "Trained", "TrainingPlan", "train"]
