import numpy as np
import pytest

from memesae.base.errors import MemesaeError
from memesae.bench.simulated_people import read_judge_vectors


def test_judge_vectors_are_matched_by_path(tmp_path):
    path = tmp_path / "looks.npz"
    np.savez(path, paths=np.array(["b", "a"]), vectors=np.array([[1.0, 2.0], [3.0, 4.0]]))
    assert read_judge_vectors(path, ["a", "b", "c"]).tolist() == [[3, 4], [1, 2], [0, 0]]
    with pytest.raises(MemesaeError):
        read_judge_vectors(path, ["z"])
    with pytest.raises(MemesaeError):
        read_judge_vectors(tmp_path / "none.npz", ["a"])
