"""Steering the open library: from a state to results, an offer and look-ahead pictures."""

from memesae.app.steering.course import Course
from memesae.app.steering.helm import Helm

__all__ = ["Course", "Helm"]
