"""Sheets over the window: command palette, cheat sheet, quick look, failures, about."""
