"""The comparison with other programs: what rclip is given, and what is said where it is not installed."""

import gzip
import json
import sys
from typing import Any

import numpy as np
import onnxruntime
import pytest

from benchmarks.peers import RCLIP_MODEL, Place, beside_rclip, cost, in_turn, write_for_rclip
from memesae.base.paths import resource
from memesae.embedding.model_catalogue import BUILT_IN


@pytest.mark.model
def test_rclip_is_given_the_built_in_model(tmp_path, encoder):
    shape = json.loads(write_for_rclip(tmp_path / "home"))
    assert (shape["size"], shape["context"], shape["width"]) == (224, 48, 384)
    rng = np.random.default_rng(0)
    inputs = {
        "visual.onnx": rng.normal(size=(2, 3, 224, 224)).astype(np.float32),
        "textual.onnx": encoder._tokenizer(["a dog", "snow"]),
    }
    expected = [
        encoder.encode_images(inputs["visual.onnx"]),
        encoder.encode_texts(["a dog", "snow"]),
    ]
    for (name, given), ours in zip(inputs.items(), expected, strict=True):
        session = onnxruntime.InferenceSession(str(tmp_path / "home" / RCLIP_MODEL / name))
        theirs: Any = session.run(None, {"input": given})[0]
        theirs /= np.linalg.norm(theirs, axis=1, keepdims=True)
        np.testing.assert_allclose(theirs, ours, atol=1e-5)
    words = tmp_path / "home" / "tokenizer" / "bpe_simple_vocab_16e6.txt.gz"
    lines = gzip.decompress(words.read_bytes()).decode().split("\n")
    assert lines[1:] == (resource(BUILT_IN) / "merges.txt").read_text().split("\n")


def test_a_peer_that_is_not_installed_is_a_sentence(tmp_path):
    script = tmp_path / "python"
    script.write_text("#!/bin/sh\nexit 1\n")
    script.chmod(0o755)
    with pytest.raises(LookupError, match="rclip is not installed"):
        next(beside_rclip(Place(tmp_path, tmp_path, str(script), 1)))


def test_a_process_costs_time_and_memory_and_its_failure_is_an_error(tmp_path):
    work = [sys.executable, "-c", "held = bytearray(60_000_000); sum(range(3_000_000))"]
    (found,) = in_turn(2, lambda: cost(work, tmp_path, {}))
    assert found.seconds > 0
    assert found.megabytes > 60
    with pytest.raises(RuntimeError, match="no such thing"):
        cost([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path, {})
