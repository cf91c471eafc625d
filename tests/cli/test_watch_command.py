"""`memesae index --watch` in a process of its own, as a server runs it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from memesae.base.errors import Cancelled
from memesae.library.database import index_lock
from memesae.library.watching.library_watcher import ChangeWaiter

pytestmark = pytest.mark.model


@pytest.fixture
def watching(pictures, home):
    """The process, which prints a document for every batch."""
    command = ["index", "--watch", str(pictures), "--json", "--home", str(home)]
    process = subprocess.Popen(
        [sys.executable, "-m", "memesae", *command],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_indexes_what_changes_until_a_signal_ends_it(watching, pictures, draw, how):
    first = json.loads(watching.stdout.readline())
    assert (first["images"], first["new"]) == (4, 5)
    draw(pictures / "yellow.png", "yellow", seed=77)
    second = json.loads(watching.stdout.readline())
    assert (second["images"], second["new"]) == (5, 1)
    (pictures / "yellow.png").unlink()
    assert json.loads(watching.stdout.readline())["missing"] == 1
    watching.send_signal(how)
    out, err = watching.communicate(timeout=600)
    assert (watching.returncode, out) == (0, "")
    assert err == "Stopped. Finished work is saved.\n"


def test_it_waits_while_another_program_indexes(memesae, answer, pictures, monkeypatch):
    place = answer("index", pictures)["library"]
    rests = []

    def rest(_, token):
        rests.append(token)
        if len(rests) == 2:
            raise Cancelled

    monkeypatch.setattr(ChangeWaiter, "rest", rest)
    with index_lock(Path(place)):
        status, out, err = memesae("index", "--watch", pictures)
    assert (status, out, len(rests)) == (0, "", 2)
    # said once, though it was tried twice
    assert err.count("Another memesae is indexing this library.") == 1
    assert err.endswith("Stopped. Finished work is saved.\n")
