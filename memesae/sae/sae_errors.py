"""Errors of sparse autoencoders and their files."""

from memesae.base.errors import MemesaeError


class SaeError(MemesaeError):
    """Features cannot be trained, read or used."""


class SaeFileError(SaeError):
    """A file does not hold a sparse autoencoder that memesae can use."""
