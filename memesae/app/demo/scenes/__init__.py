"""Whole landscapes, built in layers from the back to the front."""
