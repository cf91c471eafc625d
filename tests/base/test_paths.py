import errno
import os
import sys

import pytest

from memesae.base.errors import MemesaeError
from memesae.base.paths import (
    home,
    make_way,
    read_checked_json,
    refuse_odd_place,
    resource,
    temporary_sibling,
    write_atomically,
    write_checked_json,
)


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "deep" / "file"
    write_atomically(path, lambda stream: stream.write(b"one"))
    write_atomically(path, lambda stream: stream.write(b"two"))
    assert path.read_bytes() == b"two"
    assert [item.name for item in path.parent.iterdir()] == ["file"]


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def fail(stream):
        stream.write(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(MemesaeError, match="file could not be written: No space left"):
        write_atomically(path, fail)
    assert path.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["file"]


def test_an_error_inside_the_block_renames_nothing(tmp_path):
    def break_off():
        with temporary_sibling(tmp_path / "file") as sibling:
            sibling.write_bytes(b"half")
            raise ValueError("mine")

    with pytest.raises(ValueError, match="mine"):
        break_off()
    assert list(tmp_path.iterdir()) == []


def test_home_is_the_chosen_place_then_the_environments(monkeypatch, tmp_path):
    monkeypatch.setenv("MEMESAE_HOME", str(tmp_path / "env"))
    assert home() == tmp_path / "env"
    assert home(tmp_path / "chosen") == tmp_path / "chosen"
    monkeypatch.delenv("MEMESAE_HOME")
    assert "memesae" in str(home())


def test_the_built_in_model_is_found():
    assert (resource("memesae-mini") / "open_clip_config.json").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="no permissions there")
def test_written_files_have_the_permissions_of_the_umask_or_of_what_they_replace(tmp_path):
    write_atomically(tmp_path / "new", lambda stream: stream.write(b"x"))
    (tmp_path / "plain").write_bytes(b"")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode
    (tmp_path / "new").chmod(0o640)
    write_atomically(tmp_path / "new", lambda stream: stream.write(b"y"))
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o640


def test_checked_json_is_read_back_and_any_change_is_noticed(tmp_path, caplog):
    path = tmp_path / "new" / "file.json"
    assert read_checked_json(path) is None
    assert caplog.text == ""
    write_checked_json(path, {"a": [1, "\u00e9"]})
    assert read_checked_json(path) == {"a": [1, "\u00e9"]}
    content = path.read_bytes()
    for place in range(len(content)):
        changed = bytearray(content)
        changed[place] ^= 0x01
        path.write_bytes(changed)
        caplog.clear()
        assert read_checked_json(path) is None
        assert "file.json was damaged" in caplog.text


def test_json_of_earlier_versions_is_not_called_damaged(tmp_path, caplog):
    (tmp_path / "file.json").write_text('{"format": 1}')
    assert read_checked_json(tmp_path / "file.json") is None
    assert caplog.text == ""


def test_a_file_in_the_place_of_a_folder_makes_way_as_a_folder_in_the_place_of_a_file(tmp_path):
    (tmp_path / "cache").write_text("x")
    make_way(tmp_path / "cache" / "file.json")
    assert not (tmp_path / "cache").exists()
    (tmp_path / "cache" / "file.json" / "within").mkdir(parents=True)
    write_checked_json(tmp_path / "cache" / "file.json", 1)
    assert read_checked_json(tmp_path / "cache" / "file.json") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_a_folder_a_pipe_or_a_link_to_a_device_is_not_replaced_by_a_file(tmp_path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(os.devnull)
    before = {path.name: path.lstat().st_mode for path in tmp_path.iterdir()}
    for name in before:
        with pytest.raises(MemesaeError, match="no file can take its place"):
            write_atomically(tmp_path / name, lambda stream: stream.write(b"x"))
        with pytest.raises(MemesaeError, match="no file can take its place"):
            refuse_odd_place(tmp_path / name)
    assert {path.name: path.lstat().st_mode for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        (errno.ENOSPC, "Make room"),
        (errno.EFBIG, "limit on the size"),
        (errno.EROFS, "Allow writing"),
        (errno.EIO, "another place"),
    ],
)
def test_the_advice_after_a_failed_write_fits_its_reason(tmp_path, code, advice):
    def fail(_):
        raise OSError(code, os.strerror(code))

    with pytest.raises(MemesaeError) as caught:
        write_atomically(tmp_path / "file", fail)
    assert advice in str(caught.value.hint)
    (tmp_path / "plain").write_bytes(b"")
    with pytest.raises(MemesaeError) as caught:
        write_atomically(tmp_path / "plain" / "file", lambda _: None)
    assert "not a folder" in str(caught.value.hint)
