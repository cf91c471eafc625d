import subprocess
import sys

import pytest

LOOK = """
import sys
from pathlib import Path
from memesae.base.unlocked import preload
preload("numpy", "_core/_multiarray_umath*")
assert "numpy" not in sys.modules
assert "_multiarray_umath" in Path("/proc/self/maps").read_text()
import numpy
assert numpy.arange(3).sum() == 3
"""
DAMAGED = """
import sys
from memesae.base.unlocked import preload
sys.path.insert(0, sys.argv[1])
preload("damaged", "*.so")
preload("nowhere", "*.so")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_library_is_open_before_its_package_is_imported():
    subprocess.run([sys.executable, "-c", LOOK], check=True)


def test_what_cannot_be_opened_is_left_to_the_import(tmp_path):
    folder = tmp_path / "damaged"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "part.so").write_bytes(b"no library")
    subprocess.run([sys.executable, "-c", DAMAGED, str(tmp_path)], check=True)
