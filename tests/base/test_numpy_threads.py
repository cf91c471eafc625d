import os
import subprocess
import sys

import pytest

from memesae.base import scheduling

PROGRAM = """
import sys
from memesae.__main__ import main
main(["doctor", "--json", "--home", sys.argv[1]])
import os
assert os.environ["OPENBLAS_NUM_THREADS"] == "{threads}"
"""


@pytest.mark.parametrize("threads", ["1", "3"])
def test_the_program_limits_numpy_before_it_is_there_unless_told_otherwise(tmp_path, threads):
    told = {"OPENBLAS_NUM_THREADS": threads} if threads != "1" else {}
    clean = {name: value for name, value in os.environ.items() if not name.endswith("_THREADS")}
    command = [sys.executable, "-c", PROGRAM.format(threads=threads), str(tmp_path)]
    done = subprocess.run(command, env=clean | told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_numpy_that_is_there_already_is_left_alone(monkeypatch):
    import numpy as np

    assert np.__name__ in sys.modules
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    scheduling.limit_numpy_to_one_thread()
    assert "OPENBLAS_NUM_THREADS" not in os.environ
