"""What a start reads and makes; how long that takes is measured by benchmarks/start.py."""

import os
import subprocess
import sys

HEAVY = ("numpy", "PIL", "torch", "open_clip", "cv2", "onnxruntime", "watchdog")
WINDOW = """
import os, sys, tempfile
from pathlib import Path
from memesae.gui import theme
from memesae.gui.main import MainWindow, application, settings_of

home = Path(tempfile.mkdtemp())
app = application()
settings, _ = settings_of(home)
theme.apply(app, settings.theme)
window = MainWindow(settings, home, lambda folders: None)
window.show()
window.grab()
"""


def told(code: str) -> str:
    """What a fresh Python says."""
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_importing_stays_pythons_own_with_qt():
    assert told(
        "import builtins, linecache; own = builtins.__import__\n"
        "import memesae.gui.main, PySide6.QtSvg, PySide6.QtPrintSupport\n"
        "print(builtins.__import__ is own, [name for name in linecache.cache if 'memesae' in name])"
    ) == ("True []")


def test_a_window_is_painted_and_typed_into_before_anything_heavy_is_loaded():
    assert (
        told(
            f"{WINDOW}\nfrom PySide6.QtTest import QTest\n"
            "QTest.keyClicks(window.body.field.edit, 'cat in:x')\n"
            f"print([name for name in {HEAVY} if name in sys.modules], flush=True); os._exit(0)"
        )
        == "[]"
    )
