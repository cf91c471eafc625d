"""How many cores numpy's products take."""

import os
import sys

_LIBRARIES = ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def use_one() -> None:
    """Let every product run on the thread that asked for it, if numpy is still to be imported.

    The products of a nudge are small. Split over all cores each part of one waits for the slowest, and for any
    other program on that core: with two of those running a nudge among 10,000 pictures took 195 ms, on one
    thread 10 ms. On a quiet machine there is no difference. Who sets these variables is obeyed. Where numpy is
    there already it would not listen any more: nothing is set then, which other programs would inherit.
    """
    if "numpy" not in sys.modules:
        for name in _LIBRARIES:
            os.environ.setdefault(name, "1")
