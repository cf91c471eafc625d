"""Lets work that nobody sits waiting for stand aside while somebody waits for an answer."""

import threading

LONGEST = 0.25
"""Seconds that work stands aside at once: where answers never end, it goes on slowly."""


class RightOfWay:
    """Taken by a search, given by what runs behind it. May be used from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._takers = 0
        self._free = threading.Event()
        self._free.set()

    def take(self) -> None:
        """Let all others stand aside until `release` is called as often as this."""
        self._count(+1)

    def release(self) -> None:
        """Let them go on."""
        self._count(-1)

    def give(self) -> None:
        """Wait here while somebody else has it, but not for ever."""
        self._free.wait(LONGEST)

    def _count(self, more: int) -> None:
        with self._lock:
            self._takers += more
            if self._takers:
                self._free.clear()
            else:
                self._free.set()
