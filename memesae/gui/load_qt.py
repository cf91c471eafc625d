"""Loads Qt and leaves importing as it was.

PySide6 puts an `import` of its own in the place of Python's, for a dialect (`from __feature__ import …`) that
nobody speaks here. It reads the *source* of every module that is imported from then on, numpy's megabytes
included, and looks for its own name in it. That makes a third of a window's start, and half of it when the
files are not in memory yet.
"""

import builtins


def load_qt() -> None:
    """Import PySide6, then put Python's own import back; nothing happens where it was imported before."""
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = own
