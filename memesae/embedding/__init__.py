"""Images and words into unit vectors: the models, the encoder, the indexing pipeline."""
