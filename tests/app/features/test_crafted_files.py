"""Crafted autoencoders and models end in one sentence, in bounded time and memory, never by a signal."""

import os
import signal
import time
from pathlib import Path

import numpy as np
import pytest

from memesae.app.engine.worker import ForeignFileError, in_child
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.embedding.model_catalogue import resolve
from memesae.sae.importers.import_sae import foreign_sae
from memesae.sae.sparse_autoencoder import SaeFileError
from tests.sae.importers import crafted, layouts

SECONDS, BYTES = 5, 1_000_000_000
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs pipes and resource limits")


def unit_vectors():
    drawn = np.random.default_rng(0).standard_normal((200, crafted.WIDTH)).astype(np.float32)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


def judged(kind, names, home):
    """What becomes of each file: the error's class and sentence, and processor seconds; then how many bytes of memory it took at most."""
    outcomes, before = [], memory("VmRSS")
    for name in names:
        began = time.process_time()
        try:
            if kind == "model":
                resolve(name, home)
            else:
                foreign_sae(Path(name), unit_vectors())
            said = ("accepted", "")
        except MemesaeError as error:
            said = (type(error).__name__, error.sentence)
        except Exception as error:  # noqa: BLE001 - reported by the test
            said = (f"fault: {type(error).__name__}", str(error))
        outcomes.append((name, *said, time.process_time() - began))
    return outcomes, memory("VmHWM") - before


def memory(kind):
    """Bytes of memory of this process, now (VmRSS) or at most (VmHWM); 0 where the system does not tell.

    Not `ru_maxrss`, which counts what the parent had when this process began.
    """
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(kind)), 0)


def test_a_hundred_crafted_files_are_refused_in_a_sentence_each(tmp_path):
    saes = [str(path) for path in crafted.autoencoders(tmp_path / "saes")]
    models = list(crafted.models(tmp_path / "models"))
    assert len(saes) + len(models) >= 100
    # one child for all: a crash of any would end the test here
    for kind, names, error in (("sae", saes, "SaeFileError"), ("model", models, "ModelError")):
        outcomes, peak = in_child(Token(), judged, kind, names, tmp_path)
        wrong = [one for one in outcomes if one[1] != error]
        assert not wrong
        assert all(
            sentence.endswith((".", "…")) and "\n" not in sentence for *_, sentence, _ in outcomes
        )
        assert [one for one in outcomes if one[3] >= SECONDS] == []
        assert peak < BYTES


def crash():
    os.kill(os.getpid(), signal.SIGSEGV)


def take_everything():
    return [np.ones(1 << 28) for _ in range(1000)]


@pytest.mark.parametrize("work", [crash, take_everything])
def test_what_ends_or_fills_the_child_is_a_sentence(work):
    with pytest.raises(ForeignFileError, match="too much memory or time, or crashed"):
        in_child(Token(), work)


def test_a_childs_error_and_result_arrive_as_they_are(tmp_path):
    vectors = unit_vectors()
    path = layouts.saelens(layouts.weights(vectors), tmp_path / "sae")
    assert in_child(Token(), foreign_sae, path, vectors).format == "SAELens"
    with pytest.raises(SaeFileError, match="does not contain"):
        in_child(Token(), foreign_sae, tmp_path, vectors)
