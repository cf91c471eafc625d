"""Draws the demo library, resources/demo.zip; not part of the program, which only unpacks it."""
