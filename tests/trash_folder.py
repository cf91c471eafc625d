"""A trash can of a test's own, so that none ends in the trash of whoever runs the tests."""

import sys

import pytest


@pytest.fixture
def trash(tmp_path, monkeypatch):
    """The folder that files go to; made by the first of them."""
    if sys.platform in ("win32", "darwin"):
        pytest.skip("the trash of this system cannot be put elsewhere")
    import send2trash.plat_other as plain

    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    monkeypatch.setattr(plain, "XDG_DATA_HOME", str(data).encode())
    monkeypatch.setattr(plain, "HOMETRASH_B", str(data / "Trash").encode())
    return data / "Trash"
