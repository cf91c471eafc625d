"""Waiting for a condition while the window's event loop runs."""

from collections.abc import Callable

from memesae.gui.screenshot import wait_until

TIMEOUT_MS = 300_000
"""Longer than any single step of a benchmark takes."""


def wait_for(condition: Callable[[], object]) -> None:
    """Run the event loop until a condition is true.

    Raises:
        TimeoutError: it was not true within five minutes.
    """
    if not wait_until(condition, TIMEOUT_MS):
        raise TimeoutError(f"The condition was not met within {TIMEOUT_MS // 1000} s.")
