"""What the commands act on: one object for each area of the window."""

from memesae.gui.desk.desk import GuiDesk

__all__ = ["GuiDesk"]
