"""Sheets over the window: the palette, the keys, quick look, failures, about."""
