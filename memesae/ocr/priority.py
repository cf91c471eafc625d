"""Lets a thread that can wait step back behind those that somebody waits for."""

import os
import sys
import threading

_NICE = 10


def step_back() -> None:
    """Give the calling thread a low priority, where the platform knows one for threads."""
    # elsewhere the number means the whole process, whose window must stay quick
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
