"""The words that features may be called by, and their vectors."""

from memesae.sae.vocabulary.vectors import TextEncoder, Vocabulary, open_vocabulary
from memesae.sae.vocabulary.words import (
    class_names,
    distinct,
    shipped_words,
    words_in_file,
    words_in_names,
)

__all__ = [
    "TextEncoder",
    "Vocabulary",
    "class_names",
    "distinct",
    "open_vocabulary",
    "shipped_words",
    "words_in_file",
    "words_in_names",
]
