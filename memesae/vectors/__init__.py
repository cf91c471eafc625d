"""Unit vectors and their nearest neighbours: exact or HNSW, behind one protocol."""
