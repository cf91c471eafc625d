"""Steering the open library: results, offers and look-ahead pictures of a steering state."""
