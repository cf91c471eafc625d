import xml.etree.ElementTree as ET

import numpy as np
import pytest

from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.token import Token
from memesae.steering.benchmark.captions import read_captions, vague_words
from memesae.steering.benchmark.chart import draw_curves
from memesae.steering.benchmark.known_item import Subject, measure_steering
from memesae.steering.benchmark.looks import read_looks
from memesae.steering.benchmark.people import Person
from memesae.steering.benchmark.specificity import AMOUNTS, measure_specificity
from memesae.steering.benchmark.statistics import Outcome, wilson
from tests.steering.steering_world import IMAGES, World


@pytest.fixture(scope="module")
def world():
    return World()


@pytest.fixture(scope="module")
def subject(world):
    looks = world.codes.dense()  # people see the very things that images are made of
    paths = [f"{row}.jpg" for row in range(IMAGES)]
    return Subject.of(paths, world.vectors, looks - looks.mean(axis=0), world.codes, world.book)


@pytest.fixture(scope="module")
def found(world, subject, tmp_path_factory):
    captions = tmp_path_factory.mktemp("captions") / "captions.tsv"
    lines = [
        f"{row}.jpg\t{'dev' if row % 2 else 'train'}\ta dog number {row}" for row in range(IMAGES)
    ]
    captions.write_text("\n".join(lines), encoding="utf-8")
    return measure_steering(subject, captions, _texts(world), Token(), targets=24)


def _texts(world):
    def encode(texts):
        rows = [hash_of(text) % IMAGES for text in texts]
        return world.vectors[rows]

    def hash_of(text):
        return sum(ord(letter) * (place + 1) for place, letter in enumerate(text))

    return encode


def test_everything_is_compared_on_the_same_targets_by_both_kinds_of_people(found):
    assert len(found) == 9 * len(Person)
    assert {len(one.outcome.steps) for one in found} == {24}
    row = found[0].row()
    assert row["low"] <= row["success"] <= row["high"]


def test_steering_beats_random_directions_where_features_are_true(found):
    success = {(one.way, one.person): one.outcome.success.value for one in found}
    for person in Person:
        assert success["features", person] > success["random", person]


def test_the_same_seed_finds_the_same(world, subject, tmp_path):
    captions = tmp_path / "captions.tsv"
    captions.write_text("\n".join(f"{row}.jpg\ta dog {row}" for row in range(400)))
    runs = [
        measure_steering(
            subject, captions, _texts(world), Token(), targets=6, people=[Person.READS]
        )
        for _ in range(2)
    ]
    first, second = ([one.outcome.steps.tolist() for one in run] for run in runs)
    assert first == second


def test_a_run_can_be_stopped(world, subject, tmp_path):
    captions = tmp_path / "captions.tsv"
    captions.write_text("\n".join(f"{row}.jpg\ta dog {row}" for row in range(400)))
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        measure_steering(subject, captions, _texts(world), token, targets=4)


def test_captions_begin_with_a_noun_and_skip_empty_words(tmp_path):
    assert vague_words("A brown dog runs in the snow .") == ["dog", "brown", "runs", "snow"]
    assert vague_words("Running quickly") == []
    path = tmp_path / "captions.tsv"
    path.write_text(
        "a.jpg\tdev\tfirst\na.jpg\tdev\tsecond\nb.jpg\ttrain\tthird\nc.jpg\tdev\tfourth\n"
    )
    read = read_captions(path, {"a.jpg": 0, "b.jpg": 1})
    assert [(one.row, one.caption) for one in read] == [(0, "first")]
    assert read_captions(path, {"x.jpg": 0}) == []
    with pytest.raises(MemesaeError):
        read_captions(tmp_path / "none.tsv", {})


def test_looks_are_matched_by_path(tmp_path):
    path = tmp_path / "looks.npz"
    np.savez(path, paths=np.array(["b", "a"]), vectors=np.array([[1.0, 2.0], [3.0, 4.0]]))
    assert read_looks(path, ["a", "b", "c"]).tolist() == [[3, 4], [1, 2], [0, 0]]
    with pytest.raises(MemesaeError):
        read_looks(path, ["z"])
    with pytest.raises(MemesaeError):
        read_looks(tmp_path / "none.npz", ["a"])


def test_features_of_a_true_dictionary_are_specific(world, subject):
    starts = world.vectors[:3]
    measured = measure_specificity(subject.gallery, world.book, Token(), starts, features=20)
    assert measured.specific.value >= 0.8
    assert len(measured.precision) == len(AMOUNTS)
    assert measured.precision[-1] > measured.precision[0]


def test_the_interval_is_wilsons():
    share = wilson(8, 10)
    assert (share.low, share.high) == (
        pytest.approx(0.4902, abs=1e-4),
        pytest.approx(0.9433, abs=1e-4),
    )
    assert wilson(0, 0).high == 1
    assert str(wilson(1, 2)).startswith("50.0 %")


def test_a_median_counts_what_was_not_found():
    outcome = Outcome(np.array([1, 3, -1, -1, -1]), 4, 0.0)
    assert outcome.median == float("inf")
    assert outcome.curve == [0.0, 0.2, 0.2, 0.4, 0.4]


def test_the_chart_is_a_picture_with_a_line_for_each_way():
    drawn = ET.fromstring(draw_curves("found & lost", {"one": [0, 0.5, 1], "two": [0, 0, 0.25]}))
    words = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"found & lost", "one", "two", "100 %"} <= set(words)
    lines = list(drawn.iter("{http://www.w3.org/2000/svg}polyline"))
    assert any(line.get("points").endswith(",40.0") for line in lines)
