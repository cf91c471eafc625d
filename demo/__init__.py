"""Draws the demo library, resources/demo.zip; no part of the program, which only unpacks it."""
