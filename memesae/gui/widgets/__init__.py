"""Shared widgets and painting functions."""
