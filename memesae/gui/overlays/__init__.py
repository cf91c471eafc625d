"""Sheets that lie over the window: palette, cheat sheet, quick look, lists."""
