"""A damaged cache of codes, or another library's, is noticed and made anew."""

from pathlib import Path

import numpy as np
import pytest

from memesae.base.paths import read_checked_json
from memesae.sae.library_codes import read_stamped, write_stamped


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "codes.safetensors"
    write_stamped(path, {"values": np.arange(1, 500, dtype=np.float32)}, {"sae": "one"})
    return path


def test_what_was_written_is_read(path):
    found = read_stamped(path, {"sae": "one"})
    assert found is not None
    assert found["values"][-1] == 499
    assert read_stamped(path, {"sae": "other"}) is None


@pytest.mark.parametrize("at", [-4, -700, -1900])
def test_zeros_in_the_numbers_are_noticed(path, at):
    content = bytearray(path.read_bytes())
    content[at : at + 4 or None] = b"\0" * 4
    path.write_bytes(content)
    assert read_stamped(path, {"sae": "one"}) is None


def test_a_folder_in_its_place_makes_way(path):
    path.unlink()
    (path / "in it").mkdir(parents=True)
    assert read_stamped(path, {}) is None
    write_stamped(path, {"values": np.zeros(3, np.float32)}, {})
    assert read_stamped(path, {}) is not None


def test_nested_brackets_are_damage(path):
    text = b"[" * 200_000
    path.write_bytes(len(text).to_bytes(8, "little") + text)
    assert read_stamped(path, {}) is None


def test_a_link_to_a_device_is_no_cache(tmp_path):
    """Reading one to its end would take all memory."""
    (tmp_path / "codes").symlink_to("/dev/zero")
    (tmp_path / "stamp.json").symlink_to("/dev/zero")
    assert read_stamped(tmp_path / "codes", {}) is None
    write_stamped(tmp_path / "codes", {"a": np.zeros(3)}, {})
    assert read_stamped(tmp_path / "codes", {}) is not None
    assert Path("/dev/zero").exists()
    assert read_checked_json(tmp_path / "stamp.json") is None
