"""Sparse autoencoders on image vectors: model, training, files, importers, labels, feature catalogue."""
