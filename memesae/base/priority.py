"""Lets a thread that can wait step back behind those that somebody waits for."""

import os
import sys
import threading

BEHIND = 2
"""For work that somebody sees coming, such as a search, or will soon wait for, such as loading the model."""
FAR_BEHIND = 5
"""For work that nobody sits waiting for, such as thumbnails or looking at features.

Not farther: where another program is busy, such a thread would hardly run, and the window waits for it
whenever it holds the lock of the interpreter.
"""
OUT_OF_THE_WAY = 15
"""For what runs in another process than the window, such as indexing: it can hold nobody up.

Beside other programs that take all cores it still goes on, slowly.
"""


def step_back(steps: int = FAR_BEHIND) -> None:
    """Give the calling thread, and all that it begins, a lower priority where threads have one.

    Args:
        steps: how far behind the program's first thread.
    """
    # elsewhere the number means the whole process, whose window must stay quick
    if sys.platform == "linux":
        # the process's first thread has the priority that the program was started with
        started_with = os.getpriority(os.PRIO_PROCESS, os.getpid())
        now = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
        # forward again only an administrator's thread could go
        back = max(now, min(started_with + steps, 19))
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), back)
