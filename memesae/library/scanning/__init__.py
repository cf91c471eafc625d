"""Finding out what changed in the folders of a library."""
