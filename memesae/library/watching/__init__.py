"""Noticing, while the program runs, that something changed in the folders of a library."""
