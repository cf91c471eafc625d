"""Widgets and painting that every area of the window shares."""
