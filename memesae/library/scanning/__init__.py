"""Scanning the folders of a library for changes."""
