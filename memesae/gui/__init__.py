"""The window: the only package that imports PySide6."""

from memesae.gui.load_qt import load_qt

load_qt()
