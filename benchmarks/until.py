"""Waiting for the window in a benchmark."""

from collections.abc import Callable

from memesae.gui.screenshot import wait_until

LONGEST_MS = 300_000
"""For anything."""


def until(true: Callable[[], object]) -> None:
    """Let the window work until something is so.

    Raises:
        TimeoutError: it never was.
    """
    if not wait_until(true, LONGEST_MS):
        raise TimeoutError("This never came about.")
