"""Sources of steering directions with a common interface."""
