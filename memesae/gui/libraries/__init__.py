"""Opening, switching and indexing libraries, watching their folders and choosing their model."""
