"""What can go wrong with features, said so that a person can act on it."""

from memesae.base.errors import MemesaeError


class SaeError(MemesaeError):
    """Features cannot be trained, read or used."""


class SaeFileError(SaeError):
    """A file does not hold a sparse autoencoder that memesae can use."""
