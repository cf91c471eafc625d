"""What can go wrong with a model, in sentences a person can act on."""

from memesae.base.errors import MemesaeError


class ModelError(MemesaeError):
    """A model is unknown, damaged, or cannot be had now."""
