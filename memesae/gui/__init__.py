"""The window: the only package that imports PySide6.

PySide6 replaces Python's `__import__` to support `from __feature__ import …`, which is not used here. The hook
reads the source of every module imported afterwards, including numpy's megabytes, to search for its own name.
That takes a third of the window's start, and half of it if the files are not cached yet.
"""

import builtins


def _load_qt() -> None:
    """Import PySide6, then restore Python's own import function."""
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = own


_load_qt()
