"""memesae: find the picture you are thinking of, and steer towards it."""

__version__ = "0.1.0"
