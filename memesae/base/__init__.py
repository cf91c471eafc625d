"""Foundations of every other package: errors, cancellation, atomic file writing, paths."""
