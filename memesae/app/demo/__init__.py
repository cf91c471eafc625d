"""The demo library: some hundred pictures that memesae draws itself, to try everything at once."""

from memesae.app.demo.drawing import DEMO_QUERIES, Drawn, draw_demo

__all__ = ["DEMO_QUERIES", "Drawn", "draw_demo"]
