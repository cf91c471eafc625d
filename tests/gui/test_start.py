"""What a start reads and makes; how long that takes is measured by `memesae bench start`."""

import json
import os
import subprocess
import sys

from memesae.gui.sheets.window_sheets import is_made, is_open

HEAVY = ("numpy", "PIL", "torch", "open_clip", "cv2", "onnxruntime", "watchdog")
WITHIN_PYTHON = ("sqlite3", "hashlib", "socket", "csv", "difflib")
"""Each of them brings a library of the system or several files; none is needed for a first look."""
SHEETS = (
    "about", "browser", "cheat_sheet", "details", "explore_sheet", "failures", "folders_sheet", "keys_sheet", "model_sheet",
    "palette", "program_sheet", "storage_rows", "switcher", "tag_sheet", "training_sheet", "trash_sheet",
)  # fmt: skip
MODULES = 210
"""Own files that a start may read; each costs about a millisecond when the disk is asked for it."""
WINDOW = """
import os, sys, tempfile
from pathlib import Path
from memesae.gui import theme
from memesae.gui.application import MainWindow, application, settings_of

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
        "import memesae.gui.application, PySide6.QtSvg, PySide6.QtPrintSupport\n"
        "print(builtins.__import__ is own, [name for name in linecache.cache if 'memesae' in name])"
    ) == ("True []")


def test_a_window_is_painted_and_typed_into_before_anything_heavy_is_loaded():
    assert (
        told(
            f"{WINDOW}\nfrom PySide6.QtTest import QTest\n"
            "QTest.keyClicks(window.central.field.edit, 'cat in:x')\n"
            f"print([name for name in {HEAVY} if name in sys.modules], flush=True); os._exit(0)"
        )
        == "[]"
    )


def test_a_window_reads_few_files_and_none_of_a_closed_sheet():
    loaded = json.loads(
        told(f"{WINDOW}\nimport json; print(json.dumps([*sys.modules]), flush=True); os._exit(0)")
    )
    own = [name for name in loaded if name.split(".")[0] == "memesae"]
    assert [name for name in loaded if name in WITHIN_PYTHON] == []
    assert [name for name in own if name.split(".")[-1] in SHEETS] == []
    assert len(own) <= MODULES


def test_each_sheet_is_there_when_it_is_asked_for_and_made_once(window):
    controllers, sheets = window.controllers, window.sheets
    for owner, name in (
        *((sheets, name) for name in ("palette", "cheat_sheet", "about", "details", "failures")),
        *((controllers.libraries, name) for name in ("switcher", "folders_sheet", "models")),
        *((controllers.preferences, name) for name in ("sheet", "keys_sheet")),
        (controllers.explore, "sheet"),
        *((controllers.features, name) for name in ("browser", "training")),
        *((part, "sheet") for part in (controllers.pictures.opening, controllers.pictures.tagger)),
        (controllers.pictures.trasher, "sheet"),
    ):
        assert not is_made(owner, name), name
        assert not is_open(owner, name), name
        sheet = getattr(owner, name)
        assert sheet is getattr(owner, name)
        assert is_made(owner, name)
        assert not is_open(owner, name)
        sheet.open()
        assert is_open(owner, name), name
        sheet.dismiss()
