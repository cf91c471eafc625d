"""What a start reads and makes; how long that takes is measured by benchmarks/start.py."""

import subprocess
import sys


def told(code: str) -> str:
    """What a fresh Python says."""
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_importing_stays_pythons_own_with_qt():
    assert told(
        "import builtins, linecache; own = builtins.__import__\n"
        "import memesae.gui.main, PySide6.QtSvg, PySide6.QtPrintSupport\n"
        "print(builtins.__import__ is own, [name for name in linecache.cache if 'memesae' in name])"
    ) == ("True []")
