import os
import pickle
import zipfile
from collections import OrderedDict
from typing import Any

import numpy as np
import pytest
import torch
from torch._utils import _rebuild_tensor_v2

from memesae.embedding.weight_files import Record, WeightFileError, read_torch_file
from memesae.sae.importers.checkpoint import Checkpoint
from memesae.sae.sparse_autoencoder import SaeFileError
from tests.sae.importers import layouts


class Attack:
    def __init__(self, function, *arguments):
        self.call = function, arguments

    def __reduce__(self):
        return self.call


@pytest.mark.parametrize(
    "kind", [torch.float32, torch.float16, torch.bfloat16, torch.float64, torch.int64, torch.bool]
)
def test_numbers_are_read_as_saved(kind, tmp_path):
    tensor = torch.arange(-6, 6).reshape(3, 4).to(kind)
    torch.save({"a": tensor, "b": tensor.T, "c": tensor[1:, ::2]}, tmp_path / "t.pt")
    read: Any = read_torch_file(tmp_path / "t.pt")
    for name, saved in (("a", tensor), ("b", tensor.T), ("c", tensor[1:, ::2])):
        np.testing.assert_array_equal(read[name].astype(np.float64), saved.double().numpy())


def test_a_module_becomes_its_attributes(tmp_path):
    linear = torch.nn.Linear(3, 2)
    torch.save(linear, tmp_path / "m.pt")
    source = Checkpoint.open(tmp_path / "m.pt")
    np.testing.assert_array_equal(source.tensors["weight"], linear.weight.detach().numpy())
    assert source.count("in_features") == 3


@pytest.mark.parametrize(
    "call", [(os.system, "true"), (eval, "1"), (getattr, "x", "y"), (exec, "")]
)
def test_code_is_never_called(call, tmp_path):
    mark = tmp_path / "ran"
    torch.save({"model": Attack(os.mkdir, str(mark)), "other": Attack(*call)}, tmp_path / "evil.pt")
    with pytest.raises(WeightFileError, match="not opened"):
        read_torch_file(tmp_path / "evil.pt")
    assert not mark.exists()


def test_a_bare_pickle_is_not_read(tmp_path):
    (tmp_path / "p.pt").write_bytes(pickle.dumps(Attack(os.system, "true")))
    with pytest.raises(WeightFileError, match=r"torch\.save"):
        read_torch_file(tmp_path / "p.pt")


def test_a_refusal_names_what_the_file_would_run(tmp_path):
    torch.save({"model": Attack(os.system, "true")}, tmp_path / "evil.pt")
    with pytest.raises(WeightFileError) as caught:
        read_torch_file(tmp_path / "evil.pt")
    assert str(caught.value) == (
        f"evil.pt was not opened: it would run {os.system.__module__}.system, "
        "which no file of weights needs."
    )


def test_a_foreign_class_is_never_instantiated(tmp_path):
    config = layouts.SAEConfig()
    layouts._pickle_as_script({"config": config}, tmp_path / "c.pt")
    read: Any = read_torch_file(tmp_path / "c.pt")
    assert type(read["config"]) is Record
    assert read["config"].top_k == layouts.K


def _archive(path, skeleton, storage=b"", compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        archive.writestr("x/data.pkl", skeleton)
        archive.writestr("x/data/0", storage)


def test_a_tensor_reaching_beyond_its_storage_is_refused(tmp_path):
    torch.save({"a": torch.zeros(4, 4)}, tmp_path / "t.pt")
    with zipfile.ZipFile(tmp_path / "t.pt") as archive:
        skeleton = archive.read("t/data.pkl")
    _archive(tmp_path / "short.pt", skeleton, b"\0" * 8)
    with pytest.raises(WeightFileError, match="damaged"):
        read_torch_file(tmp_path / "short.pt")


@pytest.mark.parametrize(
    ("offset", "shape", "strides"),
    [
        (0, (400, 400), (400, 1)),
        (10**9, (4, 4), (4, 1)),
        (-(10**9), (4, 4), (4, 1)),
        (0, (4, 4), (10**12, 1)),
        (15, (4, 4), (-4, -1)),
        (0, (-4, 4), (4, 1)),
        (0, (2**62, 4), (4, 2**62)),
        # one number repeated 10^12 times
        (0, (10**12,), (0,)),
    ],
)
def test_a_tensor_that_points_outside_its_storage_is_refused(offset, shape, strides, tmp_path):
    rebuild = _rebuild_tensor_v2
    storage = torch.zeros(16)._typed_storage()
    tensor = Attack(rebuild, storage, offset, shape, strides, False, OrderedDict())
    torch.save({"a": tensor}, tmp_path / "t.pt")
    with pytest.raises(WeightFileError, match="damaged"):
        read_torch_file(tmp_path / "t.pt")


def test_a_compressed_storage_is_refused(tmp_path):
    torch.save({"a": torch.zeros(4, 4)}, tmp_path / "t.pt")
    with zipfile.ZipFile(tmp_path / "t.pt") as archive:
        skeleton = archive.read("t/data.pkl")
    _archive(tmp_path / "bomb.pt", skeleton, b"\0" * 64, zipfile.ZIP_DEFLATED)
    with pytest.raises(WeightFileError, match="damaged"):
        read_torch_file(tmp_path / "bomb.pt")


def test_containers_that_contain_themselves_are_read(tmp_path):
    content: dict[str, object] = {"k": 3}
    content["again"] = content
    torch.save(content, tmp_path / "loop.pt")
    assert Checkpoint.open(tmp_path / "loop.pt").count("k") == 3


def test_containers_that_multiply_are_refused(tmp_path):
    content = {"k": 3}
    for _ in range(12):
        content = {str(name): content for name in range(12)}
    torch.save(content, tmp_path / "many.pt")
    with pytest.raises(SaeFileError, match="far more"):
        Checkpoint.open(tmp_path / "many.pt")


def test_a_missing_file_is_reported(tmp_path):
    with pytest.raises(WeightFileError, match="cannot be read"):
        read_torch_file(tmp_path / "none.pt")
