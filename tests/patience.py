"""How long to wait on a machine that has other things to do."""

import os
from pathlib import Path


def patience() -> float:
    """How many times longer than at rest something may take now, by the processes that want a core.

    Tests may run at a lower priority than those, so a process that waits for its turn counts three times.
    """
    try:
        facts = dict(line.split(" ", 1) for line in Path("/proc/stat").read_text().splitlines())
        running = float(facts["procs_running"])
    except (OSError, KeyError, ValueError):
        running = os.getloadavg()[0] if hasattr(os, "getloadavg") else 1.0
    return 1.0 + 3.0 * max(0.0, running / (os.cpu_count() or 1) - 1.0)
