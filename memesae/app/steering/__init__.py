"""Steering the open library: results, offers and look-ahead pictures of a steering state."""

from memesae.app.steering.steering_engine import SteeringEngine
from memesae.app.steering.steering_session import SteeringSession

__all__ = ["SteeringEngine", "SteeringSession"]
