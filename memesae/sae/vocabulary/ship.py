"""Writes the built-in model's vocabulary vectors into resources, so that nobody waits for them.

Run it after the word lists or the built-in model changed: `python -m memesae.sae.vocabulary.ship`.
Where it was forgotten, words without a vector are embedded on the person's machine.
"""

from memesae.base.places import resource
from memesae.base.token import Token
from memesae.embedding.encoder import Encoder
from memesae.sae.vocabulary.vectors import file_name, open_vocabulary, probe_of, write_vectors
from memesae.sae.vocabulary.words import class_names, distinct, shipped_words


def ship() -> None:
    """Embed all shipped words and class names with the built-in model."""
    encoder = Encoder.load()
    folder = resource("vocabulary")
    words = distinct([*shipped_words(), *class_names()])
    vocabulary = open_vocabulary(words, encoder, folder, Token())
    vectors = dict(zip(vocabulary.words, vocabulary.vectors, strict=True))
    write_vectors(folder / file_name(encoder.model_id), vectors, probe_of(encoder))


if __name__ == "__main__":
    ship()
