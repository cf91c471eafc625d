"""Preferences, keys and storage, changed in sheets; each change takes effect immediately."""
