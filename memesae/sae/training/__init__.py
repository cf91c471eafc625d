"""Training sparse autoencoders on the vectors of a library."""

from memesae.sae.training.training_plan import SMALLEST_LIBRARY, TrainingPlan
from memesae.sae.training.training_run import train
from memesae.sae.training.training_state import CurvePoint, Trained

__all__ = ["SMALLEST_LIBRARY", "CurvePoint", "Trained", "TrainingPlan", "train"]
