"""The shipped networks read text that is drawn here, and fetch nothing."""

import os
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from memesae.library.text_search import folded_words


def words(lines):
    return folded_words(" ".join(line.text for line in lines))


def test_lines_are_read_from_top_to_bottom_with_their_spaces(reader, written):
    lines = reader.read(written("I WAS TOLD", "it would be there"))
    assert words(lines) == ["i", "was", "told", "it", "would", "be", "there"]


def test_a_word_is_marked_where_it_stands(reader, written):
    (line,) = reader.read(written("LEFT MIDDLE RIGHT", size=(600, 200)))
    middle = np.array(line.word_corners(1, 1)) * (600, 200)
    # what is drawn between the marks, and nothing of what stands beside it
    assert 110 < middle[:, 0].min() < 150
    assert 260 < middle[:, 0].max() < 320
    assert 10 < middle[:, 1].min() < 40 < 50 < middle[:, 1].max() < 90


def test_text_that_stands_upright_is_read_along_its_own_direction(reader, written):
    (line,) = reader.read(written("TURNED AROUND", size=(400, 90), angle=-90))
    assert words([line]) == ["turned", "around"]
    first, last = (np.array(line.word_corners(n, n)).mean(0) for n in (0, 1))
    assert first[1] < last[1]


def test_small_print_in_a_large_picture_is_read(reader, written):
    page = written(*(["the small print of a long page"] * 12), size=(1500, 2000), height=30)
    assert words(reader.read(page)).count("print") >= 11


def test_a_picture_without_words_has_none(reader):
    noise = np.random.default_rng(0).integers(0, 255, (200, 300, 3), np.uint8)
    assert reader.read(Image.fromarray(noise)) == []
    assert reader.read(Image.new("RGB", (1, 1))) == []


@pytest.mark.parametrize("size", [(3000, 20), (20, 3000), (7, 5)])
def test_no_shape_is_too_odd(reader, size):
    assert reader.read(Image.new("RGB", size, "white")) == []


def test_loading_fetches_nothing_and_leaves_the_environment_as_it_was():
    # in a process of its own: here everything is loaded already
    code = """
import os, socket
def refuse(*_, **__): raise SystemExit("it wanted to fetch something")
socket.socket.connect = socket.create_connection = refuse
before = dict(os.environ)
from memesae.ocr.reader import Reader
Reader.load()
assert "torch" not in __import__("sys").modules
names = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
assert [os.environ.get(name) for name in names] == [before.get(name) for name in names]
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ}
    )
    assert (done.returncode, done.stderr) == (0, "")
