import os

import pytest

from memesae.embedding.model_catalogue import model_fingerprint


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "weights"
    path.write_bytes(bytes(1 << 22))
    return path


def change_in_the_middle(file):
    with file.open("r+b") as stream:
        stream.seek(1 << 20)
        stream.write(b"x")
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1))


def test_one_byte_anywhere_makes_another_name(file, tmp_path):
    before = model_fingerprint([file], tmp_path)
    change_in_the_middle(file)
    assert model_fingerprint([file], tmp_path) != before


def test_an_untouched_file_is_not_read_again(file, tmp_path):
    before = model_fingerprint([file], tmp_path)
    date = file.stat().st_mtime_ns
    change_in_the_middle(file)
    os.utime(file, ns=(0, date))
    assert model_fingerprint([file], tmp_path) == before


def test_a_copy_has_the_same_name(file, tmp_path):
    copy = tmp_path / "copy"
    copy.write_bytes(file.read_bytes())
    assert model_fingerprint([copy], tmp_path) == model_fingerprint([file], tmp_path)


def flip(path):
    content = bytearray(path.read_bytes())
    # a digit of the digest, which is the end of the entry
    content[content.rindex(b'"]') - 1] ^= 1
    path.write_bytes(content)


def make_a_folder(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "damage",
    [
        flip,
        make_a_folder,
        lambda path: path.write_text(""),
        lambda path: path.write_text('{"check": "", "content": {}}'),
        lambda path: path.write_text("[" * 100_000),
    ],
)
def test_a_damaged_cache_is_logged_and_made_anew(file, tmp_path, caplog, damage):
    before = model_fingerprint([file], tmp_path)
    damage(tmp_path / "models" / "fingerprints.json")
    assert model_fingerprint([file], tmp_path) == before
    assert "was damaged" in caplog.text
    caplog.clear()
    assert model_fingerprint([file], tmp_path) == before
    assert caplog.text == ""


def test_without_a_place_to_keep_it_it_is_found_each_time(file, tmp_path):
    nowhere = tmp_path / "weights" / "home"
    assert model_fingerprint([file], nowhere) == model_fingerprint([file], tmp_path)
