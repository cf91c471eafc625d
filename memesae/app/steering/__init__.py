"""Steering the open library: from a state to results, an offer and look-ahead pictures."""

from memesae.app.steering.steering_engine import SteeringEngine
from memesae.app.steering.steering_session import SteeringSession

__all__ = ["SteeringEngine", "SteeringSession"]
