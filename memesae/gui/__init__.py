"""The window: the only place that imports PySide6."""

from memesae.gui.plain_import import load_qt

load_qt()
